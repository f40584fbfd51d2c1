/**
 * What a sentence says of a finding:
 * affirmed: the patient has it now, an old chronic illness under treatment as well;
 * negated: its absence is stated; a negative test negates the disease the test names;
 * uncertain: possible, probable, suspected, to be evaluated or ruled out, not excluded;
 * ruled-out: it was thought of and has been excluded;
 * hypothetical: if, risk, screening, prevention, as needed, what to come back for;
 * history: the patient had it in the past and has it no more;
 * resolved: it was there in this episode and is said to be over;
 * family: a blood relative has or had it;
 * other-person: anybody else has it, a spouse or a contact.
 */
export type AssertionStatus =
  | 'affirmed'
  | 'negated'
  | 'uncertain'
  | 'ruled-out'
  | 'hypothetical'
  | 'history'
  | 'resolved'
  | 'family'
  | 'other-person'

/** A sentence that we wrote, with what it says of one finding. SYNTHETIC. */
export interface AssertionSentence {
  id: string
  /** A sentence; or a few lines, where the heading decides. */
  text: string
  /** The words of the finding as they stand in the text, once. */
  target: string
  status: AssertionStatus
  /** What makes it hard; absent: plain. */
  trap?: string
}
