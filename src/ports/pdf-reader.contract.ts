import { describe, expect, it } from 'vitest'
import { PAGE_BREAK } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { PdfReader, ReadFile } from './pdf-reader.ts'

/** SYNTHETIC files the suite is run with; whoever fills the port brings a way to draw them. */
export interface PdfSamples {
  /** `count` pages; page n says `SYNTHETIC sheet n`. */
  pages(count: number): Promise<Uint8Array>
  locked(password: string): Promise<Uint8Array>
  /** A picture of a page, no text. */
  scan(): Promise<Uint8Array>
}

/** What every filling of `PdfReader` does. */
export function pdfReaderContract(name: string, makeReader: () => PdfReader, samples: PdfSamples): void {
  describe(`${name} is a PdfReader`, () => {
    const reader = makeReader()

    it('gives text by page, with the exact place of every word', async () => {
      const file = await reader.read(await samples.pages(3), 'application/pdf')

      expect(file.text.split(PAGE_BREAK)).toEqual([1, 2, 3].map((n) => `SYNTHETIC sheet ${n}`))
      expect(file.pages.map((page) => [page.number, page.source])).toEqual(
        [1, 2, 3].map((n) => [n, 'text-layer']),
      )
      expectWordsInPlace(file)
    })

    it('leaves the bytes it was given as they were', async () => {
      const bytes = await samples.pages(1)
      const copy = bytes.slice()
      await reader.read(bytes, 'application/pdf')
      expect(bytes).toEqual(copy)
    })

    it('counts pages honestly while it reads', async () => {
      const seen: number[][] = []
      await reader.read(await samples.pages(3), 'application/pdf', {
        onPage: (done, of) => seen.push([done, of]),
      })
      expect(seen).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ])
    })

    it('says that a scanned page has no text', async () => {
      const { text, pages } = await reader.read(await samples.scan(), 'application/pdf')
      expect([text, pages.map((page) => page.source)]).toEqual(['', ['none']])
    })

    it('names a lock, a wrong password and a file that is none', async () => {
      const bytes = await samples.locked('opensesame')
      expect(await problemOf(reader.read(bytes, 'application/pdf'))).toBe('file-password')
      expect(await problemOf(reader.read(bytes, 'application/pdf', { password: 'x' }))).toBe('password-wrong')
      expect(await problemOf(reader.unlock(bytes, 'x'))).toBe('password-wrong')
      expect(await problemOf(reader.read(new Uint8Array([1, 2, 3]), 'application/pdf'))).toBe('file-broken')
    })

    it('gives the same pages unlocked', async () => {
      const bytes = await samples.locked('opensesame')
      const read = await reader.read(bytes, 'application/pdf', { password: 'opensesame' })
      const open = await reader.unlock(bytes, 'opensesame')
      expect((await reader.read(open, 'application/pdf')).text).toBe(read.text)
    })

    it('refuses more pages than allowed', async () => {
      const bytes = await samples.pages(3)
      const limits = { pages: 2 }
      expect(await problemOf(reader.read(bytes, 'application/pdf', { limits }))).toBe('file-pages')
    })

    it('draws a page as WebP', async () => {
      const image = await reader.image(await samples.pages(2), 'application/pdf', 2, 700)
      expect(Buffer.from(image.subarray(8, 12)).toString()).toBe('WEBP')
    })

    it('draws several pages in the order asked for, in the format and size asked for', async () => {
      const bytes = await samples.pages(3)
      const [third, none, first] = await reader.images(bytes, 'application/pdf', [3, 7, 1], {
        pixels: 700,
        format: 'png',
      })
      expect(none).toBeUndefined()
      for (const page of [third!, first!]) {
        expect(page.mediaType).toBe('image/png')
        expect(pngSize(page.bytes)).toEqual([page.width, page.height])
        expect(Math.max(page.width, page.height)).toBe(700)
      }
      expect(first!.bytes).not.toEqual(third!.bytes)
    })

    it('draws a page as JPEG', async () => {
      const image = await reader.image(await samples.scan(), 'application/pdf', 1, 700, 'jpeg')
      expect([...image.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    })

    it('says so when a page cannot be drawn', async () => {
      const bytes = await samples.pages(2)
      expect(await problemOf(reader.image(bytes, 'application/pdf', 3, 700))).toBe('page-unrenderable')
    })
  })
}

/** Width and height as the header of a PNG says them. */
function pngSize(bytes: Uint8Array): [number, number] {
  expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

export function expectWordsInPlace({ text, pages }: ReadFile): void {
  for (const page of pages) {
    let last = page.start
    for (const word of page.words) {
      expect(text.slice(word.start, word.end)).toMatch(/^\S+$/)
      expect(word.start).toBeGreaterThanOrEqual(last)
      expect(word.end).toBeLessThanOrEqual(page.end)
      expect(word.width).toBeGreaterThan(0)
      expect(word.height).toBeGreaterThan(0)
      last = word.end
    }
    const spoken = page.words.map((word) => text.slice(word.start, word.end))
    expect(spoken).toEqual(text.slice(page.start, page.end).split(/\s+/).filter(Boolean))
  }
}

/** The code of the problem a promise fails with. Anything else fails the test. */
export async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw new Error('expected a Problem', { cause: error })
  return error.code
}
