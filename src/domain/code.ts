import type { Quote } from './page.ts'

/** An ICD-10-CM code as an edition lists it. `code` is dotted and upper case: `E11.65`, `QA0.0101`. */
export interface Code {
  code: string
  title: string
  /** A leaf that may stand on a claim. Headers are shown with their children and cannot be chosen. */
  billable: boolean
  parent?: string | undefined
}

/** Words that name a code, for the matcher and the search. */
export interface Term {
  text: string
  code: string
  source: 'title' | 'inclusion' | 'index' | 'neoplasm' | 'external' | 'synonym' | 'abbreviation' | 'house'
  /** True when the words alone name several things (`MS`, `RA`): used only with something that decides. */
  ambiguous?: boolean | undefined
  /** How often the words meant this code where coders decided, 0…1; for house terms. Absent: the source decides. */
  precision?: number | undefined
}

export type Setting = 'outpatient' | 'inpatient'

/** `guideline`: what belongs on a US claim (pages use only this). `mention-index`: every mention, the benchmark convention. */
export type Profile = 'guideline' | 'mention-index'

export interface Alternative {
  code: string
  title: string
}

/** A quote that knows whose words it is, where a document speaks with more than one voice; absent: as the document. */
export interface Evidence extends Quote {
  by?: 'provider' | 'other-clinician' | 'patient' | undefined
  status?: 'preliminary' | 'final' | undefined
  addendum?: true | undefined
}

/** A code with the words that support it. `suggested` says whether it passes its profile's threshold. */
export interface Suggestion {
  code: string
  title: string
  billable: boolean
  /** 0…1. */
  confidence: number
  suggested: boolean
  /** Best first; never empty; each quote stands in the text, character for character. */
  evidence: Evidence[]
  rationale: string
  alternatives: Alternative[]
  /** Short sentences a coder should see on the card, e.g. "Side not stated". */
  flags: string[]
  /** House terms that nobody approved raised or made it: never band `auto`. */
  unapproved?: true | undefined
  /** A model's part in it; absent: the offline engine alone. What only a model proposes is never band `auto`. */
  proposedBy?: 'model' | 'both' | undefined
  /** By the calibration: `auto` where nine of ten are surely kept, `reject` below what is worth a look; profile `guideline`. */
  band?: 'auto' | 'review' | 'reject' | undefined
}

/** Why a finding was considered and not coded. */
export type DropReason =
  | 'negated'
  | 'uncertain'
  | 'ruled-out'
  | 'hypothetical'
  | 'history'
  | 'resolved'
  | 'family'
  | 'other-person'
  | 'integral-symptom'
  | 'more-specific-coded'
  | 'excluded'
  | 'lab-value-only'
  | 'not-provider'
  | 'preliminary'
  | 'class-policy'
  | 'not-addressed'
  | 'low-confidence'
  | 'not-billable'

/** A finding in the considered-but-not-coded tray: one key promotes it. */
export interface Dropped {
  code: string
  title: string
  billable: boolean
  reason: DropReason
  /** One plain sentence for the coder. */
  explanation: string
  evidence: Quote[]
}

export type Severity = 'block' | 'fix' | 'warn' | 'query'

/** A rule spoke. */
export interface Finding {
  rule: string
  /** Section of the guidelines, or kind of note, that it rests on. */
  reference?: string | undefined
  severity: Severity
  codes: string[]
  message: string
  /** What the coder can do about it, one sentence. */
  action?: string | undefined
  evidence: Quote[]
}

export interface CodingResult {
  /** Every suggestion, best first. */
  codes: Suggestion[]
  tray: Dropped[]
  findings: Finding[]
  /** Edition the codes were found in. */
  edition: string
  /** True when no date of service was known: suggestions come from the newest edition and sign-off is blocked. */
  dateMissing: boolean
}

/** 0…1 → `0.93`, on every screen and in every file. Rounded down, so that a number never looks surer than it is. */
export function confidence(value: number): string {
  // 0.29 × 100 is a little under 29 in binary.
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)
}
