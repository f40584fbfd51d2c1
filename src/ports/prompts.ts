import type { Purpose } from '#src/domain/model.ts'

/** What a model is told: a versioned text of ours. */
export interface Prompt {
  id: PromptId
  /** Grows with each change; kept with every result. */
  version: number
  /** As sent; nothing of a document. */
  text: string
}

/** `digest`: role, rules of output and the guidelines in short, the same for every call. The others: one task each. */
export type PromptId = 'digest' | Purpose

/** The prompts of this build: `*.prompt.md` beside the steps. */
export interface Prompts {
  named(id: PromptId): Prompt
}
