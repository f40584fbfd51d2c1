import type { Span } from '#src/domain/page.ts'
import { looseSpan } from './loose.ts'
import { type Squashed, squash } from './squash.ts'

/** A document that quotes are looked up in. */
export interface Alignable {
  text: string
  squashed: Squashed
  /** Whether a folded word is in the vocabulary of the edition: a word that is not may be a misspelling. */
  known(word: string): boolean
}

/** How much of a quote stands in the document: letter for letter; but for case, spaces and dashes; but for little words. */
export type Alignment = 'exact' | 'normalised' | 'fuzzy'

/** A span whose words are those of the document, whatever was quoted. */
export interface Aligned extends Span {
  how: Alignment
}

export function alignable(text: string, known: (word: string) => boolean = () => false): Alignable {
  return { text, squashed: squash(text), known }
}

/**
 * Where a quote stands in a document, or `undefined`: then it is not its. Letter for letter first, then but for case, white
 * space and the like, then word by word: there little words may be missing and the document's misspellings be put right, never a
 * number, a denial, a doubt or a side.
 * @param hint Where it is said to stand; of several places the nearest is meant.
 * @param around Where it is looked for word by word; `hint` with some lines around it.
 */
export function align(document: Alignable, quote: string, hint: Span, around: Span): Aligned | undefined {
  const words = bare(quote)
  const asked = squash(words).text
  if (!/[a-z0-9]{2}/.test(asked)) return undefined
  return exact(document, words, hint) ?? normalised(document, asked, hint) ?? fuzzy(document, asked, around)
}

/** Without the marks that stand around a quote. */
function bare(quote: string): string {
  return quote.replace(/^[\s"'“”‘’«».,;:…]+|[\s"'“”‘’«».,;:…]+$/g, '')
}

function exact({ text }: Alignable, words: string, hint: Span): Aligned | undefined {
  const at = nearest(text, words, hint)
  return at === undefined ? undefined : { start: at, end: at + words.length, how: 'exact' }
}

function normalised({ squashed }: Alignable, asked: string, hint: Span): Aligned | undefined {
  const within = { start: placeOf(squashed, hint.start), end: placeOf(squashed, hint.end) }
  const at = nearest(squashed.text, asked, within)
  if (at === undefined) return undefined
  return { start: squashed.start[at]!, end: squashed.end[at + asked.length - 1]!, how: 'normalised' }
}

function fuzzy({ squashed, known }: Alignable, asked: string, around: Span): Aligned | undefined {
  const [from, to] = [placeOf(squashed, around.start), placeOf(squashed, around.end)]
  const span = looseSpan(squashed.text.slice(from, to), asked, known)
  if (!span) return undefined
  return { start: squashed.start[from + span.start]!, end: squashed.end[from + span.end - 1]!, how: 'fuzzy' }
}

/** Index of the first squashed character at or behind an offset of the original. */
function placeOf({ start }: Squashed, offset: number): number {
  let [low, high] = [0, start.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** At most so many places that are no whole words are passed by on each side. */
const MOST_PLACES = 500

/** The place of `words` nearest to `hint` where they are whole words; of two as near the one behind. */
function nearest(text: string, words: string, hint: Span): number | undefined {
  const fits = (at: number) => wholeWords(text, at, at + words.length)
  let behind = text.indexOf(words, hint.start)
  for (let i = 0; behind >= 0 && !fits(behind); i++)
    behind = i < MOST_PLACES ? text.indexOf(words, behind + 1) : -1
  if (behind >= 0 && behind <= hint.end) return behind
  let before = hint.start > 0 ? text.lastIndexOf(words, hint.start - 1) : -1
  for (let i = 0; before >= 0 && !fits(before); i++)
    before = i < MOST_PLACES && before > 0 ? text.lastIndexOf(words, before - 1) : -1
  if (before < 0 || behind < 0) return before >= 0 ? before : behind >= 0 ? behind : undefined
  return hint.start - before < behind - hint.end ? before : behind
}

const WORD = /[\p{L}\p{N}]/u

function wholeWords(text: string, start: number, end: number): boolean {
  const inside = (i: number) => i > 0 && i < text.length && WORD.test(text[i - 1]!) && WORD.test(text[i]!)
  // "1" of "1.5" is another number.
  const ofNumber = (i: number) =>
    /\d[.,/]?$/.test(text.slice(Math.max(0, i - 2), i)) && /^[.,/]?\d/.test(text.slice(i, i + 2))
  return !inside(start) && !inside(end) && !ofNumber(start) && !ofNumber(end)
}
