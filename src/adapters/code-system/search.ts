import type { Code, Term } from '#src/domain/code.ts'
import type { CodeHit } from '#src/domain/edition.ts'
import { isEncounter } from './encounter.ts'
import { byCode } from './search-by-code.ts'
import { byWords } from './search-by-words.ts'
import { stem, typedWords } from './search-words.ts'
import type { WordIndex } from './word-index.ts'
import { wordIndex } from './word-index.ts'

/** Beyond these a query is no longer something a person typed to find a code. */
const MAX_LETTERS = 200
const MAX_HITS = 1000

/**
 * Builds the index once; the function it gives back answers any string within milliseconds, best first:
 * exact code, codes that begin so, exact term, begun term, all words in the title, in the terms, loosely, most of them.
 * At equal rank a billable code stands before a header, and a shorter title before a longer one.
 */
export function codeSearch(
  codes: readonly Code[],
  terms: readonly Term[],
): (words: string, limit: number) => CodeHit[] {
  const index = wordIndex(codes, terms)
  const bare = codes.map(({ code }, place) => ({ bare: code.replaceAll('.', ''), place }))
  bare.sort((a, b) => (a.bare < b.bare ? -1 : 1))
  // One array for all queries, zero between them: a map of thousands of hits costs more than the search.
  const scores = new Float64Array(codes.length)

  return (text, limit) => {
    const typed = text.slice(0, MAX_LETTERS).trim()
    if (typed === '' || !(limit >= 1)) return []
    const found: number[] = []
    const add = (place: number, score: number) => {
      if (scores[place] === 0) found.push(place)
      if (scores[place]! < score) scores[place] = score
    }
    byCode(bare, typed, add)
    byWords(index, typed, add)
    const stems = typedWords(typed).map(stem)
    const places = best(index, scores, found, Math.min(Math.floor(limit), MAX_HITS))
    for (const place of found) scores[place] = 0
    return places.map((place) => hit(index, place, stems))
  }
}

/** The best few of many, without sorting the many. */
function best(index: WordIndex, scores: Float64Array, found: readonly number[], limit: number): number[] {
  const before = (a: number, b: number) =>
    scores[b]! - scores[a]! ||
    Number(index.codes[b]!.billable) - Number(index.codes[a]!.billable) ||
    (areEncountersOfOne(index.codes[a]!, index.codes[b]!)
      ? 0
      : index.codes[a]!.title.length - index.codes[b]!.title.length) ||
    a - b
  const kept: number[] = []
  for (const place of found) {
    if (kept.length === limit && before(place, kept[limit - 1]!) > 0) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(place, kept[middle]!) < 0) high = middle
      else low = middle + 1
    }
    kept.splice(low, 0, place)
    if (kept.length > limit) kept.pop()
  }
  return kept
}

/** Then the release knows the order: initial before subsequent before sequela, though "sequela" is the shortest title. */
function areEncountersOfOne(a: Code, b: Code): boolean {
  return isEncounter(a.code) && isEncounter(b.code) && a.code.slice(0, 7) === b.code.slice(0, 7)
}

function hit(index: WordIndex, place: number, stems: readonly string[]): CodeHit {
  const matched = termBehind(index, place, stems)
  return { ...index.codes[place]!, ...(matched === undefined ? {} : { matched }) }
}

/** The term that explains the hit, when the words are not all in the title. */
function termBehind(index: WordIndex, place: number, stems: readonly string[]): string | undefined {
  const share = (text: string) => {
    const words = typedWords(text).map(stem)
    const met = stems.filter((typed) => words.some((word) => word === typed || word.startsWith(typed))).length
    return { met, spare: words.length - met }
  }
  let best = share(index.codes[place]!.title)
  if (best.met === stems.length) return undefined
  let matched: string | undefined
  for (const { text } of index.termsOf(place)) {
    const own = share(text)
    const better =
      own.met > best.met || (matched !== undefined && own.met === best.met && own.spare < best.spare)
    if (!better) continue
    best = own
    matched = text
  }
  return matched
}
