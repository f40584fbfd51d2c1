/**
 * Ridge-regularised logistic regression by Newton's method; the first weight (the constant) is not held back.
 * @param centre What the ridge draws the weights to; without: to nothing.
 */
export function fitLogistic(
  rows: readonly { x: readonly number[]; y: 0 | 1 }[],
  ridge: number,
  centre: readonly number[] = [],
): number[] {
  const size = rows[0]!.x.length
  const weights = Array.from({ length: size }, (_, j) => centre[j] ?? 0)
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((w, j) => (j === 0 ? 0 : -ridge * (w - (centre[j] ?? 0))))
    const curvature = weights.map((_, j) => {
      const row = new Array<number>(size).fill(0)
      row[j] = j === 0 ? 1e-6 : ridge
      return row
    })
    for (const { x, y } of rows) {
      const p = sigmoid(x, weights)
      const q = p * (1 - p)
      for (let j = 0; j < size; j++) {
        const xj = x[j]!
        if (xj === 0) continue
        gradient[j]! += (y - p) * xj
        const row = curvature[j]!
        for (let k = 0; k <= j; k++) row[k]! += q * xj * x[k]!
      }
    }
    for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) curvature[k]![j] = curvature[j]![k]!
    const step = solve(curvature, gradient)
    for (let j = 0; j < size; j++) weights[j]! += step[j]!
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return weights
}

export function sigmoid(x: readonly number[], weights: readonly number[]): number {
  let score = 0
  for (let j = 0; j < x.length; j++) score += x[j]! * weights[j]!
  return 1 / (1 + Math.exp(-score))
}

/** Gauss-Jordan elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = right.length
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    const own = rows[i]!
    if (Math.abs(own[i]!) < 1e-12) continue
    for (let r = 0; r < size; r++) {
      if (r === i) continue
      const factor = rows[r]![i]! / own[i]!
      if (factor !== 0) for (let c = i; c <= size; c++) rows[r]![c]! -= factor * own[c]!
    }
  }
  return rows.map((row, i) => (Math.abs(row[i]!) < 1e-12 ? 0 : row[size]! / row[i]!))
}
