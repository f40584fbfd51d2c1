import type { Stage } from '#src/domain/document.ts'
import { classify } from './classify/classify.ts'
import { code } from './code/code.ts'
import { extract } from './extract/extract.ts'
import { tabulate } from './labs/labs.ts'
import { type Automatic, automatic, type End, type Human, human } from './step.ts'
import { store } from './store/store.ts'
import { summarise } from './summarise/summarise.ts'

/** Each stage with who takes it on; a step that does not take its key's stage does not compile. */
type Flow = { [S in Stage]: Human | Automatic<S> } & { signed: Human; exported: End }

/**
 * What happens to a document, in order. Each key is a stage, each value who takes it on to the next. Start reading here.
 * Splitting a packet, grouping documents and reopening are acts of a person beside this line: `split/`, `encounter/`, `review/`.
 */
export const flow: Flow = {
  announced: human('upload'), // a record and a form; the browser posts the file into the file store
  arrived: automatic('store', store), // any bytes → a file we keep: typed by its bytes, hashed, duplicates linked
  stored: automatic('extract', extract), // file → pages of words with their boxes; facts and authorship with their words
  extracted: automatic('classify', classify), // pages → kind of document
  classified: automatic('code', code), // pages → suggested codes, each with its quotes, each in the edition of the date
  coded: automatic('labs', tabulate), // pages → lab rows, flags recomputed
  tabulated: automatic('summarise', summarise), // all of it → claims with citations
  'in-review': human('review'), // a person decides; the encounter is signed
  signed: human('export'), // signed encounter → the files that leave the house
  exported: { by: 'nobody' },
}
