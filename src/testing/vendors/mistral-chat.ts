import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { half, saidTo } from './anthropic-answer.ts'
import { askedOf, type ChatBody, type Marks, marksOf, readBody } from './mistral-chat-request.ts'
import {
  type Asked,
  type Behaviour,
  type FakeOptions,
  type FakeVendor,
  foreignPage,
  nothing,
  type Piece,
  reset,
  served,
  streamed,
  words,
} from './script.ts'

const kinds: Record<number, { type: string; code: string | null }> = {
  400: { type: 'invalid_request_error', code: null },
  404: { type: 'not_found', code: null },
  422: { type: 'invalid_request_error', code: null },
  429: { type: 'rate_limited', code: '1300' },
  500: { type: 'internal_server_error', code: '3000' },
  503: { type: 'internal_server_error', code: '3000' },
}

const tokens = (text: string): number => Math.max(1, Math.ceil(text.length / 4))

/**
 * Mistral's chat completions (streamed) and its list of models on a loopback port, for the real SDK. Written from the vendor's
 * schemas: what the API refuses is refused here. Citations of an answer are written with the marks that the prompt shows.
 */
export async function fakeMistralChat(options: FakeOptions = {}): Promise<FakeVendor> {
  const { script = [], answer, models } = options
  let key = options.key ?? 'sk-SYNTHETIC'
  const asked: Asked[] = []
  const headers: Record<string, string>[] = []
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(async (c, next) => {
    headers.push(c.req.header())
    if (c.req.header('authorization') !== `Bearer ${key}`) return c.json({ detail: 'Unauthorized' }, 401)
    return next()
  })

  app.post('/v1/chat/completions', async (c) => {
    const read = readBody(await c.req.json())
    if (!read.ok) return problem(422, { message: { detail: [read.complaint] } })
    const { body } = read
    if (models && !models.includes(body.model))
      return problem(400, { type: 'invalid_model', code: '1500', message: `Invalid model: ${body.model}` })
    const request = askedOf(body)
    asked.push(request)
    const behaviour = script.shift() ?? 'answer'
    if (behaviour === 'hang') return nothing()
    if (behaviour === 'reset') {
      reset(c.env)
      return nothing()
    }
    if (behaviour === 'not-the-api') return foreignPage()
    if (typeof behaviour === 'object' && 'status' in behaviour) return problem(behaviour.status, behaviour)
    const said = await saidTo(request, behaviour, answer)
    const parts = behaviour === 'garbled' ? ['data: {"id":"cmpl\n\n'] : chunksOf(body, said, behaviour)
    return streamed(parts, behaviour, {
      env: c.env,
      contentType: 'text/event-stream; charset=utf-8',
      errorEvent: (type) => data({ object: 'error', message: 'Synthetic', type, param: null, code: null }),
    })
  })

  app.get('/v1/models', (c) => {
    const behaviour = script.shift() ?? 'answer'
    if (typeof behaviour === 'object' && 'status' in behaviour) return problem(behaviour.status, behaviour)
    return c.json({ object: 'list', data: (models ?? ['mistral-large-latest']).map(modelCard) })
  })

  const { url, close } = await served(app)
  return {
    url,
    asked,
    headers,
    script,
    take(other) {
      key = other
    },
    close,
  }
}

function chunksOf(body: ChatBody, said: readonly Piece[], behaviour: Behaviour): string[] {
  const whole = (behaviour === 'truncated' ? half(said) : said)
    .map((piece) => `${piece.text}${marksFor(piece, marksOf(body))}`)
    .join('')
  const finish = behaviour === 'truncated' ? 'length' : behaviour === 'context' ? 'model_length' : 'stop'
  const prompt = tokens(JSON.stringify(body.messages))
  const usage = {
    prompt_tokens: prompt,
    completion_tokens: tokens(whole),
    total_tokens: prompt + tokens(whole),
    prompt_tokens_details: { cached_tokens: 0 },
  }
  const chunk = (delta: unknown, finish_reason: string | null = null, more = {}) =>
    data({
      id: 'cmpl-synthetic',
      object: 'chat.completion.chunk',
      created: 1_790_000_000,
      model: body.model,
      choices: [{ index: 0, delta, finish_reason }],
      ...more,
    })
  return [
    chunk({ role: 'assistant', content: '' }),
    ...words(whole).map((word) => chunk({ content: word })),
    chunk({ content: '' }, finish, { usage }),
    'data: [DONE]\n\n',
  ]
}

/** `[[1.2-4, 2.1]]`, of the marks in the prompt. */
function marksFor({ citations = [] }: Piece, marks: readonly Marks[]): string {
  const written = citations.map(({ document, first, last }) => {
    const mark = (index: number) => marks[document]?.sentences[index]?.mark ?? '0.0'
    return first === last ? mark(first) : `${mark(first)}-${mark(last).split('.')[1]}`
  })
  return written.length > 0 ? ` [[${written.join(', ')}]]` : ''
}

function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`
}

function problem(
  status: number,
  more: { type?: string; code?: string; message?: unknown; headers?: Record<string, string> } = {},
): Response {
  const usual = kinds[status] ?? { type: 'invalid_request_error', code: null }
  const { type = usual.type, code = usual.code, message = 'Synthetic', headers = {} } = more
  return new Response(
    JSON.stringify({ object: 'error', message, type, param: null, code, raw_status_code: status }),
    { status, headers: { 'content-type': 'application/json', ...headers } },
  )
}

function modelCard(id: string): Record<string, unknown> {
  const can =
    'completion_chat function_calling reasoning completion_fim fine_tuning vision ocr classification moderation audio'
  const more = 'audio_transcription audio_transcription_realtime audio_speech unified_resources'
  return {
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'mistralai',
    capabilities: Object.fromEntries(
      `${can} ${more}`.split(' ').map((name) => [name, name === 'completion_chat']),
    ),
    name: id,
    description: null,
    max_context_length: 262_144,
    aliases: [],
    deprecation: null,
    type: 'base',
  }
}
