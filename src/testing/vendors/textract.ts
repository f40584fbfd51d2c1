import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import type { OcrBox } from '#src/ports/ocr-reader.ts'
import {
  type AskedPage,
  anySheet,
  type FakeOcr,
  type FakeOcrOptions,
  imageFacts,
  placed,
  type Sheet,
} from './ocr-sheet.ts'
import { foreignPage, nothing, reset, served } from './script.ts'

const request = z.strictObject({ Document: z.strictObject({ Bytes: z.string().min(1) }) })

/** https://docs.aws.amazon.com/textract/latest/dg/limits-document.html */
const MAX_BYTES = 10_000_000

/**
 * DetectDocumentText of Amazon Textract on a loopback port, for the real SDK. `key` is the access key id that it takes.
 * https://docs.aws.amazon.com/textract/latest/dg/API_DetectDocumentText.html
 */
export async function fakeTextract(options: FakeOcrOptions = {}): Promise<FakeOcr> {
  const { page = anySheet, script = [] } = options
  let key = options.key ?? 'AKIDSYNTHETIC'
  const asked: AskedPage[] = []
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.post('/', async (c) => {
    const signed = c.req.header('authorization') ?? ''
    if (!signed.startsWith(`AWS4-HMAC-SHA256 Credential=${key}/`))
      return problem(400, 'UnrecognizedClientException')
    if (c.req.header('x-amz-target') !== 'Textract.DetectDocumentText')
      return problem(400, 'UnknownOperationException')
    const parsed = request.safeParse(await c.req.json())
    if (!parsed.success) return problem(400, 'InvalidParameterException')
    const image = new Uint8Array(Buffer.from(parsed.data.Document.Bytes, 'base64'))
    if (image.length > MAX_BYTES) return problem(400, 'DocumentTooLargeException')
    const facts = imageFacts(image)
    if (!facts) return problem(400, 'UnsupportedDocumentException')
    const one: AskedPage = { image, ...facts, nth: asked.length + 1, model: 'detect-document-text' }
    asked.push(one)
    const behaviour = script.shift() ?? 'answer'
    if (behaviour === 'hang') return nothing()
    if (behaviour === 'reset') {
      reset(c.env)
      return nothing()
    }
    if (behaviour === 'not-the-api') return foreignPage()
    if (behaviour === 'wrong-shape') return amz(200, { Something: 'else' })
    if (typeof behaviour === 'object')
      return problem(behaviour.status, behaviour.type ?? types[behaviour.status], behaviour.headers)
    return amz(200, {
      DocumentMetadata: { Pages: 1 },
      Blocks: blocksOf(page(one)),
      DetectDocumentTextModelVersion: '1.0',
    })
  })

  const { url, close } = await served(app)
  return {
    url,
    asked,
    script,
    take(other) {
      key = other
    },
    close,
  }
}

const types: Record<number, string> = {
  400: 'InvalidParameterException',
  401: 'UnrecognizedClientException',
  403: 'AccessDeniedException',
  413: 'DocumentTooLargeException',
  429: 'ThrottlingException',
  500: 'InternalServerError',
}

/** A load balancer's own answers name no exception. */
function problem(status: number, type: string | undefined, headers: Record<string, string> = {}): Response {
  return amz(status, type ? { __type: type, Message: 'Synthetic' } : {}, headers)
}

function amz(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'synthetic', ...headers },
  })
}

function blocksOf(sheet: Sheet): unknown[] {
  const words: unknown[] = []
  const lines = placed(sheet).flatMap(({ block, lines }) =>
    lines.flatMap((line) =>
      line.cells.map((cell) => {
        const ids = wordsOf(cell.text, cell.box).map(({ text, box }) => {
          const id = `word-${words.length + 1}`
          words.push({ ...made('WORD', id, box, block.confidence), Text: text, TextType: 'PRINTED' })
          return id
        })
        return { cell, ids, confidence: block.confidence }
      }),
    ),
  )
  const written = lines.map(({ cell, ids, confidence }, i) => ({
    ...made('LINE', `line-${i + 1}`, cell.box, confidence),
    Text: cell.text,
    Relationships: [{ Type: 'CHILD', Ids: ids }],
  }))
  const page = {
    BlockType: 'PAGE',
    Id: 'page-1',
    Geometry: geometry({ x: 0, y: 0, width: 1, height: 1 }),
    ...(written.length ? { Relationships: [{ Type: 'CHILD', Ids: written.map((line) => line.Id) }] } : {}),
  }
  return [page, ...written, ...words]
}

function wordsOf(text: string, box: OcrBox): { text: string; box: OcrBox }[] {
  const letter = box.width / text.length
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    box: { ...box, x: box.x + index * letter, width: word.length * letter },
  }))
}

function made(kind: 'LINE' | 'WORD', id: string, box: OcrBox, confidence = 0.97) {
  return { BlockType: kind, Id: id, Confidence: confidence * 100, Geometry: geometry(box) }
}

function geometry({ x, y, width, height }: OcrBox) {
  return {
    BoundingBox: { Left: x, Top: y, Width: width, Height: height },
    Polygon: [
      { X: x, Y: y },
      { X: x + width, Y: y },
      { X: x + width, Y: y + height },
      { X: x, Y: y + height },
    ],
    RotationAngle: 0,
  }
}
