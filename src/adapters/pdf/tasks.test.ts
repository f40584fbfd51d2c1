import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { expectWordsInPlace } from '#src/ports/pdf-reader.contract.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import { Assembly } from './assembly.ts'
import { type Answer, Refusal, type Task } from './protocol.ts'
import {
  drawn,
  endlessTree,
  fax,
  hugePng,
  lines,
  lockedForOwner,
  loopedTree,
  numbered,
  patched,
  picture,
  raw,
  saved,
  scanned,
} from './sample-files.ts'
import { run } from './tasks.ts'

// What a child does, done here: starting one takes longer than most of these files. The process itself is tested in
// pdfjs-reader.test.ts.
const assets = join(import.meta.dirname, '../../../node_modules/pdfjs-dist')
const pdf = 'application/pdf'

async function answers(task: Task, bytes: Uint8Array): Promise<Answer[]> {
  const said: Answer[] = []
  await run(task, bytes, assets, async (answer) => {
    said.push(answer)
  })
  return said
}

async function read(bytes: Uint8Array, mediaType: string): Promise<ReadFile> {
  const file = new Assembly()
  const said = await answers({ kind: 'read', mediaType, pages: 500 }, bytes)
  for (const answer of said) if (answer.kind === 'page') file.add(answer)
  const last = said.at(-1)
  if (last?.kind !== 'read') throw new Error('no end')
  return file.done(last.pageListRepaired, last.active)
}

async function webp(bytes: Uint8Array, mediaType: string, page: number, pixels: number): Promise<Uint8Array> {
  const task: Task = { kind: 'images', mediaType, numbers: [page], pixels, format: 'webp', pages: 3000 }
  const said = (await answers(task, bytes)).find((answer) => answer.kind === 'drawn')
  if (!said?.image) throw new Refusal('page-unrenderable')
  return said.image.bytes
}

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error('expected a Refusal', { cause: error })
  return error.problem
}

const wordAt = ({ text, pages }: ReadFile, word: string) => {
  const start = text.indexOf(word)
  const found = pages.flatMap((page) => page.words).find((w) => w.start <= start && w.end > start)
  if (!found) throw new Error(`no word at ${word}`)
  return found
}

