/** A place in a document's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** A span with its words. `quote` is exactly `text.slice(start, end)`: a quote that is not, is never shown. */
export interface Quote extends Span {
  quote: string
}

/** A word and where it stands: points (1/72 inch), origin at the top left of the page as a reader sees it (rotation applied). */
export interface Word extends Span {
  x: number
  y: number
  width: number
  height: number
}

/** Where a page's text came from. `none`: there is no usable text, the page needs OCR or a human reader. */
export type TextSource = 'text-layer' | 'plain' | 'ocr' | 'none'

export interface Page extends Span {
  /** 1-based, within the uploaded file (not within a split document). */
  number: number
  /** Points; 0 × 0 for plain text, which has no layout. */
  width: number
  height: number
  source: TextSource
  words: Word[]
  /**
   * What stands in the text and a reader of the page does not see: invisible, in the colour of its ground, covered, cut off, under
   * 2 points, off the page; and characters without width or that turn the direction. In order. The text keeps it, so that offsets hold.
   */
  hidden?: Span[] | undefined
  /** How its text came about, where a machine read an image of it. */
  ocr?: PageOcr | undefined
}

export interface PageOcr {
  /** e.g. `mistral`; `person` once somebody corrected the text. */
  by: string
  /** 0…1, where the reader says one. */
  confidence?: number | undefined
  /** Words stand somewhere in their box: only the paragraph's place is known. */
  approximate?: true | undefined
  /** Words the reader was not sure of, where it says so word by word. */
  doubtful?: Span[] | undefined
  /** Once a person corrected it: who had read the page before. */
  before?: string | undefined
}

/** What reading a file gave. `text` is the pages' text, each page followed by a form feed except the last. */
export interface DocumentText {
  text: string
  pages: Page[]
}

export const PAGE_BREAK = '\f'

/** The quote at a span. Out of range is a bug of the caller. */
export function quoteAt(text: string, span: Span): Quote {
  if (span.start < 0 || span.end > text.length || span.start >= span.end)
    throw new RangeError(`No quote at ${span.start}–${span.end} of ${text.length}`)
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) }
}

/** The page a span starts on. */
export function pageOf(pages: readonly Page[], span: Span): Page | undefined {
  return pages.find((page) => span.start >= page.start && span.start < Math.max(page.end, page.start + 1))
}

/** Pages without usable text. */
export function unreadPages(pages: readonly Page[]): number[] {
  return pages.filter((page) => page.source === 'none').map((page) => page.number)
}

/** Characters without width or that turn the direction; the tags of Unicode spell whole sentences unseen. */
const UNSEEN = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e01ef}]+/gu

/** Where a text holds characters that nobody sees, whatever it was read from. In order. */
export function unseenCharacters(text: string): Span[] {
  return [...text.matchAll(UNSEEN)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

export interface Box {
  page: number
  x: number
  y: number
  width: number
  height: number
  /** The words stand somewhere in it. */
  approximate?: true | undefined
}

/**
 * One box for each line that a span touches; points, origin top left. Where only paragraphs have a place, one for each paragraph.
 * Empty for plain text and unread pages.
 */
export function boxesOf(pages: readonly Page[], span: Span): Box[] {
  const boxes: Box[] = []
  for (const page of pages) {
    if (page.end <= span.start || page.start >= span.end) continue
    let line: Box | undefined
    for (const word of page.words) {
      if (word.end <= span.start || word.start >= span.end) continue
      if (page.ocr?.approximate) {
        if (line && sameBox(line, word)) continue
        line = { page: page.number, ...boxOf(word), approximate: true }
        boxes.push(line)
        continue
      }
      const onLine =
        line && Math.abs(word.y + word.height / 2 - (line.y + line.height / 2)) < line.height * 0.6
      if (line && onLine && word.x >= line.x) {
        const bottom = Math.max(line.y + line.height, word.y + word.height)
        line.width = Math.max(line.width, word.x + word.width - line.x)
        line.y = Math.min(line.y, word.y)
        line.height = bottom - line.y
      } else {
        line = { page: page.number, ...boxOf(word) }
        boxes.push(line)
      }
    }
  }
  return boxes
}

type Place = Pick<Word, 'x' | 'y' | 'width' | 'height'>

function boxOf({ x, y, width, height }: Place): Place {
  return { x, y, width, height }
}

/** Words of one paragraph whose own places nobody knows share its box. */
export function sameBox(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}
