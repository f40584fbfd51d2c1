import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib'

/** Entries of a page or an annotation that lead to other pages, and with them their content. */
const leadsAway = {
  page: ['AA', 'B', 'StructParents', 'PieceInfo', 'Tabs'],
  annotation: ['A', 'AA', 'Dest', 'P', 'Parent', 'Popup', 'IRT', 'StructParent'],
}

/**
 * A new document of some pages of another, without anything of the rest: no link's target, no form, no image that only the
 * other pages show. Throws when a page's content cannot be read.
 * @param from Changed: its pages are cut loose.
 * @param first 1-based. @param last 1-based, inclusive.
 */
export async function ownPages(from: PDFDocument, first: number, last: number): Promise<PDFDocument> {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index)
  for (const number of numbers) cutLoose(from.getPage(number))
  const doc = await PDFDocument.create({ updateMetadata: false })
  for (const page of await doc.copyPages(from, numbers)) doc.addPage(page)
  return doc
}

function cutLoose(page: PDFPage): void {
  for (const name of leadsAway.page) page.node.delete(PDFName.of(name))
  const annotations = page.node.lookup(PDFName.of('Annots'))
  if (annotations instanceof PDFArray)
    for (const entry of annotations.asArray()) {
      const annotation = page.doc.context.lookup(entry)
      if (annotation instanceof PDFDict)
        for (const name of leadsAway.annotation) annotation.delete(PDFName.of(name))
    }
  keepOwnImages(page)
}

/** Pages often share one list of images: each keeps the ones that its content draws. */
function keepOwnImages(page: PDFPage): void {
  const resources = page.node.Resources()
  const shared = resources?.lookup(PDFName.of('XObject'))
  if (!resources || !(shared instanceof PDFDict)) return
  const content = contentOf(page)
  const own = page.doc.context.obj({})
  for (const [name, value] of shared.entries()) if (draws(content, name)) own.set(name, value)
  const copy = resources.clone()
  copy.set(PDFName.of('XObject'), own)
  page.node.set(PDFName.of('Resources'), copy)
}

/** Whether `/Name Do` may stand in a content; spelled as the file spells it, or with characters escaped, which counts too. */
function draws(content: string, name: PDFName): boolean {
  const names = content.match(/\/[^\s()<>[\]{}/%]+(?=\s*Do\b)/g) ?? []
  return names.some((found) => PDFName.of(found.slice(1)) === name)
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  return streams
    .map((entry) => {
      const stream = page.doc.context.lookup(entry)
      if (stream instanceof PDFRawStream)
        return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
      if (stream instanceof PDFContentStream) return stream.getContentsString()
      throw new Error('A page content of an unknown kind')
    })
    .join('\n')
}
