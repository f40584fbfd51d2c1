import type { Span } from '#src/domain/page.ts'
import type { Status } from '../assertion.ts'
import type { SectionKind } from '../headings.ts'
import { type ReadText, readText } from '../read-text.ts'

/** Where words of a document stand and what their sentence says of them. */
export interface Passages {
  sectionOf(span: Span): SectionKind
  statusOf(span: Span): Status
  /** The sentence around the words, as printed. */
  sentenceOf(span: Span): string
  /** Whether any section of these kinds holds words. */
  has(...kinds: SectionKind[]): boolean
}

export function passagesOf(text: string): Passages {
  let known: ReadText | undefined
  const read = () => {
    known ??= readText(text, () => false)
    return known
  }
  return {
    sectionOf(span) {
      const at = sentenceAt(read(), span)
      return at < 0 ? 'body' : read().sectionOf(at)
    },
    statusOf(span) {
      const at = sentenceAt(read(), span)
      if (at < 0) return 'affirmed'
      const { tokens } = read()
      const first = firstTokenAt(read(), span.start)
      let last = first
      while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last++
      return read().assertions(at).of(first, last).status
    },
    sentenceOf(span) {
      const at = sentenceAt(read(), span)
      const { sentences, tokens } = read()
      const sentence = sentences[at]
      if (!sentence) return text.slice(span.start, span.end)
      return text.slice(tokens[sentence.from]!.start, Math.max(span.end, tokens[sentence.to - 1]!.end))
    },
    has: (...kinds) => read().has(...kinds),
  }
}

/** Index of the first token that ends behind `offset`. */
function firstTokenAt({ tokens }: ReadText, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Sentences are in the order of the text and do not overlap. -1: the words stand in none, as in a heading. */
function sentenceAt(read: ReadText, span: Span): number {
  const token = firstTokenAt(read, span.start)
  const { sentences } = read
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to > token) high = middle
    else low = middle + 1
  }
  const found = sentences[low]
  return found && found.from <= token ? low : -1
}
