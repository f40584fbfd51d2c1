import { oneEditApart } from './one-edit.ts'
import type { Add } from './search-rank.ts'
import { score } from './search-rank.ts'
import { equivalents, stem, typedWords } from './search-words.ts'
import type { Slices, WordIndex } from './word-index.ts'
import { entries } from './word-index.ts'

const MAX_WORDS = 12
/** So many codes are looked at for one query: a lone first letter would otherwise rank the whole edition. */
const MAX_LOOKED_AT = 10_000
/** For one or two letters, which tell nothing yet. */
const MAX_LOOKED_AT_EARLY = 2_000
/** Looking for most of the words costs more for each code and is worth less. */
const MAX_LOOKED_AT_PARTLY = 3_000
const MAX_BEGUN = 300
const MAX_MEANT = 20

/** What one typed word may stand for: ids of words of the index. */
interface Sought {
  exact: number | undefined
  /** Words that begin with it: `from ≤ id < until`. */
  from: number
  until: number
  /** Equivalents and misspellings. */
  loose: readonly number[]
  /** Entries of the index behind it; 0: nobody knows the word. */
  weight: number
}

/** Whole terms, begun terms, all words in any order, and (when little was found) most of the words. */
export function byWords(index: WordIndex, typed: string, add: Add): void {
  const words = typedWords(typed).slice(0, MAX_WORDS)
  if (words.length === 0) return
  byTerm(index, words, add)
  const sought = words.map((word, at) => meaning(index, word, at === words.length - 1))
  byMeantTerm(index, words, sought, add)
  if (sought.every(({ weight }) => weight > 0)) {
    const early = words.length === 1 && words[0]!.length <= 2
    const found = allWords(index, sought, early ? MAX_LOOKED_AT_EARLY : MAX_LOOKED_AT, add)
    if (found >= 3 || words.length === 1) return
  }
  if (words.length > 1) someWords(index, words, sought, add)
}

function byTerm(index: WordIndex, words: readonly string[], add: Add): void {
  const ids = words.map((word) => idOf(index, stem(word)))
  named(index, ids, (place, ambiguous) => add(place, score('exactTerm', ambiguous ? -10 : 0)))
  const last = words.at(-1)!
  const first = ids.slice(0, -1)
  if (first.includes(undefined) || (first.length === 0 && last.length < 3)) return
  const from = firstFrom(index.vocabulary, last)
  const until = firstFrom(index.vocabulary, `${last}\uffff`)
  const { starts, flat } = index.names
  let at = firstName(index, [...first, from])
  for (const end = Math.min(at + MAX_BEGUN, starts.length - 1); at < end; at++) {
    const start = starts[at]!
    const length = starts[at + 1]! - start
    if (length < words.length || first.some((id, word) => flat[start + word] !== id)) return
    const begun = flat[start + words.length - 1]!
    if (begun >= until) return
    let spare = index.vocabulary[begun]!.length - last.length
    for (let word = start + words.length; word < start + length; word++)
      spare += index.vocabulary[flat[word]!]!.length + 1
    eachNamed(index, at, (place, ambiguous) => add(place, score('begunTerm', -spare - (ambiguous ? 20 : 0))))
  }
}

/** Whole terms after one word is put right or replaced by its equal: `pnuemonia`, `renal stone`. */
function byMeantTerm(index: WordIndex, words: readonly string[], sought: readonly Sought[], add: Add): void {
  const ids = words.map((word) => idOf(index, stem(word)))
  for (const [at, { loose }] of sought.entries())
    for (const id of loose.slice(0, MAX_MEANT))
      named(index, ids.with(at, id), (place, ambiguous) => add(place, score('loose', ambiguous ? 300 : 350)))
}

function meaning(index: WordIndex, word: string, last: boolean): Sought {
  const exact = idOf(index, stem(word))
  const loose = equivalents(stem(word)).flatMap((other) => idOf(index, other) ?? [])
  let from = 0
  let until = 0
  // A word that is complete stands for itself; one that nobody knows may be the beginning of another.
  if (last || (exact === undefined && word.length >= 3)) {
    from = firstFrom(index.vocabulary, word)
    until = firstFrom(index.vocabulary, `${word}\uffff`)
  }
  const known = exact !== undefined || until > from || loose.length > 0
  const meant = known ? loose : misspelt(index, word)
  const weight =
    (exact === undefined ? 0 : entries(index.carriers, exact, exact + 1)) +
    entries(index.carriers, from, until) +
    meant.reduce((sum, id) => sum + entries(index.carriers, id, id + 1), 0)
  return { exact, from, until, loose: meant, weight }
}

/** Words one edit away that begin with the same letter. Short words and numbers are never corrected: too many are near. */
function misspelt(index: WordIndex, word: string): number[] {
  if (word.length < 5 || /\d/.test(word)) return []
  const wanted = stem(word)
  const until = firstFrom(index.vocabulary, `${word[0]}\uffff`)
  const near: number[] = []
  for (let id = firstFrom(index.vocabulary, word[0]!); id < until; id++) {
    const candidate = index.vocabulary[id]!
    if (oneEditApart(wanted, candidate) || (wanted !== word && oneEditApart(word, candidate))) near.push(id)
  }
  return near
}

/** Codes that carry every word. Returns how many were found. */
function allWords(index: WordIndex, sought: readonly Sought[], limit: number, add: Add): number {
  const rarest = sought.reduce((a, b) => (b.weight < a.weight ? b : a))
  const ofEncounter = sought.some((word) => mayBeOfEncounter(index, word))
  let found = 0
  const look = (place: number): boolean => {
    const quality = carriesAll(index, sought, place)
    if (quality === undefined) return false
    found++
    add(place, quality)
    return true
  }
  forCarriers(index, rarest, limit, (place) => {
    // What a header carries its encounters carry; they are looked at only where their own words are asked for.
    if (!look(place) && ofEncounter)
      for (let leaf = place + 1; index.family[leaf] === place; leaf++) look(leaf)
  })
  return found
}

