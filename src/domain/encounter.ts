import type { Setting, Severity } from './code.ts'
import type { Document, Status } from './document.ts'
import type { Quote } from './page.ts'

/** A fact with where it came from: words of a document, or a person. */
export interface Fact {
  value: string
  source: 'document' | 'person'
  documentId?: string | undefined
  evidence?: Quote | undefined
}

/** What coders code. Documents are its evidence. */
export interface Encounter {
  id: string
  version: number
  createdAt: string
  updatedAt: string
  /** Label or MRN, as the person typed it. */
  label: string
  setting: Setting
  settingSource: 'default' | 'document' | 'person'
  /** Date of service, or admission. ISO. */
  from?: Fact | undefined
  /** Discharge; for outpatients usually absent. ISO. */
  through?: Fact | undefined
  birthDate?: Fact | undefined
  sex?: Fact | undefined
  patientName?: Fact | undefined
  mrn?: Fact | undefined
  /** Facts in which its documents contradict each other: names of fields. Such an encounter needs a human. */
  contradictions: string[]
  state: 'open' | 'signed' | 'exported'
  signature?: Signature | undefined
  /** Codes in the order of the claim, accepted ones only; the first is first-listed. */
  sequence: string[]
  /** The last acts, newest last, so that a coder can take them back. At most 10. */
  acts: Act[]
  /** Documents an author was acknowledged for. */
  acknowledgedAuthor?: boolean | undefined
  /** A person has read the pages that the machine could not read. */
  acknowledgedUnread?: boolean | undefined
  /** Findings a person signs over, with the reason. One counts while its finding stands. */
  overrides?: Override[] | undefined
}

export const overrideReasons = ['unrelated', 'documented', 'advice', 'other'] as const
export type OverrideReason = (typeof overrideReasons)[number]

export const overrideReasonNames: Record<OverrideReason, string> = {
  unrelated: 'The conditions are unrelated',
  documented: 'The record says so clearly',
  advice: 'Official coding advice allows it',
  other: 'Another reason',
}

/** A person's word against a finding. */
export interface Override {
  /** Of the finding: `coding/encounter`. */
  key: string
  rule: string
  severity: Severity
  codes: string[]
  /** What the finding said. */
  message: string
  reason: OverrideReason
  /** In the person's words; always there with the reason `other`. */
  words?: string | undefined
  by: string
  at: string
}

/** Present on admission (guidelines, appendix I): yes, no, documentation insufficient, clinically undetermined. */
export const poaIndicators = ['Y', 'N', 'U', 'W'] as const
export type Poa = (typeof poaIndicators)[number]

export const poaNames: Record<Poa, string> = {
  Y: 'Present on admission',
  N: 'Not present on admission',
  U: 'Documentation is insufficient',
  W: 'Provider cannot determine it',
}

export interface Signature {
  at: string
  by: string
  /** SHA-256 over the signed code list: `domain/signed-list.ts`. */
  contentHash: string
  edition: string
}

export const rejectReasons = [
  'not-supported',
  'not-current',
  'wrong-specificity',
  'integral-or-duplicate',
  'other',
] as const
export type RejectReason = (typeof rejectReasons)[number]

export const rejectReasonNames: Record<RejectReason, string> = {
  'not-supported': 'Not supported by the words',
  'not-current': 'Not current: history, ruled out or family',
  'wrong-specificity': 'Wrong specificity or side',
  'integral-or-duplicate': 'Integral to another code, or a duplicate',
  other: 'Another reason',
}

export interface DecisionEvidence extends Quote {
  documentId: string
}

/**
 * What a person decided about one code of one encounter; one record for each code, so that a code stands once.
 * Lives apart from suggestions and survives re-runs.
 */
export interface Decision {
  encounterId: string
  code: string
  version: number
  verdict: 'accepted' | 'rejected' | 'undecided'
  /** `suggested` by the engine, or `added` by a person. */
  origin: 'suggested' | 'added'
  title: string
  reason?: RejectReason | undefined
  /** Set on the rejected code when a person put another in its place. */
  replacedBy?: string | undefined
  note?: string | undefined
  /** Of inpatients; a code that is exempt from reporting has none. */
  poa?: Poa | undefined
  evidence: DecisionEvidence[]
  by: string
  at: string
}

/** One act and what stood before it: enough to take it back. */
export interface Act {
  id: string
  at: string
  by: string
  what:
    | 'accept'
    | 'reject'
    | 'reconsider'
    | 'reject-rest'
    | 'replace'
    | 'add'
    | 'evidence'
    | 'reorder'
    | 'note'
    | 'override'
    | 'withdraw'
    | 'poa'
    | 'propose-order'
  before: {
    decisions: { code: string; decision: Decision | null }[]
    sequence: string[]
    /** Absent: the act left them alone. */
    overrides?: Override[] | undefined
  }
}

/** The status of a document, with its encounter beside it. */
export function statusOf(document: Document, encounter: Pick<Encounter, 'state' | 'contradictions'>): Status {
  if (document.trashedAt) return 'trashed'
  if (document.failure) return document.locked ? 'needs-human' : 'failed'
  if (document.stage === 'announced') return 'announced'
  if (document.stage !== 'in-review') return 'processing'
  if (encounter.state === 'exported') return 'exported'
  if (encounter.state === 'signed') return 'signed'
  if (encounter.contradictions.length > 0) return 'needs-human'
  if ('packet' in document && (document.packet?.patients ?? 0) > 1) return 'needs-human'
  const pages = document.pages.last - document.pages.first + 1
  return document.gaps.length >= pages ? 'needs-ocr' : 'in-review'
}

/** Edition by through (discharge) date for inpatients, by date of service otherwise. */
export function editionDate(encounter: Pick<Encounter, 'setting' | 'from' | 'through'>): string | undefined {
  if (encounter.setting === 'inpatient') return encounter.through?.value
  return encounter.from?.value
}
