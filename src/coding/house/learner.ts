import { stem, stopWords } from '../stem.ts'
import type { TermIndex } from '../term-index.ts'
import { FOLDS } from './counts.ts'
import type { Learned } from './finds.ts'
import { type Lexicon, learnLexicon, looksOf, type Pair, sameLanguage } from './lexicon.ts'
import type { Phrase, Studied } from './phrases.ts'
import { compileSets } from './sets.ts'
import type { Words } from './words.ts'

/** Whether most words of the texts stand in the edition. */
export function sameLanguageAs(index: TermIndex, texts: readonly Studied[]): boolean {
  let known = 0
  let all = 0
  for (const { read } of texts)
    for (const { word, stem: own } of read.tokens) {
      if (word.length < 4 || /\d/.test(word)) continue
      all++
      if (index.ids.has(own) || stopWords.has(word)) known++
    }
  return known > all / 2
}

/** What the matcher needs, with what foreign words mean as far as the other parts tell. */
export function learner(
  index: TermIndex,
  words: Words,
  common: ReadonlySet<number>,
  phrases: readonly Phrase[],
  same: boolean,
): (without: number) => Learned {
  const edges = new Set(phrases.flatMap((phrase) => phrase.words.filter((word) => common.has(word))))
  // Words met later get numbers above these: no phrase has them.
  const compiled = compileSets(
    phrases.map((phrase) => phrase.words),
    words.size(),
  )
  const shared = {
    wordOf: (word: string) => words.of(word),
    common,
    edges,
    phrases: compiled,
    sameLanguage: same,
  }
  if (same) {
    const lexicon = sameLanguage(words, index.ids, stem)
    return () => ({ ...shared, lexicon })
  }
  const looks = looksOf(words, index.ids)
  const naming = namesOfCodes(index, new Set(phrases.flatMap(({ codes }) => [...codes.keys()])))
  return (without) => {
    const pairs: Pair[] = []
    for (const phrase of phrases)
      for (const [code, votes] of phrase.codes) {
        const stems = naming.get(code)
        if (stems && phrase.marked && votes[FOLDS]! > (without < 0 ? 0 : votes[without]!))
          pairs.push({ words: phrase.words, stems })
      }
    const lexicon = learnLexicon(pairs, looks)
    return { ...shared, lexicon, meanings: meaningsOf(phrases, lexicon, index.ids.size) }
  }
}

/** Stems of everything that names a code, with how often each occurs there beside the most frequent one. */
function namesOfCodes(index: TermIndex, codes: ReadonlySet<string>): Map<string, Pair['stems']> {
  const counts = new Map<string, Map<number, number>>()
  for (let key = 0; key < index.terms; key++)
    for (let c = index.codeFrom[key]!; c < index.codeFrom[key + 1]!; c++) {
      const code = index.codeName(index.codeIds[c]!)
      if (!codes.has(code)) continue
      let own = counts.get(code)
      if (!own) {
        own = new Map()
        counts.set(code, own)
      }
      for (let s = index.stemFrom[key]!; s < index.stemFrom[key + 1]!; s++) {
        const id = index.stemIds[s]!
        own.set(id, (own.get(id) ?? 0) + 1)
      }
    }
  return new Map(
    [...counts].map(([code, own]) => {
      const most = Math.max(...own.values())
      return [
        code,
        [...own]
          .map(([id, n]) => [id, Math.sqrt(n / most)] as const)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, MOST_STEMS),
      ]
    }),
  )
}

const MOST_STEMS = 60
const SURE_MEANING = 0.4

/** Marked phrases in stems of the edition, where each of their words has one. */
function meaningsOf(phrases: readonly Phrase[], lexicon: Lexicon, stems: number): Learned['meanings'] {
  const sets: number[][] = []
  const numbers: number[] = []
  phrases.forEach(({ words, marked }, at) => {
    if (!marked) return
    const own: number[] = []
    for (const word of words) {
      const best = lexicon(word)[0]
      if (!best || best[1] < SURE_MEANING) return
      if (!own.includes(best[0])) own.push(best[0])
    }
    sets.push(own)
    numbers.push(at)
  })
  const { sets: compiled, order } = compileSets(sets, stems)
  return { sets: compiled, order: order.map((at) => numbers[at]!) }
}
