import type { Claim } from '../claim.ts'

/** One rule of coding. Pure but for the claim it is given; run twice it changes nothing more. */
export interface Rule {
  /** CR number of the design, or a name. */
  id: string
  /** Section of the ICD-10-CM guidelines or kind of note it comes from. */
  reference: string
  /** Order: 1 combinations, 2 excludes and duplicates, 3 symptoms, 4 companions, 5 questions. */
  phase: 1 | 2 | 3 | 4 | 5
  run(claim: Claim): void
}
