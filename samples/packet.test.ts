import { readdir, readFile, stat } from 'node:fs/promises'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { drawings, drawn } from './drawings.ts'
import { expected } from './expected.ts'
import { samplePacket } from './packet.ts'
import { NOTICE } from './paper.ts'
import { tenPages } from './ten-pages.ts'
import { urgentCareNote } from './urgent-care-note.ts'

const folder = new URL('./files/', import.meta.url)
const fileOf = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)))

/** Text of each page; '' for a page image. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const doc = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= doc.numPages; number++) {
    const { items } = await (await doc.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages
}

describe('the sample packet', () => {
  it('lists every file once, in order, with what a coder expects of it', async () => {
    const files = (await readdir(folder)).sort()

    expect(samplePacket.map(({ file }) => file)).toEqual(files)
    expect(expected.map(({ file }) => file)).toEqual(files)
  })

  it('stays small', async () => {
    const sizes = await Promise.all(
      samplePacket.map(async ({ file }) => (await stat(new URL(file, folder))).size),
    )

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400 * 1024)
  })

  // The scan went through a rasteriser, whose pixels may differ between processors.
  it.each(drawings.filter(({ file }) => !file.includes('scan')))(
    'holds $file as the script draws it',
    async (drawing) => {
      expect(Buffer.from(await drawn(drawing)).equals(await fileOf(drawing.file))).toBe(true)
    },
  )

  it('says on every page that nobody in it is a patient', async () => {
    for (const { file } of drawings) {
      if (file.includes('scan')) continue
      for (const page of await pagesOf(await fileOf(file))) expect(page, file).toContain(NOTICE)
    }
    expect(new TextDecoder().decode(await fileOf('09-urgent-care-note.txt'))).toBe(urgentCareNote)
    expect(urgentCareNote).toContain(NOTICE)
  })

  it('has a scan without a word of text', async () => {
    expect(await pagesOf(await fileOf('11-scanned-note.pdf'))).toEqual([''])
  })

  it('states the date that is expected of it in its text', async () => {
    for (const { file, from, through, needsOcr } of expected) {
      if (needsOcr) continue
      const bytes = await fileOf(file)
      const text = file.endsWith('.txt') ? urgentCareNote : (await pagesOf(bytes)).join(' ')
      for (const date of [from, through])
        if (date) expect(text, file).toContain(date.replace(/(\d{4})-(\d\d)-(\d\d)/, '$2/$3/$1'))
    }
  })
})

describe('tenPages', () => {
  it('draws ten pages, the same each time', async () => {
    const [once, again] = [await tenPages(), await tenPages()]

    expect(Buffer.from(once).equals(again)).toBe(true)
    const pages = await pagesOf(once)
    expect(pages).toHaveLength(10)
    for (const page of pages) expect(page).toContain(NOTICE)
  })
})
