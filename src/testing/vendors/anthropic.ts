import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { messageEvents, promptCache, saidTo, sse } from './anthropic-answer.ts'
import { askedOf, readBody } from './anthropic-request.ts'
import {
  type Asked,
  type FakeOptions,
  type FakeVendor,
  foreignPage,
  nothing,
  reset,
  served,
  streamed,
} from './script.ts'

/** The version the SDK we pin speaks. */
const VERSION = '2026-10-21'

/** What the API says to a status when the script says no more. https://platform.claude.com/docs/en/api/errors */
const types: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  503: 'api_error',
  504: 'timeout_error',
  529: 'overloaded_error',
}

/**
 * The Anthropic API on a loopback port, for the real SDK: Messages (streamed) and the list of models. Written from the vendor's
 * schemas: what the API refuses is refused here.
 * @example const vendor = await fakeAnthropic({ answer: ({ text }) => `You said ${text}` })
 */
export async function fakeAnthropic(options: FakeOptions = {}): Promise<FakeVendor> {
  const { script = [], answer, models } = options
  let key = options.key ?? 'sk-SYNTHETIC'
  const asked: Asked[] = []
  const headers: Record<string, string>[] = []
  const cached = promptCache()
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(async (c, next) => {
    headers.push(c.req.header())
    if (c.req.header('authorization') !== `Bearer ${key}`)
      return problem(401, { message: 'invalid bearer token' })
    if (c.req.header('anthropic-version') !== VERSION)
      return problem(400, { message: 'anthropic-version: header is required' })
    return next()
  })

  app.post('/v1/messages', async (c) => {
    const read = readBody(await c.req.json())
    if (!read.ok) return problem(400, { message: read.problem })
    const { body } = read
    if (models && !models.includes(body.model)) return problem(404, { message: `model: ${body.model}` })
    const request = askedOf(body, body.model)
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
    const events = messageEvents(body, body.model, said, behaviour, cached(body))
    const parts =
      behaviour === 'garbled' ? ['event: message_start\ndata: {"type":"message_st\n\n'] : events.map(sse)
    return streamed(parts, behaviour, {
      env: c.env,
      contentType: 'text/event-stream; charset=utf-8',
      errorEvent: (type) => sse({ type: 'error', error: { type, message: 'Synthetic' }, request_id: null }),
    })
  })

  app.get('/v1/models', (c) => {
    const behaviour = script.shift() ?? 'answer'
    if (typeof behaviour === 'object' && 'status' in behaviour) return problem(behaviour.status, behaviour)
    const ids = models ?? ['claude-sonnet-5-5']
    // Pages of two, so that a list is asked for to its end.
    const after = ids.indexOf(c.req.query('after_id') ?? '')
    const page = ids.slice(after + 1, after + 3)
    return c.json({
      data: page.map(modelInfo),
      first_id: page[0] ?? null,
      last_id: page.at(-1) ?? null,
      has_more: after + 3 < ids.length,
    })
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

function problem(
  status: number,
  more: { type?: string; code?: string; message?: string; headers?: Record<string, string> } = {},
): Response {
  const { type = types[status] ?? 'api_error', code, message = 'Synthetic', headers = {} } = more
  const error = { type, message, ...(code ? { details: { error_code: code } } : {}) }
  return new Response(JSON.stringify({ type: 'error', error, request_id: 'req_synthetic' }), {
    status,
    headers: { 'content-type': 'application/json', 'request-id': 'req_synthetic', ...headers },
  })
}

function modelInfo(id: string): Record<string, unknown> {
  return {
    id,
    type: 'model',
    display_name: id,
    created_at: '2026-09-28T00:00:00Z',
    deprecated_at: null,
    retires_at: null,
    lifecycle: 'active',
    line: null,
    capabilities: null,
    max_input_tokens: 1_000_000,
    max_tokens: 128_000,
  }
}
