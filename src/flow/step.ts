import type { AuditDraft } from '#src/domain/audit.ts'
import type { Document, Stage, Step } from '#src/domain/document.ts'
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

/** From one stage to the next: pure but for the ports it names. Idempotent: what it writes to the file store it may write again. */
export type StepFunction<From extends Stage, To extends Stage> = (
  ports: Ports,
  document: At<From>,
) => Promise<Taken<To>>

/** Done by a worker. */
export interface Automatic<From extends Stage = Stage> {
  by: 'machine'
  step: Step
  take(ports: Ports, document: At<From>): Promise<Taken<Stage>>
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
