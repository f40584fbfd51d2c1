import type { Alternative, Dropped, Finding } from './code.ts'
import type { Document, Gap, LabRow, Run, Status } from './document.ts'
import type { CodeHit, CodeMarks, CodeNote, EditionInfo } from './edition.ts'
import type { Decision, DecisionEvidence, Encounter, Override, Poa, RejectReason } from './encounter.ts'
import type { TrackRecord } from './house.ts'
import type { Box, PageOcr, Quote } from './page.ts'
import type { ProblemCode } from './problem.ts'
import type { SummaryView } from './summary.ts'

/** What the review page shows; made by `flow/review`, drawn by `views/review`. */
export interface Review {
  encounter: Encounter
  /** The documents of the encounter, oldest first; `current` is the one on the left. */
  documents: { document: Document; status: Status }[]
  current: Document
  status: Status
  /** Text and pages of the current document; empty until it is extracted. */
  text: string
  pages: PageView[]
  /** Accepted ones in claim order, then undecided by confidence, then rejected. One card for each code of the encounter. */
  cards: Card[]
  /** Of every document of the encounter. */
  tray: (Dropped & { documentId: string; page: number })[]
  /** Over the encounter as it is decided now, the gravest first. */
  findings: EncounterFinding[]
  /** The accepted codes in the order that the rules ask for; absent when they stand in it. */
  proposedOrder?: string[] | undefined
  labs: LabRow[]
  /** Of the encounter. */
  summary: SummaryView
  runs: Run[]
  edition: EditionInfo
  /** Whole years on the date of service or admission, when both dates are known. */
  age?: number | undefined
  progress: { decided: number; total: number }
  /** Why it cannot be finished; empty: it can. */
  blockers: ProblemCode[]
  /** The next document that waits for a decision, by the worklist's default order. */
  next?: string | undefined
  previous?: string | undefined
  canUndo: boolean
  readOnly: boolean
  /** A reader of scans is set up. */
  canReadScans?: boolean | undefined
}

/** What the rules say about an encounter as it is decided now. */
export interface EncounterFinding extends Omit<Finding, 'evidence'> {
  /** The same while rule and codes are: an override holds to it. */
  key: string
  evidence: DecisionEvidence[]
  /** No reason lets it stand: what is no billable code on the date cannot be signed. */
  final?: true | undefined
  override?: Override | undefined
}

/** What stands for "present on admission" on a card of an inpatient. */
export interface CardPoa {
  /** What a person said. */
  value?: Poa | undefined
  /** What the documents say, when they say it. */
  proposed?: Poa | undefined
  /** Why it is proposed, or why nothing is. */
  why: string
  /** Reported blank. */
  exempt: boolean
  /** Likely exempt, but the list is not loaded: nobody has to choose. */
  optional?: true | undefined
}

export interface PageView {
  number: number
  /** Points; 0 × 0 for plain text. */
  width: number
  height: number
  start: number
  end: number
  needsOcr: boolean
  /** Why nobody has read it, where nobody has. */
  gap?: Gap['reason'] | undefined
  /** Who read it from a picture, and how well. */
  ocr?: PageOcr | undefined
  /** Whether `urls.pageImage` answers. */
  hasImage: boolean
}

export interface CardEvidence extends Quote {
  documentId: string
  page: number
  /** On the page, points; empty for plain text. */
  boxes: Box[]
}

export interface Card {
  code: string
  title: string
  billable: boolean
  state: Decision['verdict']
  origin: Decision['origin']
  /** 0…1; 1 for added ones. */
  confidence: number
  /** Words beside the number. */
  band: 'high' | 'medium' | 'low'
  /** What became of such suggestions here; absent while none was decided. */
  track?: TrackRecord | undefined
  /** The engine's confidence has told nothing apart here: its bands mean nothing. */
  unranked?: true | undefined
  /** A model's part in it; absent: the offline engine alone, or a person. */
  proposedBy?: 'model' | 'both' | undefined
  evidence: CardEvidence[]
  rationale: string
  alternatives: Alternative[]
  flags: string[]
  /** Version of the decision; 0: none yet. Sent back with each act. */
  version: number
  /** 1-based place in the claim, accepted ones only. */
  position?: number | undefined
  /** Inpatients only. */
  poa?: CardPoa | undefined
  marks?: CodeMarks | undefined
  reason?: RejectReason | undefined
  replacedBy?: string | undefined
  note?: string | undefined
  by?: string | undefined
  at?: string | undefined
}

export function bandOf(confidence: number): Card['band'] {
  if (confidence >= 0.8) return 'high'
  return confidence >= 0.5 ? 'medium' : 'low'
}

/** A hit of the code search with what a coder looks at before choosing it. */
export interface CodeChoice extends CodeHit {
  /** From the chapter down to the header. */
  path: string[]
  /** Notes of the code and its headers, nearest first. */
  notes: CodeNote[]
  includes: string[]
  marks: CodeMarks
  /** Accepted codes of the encounter that it excludes, or that exclude it. */
  excludes: string[]
  /** Below the header that stands before it in the list. */
  below: boolean
}

/** What a search for a code answers. */
export interface CodeChoices {
  edition: string
  choices: CodeChoice[]
  /** The words are a code that is no longer valid on the date: what stands in its place comes first in `choices`. */
  retired?: { code: string; title: string } | undefined
}
