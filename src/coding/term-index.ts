import type { Term } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { compileTermIndex } from './compile-terms.ts'
import { textAt, unpack } from './packed.ts'
import { stem } from './stem.ts'
import { sources, TERM_INDEX_NAME, TERM_INDEX_VERSION } from './term-layout.ts'

export interface TermCode {
  code: string
  source: Term['source']
  prior: number
  ambiguous: boolean
  /** As the edition writes it. */
  text: string
}

/**
 * Words → codes for one edition, as arrays: a full edition has 200,000 sets of words, too many for objects. Sets of words
 * ("keys") are filed under their rarest word, so the keys of a word are a run of numbers.
 */
export interface TermIndex {
  /** Stem → its number. */
  ids: Map<string, number>
  /** Keys filed under stem `s`: `keyFrom[s]` up to, not with, `keyFrom[s + 1]`. */
  keyFrom: Uint32Array
  /** Stems of key `k` in the order they are written: `stemIds[stemFrom[k]]` up to, not with, `stemFrom[k + 1]`. */
  stemFrom: Uint32Array
  stemIds: Uint32Array
  /** Bits of `TermFlag` for each key. */
  flags: Uint8Array
  /** In how many categories (first three characters) of codes the terms with this stem lie. */
  breadth: Uint16Array
  /** Codes of key `k` as numbers, best first: `codeIds[codeFrom[k]]` up to, not with, `codeFrom[k + 1]`. */
  codeFrom: Uint32Array
  codeIds: Uint32Array
  codeName(id: number): string
  /** Every code that the words of a key may mean, best first. */
  codesOf(key: number): TermCode[]
  /** The best prior of its codes. */
  priorOf(key: number): number
  /** Spellings demanded of the words of a key that has `TermFlag.capitals`. */
  capitalsOf(key: number): (string | undefined)[] | undefined
  /** Whether a folded word stands in any term. */
  knows(word: string): boolean
  /** Number of keys. */
  terms: number
  /** Scratch of the matcher: in which sentence a stem was seen last, and where. */
  seenIn: Uint32Array
  seenAt: Int32Array
}

const built = new WeakMap<Edition, TermIndex>()

/** Read from what the import kept, or built from the terms; then kept as long as the edition is. */
export function termIndexOf(edition: Edition): TermIndex {
  let index = built.get(edition)
  if (!index) {
    const kept = edition.kept(TERM_INDEX_NAME)
    index = (kept && readTermIndex(kept)) ?? readTermIndex(compileTermIndex(edition))!
    built.set(edition, index)
  }
  return index
}

/** The index in `bytes` without copying it; `undefined` when an older version wrote them. */
export function readTermIndex(bytes: Uint8Array): TermIndex | undefined {
  const arrays = unpack(bytes, TERM_INDEX_VERSION)
  if (!arrays) return undefined
  const at = <T>(name: string) => arrays[name] as T
  const ids = new Map<string, number>()
  for (const word of allOf(at('words')).split('\n')) ids.set(word, ids.size)
  const keyFrom = at<Uint32Array>('keyFrom')
  const codeFrom = at<Uint32Array>('codeFrom')
  const [codeOf, textOf] = [at<Uint32Array>('codeOf'), at<Uint32Array>('textOf')]
  const [kindOf, priorOf] = [at<Uint8Array>('kindOf'), at<Float32Array>('priorOf')]
  const [codeTexts, codeEnds] = [at<Uint8Array>('codeTexts'), at<Uint32Array>('codeEnds')]
  const [texts, textEnds] = [at<Uint8Array>('texts'), at<Uint32Array>('textEnds')]
  const capitals = new Map<number, (string | undefined)[]>(
    (JSON.parse(allOf(at('capitals'))) as [number, (string | null)[]][]).map(([key, spelled]) => [
      key,
      spelled.map((s) => s ?? undefined),
    ]),
  )
  const codeNames: string[] = []
  const cache = new Map<number, TermCode[]>()
  return {
    ids,
    keyFrom,
    stemFrom: at('stemFrom'),
    stemIds: at('stemIds'),
    flags: at('flags'),
    breadth: at('breadth'),
    codeFrom,
    codeIds: codeOf,
    codeName(id) {
      codeNames[id] ??= textAt(codeTexts, codeEnds, id)
      return codeNames[id]
    },
    codesOf(key) {
      const known = cache.get(key)
      if (known) return known
      const codes: TermCode[] = []
      for (let i = codeFrom[key]!; i < codeFrom[key + 1]!; i++)
        codes.push({
          code: textAt(codeTexts, codeEnds, codeOf[i]!),
          source: sources[kindOf[i]! & 15]!,
          prior: Math.round(priorOf[i]! * 1000) / 1000,
          ambiguous: (kindOf[i]! & 16) !== 0,
          text: textAt(texts, textEnds, textOf[i]!),
        })
      // Bounded: a process that reads for months meets every term one day.
      if (cache.size > 30_000) cache.clear()
      cache.set(key, codes)
      return codes
    },
    priorOf: (key) => priorOf[codeFrom[key]!]!,
    capitalsOf: (key) => capitals.get(key),
    knows: (word) => ids.has(stem(word)),
    terms: at<Uint8Array>('flags').length,
    seenIn: new Uint32Array(ids.size),
    seenAt: new Int32Array(ids.size),
  }
}

function allOf(bytes: Uint8Array): string {
  return textAt(bytes, Uint32Array.of(bytes.length), 0)
}
