import type { OcrBlock, OcrBox, PageImage } from '#src/ports/ocr-reader.ts'
import type { OCRPageObject } from './mistral-sdk.ts'
import { plainText } from './plain-text.ts'
import { tableText } from './table-rows.ts'

/** Their kinds of blocks, where ours has a word for it; any other is `other`. */
const kinds: Record<string, OcrBlock['kind']> = {
  title: 'title',
  text: 'text',
  list: 'list',
  table: 'table',
  header: 'header',
  footer: 'footer',
  caption: 'caption',
  signature: 'signature',
}

/** The blocks of a page as Mistral OCR answers it. An older model tells none: its Markdown is cut into paragraphs without places. */
export function blocksOf(page: OCRPageObject, image: PageImage): OcrBlock[] {
  const tables = new Map((page.tables ?? []).map((table) => [table.id, table.content]))
  if (!page.blocks?.length) return paragraphs(page.markdown, tables)
  const size = page.dimensions ?? image
  return page.blocks.flatMap((known) => {
    const block = readBlock(known)
    const kind = kinds[block.type] ?? 'other'
    const table = block.tableId ? tables.get(block.tableId) : undefined
    const text = kind === 'table' ? tableOf(table ?? block.content, tables) : plainText(block.content)
    if (!text) return []
    return [{ kind, text, box: boxOf(block, size), confidence: share(block.confidence) }]
  })
}

interface Read {
  type: string
  content: string
  tableId: string | undefined
  confidence: unknown
  corners: unknown[]
}

/** A block of a kind that the SDK does not know comes as it was sent, its names in the other spelling. */
function readBlock(block: NonNullable<OCRPageObject['blocks']>[number]): Read {
  const raw: Record<string, unknown> =
    'raw' in block && isRecord(block.raw) ? block.raw : { ...(block as unknown as Record<string, unknown>) }
  const field = (camel: string, snake: string) => raw[camel] ?? raw[snake]
  const scores = field('confidenceScores', 'confidence_scores')
  const tableId = field('tableId', 'table_id')
  return {
    type: String(raw['type'] ?? block.type),
    content: typeof raw['content'] === 'string' ? raw['content'] : '',
    tableId: typeof tableId === 'string' ? tableId : undefined,
    confidence: isRecord(scores)
      ? (scores['averageContentConfidenceScore'] ?? scores['average_content_confidence_score'])
      : undefined,
    corners: [
      field('topLeftX', 'top_left_x'),
      field('topLeftY', 'top_left_y'),
      field('bottomRightX', 'bottom_right_x'),
      field('bottomRightY', 'bottom_right_y'),
    ],
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `[tbl-0.html](tbl-0.html)` stands where a table was. */
const PLACE = /^\s*\[([^\]]+)\]\(\1\)\s*$/

function tableOf(written: string, tables: Map<string, string>): string {
  const content = tables.get(PLACE.exec(written)?.[1] ?? '') ?? written
  return tableText(content) ?? plainText(content)
}

function paragraphs(markdown: string, tables: Map<string, string>): OcrBlock[] {
  return markdown.split(/\n\s*\n/).flatMap((written) => {
    const table = tableText(tables.get(PLACE.exec(written)?.[1] ?? '') ?? written)
    const text = table ?? plainText(written)
    if (!text) return []
    return [{ kind: table ? 'table' : /^\s*#/.test(written) ? 'title' : 'text', text }]
  })
}

function boxOf({ corners }: Read, size: { width: number; height: number }): OcrBox | undefined {
  const [left, top, right, bottom] = corners.map((value, i) =>
    typeof value === 'number' ? share(value / (i % 2 ? size.height : size.width)) : undefined,
  )
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  if (!(right > left && bottom > top)) return undefined
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Within 0…1, or undefined for what is no number. */
export function share(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : undefined
}
