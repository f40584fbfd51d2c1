import type * as z from 'zod'
import type { DegradedReason, ModelCall, Purpose } from '#src/domain/model.ts'
import type { CitedText, Content, ModelRequest } from '#src/ports/language-model.ts'

/** What a step asks of a model. The guideline digest goes before it, the purpose's prompt after `content`. */
export interface Question<T> {
  purpose: Purpose
  /** Documents first, for the vendor keeps what comes first; then what is asked about them. */
  content: readonly Content[]
  /** The shape of the answer, the same for every document; absent: text, whose pieces cite `citable` content. */
  shape?: z.ZodType<T>
  /** Most tokens of the answer. Cut off there, it is asked once more with twice as many. */
  maxTokens: number
  effort?: ModelRequest['effort']
  /**
   * Names the question without what is random in it (delimiters): an answer that was kept under it is not bought again.
   * Absent: never kept.
   */
  sameAs?: string
  signal?: AbortSignal
  onText?: (text: string) => void
}

export interface Answered<T> {
  ok: true
  /** For a shape: checked against it. Otherwise the text. */
  value: T
  cited: CitedText[]
  call: ModelCall
  /** It was kept from before: nothing was sent. */
  kept: boolean
}

/** No usable answer. Faults that pass by themselves are not among these: they are thrown as `ComeAgain` while there is patience. */
export interface Unanswered {
  ok: false
  reason: DegradedReason
}

/** Asks one model on behalf of one document or conversation, within budgets. Throws `ComeAgain`. */
export interface Asker {
  readonly provider: ModelCall['provider']
  readonly model: string
  ask<T = string>(question: Question<T>): Promise<Answered<T> | Unanswered>
  /** Every call so far, for the record of the run: those too whose answer was kept from before. */
  calls(): readonly ModelCall[]
  /** `mentions@1`, in the order they were asked; kept answers too. */
  prompts(): readonly string[]
}
