import { createHash } from 'node:crypto'
import { blocksOf, type MessagesBody, systemOf } from './anthropic-request.ts'
import { type Answer, type Asked, type Behaviour, leastOf, type Piece, piecesOf, words } from './script.ts'

/** The events of one answer, as the Messages API streams them. */
export interface MessageEvent {
  type: string
  [field: string]: unknown
}

const tokens = (text: string): number => Math.max(1, Math.ceil(text.length / 4))

/** A prompt cache: what a breakpoint closed is read back by whoever begins with the same. */
export function promptCache(): (body: MessagesBody) => {
  input_tokens: number
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
} {
  const kept = new Set<string>()
  return (body) => {
    let before = ''
    let read = 0
    let written = 0
    const closed: string[] = []
    for (const block of [...systemOf(body), ...blocksOf(body)]) {
      before += JSON.stringify({ ...block, cache_control: undefined })
      if (!('cache_control' in block) || !block.cache_control) continue
      const prefix = createHash('sha256').update(before).digest('hex')
      if (kept.has(prefix)) read = tokens(before)
      written = tokens(before)
      closed.push(prefix)
    }
    for (const prefix of closed) kept.add(prefix)
    return {
      input_tokens: tokens(before) - written,
      cache_creation_input_tokens: written - read,
      cache_read_input_tokens: read,
    }
  }
}

/** What it says to this request: what the script or the test wants, or something short. */
export async function saidTo(
  asked: Asked,
  behaviour: Behaviour,
  answer: ((asked: Asked) => Answer | Promise<Answer>) | undefined,
): Promise<readonly Piece[]> {
  if (behaviour === 'wrong-shape') return piecesOf('{"something":"else"}')
  if (behaviour === 'refusal') return []
  if (typeof behaviour === 'object' && 'answer' in behaviour) return piecesOf(behaviour.answer)
  if (answer) return piecesOf(await answer(asked))
  return piecesOf(asked.schema ? JSON.stringify(leastOf(asked.schema)) : 'A synthetic answer of a few words.')
}

export function messageEvents(
  body: MessagesBody,
  model: string,
  said: readonly Piece[],
  behaviour: Behaviour,
  input: ReturnType<ReturnType<typeof promptCache>>,
): MessageEvent[] {
  const spoken = behaviour === 'truncated' ? half(said) : said
  const stop =
    behaviour === 'truncated'
      ? 'max_tokens'
      : behaviour === 'refusal'
        ? 'refusal'
        : behaviour === 'context'
          ? 'model_context_window_exceeded'
          : 'end_turn'
  const usage = {
    ...input,
    cache_creation: null,
    output_tokens: 1,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: 'standard',
    inference_geo: null,
    speed: 'standard',
  }
  const documents = blocksOf(body).filter((block) => block.type === 'document')
  const blocks = spoken.flatMap((piece, index) => blockEvents(piece, index + 1, documents))
  const output = tokens(spoken.map(({ text }) => text).join('')) + 3
  return [
    {
      type: 'message_start',
      message: {
        id: 'msg_synthetic',
        type: 'message',
        role: 'assistant',
        model,
        content: [],
        container: null,
        diagnostics: null,
        stop_reason: null,
        stop_details: null,
        stop_sequence: null,
        usage,
      },
    },
    {
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'thinking', thinking: '', signature: '' },
    },
    { type: 'ping' },
    { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'c3ludGhldGlj' } },
    { type: 'content_block_stop', index: 0 },
    ...blocks,
    {
      type: 'message_delta',
      delta: {
        container: null,
        stop_reason: stop,
        stop_sequence: null,
        stop_details: stop === 'refusal' ? { type: 'refusal', category: 'bio', explanation: null } : null,
      },
      usage: { ...input, output_tokens: output, output_tokens_details: null, server_tool_use: null },
    },
    { type: 'message_stop' },
  ]
}

function blockEvents(
  { text, citations = [] }: Piece,
  index: number,
  documents: ReturnType<typeof blocksOf>,
): MessageEvent[] {
  const cites = citations.map(({ document, first, last }) => {
    const block = documents[document]
    const sentences =
      block?.type === 'document' && block.source.type === 'content' ? block.source.content : []
    return {
      type: 'content_block_location',
      cited_text: sentences
        .slice(first, last + 1)
        .map((one) => one.text)
        .join(''),
      document_index: document,
      document_title: block?.type === 'document' ? (block.title ?? null) : null,
      file_id: null,
      start_block_index: first,
      end_block_index: last + 1,
    }
  })
  const delta = (value: unknown): MessageEvent => ({ type: 'content_block_delta', index, delta: value })
  return [
    {
      type: 'content_block_start',
      index,
      content_block: { type: 'text', text: '', citations: cites.length > 0 ? [] : null },
    },
    ...words(text).map((word) => delta({ type: 'text_delta', text: word })),
    ...cites.map((citation) => delta({ type: 'citations_delta', citation })),
    { type: 'content_block_stop', index },
  ]
}

export function half(said: readonly Piece[]): readonly Piece[] {
  return said.map(({ text, ...rest }) => ({ ...rest, text: text.slice(0, Math.max(1, text.length / 2)) }))
}

export function sse(event: MessageEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}
