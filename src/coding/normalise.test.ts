import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './normalise.ts'
import { tokenise } from './tokens.ts'

describe('fold', () => {
  it.each([
    ['Ménière’s', "meniere's"],
    ['ﬁbrosis', 'fibrosis'],
    ['Sjögren\u00a0–\u200bX', 'sjogren -x'],
    ['œdème', 'oedeme'],
    ['A\fB', 'a\nb'],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text).text).toBe(expected)
  })

  it('knows for every character where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { text: folded, start, end } = fold(text)

        expect(start.length).toBe(folded.length)
        for (let i = 0; i < folded.length; i++) {
          expect(start[i]!).toBeLessThan(end[i]!)
          expect(end[i]!).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(start[i]!).toBeGreaterThanOrEqual(start[i - 1]!)
        }
      }),
    )
  })
})

describe('tokenise', () => {
  const words = (text: string, known?: (word: string) => boolean) => tokenise(text, known).map((t) => t.word)

  it('keeps numbers, cuts hyphens and possessives, joins what belongs together', () => {
    expect(words("Crohn's non-small 3.5 s/p T2DM don't")).toEqual([
      'crohn',
      'non',
      'small',
      '3.5',
      's/p',
      't2dm',
      'dont',
    ])
  })

  it('joins a word broken at the line end when the whole word is known', () => {
    const text = 'hyper-\ntension'

    expect(words(text, (w) => w === 'hypertension')).toEqual(['hypertension'])
    expect(tokenise(text, () => true)[0]).toMatchObject({ start: 0, end: text.length })
    expect(words('follow-\nup')).toEqual(['follow', 'up'])
  })

  it('gives offsets into the original text', () => {
    const text = 'Ménière’s\u200b disease'

    expect(tokenise(text).map((t) => text.slice(t.start, t.end))).toEqual(['Ménière', 'disease'])
  })
})
