import { mentionWeights } from './weights.ts'

/** 0…1, by the weights fitted once. @param x Of `mentionFeatures`. */
export function mentionChance(x: readonly number[]): number {
  const { weights } = mentionWeights
  let score = 0
  for (let j = 0; j < x.length; j++) score += x[j]! * weights[j]!
  return 1 / (1 + Math.exp(-score))
}
