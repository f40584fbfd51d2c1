/** Ids only, never words of a document. `advance` takes a document on, `draw` draws its first pages, `learn` brings the house dictionary up to date, `answer` answers the question of a conversation; the others name a record of their kind. */
export interface Job {
  v: 1
  kind: 'advance' | 'draw' | 'bulk' | 'export' | 'learn' | 'answer'
  id: string
}

export type Lane = 'interactive' | 'bulk'

export interface LeasedJob {
  job: Job
  /** Names this lease; a lease that has run out can no longer be settled. */
  receipt: string
  /** 1 the first time. */
  received: number
}

/** At-least-once work. Filled by a SQLite table and by SQS; both pass `job-queue.contract.ts`. */
export interface JobQueue {
  /** Durable when it returns. */
  send(job: Job, options?: { delaySeconds?: number; lane?: Lane }): Promise<void>
  /** The next job, hidden from others for `seconds`; interactive before bulk. `undefined`: nothing to do now. */
  lease(seconds: number): Promise<LeasedJob | undefined>
  /** Done: it does not come again. A lease that ran out is no error. */
  done(receipt: string): Promise<void>
  /** Not done: it comes again after `seconds`. After 5 receipts it goes to the dead letters instead. */
  later(receipt: string, seconds: number): Promise<void>
  /** How much waits, is leased, and has been given up on. */
  depth(): Promise<{ waiting: number; leased: number; dead: number }>
}

export const MAX_RECEIPTS = 5
