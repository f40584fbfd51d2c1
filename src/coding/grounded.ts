import type { Claim } from '#src/domain/document.ts'
import { beforeDose, drugNames, drugStems } from './ground/drug-words.ts'
import { type FitFault, fitFault } from './ground/fit.ts'
import { kindOf, saidOf } from './ground/said-of.ts'

const number = /(?<![\w.)])[-−]?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*/g
const code = /(?<![\w.])[A-Z]{1,2}\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?!\w)/g
const numberWords = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|double|triple)\b/gi
const sides = /\b(?:left|right|bilateral(?:ly)?|lt|rt|both|unilateral)\b/gi
const negation =
  /\b(?:no|not|non|nor|neither|never|none|without|den(?:y|ies|ied)|negative|neg|absent|absence|free of|ruled out|r\/o|rule out|negated|unremarkable|resolved|cannot|can't|isn't|wasn't|doesn't|didn't)\b/i
/** What is wrong with a claim that its quotes do not carry. */
export type GroundFault =
  | 'uncited'
  | 'number'
  | 'code'
  | 'side'
  | 'drug'
  | 'negation'
  | 'certainty'
  | 'person'
  | 'elsewhere'
  | FitFault

type Cited = Pick<Claim, 'text' | 'citations'>

/**
 * Whether what must not be wrong in a claim stands in its cited quotes: every number, code, side and drug, and a negation
 * where and only where the quotes have one. A claim without a citation is not grounded. For claims of our own making, which
 * are the document's words; for a model's, `groundFault`.
 */
export function groundedClaim(claim: Cited): boolean {
  const said = saidIn(claim)
  return (
    said !== undefined &&
    exactFault(claim.text, said) === undefined &&
    negation.test(claim.text) === negation.test(said)
  )
}

/**
 * Why a claim that somebody else worded may not be shown, or `undefined`: beside what `groundedClaim` asks for, no word of it
 * is said to be so, to be sure or to be the patient's where its quotes only deny, suspect or tell it of others; names that stand
 * before a dose count as drugs; it has words in common with what it cites; and numbers, degrees and directions fit (`fitFault`).
 */
export function groundFault(claim: Cited): GroundFault | undefined {
  const said = saidIn(claim)
  if (said === undefined) return 'uncited'
  return (
    exactFault(claim.text, said) ??
    countFault(claim.text, said) ??
    (dosed(claim.text, said) ? undefined : 'drug') ??
    meaningFault(claim.text, said) ??
    fitFault(claim.text, said)
  )
}

function saidIn(claim: Cited): string | undefined {
  const quotes = claim.citations.map((citation) => citation.quote).filter((quote) => quote.trim())
  return quotes.length === 0 || !claim.text.trim() ? undefined : quotes.join('\n')
}

function exactFault(text: string, said: string): GroundFault | undefined {
  if (!within(text, said, code)) return 'code'
  if (![number, numberWords].every((pattern) => within(text, said, pattern))) return 'number'
  if (!within(text, said, sides)) return 'side'
  return [drugStems, drugNames].every((pattern) => within(text, said, pattern)) ? undefined : 'drug'
}

function dosed(text: string, said: string): boolean {
  const known = new Set(said.toLowerCase().match(/[a-z][a-z-]*/g))
  return [...text.matchAll(beforeDose)].every(([, name = '']) => known.has(name.toLowerCase()))
}

const doubt =
  /\b(?:possibl[ey]|probabl[ey]|suspect(?:ed|s)?|likely|questionable|presumed|cannot exclude|rule out|r\/o|versus|vs|concern(?:ing)? for|suggestive|suggests?|consistent with|compatible with|may|might)\b|\?/i

/**
 * A number said more often than it stands there took the place of another one; so did a side, where the quotes name both: "5/5 on
 * the left" beside "4/5 on the left, 5/5 on the right".
 */
function countFault(text: string, said: string): GroundFault | undefined {
  if (oftener(text, said, number)) return 'number'
  const both = /\b(?:left|lt)\b/i.test(said) && /\b(?:right|rt)\b/i.test(said)
  return both && oftener(text, said, sides) ? 'side' : undefined
}

function oftener(text: string, said: string, pattern: RegExp): boolean {
  const left = new Map<string, number>()
  for (const [token] of said.matchAll(pattern)) left.set(plain(token), (left.get(plain(token)) ?? 0) + 1)
  return [...text.matchAll(pattern)].some(([token]) => {
    const count = (left.get(plain(token)) ?? 0) - 1
    left.set(plain(token), count)
    return count < 0
  })
}

/** "does not prevent" told as "does prevent": the verb stands there denied only. */
function verbAffirmed(text: string, said: string): boolean {
  const denied = /(?:\b(?:not|never|cannot)|n['’]t)\s+(?:\w+ly\s+|be\s+|been\s+)?(\w{4,})/gi
  const claim = text.toLowerCase()
  const all = said.toLowerCase()
  return [...said.matchAll(denied)].some(([, verb = '']) => {
    const stem = verb.toLowerCase().slice(0, 6)
    return claim.includes(stem) && all.split(stem).length - 1 === 1
  })
}

/** Compares what both say of the words they share; where they share none, nothing carries the claim. */
function meaningFault(text: string, said: string): GroundFault | undefined {
  if (negation.test(text) ? !negation.test(said) : verbAffirmed(text, said)) return 'negation'
  const claimed = saidOf(text)
  const quoted = saidOf(said)
  let shared = 0
  let unsure = 0
  for (const [stem, statuses] of claimed) {
    const there = quoted.get(stem)
    if (!there) continue
    shared++
    const kinds = new Set([...there].map(kindOf))
    for (const status of statuses) {
      const kind = kindOf(status)
      if (kind === 'denied' && !kinds.has('denied')) return 'negation'
      if (kind === 'denied' || kinds.has('so')) continue
      if (!kinds.has('unsure') && !kinds.has('others')) return 'negation'
      if (kind === 'so' && kinds.has('others')) return 'person'
      if (kind === 'so') unsure++
    }
  }
  if (claimed.size > 0 && shared === 0) return 'elsewhere'
  return unsure > 0 && !doubt.test(text) ? 'certainty' : undefined
}

/** Every match in the claim is, as a whole, a match in the quotes. */
function within(text: string, said: string, pattern: RegExp): boolean {
  const there = new Set([...said.matchAll(pattern)].map((match) => plain(match[0])))
  return [...text.matchAll(pattern)].every((match) => there.has(plain(match[0])))
}

function plain(token: string): string {
  return token
    .toLowerCase()
    .replace('−', '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[.,]$/, '')
}
