import type { Span } from '#src/domain/page.ts'
import { type Reference, readReference } from './reference.ts'
import { unitLengthAt } from './units.ts'
import { flagAt, valueAt } from './values.ts'

/** What follows a name: value, unit, flag and range in any order, each at most once. */
export interface Scanned {
  raw: string
  unit: string
  flag: string
  reference: Reference
  referenceText: string
  /** After the last part taken. */
  end: number
  value: Span
}

const num = '-?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)'
/** Dates, times and phone numbers are never a result or a range. */
const datePattern =
  /(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-[A-Za-z]{3,9}-\d{2,4}|\d{1,2}-\d{1,2}-\d{2,4}|\(?\d{3}\)?[-. ]\d{3}-\d{4}|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?)(?!\d)/y
const rangePattern = new RegExp(
  `(?:(?:(?:normal|reference|ref\\.?|nl)\\s*)?(?:range|interval|limits?|ref\\.?|normal)s?(?:\\s+(?:for|is)[^\\d\\n<>:]{0,30})?\\s*[:=]?\\s*)?` +
    `[([]?\\s?(?:(?:ref(?:erence)?(?: range)?|normal|nl)\\s*[:=]?\\s*)?` +
    `(?<body>(?:(?:M|F|Male|Female|Men|Women)\\s*[:=]?\\s*)?(?:${num}\\s?(?:-|–|—|to)\\s?${num}|(?:<=?|>=?|≤|≥|(?:less|greater) than|up to)\\s?${num})` +
    `(?:[ ;,/]{1,3}(?:M|F|Male|Female|Men|Women)\\s*[:=]?\\s*${num}\\s?(?:-|–|to)\\s?${num})?)` +
    `(?![\\d/]|-\\d|\\.\\d)`,
  'iy',
)
const named = /^(?:[([]|normal|ref|range|nl\b)/i

/**
 * Reads on from `at` (just after a name) to `until`. `breaks` says whether parts may stand on following lines (a cell a line).
 * Returns `undefined` when no result comes first.
 */
export function scanAfterName(
  text: string,
  at: number,
  until: number,
  sex: string,
  breaks: boolean,
): Scanned | undefined {
  const gap = breaks
    ? /(?:[\s:=|…,;]|\.(?!\d))*/y
    : /[^\S\r\n\f]*(?:[:=|]|\.{2,}|…|[^\S\r\n\f]-(?=[^\S\r\n\f]))?[^\S\r\n\f|]*/y
  let position = at
  let raw = ''
  let unit = ''
  let flag = ''
  let rangeText = ''
  let value: Span = { start: at, end: at }
  let end = at
  for (let step = 0; step < 8; step++) {
    gap.lastIndex = position
    position += gap.exec(text)?.[0].length ?? 0
    if (position >= until) break
    const date = stickyLength(datePattern, text, position)
    if (date && !(raw && !rangeText && /^\d{1,2}-\d{1,2}-/.test(text.slice(position, position + 6)))) {
      if (raw) break
      return undefined
    }
    const range: RegExpExecArray | null = rangeText ? null : match(rangePattern, text, position)
    // Before the result only a bracketed or named range can be one: "Sodium [135-145 mmol/L] 135 mmol/L".
    if (
      range &&
      range.index + range[0].length <= until &&
      (raw || named.test(range[0])) &&
      !isQualifiedResult(range, raw)
    ) {
      rangeText = range.groups!['body']!
      position += range[0].length
      const inner = /^\s?/.exec(text.slice(position, position + 1))![0].length
      const repeated = unitLengthAt(text, position + inner)
      if (repeated) {
        unit ||=
          /[([]/.test(range[0]) || raw ? text.slice(position + inner, position + inner + repeated) : unit
        position += inner + repeated
      }
      const closed = /^\s?[)\]]/.exec(text.slice(position, position + 2))
      if (closed) position += closed[0].length
      end = position
      continue
    }
    if (!raw && !unit) {
      // A unit beside the name: "WBC (10^3/uL) 5.6", "Hemoglobin, g/dL 13.2".
      const opened = /^(?:[([]|, ?)/.exec(text.slice(position, position + 2))?.[0].length ?? 0
      const length = opened ? unitLengthAt(text, position + opened) : 0
      if (length) {
        unit = text.slice(position + opened, position + opened + length)
        position += opened + length
        if (/[)\]]/.test(text[position] ?? '')) position += 1
        continue
      }
    }
    if (raw && !unit) {
      const length = unitLengthAt(text, position)
      if (length && !(length === 1 && /[A-Za-z]/.test(text[position]!))) {
        unit = text.slice(position, position + length)
        position += length
        end = position
        continue
      }
    }
    if (!flag) {
      flag = flagAt(text, position)
      if (flag && (raw || !/^(?:A|N|normal|abnormal)/i.test(flag))) {
        position += flag.length
        if (raw) end = position
        continue
      }
      flag = ''
    }
    if (!raw) {
      const found = valueAt(text, position)
      if (!found || position + found.length > until) return undefined
      const next = text.slice(position + found.length, position + found.length + 2)
      // "0-5" of a urine sediment is one result.
      const span = new RegExp(`${num}\\s?-\\s?${num}(?![\\d/-])`, 'y')
      const spanning = stickyLength(span, text, position)
      if (spanning > found.length) raw = text.slice(position, position + spanning)
      else if (
        /^[A-Za-z]/.test(next) &&
        !/^[HLA](?![A-Za-z])/.test(next) &&
        unitLengthAt(text, position + found.length) === 0
      )
        return undefined
      else if (/^(?:[/:]\d|-\d)/.test(next)) return undefined
      else raw = found.raw
      value = { start: position, end: position + raw.length }
      position += raw.length
      end = position
      continue
    }
    break
  }
  if (!raw) return undefined
  return { raw, unit, flag, reference: readReference(rangeText, sex), referenceText: rangeText, end, value }
}

/** `<0.01` straight after the name is the result, not its range. */
function isQualifiedResult(range: RegExpExecArray, raw: string): boolean {
  return !raw && /^[<>≤≥]/.test(range.groups!['body']!) && !named.test(range[0])
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function stickyLength(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at)?.[0].length ?? 0
}
