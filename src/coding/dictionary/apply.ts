import type { Suggestion } from '#src/domain/code.ts'
import { bandOf } from '#src/domain/review.ts'
import { type Claim, drop, type Entry } from '../claim.ts'
import { findMentions, type Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import { suggestionOf } from '../render.ts'
import type { TermCode } from '../term-index.ts'
import type { Dictionary, DictionaryTerm } from './dictionary.ts'

/** What a lead vouched for is as sure as a synonym of ours, and surer than anything that only shares its words. */
const APPROVED = 0.92
/** The most that words nobody vouched for are worth: under a title of the edition. */
const NEW_AT_MOST = 0.74
/** How many decisions the engine's own opinion of a term weighs. */
const OWN_WEIGHT = 4
/** Under this a new term does not even propose. */
const WORTH_A_TRY = 0.45

/** Where house terms stand in one text, by the tokens they cover. */
export interface InText {
  at: ReadonlyMap<string, readonly DictionaryTerm[]>
}

/**
 * The mentions of the edition with those of the house. Over the same words an approved term decides; a new one is another
 * reading, and only where the edition means something else by them. Words that the edition does not know become mentions.
 */
export function withHouseTerms(
  read: ReadText,
  mentions: Mention[],
  dictionary: Dictionary,
): { mentions: Mention[]; inText: InText } {
  const at = new Map<string, DictionaryTerm[]>()
  const byPlace = new Map(mentions.map((mention) => [placeOf(mention), mention]))
  const added: Mention[] = []
  for (const found of findMentions(read, dictionary.index, true)) {
    const terms = found.codes.flatMap((reading) => dictionary.termOf(reading) ?? [])
    at.set(placeOf(found), terms)
    const readings = found.codes.flatMap((reading) => readingOf(reading, dictionary.termOf(reading)) ?? [])
    const same = byPlace.get(placeOf(found))
    if (readings.length === 0) continue
    if (same) same.codes = joined(same.codes, readings, dictionary)
    else added.push({ ...found, codes: readings })
  }
  if (added.length === 0) return { mentions, inText: { at } }
  const all = [...mentions, ...added]
  markNested(mentions, added)
  return { mentions: all.sort((a, b) => a.start - b.start || b.end - a.end), inText: { at } }
}

function placeOf({ tokens }: Pick<Mention, 'tokens'>): string {
  return tokens.join(' ')
}

function readingOf(reading: TermCode, term: DictionaryTerm | undefined): TermCode | undefined {
  if (term?.says !== 'means') return undefined
  if (term.status === 'approved') return { ...reading, prior: APPROVED }
  return term.precision < WORTH_A_TRY
    ? undefined
    : { ...reading, prior: Math.min(NEW_AT_MOST, term.precision) }
}

function joined(own: readonly TermCode[], house: readonly TermCode[], { termOf }: Dictionary): TermCode[] {
  const category = ({ code }: TermCode) => code.slice(0, 3)
  const approved = house.filter((reading) => termOf(reading)?.status === 'approved')
  if (approved.length > 0) {
    // The edition's own way down the same category would lead past the code that was vouched for.
    const rest = own.filter((reading) => !approved.some((one) => category(one) === category(reading)))
    const known = approved.filter((one) => !own.some(({ code }) => code === one.code))
    return known.length === 0 ? [...own] : [...known, ...rest]
  }
  const other = house.filter((one) => !own.some((reading) => category(reading) === category(one)))
  return [...own, ...other].sort((a, b) => b.prior - a.prior)
}

/** Words inside a longer find do not count for themselves. */
function markNested(mentions: readonly Mention[], added: readonly Mention[]): void {
  const inside = (one: Mention, other: Mention) =>
    one.sentence === other.sentence &&
    one.tokens.length < other.tokens.length &&
    one.tokens.every((token) => other.tokens.includes(token))
  for (const mention of added) {
    for (const other of mentions) if (inside(other, mention)) other.nested = true
    if (mentions.some((other) => !other.nested && inside(mention, other))) mention.nested = true
  }
}

/** Entries whose worth decisions have changed, with what they were worth before. */
export type Weighed = ReadonlyMap<Entry, { before: TermCode; term: DictionaryTerm }>

/**
 * Lets decisions say how much a term is worth for the code it led to. What a lead said the words do not mean leaves the list;
 * what coders only refused often sinks.
 */
export function weighByDecisions(claim: Claim, { at }: InText): Weighed {
  const weighed = new Map<Entry, { before: TermCode; term: DictionaryTerm }>()
  for (const entry of [...claim.entries]) {
    const terms = entry.mentions.map((mention) =>
      at.get(placeOf(mention))?.find(({ code }) => code === entry.code.code),
    )
    const said = terms.filter((term) => term !== undefined)
    const [first] = said
    if (!first) continue
    const refused = terms.every((term) => term?.says === 'not' && term.status === 'approved')
    if (refused) {
      drop(claim, entry, 'low-confidence', 'Here these words do not mean this code: a lead decided so.')
      continue
    }
    const term = said.find(({ says, status }) => says === 'means' && status === 'approved') ?? first
    // Other words of the document support it too: refusals of these say nothing about those.
    if (term.says === 'not' && said.length < terms.length) continue
    const before = entry.term
    entry.term = { ...before, prior: priorAfter(before, term) }
    weighed.set(entry, { before, term })
    if (term.status === 'new' && (before.source === 'house' || term.says === 'not'))
      entry.flags.push(flagOf(term))
  }
  return weighed
}

function priorAfter({ prior, source }: TermCode, { kept, rejected, says, status }: DictionaryTerm): number {
  if (status === 'approved' && says === 'means') return Math.max(prior, APPROVED)
  if (source === 'house') return prior
  return Math.min(0.95, (kept + OWN_WEIGHT * prior) / (kept + rejected + OWN_WEIGHT))
}

function flagOf({ kept, rejected, says }: DictionaryTerm): string {
  const decided = kept + rejected
  return says === 'not'
    ? `New: refused ${rejected} of ${decided} times here, not yet looked at by a lead`
    : `New: learned from ${decided} ${decided === 1 ? 'decision' : 'decisions'} here, not yet approved`
}

/** What nobody approved may rank and propose; it never takes a suggestion into the highest band. */
export function boundedByApproval(
  claim: Claim,
  entry: Entry,
  suggestion: Suggestion,
  weighed: Weighed,
): Suggestion {
  const found = weighed.get(entry)
  if (!found || found.term.status === 'approved' || bandOf(suggestion.confidence) !== 'high')
    return suggestion
  const alone =
    found.before.source === 'house' ? 0 : suggestionOf(claim, { ...entry, term: found.before }).confidence
  const confidence = Math.max(alone, BELOW_HIGH)
  return confidence < suggestion.confidence ? { ...suggestion, confidence } : suggestion
}

const BELOW_HIGH = 0.799
