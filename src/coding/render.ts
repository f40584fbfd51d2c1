import type { Alternative, Dropped, DropReason, Evidence, Finding, Suggestion } from '#src/domain/code.ts'
import type { Span } from '#src/domain/page.ts'
import { type Claim, type Entry, quotes, spansOf } from './claim.ts'
import { confidenceOf, guidelineThreshold } from './confidence.ts'
import { type SectionKind, sectionNames, sectionWeight } from './headings.ts'
import type { Mention } from './mention.ts'
import { childrenOf } from './refine.ts'
import { isSymptom } from './symptoms.ts'
import { besideModel } from './with-model/beside-model.ts'
import type { SecondReading } from './with-model/proposal.ts'

const MOST_ALTERNATIVES = 6
const FEWEST_ALTERNATIVES = 1

/** An entry as a coder sees it. */
export function suggestionOf(claim: Claim, entry: Entry, reading?: SecondReading): Suggestion {
  const confidence = confidenceOf(claim, entry, reading)
  const suggested = confidence >= guidelineThreshold
  const evidence = evidenceOf(claim, spansOf(entry))
  const model = entry.model || reading ? besideModel(claim, entry, reading, evidence) : undefined
  return {
    code: entry.code.code,
    title: entry.code.title,
    billable: entry.code.billable,
    confidence,
    suggested,
    evidence,
    rationale: model?.rationale ?? rationaleOf(claim, entry),
    alternatives: [...(model?.alternatives ?? []), ...alternativesOf(claim, entry, suggested)].slice(
      0,
      MOST_ALTERNATIVES,
    ),
    flags: [...new Set([...entry.flags, ...(model?.flags ?? [])])],
    ...(model?.proposedBy && { proposedBy: model.proposedBy }),
  }
}

/** Quotes; where the document speaks with several voices, each with whose words it is. */
function evidenceOf({ read }: Claim, spans: readonly Span[]): Evidence[] {
  return quotes(read.text, spans).map((quote) => {
    const voice = read.voices.length > 0 ? read.voiceAt(quote.start) : undefined
    if (!voice) return quote
    const { role, status, addendum } = voice
    return {
      ...quote,
      ...(role === 'unknown' ? {} : { by: role }),
      ...(status && { status }),
      ...(addendum && { addendum }),
    }
  })
}

/** What a person may well decide otherwise comes first, what is plainly not there last. */
const TRAY_ORDER: DropReason[] = [
  'uncertain',
  'low-confidence',
  'not-addressed',
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
    if (known) for (const span of dropped.spans) known.spans.push(span)
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

/** Why it is not simply "the patient has it". */
const ORIGIN: Record<Entry['origin'], string> = {
  named: '',
  history: 'Said to be over: coded as personal history',
  family: 'Said of a relative: coded as family history',
  drug: '',
  rule: '',
}

/** Plain sentences: what was read and where, in what sense, where else, why this child or companion. */
function rationaleOf(claim: Claim, entry: Entry): string {
  const byWeight = [...entry.mentions].sort((a, b) => sectionWeight[b.section] - sectionWeight[a.section])
  const lead = byWeight[0]
  const span = lead ?? spansOf(entry)[0]
  const words = span ? claim.read.text.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
  const sentences = [
    lead ? `“${words}” in ${nameOf(lead.section)}` : `“${words}”`,
    readAs(entry, words),
    senseOf(entry, lead),
    alsoIn([...new Set(byWeight.map((m) => nameOf(m.section)))].slice(1)),
    ...entry.notes.map(capitalised),
  ]
  return [...new Set(sentences)]
    .filter((s) => s !== '')
    .map((s) => `${s}.`)
    .join(' ')
}

function nameOf(section: SectionKind): string {
  return sectionNames[section] ?? 'the text'
}

/** Letters need their meaning said; words speak for themselves beside the title of the code. */
function readAs(entry: Entry, words: string): string {
  const letters =
    entry.term.code === entry.code.code &&
    entry.origin === 'named' &&
    entry.term.source === 'abbreviation' &&
    !/\s/.test(words)
  return letters
    ? `Read as ${entry.code.title}`
    : entry.term.source === 'house'
      ? 'Learned from decisions here'
      : ''
}

function senseOf(entry: Entry, lead: Mention | undefined): string {
  if (!entry.certain) return 'Stated as uncertain: coded because the patient is an inpatient (guideline II.H)'
  if (entry.origin === 'named' && lead?.assertion.status === 'history')
    return 'Stated as history of a condition that lasts: coded as present'
  return ORIGIN[entry.origin]
}

function alsoIn(sections: readonly string[]): string {
  if (sections.length === 0) return ''
  const last = sections.at(-1)!
  return `Also in ${sections.length > 1 ? `${sections.slice(0, -1).join(', ')} and ${last}` : last}`
}

function capitalised(note: string): string {
  return note.charAt(0).toUpperCase() + note.slice(1)
}

/** Other readings first, then siblings, then what the search finds for the same words. */
function alternativesOf(claim: Claim, entry: Entry, suggested: boolean): Alternative[] {
  const { edition } = claim
  const found = new Map<string, Alternative>()
  const offer = (code: string) => {
    const known = edition.find(code)
    if (!known || known.code === entry.code.code || found.size >= MOST_ALTERNATIVES) return
    if (known.billable) found.set(known.code, { code: known.code, title: known.title })
  }
  for (const other of entry.others) {
    offer(other)
    for (const child of childrenOf(edition, other).slice(0, 3)) offer(child.code)
  }
  let parent = entry.code.parent
  for (let up = 0; parent && up < 3 && found.size < MOST_ALTERNATIVES; up++) {
    for (const sibling of childrenOf(edition, parent)) {
      if (found.size >= MOST_ALTERNATIVES) break
      if (sibling.billable) offer(sibling.code)
      else offer(firstLeaf(claim, sibling.code) ?? sibling.code)
    }
    parent = edition.find(parent)?.parent
  }
  // The search is the dear part: for what is not shown as a card it is left to the coder.
  if (suggested && found.size < FEWEST_ALTERNATIVES)
    for (const hit of edition.search(entry.term.text, 8)) offer(hit.code)
  return [...found.values()]
}

function firstLeaf(claim: Claim, header: string): string | undefined {
  let at = header
  for (let depth = 0; depth < 5; depth++) {
    const children = childrenOf(claim.edition, at)
    const leaf = children.find((c) => c.billable)
    if (leaf) return leaf.code
    if (!children[0]) return undefined
    at = children[0].code
  }
  return undefined
}
