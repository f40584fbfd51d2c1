import { type FaultKind, ModelFault } from '#src/ports/language-model.ts'
import { kindOfStatus } from '../faults.ts'

/** How long a page may take to be read. */
export const PATIENCE_MS = 60_000

/** One call that ends by itself: after `milliseconds` as `timeout`, or when somebody stops it as `stopped`. */
export async function timed<T>(
  vendor: string,
  milliseconds: number,
  stop: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let end: (kind: 'timeout' | 'stopped') => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    end = (kind) => {
      reject(new ModelFault(kind, `${vendor}: ${kind === 'timeout' ? 'no answer in time' : 'stopped'}`))
      controller.abort()
    }
  })
  // Nobody may be listening yet, or any more.
  ended.catch(() => undefined)
  const stopped = () => end('stopped')
  const timer = setTimeout(() => end('timeout'), milliseconds)
  stop?.addEventListener('abort', stopped, { once: true })
  try {
    if (stop?.aborted) {
      stopped()
      return await ended
    }
    return await Promise.race([call(controller.signal), ended])
  } finally {
    clearTimeout(timer)
    stop?.removeEventListener('abort', stopped)
  }
}

/** The fault of an answer with an error status. */
export function statusFault(
  vendor: string,
  status: number,
  more: { kind?: FaultKind | undefined; retryAfterSeconds?: number | undefined } = {},
): ModelFault {
  const { kind = kindOfStatus(status), retryAfterSeconds } = more
  return new ModelFault(kind, `${vendor}: ${kind} (${status})`, { retryAfterSeconds })
}
