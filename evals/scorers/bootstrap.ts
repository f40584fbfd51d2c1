/** Interval of a score over documents. */
export interface Interval {
  low: number
  high: number
}

/**
 * Percentile bootstrap (95 %) by document. Deterministic: its own small generator, so that two runs say the same.
 * @param score Of a sample of documents; called `rounds` times.
 */
export function interval<T>(
  documents: readonly T[],
  score: (sample: readonly T[]) => number,
  rounds = 500,
): Interval {
  if (documents.length === 0) return { low: 0, high: 0 }
  const next = generator(documents.length)
  const scores = Array.from({ length: rounds }, () =>
    score(documents.map(() => documents[next(documents.length)]!)),
  )
  scores.sort((a, b) => a - b)
  return { low: scores[Math.floor(rounds * 0.025)]!, high: scores[Math.ceil(rounds * 0.975) - 1]! }
}

/** Interval of the difference `now − before` of the same documents, drawn in pairs. */
export function pairedInterval<T>(
  before: readonly T[],
  now: readonly T[],
  score: (sample: readonly T[]) => number,
  rounds = 500,
): Interval {
  const pairs = before.map((one, i) => [one, now[i]!] as const)
  return interval(pairs, (sample) => score(sample.map(([, b]) => b)) - score(sample.map(([a]) => a)), rounds)
}

/** Mulberry32: whole numbers below a bound. */
export function generator(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}
