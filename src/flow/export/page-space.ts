import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib'
import type { Box } from '#src/domain/page.ts'

type Point = [x: number, y: number]

/** The corners of a box in a page's own space, in the order that a highlight wants: top left, top right, bottom left, bottom right as read. */
export type Quad = [Point, Point, Point, Point]

/** How a page is shown: the visible rectangle in its own space, the turn (0, 90, 180, 270, clockwise) and points a unit. */
export interface Shown {
  left: number
  bottom: number
  right: number
  top: number
  turn: number
  unit: number
}

/** Attributes that a page may inherit are looked up to the root of the page tree. ISO 32000-1, 7.7.3.3 and 14.11.2. */
export function shownAs(page: PDFPage): Shown {
  const media = rectangle(inherited(page, 'MediaBox')) ?? [0, 0, 612, 792]
  const crop = rectangle(inherited(page, 'CropBox')) ?? media
  const visible = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const
  const [left, bottom, right, top] = visible[2] > visible[0] && visible[3] > visible[1] ? visible : media
  const rotate = inherited(page, 'Rotate')
  const unit = page.node.lookup(PDFName.of('UserUnit'))
  const turn = rotate instanceof PDFNumber && rotate.asNumber() % 90 === 0 ? rotate.asNumber() : 0
  return {
    left,
    bottom,
    right,
    top,
    turn: ((turn % 360) + 360) % 360,
    unit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  }
}

/** Size as a reader sees the page, points. */
export function shownSize({ left, bottom, right, top, turn, unit }: Shown): {
  width: number
  height: number
} {
  const width = (right - left) * unit
  const height = (top - bottom) * unit
  return turn % 180 ? { width: height, height: width } : { width, height }
}

/** From what a reader sees (points, origin top left) to the page's own space (origin bottom left, before rotation). */
export function quadOf(box: Omit<Box, 'page'>, shown: Shown): Quad {
  const at = (x: number, y: number): Point => {
    const [u, v] = [x / shown.unit, y / shown.unit]
    if (shown.turn === 90) return [shown.left + v, shown.bottom + u]
    if (shown.turn === 180) return [shown.right - u, shown.bottom + v]
    if (shown.turn === 270) return [shown.right - v, shown.top - u]
    return [shown.left + u, shown.top - v]
  }
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  return [at(box.x, box.y), at(right, box.y), at(box.x, bottom), at(right, bottom)]
}

/** Smallest rectangle around quads: left, bottom, right, top. */
export function around(quads: readonly Quad[]): [number, number, number, number] {
  const xs = quads.flat().map(([x]) => x)
  const ys = quads.flat().map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function inherited(page: PDFPage, name: string) {
  let node: PDFDict | undefined = page.node
  // A page tree may be damaged into a circle.
  for (let depth = 0; node && depth < 50; depth++) {
    const value = node.lookup(PDFName.of(name))
    if (value) return value
    const parent: unknown = node.lookup(PDFName.of('Parent'))
    node = parent instanceof PDFDict ? parent : undefined
  }
  return undefined
}

/** Left, bottom, right, top: the file may name any two opposite corners. */
function rectangle(value: unknown): [number, number, number, number] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined
  const numbers = [0, 1, 2, 3].map((i) => value.lookup(i))
  if (!numbers.every((n) => n instanceof PDFNumber)) return undefined
  const [a, b, c, d] = numbers.map((n) => (n as PDFNumber).asNumber()) as [number, number, number, number]
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}
