import { createCanvas } from '@napi-rs/canvas'
import {
  degrees,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  StandardFonts,
} from 'pdf-lib'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { DocumentText, Page, Word } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { SignedList } from '#src/domain/signed-list.ts'
import { annotatedPdf } from './annotated-pdf.ts'
import type { Original } from './original.ts'
import { aSignedCode, aSignedList, evidenceOf } from './signed-list.builder.ts'

// ── What a reader sees in a PDF, told by pdf.js, which shares no code with what is tested ──

interface Item {
  str: string
  width: number
  height: number
  transform: [number, number, number, number, number, number]
}

async function opened<T>(
  bytes: Uint8Array,
  look: (doc: Awaited<ReturnType<typeof pdfOf>>['doc']) => Promise<T>,
) {
  const { doc, close } = await pdfOf(bytes)
  try {
    return await look(doc)
  } finally {
    await close()
  }
}

async function pdfOf(bytes: Uint8Array) {
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  return { doc: await task.promise, close: () => task.destroy() }
}

/** Text of a file as pages with a word a run, boxes as shown. Each run must be one word. */
function readText(bytes: Uint8Array): Promise<DocumentText> {
  return opened(bytes, async (doc) => {
    let text = ''
    const pages: Page[] = []
    for (let number = 1; number <= doc.numPages; number++) {
      const page = await doc.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const start = text.length
      const words: Word[] = []
      for (const item of (await page.getTextContent()).items as unknown as Item[]) {
        if (!item.str.trim()) continue
        const [, , , , x, y] = item.transform
        const [x1, y1] = viewport.convertToViewportPoint(x, y - item.height * 0.2) as [number, number]
        const [x2, y2] = viewport.convertToViewportPoint(x + item.width, y + item.height * 0.8) as [
          number,
          number,
        ]
        words.push({
          start: text.length,
          end: text.length + item.str.length,
          x: Math.min(x1, x2),
          y: Math.min(y1, y2),
          width: Math.abs(x2 - x1),
          height: Math.abs(y2 - y1),
        })
        text += `${item.str} `
      }
      pages.push({
        number,
        start,
        end: text.length,
        width: viewport.width,
        height: viewport.height,
        source: 'text-layer',
        words,
      })
      text += '\f'
    }
    return { text, pages }
  })
}

function highlights(bytes: Uint8Array) {
  return opened(bytes, async (doc) => {
    const found: { page: number; contents: string; rect: number[]; quads: number; appears: boolean }[] = []
    for (let number = 1; number <= doc.numPages; number++)
      for (const annotation of await (await doc.getPage(number)).getAnnotations())
        if (annotation.subtype === 'Highlight')
          found.push({
            page: number,
            contents: annotation.contentsObj.str,
            rect: annotation.rect,
            quads: annotation.quadPoints.length / 8,
            appears: annotation.hasAppearance,
          })
    return found
  })
}

function textOn(bytes: Uint8Array, from: number) {
  return opened(bytes, async (doc) => {
    const lines: string[] = []
    for (let number = from; number <= doc.numPages; number++) {
      const { items } = await (await doc.getPage(number)).getTextContent()
      lines.push(...(items as unknown as Item[]).map(({ str }) => str).filter((str) => str.trim()))
    }
    return lines.join('\n')
  })
}

const opens: Original['opens'] = async (pdf, pages) => (await pageCount(pdf).catch(() => 0)) === pages

const pageCount = (bytes: Uint8Array) => opened(bytes, async (doc) => doc.numPages)

// ── Files to annotate ──

interface Look {
  rotate?: number
  crop?: [number, number, number, number]
  unit?: number
}

/** A page a word: SYNTHETIC text at known places. */
async function aPdf(words: string[], look: Look = {}, prepare?: (doc: PDFDocument) => void) {
  const doc = await PDFDocument.create()
  const font = await doc.embedFont(StandardFonts.Helvetica)
  for (const word of words) {
    const page = doc.addPage([612, 792])
    page.drawText('SYNTHETIC', { x: 140, y: 560, size: 12, font })
    page.drawText(word, { x: 180, y: 500, size: 12, font })
    if (look.rotate) page.setRotation(degrees(look.rotate))
    if (look.crop) page.setCropBox(...look.crop)
    if (look.unit) page.node.set(PDFName.of('UserUnit'), PDFNumber.of(look.unit))
  }
  prepare?.(doc)
  return doc.save()
}

