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
  // Nowhere is looked word by word: over a whole document that takes seconds.
  const found = align(document, quoted, near, { start: near.start, end: near.start })
  return found && found.how !== 'fuzzy' ? quoteAt(document.text, found) : undefined
}

/** Printed lines that are not empty, in order; those of several spans after each other. One pass: a text of blanks is no work. */
export function printedLines(text: string, within: readonly Span[]): Span[] {
  const lines: Span[] = []
  for (const span of within) {
    let start = span.start
    for (const line of text.slice(span.start, span.end).split(/[\n\f]/)) {
      if (/\S/.test(line)) lines.push({ start, end: start + line.length })
      start += line.length + 1
    }
  }
  return lines
}
