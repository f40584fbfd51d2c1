import { type Step, steps } from '#src/domain/document.ts'
import type { ModelCall, Purpose, Waiting } from '#src/domain/model.ts'
import { ComeAgain } from '../step.ts'
import type { Behalf, GatePorts } from './behalf.ts'

/** How long a document may wait for a model; then it is coded without. Every document is with a person in 30 minutes. */
export const PATIENCE_MINUTES = 25
/** For OCR there is nothing to go on with; counted from the last page that was read. */
export const OCR_PATIENCE_MINUTES = 60
/** Silent vendors are not asked for ever: a request they choke on is choked on again. */
export const MOST_TIMEOUTS = 3

/** Throws `ComeAgain` while there is patience. */
export async function patiently(
  ports: GatePorts,
  behalf: Behalf,
  purpose: Purpose,
  why: Waiting['why'],
  seconds: number,
): Promise<{ ok: false; reason: 'busy' }> {
  const { waitsFor } = behalf
  const minutes = waitsFor === 'ocr' ? OCR_PATIENCE_MINUTES : PATIENCE_MINUTES
  const since = await waitingSince(ports, behalf, purpose)
  if (since === undefined || ports.clock.now().getTime() + seconds * 1000 > since + minutes * 60_000)
    return { ok: false, reason: 'busy' }
  throw new ComeAgain(Math.max(1, seconds), { for: waitsFor, why })
}

/**
 * Milliseconds; `undefined`: its patience is used up. A document waits once for all its steps, so that it is with a person in
 * time; for OCR an hour is counted anew from each page that was read.
 */
async function waitingSince(
  { documents, clock }: GatePorts,
  { documentId, waiting, waitsFor }: Behalf,
  purpose: Purpose,
): Promise<number | undefined> {
  const since = waiting?.for === waitsFor ? Date.parse(waiting.since) : clock.now().getTime()
  if (!documentId) return since
  if (waitsFor === 'model') {
    const document = await documents.document(documentId)
    const waited = document?.degraded?.some(
      ({ step, reason }) => reason === 'busy' && isBefore(step, purpose),
    )
    return waited ? undefined : since
  }
  const read = (await documents.modelCalls({ documentId })).findLast(
    ({ purpose, outcome }) => purpose === 'ocr' && outcome === 'answered',
  )
  return Math.max(since, read ? Date.parse(read.at) : 0)
}

/**
 * Whether a step comes before that of a purpose. What a document says of this step or a later one is left from a run before; of
 * extraction, that the reader of scans was busy, which is another wait.
 */
function isBefore(step: Step, purpose: Purpose): boolean {
  const asking = stepOf[purpose]
  return step !== 'extract' && asking !== undefined && steps.indexOf(step) < steps.indexOf(asking)
}

const stepOf: Partial<Record<Purpose, Step>> = {
  classify: 'classify',
  split: 'classify',
  mentions: 'code',
  choice: 'code',
  review: 'code',
  labs: 'labs',
  summary: 'summarise',
}

/** Full jitter between 1 s and as long as was waited before, a minute at most. */
export function jittered(waitedSeconds: number): number {
  return 1 + Math.random() * Math.min(59, Math.max(3, waitedSeconds))
}

/** How many calls in a row, this one the last, were met by silence: of one purpose, in this wait. */
export async function timeouts({ documents }: GatePorts, call: ModelCall): Promise<number> {
  const { documentId, conversationId, at, purpose } = call
  const of = documentId ? { documentId } : conversationId ? { conversationId } : undefined
  if (!of) return 1
  const from = new Date(Date.parse(at) - PATIENCE_MINUTES * 60_000).toISOString()
  let row = 0
  for (const one of await documents.modelCalls(of))
    if (one.purpose === purpose && one.outcome !== 'withdrawn' && one.at >= from)
      row = one.outcome === 'timeout' ? row + 1 : 0
  return row
}
