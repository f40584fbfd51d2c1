import { compileTermIndex } from '#src/coding/compile-terms.ts'
import { TERM_INDEX_NAME, TERM_INDEX_VERSION } from '#src/coding/term-layout.ts'
import type { Derived } from '#src/ports/code-importer.ts'

/** What the offline engine wants to find beside an edition: its word index, which takes seconds to build. */
export const derivedForCoding: Derived = {
  key: TERM_INDEX_VERSION,
  run: (edition) => [[TERM_INDEX_NAME, compileTermIndex(edition)]],
}
