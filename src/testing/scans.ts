import { localCoder } from '#src/domain/actor.ts'
import { noUsage } from '#src/domain/model.ts'
import { advance } from '#src/flow/advance.ts'
import { receive } from '#src/flow/upload/upload.ts'
import type { OcrBlock, OcrPage, OcrReader } from '#src/ports/ocr-reader.ts'
import type { PdfReader } from '#src/ports/pdf-reader.ts'
import type { Ports } from '#src/ports/ports.ts'
import { testHouse } from './house.ts'

/** What a page says, by its number; thrown errors are thrown. Called once for each call to the reader. SYNTHETIC. */
export type Says = (page: number) => OcrBlock[] | Promise<OcrBlock[]>

/** A house into which scans come: files of so many pages without a word, and a reader that is told what they say. */
export async function scanHouse(says: Says | undefined) {
  const house = await testHouse()
  const reader = says && toldReader(says)
  const ports: Ports = house.ports
  ports.pdf = picturePdf()
  ports.ocr = reader
  return {
    ...house,
    ports,
    reader,
    /** Received, and taken as far as a machine can. `name` makes the bytes: the same name is the same file. */
    async scan(pages: number, name = 'scan'): Promise<string> {
      const id = await this.arrive(pages, name)
      await advance(ports, id)
      return id
    },
    async arrive(pages: number, name = 'scan'): Promise<string> {
      const bytes = new TextEncoder().encode(`%PDF-1.7\n% SYNTHETIC ${name}\n% ${pages} pages\n`)
      return (await receive(ports, { name: `${name}.pdf` }, bytes, localCoder)).id
    },
    advance: (id: string) => advance(ports, id),
  }
}

/** Reads no text from any file; draws pages whose one byte is their number. */
function picturePdf(): PdfReader {
  return {
    async read(bytes) {
      const count = Number(/% (\d+) pages/.exec(new TextDecoder().decode(bytes))?.[1])
      const pages = Array.from({ length: count }, (_, i) => ({
        number: i + 1,
        start: i,
        end: i,
        width: 600,
        height: 800,
        source: 'none' as const,
        words: [],
      }))
      return { text: '\f'.repeat(count - 1), pages, pageListRepaired: false, active: [] }
    },
    image: async () => new Uint8Array(),
    images: async (_bytes, _type, numbers, { format }) =>
      numbers.map((number) => ({
        bytes: new Uint8Array([number]),
        mediaType: `image/${format}` as const,
        width: 60,
        height: 80,
      })),
    unlock: async (bytes) => bytes,
  }
}

export interface ToldReader extends OcrReader {
  /** Pages in the order they were asked for. */
  asked: number[]
  isReady: boolean
}

export function toldReader(says: Says): ToldReader {
  const reader: ToldReader = {
    provider: 'mistral',
    model: 'told-ocr',
    pixels: 100,
    asked: [],
    isReady: true,
    ready: async () => reader.isReady,
    async read(image): Promise<OcrPage> {
      const page = image.bytes[0] ?? 0
      reader.asked.push(page)
      const blocks = await says(page)
      return { blocks, confidence: 0.93, usage: { ...noUsage, pages: 1 }, model: 'told-ocr-1', latencyMs: 5 }
    },
  }
  return reader
}

/** A paragraph in the middle of its page. */
export function paragraph(text: string): OcrBlock {
  return { kind: 'text', text, box: { x: 0.1, y: 0.25, width: 0.8, height: 0.1 } }
}
