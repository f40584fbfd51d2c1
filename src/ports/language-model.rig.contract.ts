import { expect } from 'vitest'
import type { Behaviour, FakeVendor } from '#src/testing/vendors/script.ts'
import { type FaultKind, type LanguageModel, ModelFault } from './language-model.ts'

/** An adapter with the fake of its vendor behind it, and the secrets it reads. */
export interface Rig {
  vendor: FakeVendor
  /** The adapter; `patience` in milliseconds. */
  model(patience?: { idle: number; total: number }): LanguageModel
  /** What the secret store holds; `stale` is what it still remembers and answers unless it is asked for a fresh one. */
  secret(value: string | undefined, stale?: string): void
}

export interface Traits {
  /** Vendor's own ways to say it. */
  faults: [what: string, behaviour: Behaviour, kind: FaultKind, seconds?: number | undefined][]
  /** An error event within an answer. */
  events: [type: string, kind: FaultKind][]
  /** Says no ending of this name. */
  without?: ('refusal' | 'offered')[]
}

/** What a call throws; it must be a `ModelFault`. */
export async function faultOf(call: Promise<unknown>): Promise<ModelFault> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error, 'something that is thrown').toBeInstanceOf(ModelFault)
  return error as ModelFault
}
