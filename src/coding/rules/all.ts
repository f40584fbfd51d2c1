import { symptomRules } from '../symptoms.ts'
import { circulationRules } from './circulation.ts'
import { companionRules } from './companions.ts'
import { diabetesRules } from './diabetes.ts'
import { dominanceRules } from './dominance.ts'
import { drugHarmRules } from './drug-harm.ts'
import { excludesRules } from './excludes.ts'
import { infectionRules } from './infection.ts'
import { currentRules, injuryRules } from './injuries.ts'
import { pregnancyRules } from './pregnancy.ts'
import { questionRules } from './questions.ts'
import { respirationRules } from './respiration.ts'
import type { Rule } from './rule.ts'
import { tobaccoRules } from './tobacco.ts'
import { visitRules } from './visits.ts'

/** Every rule, in the order they run. */
export const rules: readonly Rule[] = [
  ...circulationRules,
  ...diabetesRules,
  ...respirationRules,
  ...infectionRules,
  ...companionRules,
  ...drugHarmRules,
  ...dominanceRules,
  ...tobaccoRules,
  ...pregnancyRules,
  ...visitRules,
  ...excludesRules,
  ...injuryRules,
  ...currentRules,
  ...symptomRules,
  ...questionRules,
].sort((a, b) => a.phase - b.phase)
