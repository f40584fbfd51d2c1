import { EncryptedPDFError, PDFDocument, type PDFPage } from 'pdf-lib'
import type { MediaType } from '#src/domain/document.ts'
import { type Box, boxesOf, type DocumentText, type Page } from '#src/domain/page.ts'
import type { SignedCode, SignedDocument, SignedEvidence, SignedList } from '#src/domain/signed-list.ts'
import { disarm } from './disarm.ts'
import { addHighlight } from './highlight.ts'
import { addImagePages } from './image-pages.ts'
import { ownPages } from './own-pages.ts'
import { type Quad, quadOf, type Shown, shownAs, shownSize } from './page-space.ts'
import { appendSheet } from './sheet.ts'
import { printText } from './text-pages.ts'
import { type Changed, updated } from './update.ts'

/** A document of the list with what it was read from. */
export interface Original {
  document: SignedDocument
  mediaType: MediaType
  /** The file as it came in, or its copy without a password. */
  bytes: Uint8Array
  text: DocumentText
  /** A page of the file as WebP, drawn where a broken file can do no harm. @param pageNumber 1-based. */
  pageImage: (pageNumber: number) => Promise<Uint8Array>
}

/**
 * One document with the evidence of every signed code highlighted and the code sheet behind it.
 *
 * A PDF that is one document keeps its bytes as an exact prefix: what we add is an incremental update. Of a PDF that holds
 * other documents too, only the own pages are copied: the others may be another patient's. Plain text is printed; images, and
 * PDFs whose pages are not what was read, are shown as page images. The same list and bytes give the same result.
 */
export async function annotatedPdf(list: SignedList, original: Original): Promise<Uint8Array> {
  if (original.mediaType === 'text/plain') return textDocument(list, original)
  if (original.mediaType === 'application/pdf') {
    const annotated = await pdfDocument(list, original)
    if (annotated) return annotated
  }
  return imageDocument(list, original)
}

/** `undefined` when the file cannot be annotated as it is: damaged, or shown otherwise than it was read. */
async function pdfDocument(list: SignedList, original: Original): Promise<Uint8Array | undefined> {
  const opened = await open(original.bytes)
  if (!opened || !agrees(opened.doc, original.text.pages)) return undefined
  const { first, last } = rangeOf(original)
  const whole = first === 1 && last === opened.doc.getPageCount()
  const doc = whole && opened.incremental ? opened.doc : await extracted(opened.doc, first, last)
  if (!doc) return undefined
  const pageAt = (number: number) => doc.getPage(number - first)
  const edit = async (changed: Changed) => {
    disarm(doc, changed)
    for (const { code, evidence } of evidenceIn(list, original.document.id))
      for (const [number, boxes] of byPage(boxesOf(original.text.pages, evidence))) {
        if (number < first || number > last) continue
        const page = pageAt(number)
        const shown = shownAs(page)
        mark(
          page,
          code,
          boxes.map((box) => quadOf(box, shown)),
        )
        changed(page.ref)
      }
    return appendSheet(doc, list, (evidence) =>
      evidence.documentId === original.document.id ? pageAt(clamp(evidence.page, first, last)) : undefined,
    )
  }
  if (doc === opened.doc) return updated(doc, original.bytes, edit)
  await edit(() => undefined)
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false })
}

async function textDocument(list: SignedList, original: Original): Promise<Uint8Array> {
  const doc = await newDocument(list)
  const printed = await printText(doc, original.text.text, original.text.pages)
  const begins = new Map<SignedEvidence, PDFPage>()
  for (const { code, evidence } of evidenceIn(list, original.document.id))
    for (const [page, quads] of printed.quadsOf(evidence)) {
      mark(page, code, quads)
      if (!begins.has(evidence)) begins.set(evidence, page)
    }
  await appendSheet(doc, list, (evidence) => begins.get(evidence))
  return doc.save({ addDefaultPage: false })
}

async function imageDocument(list: SignedList, original: Original): Promise<Uint8Array> {
  const doc = await newDocument(list)
  const pages = await addImagePages(doc, original.text.pages, original.pageImage)
  for (const { code, evidence } of evidenceIn(list, original.document.id))
    for (const [number, boxes] of byPage(boxesOf(original.text.pages, evidence))) {
      const page = pages.get(number)
      if (!page) continue
      const shown: Shown = {
        left: 0,
        bottom: 0,
        right: page.getWidth(),
        top: page.getHeight(),
        turn: 0,
        unit: 1,
      }
      mark(
        page,
        code,
        boxes.map((box) => quadOf(box, shown)),
      )
    }
  await appendSheet(doc, list, (evidence) =>
    evidence.documentId === original.document.id ? pages.get(evidence.page) : undefined,
  )
  return doc.save({ addDefaultPage: false })
}

async function open(bytes: Uint8Array): Promise<{ doc: PDFDocument; incremental: boolean } | undefined> {
  try {
    const doc = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false })
    return { doc, incremental: true }
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) return undefined
  }
  try {
    // Locked by its owner only: anybody may read it, and an update of ours would have to be encrypted with a key we lack.
    return { doc: await PDFDocument.load(bytes, { password: '', updateMetadata: false }), incremental: false }
  } catch {
    return undefined
  }
}

/** Whether the pages are those that were read: a damaged file can open with pages missing, and no highlight would fit. */
function agrees(doc: PDFDocument, pages: readonly Page[]): boolean {
  try {
    const all = doc.getPages()
    return pages.every(({ number, width, height }) => {
      const page = all[number - 1]
      if (!page) return false
      const size = shownSize(shownAs(page))
      return Math.abs(size.width - width) < 1.5 && Math.abs(size.height - height) < 1.5
    })
  } catch {
    return false
  }
}

function rangeOf({ document, text }: Original): { first: number; last: number } {
  const numbers = text.pages.map(({ number }) => number)
  return document.pages ?? { first: Math.min(...numbers), last: Math.max(...numbers) }
}

async function extracted(from: PDFDocument, first: number, last: number): Promise<PDFDocument | undefined> {
  try {
    return await ownPages(from, first, last)
  } catch {
    return undefined
  }
}

async function newDocument(list: SignedList): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  doc.setProducer('Chartmark')
  doc.setCreationDate(new Date(list.signedAt))
  return doc
}

/** Every quote in this document with the code it supports, in claim order. */
function evidenceIn(list: SignedList, documentId: string): { code: SignedCode; evidence: SignedEvidence }[] {
  return list.codes.flatMap((code) =>
    code.evidence
      .filter((evidence) => evidence.documentId === documentId)
      .map((evidence) => ({ code, evidence })),
  )
}

function byPage(boxes: readonly Box[]): Map<number, Box[]> {
  return Map.groupBy(boxes, ({ page }) => page)
}

function mark(page: PDFPage, code: SignedCode, quads: Quad[]): void {
  addHighlight(page, {
    quads,
    contents: `${code.code} — ${code.title}`,
    author: code.decidedBy,
    at: code.decidedAt,
  })
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
