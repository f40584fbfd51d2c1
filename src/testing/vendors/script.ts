import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A piece of an answer, and the sentences it rests on: of the documents in order, `last` inclusive. */
export interface Piece {
  text: string
  citations?: readonly { document: number; first: number; last: number }[]
}

/** What the fake model says. Pieces are sent as the vendor's own citations, or as the markers it was asked for. */
export type Answer = string | Piece | readonly Piece[]

/** A request as any vendor's fake understood it, so that one answer serves all of them. */
export interface Asked {
  model: string
  system: string
  /** All text that is no document, in order, joined with line breaks. */
  text: string
  documents: { title: string; sentences: string[] }[]
  images: { mediaType: string; base64: string }[]
  /** Of the JSON that was asked for. */
  schema: Record<string, unknown> | undefined
  maxTokens: number
  /** The body as it arrived. */
  body: Record<string, unknown>
}

/**
 * What happens to one request, instead of an ordinary answer.
 * `hang`: not even headers. `stall`: half an answer, then silence. `reset`: the connection is gone at once; `reset-midway`: after
 * half. `cut`: half an answer, then a clean end. `not-the-api`: a page of some proxy. `garbled`: events that are no JSON.
 * `truncated`: cut at the most tokens. `wrong-shape`: JSON of another shape. `slow`: so many ms between the words.
 * `event`: half an answer, then an error event of this type. `status`: an error of this status, in the vendor's own shape.
 */
export type Behaviour =
  | 'answer'
  | 'hang'
  | 'stall'
  | 'reset'
  | 'reset-midway'
  | 'cut'
  | 'not-the-api'
  | 'garbled'
  | 'truncated'
  | 'wrong-shape'
  | 'refusal'
  | 'context'
  | { slow: number }
  | { answer: Answer }
  | { event: string }
  | {
      status: number
      type?: string
      code?: string
      message?: string
      headers?: Record<string, string>
    }

export interface FakeOptions {
  /** What it says where the script does not; default: one short sentence, or the least JSON that fits the schema. */
  answer?: (asked: Asked) => Answer | Promise<Answer>
  /** Behaviours of the next requests, first to last. */
  script?: Behaviour[]
  /** The only key it takes; default: `sk-SYNTHETIC`. */
  key?: string
  /** Ids of its list of models; a request for another is refused. Default: any. */
  models?: string[]
}

export interface FakeVendor {
  /** For the adapter's `baseUrl`. */
  url: string
  /** Requests that were well formed and had the right key, in order. */
  asked: Asked[]
  /** Every request, whatever became of it: its headers, lower case. */
  headers: Record<string, string>[]
  /** May be added to while it runs. */
  script: Behaviour[]
  /** From now on only this key. */
  take(key: string): void
  close(): Promise<void>
}

export type VendorApp = Hono<{ Bindings: HttpBindings }>

/** Serves a fake on a free loopback port. */
export async function served(app: VendorApp): Promise<{ url: string; close(): Promise<void> }> {
  const server = await new Promise<ReturnType<typeof serve>>((ready) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => ready(starting))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Never answers. The connection ends when the other side, or the fake, does. */
export function nothing(): Promise<never> {
  return new Promise(() => undefined)
}

export function reset(env: HttpBindings): void {
  env.incoming.socket.resetAndDestroy()
}

/** Sends the parts of an answer one by one, and on the way does what the script says. */
export function streamed(
  parts: readonly (string | Uint8Array)[],
  behaviour: Behaviour,
  options: { env: HttpBindings; contentType: string; errorEvent: (type: string) => string | Uint8Array },
): Response {
  const bytes = (part: string | Uint8Array) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : part
  const midway = ['stall', 'reset-midway', 'cut'].includes(behaviour as string)
  const event = typeof behaviour === 'object' && 'event' in behaviour ? behaviour.event : undefined
  const pause = typeof behaviour === 'object' && 'slow' in behaviour ? behaviour.slow : 0
  const sent = midway || event ? parts.slice(0, Math.ceil(parts.length / 2)) : parts
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const part of sent) {
        controller.enqueue(bytes(part))
        if (pause) await new Promise((done) => setTimeout(done, pause))
      }
      if (event) controller.enqueue(bytes(options.errorEvent(event)))
      if (behaviour === 'stall') return
      // What was written must have left before the connection goes.
      if (behaviour === 'reset-midway') setTimeout(() => reset(options.env), 20)
      else controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': options.contentType } })
}

/** A page of a proxy that knows nothing of the API. */
export function foreignPage(): Response {
  return new Response('<!doctype html><title>Sign in to the guest network</title>', {
    headers: { 'content-type': 'text/html' },
  })
}

/** Words of a text, each with the blank behind it: what comes as one event. */
export function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

export function piecesOf(answer: Answer): readonly Piece[] {
  if (typeof answer === 'string') return [{ text: answer }]
  return Array.isArray(answer) ? answer : [answer as Piece]
}

/** The least JSON that fits a schema: empty lists, empty strings, first choices, null where null may stand. */
export function leastOf(schema: Record<string, unknown>): unknown {
  const {
    type,
    properties,
    enum: choices,
    anyOf,
  } = schema as {
    type?: string
    properties?: Record<string, Record<string, unknown>>
    enum?: unknown[]
    anyOf?: Record<string, unknown>[]
  }
  if (anyOf) return anyOf.some((one) => one['type'] === 'null') ? null : leastOf(anyOf[0] ?? {})
  if (choices) return choices[0]
  if ('const' in schema) return schema['const']
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([key, one]) => [key, leastOf(one)]))
    case 'array':
      return []
    case 'number':
    case 'integer':
      return 0
    case 'boolean':
      return false
    case 'string':
      return ''
    default:
      return null
  }
}
