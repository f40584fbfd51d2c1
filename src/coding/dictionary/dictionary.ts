import type { HouseTerm, LearnedTerm } from '#src/domain/house.ts'
import { compileTermIndex } from '../compile-terms.ts'
import { readTermIndex, type TermCode, type TermIndex } from '../term-index.ts'

/** What the engine needs of a house term. */
export type DictionaryTerm = Pick<
  HouseTerm,
  'id' | 'phrase' | 'code' | 'says' | 'kept' | 'rejected' | 'precision'
> & {
  status: 'new' | 'approved'
  /** A person looked at this very pair. */
  said?: true | undefined
}

/** House terms, ready to code with. */
export interface Dictionary {
  /** Stands on every run: the same version of the same engine gives the same codes. */
  version: string
  terms: number
  index: TermIndex
  /** The term behind a reading of `index`. */
  termOf(reading: Pick<TermCode, 'text' | 'code'>): DictionaryTerm | undefined
}

/** Refused at least this often: somebody should look at it. */
export const OFTEN_REFUSED = 3

/** Whether decisions say more often that the words do not mean the code. */
export function saysOf({ kept, rejected }: Pick<LearnedTerm, 'kept' | 'rejected'>): HouseTerm['says'] {
  return rejected > kept ? 'not' : 'means'
}

/** The share of decisions that kept it, drawn to one half by two more of each: a single decision is no proof. */
export function precisionOf({ kept, rejected }: Pick<LearnedTerm, 'kept' | 'rejected'>): number {
  return Math.round(((kept + 1) / (kept + rejected + 2)) * 1000) / 1000
}

/** `undefined` when there is nothing to code with. Retired terms are left out by whoever calls. Milliseconds for a thousand terms. */
export function dictionaryOf(terms: readonly DictionaryTerm[], version: string): Dictionary | undefined {
  const bySpelling = new Map(terms.map((term) => [`${term.phrase}\u0000${term.code}`, term]))
  const index = readTermIndex(
    compileTermIndex({
      *terms() {
        for (const { phrase, code, precision } of terms)
          yield { text: phrase, code, source: 'house', precision }
      },
    }),
  )
  if (!index || index.terms === 0) return undefined
  return {
    version,
    terms: terms.length,
    index,
    termOf: ({ text, code }) => bySpelling.get(`${text}\u0000${code}`),
  }
}
