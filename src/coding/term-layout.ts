import type { Term } from '#src/domain/code.ts'

/** Raise it with every change to what `compileTermIndex` writes: an index kept by an older import is then made anew. */
export const TERM_INDEX_VERSION = 'terms-3'
/** Under this name an import keeps the compiled index beside the edition. */
export const TERM_INDEX_NAME = 'term-index'

export const sources: readonly Term['source'][] = [
  'title',
  'inclusion',
  'index',
  'neoplasm',
  'external',
  'synonym',
  'abbreviation',
  'house',
]

/** Bits of `flags`. */
export const TermFlag = {
  /** Written with and/or/with/comma itself, so it may reach across one. */
  joined: 1,
  /** "on metformin": the drug alone is not enough, somebody must take it. */
  taken: 2,
  /** One word that nearly always means something else in a note: counts only where every mention counts. */
  vague: 4,
  /** Some of its words must be written in capitals. */
  capitals: 8,
} as const
