import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments } from './segments.ts'

describe('segments', () => {
  it('together are the text, whatever the quotes', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
        const marks = spans.map((each, index) => ({ ...each, code: 'X', index }))
        const pieces = segments(text, { start: 0, end: text.length }, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
        for (const mark of marks) {
          const inside = pieces.filter((piece) => piece.marks.includes(mark)).map((piece) => piece.text)
          expect(inside.join('')).toBe(text.slice(mark.start, mark.end))
        }
      }),
    )
  })

  it('end after a carriage return, which HTML swallows, so that later offsets stay right', () => {
    const pieces = segments('a\r\nb', { start: 0, end: 4 }, [])
    expect(pieces.map(({ start, text }) => [start, text])).toEqual([
      [0, 'a\r'],
      [2, '\nb'],
    ])
  })
})
