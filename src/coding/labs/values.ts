import type { LabRow } from '#src/domain/document.ts'
import { numberOf } from './reference.ts'

/** Words that are results by themselves. */
const words =
  'non[- ]?reactive|reactive|not detected|detected|none seen|none detected|negative|positive|neg|pos|trace|none|few|rare|many|moderate|occasional|small|large|clear|slightly cloudy|cloudy|hazy|turbid|yellow|pale yellow|dark yellow|straw|amber|colorless|light yellow|red|brown|normal|abnormal|adequate|increased|decreased|pending|see note|slight|present|absent|non-?immune|immune|tntc|[1-4]\\+'
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+'
const valuePattern = new RegExp(
  `(?:(?<sign><=?|>=?|≤|≥)\\s?)?(?<number>-?(?:${number}))(?<plus>\\+)?|(?<word>${words})(?![\\w-])`,
  'iy',
)
const flagPattern =
  /(?:[([]\s?)?(HH|LL|HI|LO|H|L|AA|A|N|High(?! [a-z])|HIGH|Low(?! [a-z])|LOW|Critical High|Critical Low|CRITICAL|Critical|CRIT|Abnormal|ABNORMAL|ABN|Normal(?! [a-z])|NORMAL|Abnl|\*{1,3}(?:HI|LO|H|L|#)?\*{0,3}|(?:HH|LL|H|L|A|HI|LO)\*|[!↑↓])(?:\s?[)\]])?(?![A-Za-z0-9.^%/])/y

export interface Value {
  raw: string
  value: number | null
  qualifier: LabRow['qualifier']
}

/** The result that stands at `at`, with its length; `undefined` when there is none. */
export function valueAt(text: string, at: number): (Value & { length: number }) | undefined {
  valuePattern.lastIndex = at
  const match = valuePattern.exec(text)
  if (!match?.groups) return undefined
  return { ...printedValue(match[0]), length: match[0].length }
}

/** A whole printed result: `12.3`, `<0.01`, `>=60`, `Negative`, `0-5` (no single number: `value` is null). */
export function printedValue(printed: string): Value {
  const raw = printed.trim()
  const match = /^(<=?|>=?|≤|≥)?\s*(-?[\d.,]+)$/.exec(raw)
  const value = match ? numberOf(match[2]!) : null
  const sign = value === null ? '' : (match?.[1] ?? '')
  const qualifier = sign === '≤' ? '<=' : sign === '≥' ? '>=' : (sign as LabRow['qualifier'])
  return { raw, value, qualifier }
}

/** The flag that stands at `at`; `''` when there is none. Includes its brackets. */
export function flagAt(text: string, at: number): string {
  flagPattern.lastIndex = at
  return flagPattern.exec(text)?.[0] ?? ''
}

/** Direction a printed flag means; `''` for plain "abnormal" marks. */
export function meaningOfFlag(printed: string): 'LL' | 'L' | 'N' | 'H' | 'HH' | 'A' | '' {
  const flag = printed.replace(/[\s()[\]*#.]/g, '').toUpperCase()
  if (flag === '') return printed.includes('*') ? 'A' : ''
  if (/^(?:HH|CRITICALHIGH|PANICHIGH)$/.test(flag)) return 'HH'
  if (/^(?:LL|CRITICALLOW|PANICLOW)$/.test(flag)) return 'LL'
  if (/^(?:H|HI|HIGH|↑|ABOVE.*)$/.test(flag)) return 'H'
  if (/^(?:L|LO|LOW|↓|BELOW.*)$/.test(flag)) return 'L'
  if (/^N(?:ORMAL|NORMAL)?$/.test(flag)) return 'N'
  return /^(?:A|AA|ABN|ABNORMAL|ABNL|CRIT|CRITICAL|!)$/.test(flag) ? 'A' : ''
}
