import type { InReview } from '#src/domain/document.ts'
import type { EditionInfo } from '#src/domain/edition.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Card, CardEvidence, CodeChoice, Review } from '#src/domain/review.ts'
import type { Frame } from './ui/frame.ts'

/** Builders for the tests of the views. Invented, synthetic. */

export const text = 'SYNTHETIC\nMarigold has essential hypertension and type 2 diabetes.\fSecond page.'
export const frame: Frame = { actor: 'coder@example.org' }
export const now = '2026-11-20T12:00:00Z'

export function evidence(quote: string, more: Partial<CardEvidence> = {}): CardEvidence {
  const start = text.indexOf(quote)
  return {
    start,
    end: start + quote.length,
    quote,
    documentId: 'D1',
    page: 1,
    boxes: [{ page: 1, x: 72, y: 90, width: 120, height: 11 }],
    ...more,
  }
}

export function aCard(more: Partial<Card> = {}): Card {
  return {
    code: 'I10',
    title: 'Essential (primary) hypertension',
    billable: true,
    state: 'undecided',
    origin: 'suggested',
    confidence: 0.93,
    band: 'high',
    evidence: [evidence('essential hypertension')],
    rationale: 'Named by the provider.',
    alternatives: [],
    flags: [],
    version: 0,
    ...more,
  }
}

export function aChoice(code: string, title: string, more: Partial<CodeChoice> = {}): CodeChoice {
  return {
    code,
    title,
    billable: true,
    path: [],
    notes: [],
    includes: [],
    marks: {},
    excludes: [],
    below: false,
    ...more,
  }
}

export function aDocument(more: Partial<InReview> = {}): InReview {
  return {
    id: 'D1',
    encounterId: 'E1',
    fileId: 'F1',
    name: 'visit.pdf',
    version: 3,
    createdAt: '2026-11-20T11:00:00Z',
    updatedAt: now,
    createdBy: 'coder@example.org',
    pages: { first: 1, last: 2 },
    attempts: 0,
    stage: 'in-review',
    textKey: 'text',
    gaps: [],
    author: { role: 'provider', status: 'final', signed: true, addendum: false, evidence: [] },
    kind: { label: 'clinical_note', confidence: 0.97, parts: ['clinical_note'], evidence: [], by: 'engine' },
    runId: 'R1',
    suggestions: 2,
    confidence: 0.61,
    facts: {},
    active: [],
    ...more,
  }
}

export function anEncounter(more: Partial<Encounter> = {}): Encounter {
  return {
    id: 'E1',
    version: 4,
    createdAt: '2026-11-20T11:00:00Z',
    updatedAt: now,
    label: 'SYN-1',
    setting: 'outpatient',
    settingSource: 'default',
    from: { value: '2026-09-14', source: 'person' },
    contradictions: [],
    state: 'open',
    sequence: [],
    acts: [],
    ...more,
  }
}

export const edition: EditionInfo = {
  id: 'FY2026-starter',
  title: 'ICD-10-CM FY2026',
  kind: 'starter',
  validFrom: '2025-10-01',
  validUntil: '2026-09-30',
  codes: 10,
  billable: 8,
}

export function aReview(more: Partial<Review> = {}): Review {
  const current = more.current ?? aDocument()
  const cards = more.cards ?? [aCard()]
  const second = text.indexOf('Second')
  return {
    encounter: anEncounter(),
    documents: [{ document: current, status: 'in-review' }],
    current,
    status: 'in-review',
    text,
    pages: [
      { number: 1, width: 612, height: 792, start: 0, end: second - 1, needsOcr: false, hasImage: true },
      {
        number: 2,
        width: 612,
        height: 792,
        start: second,
        end: text.length,
        needsOcr: false,
        hasImage: true,
      },
    ],
    cards,
    tray: [],
    findings: [],
    labs: [],
    summary: { lines: [], version: 0, edited: false, seen: 'seen', stale: false, partly: [] },
    runs: [],
    edition,
    progress: { decided: 0, total: cards.length },
    blockers: ['undecided'],
    canUndo: false,
    readOnly: false,
    ...more,
  }
}

/**
 * Where `words` stand in `html` as text outside every element with `hx-ignore`: the tags around each such place. Titles and
 * text fields are left out, they hold no elements.
 */
export function liveOccurrences(html: string, words: string): string[] {
  const found: string[] = []
  const open: { name: string; ignored: boolean }[] = []
  const voids = new Set(['meta', 'link', 'input', 'img', 'br', 'hr'])
  for (const [, close, name, attributes, plain] of html.matchAll(/<(\/?)([a-z0-9!-]+)([^>]*)>|([^<]+)/gi)) {
    if (plain !== undefined) {
      const inert = open.some((each) => each.ignored || ['title', 'textarea', 'option'].includes(each.name))
      if (plain.includes(words) && !inert) found.push(open.map((each) => each.name).join(' > '))
    } else if (name && close) {
      const at = open.findLastIndex((each) => each.name === name)
      if (at >= 0) open.splice(at)
    } else if (name && !voids.has(name) && !attributes?.endsWith('/'))
      open.push({ name, ignored: /\shx-ignore(=|\s|$)/.test(attributes ?? '') })
  }
  return found
}
