import { readUntrusted } from '#src/coding/untrusted/findings.ts'
import { maskLines } from '#src/coding/untrusted/mask.ts'
import type { DocumentText, Span } from '#src/domain/page.ts'

/** Pieces of a document as they go to a vendor. */
export interface SentPieces {
  /** As many as were asked for, each in its place. */
  lines: string[]
  /** Words of an answer, as the document has them. */
  uncover(words: string): string
}

/** Stands where words are no part of the record; the digest tells the model so. */
const LEFT_OUT = '[…]'

/** Without what names a person, what no eye sees, and what speaks to the machine. */
export function asSent(
  { text, pages }: DocumentText,
  spans: readonly Span[],
  longest = Infinity,
): SentPieces {
  const refused = readUntrusted(text, pages).refused
  return withoutNames(
    spans.map((span) =>
      refused.some((one) => one.start < span.end && one.end > span.start)
        ? LEFT_OUT
        : text.slice(span.start, span.end).slice(0, longest),
    ),
  )
}

/** Without what names a person. */
export function withoutNames(lines: readonly string[]): SentPieces {
  // A piece is one line for the mask; a gap stays a gap: "Orrery   MRN" is not one name.
  const masked = maskLines(lines.map((line) => line.replace(/[\n\f\r]/g, '  ')))
  return { lines: masked.lines, uncover: masked.unmask }
}
