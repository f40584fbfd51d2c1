import type { Suggestion } from '#src/domain/code.ts'
import { bandOf } from '#src/domain/review.ts'
import { type Claim, drop, type Entry } from '../claim.ts'
import { guidelineThreshold } from '../confidence.ts'
import { findMentions, type Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import type { TermCode } from '../term-index.ts'
import { type Dictionary, type DictionaryTerm, OFTEN_REFUSED } from './dictionary.ts'

/** What a lead vouched for is as sure as a synonym of ours, and surer than anything that only shares its words. */
const APPROVED = 0.92
/** The most that words nobody vouched for are worth: under a title of the edition. */
const NEW_AT_MOST = 0.74
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
  if (isFirm(term)) return { ...reading, prior: APPROVED }
  return term.precision < WORTH_A_TRY
    ? undefined
    : { ...reading, prior: Math.min(NEW_AT_MOST, term.precision) }
}

/** Approved by somebody who looked at it, or often enough in a file that somebody vouched for: one line of it may be chance. */
function isFirm(term: DictionaryTerm | undefined): boolean {
  if (term?.status !== 'approved') return false
  return term.said === true || Math.max(term.kept, term.rejected) >= OFTEN_REFUSED
}

function joined(own: readonly TermCode[], house: readonly TermCode[], { termOf }: Dictionary): TermCode[] {
  const category = ({ code }: TermCode) => code.slice(0, 3)
  const approved = house.filter((reading) => isFirm(termOf(reading)))
  // What the edition means by the same words, or a header of it: its own way down finds more than these words say.
  const vouched = approved.filter((one) => !own.some(({ code }) => one.code.startsWith(code)))
  if (vouched.length > 0) {
    // Another way down the same category would lead past the code that was vouched for.
    const rest = own.filter((reading) => !vouched.some((one) => category(one) === category(reading)))
    return [...vouched, ...rest]
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

/** Entries that decisions say something about. */
export type Weighed = ReadonlyMap<Entry, DictionaryTerm>

/** Takes off the list what a lead said the words do not mean; of what stays, says what decisions told about it. */
export function weighByDecisions(claim: Claim, { at }: InText): Weighed {
  const weighed = new Map<Entry, DictionaryTerm>()
  for (const entry of [...claim.entries]) {
    const terms = entry.mentions.map((mention) =>
      at.get(placeOf(mention))?.find(({ code }) => code === entry.code.code),
    )
    const said = terms.filter((term) => term !== undefined)
    const [first] = said
    if (!first) continue
    if (terms.every(isRuledOut)) {
      drop(
        claim,
        entry,
        'low-confidence',
        'Here these words do not mean this code: coders refused it, and a lead agreed.',
      )
      continue
    }
    const term = said.find(({ says, status }) => says === 'means' && status === 'approved') ?? first
    // Other words of the document support it too: refusals of these say nothing about those.
    if (term.says === 'not' && said.length < terms.length) continue
    weighed.set(entry, term)
    if (term.status === 'new' && (entry.term.source === 'house' || term.says === 'not'))
      entry.flags.push(flagOf(term))
  }
  return weighed
}

/** One refusal in an imported file may have had its reason in that text. */
function isRuledOut(term: DictionaryTerm | undefined): boolean {
  return term?.says === 'not' && isFirm(term)
}

function flagOf({ kept, rejected, says }: DictionaryTerm): string {
  const decided = kept + rejected
  return says === 'not'
    ? `New: refused ${rejected} of ${decided} times here, not yet looked at by a lead`
    : `New: learned from ${decided} ${decided === 1 ? 'decision' : 'decisions'} here, not yet approved`
}

/**
 * The engine's own opinion of a code in its place weighs as much as so many decisions (tried on our own notes: with 4, what was
 * kept elsewhere spoke louder than where the words stand)…
 */
const OWN_WEIGHT = 8
/** …and all decisions together as much as these: where the words stand matters, however often they were decided. */
const MOST_WEIGHT = 12
/** A lead's approval counts like so many. */
const APPROVAL = 4
const BELOW_HIGH = 0.799

/**
 * The confidence after what coders decided about the same words and code. What nobody approved may rank and propose; it never
 * takes a suggestion into the highest band, and says so (`unapproved`).
 */
export function afterDecisions(suggestion: Suggestion, entry: Entry, weighed: Weighed): Suggestion {
  const term = weighed.get(entry)
  if (!term) return suggestion
  const learned = entry.term.source === 'house'
  const approved = term.status === 'approved'
  const kept = term.kept + (term.said === true && approved && term.says === 'means' ? APPROVAL : 0)
  const scale = Math.min(1, MOST_WEIGHT / Math.max(1, kept + term.rejected))
  const own = suggestion.confidence
  const weight = (kept + term.rejected) * scale + OWN_WEIGHT
  let confidence = (kept * scale + OWN_WEIGHT * own) / weight
  if (!approved && bandOf(confidence) === 'high')
    confidence = learned ? BELOW_HIGH : Math.max(own, BELOW_HIGH)
  return {
    ...suggestion,
    confidence: Math.round(confidence * 1000) / 1000,
    suggested: confidence >= guidelineThreshold,
    ...(!approved && (learned || confidence > own) ? { unapproved: true as const } : {}),
  }
}
