import type { Span } from '#src/domain/page.ts'

/** A line as a model is shown it: its number, where it stands, and its words without what is no evidence. */
export interface Line extends Span {
  number: number
  text: string
}

/** Longer lines (a text without line ends) are cut at a space: an answer says by the line where its words stand. */
const LONGEST = 400

/** What stands in the place of words that are left out. */
const LEFT_OUT = '[…]'

/**
 * The lines of a text that are not empty, numbered from 1.
 * @param leftOut In order: words that an eye does not see or that speak to the machine. No evidence, so nobody is shown them.
 */
export function linesOf(text: string, leftOut: readonly Span[] = []): Line[] {
  const lines: Line[] = []
  for (const { start, end } of printedLines(text)) {
    const shown = shownOf(text, { start, end }, leftOut)
    if (shown !== '') lines.push({ number: lines.length + 1, start, end, text: shown })
  }
  return lines
}

function* printedLines(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\n\f\r\u2028\u2029]+/g)) {
    let start = match.index
    const end = start + match[0].length
    while (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST)
      const cut = space > start + LONGEST / 2 ? space + 1 : start + LONGEST
      yield { start, end: cut }
      start = cut
    }
    yield { start, end }
  }
}

const NO_LETTERS = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

function shownOf(text: string, { start, end }: Span, leftOut: readonly Span[]): string {
  let shown = ''
  let at = start
  for (const out of leftOut) {
    if (out.end <= at || out.start >= end) continue
    shown += text.slice(at, Math.max(at, out.start)) + LEFT_OUT
    at = Math.min(end, out.end)
  }
  shown += text.slice(at, end)
  const clean = shown.replace(NO_LETTERS, ' ').replace(/ {3,}/g, '  ').trim()
  return clean === LEFT_OUT ? '' : clean
}

/** Characters of a document in one call: some 12 pages. An ordinary note is one part. */
const MOST_CHARACTERS = 36_000
/** A sentence, a list or a heading may go on over the cut. */
const OVERLAP = 12

/** Runs of lines, each small enough for one call; neighbours share some lines, and cuts are made at empty places. */
export function partsOf(lines: readonly Line[], most = MOST_CHARACTERS): Line[][] {
  const parts: Line[][] = []
  let from = 0
  while (from < lines.length) {
    let to = from
    for (let size = 0; to < lines.length; to++) {
      size += lines[to]!.text.length + 8
      if (size > most && to > from + OVERLAP) break
    }
    if (to < lines.length) to = bestCut(lines, from, to)
    parts.push(lines.slice(from, to))
    if (to >= lines.length) break
    from = Math.max(from + 1, to - OVERLAP)
  }
  return parts
}

/** Where the most room stands between two lines in the last fifth: a page or a paragraph ends there. */
function bestCut(lines: readonly Line[], from: number, to: number): number {
  let best = to
  const room = (at: number) => lines[at]!.start - lines[at - 1]!.end
  for (let at = to; at > Math.max(from + OVERLAP, to - (to - from) / 5); at--)
    if (room(at) > room(best)) best = at
  return best
}

/** The line that an offset lies in, or the last before it. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return lines[low - 1] ?? lines[0]
}
