import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import {
  type AskedPage,
  anySheet,
  type FakeOcr,
  type FakeOcrOptions,
  imageFacts,
  placed,
} from './ocr-sheet.ts'
import { foreignPage, nothing, reset, served } from './script.ts'

/** The request as the vendor's schema has it, and nothing else. https://docs.mistral.ai/api/endpoint/ocr */
const request = z.strictObject({
  model: z.string(),
  document: z.strictObject({ type: z.literal('image_url'), image_url: z.string() }),
  pages: z.array(z.int()).nullish(),
  include_image_base64: z.boolean().nullish(),
  include_blocks: z.boolean().optional(),
  table_format: z.enum(['markdown', 'html']).nullish(),
  extract_header: z.boolean().optional(),
  extract_footer: z.boolean().optional(),
  confidence_scores_granularity: z.enum(['word', 'page', 'block']).nullish(),
})

/**
 * The OCR of the Mistral API on a loopback port, for the real SDK: written from the vendor's schemas, as strict as they are.
 * @example const vendor = await fakeMistralOcr({ page: ({ nth }) => [{ kind: 'text', lines: [`page ${nth}`] }] })
 */
export async function fakeMistralOcr(options: FakeOcrOptions = {}): Promise<FakeOcr> {
  const { page = anySheet, script = [] } = options
  let key = options.key ?? 'SYNTHETIC-mistral-key'
  const asked: AskedPage[] = []
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.post('/v1/ocr', async (c) => {
    if (c.req.header('authorization') !== `Bearer ${key}`) return c.json({ detail: 'Unauthorized' }, 401)
    const parsed = request.safeParse(await c.req.json())
    if (!parsed.success) return invalid(parsed.error.issues)
    const { model, document } = parsed.data
    if (!model.startsWith('mistral-ocr'))
      return c.json({ object: 'error', message: `Invalid model: ${model}`, type: 'invalid_model' }, 400)
    const [, written = ''] = /^data:image\/(?:png|jpeg);base64,(.+)$/s.exec(document.image_url) ?? []
    const image = new Uint8Array(Buffer.from(written, 'base64'))
    const facts = imageFacts(image)
    if (!facts)
      return c.json({ object: 'error', message: 'Image could not be loaded', type: 'invalid_file' }, 400)
    const one: AskedPage = { image, ...facts, nth: asked.length + 1, model }
    asked.push(one)
    const behaviour = script.shift() ?? 'answer'
    if (behaviour === 'hang') return nothing()
    if (behaviour === 'reset') {
      reset(c.env)
      return nothing()
    }
    if (behaviour === 'not-the-api') return foreignPage()
    if (behaviour === 'wrong-shape') return c.json({ object: 'list', data: [] })
    if (typeof behaviour === 'object')
      return new Response(
        JSON.stringify({ object: 'error', message: 'Synthetic', type: behaviour.type ?? 'error' }),
        {
          status: behaviour.status,
          headers: { 'content-type': 'application/json', ...behaviour.headers },
        },
      )
    return c.json(answerOf(one, page(one), parsed.data))
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

function invalid(issues: readonly z.core.$ZodIssue[]): Response {
  const detail = issues.map(({ path, message }) => ({
    loc: ['body', ...path],
    msg: message,
    type: 'extra_forbidden',
  }))
  return new Response(JSON.stringify({ detail }), {
    status: 422,
    headers: { 'content-type': 'application/json' },
  })
}

function answerOf(
  { image, width, height, model }: AskedPage,
  sheet: ReturnType<NonNullable<FakeOcrOptions['page']>>,
  { table_format, include_blocks, confidence_scores_granularity: granularity }: z.infer<typeof request>,
): unknown {
  const tables: { id: string; content: string; format: 'html' }[] = []
  const blocks = placed(sheet).map(({ block, box }) => {
    const known = ['title', 'text', 'list', 'table', 'header', 'footer', 'caption', 'signature'].includes(
      block.kind,
    )
    const score = block.confidence ?? 0.97
    const common = {
      type: known ? block.kind : 'aside_text',
      top_left_x: Math.round(box.x * width),
      top_left_y: Math.round(box.y * height),
      bottom_right_x: Math.round((box.x + box.width) * width),
      bottom_right_y: Math.round((box.y + box.height) * height),
      confidence_scores:
        granularity === 'block'
          ? {
              average_content_confidence_score: score,
              minimum_content_confidence_score: score / 2,
              block_type_confidence_score: 0.9,
            }
          : null,
    }
    if (block.kind !== 'table' || !table_format) return { ...common, content: markdownOf(block) }
    const id = `tbl-${tables.length}.html`
    tables.push({ id, content: htmlOf(block.lines), format: 'html' })
    return { ...common, content: `[${id}](${id})`, table_id: id }
  })
  const scores = sheet.map((block) => block.confidence ?? 0.97)
  return {
    pages: [
      {
        index: 0,
        markdown: blocks.map((block) => block.content).join('\n\n'),
        images: [],
        tables,
        hyperlinks: [],
        header: null,
        footer: null,
        dimensions: { dpi: 200, width, height },
        confidence_scores: granularity
          ? {
              average_page_confidence_score: scores.reduce((sum, one) => sum + one, 0) / (scores.length || 1),
              minimum_page_confidence_score: Math.min(1, ...scores),
            }
          : null,
        ...(include_blocks ? { blocks } : {}),
      },
    ],
    model,
    document_annotation: null,
    usage_info: { pages_processed: 1, doc_size_bytes: image.length },
  }
}

function markdownOf({ kind, lines }: { kind: string; lines: readonly string[] }): string {
  if (kind === 'title') return `# ${lines.join(' ')}`
  if (kind === 'list') return lines.map((line) => `- ${line}`).join('\n')
  return lines.join('\n')
}

function htmlOf(rows: readonly string[]): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const cells = (row: string) =>
    row
      .split('\t')
      .map((cell) => `<td>${escaped(cell)}</td>`)
      .join('')
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}
