import { describe, expect, it } from 'vitest'
import { learnLexicon, looksOf, type Pair } from './lexicon.ts'
import { light, wordList } from './words.ts'

const stems = new Map(
  ['bladder', 'stone', 'carcinoma', 'kidney', 'lithiasis', 'hypertension'].map((word, i) => [word, i]),
)
const name = (id: number | undefined) => (id === undefined ? undefined : [...stems.keys()][id])

function meaning(pairs: [words: string, stems: string][], asked: string) {
  const words = wordList()
  const made = pairs.map(
    ([own, named]): Pair => ({
      words: own.split(' ').map((word) => words.of(word)),
      stems: named.split(' ').map((word) => [stems.get(word)!, 1] as const),
    }),
  )
  return name(learnLexicon(made, looksOf(words, stems))(words.of(asked))[0]?.[0])
}

describe('learnLexicon', () => {
  it('learns what a word means from the codes it goes with', () => {
    const pairs: [string, string][] = [
      ['carcinoma vejiga', 'carcinoma bladder'],
      ['piedra vejiga', 'stone bladder'],
      ['piedra rinon', 'stone kidney'],
    ]

    expect(meaning(pairs, 'vejiga')).toBe('bladder')
    expect(meaning(pairs, 'piedra')).toBe('stone')
  })

  it('takes a word never seen for the stem it looks like', () => {
    expect(meaning([], 'hipertension')).toBe('hypertension')
    expect(meaning([], 'litiasis')).toBe('lithiasis')
  })

  it('says nothing of a word that looks like none', () => {
    expect(meaning([], 'zapato')).toBeUndefined()
  })
})

describe('light', () => {
  it.each([
    ['fracturas', 'fractura'],
    ['pulmonares', 'pulmonar'],
    ['izquierda', 'izquierdo'],
    ['wounds', 'wound'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(light(one)).toBe(light(other))
  })

  it('leaves short words and numbers as they are', () => {
    expect(['gas', 'pus', 't12', 'ms'].map(light)).toEqual(['gas', 'pus', 't12', 'ms'])
  })
})
