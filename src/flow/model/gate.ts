import { createHash } from 'node:crypto'
import {
  type CallOutcome,
  type DegradedReason,
  type ModelCall,
  noUsage,
  type Usage,
} from '#src/domain/model.ts'
import { type FaultKind, type LanguageModel, ModelFault, type ModelReply } from '#src/ports/language-model.ts'
import type { Behalf, GatePorts } from './behalf.ts'
import { believable } from './believable.ts'
import { overBudget } from './budget.ts'
import { costOf, mostUsage, priceOf } from './cost.ts'
import { jittered, MOST_TIMEOUTS, patiently, timeouts } from './patience.ts'
import { booked, callOf, ended, type Outgoing } from './record.ts'
import { answered, faulted, mayAsk, pausedBy, type Vendor } from './state.ts'

export type { Behalf, GatePorts } from './behalf.ts'
export type { Outgoing } from './record.ts'

export type Sent<R> =
  | { ok: true; reply: R; call: ModelCall }
  | { ok: false; reason: DegradedReason; call?: ModelCall }

/**
 * One call to a vendor, within what may be spent, written down before it is sent and again when it ended. Throws `ComeAgain` for
 * faults that pass by themselves while there is patience; the job waits, nobody sleeps.
 */
export async function throughGate<R extends { usage: Usage; model: string; latencyMs: number }>(
  ports: GatePorts,
  behalf: Behalf,
  outgoing: Outgoing,
  send: () => Promise<R>,
  outcomeOf: (reply: R) => CallOutcome,
): Promise<Sent<R>> {
  const { vendor, model, most, ready } = outgoing
  const { prices, cacheTtl } = ports.spending
  if (await pausedBy(ports)) return { ok: false, reason: 'paused' }
  if (ready && !(await ready())) return { ok: false, reason: 'no-key' }
  const { price, guessed } = priceOf(prices, vendor, model)
  const costliest = costOf(most, price, cacheTtl)
  const over = await overBudget(ports, behalf, costliest)
  if (over) return { ok: false, reason: over }
  const allowed = await mayAsk(ports, vendor, outgoing.keyMark)
  if (allowed.may === 'no') return { ok: false, reason: allowed.reason }
  if (allowed.may === 'later') return patiently(ports, behalf, outgoing.purpose, allowed.why, allowed.seconds)
  const sent = await booked(ports, behalf, () => callOf(ports, behalf, outgoing, costliest, guessed))
  if (typeof sent === 'string') return { ok: false, reason: sent }
  const started = performance.now()
  const end = (outcome: CallOutcome, usage: Usage, costUsd: number) =>
    ended(ports, sent, { outcome, usage, costUsd, latencyMs: Math.round(performance.now() - started) })
  let reply: R
  try {
    reply = await send()
  } catch (error) {
    const fault = faultOf(ports, vendor, error)
    const counted = fault.usage && believable(fault.usage)
    const call = await end(
      outcomeOfFault(fault.kind),
      counted ?? noUsage,
      counted
        ? costOf(counted, price, cacheTtl)
        : fault.usage || mayBeCharged.has(fault.kind)
          ? costliest
          : 0,
    )
    return afterFault(ports, behalf, vendor, fault, call)
  }
  const counted = believable(reply.usage)
  const costUsd = counted ? costOf(counted, price, cacheTtl) : costliest
  const call = await end(outcomeOf(reply), counted ?? noUsage, costUsd)
  await answered(ports, vendor)
  return { ok: true, reply, call }
}

/** What broke off may have been charged, and is counted in full unless the vendor said how much. The other faults cost nothing. */
const mayBeCharged: ReadonlySet<FaultKind> = new Set<FaultKind>(['timeout', 'unreadable', 'stopped'])

/** Adapters throw faults and nothing else. Should one break all the same, the document goes on without it, and the log says so. */
function faultOf({ log }: GatePorts, vendor: Vendor, error: unknown): ModelFault {
  if (error instanceof ModelFault) return error
  log.error('model adapter broke', {
    error_type: error instanceof Error ? error.constructor.name : typeof error,
    error_code: vendor,
    retryable: false,
  })
  return new ModelFault('unreadable', `${vendor}: broke`, { cause: error })
}

async function afterFault(
  ports: GatePorts,
  behalf: Behalf,
  vendor: Vendor,
  fault: ModelFault,
  call: ModelCall,
): Promise<{ ok: false; reason: DegradedReason; call: ModelCall }> {
  const rest = await faulted(ports, vendor, fault, behalf.documentId)
  switch (fault.kind) {
    case 'throttled':
    case 'overloaded':
    case 'server':
    case 'connection':
    case 'timeout': {
      if (fault.kind === 'timeout' && (await timeouts(ports, call)) >= MOST_TIMEOUTS)
        return { ok: false, reason: 'busy', call }
      const waited = behalf.waiting ? Date.parse(behalf.waiting.until) - Date.parse(behalf.waiting.since) : 0
      const seconds = Math.max(rest ?? 0, fault.retryAfterSeconds ?? jittered(waited / 1000))
      return { ...(await patiently(ports, behalf, call.purpose, fault.kind, Math.ceil(seconds))), call }
    }
    case 'key-missing':
      return { ok: false, reason: 'no-key', call }
    case 'key-refused':
    case 'spend-limit':
    case 'model-unknown':
    case 'rejected':
    case 'too-large':
    case 'unreadable':
      return { ok: false, reason: fault.kind, call }
    case 'stopped':
      return { ok: false, reason: 'declined', call }
  }
}

function outcomeOfFault(kind: ModelFault['kind']): CallOutcome {
  return kind === 'key-missing' ? 'key-refused' : kind
}

/** How a model's reply ended. */
export function outcomeOfReply({ stop }: ModelReply): CallOutcome {
  if (stop === 'end') return 'answered'
  return stop
}

/** Key of a reply that is kept, so that a crash after it does not buy it again. Nothing random goes into it. */
export function replyKey(behalf: Behalf, model: LanguageModel, parts: readonly string[]): string | undefined {
  const owner = behalf.documentId ?? behalf.conversationId
  if (!owner) return undefined
  const hash = createHash('sha256')
  for (const part of [model.provider, model.model, ...parts]) hash.update(`${part.length}:${part}`)
  return `model/${owner}/${hash.digest('hex')}.json`
}

/** The most a request can come to, before it is sent. */
export function mostOf(texts: readonly string[], images: number, maxTokens: number): Usage {
  return mostUsage(
    texts.reduce((sum, text) => sum + text.length, 0),
    images,
    maxTokens,
  )
}
