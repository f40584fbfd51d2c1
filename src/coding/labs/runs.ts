import type { LabRow } from '#src/domain/document.ts'
import { nameWithBrackets } from './loose-row.ts'
import { type FoundName, findNames, urineOf } from './names.ts'
import { numberOf } from './reference.ts'
import { rowOf } from './row.ts'
import { type Scanned, scanAfterName } from './scan.ts'
import { canonicalUnit, sameUnit } from './units.ts'
import { valueAt } from './values.ts'

/** After a number these words make it a dose, a duration or a count of things. */
const dose =
  /^[\s-]*(?:mg|mcg|ug|g|gm|grams?|meq|milliequivalents?|units?|iu|ml|cc|tab(?:let)?s?|cap(?:sule)?s?|drops?|puffs?|packs?|bags?|lit(?:er|re)s?|doses?|days?|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|minutes?|times|x\b|po\b|iv\b|daily|b\.?i\.?d|t\.?i\.?d|q\.?d|mm\b|cm\b|points?|fold|of\b|to\s+\d|or\s+\d)(?![A-Za-z/])/i
const notThePatients =
  /\b(?:vitamin|goal|goals|target|keep|maintain|until|if|when|hold|received|given|transfus\w*|replac\w*|infus\w*|less than|greater than|below|above|under|over)(?:\s+(?:of|for|is|the|a|an))?\s*$/i
const linking =
  /^(?:[ ,]{1,2}(?:level|levels|count|value|was|is|were|are|of|at|equals|equal to|came back|returned|now|today|noted|measured|elevated|decreased|low|high|normal|increased|stable|up|down|on admission|at admission|found to be|to be|drawn|which)){1,4}\s*[:=]?\s*(?=[<>]?\s?\.?\d)/i
/** Names that are words of everyday notes too: in prose they need a unit or a range. */
const ambiguousInProse = new Set([
  'Iron',
  'T3',
  'T4',
  'TP',
  'Lithium',
  'Digoxin',
  'Testosterone',
  'Folate',
  'Vitamin D',
  'Vitamin B12',
  'Vancomycin',
  'Cortisol',
  'Alb',
])

interface Candidate {
  name: FoundName
  nameEnd: number
  start: number
  scanned: Scanned
  /** Alone on its line, name first. */
  ownLine: boolean
  stacked: boolean
  valueFirst: boolean
}

/**
 * Rows wherever a known name is followed by a result: one a line, a cell a line, several a line, lost line breaks, and in
 * prose when it cannot be anything else.
 * @param taken Says whether a place was read as a table already.
 */
export function readRuns(text: string, sex: string, taken: (offset: number) => boolean): LabRow[] {
  const names = merged(text, findNames(text)).filter((name) => !taken(name.start))
  const candidates = names.flatMap((name, i) => {
    const found = candidate(text, name, names[i + 1]?.start ?? text.length, sex)
    return found ? [found] : []
  })
  const accepted: Candidate[] = []
  for (const [i, one] of candidates.entries()) {
    const before = accepted.at(-1)
    const after = candidates[i + 1]
    const listed =
      (before && one.start - before.scanned.end <= 6) ||
      (after && after.start - one.scanned.end <= 6 && after.start >= one.scanned.end)
    if (before && one.start < before.scanned.end) continue
    if (believable(text, one, Boolean(listed))) accepted.push(one)
  }
  return accepted.map((one) => toRow(text, one))
}

