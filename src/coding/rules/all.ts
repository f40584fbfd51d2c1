import type { Claim } from '../claim.ts'
import { symptomRules } from '../symptoms.ts'
import { circulationRules } from './circulation.ts'
import { companionRules } from './companions.ts'
import { diabetesRules } from './diabetes.ts'
import { dominanceRules } from './dominance.ts'
import { drugHarmRules } from './drug-harm.ts'
import { encounterLetterRule } from './encounter-letter.ts'
import { excludesRules } from './excludes.ts'
import { excludesNotesRule } from './excludes-notes.ts'
import { existenceRule } from './existence.ts'
import { externalCauseRules } from './external-causes.ts'
import { impendingRules } from './impending.ts'
import { infectionRules } from './infection.ts'
import { currentRules, injuryRules } from './injuries.ts'
import { kinRule } from './kin.ts'
import { labResultRules } from './lab-results.ts'
import { longTermRule } from './long-term.ts'
import { neoplasmRules } from './neoplasms.ts'
import { orderNotesRule } from './order-notes.ts'
import { organismRules } from './organisms.ts'
import { osteoporosisRules } from './osteoporosis.ts'
import { pregnancyRules } from './pregnancy.ts'
import { printedCodesRule } from './printed-codes.ts'
import { questionRules } from './questions.ts'
import { respirationRules } from './respiration.ts'
import type { Rule } from './rule.ts'
import { sequelaRules } from './sequela.ts'
import { sidesRule } from './sides.ts'
import { tobaccoRules } from './tobacco.ts'
import { ulcerRules } from './ulcers.ts'
import { visitRules } from './visits.ts'

/** Every rule, in the order they run. */
export const rules: readonly Rule[] = [
  ...labResultRules,
  kinRule,
  ...currentRules,
  ...impendingRules,
  ...circulationRules,
  ...diabetesRules,
  ...respirationRules,
  ...infectionRules,
  ...organismRules,
  ...neoplasmRules,
  ...osteoporosisRules,
  ...companionRules,
  ...drugHarmRules,
  ...sequelaRules,
  ...dominanceRules,
  ...ulcerRules,
  sidesRule,
  longTermRule,
  ...tobaccoRules,
  ...pregnancyRules,
  ...visitRules,
  ...excludesRules,
  excludesNotesRule,
  ...injuryRules,
  ...externalCauseRules,
  ...symptomRules,
  orderNotesRule,
  encounterLetterRule,
  existenceRule,
  printedCodesRule,
  ...questionRules,
].sort((a, b) => a.phase - b.phase)

/** Runs every rule over a claim; each remark then says where its rule comes from. */
export function runRules(claim: Claim): void {
  for (const rule of rules) {
    const said = claim.remarks.length
    rule.run(claim)
    for (const remark of claim.remarks.slice(said)) remark.reference ??= rule.reference
  }
}
