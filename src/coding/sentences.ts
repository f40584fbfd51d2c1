import type { Section } from './sections.ts'
import { Gap, type Token } from './tokens.ts'

/** A run of tokens, `to` exclusive. */
export interface Sentence {
  from: number
  to: number
  /** Index into the sections. */
  section: number
  /** Tokens of the heading above, `to` exclusive; absent where none stands. */
  heading?: { from: number; to: number } | undefined
}

/** Text without any stop is cut here, so that no work grows with the square of its length. */
const LONGEST = 160

const ABBREVIATED = new Set(
  'dr mr mrs ms vs eg ie e g i no st approx inc fig prof jr sr cf ca dept etc prev poss prob susp hx assoc hosp bilat'.split(
    ' ',
  ),
)
/** A line that ends with one of these goes on in the next. */
const OPEN_ENDED = new Set(
  'and or of with without the a an to for in no from due by at on right left acute chronic'.split(' '),
)

/** Sentences within sections: stops, blank lines, bullets, and line ends that no wrapped line explains. */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  sections: readonly Section[],
): Sentence[] {
  const sentences: Sentence[] = []
  sections.forEach((section, index) => {
    let from = section.from
    const heading =
      section.headingFrom < section.from ? { from: section.headingFrom, to: section.from } : undefined
    for (let i = section.from + 1; i <= section.to; i++) {
      if (i < section.to && i - from < LONGEST && !breaksBefore(text, tokens, i)) continue
      if (i > from) sentences.push({ from, to: i, section: index, heading })
      from = i
    }
  })
  return sentences
}

function breaksBefore(text: string, tokens: readonly Token[], i: number): boolean {
  const { gap, start } = tokens[i]!
  if (gap === 0) return false
  if (gap & (Gap.blankLine | Gap.bullet | Gap.emptyBox | Gap.checkedBox)) return true
  const before = tokens[i - 1]!
  const c = text.charCodeAt(start)
  const lower = c >= 97 && c <= 122
  if (gap & Gap.stop && !lower) return !(ABBREVIATED.has(before.word) && !(gap & Gap.newline))
  if (gap & Gap.question && !lower && text.slice(before.end, start).includes('? ')) return true
  if (!(gap & Gap.newline)) return false
  if (gap & (Gap.stop | Gap.semicolon | Gap.dash)) return true
  if (gap & Gap.comma || OPEN_ENDED.has(before.word)) return false
  return !lower
}
