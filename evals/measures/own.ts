import { ownNotes } from '../datasets/own/own-notes.ts'
import { measureCoding } from './coding.ts'
import type { Measure } from './measure.ts'

/** The rules were mended with these notes, so they guard against falling back; they do not measure quality. */
export const own: Measure = {
  name: 'own',
  what: 'our own notes that the rules were mended with, profile guideline',
  run: (bench) => measureCoding('own', ownNotes, bench, 'guideline'),
}
