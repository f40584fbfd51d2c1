import type { ReadText } from './read-text.ts'

/** The sentences at these indexes, as they stand in the text, " | " between them. */
export function textOfSentences(read: ReadText, at: readonly number[]): string {
  return [...new Set(at)]
    .map((i) => read.sentences[i]!)
    .map((s) => read.text.slice(read.tokens[s.from]!.start, read.tokens[s.to - 1]!.end))
    .join(' | ')
}
