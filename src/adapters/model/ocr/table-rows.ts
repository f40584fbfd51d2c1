import { entities, inline } from './plain-text.ts'

/** A table as rows of cells parted by tabs, from the HTML or the Markdown that a vendor writes; undefined: it is neither. */
export function tableText(written: string): string | undefined {
  const rows = /<tr[\s>]/i.test(written) ? htmlRows(written) : markdownRows(written)
  if (!rows?.length) return undefined
  return rows.map((row) => row.join('\t').replace(/\s+$/, '')).join('\n')
}

/** Cells that reach over several columns or rows are written once; their other places stay empty, so that columns keep in line. */
function htmlRows(html: string): string[][] {
  const rows: string[][] = []
  /** By column: in how many further rows a cell from above still stands. */
  const taken: number[] = []
  for (const row of html.split(/<tr[\s>]/i).slice(1)) {
    const cells: string[] = []
    const skip = () => {
      while (cells.length < MOST_COLUMNS && (taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1
        cells.push('')
      }
    }
    for (const [, tag = '', rest = ''] of row.matchAll(
      /<t[hd]\b([^<>]*)>([\s\S]*?)(?=<t[hd]\b|<\/t[hdr]|$)/gi,
    )) {
      skip()
      const wide = span(tag, 'colspan')
      const high = span(tag, 'rowspan')
      for (let i = 0; i < wide && (i === 0 || cells.length < MOST_COLUMNS); i++) {
        if (high > 1) taken[cells.length] = high - 1
        cells.push(i === 0 ? htmlCell(rest) : '')
      }
    }
    skip()
    if (cells.some(Boolean)) rows.push(cells)
  }
  return rows
}

/** A vendor's mistake must not make a million cells. */
const MOST = 100
const MOST_COLUMNS = 300

function span(tag: string, name: string): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1]
  return Math.max(1, Math.min(MOST, Number(written ?? 1)))
}

/** In a cell every tag is one: a sign "<" is written as an entity there. */
function htmlCell(html: string): string {
  const words = html.replace(/<(br|\/?p|\/?div|\/?li)\b[^<>]*>/gi, ' ').replace(/<\/?[a-z][^<>]*>/gi, '')
  return oneLine(entities(words))
}

function markdownRows(markdown: string): string[][] | undefined {
  const lines = markdown.split('\n').filter((line) => line.trim())
  if (!lines.length || !lines.every((line) => line.trim().startsWith('|'))) return undefined
  return lines
    .filter((line) => !isRule(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => oneLine(inline(cell))),
    )
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** `|:--|--:|`. Cell by cell: one pattern for the row took ages on a long row of dashes that ends in a word. */
function isRule(line: string): boolean {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell.trim()))
}
