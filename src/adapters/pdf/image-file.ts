import { Refusal } from './protocol.ts'

export interface ImagePage {
  pixels: { width: number; height: number }
  /** By the resolution the file states; 72 dots an inch when it states none. */
  points: { width: number; height: number }
  /** Which image of the file it is, 0-based: previews inside a TIFF are no pages. */
  index: number
}

/** Above this nobody draws it: refused before a byte of it is unpacked. A 1,200 dpi page has 140 megapixels. */
const MAX_PIXELS = 300_000_000

export function isImage(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/tiff'].includes(mediaType)
}

/** The pages of an image file, read from its headers alone. Refuses with `file-broken` or `file-bomb`. */
export function imagePages(bytes: Uint8Array, mediaType: string): ImagePage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let pages: ImagePage[] = []
  try {
    if (mediaType === 'image/png') pages = [png(view)]
    else if (mediaType === 'image/jpeg') pages = [jpeg(view)]
    else pages = tiff(view)
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('file-broken', { cause })
  }
  if (!pages.length) throw new Refusal('file-broken')
  for (const { pixels } of pages) {
    if (!(pixels.width > 0 && pixels.height > 0)) throw new Refusal('file-broken')
    if (pixels.width * pixels.height > MAX_PIXELS) throw new Refusal('file-bomb')
  }
  return pages
}

function page(width: number, height: number, dpiX = 72, dpiY = dpiX, index = 0): ImagePage {
  const sane = (dpi: number) => (dpi >= 20 && dpi <= 4800 ? dpi : 72)
  return {
    pixels: { width, height },
    points: { width: (width * 72) / sane(dpiX), height: (height * 72) / sane(dpiY) },
    index,
  }
}

function png(view: DataView): ImagePage {
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  // Chunks up to the image data: length, name, data, checksum.
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4)
    if (name === 0x49444154) break // IDAT
    if (name === 0x70485973 && view.getUint8(at + 16) === 1)
      // pHYs, dots a metre
      return page(width, height, view.getUint32(at + 8) * 0.0254, view.getUint32(at + 12) * 0.0254)
  }
  return page(width, height)
}

function jpeg(view: DataView): ImagePage {
  let dpi = [72, 72]
  let turned = false
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) {
      at += 1
      continue
    }
    const marker = view.getUint8(at + 1)
    if (marker === 0xff || marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      const height = view.getUint16(at + 5)
      const width = view.getUint16(at + 7)
      return turned ? page(height, width, dpi[1], dpi[0]) : page(width, height, dpi[0], dpi[1])
    }
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11)
      const perInch = unit === 2 ? 2.54 : 1
      if (unit) dpi = [view.getUint16(at + 12) * perInch, view.getUint16(at + 14) * perInch]
    }
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) turned = exifTurns(view, at + 10)
    at += 2 + view.getUint16(at + 2)
  }
  throw new Refusal('file-broken')
}

/** Whether the camera was held upright: width and height change places. A broken EXIF block turns nothing. */
function exifTurns(view: DataView, start: number): boolean {
  try {
    const block = new DataView(view.buffer, view.byteOffset + start, view.byteLength - start)
    return (directory(block, byteOrder(block), block.getUint32(4, byteOrder(block))).get(0x112) ?? 1) >= 5
  } catch {
    return false
  }
}

function tiff(view: DataView): ImagePage[] {
  const little = byteOrder(view)
  const seen = new Set<number>()
  const pages: ImagePage[] = []
  let at = view.getUint32(4, little)
  for (let index = 0; at; index++) {
    // A list of images that leads back to itself has no end.
    if (seen.has(at) || index > 10_000) throw new Refusal('file-broken')
    seen.add(at)
    const tags = directory(view, little, at)
    const perInch = tags.get(296) === 3 ? 2.54 : 1
    const isPreview = ((tags.get(254) ?? 0) & 1) === 1
    if (!isPreview && tags.has(256))
      pages.push(
        page(
          tags.get(256)!,
          tags.get(257) ?? 0,
          (tags.get(282) ?? 72) * perInch,
          (tags.get(283) ?? tags.get(282) ?? 72) * perInch,
          index,
        ),
      )
    at = view.getUint32(at + 2 + view.getUint16(at, little) * 12, little)
  }
  return pages
}

function byteOrder(view: DataView): boolean {
  return view.getUint16(0) === 0x4949
}

/** The first value of each tag of a TIFF directory. */
function directory(view: DataView, little: boolean, at: number): Map<number, number> {
  const tags = new Map<number, number>()
  const count = view.getUint16(at, little)
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    const type = view.getUint16(entry + 2, little)
    if (type === 3) tags.set(view.getUint16(entry, little), view.getUint16(entry + 8, little))
    else if (type === 4) tags.set(view.getUint16(entry, little), view.getUint32(entry + 8, little))
    else if (type === 5) {
      const value = view.getUint32(entry + 8, little)
      tags.set(
        view.getUint16(entry, little),
        view.getUint32(value, little) / view.getUint32(value + 4, little),
      )
    }
  }
  return tags
}
