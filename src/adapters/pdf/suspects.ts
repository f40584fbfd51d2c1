import { eachOperator } from './content-tokens.ts'
import type { Content, Resources } from './page-content.ts'
import {
  area,
  type Box,
  boxIn,
  common,
  holds,
  IDENTITY,
  type Matrix,
  matrixOf,
  moved,
  multiplied,
  type Point,
  union,
} from './plane.ts'

type Colour = readonly [number, number, number]

const EVERYWHERE: Box = [-1e9, -1e9, 1e9, 1e9]

interface State {
  toPage: Matrix
  /** `undefined`: a pattern or another colour that is not known here. */
  fill: Colour | undefined
  space: ReturnType<Resources['space']>
  alpha: number
  masked: boolean
  mode: number
  size: number
  wide: boolean
  leading: number
  clip: Box
}

/**
 * Whether a page may hold words that are not seen: drawn in no colour or in that of what lies below, cut off, or covered later.
 * A first look at its operators, which costs a tenth of reading them; where it answers yes, `hidden.ts` looks at the page itself.
 * It says yes too often rather than too seldom. Known gaps: glyphs without an outline, and a scan's own text behind it.
 * @param paper The page, in the units of its content.
 */
export function isSuspect(content: Content, paper: Box, layersOff: boolean): boolean {
  const scan = new Scan(paper, layersOff)
  scan.run(content, start, 0)
  return scan.verdict()
}

const start: State = {
  toPage: IDENTITY,
  fill: [0, 0, 0],
  space: 'gray',
  alpha: 1,
  masked: false,
  mode: 0,
  size: 0,
  wide: false,
  leading: 0,
  clip: EVERYWHERE,
}

/** Colours nearer than this, in shares, cannot be told apart. */
const SAME = 0.25
/** A picture over this share of the page is a scan; the text with it was put there by OCR. */
const SCAN = 0.5
/** More comparisons than this on a page are not made: it is looked at. */
const MOST = 3_000_000

class Scan {
  private suspect = false
  private readonly invisible: Point[] = []
  private readonly texts: Point[] = []
  private readonly fills: { box: Box; colour: Colour | undefined; plain: boolean }[] = []
  private readonly scans: Box[] = []
  private work = 0
  private readonly paper: Box
  private readonly layersOff: boolean

  constructor(paper: Box, layersOff: boolean) {
    this.paper = paper
    this.layersOff = layersOff
  }

  verdict(): boolean {
    return this.suspect || this.invisible.some((point) => !this.scans.some((box) => holds(box, point)))
  }

  run({ bytes, resources }: Content, from: State, depth: number): void {
    if (!bytes || depth > 8) {
      this.suspect = true
      return
    }
    const one = bytes.length === 1 ? bytes[0]! : joined(bytes)
    let state = from
    const saved: State[] = []
    let line: Matrix = IDENTITY
    let at: Matrix = IDENTITY
    let path: { boxes: Box[]; plain: boolean } = { boxes: [], plain: true }
    let clips = false

    const next = (x: number, y: number) => {
      line = multiplied(line, [1, 0, 0, 1, x, y])
      at = line
    }
    const show = (strings: number, gaps: number) => {
      const letters = state.wide ? strings / 2 : strings
      const width = Math.max(0, letters * 0.6 * state.size - (gaps / 1000) * state.size)
      if (letters) this.text(state, multiplied(state.toPage, at), width)
      at = multiplied(at, [1, 0, 0, 1, width, 0])
    }
    const paint = (colour: Colour | undefined) => {
      for (const box of path.boxes) this.fill(boxIn(state.toPage, box), colour, path.plain)
    }
    const endPath = () => {
      if (clips && path.boxes.length) {
        const box = path.boxes.reduce(union)
        state = { ...state, clip: common(state.clip, boxIn(state.toPage, box)) }
      }
      clips = false
      path = { boxes: [], plain: true }
    }

    eachOperator(one, (operator, operands) => {
      if (this.suspect) return
      const { numbers: n, name, firstName, stringBytes } = operands
      switch (operator) {
        case 'q':
          if (saved.length < 1000) saved.push(state)
          break
        case 'Q':
          state = saved.pop() ?? state
          break
        case 'cm':
          state = { ...state, toPage: multiplied(state.toPage, matrixOf(n)) }
          break
        case 'gs': {
          const set = resources.state(name)
          state = { ...state, alpha: set.alpha ?? state.alpha, masked: set.masked }
          break
        }
        case 'g':
        case 'rg':
        case 'k':
          state = {
            ...state,
            fill: colourOf(n, operator === 'g' ? 'gray' : operator === 'rg' ? 'rgb' : 'cmyk'),
          }
          break
        case 'cs':
          state = { ...state, space: resources.space(name), fill: [0, 0, 0] }
          break
        case 'sc':
        case 'scn':
          state = { ...state, fill: colourOf(n, state.space) }
          break
        case 'Tr':
          state = { ...state, mode: n[0] ?? 0 }
          break
        case 'Tf':
          state = { ...state, size: n[0] ?? 0, wide: resources.isWide(name) }
          break
        case 'TL':
          state = { ...state, leading: n[0] ?? 0 }
          break
        case 'BT':
          line = IDENTITY
          at = IDENTITY
          break
        case 'Tm':
          line = matrixOf(n)
          at = line
          break
        case 'TD':
          state = { ...state, leading: -(n[1] ?? 0) }
          next(n[0] ?? 0, n[1] ?? 0)
          break
        case 'Td':
          next(n[0] ?? 0, n[1] ?? 0)
          break
        case 'T*':
          next(0, -state.leading)
          break
        case "'":
        case '"':
          next(0, -state.leading)
          show(stringBytes, 0)
          break
        case 'Tj':
          show(stringBytes, 0)
          break
        case 'TJ':
          show(stringBytes, sum(n))
          break
        case 're':
          path.boxes.push([n[0] ?? 0, n[1] ?? 0, (n[0] ?? 0) + (n[2] ?? 0), (n[1] ?? 0) + (n[3] ?? 0)])
          break
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y':
          addPoints(path, n)
          break
        case 'W':
        case 'W*':
          clips = true
          break
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          paint(state.alpha > 0.9 && !state.masked ? state.fill : undefined)
          endPath()
          break
        case 'S':
        case 's':
        case 'n':
          endPath()
          break
        case 'sh':
          this.fill(state.clip, undefined, true)
          break
        case 'BI':
        case 'Do':
          this.object(operator === 'Do' ? resources.object(name) : { kind: 'picture' }, state, depth)
          break
        case 'BDC':
          if (firstName === 'OC' && this.layersOff) this.suspect = true
          break
      }
    })
  }

