import type { Edition } from '#src/domain/edition.ts'
import { inRange } from '#src/domain/edition.ts'
import type { Claim, Entry } from '../claim.ts'
import { stem, stopWords } from '../stem.ts'
import { tokenise } from '../tokens.ts'

interface Pair {
  /** Code of the two together. */
  code: string
  /** Stems that name the companion, or its code where the edition says it. */
  stems: string[]
  between?: string | undefined
}

const known = new WeakMap<Edition, Map<string, Pair[]>>()
/** Words of the index that name no disease: "complication", "NEC". */
const LOOSE = new Set([
  'complication',
  'nec',
  'unspecified',
  'coma',
  'disease',
  'control',
  'circulatory',
  'skin',
])

/** What the index lists "with" diabetes of one category (`E11`), longest names first. */
function pairsOf(edition: Edition, category: string): Pair[] {
  let byCategory = known.get(edition)
  if (!byCategory) {
    byCategory = new Map()
    for (const pair of edition.withPairs()) {
      if (!/^E(?:08|09|1[013])/.test(pair.code)) continue
      const key = pair.code.slice(0, 3)
      const stems = stemsOf(pair.companion)
      if (stems.length === 0 || stems.every((s) => LOOSE.has(s)) || stems.some((s) => s === 'nec')) continue
      const list = byCategory.get(key) ?? []
      list.push({ code: pair.code, stems, between: pair.between?.companion })
      byCategory.set(key, list)
    }
    for (const list of byCategory.values()) list.sort((a, b) => b.stems.length - a.stems.length)
    known.set(edition, byCategory)
  }
  return byCategory.get(category) ?? []
}

/** The code that says diabetes of this category together with a complication; billable, or `undefined`. */
export function togetherWith(claim: Claim, category: string, other: Entry): string | undefined {
  const said = new Set([
    ...stemsOf(other.code.title),
    ...other.mentions.flatMap((m) => m.tokens.map((t) => claim.read.tokens[t]!.stem)),
  ])
  const pair = pairsOf(claim.edition, category).find(({ stems, between }) =>
    between ? inRange(other.code.code, { from: between, to: between }) : stems.every((s) => said.has(s)),
  )
  return pair && claim.edition.find(pair.code)?.billable ? pair.code : undefined
}

function stemsOf(words: string): string[] {
  return [
    ...new Set(
      tokenise(words)
        .filter((t) => !stopWords.has(t.word) || t.word === 'nec')
        .map((t) => stem(t.word)),
    ),
  ]
}
