import { median, type Piece, type Row, rowOf, rowsOf } from './rows.ts'

/** A white channel this wide, in type sizes, has to part columns. */
const GUTTER = 0.8
const MIN_COLUMN_LINES = 4

/**
 * The blocks of a region in reading order: it is cut at the best channel that both sides read down beside, then each part
 * again.
 */
export function cut(pieces: Piece[], depth: number): Piece[][] {
  if (pieces.length < 2 * MIN_COLUMN_LINES || depth > 12) return pieces.length ? [pieces] : []
  const run = bestGutter(pieces)
  if (!run) return [pieces]
  return [run.above, run.left, run.right, run.below].flatMap((part) => cut(part, depth + 1))
}

interface GutterRun {
  above: Piece[]
  left: Piece[]
  right: Piece[]
  below: Piece[]
  score: number
}

function bestGutter(pieces: Piece[]): GutterRun | undefined {
  const segments = segmentsOf(pieces)
  const size = median(segments.map((s) => s.height))
  const width = GUTTER * size
  let best: GutterRun | undefined
  for (const u of gutterPlaces(segments, width)) {
    for (const run of runsBeside(segments, u, width)) {
      if (best && run.score <= best.score) continue
      const found = columns(run, pieces, u)
      if (found) best = found
    }
  }
  return best
}

/** Pieces of one line with only word gaps between them. */
interface Segment extends Row {
  u0: number
  u1: number
  words: number
}

function segmentsOf(pieces: Piece[]): Segment[] {
  return rowsOf(pieces).flatMap((row) => {
    const segments: Segment[] = []
    for (const piece of row.pieces) {
      const last = segments.at(-1)
      if (last && piece.u0 - last.u1 < GUTTER * Math.min(piece.height, last.height)) {
        last.pieces.push(piece)
        last.u1 = Math.max(last.u1, piece.u1)
        last.words += 1
        last.top = Math.min(last.top, piece.v)
        last.bottom = Math.max(last.bottom, piece.v + piece.height)
      } else segments.push({ ...rowOf(piece), u0: piece.u0, u1: piece.u1, words: 1 })
    }
    return segments
  })
}

/** Where a channel could stand: just left of where several segments begin. */
function gutterPlaces(segments: Segment[], width: number): number[] {
  const counts = new Map<number, { u: number; n: number }>()
  for (const segment of segments) {
    const bin = Math.round(segment.u0 / 3)
    const known = counts.get(bin)
    if (known) {
      known.n += 1
      known.u = Math.min(known.u, segment.u0)
    } else counts.set(bin, { u: segment.u0, n: 1 })
  }
  return [...counts.values()]
    .filter((c) => c.n >= 2)
    .sort((a, b) => b.n - a.n)
    .slice(0, 24)
    .map((c) => c.u - width / 2)
}

interface Run {
  left: Segment[]
  right: Segment[]
  score: number
}

/** The stretches of the page in which nothing crosses `u`, with lines enough on both sides. */
function runsBeside(segments: Segment[], u: number, width: number): Run[] {
  const crossing = segments.filter((s) => s.u0 < u + width / 2 - 0.5 && s.u1 > u - width / 2 + 0.5)
  const bars = crossing.map((s) => (s.top + s.bottom) / 2).sort((a, b) => a - b)
  const limits = [Number.NEGATIVE_INFINITY, ...bars, Number.POSITIVE_INFINITY]
  const runs: Run[] = []
  const free = segments.filter((s) => !crossing.includes(s))
  for (let i = 0; i + 1 < limits.length; i++) {
    const within = free.filter((s) => middle(s) > limits[i]! && middle(s) < limits[i + 1]!)
    const left = within.filter((s) => s.u1 <= u)
    const right = within.filter((s) => s.u0 >= u)
    const score = Math.min(lineCount(left), lineCount(right))
    if (score >= MIN_COLUMN_LINES) runs.push({ left, right, score: score + within.length / 1e4 })
  }
  return runs
}

/** The run as columns, when both sides read down the page rather than across. */
function columns(run: Run, all: Piece[], u: number): GutterRun | undefined {
  const { left, right } = trimmed(run)
  if (lineCount(left) < MIN_COLUMN_LINES || lineCount(right) < MIN_COLUMN_LINES) return undefined
  if (!(isProse(left) && isProse(right)) && !unaligned(left, right)) return undefined
  const top = Math.min(...left.map(middle), ...right.map(middle))
  const bottom = Math.max(...left.map(middle), ...right.map(middle))
  const parts: GutterRun = { above: [], left: [], right: [], below: [], score: run.score }
  for (const piece of all) {
    const v = middleOf(piece)
    const at = v < top - piece.height / 2 ? 'above' : v > bottom + piece.height / 2 ? 'below' : undefined
    parts[at ?? ((piece.u0 + piece.u1) / 2 < u ? 'left' : 'right')].push(piece)
  }
  return parts
}

/** Without the few lines that stand apart at the top and bottom: a running head beside a date is no column. */
function trimmed(run: Run): { left: Segment[]; right: Segment[] } {
  const all = [...run.left, ...run.right].sort((a, b) => middle(a) - middle(b))
  const size = median(all.map((s) => s.height))
  let first = 0
  let last = all.length - 1
  for (let i = 1; i < all.length && lineCount(all.slice(0, i)) <= 2; i++)
    if (all[i]!.top - all[i - 1]!.bottom > 1.5 * size) first = i
  for (let i = all.length - 2; i >= 0 && lineCount(all.slice(i + 1)) <= 2; i--)
    if (all[i + 1]!.top - all[i]!.bottom > 1.5 * size) last = i
  const kept = new Set(all.slice(first, last + 1))
  return { left: run.left.filter((s) => kept.has(s)), right: run.right.filter((s) => kept.has(s)) }
}

/** Lines of several words that fill most of their column. */
function isProse(segments: Segment[]): boolean {
  const lines = lineGroups(segments)
  const left = Math.min(...segments.map((s) => s.u0))
  const right = Math.max(...segments.map((s) => s.u1))
  const words = median(lines.map((line) => line.reduce((sum, s) => sum + s.words, 0)))
  const filled = median(
    lines.map((line) => line.reduce((sum, s) => sum + s.u1 - s.u0, 0) / Math.max(1, right - left)),
  )
  return words >= 4 && filled >= 0.55
}

/** Few lines of the shorter side stand level with a line of the other: nobody set them as rows of one table. */
function unaligned(left: Segment[], right: Segment[]): boolean {
  const [few, many] = lineCount(left) < lineCount(right) ? [left, right] : [right, left]
  const bases = lineGroups(many).map((line) => line[0]!.base)
  const lines = lineGroups(few)
  const level = lines.filter((line) =>
    bases.some((base) => Math.abs(base - line[0]!.base) < 0.2 * line[0]!.height),
  )
  return level.length < 0.4 * lines.length
}

function lineGroups(segments: Segment[]): Segment[][] {
  const sorted = segments.toSorted((a, b) => a.base - b.base)
  const lines: Segment[][] = []
  for (const segment of sorted) {
    const line = lines.at(-1)
    if (line && Math.abs(line[0]!.base - segment.base) < 0.35 * Math.min(line[0]!.height, segment.height))
      line.push(segment)
    else lines.push([segment])
  }
  return lines
}

const lineCount = (segments: Segment[]) => lineGroups(segments).length
const middle = (segment: Segment) => (segment.top + segment.bottom) / 2
const middleOf = (piece: Piece) => piece.v + piece.height / 2
