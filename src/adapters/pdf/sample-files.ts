/** SYNTHETIC files for the tests of this folder, drawn here so that none has to be kept. Imported by tests only. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib'

export interface Put {
  text: string
  x: number
  /** From the top of the page. */
  y: number
  size?: number
  rotate?: number
}

/** One page for each list of words; US letter. */
export async function drawn(...pages: Put[][]): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const puts of pages) {
    const page = document.addPage([612, 792])
    for (const { text, x, y, size = 10, rotate = 0 } of puts)
      page.drawText(text, { x, y: 792 - y, size, font, rotate: degrees(rotate) })
  }
  return document
}

export const saved = (document: PDFDocument) => document.save({ useObjectStreams: false })

export async function numbered(pages: number): Promise<PDFDocument> {
  return drawn(
    ...Array.from({ length: pages }, (_, i) => [{ text: `SYNTHETIC sheet ${i + 1}`, x: 72, y: 90 }]),
  )
}

/** Lines one below the other. */
export function lines(texts: string[], x: number, y: number, pitch = 14, size = 10): Put[] {
  return texts.map((text, i) => ({ text, x, y: y + i * pitch, size }))
}

/** Replaces text of the same length in an uncompressed file, so that every offset stays right. */
export function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes(from)) throw new Error(`nothing to patch: ${from}`)
  return new Uint8Array(Buffer.from(text.replace(from, to.padEnd(from.length)), 'latin1'))
}

/** A file written object by object; the first is the catalog. Strings or streams with their dictionary. */
export function raw(objects: (string | { dict: string; data: Uint8Array })[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const push = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, i) => {
    offsets.push(length)
    push(Buffer.from(`${i + 1} 0 obj\n`))
    if (typeof object === 'string') push(Buffer.from(object))
    else {
      push(Buffer.from(`<< ${object.dict} /Length ${object.data.length} >>\nstream\n`))
      push(Buffer.from(object.data))
      push(Buffer.from('\nendstream'))
    }
    push(Buffer.from('\nendobj\n'))
  })
  const xref = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`))
  push(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** A page whose content unpacks, in two layers, to `megabytes` of spaces. */
export function bomb(megabytes: number): Uint8Array {
  // Deflate blocks that end on a byte can be put one after the other: nothing large is ever held here either.
  const block = deflateRawSync(Buffer.alloc(16 << 20, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Array.from({ length: megabytes / 16 }, () => block)
  const inner = Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, Buffer.from([0x03, 0x00])])
  return raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>',
    { dict: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(inner) },
  ])
}

/** Ten levels of ten: 122 objects that name ten thousand million pages. */
export function endlessTree(): Uint8Array {
  const levels = Array.from({ length: 10 }, (_, i) => {
    const kids = Array.from({ length: 10 }, () => `${i + 3} 0 R`).join(' ')
    return `<< /Type /Pages /Kids [${kids}] /Count ${10 ** (10 - i)} ${i ? `/Parent ${i + 1} 0 R` : ''} >>`
  })
  return raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...levels,
    '<< /Type /Page /Parent 11 0 R /MediaBox [0 0 612 792] /Resources << >> >>',
  ])
}

/** A tree whose branch leads back to its root, beside one real page. */
export function loopedTree(): Uint8Array {
  return raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> >> /Contents 6 0 R >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    { dict: '', data: Buffer.from('BT /F 12 Tf 72 700 Td (The only real sheet) Tj ET') },
  ])
}

export async function locked(password: string): Promise<Uint8Array> {
  const document = await numbered(2)
  document.encrypt({ userPassword: password, ownerPassword: `${password}-owner` })
  return document.save()
}

export async function lockedForOwner(): Promise<Uint8Array> {
  const document = await numbered(1)
  document.encrypt({ ownerPassword: 'owner only', permissions: { copying: false } })
  return document.save()
}

/** A page that is one picture, as a scanner makes it. */
export async function scanned(stamp?: string): Promise<Uint8Array> {
  const document = await drawn([])
  const page = document.getPage(0) as PDFPage
  const image = await document.embedPng(picture(850, 1100, 'png'))
  page.drawImage(image, { x: 0, y: 0, width: 612, height: 792 })
  if (stamp) page.drawText(stamp, { x: 72, y: 780, size: 8 })
  return saved(document)
}

export function picture(width: number, height: number, format: 'png' | 'jpeg'): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  for (let y = 40; y < height - 40; y += 24) context.fillRect(40, y, (y * 37) % (width - 80), 10)
  return new Uint8Array(format === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg'))
}

/** The header of a PNG that claims any size; there is nothing behind it. */
export function hugePng(width: number, height: number): Uint8Array {
  const bytes = picture(8, 8, 'png')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** Black and white, not compressed, one strip a page; `dpi` dots an inch. */
export function fax(pages: number, width: number, height: number, dpi: number): Uint8Array {
  const line = Math.ceil(width / 8)
  const pageBytes = 2 + 11 * 12 + 4 + 8 + line * height
  const view = new DataView(new ArrayBuffer(8 + pages * pageBytes))
  view.setUint32(0, 0x49492a00)
  view.setUint32(4, 8, true)
  for (let i = 0; i < pages; i++) {
    const at = 8 + i * pageBytes
    const dots = at + 2 + 11 * 12 + 4
    const tags = [
      [254, 4, 0],
      [256, 4, width],
      [257, 4, height],
      [258, 3, 1],
      [259, 3, 1],
      [262, 3, 0],
      [273, 4, dots + 8],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, line * height],
      [282, 5, dots],
    ] as const
    view.setUint16(at, tags.length, true)
    tags.forEach(([tag, type, value], n) => {
      const entry = at + 2 + n * 12
      view.setUint16(entry, tag, true)
      view.setUint16(entry + 2, type, true)
      view.setUint32(entry + 4, 1, true)
      if (type === 3) view.setUint16(entry + 8, value, true)
      else view.setUint32(entry + 8, value, true)
    })
    view.setUint32(at + 2 + 11 * 12, i + 1 < pages ? at + pageBytes : 0, true)
    view.setUint32(dots, dpi, true)
    view.setUint32(dots + 4, 1, true)
    // A black bar over the upper quarter.
    new Uint8Array(view.buffer, dots + 8, line * Math.floor(height / 4)).fill(0xff)
  }
  return new Uint8Array(view.buffer)
}
