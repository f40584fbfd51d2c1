import { type DestinationStream, pino } from 'pino'
import type { Log, LogFields } from '#src/ports/log.ts'

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
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => key in allowed && value !== undefined),
  )
}
