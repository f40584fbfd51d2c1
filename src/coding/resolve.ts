import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { Mention } from './mention.ts'
import type { ReadText } from './read-text.ts'
import { type Refined, refine, type Support } from './refine.ts'
import { stem, stopWords } from './stem.ts'
import type { TermCode } from './term-index.ts'

export interface Resolved extends Refined {
  term: TermCode
  /** The words name several things and nothing decided between them. */
  undecided: boolean
  /** The words name several things and the document decided. */
  voted: boolean
  others: string[]
}

/**
 * From the readings of a mention to one code; to the header alone when nothing leads down from it.
 */
export function resolve(
  edition: Edition,
  read: ReadText,
  mention: Mention,
  support: Support,
  certainCategories: ReadonlyMap<string, number>,
): Resolved | { header: Code; term: TermCode } | undefined {
  const readings = mention.codes.flatMap((term) => {
    const code = edition.find(term.code)
    return code ? [{ term, code }] : []
  })
  const first = readings[0]
  if (!first) return undefined
  const families = new Map<string, { term: TermCode; code: Code }[]>()
  for (const r of readings) {
    const category = r.code.code.slice(0, 3)
    families.set(category, [...(families.get(category) ?? []), r])
  }
  const clear = readings.filter((r) => !r.term.ambiguous || mention.defined)
  const lead = clear[0]
  const rivals = clear.filter((r) => r.term.prior >= (lead?.term.prior ?? 0) - 0.06)
  let chosen = lead ?? first
  let undecided = false
  let voted = false
  if (!lead || new Set(rivals.map((r) => r.code.code.slice(0, 3))).size > 1) {
    const winner = vote(read, mention, lead ? rivals : readings, certainCategories)
    undecided = winner === undefined
    voted = !undecided
    chosen = winner ?? chosen
  }
  const family = families.get(chosen.code.code.slice(0, 3))!
  const start = family.length > 1 ? commonHeader(edition, family, chosen) : chosen.code
  const refined = refine(edition, start, support)
  const others = readings.map((r) => r.code.code).filter((c) => c !== refined?.code.code)
  if (refined && /^displaced\b/i.test(refined.code.title) && support.has('nondisplaced')) {
    const other = nondisplaced(edition, refined.code)
    return other
      ? { code: other, notes: ['“nondisplaced” is stated'], term: chosen.term, undecided, voted, others }
      : { header: headerOf(edition, refined.code), term: chosen.term }
  }
  if (refined) return { ...refined, term: chosen.term, undecided, voted, others }
  const direct = chosen.code.billable ? chosen.code : undefined
  if (direct) return { code: direct, notes: [], term: chosen.term, undecided, voted, others }
  return { header: start, term: chosen.term }
}

/** The same fracture without displacement, when the edition lists it. */
function nondisplaced(edition: Edition, displaced: Code): Code | undefined {
  const wanted = displaced.title.replace(/^displaced/i, 'Nondisplaced')
  const family = edition.children(headerOf(edition, displaced).code)
  return family.flatMap((c) => [c, ...edition.children(c.code)]).find((c) => c.title === wanted && c.billable)
}

function headerOf(edition: Edition, leaf: Code): Code {
  let at = leaf
  for (let up = 0; at.parent && up < (leaf.code.length === 8 ? 2 : 1); up++)
    at = edition.find(at.parent) ?? at
  return at
}

/** The deepest header above all readings; where one is itself the most general leaf, that leaf. */
function commonHeader(edition: Edition, family: { code: Code }[], chosen: { code: Code }): Code {
  const near = family.filter((r) => r.code.code.slice(0, 5) === chosen.code.code.slice(0, 5))
  const codes = (near.length > 1 ? near : family).map((r) => r.code.code)
  let prefix = codes[0]!
  for (const code of codes) while (!code.startsWith(prefix)) prefix = prefix.slice(0, -1)
  for (let length = prefix.length; length >= 3; length--) {
    const header = edition.find(prefix.slice(0, length))
    if (header && !header.billable) return header
  }
  return chosen.code
}

/**
 * Lets the rest of the document decide: diagnoses of the same category or chapter, and words of the reading's title.
 * `undefined` when no reading is ahead.
 */
function vote(
  read: ReadText,
  mention: Mention,
  readings: readonly { term: TermCode; code: Code }[],
  certain: ReadonlyMap<string, number>,
): { term: TermCode; code: Code } | undefined {
  const own = new Set(mention.tokens.map((t) => read.tokens[t]!.stem))
  const scored = readings.map((reading) => {
    const { code, title } = reading.code
    let score = 3 * (certain.get(code.slice(0, 3)) ?? 0) + (certain.get(code[0]!) ?? 0)
    const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? []
    for (const word of new Set(words)) {
      const stemmed = stem(word)
      if (!own.has(stemmed) && !stopWords.has(word) && read.stems.has(stemmed)) score += 1
    }
    return { reading, score }
  })
  scored.sort((a, b) => b.score - a.score)
  const [top, second] = scored
  return top && top.score >= 3 && top.score >= (second?.score ?? 0) + 2 ? top.reading : undefined
}

/** How often categories and chapters are named by words that name one thing only. */
export function clearCategories(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { codes, nested } of mentions) {
    const [only] = codes
    if (nested || codes.length !== 1 || !only || only.ambiguous) continue
    for (const key of [only.code.slice(0, 3), only.code[0]!]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