  private object(object: ReturnType<Resources['object']>, state: State, depth: number): void {
    if (object?.kind === 'picture') {
      const box = boxIn(state.toPage, [0, 0, 1, 1])
      if (area(common(box, this.paper)) >= SCAN * area(this.paper)) this.scans.push(box)
      else this.fill(box, undefined, true)
    } else if (object?.kind === 'form') {
      const { form } = object
      const toPage = form.matrix.length === 6 ? multiplied(state.toPage, matrixOf(form.matrix)) : state.toPage
      const clip =
        form.box.length === 4 ? common(state.clip, boxIn(toPage, form.box as unknown as Box)) : state.clip
      this.run(form, { ...state, toPage, clip }, depth + 1)
    }
  }

  private text(state: State, at: Matrix, width: number): void {
    // Within the letters, a little above the line they stand on.
    const point = moved(at, width * 0.1, state.size * 0.3)
    const end = moved(at, width, state.size * 0.3)
    if (this.texts.length < 20_000) this.texts.push(point)
    if (state.mode === 3 || state.mode === 7 || state.alpha < 0.2) {
      if (this.invisible.length < 20_000) this.invisible.push(point)
      return
    }
    const cut = !holds(state.clip, point) && holds(this.paper, point)
    if (cut || state.masked) this.suspect = true
    const { fill } = state
    const grounds = this.below(point, end)
    this.suspect ||= !fill || grounds.some((ground) => !ground || isNear(fill, ground))
  }

  /** What colours may lie below letters; `undefined`: one that is not known. */
  private below(point: Point, end: Point): (Colour | undefined)[] {
    for (let i = this.fills.length - 1; i >= 0 && this.work <= MOST; i--) {
      this.work += 1
      const { box, colour, plain } = this.fills[i]!
      if (!holds(box, point)) continue
      // Letters that run out of it, or a shape that is no rectangle: white may be below as well.
      return plain && holds(box, end) ? [colour] : [colour, WHITE]
    }
    return this.scans.some((box) => holds(box, point)) ? [undefined] : [WHITE]
  }

  private fill(box: Box, colour: Colour | undefined, plain: boolean): void {
    // Rules and underlines cover nothing.
    if (box[2] - box[0] < 2 || box[3] - box[1] < 2) return
    this.work += this.texts.length
    const covers = this.texts.some((point) => holds(box, point))
    if (covers || this.work > MOST || this.fills.length > 50_000) this.suspect = true
    this.fills.push({ box, colour, plain })
  }
}

const WHITE: Colour = [1, 1, 1]

function isNear(a: Colour, b: Colour): boolean {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])) < SAME
}

function colourOf(n: readonly number[], space: State['space']): Colour | undefined {
  const [a = 0, b = 0, c = 0, k = 0] = n
  if (space === 'gray' && n.length >= 1) return [a, a, a]
  if (space === 'tint' && n.length === 1) return [1 - a, 1 - a, 1 - a]
  if (space === 'rgb' && n.length >= 3) return [a, b, c]
  if (space === 'cmyk' && n.length >= 4) return [(1 - a) * (1 - k), (1 - b) * (1 - k), (1 - c) * (1 - k)]
  return undefined
}

function addPoints(path: { boxes: Box[]; plain: boolean }, n: readonly number[]): void {
  path.plain = false
  for (let i = 0; i + 1 < n.length; i += 2) {
    const point: Box = [n[i]!, n[i + 1]!, n[i]!, n[i + 1]!]
    const last = path.boxes.pop()
    path.boxes.push(last ? union(last, point) : point)
  }
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function joined(parts: Uint8Array[]): Uint8Array {
  // Parts are joined by white space: a word never goes over from one to the next.
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(32)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length + 1
  }
  return all
}
