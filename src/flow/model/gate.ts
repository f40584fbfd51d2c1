import { createHash } from 'node:crypto'
import {
  type CallOutcome,
  type DegradedReason,
  type ModelCall,
  noUsage,
  type Purpose,
  type Usage,
  type Waiting,
} from '#src/domain/model.ts'
import { type LanguageModel, ModelFault, type ModelReply } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import { newId } from '../new-id.ts'
import { ComeAgain } from '../step.ts'
import { costOf, mostUsage, priceOf } from './cost.ts'
import { answered, faulted, mayAsk, type Vendor } from './state.ts'

export type GatePorts = Pick<Ports, 'documents' | 'files' | 'clock' | 'log' | 'spending'>

/** On whose behalf, and since when it waits. */
export interface Behalf {
  documentId?: string | undefined
  conversationId?: string | undefined
  waiting?: Waiting | undefined
  waitsFor: Waiting['for']
}

/** How long a document may wait for a model; then it is coded without. Every document is with a person in 30 minutes. */
export const PATIENCE_MINUTES = 25
/** For OCR there is nothing to go on with. */
export const OCR_PATIENCE_MINUTES = 60
/** Silent vendors are not asked for ever: a request they choke on is choked on again. */
const MOST_TIMEOUTS = 3

/** What a call is about to send, and the most it can cost. */
export interface Outgoing {
  vendor: Vendor
  model: string
  purpose: Purpose
  prompt?: string | undefined
  most: Usage
}

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
  { vendor, model, purpose, prompt, most }: Outgoing,
  send: () => Promise<R>,
  outcomeOf: (reply: R) => CallOutcome,
): Promise<Sent<R>> {
  const { documents, clock, log, spending } = ports
  const allowed = await mayAsk(ports, vendor)
  if (allowed.may === 'no') return { ok: false, reason: allowed.reason }
  if (allowed.may === 'later') return patiently(ports, behalf, 'resting', allowed.seconds)
  const { price, guessed } = priceOf(spending.prices, vendor, model)
  const costliest = costOf(most, price, spending.cacheTtl)
  const over = await overBudget(ports, behalf, costliest)
  if (over) return { ok: false, reason: over }
  const sent: ModelCall = {
    id: newId(clock.now()),
    version: 1,
    at: clock.now().toISOString(),
    documentId: behalf.documentId,
    conversationId: behalf.conversationId,
    purpose,
    prompt,
    provider: vendor,
    model,
    outcome: 'sent',
    usage: noUsage,
    costUsd: costliest,
    ...(guessed ? { priceGuessed: true as const } : {}),
    latencyMs: 0,
  }
  await documents.commit({ writes: [{ put: 'model-call', value: sent }], audit: [] })
  const started = performance.now()
  const ended = async (outcome: CallOutcome, usage: Usage, costUsd: number): Promise<ModelCall> => {
    const latencyMs = Math.round(performance.now() - started)
    const call: ModelCall = { ...sent, version: 2, outcome, usage, costUsd, latencyMs }
    await documents.commit({ writes: [{ put: 'model-call', value: call }], audit: [] })
    const line = outcome === 'answered' ? log.info : log.warn
    line('model', {
      document_id: behalf.documentId,
      conversation_id: behalf.conversationId,
      stage_name: purpose,
      llm: {
        provider: vendor,
        model,
        in_tok: usage.input + usage.cacheRead + usage.cacheWrite,
        out_tok: usage.output,
        cached_tok: usage.cacheRead,
        pages: usage.pages,
        cost_usd: Math.round(costUsd * 1e6) / 1e6,
        stop_reason: outcome,
        latency_ms: latencyMs,
      },
    })
    return call
  }
  try {
    const reply = await send()
    const call = await ended(outcomeOf(reply), reply.usage, costOf(reply.usage, price, spending.cacheTtl))
    await answered(ports, vendor)
    return { ok: true, reply, call }
  } catch (error) {
    if (!(error instanceof ModelFault)) {
      await ended('unreadable', noUsage, costliest)
      throw error
    }
    const { kind, usage } = error
    // A refused or throttled request is not charged; one that broke off may have been, and is counted in full.
    const uncharged = ['throttled', 'overloaded', 'connection', 'key-missing', 'key-refused', 'spend-limit']
    const free =
      uncharged.includes(kind) || kind === 'model-unknown' || kind === 'rejected' || kind === 'too-large'
    const cost = usage ? costOf(usage, price, spending.cacheTtl) : free ? 0 : costliest
    const call = await ended(outcomeOfFault(kind), usage ?? noUsage, cost)
    return await afterFault(ports, behalf, vendor, error, call)
  }
}

async function afterFault(
  ports: GatePorts,
  behalf: Behalf,
  vendor: Vendor,
  fault: ModelFault,
  call: ModelCall,
): Promise<{ ok: false; reason: DegradedReason; call: ModelCall }> {
  const rest = await faulted(ports, vendor, fault)
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
      return { ...patiently(ports, behalf, fault.kind, Math.ceil(seconds)), call }
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

/** Throws `ComeAgain` while there is patience. */
function patiently(
  { clock }: Pick<Ports, 'clock'>,
  { waiting, waitsFor }: Behalf,
  why: Waiting['why'],
  seconds: number,
): { ok: false; reason: 'busy' } {
  const minutes = waitsFor === 'ocr' ? OCR_PATIENCE_MINUTES : PATIENCE_MINUTES
  const since = waiting?.for === waitsFor ? Date.parse(waiting.since) : clock.now().getTime()
  if (clock.now().getTime() + seconds * 1000 > since + minutes * 60_000) return { ok: false, reason: 'busy' }
  throw new ComeAgain(Math.max(1, seconds), { for: waitsFor, why })
}

/** Full jitter between 1 s and as long as was waited before, a minute at most. */
function jittered(waitedSeconds: number): number {
  return 1 + Math.random() * Math.min(59, Math.max(3, waitedSeconds))
}

async function timeouts({ documents }: GatePorts, call: ModelCall): Promise<number> {
  const { documentId, conversationId } = call
  if (!documentId && !conversationId) return 1
  const calls = await documents.modelCalls(
    documentId ? { documentId } : { conversationId: conversationId as string },
  )
  let row = 0
  for (const { purpose, outcome } of calls)
    if (purpose === call.purpose) row = outcome === 'timeout' ? row + 1 : 0
  return row
}

async function overBudget(
  { documents, clock, spending }: GatePorts,
  { documentId, conversationId }: Behalf,
  costUsd: number,
): Promise<'budget-day' | 'budget-document' | undefined> {
  const day = clock.now().toISOString().slice(0, 10)
  if ((await documents.spent({ day })) + costUsd > spending.dayUsd) return 'budget-day'
  const of = documentId ? { documentId } : conversationId ? { conversationId } : undefined
  if (of && (await documents.spent(of)) + costUsd > spending.documentUsd) return 'budget-document'
  return undefined
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
