import { type Canvas, createCanvas, ImageData, loadImage } from '@napi-rs/canvas'
import UTIF from 'utif2'
import type { ImageFormat } from '#src/ports/pdf-reader.ts'
import { type ImagePage, imagePages } from './image-file.ts'
import type { PDFDocumentProxy, PdfPage } from './pdfjs.ts'
import { type Drawn, Refusal } from './protocol.ts'

const MAX_RASTER = 20_000_000
/** A page of text should come to about this at 1,400 pixels: forty pages to leaf through are 6 MB. */
const MAX_BYTES = 150_000
const LOSSLESS = 100
const LOSSY = 60

export interface Look {
  /** Of the longest side. */
  pixels: number
  format: ImageFormat
}

/** One page of a PDF. Refuses with `page-unrenderable`. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, look: Look): Promise<Drawn> {
  if (!(number >= 1 && number <= pdf.numPages)) throw new Refusal('page-unrenderable')
  try {
    const page = await pdf.getPage(number)
    const plain = page.getViewport({ scale: 1 })
    const size = scaledTo(plain.width, plain.height, look.pixels)
    const viewport = page.getViewport({ scale: size.scale })
    const canvas = createCanvas(size.width, size.height)
    // pdf.js is typed for browsers; this canvas is what it makes itself under Node.
    const canvasContext = canvas.getContext('2d') as never
    await page.render({ canvas: null, canvasContext, viewport }).promise
    page.cleanup()
    return await encoded(canvas, look.format)
  } catch (cause) {
    throw new Refusal('page-unrenderable', { cause })
  }
}

/** The dots of a page, four bytes each, for a machine to look at. */
export interface Raster {
  data: Uint8ClampedArray
  width: number
  height: number
  /** Dots a point. */
  scale: number
}

/** Throws what pdf.js throws, and when it takes longer than `milliseconds`. */
export async function rasterOf(page: PdfPage, pixels: number, milliseconds: number): Promise<Raster> {
  const plain = page.getViewport({ scale: 1 })
  const { scale, width, height } = scaledTo(plain.width, plain.height, pixels)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const viewport = page.getViewport({ scale })
  const task = page.render({ canvas: null, canvasContext: context as never, viewport })
  const end = performance.now() + milliseconds
  // Asked between the steps of the drawing; no timer would come through.
  task.onContinue = (goOn: () => void) => (performance.now() < end ? goOn() : task.cancel())
  await task.promise
  const { data } = context.getImageData(0, 0, width, height)
  canvas.width = 0
  canvas.height = 0
  return { data, width, height, scale }
}

/** One page of an image file. Refuses with `page-unrenderable`. */
export async function drawImage(
  bytes: Uint8Array,
  mediaType: string,
  number: number,
  look: Look,
): Promise<Drawn> {
  const page = imagePages(bytes, mediaType)[number - 1]
  if (!page) throw new Refusal('page-unrenderable')
  try {
    const { width, height } = scaledTo(page.points.width, page.points.height, look.pixels)
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    const source =
      mediaType === 'image/tiff' ? tiffCanvas(bytes, page, width, height) : await picture(bytes, page)
    context.imageSmoothingQuality = 'high'
    context.drawImage(source, 0, 0, width, height)
    return await encoded(canvas, look.format)
  } catch (cause) {
    throw new Refusal('page-unrenderable', { cause })
  }
}

function scaledTo(width: number, height: number, pixels: number) {
  const scale = Math.min(pixels / Math.max(width, height), Math.sqrt(MAX_RASTER / (width * height)))
  const side = (points: number) => Math.max(1, Math.floor(points * scale))
  return { scale, width: side(width), height: side(height) }
}

/** A machine reads the letters of a scan as well from this as without loss, at a quarter of the size. */
const JPEG = 85

async function encoded(canvas: Canvas, format: ImageFormat): Promise<Drawn> {
  const { width, height } = canvas
  const bytes =
    format === 'webp'
      ? await webp(canvas)
      : new Uint8Array(format === 'png' ? await canvas.encode('png') : await canvas.encode('jpeg', JPEG))
  // Its dots lie outside the heap, where nobody counts them: given back at once, or ten pages hold 200 MB.
  canvas.width = 0
  canvas.height = 0
  return { bytes, width, height }
}

/**
 * Type has few shades, and without loss it is both crisper and smaller (38 KB a page against 160); photographs and noisy
 * scans are not.
 */
async function webp(canvas: Canvas): Promise<Uint8Array> {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const plain = createCanvas(canvas.width, canvas.height)
  for (let i = 0; i < image.data.length; i++) image.data[i] = Math.round(image.data[i]! / 17) * 17
  plain.getContext('2d').putImageData(image, 0, 0)
  const crisp = await plain.encode('webp', LOSSLESS)
  if (crisp.length <= MAX_BYTES) return new Uint8Array(crisp)
  const soft = await canvas.encode('webp', LOSSY)
  return new Uint8Array(soft.length < crisp.length ? soft : crisp)
}

async function picture(bytes: Uint8Array, page: ImagePage) {
  if (area(page) > MAX_RASTER) throw new Refusal('page-unrenderable')
  return await loadImage(bytes)
}

const area = (page: ImagePage) => page.pixels.width * page.pixels.height

// ── TIFF ───────────────────────────────────────────────────

function tiffCanvas(bytes: Uint8Array, page: ImagePage, width: number, height: number): Canvas {
  const buffer = bytes.slice().buffer
  const ifd = UTIF.decode(buffer)[page.index]!
  const tag = (number: number, otherwise: number) =>
    Number((ifd[`t${number}`] as number[] | undefined)?.[0] ?? otherwise)
  const bits = tag(258, 1) * tag(277, 1)
  // A fax has one bit a dot: 35 megapixels of it are 4 MB, and are shrunk without ever being unpacked to colours.
  const isFax = bits === 1 && tag(262, 0) <= 1
  if (area(page) * (isFax ? 1 : Math.max(bits, 32)) > MAX_RASTER * 32) throw new Refusal('page-unrenderable')
  UTIF.decodeImage(buffer, ifd)
  if (isFax) return shrunk(ifd, tag(262, 0) === 0, Math.min(width, ifd.width), Math.min(height, ifd.height))
  return canvasOf(new Uint8ClampedArray(UTIF.toRGBA8(ifd)), ifd.width, ifd.height)
}

function canvasOf(rgba: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0)
  return canvas
}

/** Each new dot is as dark as the share of black in the dots it stands for. */
function shrunk(ifd: UTIF.IFD, whiteIsZero: boolean, width: number, height: number): Canvas {
  const line = Math.ceil(ifd.width / 8)
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * ifd.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * ifd.height) / height))
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * ifd.width) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * ifd.width) / width))
      let ones = 0
      for (let v = top; v < bottom; v++)
        for (let u = left; u < right; u++) ones += (ifd.data[v * line + (u >> 3)]! >> (7 - (u & 7))) & 1
      const share = ones / ((bottom - top) * (right - left))
      rgba.fill(255 * (whiteIsZero ? 1 - share : share), (y * width + x) * 4, (y * width + x) * 4 + 3)
      rgba[(y * width + x) * 4 + 3] = 255
    }
  }
  return canvasOf(rgba, width, height)
}
