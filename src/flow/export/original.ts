import type { MediaType } from '#src/domain/document.ts'
import type { Box, DocumentText } from '#src/domain/page.ts'
import type { SignedCode, SignedDocument, SignedEvidence, SignedList } from '#src/domain/signed-list.ts'

/** A document of the list with what it was read from. */
export interface Original {
  document: SignedDocument
  mediaType: MediaType
  /** The file as it came in, or its copy without a password. */
  bytes: Uint8Array
  text: DocumentText
  /** A page of the file as WebP, drawn where a broken file can do no harm. @param pageNumber 1-based. */
  pageImage: (pageNumber: number) => Promise<Uint8Array>
  /** Whether a reader opens what we wrote and finds that many pages: a damaged original may spoil what is added to it. */
  opens: (pdf: Uint8Array, pages: number) => Promise<boolean>
}

/** Every quote in this document with the code it supports, in claim order. */
export function evidenceIn(
  list: SignedList,
  documentId: string,
): { code: SignedCode; evidence: SignedEvidence }[] {
  return list.codes.flatMap((code) =>
    code.evidence
      .filter((evidence) => evidence.documentId === documentId)
      .map((evidence) => ({ code, evidence })),
  )
}

export function byPage(boxes: readonly Box[]): Map<number, Box[]> {
  return Map.groupBy(boxes, ({ page }) => page)
}

/** Pages of the file that are the document, 1-based, inclusive. */
export function rangeOf({ document, text }: Original): { first: number; last: number } {
  const numbers = text.pages.map(({ number }) => number)
  return document.pages ?? { first: Math.min(...numbers), last: Math.max(...numbers) }
}
