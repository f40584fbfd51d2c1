import type { LabRow } from '#src/domain/document.ts'
import { type Cell, cellsOf, type Line, type Separator, separatorOf } from './cells.ts'
import { looseRow } from './loose-row.ts'
import { analyteOf, longestAt, tokensOf } from './names.ts'
import { type ColumnKind, placed } from './place-cells.ts'
import { readReference } from './reference.ts'
import { rowOf } from './row.ts'
import { scanAfterName } from './scan.ts'
import { unitLengthAt } from './units.ts'

interface Header {
  separator: Separator | undefined
  columns: ColumnKind[]
}

export interface TableRows {
  rows: LabRow[]
  /** Indexes of the lines that were read, headers included. */
  lines: Set<number>
}

const kinds: [ColumnKind, string][] = [
  [
    'reference',
    '(?:(?:normal|reference|ref\\.?|expected|standard|biological|therapeutic|relevant)\\s*)+(?:range|interval|value|limit)?s?(?:\\s*\\([^)]*\\))?|ranges?|normals?|limits',
  ],
  [
    'result',
    '(?:current|your|patient|test|observed|actual|final|latest)?\\s*(?:results?|values?)(?:\\s+value)?|observation value|in range',
  ],
  [
    'name',
    '(?:lab(?:oratory)?\\s+)?tests?(?:\\s+(?:name|description|performed))?|components?|analytes?|description|determination|procedure|parameter|investigation|result\\s+(?:type|name)|observation|name|exam|assay',
  ],
  ['flag', '(?:abnormal|abn\\.?|result)?\\s*flags?|abn\\.?|abnormal|f|h/l|l/h|interpretation|indicator'],
  ['low', '(?:ref(?:erence)?\\.?\\s*)?(?:low|lower)(?:\\s*(?:limit|range|ref))?|min(?:imum)?'],
  ['high', '(?:ref(?:erence)?\\.?\\s*)?(?:high|upper)(?:\\s*(?:limit|range|ref))?|max(?:imum)?'],
  ['unit', 'units?(?:\\s+of\\s+measure)?|uom|measure'],
  [
    'other',
    '(?:collect(?:ed|ion)|result(?:ed)?|report(?:ed)?)?\\s*(?:date|time)(?:\\s*/\\s*time)?|collected|comments?|notes?|method|lab|site|status|specimen|loinc|code|(?:previous|prior|last)\\b.*|ordering provider|provider|details|performed by|trend|out of range',
  ],
]
const whole = kinds.map(([kind, words]) => [kind, new RegExp(`^(?:${words})\\s*:?$`, 'i')] as const)
// A header whose columns are one space apart: longest words first, and nothing else on the line.
const loose = new RegExp(
  `(?:${kinds
    .filter(([kind]) => kind !== 'other')
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')}|(?<other>date|comments?|status|lab|method))(?=\\s|$)`,
  'iy',
)
const dateHead = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?: \d{1,2}:\d{2})?$|^\d{4}-\d{2}-\d{2}$/
const nothing = /^(?:n\/?a|not available|none|-+)$/i
const absent = /^(?:n\/?a|not available|-+)$/i

/** Rows of every table that says what its columns are. */
export function readHeaderTables(text: string, lines: readonly Line[], sex: string): TableRows {
  const rows: LabRow[] = []
  const read = new Set<number>()
  let header: Header | undefined
  let misses = 0
  for (const [i, line] of lines.entries()) {
    if (!line.text.trim()) continue
    const found = headerOf(line)
    if (found) {
      header = found
      misses = 0
      read.add(i)
      continue
    }
    if (!header) continue
    const above = rows.at(-1)
    if (above && lines[i - 1] && continuesName(text, above, lines[i - 1]!, line)) {
      read.add(i)
      continue
    }
    const here = rowsOf(text, line, header, sex)
    if (here.length === 0) {
      misses += 1
      if (misses >= 8) header = undefined
      continue
    }
    misses = 0
    rows.push(...here)
    read.add(i)
  }
  return { rows, lines: read }
}

/**
 * A long name goes on below its first line: "Mean Corpuscular ⏎ Volume". It does when the words of both lines are a name we
 * know and those of the first alone are not the same one; the row then says so and its quote reaches to the end of the name.
 */
