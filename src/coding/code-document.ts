import type { CodingResult, Profile, Setting, Suggestion } from '#src/domain/code.ts'
import type { Authorship, DocumentKind } from '#src/domain/document.ts'
import type { Edition } from '#src/domain/edition.ts'
import { type Band, bandFor } from './calibration/bands.ts'
import type { Claim } from './claim.ts'
import { collect } from './collect.ts'
import { guidelineCalibration } from './confidence.ts'
import { documentContext } from './context.ts'
import { afterDecisions, weighByDecisions, withHouseTerms } from './dictionary/apply.ts'
import type { Dictionary } from './dictionary/dictionary.ts'
import { drugCodes } from './drugs.ts'
import type { House } from './house/study.ts'
import { findMentions } from './mention.ts'
import { listMentions } from './mention-index/list-mentions.ts'
import { isImaging, isLab } from './policy-by-class.ts'
import { tiePrintedCodes } from './printed-codes.ts'
import { readText } from './read-text.ts'
import { findingsOf, suggestionOf, trayOf } from './render.ts'
import { runRules } from './rules/all.ts'
import { sequence } from './sequence.ts'
import { termIndexOf } from './term-index.ts'

export interface CodeInput {
  text: string
  edition: Edition
  kind: DocumentKind
  profile: Profile
  setting: Setting
  /** ISO date that chose the edition; absent when the document states none. */
  date?: string | undefined
  author: Authorship
  /** What was learned from whole decided texts; profile `mention-index` only. */
  house?: House | undefined
  /** House terms that a lead can see, approve and retire; profile `guideline` only. */
  dictionary?: Dictionary | undefined
}

/**
 * The offline engine: text → suggested codes with the words that support them, what was left aside and why, and what the
 * rules say. Pure and deterministic. The first call for an edition builds its word index (≈100 ms for 1,000 codes), later
 * ones take a few ms a page. Never throws for any text.
 */
export function codeDocument(input: CodeInput): CodingResult {
  const { edition, profile, setting, kind, text } = input
  const index = termIndexOf(edition)
  const read = readText(text, (word) => index.knows(word))
  if (profile === 'mention-index')
    return {
      codes: listMentions(read, edition, input.house),
      tray: [],
      findings: [],
      edition: edition.info.id,
      dateMissing: !input.date,
    }
  const claim: Claim = {
    edition,
    setting,
    kind,
    read,
    context: documentContext(read),
    entries: [],
    tray: [],
    remarks: [],
    order: [],
  }
  const named = findMentions(read, index)
  const house = input.dictionary && withHouseTerms(read, named, input.dictionary)
  collect(claim, house?.mentions ?? named, input.author)
  const weighed = house && weighByDecisions(claim, house.inText)
  tiePrintedCodes(claim)
  const ofProvider = input.author.role !== 'other-clinician' && input.author.role !== 'patient'
  if (ofProvider && input.author.status !== 'preliminary' && !isLab(kind) && !isImaging(kind))
    drugCodes(claim)
  runRules(claim)
  const suggestions = claim.entries
    .map((entry) => {
      const suggestion = suggestionOf(claim, entry)
      return weighed ? afterDecisions(suggestion, entry, weighed) : suggestion
    })
    .filter((s) => s.evidence.length > 0 && s.billable)
    .map((s) => ({ ...s, band: bandOf(s, input.author) }))
  return {
    codes: sequence(claim, suggestions),
    tray: trayOf(claim),
    findings: findingsOf(claim),
    edition: edition.info.id,
    dateMissing: !input.date,
  }
}

function bandOf({ confidence, unapproved }: Suggestion, author: Authorship): Band {
  return bandFor(confidence, guidelineCalibration, {
    authorStated: author.role !== 'unknown',
    approved: !unapproved,
  })
}
