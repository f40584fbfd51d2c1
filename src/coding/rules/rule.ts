import type { Claim } from '../claim.ts'

/**
 * When a rule runs. What a mention means and which leaf it reaches is settled before (existence, assertion, refinement);
 * existence is settled again at the end, for what rules have made.
 */
export const phases = {
  1: 'combinations and “with”',
  2: 'excludes and duplicates',
  3: 'symptoms of what is coded',
  4: 'companions: code first, use additional',
  5: 'sequence',
  6: '7th character and placeholder',
  7: 'existence and final checks',
  8: 'questions for the provider',
} as const
export type Phase = keyof typeof phases

/** One rule of coding. Pure but for the claim it is given; run twice it changes nothing more. */
export interface Rule {
  /** CR number of the design, or a name. */
  id: string
  /** Section of the ICD-10-CM guidelines or kind of note it comes from. */
  reference: string
  phase: Phase
  run(claim: Claim): void
}
