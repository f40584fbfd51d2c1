import type { LabRow } from '#src/domain/document.ts'
import { quoteAt, type Span } from '#src/domain/page.ts'
import type { Analyte } from './analytes.ts'
import { analyteOf } from './names.ts'
import { flagFor, type Reference } from './reference.ts'
import { meaningOfFlag, printedValue } from './values.ts'

/** The parts of a row as printed, and where the row stands. */
export interface Printed extends Span {
  name: string
  raw: string
  unit: string
  flag: string
  reference: Reference
  /** When the reader already knows it; else it is looked up by name. */
  analyte?: Analyte | undefined
}

/** A row from its printed parts: analyte named, flag recomputed, disagreement with the printed flag said. */
export function rowOf(text: string, printed: Printed): LabRow {
  const { raw, value, qualifier } = printedValue(printed.raw)
  const analyte = analyteOf(printed.name, printed.unit) ?? printed.analyte
  const computed = flagFor(value, qualifier, printed.reference)
  const meaning = meaningOfFlag(printed.flag)
  // Sheets do not print their critical limits: a printed critical flag of the same direction is believed.
  const critical = meaning === `${computed}${computed}`
  const row: LabRow = {
    analyte: analyte?.name ?? printed.name,
    name: printed.name,
    raw,
    value,
    qualifier,
    unit: printed.unit,
    low: printed.reference.low,
    high: printed.reference.high,
    flagPrinted: printed.flag,
    flag: critical ? (meaning as 'LL' | 'HH') : computed,
    evidence: quoteAt(text, printed),
    issues: [],
  }
  const said = meaning.slice(0, 1)
  if (said && computed && said !== computed && !(said === 'A' && computed !== 'N'))
    row.issues.push(
      `The printed flag is ${printed.flag.trim()}, but ${raw} is ${position(computed)} the printed range ${rangeText(row)}.`,
    )
  return row
}

/** The range in words a coder reads: `4.0–11.0`, `up to 200`, `from 60`. */
export function rangeText(row: Pick<LabRow, 'low' | 'high'>): string {
  if (row.low && row.high) return `${row.low}–${row.high}`
  if (row.high) return `up to ${row.high}`
  return row.low ? `from ${row.low}` : ''
}

function position(flag: 'L' | 'N' | 'H'): string {
  return { L: 'below', N: 'within', H: 'above' }[flag]
}
