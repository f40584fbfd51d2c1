import type { AuditDraft } from '#src/domain/audit.ts'
import type { Document, Stage, Step } from '#src/domain/document.ts'
import type { Waiting } from '#src/domain/model.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'

/** A document at one stage. */
export type At<S extends Stage> = Extract<Document, { stage: S }>

/** What a step gives: the document at its next stage, what else changes with it, and numbers for the audit entry. */
export interface Taken<To extends Stage> {
  document: At<To>
  writes?: Write[]
  /** Entries on other subjects than the document. */
  audit?: AuditDraft[]
  detail?: AuditDraft['detail']
}

/** What a step may count on while it runs. */
export interface Turn {
  /** Milliseconds since 1970. A step that is not done by then throws `ComeAgain` and finds what it has kept. */
  deadline: number
}

/**
 * Thrown by a step that cannot go on now though nothing is wrong: its turn is over, or a vendor asks for patience. The document
 * stays at its stage, no attempt is counted, and its job comes again.
 */
export class ComeAgain extends Error {
  readonly seconds: number
  /** Shown in the worklist and on the page while it waits; absent: it goes on at once. */
  readonly waiting: Pick<Waiting, 'for' | 'why'> | undefined

  constructor(seconds: number, waiting?: Pick<Waiting, 'for' | 'why'>) {
    super('come again')
    this.name = 'ComeAgain'
    this.seconds = seconds
    this.waiting = waiting
  }
}

/** From one stage to the next: pure but for the ports it names. Idempotent: what it writes to the file store it may write again. */
export type StepFunction<From extends Stage, To extends Stage> = (
  ports: Ports,
  document: At<From>,
  turn: Turn,
) => Promise<Taken<To>>

/** Done by a worker. */
export interface Automatic<From extends Stage = Stage> {
  by: 'machine'
  step: Step
  take(ports: Ports, document: At<From>, turn: Turn): Promise<Taken<Stage>>
}

/** Waits for a person. */
export interface Human {
  by: 'person'
  act: 'upload' | 'review' | 'export'
}

export interface End {
  by: 'nobody'
}

export function automatic<From extends Stage, To extends Stage>(
  step: Step,
  take: StepFunction<From, To>,
): Automatic<From> {
  // `Taken<To>` is a `Taken<Stage>`; the compiler cannot see through the conditional type.
  return { by: 'machine', step, take: take as unknown as Automatic<From>['take'] }
}

export function human(act: Human['act']): Human {
  return { by: 'person', act }
}
