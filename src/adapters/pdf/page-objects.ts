import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from 'pdf-lib'
import { inherited, type Walked } from './page-list.ts'

/** What a page holds that pdf.js does not tell about: read from its objects, without unpacking a stream. */

const name = (text: string) => PDFName.of(text)

/** Dots of the largest picture that a page draws. */
export function largestPicture({ document, leaves }: Walked, pageNumber: number): number {
  const ref = leaves[pageNumber - 1]
  const leaf = ref && document.context.lookup(ref)
  if (!(leaf instanceof PDFDict)) return 0
  return largestIn(document, inherited(document, leaf, name('Resources')), 0)
}

function largestIn(document: PDFDocument, ref: PDFObject | undefined, depth: number): number {
  const resources = document.context.lookup(ref)
  const objects = resources instanceof PDFDict ? resources.lookup(name('XObject')) : undefined
  if (!(objects instanceof PDFDict) || depth > 3) return 0
  const sizes = objects
    .values()
    .slice(0, 1000)
    .map((value) => {
      const object = document.context.lookup(value)
      if (!(object instanceof PDFStream)) return 0
      if (object.dict.lookup(name('Subtype')) === name('Image'))
        return pixels(object, 'Width') * pixels(object, 'Height')
      return largestIn(document, object.dict.get(name('Resources')), depth + 1)
    })
  return Math.max(0, ...sizes)
}

const pixels = (image: PDFStream, key: string) => numberAt(image.dict, key)

function numberAt(dict: PDFDict, key: string): number {
  const value = dict.lookup(name(key))
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** What is printed on the buttons of a page, and where: pdf.js keeps it to itself. Rectangles as in the file. */
export function captions({ document, leaves }: Walked, pageNumber: number): Caption[] {
  const ref = leaves[pageNumber - 1]
  const leaf = ref && document.context.lookup(ref)
  const annotations = leaf instanceof PDFDict ? leaf.lookup(name('Annots')) : undefined
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((annotation) => {
    const button = document.context.lookup(annotation)
    const look = button instanceof PDFDict ? button.lookup(name('MK')) : undefined
    if (!(button instanceof PDFDict && look instanceof PDFDict)) return []
    const text = look.lookup(name('CA'))
    const rect = button.lookup(name('Rect'))
    // The kind of field may stand on its parent, which it shares with the button's other places.
    const parent = button.lookup(name('Parent'))
    const kind = numberAt(button, 'Ff') || (parent instanceof PDFDict ? numberAt(parent, 'Ff') : 0)
    const isPush = (kind & PUSH_BUTTON) !== 0 && (numberAt(button, 'F') & HIDDEN) === 0
    if (!isPush || !(rect instanceof PDFArray)) return []
    const corners = rect.asArray().flatMap((side) => (side instanceof PDFNumber ? [side.asNumber()] : []))
    if (corners.length !== 4 || !(text instanceof PDFString || text instanceof PDFHexString)) return []
    return [{ text: text.decodeText(), rect: corners as Caption['rect'] }]
  })
}

export interface Caption {
  text: string
  rect: [number, number, number, number]
}

const PUSH_BUTTON = 1 << 16
const HIDDEN = 1 << 1
