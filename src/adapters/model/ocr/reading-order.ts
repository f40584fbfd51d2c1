import type { OcrBox, OcrWord } from '#src/ports/ocr-reader.ts'

/** Words that stand together on a line. */
export interface Line {
  box: OcrBox
  words: OcrWord[]
}

/**
 * Lines as a person reads them: blocks of rows of lines. Lines side by side are a row (a name, its value, its range), unless they
 * are columns of running text, which are read one after the other.
 */
export function readingOrder(lines: readonly Line[]): Line[][][] {
  return columns(rowsOf(lines)).flatMap(paragraphs)
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1)
    const beside = row?.every((other) => !overlaps(other, line) && level(other, line))
    if (row && beside) row.push(line)
    else rows.push([line])
  }
  for (const row of rows) row.sort((a, b) => a.box.x - b.box.x)
  return rows
}

const middle = ({ box }: Line) => box.y + box.height / 2
const right = ({ box }: Line) => box.x + box.width

/** One above the other, however slightly, they are two rows. */
function overlaps(a: Line, b: Line): boolean {
  return Math.min(right(a), right(b)) - Math.max(a.box.x, b.box.x) > 0.2 * Math.min(a.box.width, b.box.width)
}

function level(a: Line, b: Line): boolean {
  return Math.abs(middle(a) - middle(b)) < 0.5 * Math.min(a.box.height, b.box.height)
}

/** So many rows with text on both sides of a channel make columns; so many words a line make running text, not a table. */
const COLUMN_ROWS = 5
const COLUMN_WORDS = 4
/** Where a channel may stand, as shares of the width. */
const CHANNELS = Array.from({ length: 41 }, (_, i) => 0.3 + i * 0.01)

/** Parts of the page, each rows that are read on: where columns stand, the left one is a part and the right one follows. */
function columns(rows: Line[][]): Line[][][] {
  let best: { first: number; last: number; at: number; both: number } | undefined
  for (const at of CHANNELS) {
    const free = rows.map((row) => row.every((line) => right(line) <= at || line.box.x >= at))
    for (let first = 0; first < rows.length; first++) {
      if (!free[first] || free[first - 1]) continue
      let last = first
      while (free[last + 1]) last += 1
      const beside = rows.slice(first, last + 1)
      const [left, rest] = [beside.map(sideOf(at, 'left')), beside.map(sideOf(at, 'right'))]
      const both = beside.filter((_, i) => left[i]?.length && rest[i]?.length).length
      if (both < COLUMN_ROWS || both <= (best?.both ?? 0)) continue
      if (wordsALine(left) >= COLUMN_WORDS && wordsALine(rest) >= COLUMN_WORDS)
        best = { first, last, at, both }
    }
  }
  if (!best) return rows.length ? [rows] : []
  const beside = rows.slice(best.first, best.last + 1)
  const side = (which: 'left' | 'right') =>
    rowsOf(beside.flatMap(sideOf(best.at, which))).filter((row) => row.length)
  return [
    ...columns(rows.slice(0, best.first)),
    side('left'),
    side('right'),
    ...columns(rows.slice(best.last + 1)),
  ].filter((part) => part.length)
}

function sideOf(at: number, side: 'left' | 'right'): (row: Line[]) => Line[] {
  return (row) => row.filter((line) => (side === 'left' ? right(line) <= at : line.box.x >= at))
}

function wordsALine(rows: Line[][]): number {
  const counts = rows
    .flat()
    .map((line) => line.words.length)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** White space of more than this many heights of a line parts paragraphs. */
const PARAGRAPH = 1.1

function paragraphs(rows: Line[][]): Line[][][] {
  const parts: Line[][][] = []
  let below = 0
  for (const row of rows) {
    const top = Math.min(...row.map((line) => line.box.y))
    const height = Math.max(...row.map((line) => line.box.height))
    const part = parts.at(-1)
    if (part && top - below < PARAGRAPH * height) part.push(row)
    else parts.push([row])
    below = Math.max(...row.map((line) => line.box.y + line.box.height))
  }
  return parts
}
