import { ImportError } from '#src/ports/code-importer.ts'
import { childOf, readXml, type XmlElement } from './xml.ts'

/** A line of an alphabetic index. Lines come depth first: those below a line follow it with a greater level. */
export interface IndexEntry {
  level: number
  /** Without the nonessential modifiers, which stand in parentheses and change nothing. */
  title: string
  code?: string | undefined
  see?: string | undefined
  /** Columns of the neoplasm and the drug table, by number (2–7). */
  cells?: Record<number, string> | undefined
}

export interface IndexTable {
  kind: 'index' | 'external' | 'neoplasm' | 'drugs'
  version: number
  entries: IndexEntry[]
}

/** Index, external-cause index, neoplasm table or drug table as CDC publishes them (schema icd10cm-index.xsd). */
export function readIndexXml(name: string, text: string): IndexTable {
  const root = readXml(name, text)
  if (root.name !== 'ICD10CM.index') throw new ImportError(`${name} is no index of ICD-10-CM.`)
  const heads = childOf(root, 'indexHeading')?.children.map((head) => head.text) ?? []
  const title = childOf(root, 'title')?.text ?? ''
  const kind = heads[0] === 'Substance' ? 'drugs' : heads[0] === 'Neoplasm' ? 'neoplasm' : undefined
  const entries: IndexEntry[] = []
  for (const letter of root.children)
    if (letter.name === 'letter')
      for (const term of letter.children) if (term.name === 'mainTerm') readTerm(entries, term, 0)
  if (entries.length === 0) throw new ImportError(`${name} is incomplete: no term stands in it.`)
  return {
    kind: kind ?? (/external cause/i.test(title) ? 'external' : 'index'),
    version: Number(childOf(root, 'version')?.text) || 0,
    entries,
  }
}

function readTerm(entries: IndexEntry[], term: XmlElement, level: number): void {
  const cells: Record<number, string> = {}
  for (const { name, attributes, text } of term.children)
    if (name === 'cell' && /[A-Z]/.test(text)) cells[Number(attributes['col'])] = text
  entries.push({
    level,
    title: tidy(childOf(term, 'title')?.text ?? ''),
    code: childOf(term, 'code')?.text || childOf(term, 'subcat')?.text || undefined,
    see: childOf(term, 'see')?.text || undefined,
    ...(Object.keys(cells).length > 0 ? { cells } : {}),
  })
  for (const child of term.children) if (child.name === 'term') readTerm(entries, child, level + 1)
}

/** One JSON object a line: `{level, term, see?, code?}`. */
export function readIndexLines(name: string, text: string): IndexEntry[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        const { level, term, see, code } = JSON.parse(line) as Record<string, unknown>
        if (typeof level !== 'number' || typeof term !== 'string') throw new Error('no level or no term')
        return { level, title: tidy(term), see: optional(see), code: optional(code) }
      } catch (error) {
        throw new ImportError(`${name} is damaged: line ${index + 1} is no line of an index.`, {
          cause: error,
        })
      }
    })
}

/** `RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code`, as a spreadsheet writes it. */
export function readIndexCsv(name: string, text: string): IndexEntry[] {
  const [head, ...rows] = csvRows(text)
  const at = (column: string) => head?.indexOf(column) ?? -1
  const [level, term, see, code] = [at('Level'), at('Term'), at('See'), at('Code')]
  return rows.map((row, index) => {
    if (row.length !== head!.length || !/^\d$/.test(row[level!] ?? ''))
      throw new ImportError(`${name} is damaged: row ${index + 2} is no row of an index.`)
    return {
      level: Number(row[level!]),
      title: tidy(row[term!]!),
      see: row[see!] || undefined,
      code: row[code!] || undefined,
    }
  })
}

/** Rows and cells of a CSV text; quotes, doubled quotes, line ends in quotes. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && bare === '') break
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

function optional(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** `Abasia (-astasia) (hysterical)` → `Abasia`. */
function tidy(title: string): string {
  return title
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
