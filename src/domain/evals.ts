/** One score as it stands in a kept baseline, with what the release asks for. */
export interface KeptScore {
  name: string
  value: number
  atLeast?: number | undefined
  aim?: number | undefined
  /** Absent: higher is better. */
  better?: 'down' | undefined
}

/** A run of the evals that was kept with the sources. */
export interface KeptRun {
  engine: string
  edition: string
  scores: KeptScore[]
}

/** Scores of our own notes in this very installation: its engine, its edition. Shares 0…1. */
export interface QuickScores {
  engine: string
  edition: string
  notes: number
  precision: number
  recall: number
  f1: number
  f1Low: number
  f1High: number
  /** Counts that must be 0. */
  invented: number
  notBillable: number
  ungrounded: number
  ece: number
  auroc: number
  milliseconds: number
}

/** What of the evals an installation can show. */
export interface Evals {
  /** `undefined` when the sources came without a baseline. */
  kept(): KeptRun | undefined
  /** A few seconds. */
  quick(): Promise<QuickScores>
}
