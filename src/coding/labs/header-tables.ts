import type { LabRow } from '#src/domain/document.ts'
import { type Cell, cellsOf, type Line, type Separator, separatorOf } from './cells.ts'
import { looseRow } from './loose-row.ts'
import { readReference } from './reference.ts'
import { rowOf } from './row.ts'
import { scanAfterName } from './scan.ts'

type ColumnKind = 'name' | 'result' | 'flag' | 'unit' | 'reference' | 'other'

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
  ['flag', '(?:abnormal|abn\\.?|result)?\\s*flags?|abn\\.?|abnormal|h/l|l/h|interpretation|indicator'],
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

function headerOf(line: Line): Header | undefined {
  if (line.text.length > 300) return undefined
  const separator = separatorOf(line.text)
  const columns = separator
    ? cellsOf(line, separator).map((cell) => kindOf(cell.text))
    : looseColumns(line.text.trim())
  if (!columns?.includes('name') || !columns.includes('result')) return undefined
  const strange = columns.filter((kind) => kind === undefined).length
  if (strange > 1 || columns.filter((kind) => kind === 'name').length > 1) return undefined
  return { separator, columns: columns.map((kind) => kind ?? 'other') }
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
    const cells = cellsOf(line, separator)
    const placed = separator !== 'gap' || cells.length === columns.length
    const rows = placed ? placedRows(text, cells, columns, sex) : []
    if (rows.length) return rows
    if (separator !== 'gap' && separator === header.separator && cells.length >= columns.length) return []
  }
  const row = looseRow(text, line, sex, 'unit-or-range')
  return row ? [row] : []
}

/** One row for each result column. */
function placedRows(
  text: string,
  cells: readonly Cell[],
  columns: readonly ColumnKind[],
  sex: string,
): LabRow[] {
  const at = (kind: ColumnKind) => cells[columns.indexOf(kind)]
  const name = at('name')
  if (!name || !/[A-Za-z]/.test(name.text) || name.text.length > 90) return []
  const flagText = at('flag')?.text ?? ''
  const flag = flagText.length > 24 || nothing.test(flagText) ? '' : flagText
  const referenceCell = at('reference')
  const reference = readReference(stripUnit(referenceCell?.text ?? ''), sex)
  const unit = at('unit')?.text ?? ''
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
      ...cells.filter((cell, c) => cell.text && /flag|unit|reference/.test(columns[c] ?? '')),
    ]
    return [
      rowOf(text, {
        name: name.text,
        raw: exact?.raw ?? result.text,
        unit: unit || (exact?.unit ?? ''),
        flag: flag || (exact?.flag ?? ''),
        reference: referenceCell?.text ? reference : (exact?.reference ?? reference),
        start: Math.min(...used.map((cell) => cell.start)),
        end: Math.max(...used.map((cell) => cell.end)),
      }),
    ]
  })
}

/** `136-145 mmol/L` → `136-145`. */
function stripUnit(reference: string): string {
  return (
    /^[\s([]*[<>≤≥]?=?\s*-?[\d.,]+(?:\s*(?:-|–|to)\s*-?[\d.,]+)?(?=\s+[A-Za-z%/#]+)/.exec(reference)?.[0] ??
    reference
  )
}
