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

/** Headings of a summary, in this order; the last holds what fits nowhere else. */
export const summarySections = [
  'Encounter',
  'Reason',
  'Problems',
  'Abnormal results',
  'Imaging impression',
  'Medications',
  'Open questions',
  'Not coded',
  'Notes',
] as const
export type SummarySection = (typeof summarySections)[number]

/** The summary of an encounter as it stands: a person's, or what the machine makes of its documents. */
export interface SummaryView {
  lines: (SummaryLine & { key: string })[]
  /** Of what is kept; 0: it is made from the runs each time. */
  version: number
  /** A person changed it. The machine's is kept too once it is signed. */
  edited: boolean
  /** Names what is shown; sent back with a change, so that nobody overwrites what they have not seen. */
  seen: string
  /** The accepted codes, or the runs of its documents, are no longer those it was written for. */
  stale: boolean
  by?: string | undefined
  at?: string | undefined
  /** Documents of which a model read a part only, with the pages (of the file) it read. */
  partly: { name: string; pages: number[] }[]
}

/** A line as a person sends it. `key`: of the line it was; empty: a new one. No text: the line goes. */
export interface TypedLine {
  key: string
  section: SummarySection
  text: string
}
