import { type PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import type { Page, Span } from '#src/domain/page.ts'
import type { Quad } from './page-space.ts'
import { printableCharacter } from './printable.ts'

const WIDTH = 612
const HEIGHT = 792
const MARGIN = 54
const SIZE = 8
const LEADING = 12
/** Courier: every character is 0.6 of its size wide. */
const ADVANCE = SIZE * 0.6
const COLUMNS = Math.floor((WIDTH - 2 * MARGIN) / ADVANCE)
const LINES = Math.floor((HEIGHT - 2 * MARGIN - LEADING) / LEADING)

/** A character of the text as it is printed: several columns when it is spelled out, none when it has no width. */
interface Cell {
  offset: number
  printed: string
}

interface PrintedLine {
  page: PDFPage
  baseline: number
  cells: Cell[]
}

/** Where a text was printed. */
export interface PrintedText {
  pages: PDFPage[]
  /** PDF page on which a page of the text begins, by its number. */
  firstPage: Map<number, PDFPage>
  /** Quads of a span, by PDF page, one a line. */
  quadsOf(span: Span): Map<PDFPage, Quad[]>
}

/** Prints a plain text in a typewriter face, each page of it on a page of its own, long lines wrapped between words. */
export async function printText(
  doc: PDFDocument,
  text: string,
  pages: readonly Page[],
): Promise<PrintedText> {
  const font = await doc.embedFont(StandardFonts.Courier)
  const lines: PrintedLine[] = []
  const drawn: PDFPage[] = []
  const firstPage = new Map<number, PDFPage>()
  for (const part of pages) {
    const wrapped = linesOf(text, part)
    for (let first = 0; first === 0 || first < wrapped.length; first += LINES) {
      const page = doc.addPage([WIDTH, HEIGHT])
      drawn.push(page)
      if (first === 0) firstPage.set(part.number, page)
      wrapped.slice(first, first + LINES).forEach((cells, index) => {
        const baseline = HEIGHT - MARGIN - (index + 1) * LEADING
        lines.push({ page, baseline, cells })
        const printed = cells.map((cell) => cell.printed).join('')
        if (printed.trim())
          page.drawText(printed, { x: MARGIN, y: baseline, size: SIZE, font, color: rgb(0.1, 0.1, 0.1) })
      })
    }
  }
  return { pages: drawn, firstPage, quadsOf: (span) => quadsOf(lines, span) }
}

function quadsOf(lines: readonly PrintedLine[], span: Span): Map<PDFPage, Quad[]> {
  const found = new Map<PDFPage, Quad[]>()
  for (const { page, baseline, cells } of lines) {
    let column = 0
    let from: number | undefined
    let to = 0
    for (const { offset, printed } of cells) {
      const inside = offset >= span.start && offset < span.end && printed.trim() !== ''
      if (inside) from ??= column
      column += printed.length
      if (inside) to = column
    }
    if (from === undefined) continue
    const [left, right] = [MARGIN + from * ADVANCE, MARGIN + to * ADVANCE]
    const [top, bottom] = [baseline + SIZE * 0.8, baseline - SIZE * 0.25]
    const quads = found.get(page) ?? []
    found.set(page, quads)
    quads.push([
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ])
  }
  return found
}

function linesOf(text: string, { start, end }: Span): Cell[][] {
  const lines: Cell[][] = []
  let line: Cell[] = []
  let columns = 0
  let offset = start
  for (const character of text.slice(start, end)) {
    if (character === '\n') {
      lines.push(line)
      line = []
      columns = 0
    } else {
      const printed = character === '\t' ? ' '.repeat(8 - (columns % 8)) : printableCharacter(character)
      if (columns + printed.length > COLUMNS && printed !== ' ') {
        const rest = afterLastSpace(line)
        lines.push(line)
        line = rest
        columns = widthOf(line)
      }
      line.push({ offset, printed })
      columns += printed.length
    }
    offset += character.length
  }
  if (line.length || lines.length === 0) lines.push(line)
  return lines
}

/** Takes the last, unfinished word off a line; nothing when the line is one word. */
function afterLastSpace(line: Cell[]): Cell[] {
  const space = line.findLastIndex(({ printed }) => printed.trim() === '' && printed !== '')
  return space > 0 ? line.splice(space + 1) : []
}

const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, { printed }) => sum + printed.length, 0)
