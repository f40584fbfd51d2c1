import type { LabRow } from '#src/domain/document.ts'
import type { Span } from '#src/domain/page.ts'
import { findNames } from '../labs/names.ts'
import { printedLines } from './place.ts'

/** Behind the name a result, and with it a unit, a range or a flag: what a row looks like and a sentence does not. */
const looksLikeResult =
  /^[\s:.|=*-]{0,40}[<>]?=?\s?\d+(?:[.,]\d+)?\s{0,20}(?:[([|*]|\b(?:H|L|HH|LL|HIGH|LOW)\b|%|[KkMm]?\/|[a-zµμ]{1,5}\/[a-z]|\d+(?:\.\d+)?\s?[-–]\s?\d|[a-z]{2}\b|[<>])/i

/** Lines that name an analyte with what looks like its result, and that no row was read from. */
export function untakenLines(text: string, rows: readonly LabRow[], within: Span): Span[] {
  return printedLines(text, [within]).filter((line) => {
    if (rows.some(({ evidence }) => evidence.start < line.end && evidence.end > line.start)) return false
    const words = text.slice(line.start, line.end)
    return findNames(words).some(({ end, weak }) => !weak && looksLikeResult.test(words.slice(end, end + 80)))
  })
}
