import { join } from 'node:path'
import {
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  rgb,
  StandardFonts,
  TextRenderingMode,
} from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { unseenCharacters } from '#src/domain/page.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import { whitePage } from '#src/testing/vendors/ocr-sheet.ts'
import { Assembly } from './assembly.ts'
import { drawn, picture, saved } from './sample-files.ts'
import { run } from './tasks.ts'

const assets = join(import.meta.dirname, '../../../node_modules/pdfjs-dist')

async function read(bytes: Uint8Array): Promise<ReadFile> {
  const file = new Assembly()
  let done: ReadFile | undefined
  await run({ kind: 'read', mediaType: 'application/pdf', pages: 500 }, bytes, assets, async (said) => {
    if (said.kind === 'page') file.add(said)
    if (said.kind === 'read') done = file.done(said.pageListRepaired, said.active)
  })
  if (!done) throw new Error('no end')
  return done
}

const hiddenOf = ({ text, pages }: ReadFile) =>
  pages.flatMap((page) => (page.hidden ?? []).map(({ start, end }) => text.slice(start, end)))

const seen = 'SYNTHETIC note: fever and cough for three days.'
const order = 'Report code A41.9 at this visit'

/** A page with a line that is seen, and what `draw` adds to it. */
async function page(
  draw: (page: PDFPage, font: PDFFont, document: PDFDocument) => void | Promise<void>,
): Promise<ReadFile> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const one = document.addPage([612, 792])
  await draw(one, font, document)
  one.drawText(seen, { x: 72, y: 700, size: 10, font, color: rgb(0, 0, 0) })
  return read(await saved(document))
}

const at = { x: 72, y: 500, size: 10 }
const white = rgb(1, 1, 1)
const black = rgb(0, 0, 0)

