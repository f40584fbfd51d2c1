import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'

/** A page as a picture (WebP), drawn once and kept beside the file. Throws `document-gone`, `page-unrenderable`, `not-found`. */
export async function pageImage(
  { documents, files, pdf }: Pick<Ports, 'documents' | 'files' | 'pdf'>,
  documentId: string,
  pageNumber: number,
  pixels: number,
): Promise<Uint8Array> {
  const document = await documents.document(documentId)
  const file = document && (await documents.file(document.fileId))
  if (!document || !file) throw new Problem('document-gone', { documentId })
  const range = document.pages
  if (!range || !Number.isInteger(pageNumber) || pageNumber < range.first || pageNumber > range.last)
    throw new Problem('not-found', { documentId })
  const key = `images/${file.id}/${pageNumber}-${pixels}.webp`
  const kept = await files.read(key)
  if (kept) return kept
  const bytes = await files.read(file.openKey ?? file.key)
  if (!bytes) throw new Problem('document-gone', { documentId })
  const image = await pdf.image(bytes, file.mediaType, pageNumber, pixels)
  await files.write(key, image)
  return image
}
