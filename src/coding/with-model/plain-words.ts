const LONGEST = 300
/** A code as it is printed. */
const CODE = /(?<![\w.])[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![\w])/gi
const NUMBER = /\d+(?:\.\d+)?/g
const SIDE = /\b(?:left|right|bilateral(?:ly)?|both|unilateral)\b/gi
/** Addresses and markup: nothing that a page could load or follow. */
const MARKUP = /[<>`[\]{}|\\]|https?:|www\.|@|\bjavascript\b/i

/**
 * A sentence of a model's as plain text, or `undefined` when it may not be shown: it is too long, has markup, or names a code, a
 * number or a side that neither the evidence nor the codes in question have.
 * @param known Evidence and titles, with their codes.
 */
export function plainWords(sentence: string, known: readonly string[]): string | undefined {
  const words = sentence
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '' || words.length > LONGEST || MARKUP.test(words)) return undefined
  const text = known.join(' ').toLowerCase()
  const has = (pattern: RegExp) =>
    [...words.matchAll(pattern)].every(
      ([found]) =>
        new RegExp(`(?<![\\w.])${found.toLowerCase().replaceAll('.', '\\.')}(?!\\.?\\d)`).test(text) ||
        inNumberedWord(pattern, found, text),
    )
  return has(CODE) && has(NUMBER) && has(SIDE) ? words : undefined
}

/** "stage 3" of "CKD3b", "type 2" of "T2DM": a number inside a word. */
function inNumberedWord(pattern: RegExp, found: string, text: string): boolean {
  return pattern === NUMBER && new RegExp(`[a-z]${found}(?!\\d)|(?<!\\d)${found}[a-z]`).test(text)
}
