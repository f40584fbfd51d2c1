import type { CodingResult, Profile, Setting, Suggestion } from '#src/domain/code.ts'
import type { Authorship, DocumentKind } from '#src/domain/document.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { Page } from '#src/domain/page.ts'
import { type Band, bandFor } from './calibration/bands.ts'
import type { Claim } from './claim.ts'
import { collect } from './collect.ts'
import { guidelineCalibration } from './confidence.ts'
import { type DocumentContext, documentContext } from './context.ts'
import { afterDecisions, type InText, weighByDecisions, withHouseTerms } from './dictionary/apply.ts'
import type { Dictionary } from './dictionary/dictionary.ts'
import { drugCodes } from './drugs.ts'
import type { House } from './house/study.ts'
import { findMentions, type Mention } from './mention.ts'
import { listMentions } from './mention-index/list-mentions.ts'
import { isImaging, isLab } from './policy-by-class.ts'
import { tiePrintedCodes } from './printed-codes.ts'
import { type ReadText, readText } from './read-text.ts'
import { findingsOf, suggestionOf, trayOf } from './render.ts'
import { runRules } from './rules/all.ts'
import { sequence } from './sequence.ts'
import { termIndexOf } from './term-index.ts'
import { readUntrusted, type Untrusted } from './untrusted/findings.ts'
import { isWithin } from './untrusted/orders.ts'
import type { SecondOpinion } from './with-model/proposal.ts'
import { propose } from './with-model/propose.ts'

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
  /** With layout: words too small to read and words beside the page are no evidence. */
  pages?: readonly Page[] | undefined
  /** What a model says beside it; profile `guideline` only. */
  second?: SecondOpinion | undefined
}

/** A text read once, for several passes over it. */
export interface Prepared {
  read: ReadText
  context: DocumentContext
  mentions: readonly Mention[]
  /** Where house terms stand. */
  inText: InText | undefined
  /** What speaks to whoever codes, and what the eye does not see. */
  untrusted: Untrusted
}

/** Reads a text: words, sections, sentences, and where it names something of the edition. */
export function prepare({
  edition,
  text,
  dictionary,
  pages,
}: Pick<CodeInput, 'edition' | 'text' | 'dictionary' | 'pages'>): Prepared {
  const index = termIndexOf(edition)
  const read = readText(text, (word) => index.knows(word))
  const named = findMentions(read, index)
  const house = dictionary && withHouseTerms(read, named, dictionary)
  const untrusted = readUntrusted(text, pages)
  const mentions = (house?.mentions ?? named).filter((mention) => !isWithin(untrusted.refused, mention))
  return { read, context: documentContext(read), mentions, inText: house?.inText, untrusted }
}

/**
 * The offline engine: text → suggested codes with the words that support them, what was left aside and why, and what the
 * rules say. Pure and deterministic. The first call for an edition builds its word index (≈100 ms for 1,000 codes), later
 * ones take a few ms a page. Never throws for any text.
 */
export function codeDocument(input: CodeInput, prepared?: Prepared): CodingResult {
  const { edition, profile, setting, kind, second } = input
  if (profile === 'mention-index') return mentionsOf(input)
  const { read, context, mentions, inText, untrusted } = prepared ?? prepare(input)
  const claim: Claim = {
    edition,
    setting,
    kind,
    read,
    context,
    entries: [],
    tray: [],
    remarks: [],
    order: [],
    refused: untrusted.refused,
  }
  collect(claim, mentions, input.author)
  if (second) propose(claim, second, mentions, input.author)
  const weighed = inText && weighByDecisions(claim, inText)
  tiePrintedCodes(claim)
  const ofProvider = input.author.role !== 'other-clinician' && input.author.role !== 'patient'
  if (ofProvider && input.author.status !== 'preliminary' && !isLab(kind) && !isImaging(kind))
    drugCodes(claim)
  runRules(claim)
  for (const { code, model } of claim.entries)
    for (const proposal of model?.proposals ?? []) second?.entered?.(proposal, code.code)
  const suggestions = claim.entries
    .map((entry) => {
      const suggestion = suggestionOf(claim, entry, second?.readings.get(entry.code.code))
      return weighed ? afterDecisions(suggestion, entry, weighed) : suggestion
    })
    .filter((s) => s.evidence.length > 0 && s.billable)
    .map((s) => ({ ...s, band: bandOf(s, input.author) }))
  return {
    codes: sequence(claim, suggestions),
    tray: trayOf(claim),
    findings: [...untrusted.findings, ...findingsOf(claim)],
    edition: edition.info.id,
    dateMissing: !input.date,
  }
}

function mentionsOf({ edition, text, house, date }: CodeInput): CodingResult {
  const index = termIndexOf(edition)
  const read = readText(text, (word) => index.knows(word))
  return {
    codes: listMentions(read, edition, house),
    tray: [],
    findings: [],
    edition: edition.info.id,
    dateMissing: !date,
  }
}

function bandOf({ confidence, unapproved, proposedBy }: Suggestion, author: Authorship): Band {
  return bandFor(confidence, guidelineCalibration, {
    authorStated: author.role !== 'unknown',
    // What a model's word is worth is not fitted yet: nothing becomes sure by it.
    approved: !unapproved && !proposedBy,
  })
}
