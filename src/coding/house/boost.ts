/** One example: what is known, and whether the coder kept it. */
export interface Example {
  x: readonly number[]
  y: 0 | 1
}

/** Small trees added up; each node asks for one number of an example. JSON-safe. */
export interface Boosted {
  start: number
  trees: { feature: number[]; cut: number[]; value: number[] }[]
}

const DEPTH = 4
const BINS = 32
const RATE = 0.15
/** Weight (about four times the number of doubtful examples) that each side of a cut must hold. */
const LEAST = 2
const HOLD = 2

/** Examples as the trees see them: each number as one of at most `BINS` steps. Made once for several models. */
export interface Binned {
  cuts: number[][]
  bins: Uint8Array[]
  y: Uint8Array
}

/**
 * Gradient boosting on the logistic loss (Friedman 2001) over binned numbers. Deterministic: no sampling, ties go to the
 * feature and cut that come first. What is plainly not so after a few trees is left out of the later ones: it would
 * hardly move them, and most candidates are of that kind.
 * @param rows Which examples to learn from.
 */
export function boost({ cuts, bins, y }: Binned, rows: Uint32Array, trees = 60): Boosted {
  const positives = rows.reduce((sum, i) => sum + y[i]!, 0)
  const start = Math.log((positives + 0.5) / (rows.length - positives + 0.5))
  const boosted: Boosted = { start, trees: [] }
  if (positives === 0 || positives === rows.length) return boosted
  const score = new Float64Array(y.length).fill(start)
  const gradient = new Float64Array(y.length)
  const weight = new Float64Array(y.length)
  const node = new Uint16Array(y.length)
  let active = rows
  for (let t = 0; t < trees; t++) {
    if (t > 0 && t % SIEVE === 0) active = active.filter((i) => y[i] === 1 || score[i]! > PLAINLY_NOT)
    for (let k = 0; k < active.length; k++) {
      const i = active[k]!
      const p = 1 / (1 + Math.exp(-score[i]!))
      gradient[i] = y[i]! - p
      weight[i] = p * (1 - p)
      node[i] = 0
    }
    boosted.trees.push(grow(cuts, bins, active, gradient, weight, node, score))
  }
  return boosted
}

const SIEVE = 10
/** A chance of 1 %. */
const PLAINLY_NOT = -4.6

/** 0…1. */
export function chance({ start, trees }: Boosted, x: readonly number[]): number {
  let score = start
  for (const { feature, cut, value } of trees) {
    let at = 0
    while (feature[at]! >= 0) at = 2 * at + 1 + Number(x[feature[at]!]! >= cut[at]!)
    score += value[at]!
  }
  return 1 / (1 + Math.exp(-score))
}

export function binned(examples: readonly Example[]): Binned {
  const n = examples.length
  const cuts: number[][] = []
  const bins: Uint8Array[] = []
  for (let j = 0; j < examples[0]!.x.length; j++) {
    const column = Float64Array.from(examples, ({ x }) => x[j]!)
    const sorted = column.toSorted()
    const own: number[] = []
    for (let b = 1; b < BINS; b++) {
      const at = sorted[Math.floor((b * n) / BINS)]!
      if (at > sorted[0]! && (own.length === 0 || at > own.at(-1)!)) own.push(at)
    }
    cuts.push(own)
    bins.push(Uint8Array.from(column, (x) => binOf(own, x)))
  }
  return { cuts, bins, y: Uint8Array.from(examples, ({ y }) => y) }
}

function binOf(cuts: readonly number[], x: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (x >= cuts[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

function grow(
  cuts: readonly number[][],
  bins: readonly Uint8Array[],
  rows: Uint32Array,
  gradient: Float64Array,
  weight: Float64Array,
  node: Uint16Array,
  score: Float64Array,
): Boosted['trees'][number] {
  const nodes = 2 ** (DEPTH + 1) - 1
  const feature = new Array<number>(nodes).fill(-1)
  const cut = new Array<number>(nodes).fill(0)
  const bin = new Uint8Array(nodes)
  for (let depth = 0; depth < DEPTH; depth++) {
    const first = 2 ** depth - 1
    const width = 2 ** depth
    const most = new Float64Array(width).fill(1e-3)
    // Sum of gradients and sum of weights side by side: one place in memory for both.
    const sums = new Float64Array(width * BINS * 2)
    for (let j = 0; j < bins.length; j++) {
      const own = cuts[j]!
      if (own.length === 0) continue
      sums.fill(0)
      const column = bins[j]!
      for (let r = 0; r < rows.length; r++) {
        const i = rows[r]!
        if (node[i]! < first) continue
        const at = ((node[i]! - first) * BINS + column[i]!) << 1
        sums[at]! += gradient[i]!
        sums[at + 1]! += weight[i]!
      }
      for (let k = 0; k < width; k++) {
        const split = bestSplit(sums, k * BINS * 2, own.length, most[k]!)
        if (!split) continue
        most[k] = split.gain
        feature[first + k] = j
        bin[first + k] = split.at
        cut[first + k] = own[split.at]!
      }
    }
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r]!
      const at = node[i]!
      if (at >= first && feature[at]! >= 0) node[i] = 2 * at + 1 + Number(bins[feature[at]!]![i]! > bin[at]!)
    }
  }
  return { feature, cut, value: leaves(rows, gradient, weight, node, score, nodes) }
}

function bestSplit(
  sums: Float64Array,
  from: number,
  cuts: number,
  over: number,
): { gain: number; at: number } | undefined {
  let allG = 0
  let allH = 0
  for (let b = from; b <= from + 2 * cuts; b += 2) {
    allG += sums[b]!
    allH += sums[b + 1]!
  }
  if (allH < 2 * LEAST) return undefined
  const whole = (allG * allG) / (allH + HOLD)
  let leftG = 0
  let leftH = 0
  let best: { gain: number; at: number } | undefined
  for (let b = 0; b < cuts; b++) {
    leftG += sums[from + 2 * b]!
    leftH += sums[from + 2 * b + 1]!
    if (leftH < LEAST || allH - leftH < LEAST) continue
    const rightG = allG - leftG
    const gain = (leftG * leftG) / (leftH + HOLD) + (rightG * rightG) / (allH - leftH + HOLD) - whole
    if (gain > (best?.gain ?? over)) best = { gain, at: b }
  }
  return best
}

function leaves(
  rows: Uint32Array,
  gradient: Float64Array,
  weight: Float64Array,
  node: Uint16Array,
  score: Float64Array,
  nodes: number,
): number[] {
  const g = new Float64Array(nodes)
  const h = new Float64Array(nodes)
  for (const i of rows) {
    g[node[i]!]! += gradient[i]!
    h[node[i]!]! += weight[i]!
  }
  const value = Array.from(g, (sum, at) => (RATE * sum) / (h[at]! + HOLD))
  for (const i of rows) score[i]! += value[node[i]!]!
  return value
}