describe('reading order', () => {
  const left = [
    'The patient is a SYNTHETIC person who',
    'came in with three days of cough and',
    'fever. No chest pain, no shortness of',
    'breath. She has a history of asthma',
    'and takes an inhaler when needed. She',
    'does not smoke and works in an office.',
  ]
  const right = [
    'On examination the lungs are clear on',
    'the left, with crackles at the right',
    'base. Heart sounds are normal. The film',
    'of the chest shows a shadow at the right',
    'base. We start an antibiotic by mouth',
    'and will see her again in three days.',
  ]

  it('reads two columns one after the other, the head first and the foot last', async () => {
    const document = await drawn([
      { text: 'SYNTHETIC Clinic, progress note of an invented person', x: 72, y: 60, size: 14 },
      ...right.map((text, i) => ({ text, x: 320, y: 120 + i * 14 })),
      ...left.map((text, i) => ({ text, x: 72, y: 120 + i * 14 })),
      { text: 'Page 1 of 1', x: 280, y: 740 },
    ])
    const file = await read(await saved(document), pdf)

    expect(file.text.split(/\n+/)).toEqual([
      'SYNTHETIC Clinic, progress note of an invented person',
      ...left,
      ...right,
      'Page 1 of 1',
    ])
    expectWordsInPlace(file)
  })

  it('keeps each row of a table on one line, cells two spaces apart', async () => {
    const rows = [
      ['Test', 'Result', 'Flag', 'Units', 'Reference range'],
      ['WBC', '12.4', 'H', '10*3/uL', '4.0 - 11.0'],
      ['Hemoglobin', '13.1', '', 'g/dL', '12.0 - 16.0'],
      ['Platelet count', '210', '', '10*3/uL', '150 - 400'],
      ['Neutrophils, absolute', '9.8', 'H', '10*3/uL', '1.8 - 7.7'],
      ['Sodium', '139', '', 'mmol/L', '135 - 145'],
    ]
    const document = await drawn(
      rows.flatMap((cells, row) =>
        cells.map((text, i) => ({ text, x: 72 + [0, 150, 210, 250, 330][i]!, y: 100 + row * 15 })),
      ),
    )
    const { text } = await read(await saved(document), pdf)
    expect(text.split('\n')).toEqual(rows.map((cells) => cells.filter(Boolean).join('  ')))
  })

  it('reads two lists that stand side by side, not level, one after the other', async () => {
    const medication = ['Medications', 'Lisinopril 10 mg', 'Metformin 500 mg', 'Aspirin 81 mg', 'Zinc']
    const allergies = ['Allergies', 'Penicillin', 'Latex', 'Peanut', 'Sulfa drugs']
    const document = await drawn([...lines(medication, 72, 100, 14), ...lines(allergies, 330, 107, 14)])
    const { text } = await read(await saved(document), pdf)
    expect(text.split(/\n+/)).toEqual([...medication, ...allergies])
  })

  it('keeps label and value together', async () => {
    const form = [
      ['Patient name:', 'SYNTHETIC Example'],
      ['Date of birth:', '01/02/1960'],
      ['Attending:', 'Dr. Invented'],
      ['Admitted:', '10/03/2026'],
      ['Discharged:', '10/05/2026'],
    ]
    const document = await drawn(
      form.flatMap(([label, value], i) => [
        { text: label!, x: 72, y: 100 + i * 16 },
        { text: value!, x: 200, y: 100 + i * 16 },
      ]),
    )
    const { text } = await read(await saved(document), pdf)
    expect(text.split('\n')).toEqual(form.map((cells) => cells.join('  ')))
  })

  it('parts paragraphs by a blank line', async () => {
    const document = await drawn([
      ...lines(['First paragraph of two', 'lines.'], 72, 100),
      ...lines(['Second paragraph.'], 72, 150),
    ])
    const { text } = await read(await saved(document), pdf)
    expect(text).toBe('First paragraph of two\nlines.\n\nSecond paragraph.')
  })

  it('reads a raised exponent in its line', async () => {
    const document = await drawn([
      { text: 'WBC', x: 72, y: 100 },
      { text: '7.1', x: 140, y: 100 },
      { text: '10', x: 200, y: 100 },
      { text: '3', x: 211.2, y: 96, size: 6 },
      { text: '/uL', x: 214.6, y: 100 },
    ])
    const { text } = await read(await saved(document), pdf)
    expect(text).toBe('WBC  7.1  103/uL')
  })

  it('drops the second of words that were printed twice for bold', async () => {
    const document = await drawn([
      { text: 'Impression', x: 72, y: 100 },
      { text: 'Impression', x: 72.3, y: 100 },
    ])
    expect((await read(await saved(document), pdf)).text).toBe('Impression')
  })
})

describe('boxes', () => {
  it('stand where the words are, in points from the top left', async () => {
    const document = await drawn([{ text: 'Fever and cough', x: 100, y: 200, size: 20 }])
    const word = wordAt(await read(await saved(document), pdf), 'Fever')
    expect(word.x).toBeCloseTo(100, 0)
    expect(word.y).toBeGreaterThan(178)
    expect(word.y + word.height).toBeGreaterThan(200)
    expect(word.y + word.height).toBeLessThan(208)
    expect(word.width).toBeGreaterThan(45)
    expect(word.width).toBeLessThan(60)
  })

  it.each([
    [90, { width: 792, height: 612 }, (x: number, y: number) => [792 - y, x]],
    [180, { width: 612, height: 792 }, (x: number, y: number) => [612 - x, 792 - y]],
    [270, { width: 792, height: 612 }, (x: number, y: number) => [y, 612 - x]],
  ])('follow a page turned by %i degrees', async (angle, size, place) => {
    const document = await drawn([{ text: 'Fever', x: 100, y: 200 }])
    document.getPage(0).setRotation(degrees(angle))
    const file = await read(await saved(document), pdf)
    const word = wordAt(file, 'Fever')
    const [x, y] = place(100, 200)
    expect(file.pages[0]).toMatchObject(size)
    // The corner where the baseline begins is one of the box's, within the descent of the type.
    const near = (value: number, low: number, length: number) =>
      Math.min(Math.abs(value - low), Math.abs(value - low - length)) < 4
    expect([near(x!, word.x, word.width), near(y!, word.y, word.height)]).toEqual([true, true])
  })

  it('grow with the unit of the page', async () => {
    const document = await drawn([{ text: 'Fever', x: 100, y: 200 }])
    document.getPage(0).node.set(PDFName.of('UserUnit'), document.context.obj(2))
    const file = await read(await saved(document), pdf)
    expect(file.pages[0]).toMatchObject({ width: 1224, height: 1584 })
    expect(wordAt(file, 'Fever').x).toBeCloseTo(200, 0)
  })
})

