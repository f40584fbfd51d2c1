/** Who proposes codes: our own engine alone, or it with a vendor's model beside it. */
export const engines = ['offline', 'anthropic', 'mistral', 'bedrock'] as const
export type EngineName = (typeof engines)[number]
export type ModelProvider = Exclude<EngineName, 'offline'>

export const engineNames: Record<EngineName, string> = {
  offline: 'Offline engine',
  anthropic: 'Claude (Anthropic)',
  mistral: 'Mistral',
  bedrock: 'Claude (Amazon Bedrock)',
}

/** Who reads pages without usable text. */
export const ocrReaders = ['mistral', 'textract', 'claude'] as const
export type OcrProvider = (typeof ocrReaders)[number]

export const ocrNames: Record<OcrProvider, string> = {
  mistral: 'Mistral OCR',
  textract: 'Amazon Textract',
  claude: 'Claude',
}

/** What a model is asked for. One prompt file each; `ocr` is a page read. */
export const purposes = [
  'mentions',
  'choice',
  'review',
  'classify',
  'split',
  'labs',
  'summary',
  'answer',
  'ocr',
] as const
export type Purpose = (typeof purposes)[number]

/** Tokens as the vendor counted them. All input is the sum of the first, third and fourth. */
export interface Usage {
  input: number
  output: number
  cacheRead: number
  cacheWrite: number
  /** Pages read, for OCR that is paid by the page. */
  pages: number
}

export const noUsage: Usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, pages: 0 }

/**
 * How a call ended. `sent`: no answer is known of: it is under way, or the process died. It counts with the most it can cost, for
 * good: the vendor may well charge it, and a bill must not surprise. `withdrawn`: never sent, for others were faster to what was
 * left of the budget; it counts nowhere.
 */
export type CallOutcome =
  | 'sent'
  | 'withdrawn'
  | 'answered'
  | 'length'
  | 'refused'
  | 'context'
  | 'unreadable'
  | 'throttled'
  | 'overloaded'
  | 'server'
  | 'connection'
  | 'timeout'
  | 'key-refused'
  | 'spend-limit'
  | 'rejected'
  | 'too-large'
  | 'model-unknown'
  | 'stopped'

/** One call to a vendor, as it is kept: numbers and ids, never a word that was sent or answered. */
export interface ModelCall {
  id: string
  /** 1 when it is sent, 2 when it ended. */
  version: number
  at: string
  documentId?: string | undefined
  conversationId?: string | undefined
  purpose: Purpose
  /** `mentions@1`; absent for OCR. */
  prompt?: string | undefined
  provider: ModelProvider | OcrProvider
  model: string
  outcome: CallOutcome
  usage: Usage
  /** What it cost; while `sent`, the most it can. 0 where the vendor charges nothing (a refused connection). */
  costUsd: number
  /** The price table knew no price of this model: `costUsd` is by the dearest one it knows of this vendor. */
  priceGuessed?: true | undefined
  latencyMs: number
}

/** Why a result was made without the model, or with less of it than was asked for. The document is none the worse for it. */
export const degradedReasons = [
  'paused',
  'budget-day',
  'budget-document',
  'no-key',
  'key-refused',
  'model-unknown',
  'spend-limit',
  'busy',
  'refused',
  'unreadable',
  'rejected',
  'too-large',
  'declined',
] as const
export type DegradedReason = (typeof degradedReasons)[number]

/** What a coder reads: what happened, and what that means. */
export const degradedSentences: Record<DegradedReason, string> = {
  paused: 'Models are switched off at the moment.',
  'budget-day': "Today's budget for models is used up.",
  'budget-document': 'This document reached the most that may be spent on one.',
  'no-key': 'No key for the model is set.',
  'key-refused': 'The vendor refused the key.',
  'model-unknown': 'The vendor does not know the model that is configured.',
  'spend-limit': "The vendor's spend limit is reached.",
  busy: 'The model did not answer in time.',
  refused: 'The model declined to answer about this document.',
  unreadable: 'The model gave no usable answer.',
  rejected: 'The vendor did not accept the request.',
  'too-large': 'The document is more than the model takes at once.',
  declined: 'Somebody chose not to wait for the model.',
}

/** Which of them pass by themselves: the work may be run again with the model later. */
export const passingReasons: readonly DegradedReason[] = [
  'paused',
  'budget-day',
  'no-key',
  'key-refused',
  'model-unknown',
  'spend-limit',
  'busy',
  'declined',
]

/** What a document stands still for. It goes on by itself. */
export interface Waiting {
  for: 'model' | 'ocr'
  why: 'throttled' | 'overloaded' | 'server' | 'connection' | 'timeout' | 'resting'
  /** When it began to wait: how long a document may wait is counted from here. */
  since: string
  /** When it looks again. */
  until: string
}

/** What a model did for one run. */
export interface RunModel {
  provider: ModelProvider
  model: string
  /** `mentions@1`, in the order they were asked. */
  prompts: string[]
  calls: number
  usage: Usage
  costUsd: number
  latencyMs: number
  /** What the guards took out of its answers, by why: `invented-code`, `quote-not-found`… */
  dropped: Record<string, number>
}

/** Whether a vendor is asked at all. One record for each provider, and `all` for the switch that people turn. */
export interface ModelState {
  /** `all`, or a provider. */
  id: 'all' | ModelProvider | OcrProvider
  version: number
  /** Faults in a row. */
  faults: number
  /** Nothing is asked before; then one call tries. */
  restUntil?: string | undefined
  why?: 'faults' | 'spend-limit' | 'key-refused' | 'throttled' | undefined
  /** With `key-refused`: which key, by its mark. Another one is tried at once. */
  refusedKey?: string | undefined
  /** The last of the faults in a row. */
  lastFault?: 'overloaded' | 'server' | 'connection' | 'timeout' | undefined
  /** Only `all`: a person switched models off. */
  paused?: { by: string; at: string } | undefined
  /** Only `all`: the last day (UTC) on which a call did not fit into the day's budget, and how much that was, in US dollars. */
  budgetMet?: { day: string; usd: number } | undefined
}

/** What was spent in a day with one model on one purpose. Withdrawn calls are not in it. */
export interface Spent {
  /** UTC, `YYYY-MM-DD`. */
  day: string
  provider: string
  model: string
  purpose: Purpose
  calls: number
  /** Of them, those that gave no usable answer. */
  failed: number
  /** Of them, those whose end is not known; counted with the most they can cost. */
  open: number
  /** Of them, those whose model has no price in the table. */
  guessed: number
  usage: Usage
  costUsd: number
}
