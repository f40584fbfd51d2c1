import { cut } from './columns.ts'
import { median, type Piece, type Row, rowsOf } from './rows.ts'

export interface PlacedWord {
  start: number
  end: number
  pieces: Piece[]
}

/** A gap of more than this many type sizes stands between the cells of a row. */
const CELL_GAP = 1
/** Below this it is the same word: pdftotext draws the same line. */
const WORD_GAP = 0.1
const CELL_SEPARATOR = '  '

/**
 * Puts the pieces of text of one page in reading order and writes them as lines. Columns are read one after the other, and a
 * table keeps its name, value and range on one line.
 * Lines are joined by "\n", paragraphs and blocks by a blank line, the cells of a row by two spaces.
 */
export function layOut(pieces: Piece[]): { text: string; words: PlacedWord[] } {
  const blocks = cut(pieces, 0)
  const out = new Lines()
  for (const block of blocks) out.block(rowsOf(block))
  return out.done()
}

class Lines {
  private text = ''
  private readonly words: PlacedWord[] = []

  block(rows: Row[]): void {
    const pitch = median(rows.slice(1).map((row, i) => row.base - rows[i]!.base))
    let before: Row | undefined
    for (const row of rows) {
      if (this.text) this.text += before && !isParagraph(before, row, pitch) ? '\n' : '\n\n'
      this.row(row)
      before = row
    }
  }

  private row(row: Row): void {
    const letters = row.pieces.reduce((n, p) => n + p.text.length, 0)
    const rtl = row.pieces.reduce((n, p) => n + (p.rtl ? p.text.length : 0), 0)
    const pieces = rtl > letters / 2 ? row.pieces.toReversed() : row.pieces
    let last: Piece | undefined
    for (const piece of pieces) {
      const word = this.words.at(-1)
      const gap = last ? Math.max(piece.u0 - last.u1, last.u0 - piece.u1) : 0
      const size = last ? Math.min(last.height, piece.height) : piece.height
      if (last && word && isSameWord(last, piece, gap, size)) {
        this.text += piece.text
        word.end = this.text.length
        word.pieces.push(piece)
      } else {
        if (last) this.text += gap > CELL_GAP * size ? CELL_SEPARATOR : ' '
        const start = this.text.length
        this.text += piece.text
        this.words.push({ start, end: this.text.length, pieces: [piece] })
      }
      last = piece
    }
  }

  done() {
    return { text: this.text, words: this.words }
  }
}

function isSameWord(before: Piece, piece: Piece, gap: number, size: number): boolean {
  if (before.spaceAfter || piece.spaceBefore) return false
  return gap < WORD_GAP * size
}

function isParagraph(before: Row, row: Row, pitch: number): boolean {
  const step = row.base - before.base
  const size = Math.max(before.height, row.height)
  // Double spacing is still one paragraph; a few rows far apart tell nothing about their pitch.
  return step > 1.4 * Math.max(Math.min(pitch, 2 * size), size * 1.05)
}
