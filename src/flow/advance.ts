import { randomUUID } from 'node:crypto'
import { machine } from '#src/domain/actor.ts'
import type { Document, Failure, Step } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from './audit.ts'
import { type CrashPoint, crashPoint } from './crash-point.ts'
import { flow } from './flow.ts'
import type { Automatic } from './step.ts'

/** How a job ended. `wait`: somebody else is at it, or a passing fault; come again after `seconds`. */
export type Advanced = { end: 'done' } | { end: 'wait'; seconds: number }

/** A document is held this long; every finished step renews the hold. */
export interface Hold {
  leaseSeconds: number
  /** After this the document is handed on through the queue: a Lambda invocation has an end. */
  budgetSeconds: number
}

export const defaultHold: Hold = { leaseSeconds: 60, budgetSeconds: 110 }

/** Passing faults of one step before it counts as failed. */
const MAX_ATTEMPTS = 5

/**
 * Takes a document as far as a machine can: runs its step, saves the result, its audit entry and the next stage in one
 * transaction, and goes on. A crash anywhere resumes after the last saved step; a second worker finds the lease and waits.
 */
export async function advance(ports: Ports, documentId: string, hold: Hold = defaultHold): Promise<Advanced> {
  const owner = randomUUID()
  const stopAt = ports.clock.now().getTime() + hold.budgetSeconds * 1000
  let document = await ports.documents.document(documentId)
  while (document && isMachines(document)) {
    const now = ports.clock.now()
    const until = document.lease && Date.parse(document.lease.until)
    if (document.lease?.owner !== owner && until && until > now.getTime())
      return { end: 'wait', seconds: Math.max(1, Math.ceil((until - now.getTime()) / 1000)) }
    if (now.getTime() > stopAt) return { end: 'wait', seconds: 0 }
    try {
      if (document.lease?.owner !== owner) document = await leased(ports, document, owner, hold)
      crashPoint('leased')
      document = await takeStep(ports, document, owner, hold)
    } catch (error) {
      const outcome = await failed(ports, documentId, owner, error)
      if (outcome) return outcome
      document = await ports.documents.document(documentId)
    }
  }
  return { end: 'done' }
}

/** Whether a machine has something to do: not in the trash, not failed, at an automatic stage. */
export function isMachines(document: Document): boolean {
  return !document.trashedAt && !document.failure && flow[document.stage].by === 'machine'
}

async function leased(ports: Ports, document: Document, owner: string, hold: Hold): Promise<Document> {
  const next = { ...document, version: document.version + 1, lease: lease(ports, owner, hold) }
  await ports.documents.commit({ writes: [{ put: 'document', value: next }], audit: [] })
  return next
}

function lease(ports: Pick<Ports, 'clock'>, owner: string, hold: Hold) {
  return { owner, until: new Date(ports.clock.now().getTime() + hold.leaseSeconds * 1000).toISOString() }
}

async function takeStep(ports: Ports, document: Document, owner: string, hold: Hold): Promise<Document> {
  const { step, take } = flow[document.stage] as Automatic
  const started = performance.now()
  const taken = await take(ports, document)
  const now = ports.clock.now()
  const { lease: _, ...rest } = taken.document
  const next: Document = { ...rest, version: document.version + 1, updatedAt: now.toISOString(), attempts: 0 }
  if (isMachines(next)) next.lease = lease(ports, owner, hold)
  await ports.documents.commit({
    writes: [{ put: 'document', value: next }, ...(taken.writes ?? [])],
    audit: [entry(document.id, machine, now, `step.${step}`, taken.detail), ...(taken.audit ?? [])],
  })
  ports.log.info('step', {
    document_id: document.id,
    stage_name: step,
    attempt: document.attempts + 1,
    duration_ms: Math.round(performance.now() - started),
  })
  crashPoint(`${step}-done` as CrashPoint)
  return next
}

/** Writes a lasting failure on the document, or asks to come again. `undefined`: somebody moved it on meanwhile. */
async function failed(
  ports: Ports,
  documentId: string,
  owner: string,
  error: unknown,
): Promise<Advanced | undefined> {
  const document = await ports.documents.document(documentId)
  if (!document || !isMachines(document)) return { end: 'done' }
  const { step } = flow[document.stage] as Automatic
  const attempts = document.attempts + 1
  const passing = isPassing(error)
  const reference = randomUUID().slice(0, 8)
  const log = passing ? ports.log.warn : ports.log.error
  log('step failed', {
    document_id: documentId,
    stage_name: step,
    attempt: attempts,
    retryable: passing,
    ...aboutError(error),
  })
  if (document.lease && document.lease.owner !== owner) return { end: 'wait', seconds: 1 }
  // Somebody changed the encounter or the document between reading and saving: nothing is wrong, read again.
  const raced = error instanceof Problem && error.code === 'edited-elsewhere'
  const lasting = !raced && (!passing || attempts >= MAX_ATTEMPTS)
  const now = ports.clock.now()
  const { lease: _, ...rest } = document
  const next: Document = {
    ...rest,
    version: document.version + 1,
    attempts: raced ? document.attempts : attempts,
  }
  if (lasting) {
    next.failure = failure(error, step, reference, now)
    next.locked = next.failure.problem === 'file-password' || undefined
    next.updatedAt = now.toISOString()
  }
  try {
    await ports.documents.commit({
      writes: [{ put: 'document', value: next }],
      audit: lasting
        ? [
            entry(documentId, machine, now, 'step.failed', {
              step,
              problem: next.failure?.problem ?? '',
              reference,
            }),
          ]
        : [],
    })
  } catch {
    return { end: 'wait', seconds: 1 }
  }
  if (lasting) return { end: 'done' }
  return raced ? undefined : { end: 'wait', seconds: backoff(attempts) }
}

function failure(error: unknown, step: Step, reference: string, now: Date): Failure {
  const problem = error instanceof Problem && error.kind !== 'busy' ? error.code : 'step-failed'
  return { problem, step, at: now.toISOString(), reference }
}

/** What may be gone next time: a busy store, or anything we have no name for. What a person must act on never passes by itself. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Problem)) return true
  return error.kind === 'busy' || error.code === 'edited-elsewhere'
}

/** Full jitter, 1 s doubling to a minute at most. */
function backoff(attempt: number): number {
  return Math.ceil(Math.random() * Math.min(60, 2 ** attempt))
}

/** Type, code and place of an error, never its message: messages may quote what they choked on. */
export function aboutError(error: unknown): { error_type: string; error_code?: string; error_at?: string } {
  if (error instanceof Problem) return { error_type: 'Problem', error_code: error.code }
  if (!(error instanceof Error)) return { error_type: typeof error }
  const at = placesOf(error).slice(0, 3)
  return {
    error_type: error.constructor.name,
    ...('code' in error && /^\w{1,60}$/.test(String(error.code)) ? { error_code: String(error.code) } : {}),
    ...(at.length ? { error_at: at.join(' < ') } : {}),
  }
}

/** File, line and column of each frame. The message comes first in a stack and may itself have lines that look like frames. */
function placesOf({ stack = '', message }: Error): string[] {
  const after = stack.includes(message) ? stack.indexOf(message) + message.length : 0
  const places: string[] = []
  for (const line of stack.slice(after).split('\n').toReversed()) {
    const frame = /^ +at (?:.*[(/\\])?([^()/\\\s]+)\)?$/.exec(line)?.[1]
    if (frame === undefined) break
    if (/:\d+:\d+$/.test(frame)) places.unshift(frame)
  }
  return places
}
