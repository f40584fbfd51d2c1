import type { Alternative, Dropped, Finding } from './code.ts'
import type { Claim, Document, LabRow, Run, Status } from './document.ts'
import type { EditionInfo } from './edition.ts'
import type { Decision, Encounter, RejectReason } from './encounter.ts'
import type { Box, Quote } from './page.ts'
import type { ProblemCode } from './problem.ts'

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
  findings: Finding[]
  labs: LabRow[]
  summary: Claim[]
  runs: Run[]
  edition: EditionInfo
  progress: { decided: number; total: number }
  /** Why it cannot be finished; empty: it can. */
  blockers: ProblemCode[]
  /** The next document that waits for a decision, by the worklist's default order. */
  next?: string | undefined
  previous?: string | undefined
  canUndo: boolean
  readOnly: boolean
}

export interface PageView {
  number: number
  /** Points; 0 × 0 for plain text. */
  width: number
  height: number
  start: number
  end: number
  needsOcr: boolean
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
  evidence: CardEvidence[]
  rationale: string
  alternatives: Alternative[]
  flags: string[]
  /** Version of the decision; 0: none yet. Sent back with each act. */
  version: number
  /** 1-based place in the claim, accepted ones only. */
  position?: number | undefined
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
