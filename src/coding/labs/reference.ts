import type { LabRow } from '#src/domain/document.ts'

/** A printed range. `low` and `high` are as printed; `''` where there is no bound. */
export interface Reference {
  low: string
  high: string
}

const number = '-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?'
const sexed = /\b(male|men|m|female|women|f)\b\s*[:=]?\s*/gi
const open: Reference = { low: '', high: '' }

/**
 * Reads a reference cell: `4.0-11.0`, `3.5 – 5.1`, `<200`, `>=60`, `M 13.5-17.5 F 12-15.5`, `Negative`.
 * @param sex `F` or `M` when the document states it: needed when the range is printed for both.
 */
export function readReference(printed: string, sex = ''): Reference {
  const text = printed
    .slice(0, 160)
    .trim()
    .replace(/^[([]\s*|\s*[)\]]$/g, '')
    .replace(/^(?:(?:normal|reference|ref\.?)\s*)?(?:range|interval)?\s*[:=]\s*/i, '')
    .trim()
  if (text === '' || /^(?:n\/?a|none|not (?:available|established|estab\.?)|-+|\*+)$/i.test(text)) return open
  const parts = bySex(text)
  if (parts) return parts[sex] ? readReference(parts[sex]) : open
  const range = new RegExp(`^(${number})\\s*(?:-|–|—|to)\\s*(${number})(?:\\s|$|[^\\d.,/-])`).exec(`${text} `)
  if (range && /\d/.test(range[1]!) && /\d/.test(range[2]!)) return { low: range[1]!, high: range[2]! }
  const bound = new RegExp(
    `^(<=?|≤|>=?|≥|(?:less|greater|more) than(?: or equal to)?|up to|under|over|below|above|at least)\\s*(${number})`,
    'i',
  ).exec(text)
  if (bound && /\d/.test(bound[2]!))
    return /^(?:<|≤|less|up|under|below)/i.test(bound[1]!)
      ? { low: '', high: bound[2]! }
      : { low: bound[2]!, high: '' }
  const after = new RegExp(`^(${number})\\s*(?:or less|or lower|and below)`, 'i').exec(text)
  if (after?.[1]) return { low: '', high: after[1] }
  // A choice of words: printed low to high with a dash, or the one expected answer.
  const dash = text.lastIndexOf('-')
  if (dash > 0 && dash < 120) return { low: text.slice(0, dash).trim(), high: text.slice(dash + 1).trim() }
  return { low: text, high: '' }
}

function bySex(text: string): Record<string, string> | undefined {
  const marks = [...text.matchAll(sexed)]
  if (marks.length === 0 || !/\d/.test(text)) return undefined
  const parts: Record<string, string> = {}
  for (const [i, mark] of marks.entries()) {
    const value = text
      .slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length)
      .replace(/[;,/]\s*$/, '')
      .trim()
    parts[/^[fw]/i.test(mark[1]!) ? 'F' : 'M'] ??= value
  }
  // Printed for one sex only: it is the range of this patient.
  const [only, ...others] = Object.values(parts)
  return others.length === 0 ? { ...parts, '': only!, M: parts['M'] ?? only!, F: parts['F'] ?? only! } : parts
}

/** A printed number; thousands commas understood; `null` when it is none. */
export function numberOf(printed: string): number | null {
  const text = printed.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}

/** The flag that value and printed range give; `''` without a numeric value or range. Direction only: `L`, `N` or `H`. */
export function flagFor(
  value: number | null,
  qualifier: LabRow['qualifier'],
  range: Reference,
): 'L' | 'N' | 'H' | '' {
  const low = numberOf(range.low)
  const high = numberOf(range.high)
  if (value === null || (low === null && high === null)) return ''
  const below = qualifier.startsWith('<')
  const above = qualifier.startsWith('>')
  if (low !== null && (value < low || (qualifier === '<' && value <= low && low > 0))) return above ? '' : 'L'
  if (high !== null && (value > high || (qualifier === '>' && value >= high))) return below ? '' : 'H'
  return 'N'
}
