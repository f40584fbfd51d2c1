import type { Term } from '#src/domain/code.ts'

/** One way to write a term, with how much less it is worth than the term itself (0: the same). */
export interface Variant {
  text: string
  cost: number
}

const SITE = `(?:side|eye|ear|limb|site|part|arm|leg|foot|hand|hip|knee|ankle|shoulder|elbow|wrist|finger|fingers|toe|toes|thigh|forearm|upper arm|lower leg|upper limb|lower limb|upper extremity|lower extremity|breast|organism|joint|trimester|kidney|lung|ovary|nasal bone|severity|bronchus|bronchus or lung|degree|stage|type|vein|artery|laterality)`
const UNSPECIFIED_SITE = new RegExp(String.raw`\b(?:of|in|at|on)? ?unspecified ${SITE}\b`, 'gi')
const TAIL =
  /,? (?:initial encounter(?: for (?:closed|open) fracture(?: type [a-z, ]+)?| for fracture)?|subsequent encounter.*|sequela)$/i

/**
 * The ways a term may be written in a note. Titles are formal: the parts that only say "nothing more is known" and the
 * encounter tail are dropped; "Other …" names nothing a provider writes.
 */
export function variantsOf(term: Term): Variant[] {
  // Text in brackets is another name or a companion code, never a part of this one.
  const text = term.text.includes('[') ? term.text.replace(/\[[^\]]*\]/g, ' ') : term.text
  const plain = text.includes('(') ? text.replace(/\([^)]*\)/g, ' ') : text
  if (term.source === 'index' || term.source === 'external') return pathVariants(plain)
  if (term.source !== 'title') return [{ text: plain.trim() === '' ? text : plain, cost: 0 }]
  // "Bronchitis, not specified as acute or chronic" is neither of the two.
  const core = plain
    .replace(TAIL, '')
    .replace(TAIL, '')
    .replace(/,? not specified as .*$/i, '')
  if (/^other\b|\bother specified\b|\bnot elsewhere classified\b.*\bother\b/i.test(core)) return []
  const variants: Variant[] = [{ text: core, cost: 0 }]
  const bare = core
    .replace(UNSPECIFIED_SITE, ' ')
    .replace(/,? ?\bunspecified\b/gi, ' ')
    .replace(/,? not elsewhere classified/gi, ' ')
  if (bare !== core) variants.push({ text: bare, cost: 0.05 })
  const affirmed = bare
    .replace(/,? (?:without|not intractable|in adult|uncomplicated|so stated).*$/i, ' ')
    .replace(/, single episode/i, ' ')
  if (affirmed !== bare && affirmed.trim() !== '') variants.push({ text: affirmed, cost: 0.15 })
  return variants
}

/** Levels of an index path that say only that the index has nothing better. */
const REMAINDER =
  /^(?:specified(?: (?:type|site|form|cause|organ|part|disease|disorder|condition)s?)?|type|site|other|unspecified|NEC|NOS|and)(?: NEC)?$/i

/**
 * The levels of a path of the index, one behind the other. A main term that gives two forms of a word ("Abdomen,
 * abdominal") means either; other commas turn a name round ("Hernia, hiatal") and all parts are needed.
 */
function pathVariants(path: string): Variant[] {
  if (!path.includes(',')) return [{ text: path, cost: 0 }]
  const kept: string[] = []
  let remainder = false
  for (const raw of path.split(',')) {
    const part = raw.trim()
    if (part === '') continue
    if (REMAINDER.test(part)) {
      remainder ||= /\b(?:specified|NEC)\b/i.test(part)
      continue
    }
    const before = kept.at(-1)
    if (before !== undefined && sameWord(before, part)) {
      // The noun is what a note says ("abdomen" is filed under the same stem as "abdominal" where we know it).
      if (part.length < before.length) kept[kept.length - 1] = part
      continue
    }
    kept.push(part)
  }
  if (kept.length === 0) return []
  return [{ text: kept.join(', '), cost: remainder ? 0.15 : 0 }]
}

function sameWord(a: string, b: string): boolean {
  return !a.includes(' ') && !b.includes(' ') && a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase()
}

/** What words of a source are worth before anything is known about the document, 0…1. */
export const sourcePrior: Record<Term['source'], number> = {
  house: 0.9,
  synonym: 0.82,
  abbreviation: 0.8,
  inclusion: 0.68,
  title: 0.78,
  index: 0.5,
  neoplasm: 0.6,
  external: 0.4,
}
