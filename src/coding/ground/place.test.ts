import { expect, it } from 'vitest'
import { alignable } from '../align/align.ts'
import { placeOfQuote, printedLines } from './place.ts'

// SYNTHETIC
it('gives the printed lines of each span where they stand, without the empty ones', () => {
  const text = 'one\n  \n\f two \n\nthree\r\n'
  const words = (within: { start: number; end: number }[]) =>
    printedLines(text, within).map(({ start, end }) => text.slice(start, end))

  expect(words([{ start: 0, end: text.length }])).toEqual(['one', ' two ', 'three\r'])
  expect(
    words([
      { start: 9, end: 13 },
      { start: 1, end: 3 },
    ]),
  ).toEqual(['two ', 'ne'])
})

it('is quick on a line of 200,000 blanks', () => {
  const text = `${' '.repeat(200_000)}\nend`
  const began = performance.now()
  expect(printedLines(text, [{ start: 0, end: text.length }])).toEqual([{ start: 200_001, end: 200_004 }])
  expect(performance.now() - began).toBeLessThan(200)
})

it('does not look word by word for what may not be found so', () => {
  const text = 'ab ef cd '.repeat(4_000)
  const document = alignable(text)
  const began = performance.now()
  expect(placeOfQuote(document, 'ab cd ef '.repeat(33), { start: 0, end: text.length })).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(200)
})
