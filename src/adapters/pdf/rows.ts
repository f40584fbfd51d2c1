/** Text that stands together, in the coordinates of its own direction: `u` runs with the reader, `v` down the page. */
export interface Piece {
  text: string
  u0: number
  u1: number
  /** Top, baseline and size of the type. */
  v: number
  base: number
  height: number
  /** There was white space in the file before or after it: it is never joined to its neighbour there. */
  spaceBefore: boolean
  spaceAfter: boolean
  rtl: boolean
  /** Of a form field or a note. */
  laidOn: boolean
}

/** Pieces on one line. */
export interface Row {
  pieces: Piece[]
  base: number
  top: number
  bottom: number
  height: number
}

/** Pieces that stand on one line, left to right; lines from top to bottom. */
export function rowsOf(pieces: Piece[]): Row[] {
  const rows: Row[] = []
  // Big type first: it says where the row is, and small type beside it (indices, units) joins.
  for (const piece of pieces.toSorted((a, b) => b.height - a.height || a.base - b.base)) {
    const row = bestRow(rows, piece)
    if (row) {
      row.pieces.push(piece)
      row.top = Math.min(row.top, piece.v)
      row.bottom = Math.max(row.bottom, piece.v + piece.height)
    } else rows.push(rowOf(piece))
  }
  for (const row of rows) {
    row.pieces = withoutCoveredLeaders(row.pieces).sort((a, b) => a.u0 - b.u0 || a.u1 - b.u1)
  }
  return rows.sort((a, b) => a.base - b.base)
}

/** Dots or a line to write on that run under words: between the letters they would tear the words apart. */
function withoutCoveredLeaders(pieces: Piece[]): Piece[] {
  const words = pieces.filter((piece) => !isLeader(piece))
  if (words.length === pieces.length) return pieces
  return pieces.filter((piece) => !isLeader(piece) || !words.some((word) => overlap(word, piece) > 0.3))
}

const isLeader = (piece: Piece) => /^[._…·]{3,}$/.test(piece.text)

export function rowOf(piece: Piece): Row {
  return {
    pieces: [piece],
    base: piece.base,
    top: piece.v,
    bottom: piece.v + piece.height,
    height: piece.height,
  }
}

function bestRow(rows: Row[], piece: Piece): Row | undefined {
  let best: Row | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const off = Math.abs(row.base - piece.base)
    if (off >= distance) continue
    const level = off < 0.3 * piece.height
    const within = Math.min(row.bottom, piece.v + piece.height) - Math.max(row.top, piece.v)
    // Raised or lowered beside bigger type: most of it lies within the row, and nothing of the row is in its way.
    const index = within > 0.55 * piece.height && off < 0.6 * row.height && piece.height < 0.95 * row.height
    if (!level && !index) continue
    if (
      !level &&
      row.pieces.some((other) => overlap(other, piece) > 0.6 * Math.min(width(other), width(piece)))
    )
      continue
    best = row
    distance = off
  }
  return best
}

const width = (piece: Piece) => piece.u1 - piece.u0
const overlap = (a: Piece, b: Piece) => Math.min(a.u1, b.u1) - Math.max(a.u0, b.u0)

export function median(values: number[]): number {
  if (!values.length) return 0
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}
