import type { Setting } from '#src/domain/code.ts'
import type { Span } from '#src/domain/page.ts'
import type { Status } from '../assertion.ts'
import { sectionWeight } from '../headings.ts'
import type { Candidate, Retriever } from './candidates.ts'
import { type Found, stemsOf } from './said.ts'

/** A finding that a document says once or often, and the codes it may be. */
export interface Group {
  id: number
  /** Where it is said best. */
  lead: Found
  founds: Found[]
  /** Numbers run through all groups of a call. */
  candidates: (Candidate & { id: number })[]
  named: boolean
}

/** What a model reads as not there is not worth a question; what it doubts only where doubts are coded (guideline II.H). */
function isAsked(readAs: Status, setting: Setting): boolean {
  if (readAs === 'uncertain') return setting === 'inpatient'
  return readAs === 'affirmed' || readAs === 'history' || readAs === 'family' || readAs === 'resolved'
}

/**
 * Findings that say the same thing together, each with its candidates; in the order of the text.
 * @param labRows Rows of results: their words are no finding (CR33).
 */
export function groupsOf(
  founds: readonly Found[],
  retriever: Retriever,
  { setting, labRows }: { setting: Setting; labRows: readonly Span[] },
  drop: (why: 'lab-value') => void,
): Group[] {
  const groups: Group[] = []
  let candidate = 0
  for (const same of Map.groupBy(founds, keyOf).values()) {
    if (!same.some(({ readAs }) => isAsked(readAs, setting))) continue
    const lead = same.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best))
    const { candidates, named } = retriever.of(lead)
    const kept = same.filter((found) => {
      const ofLab = isLabValue(found, named, labRows)
      if (ofLab) drop('lab-value')
      return !ofLab
    })
    if (kept.length === 0) continue
    groups.push({
      id: groups.length + 1,
      lead: kept.includes(lead) ? lead : kept[0]!,
      founds: kept,
      named,
      candidates: candidates.map((one) => ({ ...one, id: ++candidate })),
    })
  }
  return groups
}

function keyOf({ phrase, detail, side }: Found): string {
  return `${[...stemsOf(`${phrase} ${detail}`)].sort().join(' ')}|${side}`
}

function weightOf({ status, mention }: Found): number {
  return sectionWeight[mention.section] + (status === 'affirmed' ? 1 : 0)
}

/** "Na 128" is no hyponatremia: a finding has a name of its own, outside the row of results. */
function isLabValue(
  { core: { start, end }, mention }: Found,
  named: boolean,
  labRows: readonly Span[],
): boolean {
  if (mention.section === 'labs' && !named) return true
  return labRows.some(
    (row) => row.start < end && start < row.end && (!named || (row.start <= start && end <= row.end)),
  )
}
