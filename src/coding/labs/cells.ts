import type { Span } from '#src/domain/page.ts'

export interface Cell extends Span {
  text: string
}

export interface Line extends Span {
  text: string
}

/** Lines of a text with their places; form feeds end a line too. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\f]/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), start, end: text.length })
  return lines
}

export type Separator = 'tab' | 'pipe' | 'gap'

/** How the cells of a line are told apart; `undefined`: it has one cell. */
export function separatorOf(line: string): Separator | undefined {
  const content = line.trim()
  if (content.indexOf('|', 1) > 0 && content.indexOf('|', 1) < content.length - 1) return 'pipe'
  if (content.includes('\t')) return 'tab'
  return content.includes('  ') ? 'gap' : undefined
}

/** Cells of a line, trimmed, with their places in the whole text. Tabs and pipes keep empty cells: they hold a column's place. */
export function cellsOf(line: Line, separator: Separator): Cell[] {
  const cut = separator === 'tab' ? /\t/g : separator === 'pipe' ? /\|/g : / {2,}|\t+/g
  const cells: Cell[] = []
  let start = 0
  const push = (from: number, to: number) => {
    const raw = line.text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    const text = raw.trim()
    const at = line.start + from + (text ? lead : 0)
    cells.push({ text, start: at, end: at + text.length })
  }
  for (const match of line.text.matchAll(cut)) {
    push(start, match.index)
    start = match.index + match[0].length
  }
  push(start, line.text.length)
  if (separator === 'gap') return cells.filter((cell) => cell.text)
  // "| Test | Result |": the frame is no column.
  if (separator === 'pipe' && !cells[0]!.text && line.text.trim().startsWith('|')) cells.shift()
  return cells
}
