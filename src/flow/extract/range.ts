import type { PageRange } from '#src/domain/document.ts'
import type { DocumentText } from '#src/domain/page.ts'
import { joined, ownPage } from './put-in.ts'

/** The part of a file that a document is: pages keep the file's numbers, offsets count from the part's own beginning. */
export function withinRange(file: DocumentText, range: PageRange): DocumentText {
  const kept = file.pages.filter((page) => page.number >= range.first && page.number <= range.last)
  if (kept.length === file.pages.length) return { text: file.text, pages: file.pages }
  return joined(kept.map((page) => ownPage(file.text, page)))
}
