import type { Code, Term } from '#src/domain/code.ts'
import { isEncounter, withoutEncounter } from './encounter.ts'
import { stem, typedWords } from './search-words.ts'

/**
 * An inverted index over the words of titles and terms, in arrays alone: 98,000 codes stay a few megabytes, an import writes
 * them down as they are (`arraysOf`) and they are read back without being built (`indexOf`). Word ids follow the alphabet, so
 * that "begins with" is one range of ids; codes stand for their places in the edition.
 */
export interface WordIndex {
  /** Stems, sorted; the id of a word is its place. */
  vocabulary: readonly string[]
  /** For each word id: codes that carry it. */
  carriers: Slices
  /**
   * For each code: word ids of its title; word ids of its terms that the title does not have. An encounter (`family`) has here
   * only what its title says beyond its header's: the words of the header are its words too.
   */
  titleWords: Slices
  otherWords: Slices
  /** 1 for the words that only the encounters of some header carry: `initial`, `sequela`. */
  encounterWord: Uint8Array
  /** For each code: how many words its title has, the encounter left out; how many letters. */
  titleLength: Uint8Array
  titleLetters: Uint16Array
  billable: Uint8Array
  /** For each code the place of the header it is an encounter of; its own place for all others. Encounters follow their header. */
  family: Uint32Array
  /** Every whole title and term as word ids, in the order of the alphabet. */
  names: Slices
  /** For each name: twice the code it names, plus one when the words name several things. */
  naming: Slices
  /** The codes without dots in 8 bytes each, sorted, and their places. */
  bare: Uint8Array
  barePlaces: Uint32Array
}

/** Many short lists in one array: list `row` is `flat[starts[row]]` up to, not including, `flat[starts[row + 1]]`. */
export interface Slices {
  starts: Uint32Array
  flat: Ids
}

/** Narrow where all numbers fit: a release has fewer than 65,536 different words. */
type Ids = Uint16Array | Uint32Array

/** How many entries the lists `from` up to, not including, `until` have together. */
export function entries({ starts }: Slices, from: number, until: number): number {
  return starts[until]! - starts[from]!
}

/** Builds the index. Terms of codes that are not listed are left out. @param codes In the order of the release. */
export function wordIndex(codes: readonly Code[], terms: Iterable<Term>): WordIndex {
  const places = new Map(codes.map(({ code }, place) => [code, place]))
  const provisional = new Map<string, number>()
  const idFor = (word: string) => {
    const known = provisional.get(word)
    if (known !== undefined) return known
    provisional.set(word, provisional.size)
    return provisional.size - 1
  }
  const naming = new Map<string, number[]>()
  const name = (stems: readonly string[], place: number, ambiguous: boolean) => {
    if (stems.length === 0) return
    const key = stems.join(' ')
    const named = naming.get(key)
    if (!named) naming.set(key, [place * 2 + Number(ambiguous)])
    else if (!named.some((other) => other >> 1 === place)) named.push(place * 2 + Number(ambiguous))
  }

  const family = familiesOf(codes, places)
  const inTitle: number[][] = []
  const encounterWords = new Set<number>()
  for (const [place, { title }] of codes.entries()) {
    const stems = typedWords(title).map(stem)
    const header = family[place]!
    let words = distinct(stems.map(idFor))
    if (header === place) name(stems, place, false)
    else {
      // A header stands before its encounters.
      words = words.filter((word) => !inTitle[header]!.includes(word))
      for (const word of words) encounterWords.add(word)
    }
    inTitle.push(words)
  }
  const inTerms: (number[] | undefined)[] = []
  for (const term of terms) {
    const place = places.get(term.code)
    if (place === undefined) continue
    const stems = typedWords(term.text).map(stem)
    name(stems, place, term.ambiguous ?? false)
    if (term.source === 'title') continue
    const own = inTerms[place] ?? []
    inTerms[place] = own
    for (const id of stems.map(idFor)) if (!inTitle[place]!.includes(id) && !own.includes(id)) own.push(id)
  }

  const vocabulary = [...provisional.keys()].sort()
  const finalId = new Uint32Array(vocabulary.length)
  for (const [id, word] of vocabulary.entries()) finalId[provisional.get(word)!] = id
  const fits = vocabulary.length < 65_536
  const final = (words: readonly number[]): Ids => {
    const ids = fits ? new Uint16Array(words.length) : new Uint32Array(words.length)
    for (const [at, id] of words.entries()) ids[at] = finalId[id]!
    return ids
  }
  const encounterWord = new Uint8Array(vocabulary.length)
  for (const word of encounterWords) encounterWord[finalId[word]!] = 1
  const titleWords = slices(inTitle.map(final))
  const otherWords = slices(codes.map((_, place) => final(inTerms[place] ?? [])))
  const keys = [...naming.keys()].sort()
  const bare = codes.map(({ code }, place) => ({ code: code.replaceAll('.', ''), place }))
  bare.sort((a, b) => (a.code < b.code ? -1 : 1))

  return {
    vocabulary,
    carriers: inverted([titleWords, otherWords], codes.length, vocabulary.length),
    titleWords,
    otherWords,
    encounterWord,
    titleLength: Uint8Array.from(codes, ({ title }) => typedWords(withoutEncounter(title)).length),
    titleLetters: Uint16Array.from(codes, ({ title }) => title.length),
    billable: Uint8Array.from(codes, ({ billable }) => Number(billable)),
    family,
    names: slices(keys.map((key) => final(key.split(' ').map(idFor)))),
    naming: slices(keys.map((key) => Uint32Array.from(naming.get(key)!))),
    bare: Buffer.from(bare.map(({ code }) => code.padEnd(8, '\0')).join(''), 'latin1'),
    barePlaces: Uint32Array.from(bare, ({ place }) => place),
  }
}

