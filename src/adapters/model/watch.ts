import type { Usage } from '#src/domain/model.ts'
import { ModelFault } from '#src/ports/language-model.ts'

/** How long a call may take, in milliseconds: without a sign of life, and in all. */
export interface Patience {
  idle: number
  total: number
}

export const usualPatience: Patience = { idle: 60_000, total: 240_000 }

/** One call under watch: it ends by itself when nothing comes any more, when it takes too long, or when somebody stops it. */
export interface Watch {
  signal: AbortSignal
  /** For the SDK: every byte that arrives through it is a sign of life, pings and other events that an SDK hides too. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** What was counted so far, for the fault of a call that is ended. */
  counted: () => Usage | undefined
  /** What of a pattern stands in what the vendor sent lately: SDKs hide events that they do not know. */
  lastMatch(pattern: RegExp): string | undefined
}

/** Characters. An error event is shorter. */
const LATELY = 4_000

/**
 * Runs a call under watch. It rejects as soon as the watch ends it, whatever the SDK is still doing.
 * @param vendor For the message.
 */
export async function watched<T>(
  vendor: string,
  patience: Patience,
  stop: AbortSignal | undefined,
  call: (watch: Watch) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let why: 'timeout' | 'stopped' | undefined
  let over = false
  let lately = ''
  let idle: NodeJS.Timeout | undefined
  const end = (reason: 'timeout' | 'stopped') => {
    why ??= reason
    controller.abort()
  }
  const alive = () => {
    clearTimeout(idle)
    // The last bytes may come after the answer was read.
    if (!over) idle = setTimeout(end, patience.idle, 'timeout')
  }
  const total = setTimeout(end, patience.total, 'timeout')
  const stopped = () => end('stopped')
  const watch: Watch = {
    signal: controller.signal,
    counted: () => undefined,
    lastMatch: (pattern) => pattern.exec(lately)?.[0],
    async fetch(input, init = {}) {
      const signals = [controller.signal, init.signal].filter((one) => one != null)
      const signal = AbortSignal.any(signals)
      // Patients' words go where they were sent, and nowhere that an answer points to.
      const response = await fetch(input, { ...init, signal, redirect: 'manual' })
      alive()
      const decoder = new TextDecoder()
      const body = response.body?.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, out) {
            alive()
            lately = (lately + decoder.decode(chunk, { stream: true })).slice(-LATELY)
            out.enqueue(chunk)
          },
        }),
      )
      const { status, statusText, headers } = response
      return new Response(body ?? null, { status, statusText, headers })
    },
  }
  const given = new Promise<never>((_, reject) => {
    const give = () => reject(endedFault(vendor, why, watch.counted()))
    controller.signal.addEventListener('abort', give, { once: true })
  })
  given.catch(() => undefined)
  try {
    if (stop?.aborted) stopped()
    stop?.addEventListener('abort', stopped, { once: true })
    alive()
    if (controller.signal.aborted) return await given
    return await Promise.race([call(watch), given])
  } finally {
    over = true
    clearTimeout(idle)
    clearTimeout(total)
    stop?.removeEventListener('abort', stopped)
  }
}

function endedFault(
  vendor: string,
  why: 'timeout' | 'stopped' | undefined,
  usage: Usage | undefined,
): ModelFault {
  return why === 'stopped'
    ? new ModelFault('stopped', `${vendor}: stopped`, { usage })
    : new ModelFault('timeout', `${vendor}: no answer in time`, { usage })
}
