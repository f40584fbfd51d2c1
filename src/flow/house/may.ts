import type { Actor } from '#src/domain/actor.ts'
import { localCoder } from '#src/domain/actor.ts'
import { Problem } from '#src/domain/problem.ts'

/** Leads and admins keep the house dictionary. `AUTH=local` is one person in every role. */
export function mayKeepHouse({ id, role }: Actor): boolean {
  return role === 'lead' || role === 'admin' || (id === localCoder.id && role === localCoder.role)
}

/** Throws Problem `not-yours`. */
export function mustKeepHouse(actor: Actor): void {
  if (!mayKeepHouse(actor)) throw new Problem('not-yours', { role: actor.role })
}
