import { type DocumentText, PAGE_BREAK, type Page, type Word } from '#src/domain/page.ts'
import type { PageReading } from './ocr-text.ts'

/** A page by itself: its text, its words counted from its own beginning, and what is said of it. */
export interface OwnPage {
  page: Omit<Page, 'start' | 'end' | 'words'>
  text: string
  words: Word[]
}

/** The text with readings in the place of the pages they are of. */
export function putIn(
  { text, pages }: DocumentText,
  readings: ReadonlyMap<number, PageReading>,
): DocumentText {
  if (readings.size === 0) return { text, pages }
  return joined(
    pages.map((page): OwnPage => {
      const reading = readings.get(page.number)
      if (!reading) return ownPage(text, page)
      return {
        // What was hidden in the text before is gone with it.
        page: { ...page, source: 'ocr', ocr: reading.ocr, hidden: undefined },
        text: reading.text,
        words: reading.words,
      }
    }),
  )
}

/** Pages one after the other, as one text. */
export function joined(parts: readonly OwnPage[]): DocumentText {
  let text = ''
  const pages = parts.map(({ page, text: own, words }, i): Page => {
    if (i > 0) text += PAGE_BREAK
    const start = text.length
    text += own
    return {
      ...page,
      start,
      end: text.length,
      words: shifted(words, start),
      ...(page.hidden ? { hidden: shifted(page.hidden, start) } : undefined),
      ...(page.ocr?.doubtful
        ? { ocr: { ...page.ocr, doubtful: shifted(page.ocr.doubtful, start) } }
        : undefined),
    }
  })
  return { text, pages }
}

/** Texts one after the other, as the text of one document. */
export function putTogether(texts: readonly DocumentText[]): DocumentText {
  return joined(texts.flatMap(({ text, pages }) => pages.map((page) => ownPage(text, page))))
}

/** One page of a text by itself. */
export function ownPage(text: string, page: Page): OwnPage {
  const { start, end, words, ocr, hidden, ...rest } = page
  const doubtful = ocr?.doubtful && { doubtful: shifted(ocr.doubtful, -start) }
  return {
    page: {
      ...rest,
      ...(hidden ? { hidden: shifted(hidden, -start) } : {}),
      ...(ocr ? { ocr: { ...ocr, ...doubtful } } : {}),
    },
    text: text.slice(start, end),
    words: shifted(words, -start),
  }
}

function shifted<S extends { start: number; end: number }>(spans: readonly S[], by: number): S[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))
}
