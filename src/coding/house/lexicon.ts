import type { Words } from './words.ts'

/** What a word of the shop may be in the words of the edition: stems with how sure that is, surest first. */
export type Lexicon = (word: number) => readonly (readonly [stem: number, sure: number])[]

/** Words of a learned phrase, and the stems of everything that names its code with how often each occurs there, 0…1. */
export interface Pair {
  words: readonly number[]
  stems: readonly (readonly [stem: number, share: number])[]
}

const NOTHING: readonly [] = []
const SEVERAL = 2
const SURE_ENOUGH = 0.2
const ROUNDS = 4

/** The edition's own language: a word is its stem. */
export function sameLanguage(
  words: Words,
  stems: ReadonlyMap<string, number>,
  stem: (word: string) => string,
): Lexicon {
  const known: (readonly [number, number])[][] = []
  return (word) => {
    if (word < 0) return NOTHING
    known[word] ??= (() => {
      const id = stems.get(stem(words.example(word)))
      return id === undefined ? [] : [[id, 1] as const]
    })()
    return known[word]!
  }
}

/**
 * Learns what the words of another language mean from which phrases go with which codes: a word goes with the stems that
 * occur with its codes again and again (IBM model 1, Brown et al. 1993), all the more when the two look alike, as most
 * terms of Latin and Greek descent do. A word never seen goes by its looks alone.
 */
export function learnLexicon(pairs: readonly Pair[], looks: Looks): Lexicon {
  let table = new Map<number, Map<number, number>>()
  let counts = table
  for (let round = 0; round < ROUNDS; round++) {
    counts = expected(pairs, looks, round === 0 ? undefined : table)
    const ofStem = new Map<number, number>()
    for (const own of counts.values())
      for (const [stem, n] of own) ofStem.set(stem, (ofStem.get(stem) ?? 0) + n)
    table = new Map()
    for (const [word, own] of counts) {
      const given = new Map<number, number>()
      for (const [stem, n] of own) given.set(stem, n / (ofStem.get(stem)! + 0.5))
      table.set(word, given)
    }
  }
  const known: (readonly (readonly [number, number])[])[] = []
  return (word) => {
    if (word < 0) return NOTHING
    known[word] ??= meanings(counts.get(word), looks.alike(word))
    return known[word]!
  }
}

/** How often each word stood for each stem, as far as the last round knows. */
function expected(
  pairs: readonly Pair[],
  looks: Looks,
  table: Map<number, Map<number, number>> | undefined,
): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>()
  for (const { words, stems } of pairs) {
    const weights = new Float64Array(stems.length)
    for (const word of words) {
      const alike = looks.alike(word)
      const known = table?.get(word)
      // The little that is left for "means none of them".
      let sum = 0.02
      for (let j = 0; j < stems.length; j++) {
        const [stem, share] = stems[j]!
        const look = alike.get(stem) ?? 0
        const given = table
          ? (known?.get(stem) ?? 0) * (0.2 + Math.exp(4 * look) / 20)
          : 0.01 + Math.exp(6 * look) / 400
        weights[j] = given * share
        sum += weights[j]!
      }
      let own = counts.get(word)
      if (!own) {
        own = new Map()
        counts.set(word, own)
      }
      for (let j = 0; j < stems.length; j++) {
        const part = weights[j]! / sum
        if (part < 0.01) continue
        const [stem] = stems[j]!
        own.set(stem, (own.get(stem) ?? 0) + part)
      }
    }
  }
  return counts
}

function meanings(
  counted: ReadonlyMap<number, number> | undefined,
  alike: ReadonlyMap<number, number>,
): (readonly [number, number])[] {
  let seen = 0
  if (counted) for (const n of counted.values()) seen += n
  const sure = new Map<number, number>()
  if (counted) for (const [stem, n] of counted) sure.set(stem, n / (seen + 0.5))
  for (const [stem, look] of alike)
    if (look >= 0.62) sure.set(stem, (look - 0.3) / (1 + 0.7 * seen) + (sure.get(stem) ?? 0))
  return [...sure]
    .filter(([, s]) => s >= SURE_ENOUGH)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SEVERAL)
    .map(([stem, s]) => [stem, Math.min(1, s)] as const)
}

/** How alike the words of the shop and the stems of the edition look. */
export interface Looks {
  /** Stems that look like a word, 0.35…1. Kept; a word costs some 30 µs the first time. */
  alike(word: number): ReadonlyMap<number, number>
}

/** Bounded: every typing error of every text would stay otherwise. */
const MOST_KEPT = 60_000

export function looksOf(words: Words, stems: ReadonlyMap<string, number>): Looks {
  const names = [...stems.keys()]
  const skeletons = names.map(skeleton)
  const gramCount = new Uint8Array(names.length)
  const byGram = new Map<string, number[]>()
  names.forEach((name, id) => {
    if (name.length < 4 || /\d/.test(name)) return
    const grams = gramsOf(skeletons[id]!)
    gramCount[id] = grams.size
    for (const gram of grams) {
      const list = byGram.get(gram)
      if (list) list.push(id)
      else byGram.set(gram, [id])
    }
  })
  const shared = new Uint8Array(names.length)
  const find = (word: string): Map<number, number> => {
    const found = new Map<number, number>()
    const exact = stems.get(word)
    if (word.length >= 3 && !/\d/.test(word)) {
      const bones = skeleton(word)
      const grams = gramsOf(bones)
      const touched: number[] = []
      for (const gram of grams)
        for (const id of byGram.get(gram) ?? []) if (shared[id]!++ === 0) touched.push(id)
      const scored: [number, number][] = []
      for (const id of touched) {
        const dice = (2 * shared[id]!) / (grams.size + gramCount[id]!)
        shared[id] = 0
        if (dice < 0.2) continue
        const other = skeletons[id]!
        const begins = commonStart(bones, other) / Math.max(bones.length, other.length)
        const look = Math.max(dice, (dice + begins) / 2)
        if (look >= 0.35) scored.push([id, look])
      }
      scored.sort((a, b) => b[1] - a[1] || a[0] - b[0])
      for (const [id, look] of scored.slice(0, 8)) found.set(id, look)
    }
    if (exact !== undefined) found.set(exact, 1)
    return found
  }
  const kept = new Map<number, Map<number, number>>()
  return {
    alike(word) {
      let own = kept.get(word)
      if (!own) {
        if (kept.size > MOST_KEPT) kept.clear()
        own = find(words.example(word))
        kept.set(word, own)
      }
      return own
    },
  }
}

/** Spelling without what differs between the languages that took their terms from Latin and Greek. */
function skeleton(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/rh/g, 'r')
    .replace(/ch|qu|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/ae|oe/g, 'e')
    .replace(/z/g, 'c')
    .replace(/ti(?=[aoe])/g, 'ci')
    .replace(/^es(?=[tpc])/, 's')
    .replace(/^h/, '')
    .replace(/(.)\1/g, '$1')
}

function gramsOf(bones: string): Set<string> {
  const padded = `^^${bones}$`
  const grams = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3))
  return grams
}

function commonStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}
