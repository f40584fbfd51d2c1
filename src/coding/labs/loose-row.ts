import type { LabRow } from '#src/domain/document.ts'
import type { Analyte } from './analytes.ts'
import type { Line } from './cells.ts'
import { findNames } from './names.ts'
import { rowOf } from './row.ts'
import { scanAfterName } from './scan.ts'

/** How much a line must show before a name we do not know is believed to be one. */
export type Proof = 'unit-or-range' | 'unit-and-range'

const bullet = /^[\s•*\-–>]*/
const unknownName = /^[A-Za-z][A-Za-z0-9 ,/()%#.'&+-]{1,60}?(?=\s*[:=]?\s+(?:[<>]=?\s?)?-?\.?\d|\s*[:=]\s*\S)/
const notAName =
  /\b(?:page|phone|fax|tel|dob|birth|age|date|time|mrn|account|acct|order|accession|room|ssn|npi|zip|id|dose|mg|tablet|tab|capsule|weeks?|days?|years?|months?|bp|pulse|temp|weight|height|bmi|heart rate|resp|views?|copay|total due|amount|invoice|policy|street|suite|ave)\b/i

const sentence =
  /\b(?:the|a|an|had|has|have|was|were|is|are|of|with|and|on|at|for|to|her|his|showed|shows|than|from|by)\b/i

/** A line that begins with a name and goes on with a result: `Prolactin  12.3 ng/mL  4.0-15.2`. */
export function looseRow(text: string, line: Line, sex: string, proof: Proof): LabRow | undefined {
  if (line.text.length > 220) return undefined
  const offset = bullet.exec(line.text)![0].length
  const start = line.start + offset
  const known = findNames(line.text).find((name) => name.start === offset)
  if (known) {
    const { end } = nameWithBrackets(text, start, line.start + known.end, line.end)
    const row = rowAt(text, line, sex, proof, { start, end, analyte: known.analyte })
    if (row) return row
  }
  const unknown = unknownName.exec(line.text.slice(offset))?.[0].trim()
  if (!unknown || notAName.test(unknown) || sentence.test(unknown) || unknown.split(' ').length > 8)
    return undefined
  return rowAt(text, line, sex, proof, { start, end: start + unknown.length })
}

function rowAt(
  text: string,
  line: Line,
  sex: string,
  proof: Proof,
  name: { start: number; end: number; analyte?: Analyte },
): LabRow | undefined {
  const scanned = scanAfterName(text, name.end, line.end, sex, false)
  if (!scanned) return undefined
  const left = text.slice(scanned.end, line.end).trim()
  // Two tests side by side are two rows: another reader takes such lines.
  if (left.length > 40 || (/\d/.test(left) && findNames(left).length > 0)) return undefined
  const unit = scanned.unit !== ''
  const range = scanned.referenceText !== ''
  const proven =
    proof === 'unit-and-range' ? unit && range && /\d/.test(scanned.raw) : unit || range || scanned.flag
  // Within a table a name we know is proof enough; elsewhere the reader of runs weighs such lines.
  if (!proven && !(name.analyte && proof === 'unit-or-range')) return undefined
  return rowOf(text, {
    name: text.slice(name.start, name.end),
    raw: scanned.raw,
    unit: scanned.unit,
    flag: scanned.flag,
    reference: scanned.reference,
    analyte: name.analyte,
    start: name.start,
    end: scanned.end,
  })
}

/** `Glucose (fasting)` is one name; brackets that hold a range are not part of it. */
export function nameWithBrackets(text: string, start: number, end: number, until: number): { end: number } {
  const bracket = /^[ ]?\([A-Za-z][A-Za-z0-9 ./,-]{0,24}\)/.exec(text.slice(end, until))
  return { end: bracket && start < end ? end + bracket[0].length : end }
}
