import { join } from 'node:path'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { EncounterCase } from '#src/coding/encounter/case.ts'
import { homeOf } from '#src/home.ts'

const codes = starterCodeSystem(homeOf(join(import.meta.dirname, '..')).starter)

/** The starter set that is in force on `from` of `aCase`. */
export const starter = codes.on('2026-11-01')

/** An outpatient of 1 November 2026 whose accepted codes stand in this order; no documents. */
export function aCase(accepted: string, more: Partial<EncounterCase> = {}): EncounterCase {
  return {
    edition: starter,
    setting: 'outpatient',
    from: '2026-11-01',
    codes: accepted
      .split(' ')
      .filter(Boolean)
      .map((code) => ({ code, state: 'accepted', origin: 'suggested', evidence: [] })),
    documents: [],
    considered: [],
    ...more,
  }
}
