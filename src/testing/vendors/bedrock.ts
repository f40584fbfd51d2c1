import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { messageEvents, promptCache, saidTo } from './anthropic-answer.ts'
import { askedOf, readBody } from './anthropic-request.ts'
import { chunk, exception } from './bedrock-frames.ts'
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

/** What Bedrock calls a status when the script says no more. */
const types: Record<number, string> = {
  400: 'ValidationException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  408: 'ModelTimeoutException',
  424: 'ModelErrorException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
  503: 'ServiceUnavailableException',
}

const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/us-east-1\/bedrock\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/

/**
 * Amazon Bedrock's runtime on a loopback port, for the real SDK: a Claude model invoked with a response stream. `key` is the id of
 * the access key that is taken; the signature itself is looked at for its form only.
 */
export async function fakeBedrock(options: FakeOptions = {}): Promise<FakeVendor> {
  const { script = [], answer, models } = options
  let key = options.key ?? 'sk-SYNTHETIC'
  const asked: Asked[] = []
  const headers: Record<string, string>[] = []
  const cached = promptCache()
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.post('/model/:model/invoke-with-response-stream', async (c) => {
    headers.push(c.req.header())
    const [, by] = SIGNED.exec(c.req.header('authorization') ?? '') ?? []
    if (by !== key)
      return problem(403, { type: 'UnrecognizedClientException', message: 'The security token is invalid.' })
    const model = c.req.param('model')
    const { anthropic_version: version, ...rest } = (await c.req.json()) as Record<string, unknown>
    if (version !== '2026-10-21') return problem(400, { message: 'anthropic_version: Field required' })
    if ('model' in rest || 'stream' in rest)
      return problem(400, { message: 'model: Extra inputs are not permitted' })
    if (models && !models.includes(model))
      return problem(400, { message: 'The provided model identifier is invalid.' })
    const read = readBody({ ...rest, model, stream: true })
    if (!read.ok) return problem(400, { message: read.problem })
    const request = askedOf(read.body, model)
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
    const events = messageEvents(read.body, model, said, behaviour, cached(read.body))
    const parts =
      behaviour === 'garbled' ? ['{"type":"message_st'] : events.map((event) => JSON.stringify(event))
    return streamed(parts.map(chunk), behaviour, {
      env: c.env,
      contentType: 'application/vnd.amazon.eventstream',
      errorEvent: exception,
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
  more: { type?: string; message?: string; headers?: Record<string, string> } = {},
): Response {
  const { type = types[status] ?? 'InternalServerException', message = 'Synthetic', headers = {} } = more
  return new Response(JSON.stringify({ message }), {
    status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/`,
      'x-amzn-requestid': 'synthetic',
      ...headers,
    },
  })
}
