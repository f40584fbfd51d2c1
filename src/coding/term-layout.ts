import type { Term } from '#src/domain/code.ts'
import { attributeWords, stopWords } from './stem.ts'
import { stemPairs } from './stem-pairs.ts'
import { vagueWords } from './vague.ts'

/**
 * Raise the number with every change to what `compileTermIndex` writes or how a word is stemmed; the rest follows the tables of
 * words. An index kept by an older import is then made anew.
 */
export const TERM_INDEX_VERSION = `terms-4-${fingerprint([...[...stemPairs].flat(), ...stopWords, ...attributeWords, ...vagueWords])}`

/** 32 bits of FNV-1a. */
function fingerprint(words: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const word of words)
    for (let i = 0; i <= word.length; i++) {
      hash ^= i < word.length ? word.charCodeAt(i) : 10
      hash = Math.imul(hash, 0x01000193)
    }
  return (hash >>> 0).toString(36)
}

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
