import { giveWay } from './claim.ts'
import { saysMore } from './refine.ts'
import type { Rule } from './rules/rule.ts'

/** Injuries and neoplasms of one category may well be two; so may what stands in chapters 15 and 21. */
const ONE_BY_ONE = /^(?:[CSTOVWXYZ]|D[0-4])/

/** "Migraine" in the story and "migraine with aura" in the assessment are one disease: the one that says more stays. */
export const specificRule: Rule = {
  id: 'specific',
  reference: 'I.B.2: the highest level of specificity that the documentation supports',
  phase: 2,
  run(claim) {
    for (const entry of [...claim.entries]) {
      if (ONE_BY_ONE.test(entry.code.code) || entry.origin !== 'named') continue
      const better = claim.entries.find(
        (other) =>
          other !== entry &&
          other.certain &&
          !other.ambiguous &&
          other.origin !== 'family' &&
          saysMore(claim.edition, other.code, entry.code),
      )
      if (better)
        giveWay(claim, entry, better, `${better.code.code} says the same and more: ${better.code.title}.`)
    }
  },
}
