import type { Quote, Span } from '#src/domain/page.ts'
import { quoteAt } from '#src/domain/page.ts'
import { type Alignable, align } from '../align/align.ts'

/** Quotes longer than this prove little: they hold everything. */
const LONGEST = 400

/**
 * Where words that a model quoted stand, in the document's own words; only case, dashes and white space may differ. `undefined`:
 * they are not its. What a sheet prints is never found word by word: a little word more or less is another result.
 */
export function placeOfQuote(document: Alignable, quoted: string, near: Span): Quote | undefined {
  if (quoted.length > LONGEST) return undefined
  const found = align(document, quoted, near, near)
  return found && found.how !== 'fuzzy' ? quoteAt(document.text, found) : undefined
}

/** Printed lines that are not empty, in order; those of several spans after each other. */
export function printedLines(text: string, within: readonly Span[]): Span[] {
  return within.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^\n\f]*\S[^\n\f]*/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
}
