import type { Quote, Span } from '#src/domain/page.ts'
import { quoteAt } from '#src/domain/page.ts'

/** Quotes longer than this prove little: they hold everything. */
const LONGEST = 400

/**
 * Where words that a model quoted stand, letter for letter; only the white space between them may differ, for lines break and
 * columns are padded. Of several places the one nearest to `near`. `undefined`: they are not in the text.
 */
export function placeOfQuote(text: string, quoted: string, near = 0, within?: Span): Quote | undefined {
  const words = quoted.trim().split(/\s+/)
  if (words[0] === '' || quoted.length > LONGEST) return undefined
  const from = within?.start ?? 0
  const searched = text.slice(from, within?.end ?? text.length)
  const pattern = new RegExp(words.map((word) => RegExp.escape(word)).join('\\s{1,40}'), 'g')
  let best: Span | undefined
  for (const match of searched.matchAll(pattern)) {
    const start = from + match.index
    const place = { start, end: start + match[0].length }
    if (!wholeWords(text, place)) continue
    if (!best || Math.abs(place.start - near) < Math.abs(best.start - near)) best = place
  }
  return best && quoteAt(text, best)
}

/** "4.1" does not stand in "14.1", nor "art" in "heart". */
function wholeWords(text: string, { start, end }: Span): boolean {
  const cut = (before: string | undefined, after: string | undefined) =>
    /[\p{L}\p{N}]/u.test(before ?? '') && /[\p{L}\p{N}]/u.test(after ?? '')
  if (cut(text[start - 1], text[start]) || cut(text[end - 1], text[end])) return false
  return (
    !(/\d/.test(text[start] ?? '') && /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))) &&
    !(/\d/.test(text[end - 1] ?? '') && /^[.,]\d/.test(text.slice(end, end + 2)))
  )
}

/** Where each line of a text begins; line 1 is the first. A page break ends a line too. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[\n\f]/g)].map((match) => match.index + 1)]
}