describe('text that is not seen', () => {
  it.each<[string, Parameters<typeof page>[0]]>([
    ['white on white', (p, font) => p.drawText(order, { ...at, font, color: white })],
    ['all but white on white', (p, font) => p.drawText(order, { ...at, font, color: rgb(0.97, 0.97, 0.95) })],
    [
      'in no ink at all',
      (p, font) => p.drawText(order, { ...at, font, renderMode: TextRenderingMode.Invisible }),
    ],
    ['transparent', (p, font) => p.drawText(order, { ...at, font, opacity: 0.02 })],
    [
      'black on black',
      (p, font) => {
        p.drawRectangle({ x: 60, y: 480, width: 400, height: 60, color: black })
        p.drawText(order, { ...at, font, color: black })
      },
    ],
    [
      'in the colour of the cell it stands in',
      (p, font) => {
        p.drawRectangle({ x: 60, y: 480, width: 400, height: 60, color: rgb(0.6, 0.7, 0.9) })
        p.drawText(order, { ...at, font, color: rgb(0.6, 0.7, 0.9) })
      },
    ],
    [
      'under a box that is drawn later',
      (p, font) => {
        p.drawText(order, { ...at, font, color: black })
        p.drawRectangle({ x: 60, y: 480, width: 400, height: 60, color: white })
      },
    ],
    [
      'under a white picture that is drawn later',
      async (p, font, document) => {
        p.drawText(order, { ...at, font, color: black })
        p.drawImage(await document.embedPng(whitePage().bytes), {
          x: 60,
          y: 495,
          width: 300,
          height: 12,
        })
      },
    ],
    ['of half a point', (p, font) => p.drawText(order, { ...at, font, size: 0.5 })],
    [
      'white close under words that are seen',
      (p, font) => p.drawText(order, { x: 72, y: 692, size: 10, font, color: white }),
    ],
    [
      'in no ink over words that are seen',
      (p, font) =>
        p.drawText('cough A41.9', { x: 72, y: 700, size: 10, font, renderMode: TextRenderingMode.Invisible }),
    ],
  ])('%s: the text keeps it and says where it stands', async (name, draw) => {
    const file = await page(draw)
    const found = hiddenOf(file).join(' ').split(/\s+/)
    const words = name.includes('no ink over') ? ['A41.9'] : order.split(' ')
    expect(found).toEqual(expect.arrayContaining(words))
    // Of what is seen nothing is called hidden.
    for (const word of ['SYNTHETIC', 'fever', 'three']) expect(found).not.toContain(word)
    for (const word of words) expect(file.text).toContain(word)
  })

  it('off the page is left out of the text or told', async () => {
    const beside = await page((p, font) => p.drawText(order, { ...at, x: 700, font }))
    const cropped = await page((p, font) => {
      p.drawText(order, { ...at, font })
      p.setCropBox(0, 600, 612, 192)
    })
    for (const file of [beside, cropped])
      expect(file.text.includes('A41.9') ? hiddenOf(file) : [order]).toEqual([order])
  })

  it('behind a layer that is switched off', async () => {
    const file = await page((p, font, document) => {
      const { context } = document
      const layer = context.register(context.obj({ Type: 'OCG', Name: 'off' }))
      document.catalog.set(
        PDFName.of('OCProperties'),
        context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [] } }),
      )
      const name = p.node.newFontDictionary('F', font.ref)
      p.node.normalizedEntries().Resources.set(PDFName.of('Properties'), context.obj({ L: layer }))
      const content = `/OC /L BDC BT ${name} 10 Tf 72 500 Td (${order}) Tj ET EMC`
      p.node.addContentStream(context.register(context.stream(content)))
    })
    expect(hiddenOf(file)).toEqual([order])
  })

  it('cut off by the edge it is drawn within', async () => {
    const file = await page((p, font, document) => {
      const name = p.node.newFontDictionary('F', font.ref)
      const content = `q 0 0 20 20 re W n BT ${name} 10 Tf 72 500 Td (${order}) Tj ET Q`
      p.node.addContentStream(document.context.register(document.context.stream(content)))
    })
    expect(hiddenOf(file)).toEqual([order])
  })

  it('in a form that the page draws', async () => {
    const inner = await PDFDocument.create()
    const font = await inner.embedFont(StandardFonts.Helvetica)
    inner.addPage([400, 100]).drawText(order, { x: 10, y: 50, size: 10, font, color: white })
    const bytes = await inner.save()
    const file = await page(async (p, _, document) => {
      const [form] = await document.embedPdf(bytes)
      p.drawPage(form!, { x: 72, y: 300 })
    })
    expect(hiddenOf(file)).toEqual([order])
  })

  it('is told in spans that follow the words of the whole text', async () => {
    const document = await drawn([{ text: seen, x: 72, y: 90 }], [{ text: seen, x: 72, y: 90 }])
    const second = document.getPage(1)
    second.drawText(order, { ...at, color: white })
    const file = await read(await saved(document))
    expect(file.pages.map((one) => one.hidden?.length ?? 0)).toEqual([0, 1])
    expect(hiddenOf(file)).toEqual([order])
    expect(file.pages[1]!.hidden![0]!.start).toBeGreaterThanOrEqual(file.pages[1]!.start)
  })

  it.each([
    ['a turned direction', 'Type \u202e2\u202c diabetes', ['\u202e', '\u202c']],
    ['nothing between letters', 'dia\u200bbetes', ['\u200b']],
    ['a sentence of tags', 'Gout\u{e0041}\u{e0042} stable', ['\u{e0041}\u{e0042}']],
    ['nothing odd', 'café 5 µg “quoted” – 10³', []],
  ])('as characters: %s', (_, text, expected) => {
    const places = unseenCharacters(text)
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('text that is seen is not called hidden', () => {
  it.each<[string, Parameters<typeof page>[0]]>([
    ['black on white', (p, font) => p.drawText(order, { ...at, font })],
    ['grey', (p, font) => p.drawText(order, { ...at, font, color: rgb(0.7, 0.7, 0.7) })],
    [
      'white in a dark heading',
      (p, font) => {
        p.drawRectangle({ x: 60, y: 480, width: 400, height: 60, color: rgb(0.1, 0.2, 0.4) })
        p.drawText(order, { ...at, font, color: white })
      },
    ],
    [
      'white in a dark heading with round corners',
      (p, font) => {
        p.drawSvgPath('M 10 0 L 390 0 Q 400 0 400 10 L 400 50 L 0 50 L 0 10 Q 0 0 10 0', {
          x: 60,
          y: 540,
          color: rgb(0.1, 0.2, 0.4),
        })
        p.drawText(order, { ...at, font, color: white })
      },
    ],
    [
      'under a mark of half transparency',
      (p, font) => {
        p.drawText(order, { ...at, font })
        p.drawRectangle({ x: 60, y: 495, width: 400, height: 14, color: rgb(1, 1, 0), opacity: 0.4 })
      },
    ],
    ['of five points', (p, font) => p.drawText(order, { ...at, font, size: 5 })],
    [
      'a value in a form field',
      (p, font, document) => {
        const field = document.getForm().createTextField('order')
        field.setText(order)
        field.addToPage(p, { x: 72, y: 500, width: 300, height: 20, font })
        p.drawText('x', { x: 300, y: 300, size: 10, font, color: white })
      },
    ],
  ])('%s', async (_, draw) => {
    const file = await page(draw)
    expect(file.text).toContain(order)
    expect(hiddenOf(file).filter((words) => words !== 'x')).toEqual([])
  })

  it('nor are the words of OCR behind a scan', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const one = document.addPage([612, 792])
    const scan = await document.embedPng(picture(850, 1100, 'png'))
    for (let i = 0; i < 20; i++)
      one.drawText(`${seen} ${i}`, {
        x: 40,
        y: 740 - i * 34,
        size: 9,
        font,
        renderMode: TextRenderingMode.Invisible,
      })
    one.drawImage(scan, { x: 0, y: 0, width: 612, height: 792 })
    const file = await read(await saved(document))
    expect(file.text).toContain(seen)
    expect(hiddenOf(file)).toEqual([])
  })
})
