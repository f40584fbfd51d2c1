import { heldOfficeNotes } from './notes-held-1.ts'
import { heldSpecialtyNotes } from './notes-held-2.ts'
import { heldEmergencyNotes } from './notes-held-3.ts'
import { heldInpatientNotes } from './notes-held-4.ts'
import { heldProcedureNotes } from './notes-held-5.ts'
import { heldLongNotes } from './notes-held-6.ts'
import type { OwnNote } from './own-note.ts'

/** Odd numbers were read to mend the rules, and the confidence is fitted on them; nobody looked at the even ones. */
export function isMended({ id }: OwnNote): boolean {
  return Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 1
}

/** Every note that was written without a look at the engine, all SYNTHETIC. */
export const heldNotes: readonly OwnNote[] = [
  ...heldOfficeNotes,
  ...heldSpecialtyNotes,
  ...heldEmergencyNotes,
  ...heldInpatientNotes,
  ...heldProcedureNotes,
  ...heldLongNotes,
]
