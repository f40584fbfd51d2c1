/** Fields a log line may carry. Anything else is dropped, so that no patient's words can slip in. */
export interface LogFields {
  request_id?: string | undefined
  route?: string | undefined
  status?: number | undefined
  duration_ms?: number | undefined
  document_id?: string | undefined
  encounter_id?: string | undefined
  job_id?: string | undefined
  job_kind?: string | undefined
  stage_name?: string | undefined
  attempt?: number | undefined
  receive_count?: number | undefined
  pages?: number | undefined
  codes?: number | undefined
  bytes?: number | undefined
  count?: number | undefined
  error_type?: string | undefined
  error_code?: string | undefined
  /** File and line of the first frames, never the message: messages can quote what they choked on. */
  error_at?: string | undefined
  retryable?: boolean | undefined
  url?: string | undefined
  conversation_id?: string | undefined
  llm?: LlmFields | undefined
}

/** One call to a vendor. Numbers and names only. */
export interface LlmFields {
  provider: string
  model: string
  in_tok: number
  out_tok: number
  cached_tok: number
  pages: number
  cost_usd: number
  stop_reason: string
  latency_ms: number
}

/** One JSON line each. */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