/** `Alanine Aminotransferase (ALT)` is one name. */
function merged(text: string, names: FoundName[]): FoundName[] {
  const out: FoundName[] = []
  for (const name of names) {
    const before = out.at(-1)
    const between = before ? text.slice(before.end, name.start) : ''
    if (
      before &&
      before.analyte.name.replace(/[%#]$/, '') === name.analyte.name.replace(/[%#]$/, '') &&
      /^[ ,]?[ (/]$|^ \/ $/.test(between)
    )
      out[out.length - 1] = {
        ...before,
        end: name.end + (between.includes('(') && text[name.end] === ')' ? 1 : 0),
        weak: before.weak && name.weak,
      }
    else out.push(name)
  }
  return out
}

function candidate(text: string, name: FoundName, next: number, sex: string): Candidate | undefined {
  // Lines are looked at 300 characters to each side: a book without line breaks must not cost its square.
  const near = text.slice(Math.max(0, name.start - 300), name.start)
  const lineStart = name.start - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\f')) + 1
  const newline = text.slice(name.end, name.end + 300).search(/[\n\r\f]/)
  const lineEnd = newline < 0 ? Math.min(text.length, name.end + 300) : name.end + newline
  const lead = text.slice(lineStart, name.start)
  const atLineStart =
    /^[\s•*\-–>|]*(?:(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-[A-Za-z]{3,9}-\d{2,4})?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?(?: ?[AP]M)?)?[\s|]*$/i.test(
      lead,
    )
  const nameEnd = nameWithBrackets(text, name.start, name.end, Math.min(lineEnd, next)).end
  const until = Math.min(lineEnd, Math.max(next, nameEnd))
  const direct = scanAfterName(text, nameEnd, until, sex, false)
  const base = { name, nameEnd, start: name.start, stacked: false, valueFirst: false }
  if (direct)
    return {
      ...base,
      scanned: direct,
      ownLine: atLineStart && text.slice(direct.end, lineEnd).trim().length <= 24,
    }
  const link = linking.exec(text.slice(nameEnd, Math.min(text.length, nameEnd + 60)))
  if (link) {
    const scanned = scanAfterName(text, nameEnd + link[0].length, Math.min(next, lineEnd), sex, false)
    if (scanned) return { ...base, scanned, ownLine: false }
  }
  const restOfLine = text.slice(nameEnd, lineEnd)
  if (atLineStart && lineEnd < next && /^\s*:?\s*(?:[([][^\])\n]{1,40}[)\]])?\s*$/.test(restOfLine)) {
    const scanned = scanAfterName(text, nameEnd, Math.min(next, nameEnd + 240), sex, true)
    if (scanned) return { ...base, scanned, ownLine: false, stacked: true }
  }
  return valueFirst(text, name, nameEnd, lead, lineStart, until, sex)
}

/** `13.5 Hemoglobin g/dL 12.0-16.0`: the result stands before its name. */
function valueFirst(
  text: string,
  name: FoundName,
  nameEnd: number,
  lead: string,
  lineStart: number,
  until: number,
  sex: string,
): Candidate | undefined {
  const blank = /^\s*/.exec(lead)![0].length
  const value = valueAt(text, lineStart + blank)
  if (!value || value.value === null || name.weak) return undefined
  const valueEnd = lineStart + blank + value.length
  if (!/^\s*(?:[A-Za-z%/0-9^*]{1,10}\s+)?$/.test(text.slice(valueEnd, name.start)) || valueEnd >= name.start)
    return undefined
  // Reuse the reader of what follows a name by looking at the rest as if the value had just been read.
  const rest = text.slice(nameEnd, until)
  const virtual = `${value.raw} ${text.slice(valueEnd, name.start)}${rest}`
  const scanned = scanAfterName(virtual, 0, virtual.length, sex, false)
  if (!scanned || (!scanned.unit && !scanned.referenceText)) return undefined
  const consumed = scanned.end - (virtual.length - rest.length)
  const start = lineStart + blank
  return {
    name,
    nameEnd,
    start,
    ownLine: true,
    stacked: false,
    valueFirst: true,
    scanned: { ...scanned, end: nameEnd + Math.max(0, consumed), value: { start, end: valueEnd } },
  }
}

function believable(text: string, one: Candidate, listed: boolean): boolean {
  const { name, scanned } = one
  const after = text.slice(scanned.end, scanned.end + 24)
  const hasUnit = scanned.unit !== '' && fits(one)
  const hasRange = scanned.referenceText !== ''
  const number = numberOf(scanned.raw.replace(/^[<>=≤≥\s]+/, ''))
  if (scanned.unit && !fits(one) && !hasRange) return false
  if (!scanned.unit && !hasRange && dose.test(after)) return false
  if (number === null) return qualitative(text, one)
  if (name.analyte.panel === 'urine')
    return hasRange || (inUrinalysis(text, one.start) && (one.ownLine || one.stacked || listed))
  if (hasRange || (hasUnit && scanned.flag !== '')) return true
  const plain = text.slice(Math.max(0, one.start - 40), one.start)
  if (notThePatients.test(plain)) return false
  if (/^[A-Za-z]/.test(after) && !scanned.unit) return false
  const sensible = isPlausible(one, number)
  if (hasUnit)
    return !name.weak || one.ownLine || one.stacked || listed
      ? sensible || one.ownLine || one.stacked
      : sensible
  if (!sensible) return one.ownLine && !name.weak && name.analyte.panel !== 'other' && scanned.flag !== ''
  if (name.weak) return listed || one.ownLine
  if (one.ownLine || one.stacked || listed)
    return name.analyte.panel !== 'other' || !ambiguousInProse.has(name.analyte.name) || one.ownLine
  return name.analyte.plausible !== undefined && !ambiguousInProse.has(name.analyte.name)
}

/** Words as results are read on lines of their own, with a printed range or in a urinalysis: "Appearance: normal" is an exam. */
function qualitative(text: string, one: Candidate): boolean {
  if (/[HL]PF$/.test(canonicalUnit(one.scanned.unit))) return true
  if (!one.ownLine && !one.stacked) return false
  return (
    (one.name.analyte.panel === 'urine' || urineOf(one.name.analyte) !== one.name.analyte) &&
    inUrinalysis(text, one.start)
  )
}

const urinalysis = /\b(?:urinalysis|urine|UA|dipstick)\b/i
const bloodPanel =
  /\b(?:CBC|complete blood count|hematology|metabolic panel|chemistry|chemistries|BMP|CMP|lipid panel|coagulation|serum)\b/i

/** Whether the last panel heading before a place is that of a urinalysis. */
function inUrinalysis(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 900), at)
    .split(/[\n\f]/)
    .reverse()
  for (const line of before) {
    if (line.length > 160) return false
    if (bloodPanel.test(line)) return false
    if (urinalysis.test(line)) return true
  }
  return false
}

