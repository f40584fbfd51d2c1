import type { LabRow } from '#src/domain/document.ts'
import { linesOf } from './cells.ts'
import { checkRows } from './checks.ts'
import { readHeaderTables } from './header-tables.ts'
import { readObx } from './hl7.ts'
import { looseRow } from './loose-row.ts'
import { readRuns } from './runs.ts'

/**
 * Lab rows of a document, in the order of the text: tables with a header, one result a line, a cell a line, HL7 v2 segments,
 * texts that lost their line breaks, and prose when it cannot be anything else. Strings are as printed; `flag` is recomputed;
 * `issues` says what does not fit. Each `evidence` is a slice of `text`. Pure; never throws.
 */
export function readLabs(text: string): LabRow[] {
  const lines = linesOf(text)
  const sex = sexOf(text)
  const tables = readHeaderTables(text, lines, sex)
  const rows = [...tables.rows]
  const read = tables.lines
  for (const [i, line] of lines.entries()) {
    if (read.has(i)) continue
    const row = readObx(text, line, sex) ?? looseRow(text, line, sex, 'unit-and-range')
    if (!row) continue
    rows.push(row)
    read.add(i)
  }
  const starts = lines.map((line) => line.start)
  const taken = (offset: number) => read.has(lineAt(starts, offset))
  rows.push(...readRuns(text, sex, taken))
  return checkRows(rows.sort((a, b) => a.evidence.start - b.evidence.start))
}

/** `F`, `M` or `''`: decides between ranges that are printed for both sexes. */
function sexOf(text: string): string {
  const match = /\b(?:sex|gender)\s{0,4}[:=]?\s{0,4}(male|female|m|f)\b/i.exec(text)
  return match?.[1]?.[0]?.toUpperCase() ?? ''
}

/** Index of the last line that starts at or before `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
