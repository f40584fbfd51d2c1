import type { AuditDraft } from '#src/domain/audit.ts'
import type { Suggestion } from '#src/domain/code.ts'
import type {
  Announced,
  Classified,
  Extracted,
  InReview,
  Run,
  Stored,
  StoredFile,
} from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import type { Quote } from '#src/domain/page.ts'

/** Records that fit together: document d1 of file f1 in encounter e1, coded by run r1. All persons are invented: SYNTHETIC. */

const AT = '2026-11-20T09:00:00.000Z'

export function anEncounter(over: Partial<Encounter> = {}): Encounter {
  return {
    id: 'e1',
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    label: 'SYNTHETIC-0001',
    setting: 'outpatient',
    settingSource: 'default',
    contradictions: [],
    state: 'open',
    sequence: [],
    acts: [],
    ...over,
  }
}

export function aFile(over: Partial<StoredFile> = {}): StoredFile {
  return {
    id: 'f1',
    version: 1,
    key: `files/${over.id ?? 'f1'}`,
    size: 1200,
    mediaType: 'application/pdf',
    announced: { size: 1200, mediaType: 'application/pdf' },
    createdAt: AT,
    ...over,
  }
}

const common = {
  id: 'd1',
  encounterId: 'e1',
  fileId: 'f1',
  name: 'SYNTHETIC note.pdf',
  version: 1,
  createdAt: AT,
  updatedAt: AT,
  createdBy: 'coder@local',
  attempts: 0,
}

export function anAnnounced(over: Partial<Announced> = {}): Announced {
  return { ...common, stage: 'announced', ...over }
}

export function aStored(over: Partial<Stored> = {}): Stored {
  return { ...common, stage: 'stored', ...over }
}

export function aClassified(over: Partial<Classified> = {}): Classified {
  return { ...classified(over.id), stage: 'classified', ...over }
}

export function anInReview(over: Partial<InReview> = {}): InReview {
  return { ...coded(over.id), stage: 'in-review', ...over }
}

export function aRun(over: Partial<Run> = {}): Run {
  const id = over.id ?? 'r1'
  return {
    id,
    documentId: 'd1',
    version: 1,
    createdAt: AT,
    engine: 'offline',
    edition: 'FY2027-starter',
    profile: 'guideline',
    inputHash: 'a'.repeat(64),
    dateMissing: false,
    resultKey: `results/${id}.json`,
    ...over,
  }
}

export function aSuggestion(over: Partial<Suggestion> = {}): Suggestion {
  return {
    code: 'I10',
    title: 'Essential (primary) hypertension',
    billable: true,
    confidence: 0.9,
    suggested: true,
    evidence: [aQuote('hypertension')],
    rationale: 'Named in the assessment.',
    alternatives: [],
    flags: [],
    ...over,
  }
}

export function aDecision(over: Partial<Decision> = {}): Decision {
  return {
    encounterId: 'e1',
    code: 'I10',
    version: 1,
    verdict: 'accepted',
    origin: 'suggested',
    title: 'Essential (primary) hypertension',
    evidence: [{ ...aQuote('hypertension'), documentId: 'd1' }],
    by: 'coder@local',
    at: AT,
    ...over,
  }
}

/** The words at the beginning of a text, or from `start`. */
export function aQuote(quote: string, start = 0): Quote {
  return { start, end: start + quote.length, quote }
}

export function anAuditDraft(over: Partial<AuditDraft> = {}): AuditDraft {
  return {
    subject: 'd1',
    at: AT,
    actor: 'coder@local',
    role: 'coder',
    action: 'document.announced',
    detail: {},
    ...over,
  }
}

function extracted(id = common.id) {
  return {
    ...common,
    pages: { first: 1, last: 1 },
    textKey: `text/${id}.json`,
    gaps: [],
    facts: {},
    active: [],
    author: {
      role: 'provider',
      status: 'final',
      signed: true,
      addendum: false,
      evidence: [],
    } as Extracted['author'],
  }
}

function classified(id?: string) {
  return {
    ...extracted(id),
    kind: {
      label: 'clinical_note',
      confidence: 0.95,
      parts: ['clinical_note'],
      evidence: [],
      by: 'engine',
    } as Classified['kind'],
  }
}

function coded(id?: string) {
  return { ...classified(id), runId: 'r1', suggestions: 1, confidence: 0.9 }
}