function distinct(ids: readonly number[]): number[] {
  return ids.filter((id, at) => ids.indexOf(id) === at)
}

function familiesOf(codes: readonly Code[], places: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(codes, ({ code, parent }, place) =>
    isEncounter(code) && parent !== undefined ? places.get(parent)! : place,
  )
}

function slices(rows: readonly Ids[]): Slices {
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, values] of rows.entries()) starts[row + 1] = starts[row]! + values.length
  const Flat = rows[0] instanceof Uint16Array ? Uint16Array : Uint32Array
  const flat = new Flat(starts[rows.length]!)
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

const narrow = [
  'encounterWord',
  'titleLength',
  'titleLetters',
  'billable',
  'family',
  'bare',
  'barePlaces',
] as const
const lists = ['carriers', 'titleWords', 'otherWords', 'names', 'naming'] as const

/** The index as named arrays of bytes, for a file. Little-endian, as every machine this runs on. */
export function arraysOf(index: WordIndex): Map<string, Uint8Array> {
  const arrays = new Map<string, Uint8Array>([['vocabulary', Buffer.from(index.vocabulary.join('\n'))]])
  const put = (name: string, { buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array) =>
    arrays.set(name, new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))
  for (const name of lists) {
    put(`${name}.starts`, index[name].starts)
    put(`${name}.flat`, index[name].flat)
  }
  for (const name of narrow) put(name, index[name])
  return arrays
}

/** The index of `arraysOf`, without copying. @param readOnce The bytes of one array, aligned as a new buffer is. */
export function indexOf(readOnce: (name: string) => Uint8Array): WordIndex {
  const read = memo(readOnce)
  const wide = (name: string) => {
    const { buffer, byteOffset, byteLength } = read(name)
    return new Uint32Array(buffer as ArrayBuffer, byteOffset, byteLength / 4)
  }
  const short = (name: string) => {
    const { buffer, byteOffset, byteLength } = read(name)
    return new Uint16Array(buffer as ArrayBuffer, byteOffset, byteLength / 2)
  }
  const list = (name: (typeof lists)[number]): Slices => {
    const starts = wide(`${name}.starts`)
    const flat = read(`${name}.flat`)
    const isNarrow = flat.byteLength === starts.at(-1)! * 2
    return { starts, flat: isNarrow ? short(`${name}.flat`) : wide(`${name}.flat`) }
  }
  return {
    vocabulary: new TextDecoder().decode(read('vocabulary')).split('\n'),
    carriers: list('carriers'),
    titleWords: list('titleWords'),
    otherWords: list('otherWords'),
    encounterWord: read('encounterWord'),
    titleLength: read('titleLength'),
    titleLetters: short('titleLetters'),
    billable: read('billable'),
    family: wide('family'),
    names: list('names'),
    naming: list('naming'),
    bare: read('bare'),
    barePlaces: wide('barePlaces'),
  }
}

function memo(read: (name: string) => Uint8Array): (name: string) => Uint8Array {
  const kept = new Map<string, Uint8Array>()
  return (name) => {
    const bytes = kept.get(name) ?? read(name)
    kept.set(name, bytes)
    return bytes
  }
}
