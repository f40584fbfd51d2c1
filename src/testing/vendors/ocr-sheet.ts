import type { OcrBlock, OcrBox, PageImage } from '#src/ports/ocr-reader.ts'
import type { Behaviour } from './script.ts'

/** SYNTHETIC. What a page reads, in words that every vendor's fake turns into its own. */
export interface SheetBlock {
  kind: OcrBlock['kind']
  /** Lines; of a table rows, cells parted by a tab. */
  lines: readonly string[]
  /** Default: one block below the other, as wide as the page. */
  box?: OcrBox
  /** 0…1; default: 0.97. */
  confidence?: number
}

export type Sheet = readonly SheetBlock[]

/** A request to read a page, as the vendor's fake understood it. */
export interface AskedPage {
  image: Uint8Array
  mediaType: 'image/png' | 'image/jpeg'
  /** Pixels, from the header of the image. */
  width: number
  height: number
  /** 1 for the first page that was asked for. */
  nth: number
  model: string
}

export interface FakeOcrOptions {
  /** What a page reads; default: one line that says which page it is. */
  page?: (asked: AskedPage) => Sheet
  /** What happens to the next requests, first to last. */
  script?: OcrBehaviour[]
  /** The only key it takes. */
  key?: string
}

export type OcrBehaviour = Extract<
  Behaviour,
  'answer' | 'hang' | 'reset' | 'not-the-api' | 'wrong-shape' | { status: number }
>

export interface FakeOcr {
  /** For the adapter's `baseUrl` or `endpoint`. */
  url: string
  /** Requests that were well formed and had the right key, in order. */
  asked: AskedPage[]
  /** May be added to while it runs. */
  script: OcrBehaviour[]
  /** From now on only this key. */
  take(key: string): void
  close(): Promise<void>
}

export const anySheet = ({ nth }: AskedPage): Sheet => [
  { kind: 'text', lines: [`SYNTHETIC scanned page ${nth}`] },
]

export interface PlacedLine {
  cells: { text: string; box: OcrBox }[]
}

/** Where each block and each cell of its lines stands. */
export function placed(sheet: Sheet): { block: SheetBlock; box: OcrBox; lines: PlacedLine[] }[] {
  const count = sheet.reduce((sum, block) => sum + block.lines.length + 1, 0)
  const pitch = 0.9 / Math.max(30, count)
  let y = 0.05
  return sheet.map((block) => {
    const box = block.box ?? { x: 0.1, y, width: 0.8, height: block.lines.length * pitch }
    y += (block.lines.length + 1.5) * pitch
    const height = box.height / block.lines.length
    const lines = block.lines.map((line, i) => {
      const cells = line.split('\t')
      const width = box.width / cells.length
      return {
        cells: cells.flatMap((text, n) =>
          text
            ? [
                {
                  text,
                  box: {
                    x: box.x + n * width,
                    y: box.y + i * height,
                    width: width * 0.9,
                    height: height * 0.7,
                  },
                },
              ]
            : [],
        ),
      }
    })
    return { block, box, lines }
  })
}

/** The size an image says of itself; undefined: it is neither PNG nor JPEG. */
export function imageFacts(
  image: Uint8Array,
): { mediaType: AskedPage['mediaType']; width: number; height: number } | undefined {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  if (image.length > 24 && view.getUint32(0) === 0x89504e47)
    return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (image.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < image.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xc3)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

/** SYNTHETIC. The smallest picture that is one: a white PNG of 8 × 10 dots. */
export function whitePage(): PageImage {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAKCAAAAACsrEBcAAAAD0lEQVR4nGP4DwUM1GYAAAMcT7H8baffAAAAAElFTkSuQmCC',
    'base64',
  )
  return { bytes: new Uint8Array(bytes), mediaType: 'image/png', width: 8, height: 10 }
}
