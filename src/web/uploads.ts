import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { Hono } from 'hono'
import { Problem } from '#src/domain/problem.ts'
import type { WebEnv } from './env.ts'

/** The folder store's own door: takes the form that `uploadForm` handed out, as S3 does at its own origin. */
export interface UploadTarget {
  receive(fields: Record<string, string>, body: AsyncIterable<Uint8Array>): Promise<'stored'>
}

/** Streams the field `file` into the store; nothing is held in memory. 204 like S3. */
export function uploadRoutes(target: UploadTarget) {
  return new Hono<WebEnv>().post('/', async (c) => {
    const type = c.req.header('content-type') ?? ''
    if (!type.startsWith('multipart/form-data') || !c.req.raw.body) throw new Problem('bad-request')
    await receiveForm(target, type, c.req.raw.body)
    return c.body(null, 204)
  })
}

async function receiveForm(target: UploadTarget, type: string, body: ReadableStream): Promise<void> {
  const form = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 20, fieldSize: 10_000 },
  })
  const fields: Record<string, string> = {}
  let stored: Promise<unknown> | undefined
  form.on('field', (name, value) => {
    fields[name] = value
  })
  form.on('file', (_name, file) => {
    stored = target.receive(fields, file).catch((error: unknown) => {
      // The rest of the body is read and dropped, so that the browser gets to see the answer.
      file.resume()
      return error
    })
  })
  const source = Readable.fromWeb(body as import('node:stream/web').ReadableStream)
  source.on('error', (error) => form.destroy(error))
  source.pipe(form)
  try {
    await finished(form)
  } catch (error) {
    await stored
    throw new Problem('upload-failed', {}, { cause: error })
  }
  if (!stored) throw new Problem('file-missing')
  const outcome = await stored
  if (outcome !== 'stored') throw outcome
}
