import { type ModelCall, noUsage, type Purpose, type Usage } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { LogFields } from '#src/ports/log.ts'
import type { Ports } from '#src/ports/ports.ts'
import { newId } from '../new-id.ts'
import type { Behalf, GatePorts } from './behalf.ts'
import { overBudget } from './budget.ts'
import type { Vendor } from './state.ts'

/** What a call is about to send, and the most it can cost. */
export interface Outgoing {
  vendor: Vendor
  model: string
  purpose: Purpose
  prompt?: string | undefined
  most: Usage
  /** Whether the vendor's key or role is there; absent: the call itself finds out. */
  ready?: (() => Promise<boolean>) | undefined
  /** Of the vendor's key; absent: a refusal holds for its whole time. */
  keyMark?: (() => Promise<string | undefined>) | undefined
}

const BOOKINGS = 5

/**
 * Writes a call down before it is sent, with the most it can cost. Others may have looked at the same budget at the same moment:
 * whoever then finds it passed with all of them counted steps back, and looks again once the others did.
 */
export async function booked(
  ports: GatePorts,
  behalf: Behalf,
  make: () => ModelCall,
): Promise<ModelCall | 'budget-day' | 'budget-document'> {
  for (let attempt = 1; ; attempt++) {
    const sent = make()
    await ports.documents.commit({ writes: [{ put: 'model-call', value: sent }], audit: [] })
    const passed = await overBudget(ports, behalf, 0)
    if (!passed) return sent
    const withdrawn: ModelCall = { ...sent, version: 2, outcome: 'withdrawn', costUsd: 0 }
    await ports.documents.commit({ writes: [{ put: 'model-call', value: withdrawn }], audit: [] })
    if (attempt === BOOKINGS) return passed
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
    const still = await overBudget(ports, behalf, sent.costUsd)
    if (still) return still
  }
}

export function callOf(
  { clock }: Pick<Ports, 'clock'>,
  { documentId, conversationId }: Behalf,
  { vendor, model, purpose, prompt }: Outgoing,
  costUsd: number,
  guessed: boolean,
): ModelCall {
  return {
    id: newId(clock.now()),
    version: 1,
    at: clock.now().toISOString(),
    documentId,
    conversationId,
    purpose,
    prompt,
    provider: vendor,
    model,
    outcome: 'sent',
    usage: noUsage,
    costUsd,
    ...(guessed ? { priceGuessed: true as const } : {}),
    latencyMs: 0,
  }
}

/** Writes down how a call ended. A store that is busy then must not lose a reply that is paid for: the call stays `sent`. */
export async function ended(
  { documents, log }: GatePorts,
  sent: ModelCall,
  end: Pick<ModelCall, 'outcome' | 'usage' | 'costUsd' | 'latencyMs'>,
): Promise<ModelCall> {
  const call: ModelCall = { ...sent, version: 2, ...end }
  const { outcome, usage } = call
  const fields: LogFields = {
    document_id: call.documentId,
    conversation_id: call.conversationId,
    stage_name: call.purpose,
    llm: {
      provider: call.provider,
      model: call.model,
      in_tok: usage.input + usage.cacheRead + usage.cacheWrite,
      out_tok: usage.output,
      cached_tok: usage.cacheRead,
      pages: usage.pages,
      cost_usd: Math.round(call.costUsd * 1e6) / 1e6,
      stop_reason: outcome,
      latency_ms: call.latencyMs,
    },
  }
  if (outcome === 'answered') log.info('model', fields)
  else log.warn('model', fields)
  try {
    await documents.commit({ writes: [{ put: 'model-call', value: call }], audit: [] })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    log.warn('model call not closed', { document_id: call.documentId, error_code: error.code })
  }
  return call
}
