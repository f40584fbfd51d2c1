import type { CodeNote, Edition } from '#src/domain/edition.ts'
import { differ, type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'
import {
  isCircumstance,
  isConditional,
  isManifestation,
  isOwn,
  names,
  pairsBy,
  rangesInWords,
} from './notes.ts'

/** Excludes1 says "not coded here": the two never stand together, unless they are unrelated (I.A.12.a). CR07–CR10. */
export const excludes1: EncounterRule = {
  run: ({ listed }) =>
    pairsBy(listed, 'excludes1').map(({ by, other, note }) => ({
      rule: 'CR07',
      reference: `I.A.12.a: Excludes1 at ${note.at}`,
      severity: 'block',
      codes: [by.code, other.code],
      message: `${named(by)} and ${named(other)} exclude each other: Excludes1 at ${note.at}${said(note.text)}.`,
      action: differ(by, other)
        ? 'Different documents say them: ask the provider which one holds, or override if the conditions are unrelated.'
        : `Reject one of them (the note stands at ${note.at}), or override if the conditions are unrelated.`,
      evidence: wordsOf(by, other),
    })),
}

/** Those of `others` that a code must not stand beside: Excludes1, whichever of the two carries the note. */
export function excludedBy(edition: Edition, code: string, others: readonly string[]): string[] {
  const about = (of: string) => edition.notes(of).about.filter(({ kind }) => kind === 'excludes1')
  const own = about(code)
  return others.filter(
    (other) =>
      other !== code &&
      (own.some((note) => names(note, other)) || about(other).some((note) => names(note, code))),
  )
}

/** Etiology before manifestation, underlying disease before its effect: the other code is missing. CR12, CR13. */
export const codeFirst: EncounterRule = {
  run: (open) => open.listed.flatMap((code) => missingFirst(open, code)),
}

function missingFirst({ listed }: OpenCase, code: Listed): Said[] {
  const notes = code.notes.filter((note) => note.kind === 'codeFirst' && isOwn(note) && note.codes.length > 0)
  const manifestation = isManifestation(code)
  if (notes.length === 0) {
    // A manifestation of which the edition does not say what goes first still needs something before it.
    if (!manifestation || listed.length > 1) return []
  } else if (notes.some((note) => listed.some((other) => other !== code && names(note, other.code))))
    return []
  const [note] = notes
  if (!manifestation && (!note?.text || isConditional(note) || !/\bunderlying|neoplasm\b/i.test(note.text)))
    return []
  return [
    {
      rule: manifestation ? 'CR13' : 'CR12',
      reference: manifestation
        ? 'I.A.13: etiology/manifestation convention'
        : `I.A.17: code first, at ${note?.at}`,
      // "such as" names examples: what else is on the list may be the underlying condition.
      severity: manifestation && !(note && isConditional(note) && listed.length > 1) ? 'block' : 'fix',
      codes: [code.code],
      message: `${named(code)} stands behind its underlying condition, which is not on the list${note ? said(note.text) : ''}.`,
      action: note
        ? `Add the underlying condition (${rangesInWords(note.codes)}), or ask the provider for it.`
        : 'Add the underlying condition, or ask the provider for it.',
      evidence: wordsOf(code),
    },
  ]
}

/** Notes that ask for a part of the diagnosis itself; others name what may be there besides, and only the record knows. */
const PART_OF_IT =
  /\b(?:stage|type|site|severity|outcome|weeks|degree|specific (?:condition|manifestation|complication|week)|identified hypertensive)\b/i

/** The same by code, for notes that come without words: stage, kind of failure, site of an ulcer, outcome of a delivery. */
const PARTS = /^(?:N18|I50|L97|L98\.4|Z37)/

/** Whether a list without the code asked for is likely incomplete. */
function asksForPart(code: Listed, note: CodeNote): boolean {
  if (note.kind !== 'useAdditional' && note.kind !== 'codeAlso') return false
  if (note.codes.length === 0 || note.codes.every(({ from }) => isCircumstance(from))) return false
  if (!note.text) return note.at === code.code && note.codes.every(({ from }) => PARTS.test(from))
  return isOwn(note) && PART_OF_IT.test(note.text) && !/\bif (?:applicable|known)\b/i.test(note.text)
}

/** "Use additional code", "code also": asked for and not there. CR14, CR15. */
export const companions: EncounterRule = {
  run: ({ listed }) =>
    listed.flatMap((code) => {
      const missing = code.notes.filter(
        (note) =>
          asksForPart(code, note) && !listed.some((other) => other !== code && names(note, other.code)),
      )
      const [note] = missing
      if (!note) return []
      const wanted = missing.flatMap(({ codes }) => codes)
      const also = note.kind === 'codeAlso'
      return [
        {
          rule: also ? 'CR15' : 'CR14',
          reference: also ? `I.A.17: code also, at ${note.at}` : `I.A.17: use additional code, at ${note.at}`,
          severity: 'warn',
          codes: [code.code],
          message: `${named(code)} asks for another code beside it${said(note.text)}: ${rangesInWords(wanted)}.`,
          action: 'Add it if the record says it.',
          evidence: wordsOf(code),
        },
      ]
    }),
}

function said(text: string): string {
  return text ? ` (“${text.length > 160 ? `${text.slice(0, 157)}…` : text}”)` : ''
}
