import { join } from 'node:path'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { EncounterCase } from '#src/coding/encounter/case.ts'
import { type CodeMarks, dotted, type Edition } from '#src/domain/edition.ts'
import { homeOf } from '#src/home.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'

/** Marks of single codes, as an import of the Medicare lists would give them; the starter set carries none. */
const marks: Record<string, CodeMarks> = {
  'Z38.00': { poaExempt: true, edits: [{ kind: 'newborn' }] },
  'Z00.129': { edits: [{ kind: 'pediatric' }] },
  'Z34.00': { edits: [{ kind: 'maternity' }, { kind: 'female', until: '2024-09-30' }] },
  'N40.0': { edits: [{ kind: 'male', until: '2024-09-30' }] },
  'C56.1': { edits: [{ kind: 'female', until: '2024-09-30' }] },
  'W19.XXXA': { edits: [{ kind: 'unacceptable-first' }] },
  'D63.1': { edits: [{ kind: 'manifestation' }] },
  'F02.80': { edits: [{ kind: 'manifestation' }] },
  'B96.20': { edits: [{ kind: 'unacceptable-first' }] },
  'Z00.00': { edits: [{ kind: 'unacceptable-first' }] },
  'Z79.4': { poaExempt: true },
  'Q21.0': { poaExempt: true },
}

/** A code system that knows these marks, as one does after an import of the lists. */
export function withMarks(system: CodeSystem): CodeSystem {
  const marked = (edition: Edition): Edition => ({
    ...edition,
    info: { ...edition.info, kind: 'official' },
    marks: (code) => marks[dotted(code)] ?? {},
  })
  return { ...system, on: (date) => marked(system.on(date)) }
}

const codes = withMarks(starterCodeSystem(homeOf(join(import.meta.dirname, '..')).starter))

/** The starter set, with marks, that is in force on `from` of `aCase`. */
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
