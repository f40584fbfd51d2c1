import type { Span } from '#src/domain/page.ts'
import type { Status } from './assertion.ts'
import type { SectionKind } from './headings.ts'
import type { Mention } from './mention.ts'
import type { ReadText } from './read-text.ts'
import type { TermCode } from './term-index.ts'

/** The sentences at these indexes, as they stand in the text, " | " between them. */
export function textOfSentences(read: ReadText, at: readonly number[]): string {
  return [...new Set(at)]
    .map((i) => read.sentences[i]!)
    .map((s) => read.text.slice(read.tokens[s.from]!.start, read.tokens[s.to - 1]!.end))
    .join(' | ')
}

const wordsOfText = new WeakMap<ReadText, Set<string>>()

/**
 * Whether any of these folded words stands anywhere in the text: a look-up, where a pattern would read the whole text. A rule
 * asks this first.
 */
export function hasWord({ read }: { read: ReadText }, words: readonly string[]): boolean {
  let known = wordsOfText.get(read)
  if (!known) {
    known = new Set(read.tokens.map((t) => t.word))
    wordsOfText.set(read, known)
  }
  return words.some((word) => known.has(word))
}

/** Words of the text that a rule looks for, with what is said of them. */
export interface Place extends Span {
  sentence: number
  section: SectionKind
  status: Status
  /** The groups of the pattern. */
  groups: (string | undefined)[]
}

/** At most so many places: a copied-forward note may say a thing a hundred thousand times. */
const MOST_PLACES = 200

/** Where a pattern (with the flag `g`) occurs in the text. */
export function placesOf({ read }: { read: ReadText }, pattern: RegExp): Place[] {
  const places: Place[] = []
  for (const match of read.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const first = firstTokenAt(read, match.index)
    const last = firstTokenAt(read, end) - 1
    const sentence = sentenceOf(read, first)
    if (sentence < 0 || last < first) continue
    places.push({
      start: match.index,
      end,
      sentence,
      section: read.sectionOf(sentence),
      status: read.assertions(sentence).of(first, Math.min(last, read.sentences[sentence]!.to - 1)).status,
      groups: match.slice(1),
    })
    if (places.length >= MOST_PLACES) break
  }
  return places
}

const ELSEWHERE: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'instructions',
  'family',
  'comparison',
  'technique',
])

/** Where the text says a thing of the patient, now, without doubt. */
export function saidOf(claim: { read: ReadText }, pattern: RegExp): Place[] {
  return placesOf(claim, pattern).filter((p) => p.status === 'affirmed' && !ELSEWHERE.has(p.section))
}

/**
 * A span of the text as a mention of a code that a rule puts there; `undefined` outside every sentence. It names no key of the
 * word index: no term was matched.
 */
export function mentionAt(
  { read }: { read: ReadText },
  { start, end }: Span,
  term: TermCode,
): Mention | undefined {
  const first = firstTokenAt(read, start)
  const sentence = sentenceOf(read, first)
  if (sentence < 0) return undefined
  const last = Math.min(Math.max(first, firstTokenAt(read, end) - 1), read.sentences[sentence]!.to - 1)
  const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return {
    start,
    end,
    codes: [term],
    key: -1,
    tokens,
    first,
    last,
    sentence,
    section: read.sectionOf(sentence),
    assertion: { status: 'affirmed' },
    nested: false,
    words: tokens.length,
    defined: false,
  }
}

/** What is said of a span: affirmed, denied, of a relative… */
export function statusAt({ read }: { read: ReadText }, { start, end }: Span): Status {
  const first = firstTokenAt(read, start)
  const sentence = sentenceOf(read, first)
  if (sentence < 0) return 'affirmed'
  const last = Math.min(Math.max(first, firstTokenAt(read, end) - 1), read.sentences[sentence]!.to - 1)
  return read.assertions(sentence).of(first, last).status
}

/** Index of the first token that ends behind an offset. */
function firstTokenAt({ tokens }: ReadText, offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sentenceOf({ sentences }: ReadText, token: number): number {
  let [low, high] = [0, sentences.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { from, to } = sentences[middle]!
    if (token < from) high = middle - 1
    else if (token >= to) low = middle + 1
    else return middle
  }
  return -1
}
