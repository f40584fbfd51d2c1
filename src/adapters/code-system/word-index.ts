import type { Code, Term } from '#src/domain/code.ts'
import { withoutEncounter } from './encounter.ts'
import { stem, typedWords } from './search-words.ts'

/**
 * An inverted index over the words of titles and terms. Word ids follow the alphabet, so that "begins with" is one range of
 * ids; lists are slices of two flat arrays, so that 98,000 codes stay a few megabytes.
 */
export interface WordIndex {
  codes: readonly Code[]
  /** Stems, sorted; the id of a word is its place. */
  vocabulary: readonly string[]
  idOf(stem: string): number | undefined
  /** For each word id: codes (their places in `codes`) that carry it. */
  carriers: Slices
  /** For each code: word ids of its title; word ids of its terms that the title does not have. */
  titleWords: Slices
  otherWords: Slices
  /** For each code: how many words its title has, the encounter left out. */
  titleLength: Uint8Array
  /** Stems of a whole title or term, joined by a blank → the codes it names. */
  naming: ReadonlyMap<string, readonly Named[]>
  /** The keys of `naming`, sorted. */
  names: readonly string[]
  /** Hand-written and imported terms of a code, not those made of its title. */
  termsOf(code: number): readonly Term[]
}

/** Many short lists in one array: list `row` is `flat[starts[row]]` up to, not including, `flat[starts[row + 1]]`. */
export interface Slices {
  starts: Uint32Array
  flat: Uint32Array
}

/** How many entries the lists `from` up to, not including, `until` have together. */
export function entries({ starts }: Slices, from: number, until: number): number {
  return starts[until]! - starts[from]!
}

export interface Named {
  code: number
  ambiguous: boolean
}

/** Terms of codes that are not listed are left out. */
export function wordIndex(codes: readonly Code[], terms: readonly Term[]): WordIndex {
  const place = new Map(codes.map(({ code }, index) => [code, index]))
  const provisional = new Map<string, number>()
  const idFor = (word: string) => {
    const known = provisional.get(word)
    if (known !== undefined) return known
    provisional.set(word, provisional.size)
    return provisional.size - 1
  }
  const naming = new Map<string, Named[]>()
  const name = (stems: string[], code: number, ambiguous: boolean) => {
    if (stems.length === 0) return
    const key = stems.join(' ')
    const named = naming.get(key)
    if (!named) naming.set(key, [{ code, ambiguous }])
    else if (!named.some((other) => other.code === code)) named.push({ code, ambiguous })
  }

  const inTitle = codes.map((code, index) => {
    const stems = typedWords(code.title).map(stem)
    name(stems, index, false)
    return new Set(stems.map(idFor))
  })
  const inTerms = codes.map(() => new Set<number>())
  const ownTerms = new Map<number, Term[]>()
  for (const term of terms) {
    const index = place.get(term.code)
    if (index === undefined) continue
    const stems = typedWords(term.text).map(stem)
    name(stems, index, term.ambiguous ?? false)
    if (term.source === 'title') continue
    for (const word of stems) if (!inTitle[index]!.has(idFor(word))) inTerms[index]!.add(idFor(word))
    const own = ownTerms.get(index)
    if (own) own.push(term)
    else ownTerms.set(index, [term])
  }

  const vocabulary = [...provisional.keys()].sort()
  const finalId = new Uint32Array(vocabulary.length)
  const ids = new Map<string, number>()
  for (const [id, word] of vocabulary.entries()) {
    finalId[provisional.get(word)!] = id
    ids.set(word, id)
  }
  const titles = slices(inTitle.map((words) => Uint32Array.from(words, (id) => finalId[id]!)))
  const others = slices(inTerms.map((words) => Uint32Array.from(words, (id) => finalId[id]!)))

  return {
    codes,
    vocabulary,
    idOf: (word) => ids.get(word),
    carriers: inverted([titles, others], codes.length, vocabulary.length),
    titleWords: titles,
    otherWords: others,
    titleLength: Uint8Array.from(codes, ({ title }) => typedWords(withoutEncounter(title)).length),
    naming,
    names: [...naming.keys()].sort(),
    termsOf: (code) => ownTerms.get(code) ?? [],
  }
}

function slices(rows: readonly Uint32Array[]): Slices {
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, values] of rows.entries()) starts[row + 1] = starts[row]! + values.length
  const flat = new Uint32Array(starts[rows.length]!)
  for (const [row, values] of rows.entries()) flat.set(values, starts[row]!)
  return { starts, flat }
}

/** For each value the rows that have it, in their order. */
function inverted(parts: readonly Slices[], rows: number, values: number): Slices {
  const starts = new Uint32Array(values + 1)
  for (const { flat } of parts) for (const value of flat) starts[value + 1] = starts[value + 1]! + 1
  for (let value = 0; value < values; value++) starts[value + 1] = starts[value + 1]! + starts[value]!
  const inverse = new Uint32Array(starts[values]!)
  const next = starts.slice()
  for (let row = 0; row < rows; row++)
    for (const part of parts)
      for (let at = part.starts[row]!; at < part.starts[row + 1]!; at++) {
        const value = part.flat[at]!
        inverse[next[value]!] = row
        next[value] = next[value]! + 1
      }
  return { starts, flat: inverse }
}
