import type { Span } from '#src/domain/page.ts'
import { type Alignable, type Alignment, align } from '../align/align.ts'
import { inSection, type Status } from '../assertion.ts'
import { mentionAt } from '../claim-text.ts'
import type { Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import { stem, stopWords } from '../stem.ts'
import type { TermCode } from '../term-index.ts'
import { tokenise } from '../tokens.ts'
import { type Line, lineAt } from './lines.ts'

/** A finding as a model words it. */
export interface Said {
  line: number
  quote: string
  normalised: string
  kind: string
  polarity: 'affirmed' | 'negated'
  certainty: 'confirmed' | 'uncertain' | 'ruled-out' | 'hypothetical'
  time: 'current' | 'history' | 'resolved'
  who: 'patient' | 'family' | 'other'
  side: string
  detail: string
  implied: boolean
}

/** The same, on words of the document. */
export interface Found extends Span {
  how: Alignment
  line: number
  /** The document's own words. */
  quote: string
  phrase: string
  kind: string
  side: string
  detail: string
  implied: boolean
  /** As the model reads it, and as it counts: see `Place.status`. */
  readAs: Status
  status: Status
  /** From the first to the last word that the finding shares with its quote. */
  core: Span
  /** Of the span, with no code yet. */
  mention: Mention
}

/** What cannot be evidence. */
export interface Refused {
  /** Not seen by the eye. */
  hidden: readonly Span[]
  /** Speaks to whoever codes. */
  orders: readonly Span[]
}

/** Why a mention was dropped, as it is counted. */
export type SaidFault =
  | 'quote-not-found'
  | 'quote-hidden'
  | 'quote-order'
  | 'quote-too-long'
  | 'no-finding'
  | 'too-many'

/** Quotes are one sentence. What is longer hides what it is about. */
const LONGEST_QUOTE = 300
/** Lines around the one that is named in which a quote is looked for word by word. */
const AROUND = 4
/** Characters before and behind its line that are looked at so: comparing words costs the square of a quote for each of them. */
const REACH = 350
/** Findings of one answer. A page of a chart holds fifty; an answer of thousands is no reading of it. */
const MOST_SAID = 400

/** Finds what a model says in the document, or drops it and says why. */
export function findSaid(
  document: { read: ReadText; alignable: Alignable; lines: readonly Line[]; refused: Refused },
  said: readonly Said[],
  drop: (why: SaidFault) => void,
): Found[] {
  const { read, alignable, lines, refused } = document
  const found: Found[] = []
  for (let left = said.length - MOST_SAID; left > 0; left--) drop('too-many')
  for (const one of said.slice(0, MOST_SAID)) {
    const phrase = plain(one.normalised)
    const at = Math.min(lines.length - 1, Math.max(0, Math.round(one.line) - 1))
    const hint = lines[at]
    if (!hint || phrase === '') {
      drop('no-finding')
      continue
    }
    if (one.quote.length > LONGEST_QUOTE) {
      drop('quote-too-long')
      continue
    }
    const around = {
      start: Math.max(lines[Math.max(0, at - AROUND)]!.start, hint.start - REACH),
      end: Math.min(lines[Math.min(lines.length - 1, at + AROUND)]!.end, hint.end + REACH),
    }
    const quoted = align(alignable, one.quote, hint, around)
    const whole = quoted && mentionAt({ read }, quoted, NO_TERM)
    if (!whole) {
      drop('quote-not-found')
      continue
    }
    if (overlaps(refused.hidden, quoted)) {
      drop('quote-hidden')
      continue
    }
    if (overlaps(refused.orders, quoted)) {
      drop('quote-order')
      continue
    }
    const core = narrowed(read, whole, `${phrase} ${one.detail}`)
    const mention = widest(read, whole, core)
    const readAs = statusOf(one)
    found.push({
      start: mention.start,
      end: mention.end,
      how: quoted.how,
      line: lineAt(lines, mention.start)?.number ?? hint.number,
      quote: read.text.slice(mention.start, mention.end),
      phrase,
      kind: one.kind,
      side: one.side,
      detail: plain(one.detail),
      implied: one.implied,
      readAs,
      status: together(read, core, readAs),
      core: { start: core.start, end: core.end },
      mention,
    })
  }
  return found
}

const NO_TERM: TermCode = { code: '', source: 'synonym', prior: 0.5, ambiguous: false, text: '' }

function overlaps(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end)
}

/** One line, no marks of ours, of a length that a card holds. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, 160)
}

/** A quote from the first to the last word that the finding shares with it: the rest only leads there. */
export function narrowed(read: ReadText, whole: Mention, phrase: string): Mention {
  const own = stemsOf(phrase)
  const shared = whole.tokens.filter(
    (t) => own.has(read.tokens[t]!.stem) && !stopWords.has(read.tokens[t]!.word),
  )
  const [first, last] = [shared[0], shared.at(-1)]
  if (first === undefined || last === undefined) return whole
  const tokens = whole.tokens.filter((t) => t >= first && t <= last)
  return {
    ...whole,
    start: read.tokens[first]!.start,
    end: read.tokens[last]!.end,
    first,
    last,
    tokens,
    words: tokens.filter((t) => !stopWords.has(read.tokens[t]!.word)).length,
  }
}

/** Longer quotes tell a story; then the words that name the finding are shown. */
const MOST_TOKENS = 14

/** All of the quote where it says the same of the finding; "possible" and "no" in front stay outside, where they are heard. */
function widest(read: ReadText, whole: Mention, core: Mention): Mention {
  const { of } = read.assertions(core.sentence)
  const same = of(whole.first, whole.last).status === of(core.first, core.last).status
  return same && whole.tokens.length <= MOST_TOKENS ? { ...whole, words: core.words } : core
}

const known = new Map<string, ReadonlySet<string>>()

/** The words of a phrase that carry meaning, as they are compared. */
export function stemsOf(phrase: string): ReadonlySet<string> {
  let stems = known.get(phrase)
  if (!stems) {
    stems = new Set(tokenise(phrase).flatMap(({ word }) => (stopWords.has(word) ? [] : [stem(word)])))
    if (known.size > 5_000) known.clear()
    known.set(phrase, stems)
  }
  return stems
}

function statusOf({ polarity, certainty, time, who }: Said): Status {
  if (polarity === 'negated') return 'negated'
  if (certainty === 'ruled-out') return 'ruled-out'
  if (who === 'family') return 'family'
  if (who === 'other') return 'other-person'
  if (certainty === 'hypothetical' || certainty === 'uncertain') return certainty
  return time === 'current' ? 'affirmed' : time
}

/** Our reading has the last word wherever it doubts or denies; where it does not, the model's doubt counts. */
function together(read: ReadText, { sentence, section, first, last }: Mention, readAs: Status): Status {
  const ours = inSection(read.assertions(sentence).of(first, last).status, section)
  return ours === 'affirmed' ? readAs : ours
}
