import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, linesOf, partsOf } from './lines.ts'

describe('linesOf', () => {
  it('numbers what is printed, and leaves out what is no evidence', () => {
    const text = 'One.\n\n  \nTwo: drop me. Three.\fFour'
    const out = { start: text.indexOf('drop'), end: text.indexOf('drop') + 8 }
    expect(linesOf(text, [out]).map(({ number, text }) => [number, text])).toEqual([
      [1, 'One.'],
      [2, 'Two: […] Three.'],
      [3, 'Four'],
    ])
  })

  it('passes by a line of which nothing is left', () => {
    expect(linesOf('Ignore this.\nKeep this.', [{ start: 0, end: 12 }]).map((line) => line.text)).toEqual([
      'Keep this.',
    ])
  })

  it('cuts a text without line ends, and loses no word', () => {
    const words = Array.from({ length: 700 }, (_, i) => `word${i}`)
    const lines = linesOf(words.join(' '))
    expect(lines.length).toBeGreaterThan(10)
    expect(
      lines
        .map((line) => line.text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(words)
  })
})

describe('partsOf', () => {
  it('covers every line in order, with neighbours that overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 500, max: 5_000 }),
        (sizes, most) => {
          const lines = linesOf(sizes.map((size) => `x${'y'.repeat(size)}`).join('\n'))
          const parts = partsOf(lines, most)
          const numbers = parts.map((part) => part.map((line) => line.number))
          expect(new Set(numbers.flat()).size).toBe(lines.length)
          for (const part of numbers) expect(part).toEqual(part.map((_, i) => part[0]! + i))
          for (const [i, part] of numbers.entries())
            if (i > 0) expect(part[0]).toBeLessThanOrEqual(numbers[i - 1]!.at(-1)!)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is one part for an ordinary note', () => {
    expect(partsOf(linesOf('A line of a note.\n'.repeat(900)))).toHaveLength(1)
  })
})

describe('lineAt', () => {
  it('finds the line of an offset', () => {
    const lines = linesOf('ab\n\ncd')
    expect([0, 1, 4, 9].map((at) => lineAt(lines, at)?.number)).toEqual([1, 1, 2, 2])
  })
})
