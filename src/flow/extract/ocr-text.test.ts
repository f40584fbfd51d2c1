import { describe, expect, it } from 'vitest'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { boxesOf } from '#src/domain/page.ts'
import { spread } from '#src/domain/spread.ts'
import { correctedPage } from './corrected.ts'
import { readingOf } from './ocr-text.ts'
import { putIn } from './put-in.ts'

const size = { width: 600, height: 800 }
const box = { x: 0.1, y: 0.5, width: 0.8, height: 0.1 }

/** A document of one page that was read so. */
function read(...blocks: Parameters<typeof readingOf>[0]['blocks']) {
  const page = { number: 1, start: 0, end: 0, ...size, source: 'none' as const, words: [] }
  return putIn({ text: '', pages: [page] }, new Map([[1, readingOf({ blocks }, 'textract', size)]]))
}

describe('a table that was read from a scan', () => {
  it('is read as lab rows, empty cells in their columns', () => {
    const { text } = read({
      kind: 'table',
      text: 'Test\tResult\tFlag\tUnits\tReference Range\nWBC\t14.2\tH\t10*3/uL\t4.0-11.0\nHemoglobin\t13.1\t\tg/dL\t12.0-16.0',
      box,
    })
    expect(
      readLabs(text).map(({ analyte, value, flag, unit, high }) => [analyte, value, flag, unit, high]),
    ).toEqual([
      ['WBC', 14.2, 'H', '10*3/uL', '11.0'],
      ['Hgb', 13.1, 'N', 'g/dL', '16.0'],
    ])
  })
})

describe('a word', () => {
  const line = {
    kind: 'text' as const,
    text: 'Acute appendicitis.',
    box,
    words: [
      { text: 'Acute', box: { x: 0.1, y: 0.5, width: 0.1, height: 0.02 }, confidence: 0.99 },
      { text: 'appendicitis', box: { x: 0.22, y: 0.5, width: 0.2, height: 0.02 }, confidence: 0.41 },
      { text: '.', box: { x: 0.42, y: 0.5, width: 0.01, height: 0.02 }, confidence: 0.9 },
    ],
  }

  it('stands where the reader saw it, and is pointed out when the reader was not sure', () => {
    const { pages } = read(line)
    expect(pages[0]?.ocr).toEqual({ by: 'textract', doubtful: [{ start: 6, end: 19 }] })
    expect(boxesOf(pages, { start: 6, end: 18 })).toEqual([
      { page: 1, x: 132, y: 400, width: 126, height: 16 },
    ])
  })

  it('of a block alone has the box of its block, and a whole sentence has it once', () => {
    const { pages, text } = read({ kind: 'text', text: line.text, box }, { ...line, words: undefined })
    expect(pages[0]?.ocr?.approximate).toBe(true)
    expect(boxesOf(pages, { start: 0, end: text.length })).toEqual([
      { page: 1, x: 60, y: 400, width: 480, height: 80, approximate: true },
    ])
  })

  it('of a block alone can be selected at about its place, within the block', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const words = spread(read({ kind: 'text', text, box }).pages[0]!)
    expect(words).toHaveLength(60)
    expect(new Set(words.map(({ x, y }) => `${x} ${y}`)).size).toBe(60)
    for (const { x, y, width, height } of words) {
      expect(x).toBeGreaterThanOrEqual(60)
      expect(x + width).toBeLessThanOrEqual(540.001)
      expect(y).toBeGreaterThanOrEqual(400)
      expect(y + height).toBeLessThanOrEqual(480.001)
    }
  })

  it('never ends a page, and nothing that no eye sees comes with it', () => {
    const { text } = read({ kind: 'text', text: 'one\fpa\u200bge\u202e\r\nand \u0000one\u2028line  ', box })
    expect(text).toBe('one\npage\nand one\nline')
  })

  it('outside its page is brought back to it', () => {
    const { pages } = read({ kind: 'text', text: 'x', box: { x: 0.9, y: -1, width: 3, height: Number.NaN } })
    expect(pages[0]?.words).toEqual([{ start: 0, end: 1, x: 540, y: 0, width: 60, height: 0 }])
  })
})

describe('a correction', () => {
  const at = (x: number, y: number, width = 0.1) => ({ x, y, width, height: 0.02 })
  const { text, pages } = read(
    {
      kind: 'text',
      text: 'No acutc distress',
      words: [
        { text: 'No', box: at(0.1, 0.1, 0.05) },
        { text: 'acutc', box: at(0.2, 0.1) },
        { text: 'distress', box: at(0.35, 0.1) },
      ],
    },
    {
      kind: 'text',
      text: 'Lungs clear',
      words: [
        { text: 'Lungs', box: at(0.1, 0.2) },
        { text: 'clear', box: at(0.25, 0.2) },
      ],
    },
  )
  const corrected = (says: string) => {
    const { reading, changed } = correctedPage(text, pages[0]!, says)
    const places = reading.words.map(({ start, end, x, y, width }) => [
      reading.text.slice(start, end),
      x,
      y,
      width,
    ])
    return { places, changed, ocr: reading.ocr }
  }

  it('leaves every other word where it was; a changed word stands where the wrong one stood', () => {
    expect(corrected('No acute distress\r\n\r\nLungs clear\r\n')).toEqual({
      changed: 1,
      ocr: { by: 'person', before: 'textract' },
      places: [
        ['No', 60, 80, 30],
        ['acute', 120, 80, 60],
        ['distress', 210, 80, 60],
        ['Lungs', 60, 160, 60],
        ['clear', 150, 160, 60],
      ],
    })
  })

  it('gives a word that was left out the place of its line', () => {
    const { places, changed } = corrected('No acutc distress\n\nLungs are clear')
    expect(changed).toBe(1)
    expect(places[4]).toEqual(['are', 60, 160, 150])
  })

  it('gives two words for one the place of the one, and one for two that of both', () => {
    expect(corrected('No acu te distress\n\nLungs clear').places.slice(1, 3)).toEqual([
      ['acu', 120, 80, 60],
      ['te', 120, 80, 60],
    ])
    expect(corrected('No distressing\n\nLungs clear').places[1]).toEqual(['distressing', 120, 80, 150])
  })
})
