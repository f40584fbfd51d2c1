import type { Purpose, Spent } from './model.ts'

/** What a document cost so far: every call on its behalf, of every run. US dollars. */
export interface DocumentCost {
  /** Calls whose end is not known count with the most they can cost. */
  usd: number
  calls: number
  /** Of them, those that gave no usable answer. */
  failed: number
  /** Of them, those whose end is not known. */
  open: number
  /** One of them has no price in the table. */
  guessed: boolean
  /** Dearest first. */
  byPurpose: { purpose: Purpose; usd: number; calls: number }[]
}

/**
 * What a model was worth in encounters that were signed. An encounter belongs to a model when the current runs of all its
 * documents are of it.
 */
export interface ModelWorth {
  /** `anthropic claude-…`, `offline`, or `several`. */
  model: string
  encounters: number
  documents: number
  /** Every call on behalf of these documents, of every run and step. */
  usd: number
  /** Codes that were accepted. */
  accepted: number
  /** Where the coder put the machine right: a suggestion rejected or replaced, a code added that was not suggested. */
  corrected: number
  /** Absent: nothing was accepted. */
  usdPerAccepted?: number | undefined
  /** For each 100 accepted. */
  correctedPerHundred?: number | undefined
  /**
   * US dollars for each correction that the coder was spared, against the offline engine at the same number of accepted codes.
   * Absent: too few codes on either side to say, or none was spared.
   */
  usdPerSpared?: number | undefined
}

export type SpentSum = Omit<Spent, 'day' | 'provider' | 'model' | 'purpose'>

export interface CostReport {
  /** When prices were looked up, ISO date. */
  pricesAsOf: string
  today: { usd: number; of: number }
  /** From the first of the month. `of`: were every day's budget used up, until today. */
  month: { usd: number; of: number }
  documentUsd: number
  /** UTC days, both inclusive. */
  from: string
  to: string
  /** Newest day first. */
  lines: Spent[]
  total: SpentSum
  /** The same by model and purpose, dearest first, and by day, newest first. */
  byUse: (SpentSum & Pick<Spent, 'provider' | 'model' | 'purpose'>)[]
  byDay: (SpentSum & Pick<Spent, 'day'>)[]
  /** Of all input, how much the vendor had kept, 0…1; absent: nothing was sent. */
  cachedShare?: number | undefined
  /** The newest, with what they cost. */
  documents: { id: string; name: string; createdAt: string; cost: DocumentCost }[]
  worth: ModelWorth[]
  /** How many signed documents `worth` was counted from, at most. */
  worthOf: number
}
