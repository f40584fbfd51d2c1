/** A suggestion that can be right or wrong, and how sure its maker was. */
export interface Point {
  confidence: number
  right: boolean
}

export interface Bin {
  from: number
  to: number
  count: number
  confidence: number
  right: number
}

/** Bins of equal mass over the sorted confidences; points of one confidence stay in one bin. */
export function bins(points: readonly Point[], wanted = 15): Bin[] {
  const sorted = points.toSorted((a, b) => a.confidence - b.confidence)
  const made: Bin[] = []
  let start = 0
  for (let i = 1; i <= wanted && start < sorted.length; i++) {
    let end = Math.max(start + 1, Math.floor((i * sorted.length) / wanted))
    while (end < sorted.length && sorted[end]!.confidence === sorted[end - 1]!.confidence) end++
    const part = sorted.slice(start, end)
    made.push({
      from: part[0]!.confidence,
      to: part.at(-1)!.confidence,
      count: part.length,
      confidence: part.reduce((sum, p) => sum + p.confidence, 0) / part.length,
      right: part.filter((p) => p.right).length / part.length,
    })
    start = end
  }
  return made
}

/** Expected calibration error over bins of equal mass: |mean confidence − share right|, weighted by size. */
export function ece(points: readonly Point[], wanted = 15): number {
  return bins(points, wanted).reduce(
    (sum, bin) => sum + (bin.count / points.length) * Math.abs(bin.confidence - bin.right),
    0,
  )
}

/** Mean squared distance between confidence and truth. */
export function brier(points: readonly Point[]): number {
  if (points.length === 0) return 0
  return points.reduce((sum, p) => sum + (p.confidence - Number(p.right)) ** 2, 0) / points.length
}

/** Chance that a right one stands above a wrong one; ties count half. 0.5 when one kind is missing. */
export function auroc(points: readonly Point[]): number {
  const sorted = points.toSorted((a, b) => a.confidence - b.confidence)
  const right = sorted.filter((p) => p.right).length
  const wrong = sorted.length - right
  if (right === 0 || wrong === 0) return 0.5
  let ranks = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]!.confidence === sorted[i]!.confidence) j++
    const rank = (i + 1 + j) / 2
    for (let k = i; k < j; k++) if (sorted[k]!.right) ranks += rank
    i = j
  }
  return (ranks - (right * (right + 1)) / 2) / (right * wrong)
}

/** Largest share of the points that can be taken from the top with at least this precision. */
export function coverageAt(points: readonly Point[], precision: number): number {
  const sorted = points.toSorted((a, b) => b.confidence - a.confidence)
  let right = 0
  let best = 0
  for (const [i, point] of sorted.entries()) {
    right += Number(point.right)
    const tied = sorted[i + 1]?.confidence === point.confidence
    if (!tied && right / (i + 1) >= precision) best = (i + 1) / sorted.length
  }
  return best
}

/** Distance between the best and the worst bin's share of right ones: 0 means the numbers say nothing. */
export function spread(points: readonly Point[]): number {
  const rights = bins(points, 5).map((bin) => bin.right)
  return rights.length ? Math.max(...rights) - Math.min(...rights) : 0
}
