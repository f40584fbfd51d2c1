import type { ModelProvider, Usage } from '#src/domain/model.ts'

/** What stands before a model, in order. What is the same for every document comes first, so that the vendor may keep it. */
export type Content =
  | { kind: 'text'; text: string; cache?: boolean }
  | { kind: 'image'; bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' | 'image/webp' }
  /** Documents whose sentences an answer may cite; only with `answer: { as: 'cited' }`. */
  | { kind: 'citable'; title: string; sentences: readonly string[]; cache?: boolean }

/** A JSON schema (draft 2020-12) that is the same for every request: vendors keep it, and nothing of a patient may stand in it. */
export type JsonSchema = Record<string, unknown>

export interface ModelRequest {
  /** Role, rules of output, digest of the guidelines: the same for every document. Kept by the vendor for `cacheTtl`. */
  system: string
  content: readonly Content[]
  answer: { as: 'json'; name: string; schema: JsonSchema } | { as: 'text' } | { as: 'cited' }
  /** Most tokens of the answer, thinking included. */
  maxTokens: number
  effort: 'low' | 'medium' | 'high'
  cacheTtl: '5m' | '1h'
  /** Ends the call: it throws a `ModelFault` `stopped`. */
  signal?: AbortSignal | undefined
  /** The whole text so far, as it grows; not with `json`. */
  onText?: ((text: string) => void) | undefined
}

/** A piece of a cited answer, and what it rests on. Indices are valid: of the citable documents in order, and of their sentences. */
export interface CitedText {
  text: string
  citations: { document: number; first: number /** Inclusive. */; last: number }[]
}

export interface ModelReply {
  /** As the vendor sent it; for `json` the JSON text, not yet checked. */
  text: string
  /** Only with `cited`: pieces that together are `text`. */
  cited: CitedText[]
  /** `length`: cut at `maxTokens`. `context`: the request does not fit the model. */
  stop: 'end' | 'length' | 'refused' | 'context'
  usage: Usage
  /** The model as the vendor names it in its answer. */
  model: string
  latencyMs: number
}

/**
 * `throttled` and `overloaded`, `server`, `connection`, `timeout` pass by themselves. `unreadable`: an answer that is no answer
 * of this API. `rejected`: the vendor calls the request wrong.
 */
export type FaultKind =
  | 'throttled'
  | 'overloaded'
  | 'server'
  | 'connection'
  | 'timeout'
  | 'key-missing'
  | 'key-refused'
  | 'spend-limit'
  | 'model-unknown'
  | 'rejected'
  | 'too-large'
  | 'unreadable'
  | 'stopped'

/** A call that gave no reply. `message` names vendor, kind and status; never a word of what was sent. */
export class ModelFault extends Error {
  readonly kind: FaultKind
  /** As the vendor asks for. */
  readonly retryAfterSeconds: number | undefined
  /** What was counted before it broke off; absent: nothing is known to be charged. */
  readonly usage: Usage | undefined
  /** Only `key-refused`: the mark of the key that was refused, as `keyMark` says it. */
  readonly keyMark: string | undefined

  constructor(
    kind: FaultKind,
    message: string,
    more: {
      retryAfterSeconds?: number | undefined
      usage?: Usage | undefined
      keyMark?: string | undefined
      cause?: unknown
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'ModelFault'
    this.kind = kind
    this.retryAfterSeconds = more.retryAfterSeconds
    this.usage = more.usage
    this.keyMark = more.keyMark
  }
}

/**
 * What a vendor's model does for us: one request, one reply. It keeps nothing, retries nothing and decides nothing: budgets,
 * waiting and what an answer is worth are `flow/model`. Filled by Anthropic, Mistral and Bedrock; all pass
 * `language-model.contract.ts`. `undefined` with `ENGINE=offline`.
 */
export interface LanguageModel {
  readonly provider: ModelProvider
  /** As configured. */
  readonly model: string
  /**
   * Throws `ModelFault`, nothing else. A key that the vendor refuses is read once more before that. Ends by itself: 60 s
   * without a sign of life, 240 s in all.
   */
  ask(request: ModelRequest): Promise<ModelReply>
  /** Whether it has the key or role it needs. Asks nobody but the secret store; never throws. */
  ready(): Promise<boolean>
  /**
   * A mark by which one key is told from another, never the key; `undefined`: none is there, or it cannot be read. Absent where
   * there is no key of the vendor's own (AWS roles). Never throws.
   */
  keyMark?: (() => Promise<string | undefined>) | undefined
  /** Ids the vendor offers to our key, or `undefined` where it cannot be asked. Throws `ModelFault`. */
  offered(): Promise<string[] | undefined>
}
