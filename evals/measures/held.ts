import { heldNotes, isMended } from '../datasets/own/held-notes.ts'
import { measureCoding } from './coding.ts'
import type { Measure } from './measure.ts'

export const held: Measure = {
  name: 'held',
  what: 'our own notes that nobody tuned the rules on (even numbers), profile guideline',
  run: (bench) =>
    measureCoding(
      'held',
      heldNotes.filter((note) => !isMended(note)),
      bench,
      'guideline',
      { ece: [0.05, 0.02], auroc: [0.8, 0.9] },
    ),
}
