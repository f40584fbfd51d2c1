import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { type Context, Hono } from 'hono'
import { Problem } from '#src/domain/problem.ts'
import type { WebEnv } from './env.ts'

/** The folder store's own door: takes the form that `uploadForm` handed out, as S3 does at its own origin. */
export interface UploadTarget {
  /** @param name What the sender calls the file. */
  receive(fields: Record<string, string>, body: AsyncIterable<Uint8Array>, name: string): Promise<'stored'>
}

/** How much of a refused file is still read and dropped, so that the browser gets to see the answer. */
const DROPPED_BYTES = 64 * 1024 * 1024

/** Streams the field `file` into the store; nothing is held in memory. 204 like S3. */
export function uploadRoutes(target: UploadTarget) {
  return new Hono<WebEnv>().post('/', async (c) => {
    await receiveFile(c, target)
    return c.body(null, 204)
  })
}

/** Streams the field `file` of a form into `target`. Throws what the target throws, `bad-request`, `file-missing`, `upload-failed`. */
export async function receiveFile(c: Context, target: UploadTarget): Promise<void> {
  const { body } = c.req.raw
  if (!body) throw new Problem('bad-request', { field: 'body' })
  await receiveForm(target, formFor(c.req.header('content-type') ?? ''), body)
}

type Form = InstanceType<typeof Busboy>

function formFor(type: string): Form {
  try {
    if (!type.startsWith('multipart/form-data')) throw new TypeError('No form')
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 20, fieldSize: 10_000 },
    })
  } catch (error) {
    throw new Problem('bad-request', { field: 'content-type' }, { cause: error })
  }
}

async function receiveForm(target: UploadTarget, form: Form, body: ReadableStream<Uint8Array>) {
  const fields: Record<string, string> = {}
  const complete = finished(form)
  const broken = complete.then(
    () => false,
    () => true,
  )
  let file: Readable | undefined
  let stored: Promise<unknown> | undefined
  let refused = false
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>()
  form.on('field', (name, value) => {
    fields[name] = value
  })
  form.on('file', (_field, stream, name) => {
    file = stream
    stream.on('error', () => undefined)
    stored = target.receive(fields, whole(stream, complete), name ?? '').catch((error: unknown) => {
      refused = true
      return error
    })
    void stored.finally(settle)
  })

  // Faults come out of `complete` and of the file's iteration; an event nobody hears would end the process.
  form.on('error', () => undefined)

  let cut: unknown
  const reader = body.getReader()
  for (let dropped = 0; dropped < DROPPED_BYTES; ) {
    const next = await reader.read().catch((error: unknown) => {
      cut = error ?? new Error('cut')
    })
    if (!next || next.done) break
    if (refused) dropped += next.value.byteLength
    // A store that takes no more leaves the form full for ever: then the rest is not for the form.
    else if (!form.write(next.value)) await Promise.race([drained(form), settled, broken])
  }
  await reader.cancel().catch(() => undefined)
  if (cut || refused) {
    form.destroy()
    file?.destroy(cut as Error | undefined)
  } else form.end()

  if (stored) {
    const outcome = await stored
    if (outcome !== 'stored') throw outcome
  } else if (cut) throw new Problem('upload-failed', {}, { cause: cut })
  else throw new Problem((await broken) ? 'bad-request' : 'file-missing')
}

/** The pieces of a file; it is whole only when the form around it is: a body that was cut off ends its file, too. */
async function* whole(file: Readable, complete: Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const piece of file) yield piece as Uint8Array
  await complete
}

function drained(form: Form): Promise<void> {
  return new Promise((resolve) => form.once('drain', resolve))
}
