import { describe, expect, it } from 'vitest'
import { DecisionsError, decidedLine, dictionaryFor } from './learn.ts'

const line = (value: unknown) => decidedLine(JSON.stringify(value), 7)

describe('a line of a decisions file', () => {
  it('that a lead retired in the shop that exported it teaches nothing', () => {
    const exported = {
      text: 'odd foot',
      decisions: [{ code: 'M79.673', start: 0, end: 8, kept: true }],
      kept: 3,
    }
    expect(line({ ...exported, status: 'approved' }).decisions).toHaveLength(1)
    expect(line({ ...exported, status: 'retired' }).decisions).toEqual([])
  })

  it('is read with one span, several, or none', () => {
    const text = 'Gout of the left toe.'
    const decisions = [
      { code: 'm109', start: 0, end: 4, kept: true },
      {
        code: 'M10.9',
        spans: [
          [0, 4],
          [12, 20],
        ],
        start: 0,
        end: 21,
        kept: false,
      },
      { code: 'I10' },
    ]

    expect(line({ text, decisions })).toEqual({
      source: 'line 7',
      text,
      decisions: [
        { code: 'M10.9', kept: true, spans: [[0, 4]] },
        {
          code: 'M10.9',
          kept: false,
          spans: [
            [0, 4],
            [12, 20],
          ],
        },
        { code: 'I10', kept: true, spans: [] },
      ],
    })
  })

  it('may mark nothing between two equal offsets', () => {
    expect(
      line({ text: 'Gout.', decisions: [{ code: 'M10.9', start: 2, end: 2 }] }).decisions[0]?.spans,
    ).toEqual([])
  })

  it.each([
    ['{"text"', 'Line 7 is not JSON.'],
    ['[]', 'Line 7 is no line of decisions: it is no object.'],
    ['{"decisions":[]}', 'Line 7 is no line of decisions: "text" is missing or of the wrong kind.'],
    ['{"text":"x"}', 'Line 7 is no line of decisions: "decisions" is missing or of the wrong kind.'],
    [
      '{"text":"x","decisions":[{"code":"gout"}]}',
      'Line 7 is no line of decisions: "decisions.0.code" is missing or of the wrong kind.',
    ],
    [
      '{"text":"short","decisions":[{"code":"I10","start":2,"end":9}]}',
      'Line 7 marks words from 2 to 9, but its text has 5 characters.',
    ],
  ])('%s is refused in one sentence', (json, message) => {
    expect(() => decidedLine(json, 7)).toThrow(new DecisionsError(message))
  })
})

describe('dictionaryFor', () => {
  it('holds the marked phrases, approved, and no name', () => {
    const dictionary = dictionaryFor([
      line({ text: 'Has sugar sickness.', decisions: [{ code: 'E11.9', start: 4, end: 18 }] }),
      line({ text: 'Seen with Mr. Barrowmere.', decisions: [{ code: 'I10', start: 10, end: 24 }] }),
    ])

    expect(dictionary?.terms).toBe(1)
    expect(dictionary?.termOf({ text: 'sugar sickness', code: 'E11.9' })?.status).toBe('approved')
  })
})
