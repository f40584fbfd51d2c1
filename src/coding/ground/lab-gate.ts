import type { LabRow } from '#src/domain/document.ts'
import type { Span } from '#src/domain/page.ts'
import type { Alignable } from '../align/align.ts'
import { checkRows } from '../labs/checks.ts'
import { analyteOf, findNames } from '../labs/names.ts'
import { readReference } from '../labs/reference.ts'
import { rowOf } from '../labs/row.ts'
import { meaningOfFlag } from '../labs/values.ts'
import { placeOfQuote } from './place.ts'

/** A row as somebody else read it; empty strings where nothing is printed. */
export interface SaidRow {
  quote: string
  name: string
  value: string
  unit: string
  range: string
  flag: string
}

/** Why a row is not kept. */
export type LabFault =
  | 'lab-quote-not-found'
  | 'lab-name-not-printed'
  | 'lab-value-not-printed'
  | 'lab-unit-not-printed'
  | 'lab-range-not-printed'
  | 'lab-several-results'
  | 'lab-duplicate'

/**
 * A row that stands in the document as it was read, or why it does not: the quote is the document's; name, value, unit and range
 * are printed in it, each in a place of its own; no other analyte's name is between the name and its value. The flag is computed
 * by us, a printed one that is not there is left out.
 * @param near Where the quote is said to stand. @param sex `F`, `M` or `''`: for ranges that are printed for both.
 */
export function gatedRow(document: Alignable, said: SaidRow, near: Span, sex: string): LabRow | LabFault {
  const place = placeOfQuote(document, said.quote, near)
  if (!place) return 'lab-quote-not-found'
  // Places in the quote are used up one after the other: the 4.0 of a range is no value.
  const left = { text: place.quote }
  const name = use(left, said.name)
  if (!name || !/[A-Za-z]/.test(said.name)) return 'lab-name-not-printed'
  left.text = ' '.repeat(name.end) + left.text.slice(name.end)
  const range = said.range.trim() ? use(left, said.range) : undefined
  if (said.range.trim() && !range) return 'lab-range-not-printed'
  const unit = said.unit.trim() ? use(left, said.unit) : undefined
  if (said.unit.trim() && !unit) return 'lab-unit-not-printed'
  const before = left.text
  const value = said.value.trim() ? use(left, said.value) : undefined
  if (!value) return 'lab-value-not-printed'
  const between = place.quote.slice(name.end, value.start)
  const analyte = analyteOf(name.words)
  if (findNames(between).some((found) => !found.weak && found.analyte.name !== analyte?.name))
    return 'lab-several-results'
  const flag = said.flag.trim() && meaningOfFlag(said.flag) ? use(left, said.flag) : undefined
  const row = rowOf(document.text, {
    name: name.words,
    raw: value.words,
    unit: unit?.words ?? '',
    flag: flag?.words ?? '',
    reference: readReference(range?.words ?? '', sex),
    start: place.start + name.start,
    end: place.start + Math.max(...[value, unit, range, flag].map((part) => part?.end ?? 0)),
  })
  if (/\d/.test(before.slice(name.end, value.start)))
    row.issues.push('Another number stands before this result: check which of them it is.')
  return { ...row, by: 'model' }
}

/** Takes words out of what is left of a quote; whole numbers and whole words only. As printed, whatever their case and spaces. */
function use(left: { text: string }, words: string): (Span & { words: string }) | undefined {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\\-|–|—/g, '[-–—]'))
  const edged = (edge: string) => (/[\p{L}\p{N}]/u.test(edge) ? '(?<![\\p{L}\\p{N}]|\\d[.,])' : '')
  const closed = (edge: string) => (/[\p{L}\p{N}]/u.test(edge) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : '')
  const trimmed = words.trim()
  // A lost sign is another result.
  const sign = /^\d/.test(trimmed) ? '(?<![-−<>≤≥]\\s?|[<>]=\\s?)' : ''
  const match = new RegExp(
    `${sign}${edged(trimmed[0] ?? '')}${parts.join('\\s+')}${closed(trimmed.at(-1) ?? '')}`,
    'iu',
  ).exec(left.text)
  if (!match) return undefined
  const [start, end] = [match.index, match.index + match[0].length]
  left.text = left.text.slice(0, start) + ' '.repeat(end - start) + left.text.slice(end)
  return { start, end, words: match[0] }
}

/** Issues that speak of a misread print, not of the patient. */
const MISREAD = /misread|not plausible|printed flag is/

export function maybeMisread({ issues }: LabRow): boolean {
  return issues.some((issue) => MISREAD.test(issue))
}

/**
 * Our own rows and those that another reader found beside them, in the order of the text, checked together. Ours win: a row that
 * overlaps one of them is left out, and where it differs from a doubtful one, that one says so.
 */
export function joinedRows(
  own: readonly LabRow[],
  found: readonly LabRow[],
): { rows: LabRow[]; duplicates: number } {
  const rows = own.map((row) => ({ ...row, issues: [...row.issues] }))
  const added: LabRow[] = []
  for (const row of found) {
    const other = [...rows, ...added].find((one) => overlap(one.evidence, row.evidence))
    if (!other) added.push(row)
    else if (other.analyte === row.analyte && other.raw !== row.raw && maybeMisread(other))
      other.issues.push(
        `Another reading of these words gives ${[row.raw, row.unit].filter(Boolean).join(' ')}.`,
      )
  }
  const joined = [...rows, ...added].sort((a, b) => a.evidence.start - b.evidence.start)
  if (added.length > 0) checkRows(joined)
  for (const row of joined) row.issues = [...new Set(row.issues)]
  return { rows: joined, duplicates: found.length - added.length }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}
