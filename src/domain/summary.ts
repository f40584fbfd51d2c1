import type { Claim } from './document.ts'

/** A line of a summary as a person left it. What a person wrote needs no citation; it says whose it is. */
export interface SummaryLine extends Claim {
  /** The document that its citations stand in. */
  documentId?: string | undefined
  by: 'machine' | 'person'
  /** The person who worded it. */
  writtenBy?: string | undefined
}

/** A summary that a person changed or took over; one for each encounter. Signed with it. */
export interface EditedSummary {
  /** Of the encounter. */
  id: string
  version: number
  lines: SummaryLine[]
  /** SHA-256 over the accepted codes in order when it was written: another list makes it stale. */
  codesHash: string
  /** Runs whose summaries it was made from. */
  runs: string[]
  by: string
  at: string
}
