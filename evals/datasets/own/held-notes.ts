import { heldOfficeNotes } from './notes-held-1.ts'
import { heldSpecialtyNotes } from './notes-held-2.ts'
import { heldEmergencyNotes } from './notes-held-3.ts'
import { heldInpatientNotes } from './notes-held-4.ts'
import { heldProcedureNotes } from './notes-held-5.ts'
import { heldLongNotes } from './notes-held-6.ts'
import type { OwnNote } from './own-note.ts'

/** Every note that is held back, all SYNTHETIC: for measuring only. */
export const heldNotes: readonly OwnNote[] = [
  ...heldOfficeNotes,
  ...heldSpecialtyNotes,
  ...heldEmergencyNotes,
  ...heldInpatientNotes,
  ...heldProcedureNotes,
  ...heldLongNotes,
]
