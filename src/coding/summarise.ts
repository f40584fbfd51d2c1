import type { Dropped, DropReason, Suggestion } from '#src/domain/code.ts'
import {
  type Claim,
  type Classification,
  kindNames,
  type LabRow,
  type StatedFacts,
} from '#src/domain/document.ts'
import { type Quote, quoteAt, type Span } from '#src/domain/page.ts'
import { groundedClaim } from './grounded.ts'
import { rangeText } from './labs/row.ts'
import { meaningOfFlag } from './labs/values.ts'
import { itemsOf, passageUnder, sentenceAround } from './passages.ts'

export interface SummaryInput {
  text: string
  kind: Classification
  facts: StatedFacts
  codes: Suggestion[]
  tray: Dropped[]
  labs: LabRow[]
}

const reason = headings(
  'chief complaints?|reason for (?:visit|exam(?:ination)?|study|consult(?:ation)?|admission|referral|test)|presenting (?:complaint|problem)|(?:clinical )?indications?(?: for (?:exam|study|procedure))?|clinical (?:history|information)|cc',
)
const impression = headings('impressions?|conclusions?|opinion|interpretation')
const medications = headings(
  '(?:(?:current|home|discharge|outpatient|present|admission|active|prescribed|preadmission) )?(?:medications?(?: list)?|meds)(?: (?:on|at) (?:admission|discharge)| prescribed)?',
)

/** A heading begins a line or a sentence in any case, or stands anywhere in capitals: texts lose their line breaks. */
function headings(words: string): RegExp {
  const shouted = words.toUpperCase()
  const said = words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
  return new RegExp(
    `(?:^|[\\n\\f.,]|  )\\s{0,8}(?:${said})\\s{0,4}(?::|-(?=\\s)|(?=\\n))|(?<=\\s)(?:${shouted})\\s{0,4}:`,
    'm',
  )
}

/** How the tray's reasons read in a summary. */
const reasonNames: Record<DropReason, string> = {
  negated: 'Negated',
  uncertain: 'Uncertain',
  'ruled-out': 'Ruled out',
  hypothetical: 'Hypothetical',
  history: 'History',
  resolved: 'Resolved',
  family: 'Family history',
  'other-person': 'Another person',
  'integral-symptom': 'Symptom of a coded condition',
  'more-specific-coded': 'Coded more specifically',
  excluded: 'Excluded by another code',
  'lab-value-only': 'Lab value only',
  'not-provider': 'Words of another author',
  preliminary: 'Preliminary',
  'class-policy': 'Kind of document',
  'not-addressed': 'Not addressed',
  'low-confidence': 'Low confidence',
  'not-billable': 'Category only',
}

/**
 * The summary a provider reads: one claim a line, each with the exact quotes that carry it. Extractive: words come from the
 * document, and a claim whose numbers, sides, negations or drugs are not in its quotes is left out. Prints no codes: those do not
 * stand in the document. Order: Encounter, Reason, Problems, Abnormal results, Imaging impression, Medications, Not coded.
 */
export function summarise(input: SummaryInput): Claim[] {
  const { text } = input
  const claims = [
    ...encounter(input),
    ...passage(text, 'Reason', reason, 'sentence', 3),
    ...problems(input),
    ...abnormal(input.labs),
    ...(input.kind.label === 'xray' || input.kind.label === 'ct'
      ? passage(text, 'Imaging impression', impression, 'sentence', 12)
      : []),
    ...passage(text, 'Medications', medications, 'line', 30),
    ...notCoded(input),
  ]
  return claims.filter((claim) => exact(text, claim) && groundedClaim(claim))
}

function encounter({ kind, facts }: SummaryInput): Claim[] {
  const stated = [
    facts.patientName,
    facts.birthDate,
    facts.sex,
    facts.mrn,
    facts.dateOfService,
    facts.throughDate,
    facts.setting,
  ]
  // As printed, label and all: a date put in another form would no longer be the document's words.
  const quotes = distinct(stated.flatMap((fact) => (fact ? [fact.evidence] : [])))
  const claims: Claim[] = []
  if (quotes.length)
    claims.push({
      section: 'Encounter',
      text: quotes.map((quote) => oneLine(quote.quote)).join(' · '),
      citations: quotes,
    })
  if (kind.evidence.length && kind.label !== 'other')
    claims.push({
      section: 'Encounter',
      text: kind.parts.map((part) => kindNames[part]).join(', '),
      citations: kind.evidence,
    })
  return claims.map((claim) => (groundedClaim(claim) ? claim : { ...claim, citations: withNegation(claim) }))
}

