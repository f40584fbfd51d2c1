import { join } from 'node:path'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { EncounterCase } from '#src/coding/encounter/case.ts'
import type { CodeMarks, Edition } from '#src/domain/edition.ts'
import { homeOf } from '#src/home.ts'

const codes = starterCodeSystem(homeOf(join(import.meta.dirname, '..')).starter)

/** Marks of single codes, as an import of the Medicare lists would give them; the starter set carries none. */
const marks: Record<string, CodeMarks> = {
  'Z38.00': { poaExempt: true, edits: [{ kind: 'newborn' }] },
  'Z00.129': { edits: [{ kind: 'pediatric' }] },
  'Z34.00': { edits: [{ kind: 'maternity' }] },
  'D63.1': { edits: [{ kind: 'manifestation' }] },
  'F02.80': { edits: [{ kind: 'manifestation' }] },
  'Z00.00': { edits: [{ kind: 'unacceptable-first' }] },
  'B96.20': { edits: [{ kind: 'unacceptable-first' }] },
  'W19.XXXA': { edits: [{ kind: 'unacceptable-first' }] },
  'N40.0': { edits: [{ kind: 'male', until: '2024-09-30' }] },
  'C56.1': { edits: [{ kind: 'female', until: '2024-09-30' }] },
  'Z79.4': { poaExempt: true },
  'Q21.0': { poaExempt: true },
}

/** The starter set that is in force on `from` of `aCase`, with those marks. */
export const starter: Edition = { ...codes.on('2026-11-01'), marks: (code) => marks[code] ?? {} }

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