async function originalOf(bytes: Uint8Array, over: Partial<Original> = {}): Promise<Original> {
  return {
    document: { id: 'd1', name: 'SYNTHETIC note.pdf' },
    mediaType: 'application/pdf',
    bytes,
    text: await readText(bytes),
    pageImage: () => Promise.reject(new Error('No page image was expected')),
    opens,
    ...over,
  }
}

function listFor(text: DocumentText, ...words: string[]): SignedList {
  const codes = ['I10', 'E11.65', 'E78.2']
  return aSignedList({
    codes: words.map((word, index) =>
      aSignedCode({ position: index + 1, code: codes[index]!, evidence: [evidenceOf(text, word)] }),
    ),
  })
}

function covers(rect: number[], item: Item): boolean {
  const [, , , , x, y] = item.transform
  const slack = 0.5
  return (
    rect[0]! <= x + slack && rect[2]! >= x + item.width - slack && rect[1]! <= y + slack && rect[3]! >= y + 5
  )
}

describe('annotatedPdf of a PDF', () => {
  it('keeps every byte of the original as prefix, adds a highlight a quote and a sheet behind', async () => {
    const original = await originalOf(await aPdf(['Hypertension', 'Hyperglycemia']))
    const list = listFor(original.text, 'Hyperglycemia', 'Hypertension')

    const bytes = await annotatedPdf(list, original)

    expect(Buffer.from(bytes.subarray(0, original.bytes.length)).equals(original.bytes)).toBe(true)
    expect(await pageCount(bytes)).toBe(3)
    expect((await highlights(bytes)).map(({ page, contents, appears }) => [page, contents, appears])).toEqual(
      [
        [1, 'E11.65 — Essential (primary) hypertension', true],
        [2, 'I10 — Essential (primary) hypertension', true],
      ],
    )
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(3)
  })

  it('lists codes on the sheet in claim order with quotes, pages, deciders, hash and scope', async () => {
    const original = await originalOf(await aPdf(['Hypertension', 'Hyperglycemia']))
    const list = {
      ...listFor(original.text, 'Hyperglycemia', 'Hypertension'),
      rejected: [
        {
          code: 'R07.9',
          title: 'Chest pain, unspecified',
          reason: 'not-supported' as const,
          by: 'lead@local',
          at: '2026-11-20T08:00:00.000Z',
        },
      ],
    }

    const sheet = await textOn(await annotatedPdf(list, original), 3)

    expect([...sheet.matchAll(/^\d\. (\S+)/gm)].map((match) => match[1])).toEqual(['I10', 'E11.65'])
    for (const words of [
      '"Hyperglycemia"',
      'SYNTHETIC note.pdf, page 2',
      'Suggested (confidence 0.93), accepted by coder@local, 2026-11-20 08:55:00 UTC',
      'R07.9 Chest pain, unspecified',
      'Not supported by the words · lead@local, 2026-11-20 08:00:00 UTC',
      'ICD-10-CM diagnoses only: no CPT/HCPCS, ICD-10-PCS or DRG.',
      'c'.repeat(64),
    ])
      expect(sheet).toContain(words)
  })

  it('gives the same bytes for the same list', async () => {
    const original = await originalOf(await aPdf(['Hypertension']))
    const list = listFor(original.text, 'Hypertension')

    const [once, again] = [await annotatedPdf(list, original), await annotatedPdf(list, original)]

    expect(Buffer.from(once).equals(again)).toBe(true)
  })

  it.each<[string, Look]>([
    ['as it lies', {}],
    ['turned by 90°', { rotate: 90 }],
    ['turned by 180°', { rotate: 180 }],
    ['turned by 270°', { rotate: 270 }],
    ['turned back by 90°', { rotate: -90 }],
    ['cropped', { crop: [50, 100, 400, 500] }],
    ['cropped and turned', { crop: [50, 100, 400, 500], rotate: 90 }],
    ['of large units', { unit: 2 }],
    ['of large units, cropped and turned', { unit: 1.5, crop: [50, 100, 400, 500], rotate: 270 }],
  ])('puts the highlight on the word of a page %s', async (_, look) => {
    const original = await originalOf(await aPdf(['Hypertension'], look))

    const bytes = await annotatedPdf(listFor(original.text, 'Hypertension'), original)

    const [highlight] = await highlights(bytes)
    const items = await opened(bytes, async (doc) => (await (await doc.getPage(1)).getTextContent()).items)
    const [notice, word] = (items as unknown as Item[]).filter(({ str }) => str.trim())
    expect(covers(highlight!.rect, word!)).toBe(true)
    expect(covers(highlight!.rect, notice!)).toBe(false)
    const [left, bottom, right, top] = highlight!.rect as [number, number, number, number]
    expect(right - left).toBeCloseTo(word!.width, 0)
    expect(top - bottom).toBeCloseTo(12, 0)
  })

  it('marks each line of a quote that runs over two', async () => {
    const original = await originalOf(await aPdf(['Hypertension']))

    const bytes = await annotatedPdf(listFor(original.text, 'SYNTHETIC Hypertension'), original)

    expect((await highlights(bytes)).map(({ quads }) => quads)).toEqual([2])
  })

  it('leaves the annotations that were there, also when pages share one list of them', async () => {
    const bytes = await aPdf(['Hypertension', 'Hyperglycemia'], {}, (doc) => {
      const note = doc.context.register(
        doc.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [10, 10, 50, 50] }),
      )
      const shared = doc.context.register(doc.context.obj([note]))
      for (const page of doc.getPages()) page.node.set(PDFName.of('Annots'), shared)
    })
    const original = await originalOf(bytes)

    const annotated = await annotatedPdf(listFor(original.text, 'Hypertension', 'Hyperglycemia'), original)

    const kinds = await opened(annotated, async (doc) =>
      Promise.all(
        [1, 2].map(async (n) => (await (await doc.getPage(n)).getAnnotations()).map((a) => a.subtype)),
      ),
    )
    expect(kinds).toEqual([
      ['Square', 'Highlight'],
      ['Square', 'Highlight'],
    ])
  })

  it.each([
    ['a table', false, /\nxref\n/],
    ['a stream', true, /\/Type \/XRef/],
  ])('writes its cross-references as the original does, as %s', async (_, useObjectStreams, kind) => {
    const doc = await PDFDocument.load(await aPdf(['Hypertension']))
    const original = await originalOf(await doc.save({ useObjectStreams }))

    const bytes = await annotatedPdf(listFor(original.text, 'Hypertension'), original)

    expect(Buffer.from(bytes.subarray(original.bytes.length)).toString('latin1')).toMatch(kind)
    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1])
  })

  it('copies only the own pages when the file holds other documents too', async () => {
    const whole = await originalOf(await aPdf(['Coverletter', 'Hypertension', 'Somebodyelse']))
    const text = { ...whole.text, pages: whole.text.pages.slice(1, 2) }
    const original = { ...whole, text, document: { ...whole.document, pages: { first: 2, last: 2 } } }

    const bytes = await annotatedPdf(listFor(text, 'Hypertension'), original)

    expect(await pageCount(bytes)).toBe(2)
    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1])
    const printed = await textOn(bytes, 1)
    expect(printed).toContain('Hypertension')
    expect(printed).not.toContain('Coverletter')
    expect(printed).not.toContain('Somebodyelse')
  })

  it('takes nothing of the other pages along: no target of a link, no image of a shared list', async () => {
    const mine = await aPdf(['Coverletter', 'Hypertension'], {}, (doc) => {
      const [other, own] = doc.getPages() as [PDFPage, PDFPage]
      const image = (words: string) =>
        doc.context.register(
          doc.context.stream(words, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
        )
      const images = doc.context.obj({ Mine: image('% MY IMAGE'), Theirs: image('% THEIR IMAGE') })
      const shared = doc.context.register(images)
      for (const page of [other, own]) page.node.Resources()!.set(PDFName.of('XObject'), shared)
      own.pushOperators(drawObject('Mine'))
      const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [other.ref, 'Fit'] }
      own.node.set(PDFName.of('Annots'), doc.context.obj([doc.context.register(doc.context.obj(link))]))
    })
    const whole = await originalOf(mine)
    const text = { ...whole.text, pages: whole.text.pages.slice(1) }
    const original = { ...whole, text, document: { ...whole.document, pages: { first: 2, last: 2 } } }

    const doc = await PDFDocument.load(await annotatedPdf(listFor(text, 'Hypertension'), original))

    const objects = doc.context.enumerateIndirectObjects().map(([, object]) => object)
    const kept = objects
      .filter((o) => o instanceof PDFRawStream)
      .map((o) => Buffer.from(o.contents).toString())
    expect(kept).toContain('% MY IMAGE')
    expect(kept).not.toContain('% THEIR IMAGE')
    const isPage = (o: unknown) => o instanceof PDFDict && o.get(PDFName.of('Type')) === PDFName.of('Page')
    expect(objects.filter(isPage)).toHaveLength(2)
  })

  it('opens a file that only its owner locked, and writes one that is not locked', async () => {
    const doc = await PDFDocument.load(await aPdf(['Hypertension']))
    doc.encrypt({ ownerPassword: 'owner', userPassword: '' })
    const original = await originalOf(await doc.save())

    const bytes = await annotatedPdf(listFor(original.text, 'Hypertension'), original)

    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1])
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2)
  })

  it('leaves nothing in the update that runs by itself or on a click', async () => {
    const script = { Type: 'Action', S: 'JavaScript', JS: 'app.alert(1)' }
    const bytes = await aPdf(['Hypertension'], {}, (doc) => {
      doc.catalog.set(PDFName.of('OpenAction'), doc.context.obj(script))
      doc.catalog.set(PDFName.of('AA'), doc.context.obj({ WC: script }))
      doc.catalog.set(PDFName.of('Names'), doc.context.obj({ JavaScript: { Names: [] }, Dests: {} }))
      const page = doc.getPage(0)
      page.node.set(PDFName.of('AA'), doc.context.obj({ O: script }))
      const launch = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'Launch', F: 'x' } }
      page.node.set(PDFName.of('Annots'), doc.context.obj([doc.context.register(doc.context.obj(launch))]))
    })
    const original = await originalOf(bytes)

    const annotated = await PDFDocument.load(
      await annotatedPdf(listFor(original.text, 'Hypertension'), original),
    )

    const has = (dict: PDFDict, name: string) => dict.has(PDFName.of(name))
    expect(has(annotated.catalog, 'OpenAction')).toBe(false)
    expect(has(annotated.catalog, 'AA')).toBe(false)
    const names = annotated.catalog.lookup(PDFName.of('Names'), PDFDict)
    expect([has(names, 'JavaScript'), has(names, 'Dests')]).toEqual([false, true])
    const page = annotated.getPage(0)
    expect(has(page.node, 'AA')).toBe(false)
    const link = page.node.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict)
    expect(has(link, 'A')).toBe(false)
  })

  it('copies the pages of a file that is read only by guessing where things are', async () => {
    const bytes = Buffer.concat([Buffer.from('junk\n'), await aPdf(['Hypertension'])])
    const original = await originalOf(new Uint8Array(bytes))

    const annotated = await annotatedPdf(listFor(original.text, 'Hypertension'), original)

    expect(Buffer.from(annotated.subarray(0, 5)).toString()).toBe('%PDF-')
    expect((await highlights(annotated)).map(({ page }) => page)).toEqual([1])
  })

  it('copies the pages when no reader opens the update', async () => {
    const good = await originalOf(await aPdf(['Hypertension']))
    let asked = 0
    const original: Original = { ...good, opens: async (pdf, pages) => asked++ > 0 && opens(pdf, pages) }

    const bytes = await annotatedPdf(listFor(good.text, 'Hypertension'), original)

    expect(Buffer.from(bytes.subarray(0, good.bytes.length)).equals(good.bytes)).toBe(false)
    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1])
  })

  it('shows page images when the file does not open as it was read', async () => {
    const good = await originalOf(await aPdf(['Hypertension', 'Hyperglycemia']))
    const canvas = createCanvas(306, 396)
    const pageImage = async () => canvas.encode('webp')
    const original = { ...good, bytes: good.bytes.slice(0, 700), pageImage }

    const bytes = await annotatedPdf(listFor(good.text, 'Hypertension', 'Hyperglycemia'), original)

    expect(await pageCount(bytes)).toBe(3)
    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1, 2])
  })
})