describe('form fields and notes', () => {
  it('are read with the text they stand beside', async () => {
    const document = await drawn([
      { text: 'Diagnosis:', x: 72, y: 100 },
      { text: 'Smoker', x: 100, y: 140 },
    ])
    const page = document.getPage(0)
    const field = document.getForm().createTextField('diagnosis')
    field.setText('Acute bronchitis')
    field.addToPage(page, { x: 160, y: 792 - 104, width: 200, height: 14, borderWidth: 0 })
    const box = document.getForm().createCheckBox('smoker')
    box.addToPage(page, { x: 72, y: 792 - 142, width: 12, height: 12 })
    box.check()
    const unticked = document.getForm().createCheckBox('drinker')
    unticked.addToPage(page, { x: 72, y: 792 - 172, width: 12, height: 12 })
    const file = await read(await saved(document), pdf)

    expect(file.text).toBe('Diagnosis:  Acute bronchitis\n\n☒  Smoker')
    expect(wordAt(file, 'bronchitis').x).toBeGreaterThan(180)
    expectWordsInPlace(file)
  })

  it('include what is printed on a button', async () => {
    const document = await drawn([{ text: 'Allergies: none', x: 72, y: 100 }])
    document.getForm().createButton('clear').addToPage('Clear form', document.getPage(0), { x: 72, y: 600 })
    const file = await read(await saved(document), pdf)
    expect(file.text.split(/\n+/)).toEqual(['Allergies: none', 'Clear form'])
    expectWordsInPlace(file)
  })

  it('shows a free-text note', async () => {
    const document = await drawn([{ text: 'Assessment and plan', x: 72, y: 100 }])
    const note = document.context.obj({
      Type: 'Annot',
      Subtype: 'FreeText',
      Rect: [72, 600, 300, 620],
      Contents: PDFString.of('Added by hand: gout'),
      DA: PDFString.of('/Helv 10 Tf 0 g'),
    })
    document.getPage(0).node.addAnnot(document.context.register(note))
    const { text } = await read(await saved(document), pdf)
    expect(text).toContain('Added by hand: gout')
  })
})

describe('the page list', () => {
  it.each([
    ['too few', '1'],
    ['too many', '99'],
  ])('is written anew when /Count says %s, and every page read', async (_, count) => {
    const bytes = patched(await saved(await numbered(3)), '/Count 3', `/Count ${count}`.slice(0, 9))
    const file = await read(bytes, pdf)
    expect(file.pages).toHaveLength(3)
    expect(file.text).toContain('SYNTHETIC sheet 3')
    expect(file.pageListRepaired).toBe(true)
    const image = await webp(bytes, pdf, 3, 300)
    expect(image.length).toBeGreaterThan(100)
  })

  it('that leads back to itself still gives the real page', async () => {
    const file = await read(loopedTree(), pdf)
    expect(file.text).toBe('The only real sheet')
    expect(file.pageListRepaired).toBe(true)
  })

  it('that leads nowhere but back to itself is refused, not a file of no pages', async () => {
    const circle = raw([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ])
    expect(await refusalOf(read(circle, pdf))).toBe('file-page-list')
  })

  it('of a few kilobytes that names ten thousand million pages is refused', async () => {
    expect(await refusalOf(read(endlessTree(), pdf))).toBe('file-pages')
  })

  it('that names a page which is not there is refused: it was lost with a part of the file', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>'
    const tree = '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>'
    const bytes = raw(['<< /Type /Catalog /Pages 2 0 R >>', tree, page])
    expect(await refusalOf(read(bytes, pdf))).toBe('file-page-list')
  })

  it('of 501 pages is refused by default', async () => {
    expect(await refusalOf(read(await saved(await numbered(501)), pdf))).toBe('file-pages')
  })
})

