import type { Suggestion } from '#src/domain/code.ts'
import type { Claim } from './claim.ts'
import { CONCLUSIONS } from './symptoms.ts'

/** Guideline I.A.13, I.C.20.a.6 and “Unacceptable principal diagnosis”: these follow something else. */
const NEVER_FIRST =
  /^(?:R65\.[12]|B9[5-7]|Z79|Z68|Z3A|Z37|Z16|[V-Y]|F02|D63|Z99|E08|I50(?=.)|G63|H36|J12\.82|N08|Z8[0-7]|Z9[0-8])/
/** Guideline I.C.21.c.15: these are listed first or not at all. */
const FIRST_ONLY =
  /^(?:Z00(?!\.6)|Z0[124]|Z33\.2|Z31\.8[134]|Z34|Z3[89]|Z4[02]|Z51\.[01]|Z52(?!\.9)|Z76\.[12]|Z99\.12)/
/** A screening that a visit is made for comes first as well (I.C.21.c.5). */
const SCREENING = /^Z1[123]/

/** Whether a code is only for the first place. */
export function isFirstOnly(code: string): boolean {
  return FIRST_ONLY.test(code)
}

/** Best first with the provider's first conclusion in front, then turned where a rule wants another order: etiology first, never-first codes not first. */
export function sequence(claim: Claim, suggestions: Suggestion[]): Suggestion[] {
  const sorted = [...suggestions].sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
  const lead = firstConcluded(claim, sorted)
  if (lead > 0) sorted.unshift(...sorted.splice(lead, 1))
  for (let pass = 0; pass < MOST_PASSES && turned(claim, sorted); pass++);
  const never = neverFirst(claim)
  const reason = reasonForVisit(sorted)
  const first = reason >= 0 ? reason : sorted.findIndex((s) => s.suggested && !never(s.code))
  if (first > 0 && (reason >= 0 || never(sorted[0]!.code))) sorted.unshift(...sorted.splice(first, 1))
  return sorted
}

/** Rules may ask for A before B and B before C, in any order of asking; those that contradict each other end here. */
const MOST_PASSES = 6

/** Puts what stands too early behind its cause, rule by rule; whether anything moved. */
function turned(claim: Claim, sorted: Suggestion[]): boolean {
  let moved = false
  for (const [before, after] of claim.order) {
    const cause = sorted.findIndex((s) => before.test(s.code))
    if (cause < 0) continue
    const code = sorted[cause]!
    const late = sorted.filter((s, i) => i < cause && after.test(s.code) && !before.test(s.code))
    if (late.length === 0) continue
    const rest = sorted.filter((s) => !late.includes(s))
    rest.splice(rest.indexOf(code) + 1, 0, ...late)
    sorted.splice(0, sorted.length, ...rest)
    moved = true
  }
  return moved
}

function reasonForVisit(sorted: readonly Suggestion[]): number {
  const only = sorted.findIndex((s) => s.suggested && FIRST_ONLY.test(s.code))
  return only >= 0 ? only : sorted.findIndex((s) => s.suggested && SCREENING.test(s.code))
}

/** By the guidelines, and by what the edition says of a code: manifestations, and for a stay what the Code Editor refuses. */
function neverFirst({ edition, setting }: Pick<Claim, 'edition' | 'setting'>): (code: string) => boolean {
  const { validUntil } = edition.info
  return (code) =>
    NEVER_FIRST.test(code) ||
    edition
      .marks(code)
      .edits?.some(
        ({ kind, until }) =>
          (until === undefined || until >= validUntil) &&
          (kind === 'manifestation' || (kind === 'unacceptable-first' && setting === 'inpatient')),
      ) === true
}

/** What the provider names first where conclusions stand (guidelines II, IV.G); of a stay, where it ends. -1: nothing. */
function firstConcluded(claim: Claim, sorted: readonly Suggestion[]): number {
  const atDischarge = claim.entries.some((e) => e.mentions.some((m) => m.section === 'discharge-dx'))
  let first = Number.POSITIVE_INFINITY
  let lead = -1
  for (const entry of claim.entries) {
    const at = sorted.findIndex((s) => s.suggested && s.code === entry.code.code)
    if (at < 0 || NEVER_FIRST.test(entry.code.code) || !entry.certain) continue
    for (const { section, start } of entry.mentions)
      if (start < first && (atDischarge ? section === 'discharge-dx' : CONCLUSIONS.has(section))) {
        first = start
        lead = at
      }
  }
  return lead
}
