/**
 * One text and what the rules of `guideline` make of it. Invented for this purpose (SYNTHETIC): a line or a short note as a
 * provider would write it.
 */
export interface RuleCase {
  /** `CR01` … `CR100`. */
  rule: string
  /** Unique, e.g. `CR07-p3`. */
  id: string
  text: string
  /** Absent: outpatient. */
  setting?: 'inpatient' | 'outpatient' | undefined
  /** ISO date of service; absent: 2026-11-04. */
  date?: string | undefined
  /** Label of the document when the text alone is too short to tell; absent: `clinical_note`. */
  kind?: 'cbc' | 'bmp' | 'cmp' | 'other_lab' | 'xray' | 'ct' | 'clinical_note' | 'other' | undefined
  /** Codes that must be suggested; together with `optional` the whole list when `exact` is not false. */
  codes: string[]
  /** May stand there or not: disputed in the trade, or beside the point. */
  optional?: string[] | undefined
  /** Codes or headers none of whose codes may be suggested. */
  not?: string[] | undefined
  /** Pairs: the first stands before the second. */
  order?: [string, string][] | undefined
  /** A finding of this severity must be raised by this rule or about these codes. */
  finding?: 'block' | 'fix' | 'warn' | 'query' | undefined
  /** `false`: further codes do not matter. */
  exact?: false | undefined
}
