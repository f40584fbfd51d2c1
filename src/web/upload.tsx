import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import * as z from 'zod'
import { documentKinds } from '#src/domain/document.ts'
import { Problem, type ProblemCode, problems, statusOf } from '#src/domain/problem.ts'
import { receive, receiveAll } from '#src/flow/upload/upload.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { UploadPage, type UploadProps } from '#views/documents/upload.tsx'
import type { WebEnv } from './env.ts'
import { formOf } from './form.ts'
import { frameOf, page } from './page.ts'

/** One synthetic document of the packet; `file` lies in the samples' folder. */
export interface Sample {
  file: string
  name: string
  setting: 'outpatient' | 'inpatient'
  label: string
}

const optionsShape = z.object({
  kind: z.enum(documentKinds).optional(),
  setting: z.enum(['outpatient', 'inpatient']).optional(),
  label: z.string().max(200).optional(),
  text: z.string().max(2_000_000).optional(),
})

/** `/upload`: the page, the form without script, the sample packet. With script the browser posts to the file store itself. */
export function uploadPageRoutes(ports: Ports, samples: { folder: string; list: readonly Sample[] }) {
  const limits = {
    maxFileMb: Math.round(ports.limits.maxFileBytes / 1024 / 1024),
    maxPages: ports.limits.maxPages,
    maxFiles: ports.limits.maxFiles,
  }
  return new Hono<WebEnv>()
    .get('/upload', async (c) =>
      page(c, <UploadPage frame={frameOf(c, ports.codes)} limits={limits} samplesOffered />),
    )
    .post('/upload', async (c) => {
      const data = await formOf(c)
      const strings = Object.fromEntries(
        [...data].filter(([, value]) => typeof value === 'string' && value !== ''),
      )
      const fits = optionsShape.safeParse(strings)
      if (!fits.success) throw new Problem('bad-request', { field: fits.error.issues[0]?.path.join('.') })
      const options = fits.data
      const files = data
        .getAll('file')
        .filter((value): value is File => value instanceof File && value.name !== '')
      const errors: NonNullable<UploadProps['errors']> = []
      const { text, ...rest } = options
      if (files.length === 0 && !text?.trim()) errors.push({ code: 'file-missing' })
      if (files.length > ports.limits.maxFiles) errors.push({ code: 'too-many-files' })
      const received: string[] = []
      if (errors.length === 0) {
        for (const file of files) {
          const outcome = await tried(async () => {
            if (file.size > ports.limits.maxFileBytes)
              throw new Problem('file-too-large', { bytes: file.size })
            const bytes = new Uint8Array(await file.arrayBuffer())
            return (
              await receive(ports, { ...rest, name: file.name, type: file.type }, bytes, c.get('actor'))
            ).id
          })
          if ('id' in outcome) received.push(outcome.id)
          else errors.push({ code: outcome.code, file: file.name })
        }
        if (text?.trim()) {
          const bytes = new TextEncoder().encode(text)
          const name = `Pasted text ${received.length + 1}.txt`
          received.push(
            (await receive(ports, { ...rest, name, type: 'text/plain' }, bytes, c.get('actor'))).id,
          )
        }
      }
      if (errors.length === 0)
        return c.redirect(received.length === 1 ? urls.document(received[0] ?? '') : urls.worklist(), 303)
      const status = statusOf[problems[errors[0]?.code ?? 'file-missing'].kind]
      return page(
        c,
        <UploadPage
          frame={frameOf(c, ports.codes)}
          limits={limits}
          samplesOffered
          errors={errors}
          values={valuesOf(options)}
        />,
        status,
      )
    })
    .post('/upload/samples', async (c) => {
      const packet = await Promise.all(
        samples.list.map(async ({ file, name, setting, label }) => ({
          name,
          setting,
          label,
          bytes: new Uint8Array(await readFile(join(samples.folder, file))),
        })),
      )
      await receiveAll(ports, packet, c.get('actor'))
      return c.redirect(urls.worklist(), 303)
    })
}

async function tried(run: () => Promise<string>): Promise<{ id: string } | { code: ProblemCode }> {
  try {
    return { id: await run() }
  } catch (error) {
    if (error instanceof Problem) return { code: error.code }
    throw error
  }
}

function valuesOf({
  kind,
  setting,
  label,
  text,
}: z.output<typeof optionsShape>): NonNullable<UploadProps['values']> {
  return {
    ...(kind ? { kind } : {}),
    ...(setting ? { setting } : {}),
    ...(label ? { label } : {}),
    ...(text ? { text } : {}),
  }
}