describe('annotatedPdf of a file that cannot be drawn', () => {
  it('prints its text with the quotes highlighted', async () => {
    const good = await originalOf(await aPdf(['Hypertension']))
    const pageImage = () => Promise.reject(new Problem('page-unrenderable'))
    const original = { ...good, bytes: good.bytes.slice(0, 100), pageImage }

    const bytes = await annotatedPdf(listFor(good.text, 'Hypertension'), original)

    expect(await textOn(bytes, 1)).toContain('Hypertension')
    expect((await highlights(bytes)).map(({ page }) => page)).toEqual([1])
  })
})

describe('annotatedPdf of other files', () => {
  it('prints plain text line by line with the quotes highlighted, characters without a glyph spelled', async () => {
    const text = `SYNTHETIC\nSpO2 ≥ 92 % – Hypertension, ${'long '.repeat(30)}end\n\tHyperglycemia\fSecond page`
    const pages: Page[] = [
      { number: 1, start: 0, end: text.indexOf('\f'), width: 0, height: 0, source: 'plain', words: [] },
      {
        number: 2,
        start: text.indexOf('\f') + 1,
        end: text.length,
        width: 0,
        height: 0,
        source: 'plain',
        words: [],
      },
    ]
    const original: Original = {
      document: { id: 'd1', name: 'SYNTHETIC note.txt' },
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(text),
      text: { text, pages },
      pageImage: () => Promise.reject(new Error('No page image was expected')),
      opens,
    }

    const bytes = await annotatedPdf(
      listFor(original.text, 'Hypertension', 'Hyperglycemia', 'Second'),
      original,
    )

    expect(await pageCount(bytes)).toBe(3)
    const printed = await textOn(bytes, 1)
    expect(printed).toContain('SpO2 >= 92 % –')
    const marks = await highlights(bytes)
    expect(marks.map(({ page }) => page)).toEqual([1, 1, 2])
    const items = await opened(bytes, async (doc) => (await (await doc.getPage(1)).getTextContent()).items)
    // In a typewriter face a word begins as many advances into its run as it has letters before it.
    const advance = 8 * 0.6
    for (const [index, word] of ['Hypertension', 'Hyperglycemia'].entries()) {
      const run = (items as unknown as Item[]).find(({ str }) => str.includes(word))!
      const left = run.transform[4] + run.str.indexOf(word) * advance
      expect(marks[index]!.rect[0]).toBeCloseTo(left, 1)
      expect(marks[index]!.rect[2]).toBeCloseTo(left + word.length * advance, 1)
      expect(marks[index]!.rect[1]).toBeLessThan(run.transform[5])
      expect(marks[index]!.rect[3]).toBeGreaterThan(run.transform[5] + 5)
    }
  })

  it('shows an image page by page at its size, with the quotes that OCR placed', async () => {
    const canvas = createCanvas(850, 1100)
    const pageImage = async () => canvas.encode('webp')
    const word: Word = { start: 0, end: 12, x: 100, y: 200, width: 80, height: 12 }
    const text: DocumentText = {
      text: 'Hypertension',
      pages: [{ number: 1, start: 0, end: 12, width: 612, height: 792, source: 'ocr', words: [word] }],
    }
    const original: Original = {
      document: { id: 'd1', name: 'SYNTHETIC scan.png' },
      mediaType: 'image/png',
      bytes: new Uint8Array(),
      text,
      pageImage,
      opens,
    }

    const bytes = await annotatedPdf(listFor(text, 'Hypertension'), original)

    expect(await pageCount(bytes)).toBe(2)
    expect(await highlights(bytes)).toMatchObject([{ page: 1, rect: [100, 580, 180, 592] }])
  })
})
