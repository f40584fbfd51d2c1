import { randomUUID } from 'node:crypto'
import { machine } from '#src/domain/actor.ts'
import type { Document, Failure, Step } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from './audit.ts'
import { type CrashPoint, crashPoint } from './crash-point.ts'
import { flow } from './flow.ts'
import { type Automatic, ComeAgain } from './step.ts'

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
    // A lost and resent job must not come before the vendor asked for.
    const patience = document.waiting && Date.parse(document.waiting.until) - now.getTime()
    if (patience && patience > 0) return { end: 'wait', seconds: Math.ceil(patience / 1000) }
    if (now.getTime() > stopAt) return { end: 'wait', seconds: 0 }
    try {
      if (document.lease?.owner !== owner) document = await leased(ports, document, owner, hold)
      crashPoint('leased')
      document = await takeStep(ports, document, owner, hold, stopAt)
    } catch (error) {
      if (error instanceof ComeAgain) return putBack(ports, documentId, owner, error)
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

async function takeStep(
  ports: Ports,
  document: Document,
  owner: string,
  hold: Hold,
  deadline: number,
): Promise<Document> {
  const { step, take } = flow[document.stage] as Automatic
  const started = performance.now()
  const held = keptHeld(ports, document, owner, hold)
  let taken: Awaited<ReturnType<typeof take>>
  let version: number
  try {
    taken = await take(ports, document, { deadline })
  } finally {
    version = await held.stop()
  }
  const now = ports.clock.now()
  const { lease: _, waiting: __, ...rest } = taken.document
  const next: Document = { ...rest, version: version + 1, updatedAt: now.toISOString(), attempts: 0 }
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

/**
 * Renews the lease while a step works: a vendor may take longer than a lease lasts. `stop` answers the document's version as
 * it stands; when somebody else changed the document meanwhile, that of the last renewal, so that saving the step is refused.
 */
function keptHeld(ports: Ports, document: Document, owner: string, hold: Hold) {
  let { version } = document
  let renewing: Promise<void> = Promise.resolve()
  const renew = async () => {
    try {
      const value = { ...document, version: version + 1, lease: lease(ports, owner, hold) }
      await ports.documents.commit({ writes: [{ put: 'document', value }], audit: [] })
      version = value.version
    } catch {
      // Changed by somebody else, or the store is busy: the step finds out when it saves.
    }
  }
  const timer = setInterval(
    () => {
      renewing = renewing.then(renew)
    },
    (hold.leaseSeconds * 1000) / 3,
  )
  timer.unref()
  return {
    async stop(): Promise<number> {
      clearInterval(timer)
      await renewing
      return version
    },
  }
}

/** Hands the document back as it was, with what it waits for. */
async function putBack(
  ports: Ports,
  documentId: string,
  owner: string,
  { seconds, waiting }: ComeAgain,
): Promise<Advanced> {
  const document = await ports.documents.document(documentId)
  if (!document || !isMachines(document) || document.lease?.owner !== owner)
    return { end: 'wait', seconds: Math.max(1, seconds) }
  const { lease: _, waiting: before, ...rest } = document
  const now = ports.clock.now()
  const next: Document = { ...rest, version: document.version + 1 }
  if (waiting)
    next.waiting = {
      ...waiting,
      since: before?.for === waiting.for ? before.since : now.toISOString(),
      until: new Date(now.getTime() + seconds * 1000).toISOString(),
    }
  try {
    await ports.documents.commit({ writes: [{ put: 'document', value: next }], audit: [] })
  } catch {
    return { end: 'wait', seconds: 1 }
  }
  // For a vendor it is worth a look; for a turn of its own work it is not.
  ports.log[waiting ? 'warn' : 'info']('step waits', {
    document_id: documentId,
    stage_name: (flow[document.stage] as Automatic).step,
    count: seconds,
    error_code: waiting && `${waiting.for}-${waiting.why}`,
  })
  return { end: 'wait', seconds }
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
