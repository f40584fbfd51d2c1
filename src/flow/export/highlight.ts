import { PDFArray, PDFHexString, PDFName, type PDFPage, PDFString } from 'pdf-lib'
import type { SignedCode } from '#src/domain/signed-list.ts'
import { around, type Quad } from './page-space.ts'

const YELLOW = [1, 0.9, 0.2]

export interface Mark {
  /** In the page's own space, one a line. */
  quads: Quad[]
  /** What a reader shows for it: code and title. */
  contents: string
  /** Who decided. */
  author: string
  /** ISO, when. */
  at: string
}

/** The mark of a code: what it is and who decided it when. */
export function markOf({ code, title, decidedBy, decidedAt }: SignedCode, quads: Quad[]): Mark {
  return { quads, contents: `${code} — ${title}`, author: decidedBy, at: decidedAt }
}

/** Adds a highlight with an appearance of its own, so that every reader shows the same and prints it. Changes the page's object. */
export function addHighlight(page: PDFPage, mark: Mark): void {
  const { context } = page.doc
  const [left, bottom, right, top] = around(mark.quads)
  const bars = mark.quads.map((quad) => {
    const [x, y, x2, y2] = around([quad])
    return `${x} ${y} ${x2 - x} ${y2 - y} re f`
  })
  const appearance = context.register(
    context.stream(`${YELLOW.join(' ')} rg /Over gs ${bars.join(' ')}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left, bottom, right, top],
      Resources: { ExtGState: { Over: { Type: 'ExtGState', BM: 'Multiply' } } },
      Group: { S: 'Transparency', Type: 'Group' },
    }),
  )
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [left, bottom, right, top],
    QuadPoints: mark.quads.flat(2),
    C: YELLOW,
    // Print.
    F: 4,
    P: page.ref,
    AP: { N: appearance },
  })
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(mark.contents))
  annotation.set(PDFName.of('T'), PDFHexString.fromText(mark.author))
  annotation.set(PDFName.of('Subj'), PDFString.of('ICD-10-CM'))
  annotation.set(PDFName.of('M'), PDFString.fromDate(new Date(mark.at)))
  addAnnotation(page, context.register(annotation))
}

/** Makes a rectangle of a page lead to another page. `rect`: left, bottom, right, top in the page's own space. */
export function addLink(page: PDFPage, rect: [number, number, number, number], to: PDFPage): void {
  const { context } = page.doc
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rect,
    Border: [0, 0, 0],
    Dest: [to.ref, 'XYZ', null, null, null],
  })
  addAnnotation(page, context.register(link))
}

/** Pages of one file may share one list of annotations: each gets its own before anything is added. */
function addAnnotation(page: PDFPage, annotation: ReturnType<PDFPage['doc']['context']['register']>): void {
  const { context } = page.doc
  const name = PDFName.of('Annots')
  const shared = page.node.lookup(name)
  const own = context.obj([])
  if (shared instanceof PDFArray) for (const entry of shared.asArray()) own.push(entry)
  own.push(annotation)
  page.node.set(name, own)
}
