import type { Calibration } from './calibration/bands.ts'
import fitted from './calibration/guideline.json' with { type: 'json' }
import { isUnchecked, modelShift } from './calibration/with-model.ts'
import type { Claim, Entry } from './claim.ts'
import { featuresOf } from './guideline-features.ts'
import type { SecondReading } from './with-model/proposal.ts'

/** Fitted by `evals/fit/guideline.ts` on notes of our own; no label of others was used. */
export const guidelineCalibration: Calibration = fitted

/** At this confidence a suggestion of profile `guideline` counts as one; below it lies in the tray. */
export const guidelineThreshold: number = guidelineCalibration.threshold

/**
 * 0…1: how often codes like this one are right, as measured on our own synthetic notes. Elsewhere it orders; what it promises
 * there, the track record says.
 */
export function confidenceOf(claim: Claim, entry: Entry, reading?: SecondReading): number {
  const { weights } = guidelineCalibration
  const fitted = featuresOf(claim, entry).reduce((sum, x, j) => sum + x * (weights[j] ?? 0), 0)
  const score = fitted + modelShift(entry, reading)
  const confidence = Math.round(1000 / (1 + Math.exp(-score))) / 1000
  if (isUnchecked(entry, reading)) return Math.min(confidence, guidelineThreshold - 0.01)
  if (entry.model?.found === 'alone') return confidence
  return entry.certain && isAskedFor(entry) ? Math.max(confidence, guidelineThreshold) : confidence
}

/**
 * What a rule asks for beside sure words is shown with them: its reason is the rule, not where the words stand. So are the drugs
 * that the guidelines want coded wherever they are taken (I.C.4.a.3 insulin and other diabetic drugs, anticoagulants).
 */
function isAskedFor({ origin, code }: Entry): boolean {
  return origin === 'rule' || (origin === 'drug' && /^Z79\.(?:01|4|84|85)$/.test(code.code))
}
