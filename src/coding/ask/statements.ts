import type { Quote } from '#src/domain/page.ts'
import { inSection, type Status } from '../assertion.ts'
import { groundedClaim } from '../grounded.ts'
import { findMentions } from '../mention.ts'
import { readText } from '../read-text.ts'
import type { TermIndex } from '../term-index.ts'
import { tokenise } from '../tokens.ts'
import { type AskText, rootOf, type Unit } from './ask-text.ts'
import { askingWords } from './question-words.ts'

/** A piece of a model's answer with the sentences it cites. */
export interface CitedPiece {
  text: string
  units: readonly Unit[]
}

/** Pieces as a reader takes them: a beginning without a citation belongs to the words that follow it, a full stop to those before. */
export function statementsOf(pieces: readonly CitedPiece[]): CitedPiece[] {
  const statements: { text: string; units: readonly Unit[] }[] = []
  let lead = ''
  for (const { text, units } of pieces) {
    if (units.length > 0) {
      statements.push({ text: lead + text, units })
      lead = ''
      continue
    }
    for (const [i, sentence] of text.split(/(?<=[.!?:])(?=\s)|(?<=\n)/).entries()) {
      const before = statements.at(-1)
      const open = before && before.units.length > 0 && !/[.!?:\n]\s*$/.test(before.text)
      if (i === 0 && lead === '' && open && !/^\s*\n/.test(sentence)) before.text += sentence
      else if (/[.!?]\s*$/.test(sentence) && !/^\s*(?:yes|no|\d{1,2})[.:]\s*$/i.test(sentence)) {
        statements.push({ text: lead + sentence, units: [] })
        lead = ''
      } else lead += sentence
    }
  }
  if (/\p{L}/u.test(lead)) statements.push({ text: lead, units: [] })
  return statements.flatMap(({ text, units }) => {
    const plain = plainly(text)
    return plain ? [{ text: plain, units }] : []
  })
}

/** Answers are plain text: marks that would be a list, a heading or bold type are nobody's words. */
function plainly(text: string): string {
  return text
    .replace(/\*\*|__|^[ \t]*(?:#{1,6}|[-*•])[ \t]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether everything in a statement that must not be wrong stands in the sentences it cites. */
export function stands({ text, units }: CitedPiece, texts: readonly AskText[], index: TermIndex): boolean {
  if (units.length === 0) return false
  const quotes = units.flatMap((unit) => quoteOf(unit, texts) ?? [])
  const said = quotes.map(({ quote }) => quote).join('\n')
  if (LINK.test(text) && !LINK.test(said)) return false
  // Two cited sentences of which one denies: the statement follows one of them.
  const grounded = [quotes, ...(quotes.length > 1 ? quotes.map((quote) => [quote]) : [])].some((citations) =>
    groundedClaim({ text, citations }),
  )
  return (
    grounded &&
    sharesWords(text, said) &&
    WEAKENED.every((cue) => cue.test(text) || rests(text, quotes, cue)) &&
    sameConditions(text, units, said, texts, index)
  )
}

/** Of a relative; in doubt. Also where the edition has no name for what is said so. */
const WEAKENED = [
  /\b(?:mother|father|mom|dad|sisters?|brothers?|siblings?|parents?|son|daughter|aunt|uncle|grand\w+|family|relatives?|maternal|paternal)\b/i,
  /\b(?:possibl[ey]|probabl[ey]|suspected|suspicious|suspicion|presumed|questionable|concern(?:ing)? for|can ?not (?:be )?exclude\w*|rule out|r\/o|may|might|could|likely|unlikely|versus|vs|if)\b/i,
]

/** Whether a statement without such a word shares words with a cited sentence without one. */
function rests(text: string, quotes: readonly Quote[], cue: RegExp): boolean {
  const plain = quotes.filter(({ quote }) => !cue.test(quote))
  return (
    plain.length === quotes.length ||
    (plain.length > 0 && sharesWords(text, plain.map(({ quote }) => quote).join('\n')))
  )
}

const LINK = /https?:|www\.|!?\[[^\]]*\]\(|<\s*(?:a|img|script|iframe|svg|style)\b|data:\w+\//i

/** Whether a sentence that cites nothing says anything that could be wrong. */
export function isFactual(text: string, index: TermIndex): boolean {
  if (/\d/.test(text) || LINK.test(text)) return true
  const read = readText(text, (word) => index.knows(word))
  return findMentions(read, index).length > 0 || contentRoots(text).size >= 3
}

export function quoteOf(unit: Unit, texts: readonly AskText[]): (Quote & { documentId: string }) | undefined {
  const text = texts.find(({ id }) => id === unit.documentId)?.text
  return (text && {
    documentId: unit.documentId,
    start: unit.start,
    end: unit.end,
    quote: text.slice(unit.start, unit.end),
  }) as (Quote & { documentId: string }) | undefined
}

function sharesWords(text: string, said: string): boolean {
  const there = contentRoots(said)
  const claimed = contentRoots(text)
  return claimed.size === 0 || [...claimed].some((root) => there.has(root))
}

function contentRoots(text: string): Set<string> {
  return new Set(
    tokenise(text).flatMap((token) =>
      askingWords.has(token.word) || token.word.length < 2 ? [] : [rootOf(token.stem)],
    ),
  )
}

type Holds = 'so' | 'not' | 'other' | 'maybe' | 'past'
const groups: Record<Status, Holds> = {
  affirmed: 'so',
  history: 'so',
  negated: 'not',
  'ruled-out': 'not',
  family: 'other',
  'other-person': 'other',
  hypothetical: 'maybe',
  uncertain: 'maybe',
  resolved: 'past',
}

/** Each condition that is named is named in the cited words too, and no relative's or doubtful one became the patient's. */
function sameConditions(
  text: string,
  units: readonly Unit[],
  said: string,
  texts: readonly AskText[],
  index: TermIndex,
): boolean {
  const read = readText(text, (word) => index.knows(word))
  const roots = new Set(tokenise(said).map((token) => rootOf(token.stem)))
  const cited = units.flatMap(
    (unit) => texts.find(({ id }) => id === unit.documentId)?.mentionsOf(unit.sentence) ?? [],
  )
  return findMentions(read, index).every((claimed) => {
    const categories = new Set(claimed.codes.map(({ code }) => code.slice(0, 3)))
    const same = cited.filter(({ codes }) => codes.some(({ code }) => categories.has(code.slice(0, 3))))
    if (same.length === 0) return claimed.tokens.every((at) => roots.has(rootOf(read.tokens[at]?.stem ?? '')))
    const holds = groups[claimed.assertion.status]
    const citedHolds = same.map((mention) => groups[inSection(mention.assertion.status, mention.section)])
    if (citedHolds.includes(holds)) return true
    // To say less surely what stands surely is no harm; the other way is.
    return holds !== 'so' && citedHolds.includes('so') && holds !== 'not'
  })
}
