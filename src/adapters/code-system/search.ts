import type { Code } from '#src/domain/code.ts'
import type { CodeHit } from '#src/domain/edition.ts'
import { byCode } from './search-by-code.ts'
import { byWords } from './search-by-words.ts'
import { stem, typedWords } from './search-words.ts'
import type { WordIndex } from './word-index.ts'

/** Beyond these a query is no longer something a person typed to find a code. */
const MAX_LETTERS = 200
const MAX_HITS = 1000

/** What a search needs to show what it found. Places are those of the index. */
export interface Found {
  codeAt(place: number): Code
  /** Texts of hand-written and imported terms of a code, not those made of its title. */
  termsOf(place: number): readonly string[]
}

/**
 * The function it gives back answers any string within milliseconds, best first:
 * exact code, codes that begin so, exact term, begun term, all words in the title, in the terms, loosely, most of them.
 * At equal rank a billable code stands before a header, and a shorter title before a longer one.
 */
export function codeSearch(index: WordIndex, codes: Found): (words: string, limit: number) => CodeHit[] {
  // One array for all queries, zero between them: a map of thousands of hits costs more than the search.
  const scores = new Float64Array(index.billable.length)

  return (text, limit) => {
    const typed = text.slice(0, MAX_LETTERS).trim()
    if (typed === '' || !(limit >= 1)) return []
    const found: number[] = []
    const add = (place: number, score: number) => {
      if (scores[place] === 0) found.push(place)
      if (scores[place]! < score) scores[place] = score
    }
    byCode(index, typed, add)
    const named = found.length
    byWords(index, typed, add)
    const stems = typedWords(typed).map(stem)
    const most = Math.min(Math.floor(limit), MAX_HITS)
    const asked = new Set(found.slice(0, named))
    const places = withEncounters(index, best(index, scores, found, most), asked).slice(0, most)
    for (const place of found) scores[place] = 0
    return places.map((place) => hit(codes, index.family[place]!, place, stems))
  }
}

/** The best few of many, without sorting the many. */
function best(index: WordIndex, scores: Float64Array, found: readonly number[], limit: number): number[] {
  const chosen = (place: number) => index.billable[place]! | Number(index.family[place + 1] === place)
  const before = (a: number, b: number) =>
    scores[b]! - scores[a]! ||
    chosen(b) - chosen(a) ||
    // Of one injury the release knows the order: initial before subsequent before sequela, though that is the shortest title.
    (index.family[a] === index.family[b] ? 0 : index.titleLetters[a]! - index.titleLetters[b]!) ||
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

/**
 * A search must end at what can be billed: the words of a header name its encounters too, which stand before it. Where the
 * code itself was asked for (`asked`), the codes that begin so are there already.
 */
function withEncounters(
  { family }: WordIndex,
  places: readonly number[],
  asked: ReadonlySet<number>,
): number[] {
  const shown = new Set<number>()
  for (const place of places) {
    if (!asked.has(place)) for (let leaf = place + 1; family[leaf] === place; leaf++) shown.add(leaf)
    shown.add(place)
  }
  return [...shown]
}

function hit(codes: Found, header: number, place: number, stems: readonly string[]): CodeHit {
  const code = codes.codeAt(place)
  const texts = () =>
    header === place ? codes.termsOf(place) : [...codes.termsOf(place), ...codes.termsOf(header)]
  const matched = termBehind(code.title, texts, stems)
  return { ...code, ...(matched === undefined ? {} : { matched }) }
}

/** The term that explains the hit, when the words are not all in the title. */
function termBehind(
  title: string,
  texts: () => readonly string[],
  stems: readonly string[],
): string | undefined {
  const share = (text: string) => {
    const words = typedWords(text).map(stem)
    const met = stems.filter((typed) => words.some((word) => word === typed || word.startsWith(typed))).length
    return { met, spare: words.length - met }
  }
  let best = share(title)
  if (best.met === stems.length) return undefined
  let matched: string | undefined
  for (const text of texts()) {
    const own = share(text)
    const better =
      own.met > best.met || (matched !== undefined && own.met === best.met && own.spare < best.spare)
    if (!better) continue
    best = own
    matched = text
  }
  return matched
}