function continuesName(text: string, row: LabRow, before: Line, line: Line): boolean {
  const words = line.text.trim()
  if (words.length > 40 || !/^[A-Za-z(][A-Za-z ()/-]*$/.test(words) || row.evidence.end > before.end + 1)
    return false
  if (row.evidence.start < before.start && !before.text.trim().match(/^[A-Za-z(][A-Za-z ()/-]*$/))
    return false
  const name = `${row.name} ${words}`
  // All of it, or a heading of the next panel would be taken: "Platelet Count ⏎ Differential".
  const tokens = tokensOf(name)
  if (longestAt(tokens, 0)?.count !== tokens.length) return false
  const whole = analyteOf(name, row.unit)
  if (!whole || (whole.name === row.analyte && !/^\(/.test(words) && analyteOf(words))) return false
  row.name = name
  row.analyte = whole.name
  const end = line.start + line.text.trimEnd().length
  row.evidence = { start: row.evidence.start, end, quote: text.slice(row.evidence.start, end) }
  return true
}

function headerOf(line: Line): Header | undefined {
  if (line.text.length > 300) return undefined
  const separator = separatorOf(line.text)
  const columns = separator
    ? cellsOf(line, separator).flatMap((cell) => kindsOf(cell.text, separator))
    : looseColumns(line.text.trim())
  if (!columns?.includes('name') || !columns.includes('result')) return undefined
  const strange = columns.filter((kind) => kind === undefined).length
  if (strange > 1 || columns.filter((kind) => kind === 'name').length > 1) return undefined
  const known = columns.map((kind) => kind ?? 'other')
  // A flag often stands beside its result in a column that has no heading of its own.
  const unheaded = separator === 'gap' && !known.includes('flag')
  return { separator, columns: unheaded ? known.flatMap((k) => (k === 'result' ? [k, 'flag'] : [k])) : known }
}

/** Two headings that stand close come as one cell: `Flag Units`. */
function kindsOf(cell: string, separator: Separator): (ColumnKind | undefined)[] {
  const kind = kindOf(cell)
  return kind === undefined && separator === 'gap' ? (looseColumns(cell) ?? [kind]) : [kind]
}

function kindOf(cell: string): ColumnKind | undefined {
  if (cell === '') return 'other'
  if (dateHead.test(cell)) return 'result'
  return whole.find(([, pattern]) => pattern.test(cell))?.[0]
}

function looseColumns(line: string): ColumnKind[] | undefined {
  const columns: ColumnKind[] = []
  for (let at = 0; at < line.length; ) {
    loose.lastIndex = at
    const match = loose.exec(line)
    if (!match?.groups || !match[0]) return undefined
    const kind = Object.entries(match.groups).find(([, value]) => value !== undefined)?.[0] as ColumnKind
    columns.push(kind)
    at += match[0].length
    while (line[at] === ' ') at += 1
  }
  return columns.length >= 2 ? columns : undefined
}

function rowsOf(text: string, line: Line, header: Header, sex: string): LabRow[] {
  const separator = separatorOf(line.text)
  const { columns } = header
  if (separator && (separator === header.separator || header.separator === 'gap')) {
    const found = cellsOf(line, separator)
    const cells = separator === 'gap' ? placed(found, columns) : found
    const rows = cells ? placedRows(text, cells, columns, sex) : []
    if (rows.length) return rows
    if (separator !== 'gap' && separator === header.separator && found.length >= columns.length) return []
  }
  const row = looseRow(text, line, sex, 'unit-or-range')
  return row ? [row] : []
}

/** One row for each result column. */
function placedRows(
  text: string,
  cells: readonly (Cell | undefined)[],
  columns: readonly ColumnKind[],
  sex: string,
): LabRow[] {
  const at = (kind: ColumnKind) => cells[columns.indexOf(kind)]
  const name = at('name')
  if (!name || !/[A-Za-z]/.test(name.text) || name.text.length > 90) return []
  const flagText = at('flag')?.text ?? ''
  const flag = flagText.length > 24 || nothing.test(flagText) ? '' : flagText
  const referenceCell = at('reference')
  const [low, high] = [at('low')?.text, at('high')?.text]
  const bounds = low || high ? { low: low ?? '', high: high ?? '' } : undefined
  const reference = bounds ?? readReference(stripUnit(referenceCell?.text ?? ''), sex)
  const unit = at('unit')?.text || unitBehind(referenceCell?.text ?? '')
  return columns.flatMap((kind, i) => {
    const result = cells[i]
    if (kind !== 'result' || !result?.text || result.text.length > 60) return []
    const scanned = scanAfterName(text, result.start, result.end, sex, false)
    const exact = scanned && scanned.end >= result.end - 1 ? scanned : undefined
    if (!exact && !/^(?:[<>≤≥]?=?\s*-?[\d.]|[a-z][a-z ,/()-]*$)/i.test(result.text)) return []
    if (absent.test(result.text)) return []
    const used = [
      name,
      result,
      ...cells.filter(
        (cell, c): cell is Cell => !!cell?.text && /flag|unit|reference|low|high/.test(columns[c] ?? ''),
      ),
    ]
    return [
      rowOf(text, {
        name: name.text,
        raw: exact?.raw ?? result.text,
        unit: unit || (exact?.unit ?? ''),
        flag: flag || (exact?.flag ?? ''),
        reference: bounds || referenceCell?.text ? reference : (exact?.reference ?? reference),
        start: Math.min(...used.map((cell) => cell.start)),
        end: Math.max(...used.map((cell) => cell.end)),
      }),
    ]
  })
}

/** `136-145 mmol/L` → `mmol/L`; empty when the range stands alone. */
function unitBehind(reference: string): string {
  const range = stripUnit(reference)
  const rest = reference.slice(range.length).trimStart()
  const length = rest ? unitLengthAt(rest, 0) : 0
  return length > 0 && length === rest.length ? rest : ''
}

/** `136-145 mmol/L` → `136-145`. */
function stripUnit(reference: string): string {
  return (
    /^[\s([]*[<>≤≥]?=?\s*-?[\d.,]+(?:\s*(?:-|–|to)\s*-?[\d.,]+)?(?=\s+(?:[A-Za-z%/#]|10\^))/.exec(
      reference,
    )?.[0] ?? reference
  )
}
