import type { Document } from '#src/domain/document.ts'
import type { Decision, DecisionEvidence } from '#src/domain/encounter.ts'
import { type DocumentText, PAGE_BREAK, type Page, pageOf } from '#src/domain/page.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'

/** A document and where its pages begin in its text. Pages carry the file's numbers, so that they are found again. */
export interface Paged {
  documentId: string
  pages: readonly Pick<Page, 'number' | 'start' | 'end'>[]
}

/**
 * Decisions whose words stand in a document that is split or joined, with the place of the same words afterwards. Words
 * that ran over a boundary that is now between two documents have no place any more and are dropped.
 */
export async function carriedDecisions(
  { documents }: Pick<Ports, 'documents'>,
  encounterId: string,
  before: readonly Paged[],
  after: readonly Paged[],
): Promise<Write[]> {
  return (await documents.decisions(encounterId)).flatMap((decision): Write[] => {
    const evidence = decision.evidence.flatMap((quote) => carried(quote, before, after) ?? [])
    const same = JSON.stringify(evidence) === JSON.stringify(decision.evidence)
    const value: Decision = { ...decision, version: decision.version + 1, evidence }
    return same ? [] : [{ put: 'decision', value }]
  })
}

/** The text of a document, if it has been read: without it nothing can be carried. */
export async function pagedText(
  ports: Pick<Ports, 'files'>,
  document: Document,
): Promise<DocumentText | undefined> {
  return 'textKey' in document ? textOf(ports, document) : undefined
}

/** The pages of one document after the other, as their joined text will have them. */
export function joinedPages(parts: readonly DocumentText[]): Paged['pages'] {
  let start = 0
  return parts
    .flatMap((part) => part.pages)
    .map((page) => {
      const joined = { number: page.number, start, end: start + page.end - page.start }
      start = joined.end + PAGE_BREAK.length
      return joined
    })
}

function carried(
  quote: DecisionEvidence,
  before: readonly Paged[],
  after: readonly Paged[],
): DecisionEvidence | undefined {
  const from = before.find(({ documentId }) => documentId === quote.documentId)
  if (!from) return quote
  const pages = from.pages as readonly Page[]
  const first = pageOf(pages, quote)
  const last = pageOf(pages, { start: quote.end - 1, end: quote.end })
  const to = after.find(({ pages }) => pages.some(({ number }) => number === first?.number))
  const page = to?.pages.find(({ number }) => number === first?.number)
  if (!first || !last || !to || !page || !to.pages.some(({ number }) => number === last.number))
    return undefined
  const shift = page.start - first.start
  return { ...quote, documentId: to.documentId, start: quote.start + shift, end: quote.end + shift }
}
