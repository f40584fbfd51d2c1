import { type Claim, drop, having } from '../claim.ts'
import { personalHistory } from '../status-codes.ts'
import type { Rule } from './rule.ts'

export const injuryRules: Rule[] = [
  {
    id: 'CR75',
    reference: 'I.C.20: external causes stand beside an injury; unspecified place and activity are not coded',
    phase: 2,
    run(claim) {
      const injured = having(claim, /^[ST]|^O9A|^M[48]/).length > 0
      for (const e of having(claim, /^[V-Y]/)) {
        if (/^Y9(?:2\.9|3\.9|9\.9)/.test(e.code.code))
          drop(claim, e, 'excluded', 'Not coded when place or activity is not stated (guideline I.C.20).')
        else if (!injured)
          drop(claim, e, 'excluded', 'An external cause stands only beside the injury it explains.')
      }
      claim.order.push([/^[ST]/, /^[V-Y]/])
    },
  },
  {
    id: 'CR74',
    reference: 'I.B.2: an unspecified injury gives way to the kind that is stated at the same place',
    phase: 2,
    run(claim) {
      for (const vague of having(claim, /^S/).filter((e) =>
        /^unspecified (?:fracture|injury|sprain)|unspecified ligament/i.test(e.code.title),
      )) {
        const place = /injury/i.test(vague.code.title) ? 2 : 5
        const better = having(claim, /^S/).find(
          (e) =>
            e !== vague &&
            !/^unspecified/i.test(e.code.title) &&
            e.code.code.slice(0, place) === vague.code.code.slice(0, place),
        )
        if (better) drop(claim, vague, 'more-specific-coded', `${better.code.code} says which.`)
      }
    },
  },
]

/** A condition that is there now is not history as well. */
export const currentRules: Rule[] = [
  {
    id: 'CR26',
    reference: 'I.C.21.c.4: history codes are for what is over',
    phase: 2,
    run(claim) {
      const now = currentHistories(claim)
      for (const past of claim.entries.filter((e) => e.origin === 'history'))
        if (now.has(past.code.code))
          drop(claim, past, 'excluded', 'The condition is stated as present as well.')
    },
  },
]

function currentHistories(claim: Claim): Set<string> {
  const named = claim.entries.filter((e) => e.origin === 'named' && e.certain)
  return new Set(
    named.map((e) => personalHistory(claim.edition, e.code.code)?.code).filter((c) => c !== undefined),
  )
}
