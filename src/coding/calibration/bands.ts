/** What a fit left behind for one engine and profile; numbers only. Written by `evals/fit/`, never by hand. */
export interface Calibration {
  /** Raised with every fit. */
  version: number
  /** Edition and engine it was fitted with: another edition, another engine ask for another fit. */
  edition: string
  engine: string
  /** SHA-256 of the notes and codes it was fitted on. */
  hash: string
  /** In the order of the profile's features. */
  weights: number[]
  /** From here on a code counts as suggested. */
  threshold: number
  /** From here on nine of ten are right with 95 % certainty (Wilson); absent: nowhere, then there is no such band. */
  auto?: number | undefined
  /** Below it a code is not worth a look. */
  reject: number
  /** How well it told right from wrong on notes left out of the fit. */
  auroc: number
  bins: number
}

export type Band = 'auto' | 'review' | 'reject'

/** Lower end of the 95 % interval of a share (Wilson 1927). 0 of 0: 0. */
export function wilsonLower(right: number, count: number, z = 1.96): number {
  if (count === 0) return 0
  const p = right / count
  const spread = z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count))
  return Math.max(0, (p + (z * z) / (2 * count) - spread) / (1 + (z * z) / count))
}

/** Right at least so often, for sure, in band `auto`. */
const AUTO_PRECISION = 0.9

/** The lowest confidence from which on the lower bound of the share right is 0.9; `undefined`: there is none. */
export function autoFrom(points: readonly { confidence: number; right: boolean }[]): number | undefined {
  let [right, from] = [0, undefined as number | undefined]
  points
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach((point, i, sorted) => {
      right += Number(point.right)
      // Points of one confidence stand or fall together.
      if (sorted[i + 1]?.confidence === point.confidence) return
      if (wilsonLower(right, i + 1) >= AUTO_PRECISION) from = point.confidence
    })
  return from
}

const LEAST_AUROC = 0.55
const FEWEST_BINS = 3

/** Whether a fit can rank at all. If not, nothing is ordered by it and there are no bands. */
export function ranks({ auroc, bins }: Pick<Calibration, 'auroc' | 'bins'>): boolean {
  return auroc >= LEAST_AUROC && bins >= FEWEST_BINS
}

/**
 * Band of a suggestion. Nothing is `auto` when the author is not stated, or when it rests on a term that nobody approved;
 * everything is `review` when the fit cannot rank.
 */
export function bandFor(
  confidence: number,
  calibration: Pick<Calibration, 'auto' | 'reject' | 'auroc' | 'bins'>,
  { authorStated, approved }: { authorStated: boolean; approved: boolean },
): Band {
  if (!ranks(calibration)) return 'review'
  if (confidence < calibration.reject) return 'reject'
  const sure = calibration.auto !== undefined && confidence >= calibration.auto
  return sure && authorStated && approved ? 'auto' : 'review'
}
