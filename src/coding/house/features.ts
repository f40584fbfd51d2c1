import type { ReadText } from '../read-text.ts'
import type { Reason } from './candidates.ts'
import type { Fact } from './code-facts.ts'
import type { Experience } from './experience.ts'

/**
 * What is known about a code in a text, as numbers for `boost`. The order is part of a learned model: add at the end.
 */
export function learnedFeatures(
  code: string,
  fact: Fact | undefined,
  parentSeen: boolean,
  reasons: readonly Reason[],
  read: ReadText,
  experience: Experience,
  without: number,
): number[] {
  const of = (kind: Reason['kind']) =>
    reasons.filter((r) => r.kind === kind).sort((a, b) => b.p - a.p || b.n - a.n)
  const phrases = of('phrase')
  const [phrase, second, third] = phrases
  const [term] = of('term')
  const [meaning] = of('meaning')
  const [refined] = of('refined')
  const [header] = of('header')
  const any = phrase ?? term ?? meaning ?? refined ?? header!
  const texts = experience.size
  const seen = experience.withCode(code, without)
  const category = experience.withCategory(code.slice(0, 3), without)
  let count = 1
  let first = Number.POSITIVE_INFINITY
  for (const r of reasons) {
    count = Math.max(count, r.count)
    for (const f of r.finds) first = Math.min(first, f.tokens[0]!)
  }
  return [
    logit(phrase?.p ?? 0),
    second ? above(second.p) : 0,
    third ? above(third.p) : 0,
    phrase ? Math.log1p(phrase.n) : -1,
    phrase?.how ?? 3,
    phrase?.gap ?? 0,
    phrase?.size ?? 0,
    Math.log2(count),
    Math.log((seen + 0.5) / texts),
    phrase?.share ?? 0,
    first / read.tokens.length,
    phrases.reduce((sum, r) => sum + r.p, 0),
    phrases.length,
    code.length,
    phrase ? Math.log(phrase.votes) : -1,
    term ? above(term.p) : 0,
    term ? Math.log1p(term.n) : -1,
    term?.size ?? 0,
    term?.q ?? 0,
    term?.how ?? 3,
    SOURCES[term?.source ?? ''] ?? 0,
    term ? Math.log(term.breadth) : 0,
    Math.log(category + 0.5),
    term?.prior ?? 0,
    term?.rank ?? 9,
    term?.gap ?? 0,
    term ? Number(term.forward) : 0,
    meaning ? above(meaning.p) : 0,
    meaning?.share ?? 0,
    meaning?.q ?? 0,
    meaning ? Math.log1p(meaning.n) : -1,
    any.inside,
    refined?.size ?? 0,
    header?.size ?? 0,
    any.left,
    any.right,
    seen === 0 && parentSeen ? 1 : 0,
    seen === 0 ? Math.log(category + 0.5) : -1,
    Number(fact?.code.billable ?? false),
    Number(fact?.unspecified ?? false),
    Number(fact?.other ?? false),
    phrase ? phrase.p * phrase.share : 0,
    reasons.length,
  ]
}

const SOURCES: Record<string, number> = {
  ambiguous: 1,
  external: 2,
  neoplasm: 3,
  index: 4,
  inclusion: 5,
  title: 6,
  abbreviation: 7,
  synonym: 8,
}

export function logit(p: number): number {
  const held = Math.min(0.985, Math.max(0.015, p))
  return Math.log(held / (1 - held))
}

/** As `logit`, but nothing is 0. */
function above(p: number): number {
  return logit(p) + 4.2
}
