import { become, drop, having, stand } from '../claim.ts'
import { placesOf, saidOf } from '../claim-text.ts'
import type { Rule } from './rule.ts'

const HEART = /\b(?:impending|threatened) (?:MI\b|myocardial infarct(?:ion)?|heart attack)/gi

/** Conditions that did not come to pass, and spells that look like another disease. */
export const impendingRules: Rule[] = [
  {
    id: 'CR31',
    reference: 'I.B.11: impending or threatened: the entry of the index for it, else what is there',
    phase: 1,
    run(claim) {
      const [heart] = placesOf(claim, HEART).filter((p) => !/family|other|hypothetical/.test(p.status))
      if (heart) {
        stand(claim, 'I20.0', 'an infarction that was impending and did not occur', heart)
        for (const e of having(claim, /^I21/))
          if (e.mentions.every((m) => heart.start < m.end && m.start < heart.end))
            drop(claim, e, 'excluded', 'Impending only (guideline I.B.11).')
      }
      for (const e of [...claim.entries])
        if (
          e.origin === 'named' &&
          e.mentions.length > 0 &&
          !/^I20|^O20|^F10/.test(e.code.code) &&
          e.mentions.every((m) =>
            /\b(?:impending|threatened)\s+$/i.test(claim.read.text.slice(Math.max(0, m.start - 14), m.start)),
          )
        )
          drop(claim, e, 'hypothetical', 'Impending only; it did not occur (guideline I.B.11).')
      const [tremens] = placesOf(claim, /\b(?:impending|threatened) (?:delirium tremens|DTs?)\b/gi)
      if (!tremens) return
      for (const e of having(claim, /^F10\.[129]31/)) {
        const made = become(claim, e, `${e.code.code.slice(0, 6)}9`, 'withdrawal; the delirium did not occur')
        for (const other of made ? having(claim, /^F10\.20$/) : [])
          drop(claim, other, 'more-specific-coded', 'The withdrawal is stated.')
      }
    },
  },
  {
    id: 'CR09',
    reference: 'Excludes1 at R56 and G40: spells that are not epileptic',
    phase: 1,
    run(claim) {
      const [spell] = saidOf(
        claim,
        /\b(?:psychogenic|functional|dissociative)(?: non-?epileptic)? (?:seizures?|attacks?|spells?)|\bnon-?epileptic (?:seizures?|attacks?|spells?)|\bPNES\b/gi,
      )
      if (!spell) return
      for (const e of having(claim, /^G40|^R56/))
        if (e.mentions.every((m) => spell.start < m.end && m.start < spell.end))
          drop(claim, e, 'excluded', 'The seizures are said not to be epileptic.')
      stand(claim, 'F44.5', 'seizures of a conversion disorder', spell)
      for (const e of having(claim, /^F44\.9/)) drop(claim, e, 'more-specific-coded', 'The kind is stated.')
    },
  },
]
