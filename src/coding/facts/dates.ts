/** Dates as US documents print them. Nothing is ever taken from a clock. */
export interface PrintedDate {
  /** `YYYY-MM-DD`; `undefined` when the date is impossible (13/45/2026). */
  iso: string | undefined
  /** Printed with two digits: `iso` says 20YY and needs `settle`. */
  shortYear: boolean
  length: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const patterns: [RegExp, (m: string[]) => [string, string, string]][] = [
  [/(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/y, (m) => [m[1]!, m[2]!, m[3]!]],
  [/(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/y, (m) => [m[4]!, m[1]!, m[3]!]],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y, (m) => [m[3]!, m[1]!, m[2]!]],
  [
    new RegExp(`(${month})[ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\\d{4})(?!\\d)`, 'iy'),
    (m) => [m[3]!, m[1]!, m[2]!],
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[- ](${month})[-, ]+(\\d{4}|\\d{2})(?!\\d)`, 'iy'),
    (m) => [m[3]!, m[2]!, m[1]!],
  ],
  [/(20\d{2}|19\d{2})(\d{2})(\d{2})(?!\d)/y, (m) => [m[1]!, m[2]!, m[3]!]],
]

/** The date that stands at `at`; `undefined` when there is none. */
export function dateAt(text: string, at: number): PrintedDate | undefined {
  for (const [pattern, parts] of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const [year, monthText, day] = parts(match)
    const number = /^\d/.test(monthText)
      ? Number(monthText)
      : months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1
    const shortYear = year.length === 2
    return {
      iso: isoOf(Number(year) + (shortYear ? 2000 : 0), number, Number(day)),
      shortYear,
      length: match[0].length,
    }
  }
  return undefined
}

function isoOf(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day))
  const real =
    date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day && year >= 1880 && year <= 2100
  return real ? date.toISOString().slice(0, 10) : undefined
}

/** The latest date of a text that prints all four digits of its year; `''` without one. */
export function latestFullDate(text: string): string {
  let latest = ''
  for (const start of text.matchAll(/(?<![\d/.-])(?:\d|(?<![a-z])[adfjmnos])/gi)) {
    const date = dateAt(text, start.index)
    if (date?.iso && !date.shortYear && date.iso > latest) latest = date.iso
  }
  return latest
}

/**
 * The full year of a date printed with two digits, or `undefined` when it would be a guess. A service is of this century and
 * not after what else the document dates; a birth is of the last century only when this one is impossible.
 */
export function settle(date: PrintedDate, latest: string, kind: 'service' | 'birth'): string | undefined {
  if (!date.iso || !date.shortYear) return date.iso
  const possible = latest === '' ? date.iso < '2050' : date.iso <= latest
  if (kind === 'service') return possible ? date.iso : undefined
  return latest !== '' && !possible ? `19${date.iso.slice(2)}` : undefined
}
