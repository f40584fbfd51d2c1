import type { CodeEdit } from '#src/domain/edition.ts'
import { type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'

/** Years of age, both inclusive, of the Medicare Code Editor's age conflicts (Definitions of Medicare Code Edits, chapter 1). */
const AGES: Partial<Record<CodeEdit['kind'], [from: number, to: number]>> = {
  newborn: [0, 0],
  pediatric: [0, 17],
  maternity: [9, 64],
  adult: [15, 124],
}

/** Age, sex and unspecified side: what CMS returns a claim for. Edits hold between dates; what has ended is a note. */
export const claimEdits: EncounterRule = {
  run: (open) =>
    open.listed.flatMap((code) => (code.marks.edits ?? []).flatMap((edit) => edited(open, code, edit) ?? [])),
}

function edited(open: OpenCase, code: Listed, edit: CodeEdit): Said | undefined {
  const { age, setting } = open
  const sex = open.sex?.slice(0, 1).toUpperCase()
  const holds = inForce(edit, open.day)
  const range = AGES[edit.kind]
  if (range) {
    if (age === undefined || (age >= range[0] && age <= range[1])) return undefined
    return say(code, edit, holds ? 'block' : 'warn', {
      message: `${named(code)} is for ages ${range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`}; the patient is ${age}.`,
      action: 'Check birth date and date of service; reject the code if they are right.',
    })
  }
  if (edit.kind === 'female' || edit.kind === 'male') {
    if (!sex || sex === edit.kind.slice(0, 1).toUpperCase()) return undefined
    const ended = edit.until && !holds ? ` The edit ended on ${edit.until}: this is a note.` : ''
    return say(code, edit, holds ? 'block' : 'warn', {
      message: `${named(code)} is listed for ${edit.kind} patients.${ended}`,
      action: 'Check the sex in the record; keep the code if the record supports it.',
    })
  }
  if (edit.kind === 'unspecified' && holds)
    return say(code, edit, setting === 'inpatient' ? 'fix' : 'warn', {
      message: `${named(code)} is on the list of unspecified codes for which one with the side exists.`,
      action: 'Choose the code with the side, or ask the provider.',
    })
  return undefined
}

function say(
  code: Listed,
  { kind }: CodeEdit,
  severity: Said['severity'],
  words: Pick<Said, 'message' | 'action'>,
): Said {
  return {
    rule: `MCE-${kind}`,
    reference: 'Medicare Code Editor',
    severity,
    codes: [code.code],
    ...words,
    evidence: wordsOf(code),
  }
}

/** Whether an edit holds on a day; without a day, whether it has not ended. */
export function inForce({ from, until }: CodeEdit, day: string | undefined): boolean {
  if (day === undefined) return until === undefined
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}
