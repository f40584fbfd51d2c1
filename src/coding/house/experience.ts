import { FOLDS, foldCounts } from './counts.ts'
import { type Find, type How, howOf } from './finds.ts'
import { markedTokens, type Phrase, type Studied } from './phrases.ts'

/** Where nobody marked words, a phrase needs this many texts. */
export const LEAST_VOTES = 2

/** What happened in the learning set. `without` leaves out one part of it; -1: nothing. */
export interface Experience {
  phrases: readonly Phrase[]
  /** Whether anybody marked words. */
  marked: boolean
  size: number
  /** Texts in which these words were found: outside of longer finds, or inside only. */
  texts(find: Find, how: How, without: number): number
  /** Those of them that had the code. */
  hits(find: Find, code: string, how: How, without: number): number
  votes(counted: Uint32Array, without: number): number
  withCode(code: string, without: number): number
  withCategory(category: string, without: number): number
  /** How often a word lies in what was marked, 0…1. */
  insideRate(word: number, without: number): number
}

export function experienceOf(
  texts: readonly Studied[],
  finds: readonly (readonly Find[])[],
  phrases: readonly Phrase[],
  codesOf: (find: Find) => Iterable<string>,
): Experience {
  const codes = foldCounts<string>()
  const categories = foldCounts<string>()
  const seen = foldCounts<string>()
  const hit = foldCounts<string>()
  const all = new Map<number, Float64Array>()
  const inside = new Map<number, Float64Array>()
  let marked = false
  texts.forEach((text, at) => {
    const { fold, kept } = text
    for (const code of kept) {
      codes.add(code, fold)
      categories.add(code.slice(0, 3), fold)
    }
    const once = new Map<string, Find>()
    const best = new Map<string, How>()
    for (const find of finds[at]!) {
      const key = `${find.kind}${find.key}`
      if (!once.has(key)) once.set(key, find)
      const how = howOf(find)
      if (how > (best.get(key) ?? -1)) best.set(key, how)
    }
    for (const [key, find] of once) {
      const how = `${key}/${best.get(key)!}/`
      seen.add(how, fold)
      for (const code of codesOf(find)) if (kept.has(code)) hit.add(`${how}${code}`, fold)
    }
    const marks = markedTokens(text)
    text.words.forEach((word, i) => {
      bump(all, word, fold)
      if (marks[i]) {
        marked = true
        bump(inside, word, fold)
      }
    })
  })
  const rate = (word: number, without: number) => {
    const of = (counts: ReadonlyMap<number, Float64Array>) => {
      const own = counts.get(word)
      return own ? own[FOLDS]! - (without < 0 ? 0 : own[without]!) : 0
    }
    return (of(inside) + 0.6) / (of(all) + 2)
  }
  const keyOf = (find: Find, how: How) => `${find.kind}${find.key}/${how}/`
  return {
    phrases,
    marked,
    size: texts.length,
    texts: (find, how, without) => seen.of(keyOf(find, how), without),
    hits: (find, code, how, without) => hit.of(`${keyOf(find, how)}${code}`, without),
    votes: (counted, without) => counted[FOLDS]! - (without < 0 ? 0 : counted[without]!),
    withCode: (code, without) => codes.of(code, without),
    withCategory: (category, without) => categories.of(category, without),
    insideRate: rate,
  }
}

function bump(counts: Map<number, Float64Array>, word: number, fold: number): void {
  let own = counts.get(word)
  if (!own) {
    own = new Float64Array(FOLDS + 1)
    counts.set(word, own)
  }
  own[fold]!++
  own[FOLDS]!++
}
