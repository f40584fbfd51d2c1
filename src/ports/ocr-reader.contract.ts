import { afterEach, describe, expect, it } from 'vitest'
import { type FaultKind, ModelFault } from './language-model.ts'
import type { OcrPage, OcrReader, PageImage } from './ocr-reader.ts'

/** SYNTHETIC. What the page says that the vendor is asked to read. */
export interface ContractBlock {
  kind: 'title' | 'text' | 'table'
  /** Of a table rows, cells parted by a tab. */
  lines: string[]
}

export type ContractFault =
  | 'throttled'
  | 'server'
  | 'key-refused'
  | 'connection'
  | 'silence'
  | 'another-api'
  | 'another-shape'

/** A reader and the vendor behind it, played on the wire. */
export interface OcrBench {
  reader: OcrReader
  /** What the page says from now on. */
  says(blocks: ContractBlock[]): void
  /** What happens to the next request. `throttled` asks for 7 s where `retryAfter`. */
  fails(fault: ContractFault, more?: { retryAfter: true }): void
  /** How many requests arrived with what they need. */
  asked(): number
  close(): Promise<void>
}

/** What every filling of `OcrReader` does. @param start Its patience is 300 ms. */
export function ocrReaderContract(
  name: string,
  start: () => Promise<OcrBench>,
  image: () => PageImage,
): void {
  describe(`${name} is an OcrReader`, () => {
    let bench: OcrBench
    const opened = async () => {
      bench = await start()
      return bench
    }
    afterEach(() => bench.close())

    const words = (page: OcrPage) => page.blocks.flatMap((block) => block.text.split(/\s+/))

    it('reads the words of a page in order, its usage and who read it', async () => {
      const { reader, says, asked } = await opened()
      says([
        { kind: 'title', lines: ['SYNTHETIC note'] },
        {
          kind: 'text',
          lines: ['Fever and cough for 3 days.', 'SpO2 < 92 % & falling; cost $5 in_full'],
        },
      ])
      const page = await reader.read(image())

      expect(words(page).join(' ')).toBe(
        'SYNTHETIC note Fever and cough for 3 days. SpO2 < 92 % & falling; cost $5 in_full',
      )
      expect(page.usage.pages + page.usage.input).toBeGreaterThan(0)
      expect(page.model).toMatch(/\w/)
      expect(page.latencyMs).toBeGreaterThanOrEqual(0)
      expect(asked()).toBe(1)
    })

    it('keeps a row of a table on a line', async () => {
      const { reader, says } = await opened()
      says([
        { kind: 'table', lines: ['Test\tResult\tRange', 'Hemoglobin\t9.1\t12 - 16', 'Glucose\t\t70 - 99'] },
      ])
      const { blocks } = await reader.read(image())

      expect(blocks).toHaveLength(1)
      expect(blocks[0]!.text.split('\n').map((row) => row.split(/\t+| {2,}/))).toEqual([
        ['Test', 'Result', 'Range'],
        ['Hemoglobin', '9.1', '12 - 16'],
        ['Glucose', '70 - 99'],
      ])
    })

    it('says nothing of a blank page, and that is no fault', async () => {
      const { reader, says } = await opened()
      says([])
      expect((await reader.read(image())).blocks).toEqual([])
    })

    it('keeps places and confidence within their bounds, where it has them', async () => {
      const { reader, says } = await opened()
      says([{ kind: 'text', lines: ['Fever and cough'] }])
      const page = await reader.read(image())

      const boxes = page.blocks.flatMap(({ box, words: each = [] }) => [
        ...(box ? [box] : []),
        ...each.map((word) => word.box),
      ])
      for (const { x, y, width, height } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
        expect(Math.min(width, height)).toBeGreaterThan(0)
      }
      for (const one of [page, ...page.blocks, ...page.blocks.flatMap((block) => block.words ?? [])]) {
        if (one.confidence === undefined) continue
        expect(one.confidence).toBeGreaterThan(0)
        expect(one.confidence).toBeLessThanOrEqual(1)
      }
    })

    it.each<[ContractFault, FaultKind]>([
      ['throttled', 'throttled'],
      ['server', 'server'],
      ['key-refused', 'key-refused'],
      ['connection', 'connection'],
      ['silence', 'timeout'],
      ['another-api', 'unreadable'],
      ['another-shape', 'unreadable'],
    ])('%s is the fault %s, asked once and without a word of what was sent', async (fails, kind) => {
      const { reader, fails: fail, asked } = await opened()
      fail(fails)
      const fault = await faultOf(reader.read(image()))

      expect([fault.kind, asked()]).toEqual([kind, 1])
      expect(fault.message).toMatch(/^[\w .:()-]{1,120}$/)
      expect(await reader.read(image())).toHaveProperty('blocks')
    })

    it('hands on how long to wait', async () => {
      const { reader, fails } = await opened()
      fails('throttled', { retryAfter: true })
      expect((await faultOf(reader.read(image()))).retryAfterSeconds).toBe(7)
    })

    it('stops when it is told to', async () => {
      const { reader, fails } = await opened()
      fails('silence')
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 20)
      expect((await faultOf(reader.read(image(), stop.signal))).kind).toBe('stopped')
      expect((await faultOf(reader.read(image(), AbortSignal.abort()))).kind).toBe('stopped')
    })

    it('is ready', async () => {
      expect(await (await opened()).reader.ready()).toBe(true)
    })
  })
}

/** The fault a promise fails with. Anything else fails the test. */
export async function faultOf(promise: Promise<unknown>): Promise<ModelFault> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ModelFault)) throw new Error('expected a ModelFault', { cause: error })
  return error
}
