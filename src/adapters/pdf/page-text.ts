import { layOut } from './layout.ts'
import type { Piece } from './rows.ts'

/** A run of text as pdf.js finds it, already in the page's points: origin top left, y down, rotation applied. */
export interface TextRun {
  text: string
  /** Where the baseline begins. */
  x: number
  y: number
  /** Of the reading direction: 0 to the right, π/2 down the page. */
  angle: number
  /** Along the reading direction. */
  length: number
  /** Of the type. */
  size: number
  /** Parts of `size` above the baseline; the box reaches from there `size` down. */
  ascent: number
  rtl: boolean
  monospaced: boolean
  /** Of a form field or a note, which stand on the page and not in it. */
  laidOn?: true
}

export interface PageText {
  text: string
  /** Six numbers a word: start, end, x, y, width, height. */
  boxes: Float64Array
  usable: boolean
  /** Words of form fields and notes, by their place in `boxes`: 0 for the first. */
  laidOn: Set<number>
}

/** Fewer letters and digits than this on a page are a stamp or a page number, not its text. */
const MIN_CHARACTERS = 5

/** Words in reading order with their boxes. Runs of other directions (a stamp up the margin) follow the page's own. */
export function pageText(runs: TextRun[]): PageText {
  const groups = new Map<number, Piece[]>()
  let spaced = true
  for (const run of runs) {
    const pieces = piecesOf(run, spaced)
    spaced = run.text === '' ? spaced : /\s$/.test(run.text)
    const direction = directionOf(run)
    const group = groups.get(direction) ?? []
    groups.set(direction, group)
    group.push(...pieces)
    const last = group.at(-1)
    // A run of white space alone belongs to the piece before it.
    if (!pieces.length && spaced && last) last.spaceAfter = true
  }

  let text = ''
  const boxes: number[] = []
  const laidOn = new Set<number>()
  for (const [direction, pieces] of [...groups].sort((a, b) => weight(b[1]) - weight(a[1]))) {
    const laid = layOut(withoutDoubles(pieces))
    if (!laid.text) continue
    if (text) text += '\n\n'
    for (const word of laid.words) {
      if (word.pieces.some((piece) => piece.laidOn)) laidOn.add(boxes.length / 6)
      boxes.push(text.length + word.start, text.length + word.end, ...boxOf(word.pieces, direction))
    }
    text += laid.text
  }
  if (isGarbled(text)) return { text: '', boxes: new Float64Array(), usable: false, laidOn: new Set() }
  return { text, boxes: Float64Array.from(boxes), usable: characters(text) >= MIN_CHARACTERS, laidOn }
}

export function characters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** A font without a map to Unicode gives private-use or replacement characters: nobody can read or search them. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0
  return odd > 0.3 * text.replace(/\s/g, '').length
}

/** Whole degrees: text that was scanned or drawn a little askew still makes lines. */
function directionOf(run: TextRun): number {
  const degrees = Math.round((run.angle * 180) / Math.PI / 3) * 3
  return ((degrees % 360) + 360) % 360
}

const weight = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + piece.text.length, 0)

// ── Runs → pieces ──────────────────────────────────────────

/** The words of a run. Where each begins is estimated from the usual widths of its letters. */
function piecesOf(run: TextRun, spacedBefore: boolean): Piece[] {
  if (!(run.size > 0.05)) return []
  const text = readable(run.text)
  const widths = [...graphemesOf(text)].map((g) => ({
    at: g.index,
    width: widthOf(g.segment, run.monospaced),
  }))
  const total = widths.reduce((sum, w) => sum + w.width, 0)
  if (!total) return []
  // Fonts that lie about their widths would put a line's words on one spot.
  const length = run.length > 0.01 ? run.length : total * run.size * 0.5
  const offsets = new Map<number, number>()
  let at = 0
  for (const w of widths) {
    offsets.set(w.at, (at / total) * length)
    at += w.width
  }
  const offset = (index: number) => offsets.get(index) ?? length

  const angle = (directionOf(run) * Math.PI) / 180
  const u = run.x * Math.cos(angle) + run.y * Math.sin(angle)
  const base = -run.x * Math.sin(angle) + run.y * Math.cos(angle)
  return [...text.matchAll(/\S+/g)].map((match) => {
    const from = offset(match.index)
    const to = offset(match.index + match[0].length)
    return {
      text: match[0],
      u0: run.rtl ? u + length - to : u + from,
      u1: run.rtl ? u + length - from : u + to,
      v: base - run.ascent * run.size,
      base,
      height: run.size,
      spaceBefore: match.index > 0 || spacedBefore,
      spaceAfter: match.index + match[0].length < text.length,
      rtl: run.rtl,
      laidOn: run.laidOn ?? false,
    }
  })
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function graphemesOf(text: string): Iterable<{ index: number; segment: string }> {
  if (/^[\x20-\x7e\xa0-\xff]*$/.test(text)) return [...text].map((segment, index) => ({ index, segment }))
  return segmenter.segment(text)
}

function widthOf(grapheme: string, monospaced: boolean): number {
  if (monospaced) return 1
  if (/[ijlI.,:;'|!()[\]ft\s-]/.test(grapheme)) return 0.55
  if (/[mwMW@%—]/.test(grapheme)) return 1.5
  if (/[A-Z]/.test(grapheme)) return 1.25
  return 1
}

/** Wingdings and Symbol leave their own numbers in the private use area; the ones that carry meaning on a form are known. */
const symbols: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
  '\uf0fd': '☒',
  '\uf078': '☒',
  '\uf0a8': '☐',
  '\uf06f': '☐',
  '\uf0b3': '≥',
  '\uf0a3': '≤',
  '\uf0b1': '±',
  '\uf0b0': '°',
  '\uf06d': 'µ',
}

function readable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\uf000-\uf0ff]/g, (c) => symbols[c] ?? c)
    .toWellFormed()
}

/** Some programs print bold by printing twice: the second is dropped. */
function withoutDoubles(pieces: Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? []
    seen.set(piece.text, same)
    const near = 0.2 * piece.height
    if (same.some((p) => Math.abs(p.u0 - piece.u0) < near && Math.abs(p.base - piece.base) < near))
      return false
    same.push(piece)
    return true
  })
}

/** Back from the text's own direction to the page: x, y, width, height of the box around the pieces. */
function boxOf(pieces: Piece[], direction: number): [number, number, number, number] {
  const angle = (direction * Math.PI) / 180
  const u0 = Math.min(...pieces.map((p) => p.u0))
  const u1 = Math.max(...pieces.map((p) => p.u1))
  const v0 = Math.min(...pieces.map((p) => p.v))
  const v1 = Math.max(...pieces.map((p) => p.v + p.height))
  const corners = [u0, u1].flatMap((u) =>
    [v0, v1].map((v) => [
      u * Math.cos(angle) - v * Math.sin(angle),
      u * Math.sin(angle) + v * Math.cos(angle),
    ]),
  )
  const xs = corners.map((c) => c[0]!)
  const ys = corners.map((c) => c[1]!)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return [round(x), round(y), round(Math.max(...xs) - x), round(Math.max(...ys) - y)]
}

const round = (points: number) => Math.round(points * 100) / 100
