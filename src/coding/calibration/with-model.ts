import type { Entry } from '../claim.ts'
import type { SecondReading } from '../with-model/proposal.ts'

/**
 * What a model's word adds to the logit of the fitted confidence, until there are decided documents to fit it on: the cold-start
 * weights for what the fit does not know. Raise `version` with each change.
 */
export const modelWeights = {
  version: 2,
  /** Two readings say so that do not know of each other: engine and model, or the model twice. */
  agree: 0.9,
  /** The second reading says that it is not so. */
  reject: -1.5,
  /** The quote is the document's only word by word. */
  fuzzy: -1,
  /** Not among our candidates. */
  free: -0.5,
} as const

/** Logits; 0 where no model had a word. */
export function modelShift({ model }: Pick<Entry, 'model'>, reading: SecondReading | undefined): number {
  if (!model && !reading) return 0
  const alone = model?.found === 'alone'
  const agrees = alone
    ? reading?.verdict === 'accept'
    : model?.found === 'too' || reading?.verdict === 'accept'
  return (
    (agrees ? modelWeights.agree : 0) +
    (reading?.verdict === 'reject' ? modelWeights.reject : 0) +
    (alone && model.how === 'fuzzy' ? modelWeights.fuzzy : 0) +
    (alone && model.free ? modelWeights.free : 0)
  )
}

/** What only a model found, and nobody has looked at twice, is not suggested. */
export function isUnchecked({ model }: Pick<Entry, 'model'>, reading: SecondReading | undefined): boolean {
  return model?.found === 'alone' && reading?.verdict !== 'accept'
}
