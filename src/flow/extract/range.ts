import type { PageRange } from '#src/domain/document.ts'
import { type DocumentText, PAGE_BREAK } from '#src/domain/page.ts'

/** The part of a file that a document is: pages keep the file's numbers, offsets count from the part's own beginning. */
export function withinRange(file: DocumentText, range: PageRange): DocumentText {
  const kept = file.pages.filter((page) => page.number >= range.first && page.number <= range.last)
  if (kept.length === file.pages.length) return { text: file.text, pages: file.pages }
  let text = ''
  const pages = kept.map((page, i) => {
    if (i > 0) text += PAGE_BREAK
    const shift = text.length - page.start
    text += file.text.slice(page.start, page.end)
    return {
      ...page,
      start: page.start + shift,
      end: page.end + shift,
      words: page.words.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
    }
  })
  return { text, pages }
}
