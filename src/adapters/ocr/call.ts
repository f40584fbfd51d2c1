import { type FaultKind, ModelFault } from '#src/ports/language-model.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'

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

/** Calls with a vendor's key. One that is refused is read once more, past every memory; a new one gets its try. */
export async function withKey<T>(
  secrets: SecretStore,
  name: string,
  vendor: string,
  call: (key: string) => Promise<T>,
): Promise<T> {
  const read = async (fresh: boolean) => {
    const key = await secrets.read(name, { fresh }).catch((cause: unknown) => {
      throw new ModelFault('key-missing', `${vendor}: the key cannot be read`, { cause })
    })
    if (!key) throw new ModelFault('key-missing', `${vendor}: no key is set`)
    return key
  }
  const key = await read(false)
  try {
    return await call(key)
  } catch (error) {
    if (!(error instanceof ModelFault) || error.kind !== 'key-refused') throw error
    const other = await read(true)
    if (other === key) throw error
    return await call(other)
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

function kindOfStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'key-refused'
  if (status === 402) return 'spend-limit'
  if (status === 408 || status === 504) return 'timeout'
  if (status === 413) return 'too-large'
  if (status === 429) return 'throttled'
  if (status === 529) return 'overloaded'
  return status >= 500 ? 'server' : 'rejected'
}

/** Seconds a vendor asks to wait (`retry-after`: seconds, or a date); at most a day. */
export function retryAfter(written: string | null | undefined): number | undefined {
  if (!written) return undefined
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(written)
    ? Number(written)
    : (Date.parse(written) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.ceil(Math.min(86_400, Math.max(0, seconds)))
}

/** Whether a failure is of the network, somewhere down its causes. */
export function isConnection(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code } = one as { code?: unknown }
    if (typeof code === 'string' && /^(E[A-Z]{4,}|UND_ERR|CERT_|ERR_TLS|ERR_SSL)/.test(code)) return true
    if (one instanceof TypeError && /fetch failed|terminated/.test(one.message)) return true
  }
  return false
}
