import type { Untrusted } from '#src/coding/untrusted/findings.ts'
import { maskLines } from '#src/coding/untrusted/mask.ts'
import { type Line, linesOf } from '#src/coding/with-model/lines.ts'

/** A document as a model is shown it, and the way back to its own words. */
export interface Shown {
  /** Where each stands in the document; `text` as it is sent. */
  lines: Line[]
  /** Other words of the document, as they are sent. */
  cover(words: string): string
  /** Words of an answer, as the document has them. */
  uncover(words: string): string
}

/**
 * Leaves out what no eye sees and what speaks to the machine, and takes names, numbers and addresses of persons out of the rest.
 * @param knows Whether a word stands in the code books.
 */
export function shown(
  text: string,
  { refused }: Pick<Untrusted, 'refused'>,
  knows: (word: string) => boolean,
): Shown {
  const lines = linesOf(
    text,
    refused.toSorted((a, b) => a.start - b.start),
  )
  const masked = maskLines(
    lines.map((line) => line.text),
    knows,
  )
  return {
    lines: lines.map((line, i) => ({ ...line, text: masked.lines[i] ?? '' })),
    cover: masked.cover,
    uncover: masked.unmask,
  }
}
