import type { Calibration } from './calibration/bands.ts'
import fitted from './calibration/guideline.json' with { type: 'json' }
import type { Claim, Entry } from './claim.ts'
import { featuresOf } from './guideline-features.ts'

/** Fitted by `evals/fit/guideline.ts` on notes of our own; no label of others was used. */
export const guidelineCalibration: Calibration = fitted

/** At this confidence a suggestion of profile `guideline` counts as one; below it lies in the tray. */
export const guidelineThreshold: number = guidelineCalibration.threshold

/**
 * 0…1: how often codes like this one are right, as measured on our own synthetic notes. Elsewhere it orders; what it promises
 * there, the track record says.
 */
export function confidenceOf(claim: Claim, entry: Entry): number {
  const { weights } = guidelineCalibration
  const score = featuresOf(claim, entry).reduce((sum, x, j) => sum + x * (weights[j] ?? 0), 0)
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000
}
