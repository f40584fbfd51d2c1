import type { DecisionEvidence } from '#src/domain/encounter.ts'
import type { Status } from '../assertion.ts'
import { type CaseDocument, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'

/** Coded when confirmed only, even for inpatients. I.C.1.a, I.C.1.f, I.C.1.g, I.C.10.c. */
const CONFIRMED_ONLY = /^(?:B20|Z21|U07\.1|J12\.82|A92\.5|J09|J10)/

const NOT_SO: Partial<Record<Status, string>> = {
  negated: 'deny it',
  'ruled-out': 'rule it out',
  family: 'speak of a relative',
  'other-person': 'speak of somebody else',
  hypothetical: 'speak of what might happen',
}

/** What the marked words themselves make doubtful: they deny it, or are not sure. CR21–CR25, CR96. */
export function doubted(open: OpenCase, code: Listed): Said[] {
  if (code.evidence.length === 0 || /^[Z]/.test(code.code)) return []
  // The engine has judged the words of a visit before it suggested the code; reading them again takes time.
  if (open.setting === 'outpatient' && code.origin === 'suggested' && !CONFIRMED_ONLY.test(code.code))
    return []
  const statuses = code.evidence.map((quote) => statusOf(open, quote))
  const base = { codes: [code.code], evidence: wordsOf(code) }
  const [first] = statuses
  if (code.origin === 'added' && first && NOT_SO[first] && statuses.every((status) => NOT_SO[status]))
    return [
      {
        ...base,
        rule: first === 'ruled-out' ? 'CR23' : first === 'family' ? 'CR25' : 'CR24',
        reference: 'IV.H, III: only what the patient has is coded',
        severity: 'fix',
        message: `The words marked for ${named(code)} ${NOT_SO[first]}.`,
        action: 'Mark words that say it, or reject the code.',
      },
    ]
  if (!statuses.every((status) => status === 'uncertain')) return []
  if (CONFIRMED_ONLY.test(code.code))
    return [
      {
        ...base,
        rule: 'CR22',
        reference: 'I.C.1: HIV, COVID-19, Zika and influenza are coded when confirmed only',
        severity: 'block',
        message: `${named(code)} is coded only when confirmed; the words are uncertain.`,
        action: 'Code the signs and symptoms, or ask the provider.',
      },
    ]
  if (open.setting === 'outpatient')
    return [
      {
        ...base,
        rule: 'CR21',
        reference: 'IV.H: uncertain diagnoses of outpatients',
        severity: 'fix',
        message: `The words marked for ${named(code)} are uncertain: outpatients are coded to what is known.`,
        action: 'Code the sign or symptom, or mark words that confirm it.',
      },
    ]
  const discharges = open.documents.filter((document) => isDischarge(open, document))
  if (discharges.length === 0)
    return [
      {
        ...base,
        rule: 'CR22',
        reference: 'II.H, III.C: uncertain diagnoses at discharge',
        severity: 'warn',
        message: `${named(code)} is uncertain, and no document of the discharge is here.`,
        action: 'It is coded only if it is still uncertain at discharge: check the discharge summary.',
      },
    ]
  if (code.evidence.some((quote) => atDischarge(open, quote))) return []
  return [
    {
      ...base,
      rule: 'CR96',
      reference: 'II.H, III.C: uncertain diagnoses at discharge',
      severity: 'fix',
      message: `${named(code)} is uncertain early in the stay, and the discharge does not mention it.`,
      action: 'Reject it, or ask the provider whether it held at discharge.',
    },
  ]
}

function statusOf(open: OpenCase, quote: DecisionEvidence): Status {
  return open.passages(quote.documentId)?.statusOf(quote) ?? 'affirmed'
}

function isDischarge(open: OpenCase, document: CaseDocument): boolean {
  return (
    /\bdischarge (?:summary|note)\b/i.test(document.text.slice(0, 600)) ||
    open.passages(document.id)?.has('discharge-dx') === true
  )
}

/** In the diagnoses at discharge, or anywhere in what the discharge summary concludes. */
function atDischarge(open: OpenCase, quote: DecisionEvidence): boolean {
  const document = open.document(quote.documentId)
  if (!document || !isDischarge(open, document)) return false
  const section = open.passages(quote.documentId)?.sectionOf(quote)
  return (
    section === 'discharge-dx' || section === 'assessment' || section === 'impression' || section === 'plan'
  )
}
