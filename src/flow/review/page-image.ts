import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Pixels of a page's longest side on the review page. */
const LONGEST_SIDE = 1400
/** Pages drawn before anybody asks: what a coder sees first. The others are drawn when they come into view; drawing costs as much as reading. */
const AHEAD = 1

/** A page as a picture (WebP), drawn once and kept beside the file. Throws `document-gone`, `page-unrenderable`, `not-found`. */
export async function pageImage(
  { documents, files, pdf }: Pick<Ports, 'documents' | 'files' | 'pdf'>,
  documentId: string,
  pageNumber: number,
  pixels = LONGEST_SIDE,
): Promise<Uint8Array> {
  const document = await documents.document(documentId)
  const file = document && (await documents.file(document.fileId))
  if (!document || !file) throw new Problem('document-gone', { documentId })
  const range = document.pages
  if (!range || !Number.isInteger(pageNumber) || pageNumber < range.first || pageNumber > range.last)
    throw new Problem('not-found', { documentId })
  // Plain text has no picture; whatever else a reader might find in the same bytes is not what was coded.
  if (file.mediaType === 'text/plain') throw new Problem('not-found', { documentId })
  const key = `images/${file.id}/${pageNumber}-${pixels}.webp`
  const kept = await files.read(key)
  if (kept) return kept
  const bytes = await files.read(file.openKey ?? file.key)
  if (!bytes) throw new Problem('document-gone', { documentId })
  const image = await pdf.image(bytes, file.mediaType, pageNumber, pixels)
  await files.write(key, image)
  return image
}

/** Seconds until a ready document is drawn: what else was dropped with it is read first. */
const DRAW_AFTER = 2

/** Asks for a ready document's first page to be drawn. Text has none. */
export async function drawSoon(
  { documents, jobs }: Pick<Ports, 'documents' | 'jobs'>,
  documentId: string,
): Promise<void> {
  const document = await documents.document(documentId)
  const file = document && (await documents.file(document.fileId))
  if (!document?.pages || !file || file.mediaType === 'text/plain') return
  await jobs.send({ v: 1, kind: 'draw', id: documentId }, { lane: 'bulk', delaySeconds: DRAW_AFTER })
}

/** Draws a document's first pages while its coder is still reading the worklist. What cannot be drawn says so when it is opened. */
export async function drawAhead(
  ports: Pick<Ports, 'documents' | 'files' | 'pdf'>,
  documentId: string,
): Promise<void> {
  const document = await ports.documents.document(documentId)
  const file = document && (await ports.documents.file(document.fileId))
  if (!document?.pages || !file) return
  const last = Math.min(document.pages.last, document.pages.first + AHEAD - 1)
  for (let page = document.pages.first; page <= last; page++)
    try {
      await pageImage(ports, documentId, page)
    } catch (error) {
      if (error instanceof Problem) return
      throw error
    }
}
