import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, type Server, settled, start, upload } from '#src/testing/server.ts'

const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '..', 'shared', 'data')
const folder = join(data, 'pdfs')
const here = existsSync(join(folder, 'manifest.jsonl'))
if (!here) console.error(`!! ${folder} is not at hand: the upload of 287 difficult files is NOT tested.`)

interface Listed {
  file: string
  class: 'text' | 'no_text' | 'image_only' | 'unparseable' | 'password' | 'timeout' | 'tiff'
}
interface Ended {
  status: string
  stage: string
  failure?: { problem: string }
}

describe.runIf(here)('every difficult file, uploaded', () => {
  let server: Server
  beforeAll(async () => {
    server = await start('bundle')
  })
  afterAll(async () => {
    await server?.stop()
  })

  it('reaches an end that a person can act on, and the server goes on answering', async () => {
    const files = readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Listed)
    const ended = new Map<string, Ended & { class: Listed['class'] }>()
    const waiting = files.values()
    const worker = async () => {
      for (const listed of waiting) {
        const bytes = readFileSync(join(folder, listed.file))
        if (bytes.length === 0) continue
        const id = await upload(server.url, listed.file.replaceAll('/', ' '), bytes)
        await settled(server.url, id, 50, 120_000)
        const end = (await (await fetch(`${server.url}/api/v1/documents/${id}`)).json()) as Ended
        ended.set(listed.file, { ...end, class: listed.class })
      }
    }
    await Promise.all([worker(), worker(), worker()])
    const all = [...ended]
    const names = (wrong: (end: Ended & { class: Listed['class'] }) => boolean) =>
      all
        .filter(([, end]) => wrong(end))
        .map(([file, end]) => `${file} ${end.status} ${end.failure?.problem ?? ''}`)

    expect(names((end) => !['in-review', 'needs-ocr', 'needs-human', 'failed'].includes(end.status))).toEqual(
      [],
    )
    // A bug of ours, not a fault of the file.
    expect(names((end) => end.failure?.problem === 'step-failed')).toEqual([])
    expect(names((end) => end.class === 'password' && end.failure?.problem !== 'file-password')).toEqual([])
    // Files of a fuzzer are damaged on purpose: poppler finds a picture where another reader finds nothing.
    const scans = names(
      (end) => (end.class === 'image_only' || end.class === 'tiff') && end.status === 'failed',
    )
    expect(scans.filter((name) => !name.includes('.fuzz '))).toEqual([])
    expect(names((end) => end.class === 'text' && !['in-review', 'needs-ocr'].includes(end.status))).toEqual(
      [],
    )
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

    const tally = Object.groupBy(
      all,
      ([, end]) => `${end.class}: ${end.status} ${end.failure?.problem ?? ''}`,
    )
    console.log(
      Object.entries(tally)
        .map(([what, some]) => `${some?.length} ${what}`)
        .sort()
        .join('\n'),
    )
  })
})
