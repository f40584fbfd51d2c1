import { PDFDocument } from 'pdf-lib'
import { boxesOf, type Page } from '#src/domain/page.ts'
import type { SignedList } from '#src/domain/signed-list.ts'
import { disarm } from './disarm.ts'
import { addHighlight, markOf } from './highlight.ts'
import { byPage, evidenceIn, type Original, rangeOf } from './original.ts'
import { ownPages } from './own-pages.ts'
import { quadOf, shownAs, shownSize } from './page-space.ts'
import { appendSheet } from './sheet.ts'
import { type Changed, isSound, updated } from './update.ts'

/**
 * A PDF with highlights and sheet: as an update behind the original's bytes where that can be, else as a copy of its pages.
 * `undefined` when neither opens as the file was read: damaged, or shown otherwise.
 */
export async function pdfDocument(list: SignedList, original: Original): Promise<Uint8Array | undefined> {
  for (const way of [asUpdate, asCopy]) {
    // The library throws whatever it stumbles over in a damaged file; the next way is tried then.
    const made = await way(list, original).catch(() => undefined)
    if (made && (await original.opens(made.bytes, made.pages))) return made.bytes
  }
  return undefined
}

interface Made {
  bytes: Uint8Array
  pages: number
}

async function asUpdate(list: SignedList, original: Original): Promise<Made | undefined> {
  if (!isSound(original.bytes)) return undefined
  // Throws for a locked file: an update would have to be encrypted with a key we lack.
  const doc = await PDFDocument.load(original.bytes, { forIncrementalUpdate: true, updateMetadata: false })
  const { first, last } = rangeOf(original)
  if (first !== 1 || last !== doc.getPageCount() || !agrees(doc, original.text.pages)) return undefined
  const bytes = await updated(doc, original.bytes, (changed) => annotate(doc, list, original, changed))
  return { bytes, pages: doc.getPageCount() }
}

async function asCopy(list: SignedList, original: Original): Promise<Made | undefined> {
  // The empty password opens what only its owner locked; anybody may read that.
  const from = await PDFDocument.load(original.bytes, { password: '', updateMetadata: false })
  const { first, last } = rangeOf(original)
  if (!agrees(from, original.text.pages)) return undefined
  const doc = await ownPages(from, first, last)
  await annotate(doc, list, original, () => undefined)
  return {
    bytes: await doc.save({ addDefaultPage: false, updateFieldAppearances: false }),
    pages: doc.getPageCount(),
  }
}

/** Whether the pages are those that were read: a damaged file can open with pages missing, and no highlight would fit. */
function agrees(doc: PDFDocument, pages: readonly Page[]): boolean {
  const all = doc.getPages()
  return pages.every(({ number, width, height }) => {
    const page = all[number - 1]
    if (!page) return false
    const size = shownSize(shownAs(page))
    return Math.abs(size.width - width) < 1.5 && Math.abs(size.height - height) < 1.5
  })
}

/** Answers the pages of the sheet. `doc` holds the document's own pages. */
async function annotate(doc: PDFDocument, list: SignedList, original: Original, changed: Changed) {
  const { first, last } = rangeOf(original)
  const pages = new Map(doc.getPages().map((page, index) => [first + index, page]))
  disarm(doc, changed)
  for (const { code, evidence } of evidenceIn(list, original.document.id))
    for (const [number, boxes] of byPage(boxesOf(original.text.pages, evidence))) {
      const page = pages.get(number)
      if (!page || number > last) continue
      const shown = shownAs(page)
      addHighlight(
        page,
        markOf(
          code,
          boxes.map((box) => quadOf(box, shown)),
        ),
      )
      changed(page.ref)
    }
  return appendSheet(doc, list, (evidence) =>
    evidence.documentId === original.document.id ? pages.get(evidence.page) : undefined,
  )
}