/** How well, when it carries every word. */
function carriesAll(index: WordIndex, sought: readonly Sought[], place: number): number | undefined {
  let tier: 'title' | 'words' | 'loose' = 'title'
  let exact = 0
  for (const word of sought) {
    let how = metBy(index, index.titleWords, place, word)
    if (how < BEGUN) {
      const elsewhere = metBy(index, index.otherWords, place, word)
      if (elsewhere > how) {
        how = elsewhere
        if (tier === 'title') tier = 'words'
      }
    }
    if (how === NOT) return undefined
    if (how === EXACT) exact++
    else if (how === LOOSE) tier = 'loose'
  }
  return score(tier, exact * 20 - Math.max(0, index.titleLength[place]! - sought.length))
}

function mayBeOfEncounter({ encounterWord }: WordIndex, { exact, from, until, loose }: Sought): boolean {
  if (exact !== undefined && encounterWord[exact] === 1) return true
  if (loose.some((id) => encounterWord[id] === 1)) return true
  const first = encounterWord.indexOf(1, from)
  return first !== -1 && first < until
}

/** Calls with every code that carries the word in one of its meanings; a code may come twice. */
function forCarriers(
  { carriers: { starts, flat } }: WordIndex,
  { exact, from, until, loose }: Sought,
  limit: number,
  call: (place: number) => void,
): void {
  let left = limit
  const list = (id: number) => {
    for (let at = starts[id]!; at < starts[id + 1]! && left > 0; at++, left--) call(flat[at]!)
  }
  if (exact !== undefined) list(exact)
  for (const id of loose) list(id)
  for (let id = from; id < until && left > 0; id++) if (id !== exact) list(id)
}

const [NOT, LOOSE, BEGUN, EXACT] = [0, 1, 2, 3]

/** How a code's words, and for an encounter those of its header, meet the word sought, at best. */
function metBy({ family }: WordIndex, words: Slices, place: number, sought: Sought): number {
  const how = met(words, place, sought)
  const header = family[place]!
  return how === EXACT || header === place ? how : Math.max(how, met(words, header, sought))
}

/** How a list of words meets the word sought, at best. */
function met({ starts, flat }: Slices, place: number, sought: Sought): number {
  let how = NOT
  for (let at = starts[place]!; at < starts[place + 1]!; at++) {
    const id = flat[at]!
    if (id === sought.exact) return EXACT
    if (id >= sought.from && id < sought.until) how = BEGUN
    else if (how === NOT && sought.loose.length > 0 && sought.loose.includes(id)) how = LOOSE
  }
  return how
}

/** At least this share of what the typed words weigh must be met: one common word in a sentence is no hit. */
const ENOUGH = 0.6

/** Known terms that stand within the typed words, and codes that carry most of the words; rare words weigh more. */
function someWords(index: WordIndex, words: readonly string[], sought: readonly Sought[], add: Add): void {
  const ids = words.map((word) => idOf(index, stem(word)))
  for (let from = 0; from < ids.length; from++)
    for (let until = from + 2; until <= ids.length; until++)
      named(index, ids.slice(from, until), (place) => add(place, score('partial', 100 + (until - from) * 20)))

  const weighed = sought
    .map((word) => ({ word, weight: Math.log(1 + index.billable.length / Math.max(1, word.weight)) }))
    .sort((a, b) => b.weight - a.weight)
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  let left = total
  for (const { word, weight } of weighed) {
    // Who carries none of the words so far cannot reach the share with what is left.
    if (left < total * ENOUGH) return
    left -= weight
    forCarriers(index, word, MAX_LOOKED_AT_PARTLY, (place) => {
      let sum = 0
      for (const { word: other, weight: share } of weighed)
        if (
          metBy(index, index.titleWords, place, other) !== NOT ||
          metBy(index, index.otherWords, place, other) !== NOT
        )
          sum += share
      const spare = index.titleLength[place]!
      if (sum >= total * ENOUGH) add(place, score('partial', (sum / total) * 100 - spare))
    })
  }
}

/** Calls with every code that exactly these words name; a word nobody knows names nothing. */
function named(
  index: WordIndex,
  ids: readonly (number | undefined)[],
  call: (place: number, ambiguous: boolean) => void,
): void {
  if (ids.length === 0 || ids.includes(undefined)) return
  const at = firstName(index, ids as number[])
  const start = index.names.starts[at]
  if (start === undefined || index.names.starts[at + 1] !== start + ids.length) return
  if (ids.every((id, word) => index.names.flat[start + word] === id)) eachNamed(index, at, call)
}

function eachNamed(
  { naming: { starts, flat } }: WordIndex,
  name: number,
  call: (place: number, ambiguous: boolean) => void,
): void {
  for (let at = starts[name]!; at < starts[name + 1]!; at++) call(flat[at]! >> 1, (flat[at]! & 1) === 1)
}

/** The first name that is not before these words. */
function firstName({ names: { starts, flat } }: WordIndex, ids: readonly (number | undefined)[]): number {
  const isBefore = (name: number) => {
    for (let word = 0; word < ids.length; word++) {
      const at = starts[name]! + word
      if (at >= starts[name + 1]!) return true
      if (flat[at] !== ids[word]) return flat[at]! < ids[word]!
    }
    return false
  }
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function idOf({ vocabulary }: WordIndex, wordStem: string): number | undefined {
  const id = firstFrom(vocabulary, wordStem)
  return vocabulary[id] === wordStem ? id : undefined
}

/** The first place of a sorted list that is not before `wanted`. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
