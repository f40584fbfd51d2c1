import { SCOPE, type SignedList } from '#src/domain/signed-list.ts'

/** The whole list as JSON, in words that do not change with our records. Times are UTC. Text is exact. */
export function jsonOf(list: SignedList): string {
  return `${JSON.stringify({ format: 'chartmark-signed-list', version: 1, scope: SCOPE, ...list }, undefined, 2)}\n`
}
