import { officeNotes } from './notes-1.ts'
import { hospitalNotes } from './notes-2.ts'
import type { OwnNote } from './own-note.ts'

/** Every note of ours, all SYNTHETIC. */
export const ownNotes: readonly OwnNote[] = [...officeNotes, ...hospitalNotes]
