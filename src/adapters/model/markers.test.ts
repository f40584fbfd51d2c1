import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citable, marked, readMarkers, withoutMarkers } from './markers.ts'

const documents: Citable = [
  { title: 'One', sentences: ['a', 'b', '', 'd'] },
  { title: 'Two', sentences: ['e'] },
]

describe('marks in front of sentences', () => {
  it('count our own sentences; empty ones are left out', () => {
    expect(marked({ title: 'A [[title]]', sentences: ['First.', ' ', 'Third\nline [[1.1]].'] }, 2)).toBe(
      'Document 2: A [ [title] ]\n[[2.1]] First.\n[[2.3]] Third line [ [1.1] ].',
    )
  })
})

describe('an answer with marks', () => {
  it.each<[string, string, ReturnType<typeof readMarkers>]>([
    ['nothing to cite', 'Plain words.', [{ text: 'Plain words.', citations: [] }]],
    [
      'one mark before the full stop',
      'It is a [[1.1]]. It is more.',
      [
        { text: 'It is a.', citations: [{ document: 0, first: 0, last: 0 }] },
        { text: ' It is more.', citations: [] },
      ],
    ],
    [
      'runs and lists',
      'All of it. [[1.1-4, 2.1]]',
      [
        {
          text: 'All of it.',
          citations: [
            { document: 0, first: 0, last: 3 },
            { document: 1, first: 0, last: 0 },
          ],
        },
      ],
    ],
    [
      'marks side by side',
      'Both. [[1.1]] [[2.1]]',
      [
        {
          text: 'Both.',
          citations: [
            { document: 0, first: 0, last: 0 },
            { document: 1, first: 0, last: 0 },
          ],
        },
      ],
    ],
    [
      'marks that name nothing',
      'A [[1.9]] b [[3.1]] c [[0.1]] d [[1.3-2]] e [[note]] f.',
      [{ text: 'A b c d e f.', citations: [] }],
    ],
    ['a mark before any word', '[[1.1]] Words', [{ text: ' Words', citations: [] }]],
    ['a mark that was cut off', 'Words [[1.', [{ text: 'Words', citations: [] }]],
  ])('%s', (_, answer, pieces) => {
    expect(readMarkers(answer, documents)).toEqual(pieces)
  })

  it('shows words as they come, takes none back, and ends with the text of the pieces', () => {
    const part = fc.constantFrom(
      'word',
      ' ',
      '. ',
      '[[1.1]]',
      ' [[1.2-4]]',
      '[[9.9]]',
      '[',
      ']',
      '[[',
      ']]',
      '\n',
      '1.',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const answer = parts.join('')
        let shown = ''
        for (let length = 0; length <= answer.length; length++) {
          const now = withoutMarkers(answer.slice(0, length))
          expect(now.startsWith(shown)).toBe(true)
          shown = now
        }
        expect(
          readMarkers(answer, documents)
            .map(({ text }) => text)
            .join(''),
        ).toBe(shown)
      }),
      { numRuns: 500 },
    )
  })
})
