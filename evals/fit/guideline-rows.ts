import type { Claim } from '#src/coding/claim.ts'
import { classify } from '#src/coding/classify/classify.ts'
import { collect } from '#src/coding/collect.ts'
import { documentContext } from '#src/coding/context.ts'
import { drugCodes } from '#src/coding/drugs.ts'
import { readAuthorship } from '#src/coding/facts/authorship.ts'
import { readFacts } from '#src/coding/facts/read-facts.ts'
import { featuresOf } from '#src/coding/guideline-features.ts'
import { findMentions } from '#src/coding/mention.ts'
import { isImaging, isLab } from '#src/coding/policy-by-class.ts'
import { tiePrintedCodes } from '#src/coding/printed-codes.ts'
import { readText } from '#src/coding/read-text.ts'
import { runRules } from '#src/coding/rules/all.ts'
import { termIndexOf } from '#src/coding/term-index.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { OwnNote } from '../datasets/own/own-note.ts'

/** One code that the engine considered for a note, what it knew of it, and whether a careful coder reports it. */
export interface Row {
  code: string
  x: number[]
  y: 0 | 1
}

/** The codes considered for a note; optional ones are left out, they are neither right nor wrong. */
export function rowsOf(
  codes: CodeSystem,
  { text, setting, codes: gold, optional = [] }: OwnNote,
): { rows: Row[]; wanted: number } {
  const facts = readFacts(text)
  const place = setting ?? (facts.setting?.value === 'inpatient' ? 'inpatient' : 'outpatient')
  const date =
    (place === 'inpatient' ? facts.throughDate : facts.dateOfService)?.value ?? facts.dateOfService?.value
  const edition = codes.on(date && codes.covers(date) ? date : undefined)
  const index = termIndexOf(edition)
  const read = readText(text, (word) => index.knows(word))
  const kind = classify(text).label
  const claim: Claim = {
    edition,
    setting: place,
    kind,
    read,
    context: documentContext(read),
    entries: [],
    tray: [],
    remarks: [],
    order: [],
  }
  const author = readAuthorship(text)
  collect(claim, findMentions(read, index), author)
  tiePrintedCodes(claim)
  if (author.role !== 'other-clinician' && author.role !== 'patient' && author.status !== 'preliminary')
    if (!isLab(kind) && !isImaging(kind)) drugCodes(claim)
  runRules(claim)
  const rows = claim.entries
    .filter((e) => e.code.billable && !optional.includes(e.code.code))
    .map((e): Row => ({ code: e.code.code, x: featuresOf(claim, e), y: gold.includes(e.code.code) ? 1 : 0 }))
  return { rows, wanted: new Set(gold).size }
}
