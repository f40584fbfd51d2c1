import { type DestinationStream, pino } from 'pino'
import type { LlmFields, Log, LogFields } from '#src/ports/log.ts'

/** The only fields a line may carry: a key that is not here is dropped, so that no patient's words can slip in. */
const allowed: Record<keyof LogFields, true> = {
  request_id: true,
  route: true,
  status: true,
  duration_ms: true,
  document_id: true,
  encounter_id: true,
  job_id: true,
  job_kind: true,
  stage_name: true,
  attempt: true,
  receive_count: true,
  pages: true,
  codes: true,
  bytes: true,
  count: true,
  error_type: true,
  error_code: true,
  error_at: true,
  retryable: true,
  url: true,
  conversation_id: true,
  llm: true,
}

/** The same for what stands inside `llm`. */
const allowedOfLlm: Record<keyof LlmFields, true> = {
  provider: true,
  model: true,
  in_tok: true,
  out_tok: true,
  cached_tok: true,
  pages: true,
  cost_usd: true,
  stop_reason: true,
  latency_ms: true,
}

/** JSON lines on standard error (standard output stays the command line's own). Timestamps UTC. */
export function pinoLog(
  options: { level: string; service: string; stage: string; version: string },
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  const { level, ...base } = options
  const logger = pino(
    {
      level,
      base,
      timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
      messageKey: 'message',
      formatters: { level: (label) => ({ level: label.toUpperCase() }) },
    },
    destination,
  )
  return {
    info: (message, fields) => logger.info(kept(fields), message),
    warn: (message, fields) => logger.warn(kept(fields), message),
    error: (message, fields) => logger.error(kept(fields), message),
  }
}

function kept(fields: LogFields = {}): LogFields {
  const { llm, ...rest } = only(fields, allowed)
  return llm === undefined ? rest : { ...rest, llm: only(llm, allowedOfLlm) }
}

/** Names and numbers under a name that is listed. Whatever else stands there is dropped: an object may hold anything. */
function only<T extends object>(fields: T, names: Record<keyof T, true>): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) =>
        Object.hasOwn(names, key) &&
        (isPlain(value) || (key === 'llm' && value !== null && typeof value === 'object')),
    ),
  ) as T
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
