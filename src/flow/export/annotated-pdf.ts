import { PDFDocument, type PDFPage } from 'pdf-lib'
import { boxesOf } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { SignedEvidence, SignedList } from '#src/domain/signed-list.ts'
import { addHighlight, markOf } from './highlight.ts'
import { addImagePages } from './image-pages.ts'
import { byPage, evidenceIn, type Original, rangeOf } from './original.ts'
import { quadOf, type Shown } from './page-space.ts'
import { pdfDocument } from './pdf-document.ts'
import { appendSheet } from './sheet.ts'
import { printText } from './text-pages.ts'

/**
 * One document with the evidence of every signed code highlighted and the code sheet behind it.
 *
 * A PDF that is one document keeps its bytes as an exact prefix: what we add is an incremental update. Of a PDF that holds
 * other documents too, only the own pages are copied: the others may be another patient's. Damaged and locked PDFs are copied
 * as well. Plain text is printed; images, and PDFs that no library opens as they were read, are shown as page images, or as
 * their text where a page cannot be drawn. The same list and bytes give the same result.
 */
export async function annotatedPdf(list: SignedList, original: Original): Promise<Uint8Array> {
  if (original.mediaType === 'text/plain') return textDocument(list, original)
  const annotated = original.mediaType === 'application/pdf' ? await pdfDocument(list, original) : undefined
  if (annotated) return annotated
  try {
    return await imageDocument(list, original)
  } catch (error) {
    // A page that nobody can draw was still read: its words are better than no export.
    if (error instanceof Problem && error.code === 'page-unrenderable') return textDocument(list, original)
    throw error
  }
}

async function textDocument(list: SignedList, original: Original): Promise<Uint8Array> {
  const doc = await newDocument(list)
  const printed = await printText(doc, original.text.text, original.text.pages)
  const begins = new Map<SignedEvidence, PDFPage>()
  for (const { code, evidence } of evidenceIn(list, original.document.id))
    for (const [page, quads] of printed.quadsOf(evidence)) {
      addHighlight(page, markOf(code, quads))
      if (!begins.has(evidence)) begins.set(evidence, page)
    }
  await appendSheet(doc, list, (evidence) => begins.get(evidence))
  return doc.save({ addDefaultPage: false })
}

async function imageDocument(list: SignedList, original: Original): Promise<Uint8Array> {
  const doc = await newDocument(list)
  const { first, last } = rangeOf(original)
  const own = original.text.pages.filter(({ number }) => number >= first && number <= last)
  const pages = await addImagePages(doc, own, original.pageImage)
  for (const { code, evidence } of evidenceIn(list, original.document.id))
    for (const [number, boxes] of byPage(boxesOf(own, evidence))) {
      const page = pages.get(number)
      if (!page) continue
      const { width: right, height: top } = page.getSize()
      const shown: Shown = { left: 0, bottom: 0, right, top, turn: 0, unit: 1 }
      addHighlight(
        page,
        markOf(
          code,
          boxes.map((box) => quadOf(box, shown)),
        ),
      )
    }
  await appendSheet(doc, list, (evidence) =>
    evidence.documentId === original.document.id ? pages.get(evidence.page) : undefined,
  )
  return doc.save({ addDefaultPage: false })
}

async function newDocument(list: SignedList): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  doc.setProducer('Chartmark')
  doc.setCreationDate(new Date(list.signedAt))
  return doc
}