describe('broken and active files', () => {
  it.each([
    ['nothing', async () => new Uint8Array()],
    ['junk', async () => new Uint8Array(5000).map((_, i) => (i * 7919) % 251)],
    ['a header alone', async () => new TextEncoder().encode('%PDF-1.7\n')],
    [
      'no pages',
      async () => raw(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    ],
  ])('calls %s broken', async (_, make) => {
    expect(await refusalOf(read(await make(), pdf))).toBe('file-broken')
  })

  it('calls a file broken that is cut before its pages, and reads one that only lost its end', async () => {
    const bytes = await saved(await numbered(3))
    expect(await refusalOf(read(bytes.slice(0, 200), pdf))).toBe('file-broken')
    const cut = bytes.slice(0, bytes.length - 20)
    expect((await read(cut, pdf)).text).toContain('SYNTHETIC sheet 3')
  })

  it('never gives fewer pages of a file that was cut off, wherever', async () => {
    const bytes = await saved(await numbered(3))
    for (let end = 20; end < bytes.length; end += 97) {
      const outcome = await read(bytes.slice(0, end), pdf).catch((error: unknown) => error)
      if (outcome instanceof Refusal) continue
      const { text } = outcome as ReadFile
      expect([1, 2, 3].filter((n) => text.includes(`SYNTHETIC sheet ${n}`))).toEqual([1, 2, 3])
    }
  })

  it('names what a file could run, and runs none of it', async () => {
    const document = await numbered(1)
    document.addJavaScript('hello', 'app.alert("hello")')
    await document.attach(new Uint8Array([1]), 'a.bin', {})
    const launch = document.context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of('a.exe') })
    document.catalog.set(PDFName.of('OpenAction'), launch)
    const { active } = await read(await saved(document), pdf)
    expect(active).toEqual(['EmbeddedFiles', 'JavaScript', 'Launch', 'OpenAction'])
  })

  it('opens what only its owner locked', async () => {
    expect((await read(await lockedForOwner(), pdf)).text).toBe('SYNTHETIC sheet 1')
  })
})

describe('pages with hardly any text', () => {
  it('are to be read by OCR when there is a scan behind a fax line, which is kept', async () => {
    const { text, pages } = await read(await scanned('FAX 555 0100 p. 1'), pdf)
    expect([text, pages[0]?.source]).toEqual(['FAX 555 0100 p. 1', 'none'])
  })

  it('have text when the same line stands on paper', async () => {
    const { pages } = await read(await saved(await drawn([{ text: 'FAX 555 0100 p. 1', x: 9, y: 9 }])), pdf)
    expect(pages[0]?.source).toBe('text-layer')
  })
})

describe('pictures', () => {
  it.each([
    ['image/png', () => picture(850, 1100, 'png')],
    ['image/jpeg', () => picture(850, 1100, 'jpeg')],
  ])('of type %s are one page without text, drawn on demand', async (type, make) => {
    const { text, pages } = await read(make(), type)
    expect(text).toBe('')
    expect(pages).toMatchObject([{ number: 1, source: 'none', words: [] }])
    expect(pages[0]!.width / pages[0]!.height).toBeCloseTo(850 / 1100, 2)
    const image = await webp(make(), type, 1, 550)
    expect(Buffer.from(image.subarray(8, 12)).toString()).toBe('WEBP')
  })

  it('in a TIFF are pages, in points by their resolution', async () => {
    const bytes = fax(3, 1700, 2200, 200)
    const { pages } = await read(bytes, 'image/tiff')
    expect(pages.map((page) => [page.width, page.height, page.source])).toEqual(
      Array.from({ length: 3 }, () => [612, 792, 'none']),
    )
    expect((await webp(bytes, 'image/tiff', 3, 800)).length).toBeGreaterThan(100)
  })

  it('of 35 megapixels in black and white are drawn; of 2,500 megapixels refused before anything is unpacked', async () => {
    const image = await webp(fax(1, 4960, 7016, 600), 'image/tiff', 1, 1400)
    expect(image.length).toBeGreaterThan(100)
    expect(await refusalOf(read(hugePng(50_000, 50_000), 'image/png'))).toBe('file-bomb')
    expect(await refusalOf(webp(hugePng(6000, 6000), 'image/png', 1, 500))).toBe('page-unrenderable')
  })

  it('that are cut off are broken', async () => {
    expect(await refusalOf(read(picture(50, 50, 'png').slice(0, 20), 'image/png'))).toBe('file-broken')
    expect(await refusalOf(read(fax(2, 80, 80, 100).slice(0, 40), 'image/tiff'))).toBe('file-broken')
  })
})

describe('page images', () => {
  it('of a full page of text stay under 150 KB at 1,400 pixels', async () => {
    const texts = Array.from(
      { length: 50 },
      (_, i) => `${i} The invented person reports cough, fever and 12 other things that are not so.`,
    )
    const document = await drawn(lines(texts, 60, 50, 14))
    const image = await webp(await saved(document), pdf, 1, 1400)
    expect(image.length).toBeLessThan(150_000)
    expect(image.length).toBeGreaterThan(10_000)
  })

  it('of a page of 1,440,000 points stay small', async () => {
    const document = await PDFDocument.create()
    document.addPage([1_440_000, 1_440_000])
    const image = await webp(await saved(document), pdf, 1, 800)
    expect(image.length).toBeLessThan(50_000)
  })
})
