import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignable } from './align.ts'

// SYNTHETIC
const note = `HPI: 64-year-old man. Denies chest pain. Has type 2 diabetes, poorly controlled,
with peripheral neuropathy of the left foot. Creatinine 1.9, eGFR 38. Hyper-
tension since 2011. History of breast cancer in 2010.
PLAN: “non-small cell” biopsy pending; EF <40%. Takes warfarin for chronic atrial fibrilation.`
const known = (word: string) =>
  /^(?:fibrillation|hypotension|hypertension|neuropathy|diabetes|hypokalemia|hyperkalemia)$/.test(word)
const everywhere = { start: 0, end: note.length }

function found(quote: string, text = note, hint = { start: 0, end: text.length }) {
  const span = align(alignable(text, known), quote, hint, { start: 0, end: text.length })
  return span && [text.slice(span.start, span.end), span.how]
}

describe('a quote', () => {
  it.each([
    ['type 2 diabetes', 'type 2 diabetes', 'exact'],
    ['“Denies chest pain.”', 'Denies chest pain', 'exact'],
    ['TYPE 2  Diabetes', 'type 2 diabetes', 'normalised'],
    ['hypertension since 2011', 'Hyper-\ntension since 2011', 'normalised'],
    [
      'poorly controlled, with peripheral neuropathy',
      'poorly controlled,\nwith peripheral neuropathy',
      'normalised',
    ],
    ['"non-small cell" biopsy', 'non-small cell” biopsy', 'normalised'],
    [
      'type 2 diabetes with neuropathy',
      'type 2 diabetes, poorly controlled,\nwith peripheral neuropathy',
      'fuzzy',
    ],
    ['chronic atrial fibrillation', 'chronic atrial fibrilation', 'fuzzy'],
    ['history of a breast cancer in 2010', 'History of breast cancer in 2010', 'fuzzy'],
  ])('%j stands for the words of the document', (quote, words, how) => {
    expect(found(quote)).toEqual([words, how])
  })

  it.each([
    ['type 1 diabetes', 'another number'],
    ['history of lung cancer in 2010', 'another organ'],
    ['history of breast cancer in 2011', 'another year'],
    ['neuropathy of the right foot', 'another side'],
    ['peripheral neuropathy of the foot', 'a side left out'],
    ['chest pain with nausea', 'words that are not there'],
    ['with chest pain, type 2 diabetes', 'a denial left out'],
    ['hypotension since 2011', 'another finding that is spelled alike'],
    ['EF >40%', 'the sign turned round'],
    ['creatinine 1.9 eGFR 83', 'digits that changed places'],
    ['diabet', 'half a word'],
    ['9, eGFR', 'half a number'],
    ['', 'nothing'],
    ['.', 'no word'],
  ])('%j is refused: %s', (quote) => {
    expect(found(quote)).toBeUndefined()
  })

  it('that stands in several places is the one at the line it names', () => {
    const text = 'Pneumonia in 2019.\nNo pneumonia.\nAssessment: pneumonia.'
    const hint = { start: 33, end: text.length }
    const span = align(alignable(text), 'pneumonia', hint, hint)
    expect(span?.start).toBe(text.lastIndexOf('pneumonia'))
    const first = align(alignable(text), 'Pneumonia', { start: 1, end: 4 }, hint)
    expect(first?.start).toBe(0)
  })
})

describe('align', () => {
  const words = fc.constantFrom(
    'pain',
    'left',
    'no',
    'CKD',
    'stage',
    '3b',
    'ﬁbrosis',
    'naïve',
    '—',
    '“old”',
    '1.5',
    'mg',
    '\n',
    '\u200b',
    '  ',
  )
  const text = fc.array(words, { minLength: 3, maxLength: 40 }).map((parts) => parts.join(' '))

  it('gives words of the document, whatever was quoted', () => {
    fc.assert(
      fc.property(text, text, (document, quote) => {
        const span = align(
          alignable(document),
          quote,
          { start: 0, end: 5 },
          { start: 0, end: document.length },
        )
        if (!span) return
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(document.length)
        expect(span.start).toBeLessThan(span.end)
        const digits = (words: string) => words.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []
        expect(digits(document.slice(span.start, span.end))).toEqual(digits(quote))
      }),
      { numRuns: 300 },
    )
  })

  it('finds every run of whole words again, in any case and however its lines are broken', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (document, from, length, shout) => {
        const starts = [...document.matchAll(/\S+/g)]
        // White space alone has no words to quote.
        if (starts.length === 0) return
        const first = starts[from % starts.length]!
        const last = starts[Math.min(starts.length - 1, (from % starts.length) + (length % 6))]!
        const slice = document.slice(first.index, last.index + last[0].length)
        if (!/[a-z0-9]{2}/i.test(slice)) return
        const quote = (shout ? slice.toUpperCase() : slice).replace(/\s+/g, ' ')
        expect(
          align(
            alignable(document),
            quote,
            { start: first.index, end: first.index + 1 },
            { start: 0, end: document.length },
          ),
        ).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('is quick on a long document that repeats itself', () => {
    const document = alignable(
      'No acute distress. Lungs clear to auscultation bilaterally without wheeze.\n'.repeat(4_000),
    )
    const began = performance.now()
    for (let i = 0; i < 20; i++)
      align(document, 'lungs are clear and without a wheeze', everywhere, everywhere)
    expect(performance.now() - began).toBeLessThan(400)
  })

  it('looks at each pair of words once, however often a page says them', () => {
    let looks = 0
    const line = 'neuropathy assigned fibrillation coder '
    const document = alignable(line.repeat(100), () => {
      looks += 1
      return true
    })
    align(document, `${line.repeat(8)}diabetes`, everywhere, { start: 0, end: 4_000 })
    expect(looks).toBeGreaterThan(0)
    // 33 words of the quote, four of the document; two questions for a pair.
    expect(looks).toBeLessThanOrEqual(33 * 4 * 2)
  })
})
