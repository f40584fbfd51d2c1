import { codeDocument } from '#src/coding/code-document.ts'
import { readAuthorship } from '#src/coding/facts/authorship.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { RuleCase } from './rule-case.ts'
import { type Scored, scoreCase } from './score.ts'

const DAY = '2026-11-04'

/** Codes a case and scores the answer. */
export function runCase(codes: CodeSystem, one: RuleCase): Scored {
  const date = one.date ?? DAY
  return scoreCase(
    one,
    codeDocument({
      text: one.text,
      edition: codes.on(date),
      kind: one.kind ?? 'clinical_note',
      profile: 'guideline',
      setting: one.setting ?? 'outpatient',
      date,
      author: readAuthorship(one.text),
    }),
  )
}

/** Codes of a case that the edition of its date lacks; the case can only run where there are none. */
export function lacking(codes: CodeSystem, { date = DAY, codes: wanted }: RuleCase): string[] {
  const edition = codes.on(date)
  return codes.covers(date) ? wanted.filter((code) => !edition.find(code)?.billable) : ['an edition']
}
