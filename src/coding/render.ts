import type { Alternative, Dropped, DropReason, Finding, Suggestion } from '#src/domain/code.ts'
import { type Claim, type Entry, quotes, spansOf } from './claim.ts'
import { confidenceOf, thresholds } from './confidence.ts'
import { sectionNames, sectionWeight } from './headings.ts'
import { isSymptom } from './symptoms.ts'

const MOST_ALTERNATIVES = 6
const FEWEST_ALTERNATIVES = 2

/** An entry as a coder sees it. */
export function suggestionOf(claim: Claim, entry: Entry): Suggestion {
  const confidence = confidenceOf(claim, entry)
  return {
    code: entry.code.code,
    title: entry.code.title,
    billable: entry.code.billable,
    confidence,
    suggested: confidence >= thresholds[claim.profile],
    evidence: quotes(claim.read.text, spansOf(entry)),
    rationale: rationaleOf(claim, entry),
    alternatives: alternativesOf(claim, entry),
    flags: [...new Set(entry.flags)],
  }
}

/** What a person may well decide otherwise comes first, what is plainly not there last. */
const TRAY_ORDER: DropReason[] = [
  'uncertain',
  'low-confidence',
  'ruled-out',
  'not-billable',
  'preliminary',
  'not-provider',
  'class-policy',
  'lab-value-only',
  'more-specific-coded',
  'excluded',
  'integral-symptom',
  'hypothetical',
  'history',
  'resolved',
  'family',
  'other-person',
  'negated',
]

/** Routine denials of a review of systems stand behind everything else. */
function trayRank({ code, reason }: Claim['tray'][number]): number {
  return TRAY_ORDER.indexOf(reason) + (reason === 'negated' && isSymptom(code.code) ? 1 : 0)
}

/** What was considered and left aside; once for each code and reason, and not when the code is on the list after all. */
export function trayOf(claim: Claim): Dropped[] {
  const listed = new Set(claim.entries.map((e) => e.code.code))
  const kept = new Map<string, Claim['tray'][number]>()
  for (const dropped of claim.tray) {
    if (listed.has(dropped.code.code)) continue
    const key = `${dropped.code.code} ${dropped.reason}`
    const known = kept.get(key)
    if (known) known.spans.push(...dropped.spans)
    else kept.set(key, { ...dropped, spans: [...dropped.spans] })
  }
  return [...kept.values()]
    .filter((t) => t.spans.length > 0)
    .sort((a, b) => trayRank(a) - trayRank(b))
    .map(({ code, reason, explanation, spans }) => ({
      code: code.code,
      title: code.title,
      billable: code.billable,
      reason,
      explanation,
      evidence: quotes(claim.read.text, spans),
    }))
}

export function findingsOf(claim: Claim): Finding[] {
  return claim.remarks.map(({ spans, ...rest }) => ({ ...rest, evidence: quotes(claim.read.text, spans) }))
}

const ORIGIN: Record<Entry['origin'], string> = {
  named: 'affirmed',
  history: 'as over',
  family: 'of a relative',
  drug: 'as taken',
  rule: 'affirmed',
}
const SOURCE: Record<Entry['term']['source'], string> = {
  title: 'official title',
  inclusion: 'inclusion term',
  index: 'Alphabetic Index',
  synonym: 'synonym',
  abbreviation: 'abbreviation',
  house: 'house dictionary',
}

/** One sentence: the words, where, how asserted, what they matched, why this child, what goes with it. */
function rationaleOf(claim: Claim, entry: Entry): string {
  const lead = [...entry.mentions].sort((a, b) => sectionWeight[b.section] - sectionWeight[a.section])[0]
  const span = lead ?? spansOf(entry)[0]
  const words = span ? claim.read.text.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
  const where = lead ? ` in ${sectionNames[lead.section] ?? 'the text'}` : ''
  const status =
    lead && entry.origin === 'named' ? asserted(lead.assertion.status, entry) : ORIGIN[entry.origin]
  const match = entry.origin === 'drug' ? '' : `; matches “${entry.term.text}” (${SOURCE[entry.term.source]})`
  const notes = [...new Set(entry.notes)].map((n) => `; ${n}`).join('')
  return `“${words}”${where}, ${status}${match}${notes}.`
}

function asserted(status: string, entry: Entry): string {
  if (!entry.certain) return 'uncertain'
  if (status === 'history') return 'stated as history of a lasting condition'
  return status
}

/** Other readings first, then siblings, then what the search finds for the same words. */
function alternativesOf(claim: Claim, entry: Entry): Alternative[] {
  const { edition } = claim
  const found = new Map<string, Alternative>()
  const offer = (code: string) => {
    const known = edition.find(code)
    if (!known || known.code === entry.code.code || found.size >= MOST_ALTERNATIVES) return
    if (known.billable) found.set(known.code, { code: known.code, title: known.title })
  }
  for (const other of entry.others) {
    offer(other)
    for (const child of edition.children(other).slice(0, 3)) offer(child.code)
  }
  let parent = entry.code.parent
  for (let up = 0; parent && up < 3 && found.size < MOST_ALTERNATIVES; up++) {
    for (const sibling of edition.children(parent)) {
      if (sibling.billable) offer(sibling.code)
      else offer(firstLeaf(claim, sibling.code) ?? sibling.code)
    }
    parent = edition.find(parent)?.parent
  }
  if (found.size < FEWEST_ALTERNATIVES) for (const hit of edition.search(entry.term.text, 8)) offer(hit.code)
  return [...found.values()]
}

function firstLeaf(claim: Claim, header: string): string | undefined {
  let at = header
  for (let depth = 0; depth < 5; depth++) {
    const children = claim.edition.children(at)
    const leaf = children.find((c) => c.billable)
    if (leaf) return leaf.code
    if (!children[0]) return undefined
    at = children[0].code
  }
  return undefined
}