/** A kind's evidence may hold a "Negative"; it decided as a row, not as a denial, so rows with numbers are cited before it. */
function withNegation(claim: Claim): Quote[] {
  return claim.citations.filter((quote) => groundedClaim({ text: claim.text, citations: [quote] }))
}

/** Lines or sentences under a heading, verbatim. */
function passage(
  text: string,
  section: string,
  heading: RegExp,
  by: 'line' | 'sentence',
  most: number,
): Claim[] {
  const span = passageUnder(text, heading)
  if (!span) return []
  return itemsOf(text, span, by)
    .filter((item) => /[A-Za-z]{2}/.test(text.slice(item.start, item.end)))
    .slice(0, most)
    .map((item) => verbatim(text, section, item))
}

/** A visit's reason, advice, a relative's disease or how something happened: codes, but no problem of the patient. */
const NO_PROBLEM = /^(?:Z[0-7]|Z8[0-4]|[V-Y])/

/** Personal history. */
const IS_OVER = /^Z8[5-7]/

/** Whether a code stands for a problem of the patient. */
export function isProblem(code: string): boolean {
  return !NO_PROBLEM.test(code)
}

/** Each suggested condition in the document's own words, once. */
function problems({ text, codes }: SummaryInput): Claim[] {
  const byWords = new Map<string, Quote[]>()
  for (const code of codes) {
    const first = code.evidence[0]
    if (!code.suggested || !first || !isProblem(code.code)) continue
    const words = oneLine(first.quote).toLowerCase()
    const same = code.evidence.filter((q) => oneLine(q.quote).toLowerCase() === words)
    // What is over must not read as if it were not: "s/p fracture 2019" is no fracture.
    const told = IS_OVER.test(code.code) ? same.map((q) => quoteAt(text, sentenceAround(text, q))) : same
    byWords.set(words, distinct([...(byWords.get(words) ?? []), ...told]))
  }
  return [...byWords.values()]
    .slice(0, 25)
    .map((quotes) => ({ ...verbatim(text, 'Problems', quotes[0]!), citations: quotes }))
}

/** Rows outside their printed range, or marked abnormal where no range is printed. */
function abnormal(labs: readonly LabRow[]): Claim[] {
  return labs.flatMap((row) => {
    const printed = meaningOfFlag(row.flagPrinted)
    const flag = row.flag || (printed === 'N' ? '' : printed)
    if (flag === '' || flag === 'N') return []
    const word = { H: 'high', HH: 'critically high', L: 'low', LL: 'critically low', A: 'abnormal' }[flag]
    const range = rangeText(row)
    const value = [oneLine(row.name), row.raw, row.unit].filter(Boolean).join(' ')
    const doubt = row.issues.length ? ', to be checked against the print' : ''
    return [
      {
        section: 'Abnormal results',
        text: `${value}, ${word}${range ? ` (${range})` : ''}${doubt}`,
        citations: [row.evidence],
      },
    ]
  })
}

/** What was considered and left out, by reason; each with the sentence that shows why. */
function notCoded({ text, tray }: SummaryInput): Claim[] {
  const byReason = new Map<DropReason, Span[]>()
  for (const dropped of tray) {
    const first = dropped.evidence[0]
    // What the engine itself hardly believes is for the coder's tray, not for a provider to read.
    if (!first || dropped.reason === 'low-confidence') continue
    const sentence = sentenceAround(text, first)
    const spans = byReason.get(dropped.reason) ?? []
    if (!spans.some((span) => span.start < sentence.end && span.end > sentence.start))
      byReason.set(dropped.reason, [...spans, sentence])
  }
  return [...byReason].flatMap(([why, spans]) =>
    spans.slice(0, 8).map((span) => {
      const quote = quoteAt(text, span)
      return {
        section: 'Not coded',
        text: `${reasonNames[why]}: ${oneLine(quote.quote)}`,
        citations: [quote],
      }
    }),
  )
}

function verbatim(text: string, section: string, span: Span): Claim {
  const quote = quoteAt(text, span)
  return { section, text: oneLine(quote.quote), citations: [quote] }
}

/** Quotes given to us are checked too: one that is not in the text is never shown. */
function exact(text: string, claim: Claim): boolean {
  return claim.citations.every(
    (quote) => quote.quote !== '' && text.slice(quote.start, quote.end) === quote.quote,
  )
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function distinct(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [`${quote.start}:${quote.end}`, quote])).values()]
}
