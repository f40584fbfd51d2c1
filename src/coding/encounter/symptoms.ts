import { isIntegralTo, saysItsCause } from '../symptoms.ts'
import { type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'
import { names } from './notes.ts'

/**
 * A symptom of one document beside the disease of another that it belongs to; within one document the engine has judged the
 * words of both. CR18.
 */
export const symptoms: EncounterRule = {
  run: (open) =>
    open.listed.flatMap((symptom): Said[] => {
      const cause = open.listed.find((other) => isCause(open, other, symptom))
      if (!cause || saysWhy(open, symptom)) return []
      return [
        {
          rule: 'CR18',
          reference: 'I.B.5: signs and symptoms that belong to a confirmed disease',
          severity: 'warn',
          codes: [symptom.code, cause.code],
          message: `${named(symptom)} belongs to ${named(cause)}, which is on the list.`,
          action: `Reject ${symptom.code}, unless the record gives it another cause.`,
          evidence: wordsOf(symptom, cause),
        },
      ]
    }),
}

function isCause(open: OpenCase, cause: Listed, symptom: Listed): boolean {
  return (
    cause !== symptom &&
    cause.state === 'accepted' &&
    isIntegralTo(cause.code, symptom.code) &&
    !judgedTogether(cause, symptom) &&
    !exclude(cause, symptom) &&
    !isUncertain(open, cause)
  )
}

/** The engine saw both in one text and kept them. */
function judgedTogether(cause: Listed, symptom: Listed): boolean {
  if (cause.origin === 'added' || symptom.origin === 'added') return false
  return cause.evidence.some((a) => symptom.evidence.some((b) => a.documentId === b.documentId))
}

/** A note says it already, and more strictly. */
function exclude(one: Listed, other: Listed): boolean {
  const says = (by: Listed, code: string) =>
    by.notes.some((note) => note.kind === 'excludes1' && names(note, code))
  return says(one, other.code) || says(other, one.code)
}

function isUncertain(open: OpenCase, { evidence }: Listed): boolean {
  return (
    evidence.length > 0 &&
    evidence.every((quote) => open.passages(quote.documentId)?.statusOf(quote) === 'uncertain')
  )
}

function saysWhy(open: OpenCase, { evidence }: Listed): boolean {
  return evidence.some((quote) => {
    const document = open.document(quote.documentId)
    return document !== undefined && saysItsCause(document.text, quote)
  })
}
