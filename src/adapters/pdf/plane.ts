/** Places on a page, in the units of its content: y runs up. */
export type Matrix = readonly [number, number, number, number, number, number]
/** left, bottom, right, top */
export type Box = readonly [number, number, number, number]
export type Point = readonly [number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const matrixOf = (n: readonly number[]): Matrix =>
  n.length >= 6 ? [n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!] : IDENTITY

export function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

export const moved = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

export function boxIn(m: Matrix, [left, bottom, right, top]: Box): Box {
  const points = [moved(m, left, bottom), moved(m, right, bottom), moved(m, left, top), moved(m, right, top)]
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const holds = (box: Box, [x, y]: Point) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

export const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

export const common = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const area = (box: Box) => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1])
