import type { OcrBlock, OcrBox, OcrWord } from '#src/ports/ocr-reader.ts'
import { type Line, readingOrder } from './reading-order.ts'
import type { Block } from './textract-sdk.ts'

/** The words of a page, in the order a person reads them, and how sure Textract is of them on the whole. */
export function blocksOf(found: readonly Block[]): { blocks: OcrBlock[]; confidence: number | undefined } {
  const byId = new Map(found.map((block) => [block.Id, block]))
  const lines = found.filter((block) => block.BlockType === 'LINE').flatMap((line) => lineOf(line, byId))
  const blocks = readingOrder(lines).map(blockOf)
  const words = lines.flatMap((line) => line.words)
  return { blocks, confidence: mean(words) }
}

function lineOf(line: Block, byId: ReadonlyMap<string | undefined, Block>): Line[] {
  const ids = (line.Relationships ?? []).filter((one) => one.Type === 'CHILD').flatMap((one) => one.Ids ?? [])
  const words = ids.flatMap((id) => wordOf(byId.get(id)))
  const box = boxOf(line)
  return box && words.length > 0 ? [{ box, words }] : []
}

function wordOf(word: Block | undefined): OcrWord[] {
  const box = word?.BlockType === 'WORD' ? boxOf(word) : undefined
  const text = word?.Text?.trim()
  if (!word || !box || !text) return []
  // Theirs counts to 100.
  const { Confidence } = word
  return [{ text, box, ...(Confidence === undefined ? {} : { confidence: inside(Confidence / 100) }) }]
}

/** The box that stands upright around the word; for a page that lies askew its polygon would be slimmer. */
function boxOf(block: Block): OcrBox | undefined {
  const { Left, Top, Width, Height } = block.Geometry?.BoundingBox ?? {}
  if (Left === undefined || Top === undefined || !Width || !Height) return undefined
  const x = inside(Left)
  const y = inside(Top)
  return { x, y, width: Math.min(Width, 1 - x), height: Math.min(Height, 1 - y) }
}

const inside = (share: number) => Math.min(1, Math.max(0, share))

/** Cells of one row are two blanks apart, as in the text of a PDF. */
function blockOf(rows: Line[][]): OcrBlock {
  const text = rows.map((row) => row.map(textOf).join('  ')).join('\n')
  const words = rows.flat().flatMap((line) => line.words)
  return { kind: 'text', text, words, box: around(words.map((word) => word.box)), confidence: mean(words) }
}

const textOf = (line: Line) => line.words.map((word) => word.text).join(' ')

function around(boxes: OcrBox[]): OcrBox {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Long words weigh more: a page is as readable as its letters. */
function mean(words: readonly OcrWord[]): number | undefined {
  let sum = 0
  let letters = 0
  for (const { text, confidence } of words) {
    if (confidence === undefined) continue
    sum += confidence * text.length
    letters += text.length
  }
  return letters ? sum / letters : undefined
}