/** Whether the unit can be one of this analyte: a dose or a length is none. */
function fits(one: Candidate): boolean {
  const { analyte } = one.name
  const unit = canonicalUnit(one.scanned.unit)
  if (!unit || !analyte.unit || sameUnit(unit, analyte.unit) || analyte.panel === 'urine') return true
  if (/^(?:mm|ul|ratio|index)$/i.test(unit)) return analyte.panel === 'cbc'
  const share = unit === '%'
  return share
    ? analyte.panel === 'diff' || /%$/.test(analyte.name)
    : unit.includes('/') || analyte.panel === 'diff'
}

function isPlausible(one: Candidate, number: number): boolean {
  const range = one.name.analyte.plausible
  if (!range) return one.ownLine || one.stacked
  const unit = canonicalUnit(one.scanned.unit)
  if (unit && one.name.analyte.unit && !sameUnit(unit, one.name.analyte.unit)) return true
  const value = one.name.analyte.unit === 'K/uL' && number >= 1000 ? number / 1000 : number
  return value >= range[0] && value <= range[1]
}

function toRow(text: string, one: Candidate): LabRow {
  const { name, scanned } = one
  const inUrine =
    name.analyte.panel === 'urine' ||
    /HPF|LPF/.test(canonicalUnit(scanned.unit)) ||
    !/\d/.test(scanned.raw) ||
    inUrinalysis(text, one.start)
  const row = rowOf(text, {
    name: text.slice(name.start, one.nameEnd),
    raw: scanned.raw,
    unit: scanned.unit,
    flag: scanned.flag,
    reference: scanned.reference,
    analyte: name.analyte,
    start: one.start,
    end: Math.max(scanned.end, one.nameEnd),
  })
  return inUrine ? { ...row, analyte: urineOf(name.analyte)?.name ?? row.analyte } : row
}
