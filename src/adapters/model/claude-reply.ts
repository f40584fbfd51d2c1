import type { RawMessageStreamEvent, StopReason, TextCitation } from '@anthropic-ai/sdk/resources/messages'
import { noUsage, type Usage } from '#src/domain/model.ts'
import type { CitedText, ModelReply } from '#src/ports/language-model.ts'
import type { SentDocument } from './claude-request.ts'

/** What came of an answer so far. */
export interface Heard {
  model: string | undefined
  /** Text blocks by their index; thinking is not among them. */
  pieces: Map<number, { text: string; citations: TextCitation[] }>
  stop: StopReason | null
  whole: boolean
  counted: Usage | undefined
}

export function nothingHeard(): Heard {
  return { model: undefined, pieces: new Map(), stop: null, whole: false, counted: undefined }
}

/** Takes one event into what was heard. Events of kinds we do not know mean nothing to us. Answers whether the text grew. */
export function hear(heard: Heard, event: RawMessageStreamEvent): boolean {
  switch (event.type) {
    case 'message_start':
      heard.model = event.message.model
      heard.counted = counted(heard.counted, event.message.usage)
      return false
    case 'content_block_start': {
      const { content_block: block } = event
      if (block.type !== 'text') return false
      heard.pieces.set(event.index, { text: block.text, citations: [...(block.citations ?? [])] })
      return block.text !== ''
    }
    case 'content_block_delta': {
      const piece = heard.pieces.get(event.index)
      if (piece && event.delta.type === 'citations_delta') piece.citations.push(event.delta.citation)
      if (!piece || event.delta.type !== 'text_delta') return false
      piece.text += event.delta.text
      return true
    }
    case 'message_delta':
      heard.stop = event.delta.stop_reason
      heard.counted = counted(heard.counted, event.usage)
      return false
    case 'message_stop':
      heard.whole = true
      return false
    default:
      return false
  }
}

export function textOf({ pieces }: Heard): string {
  return [...pieces.values()].map(({ text }) => text).join('')
}

interface Counts {
  input_tokens: number | null
  output_tokens: number
  cache_creation_input_tokens: number | null
  cache_read_input_tokens: number | null
}

/** Counts are of the whole so far; what an event leaves out stands. */
function counted(before: Usage = noUsage, now: Counts): Usage {
  return {
    input: now.input_tokens ?? before.input,
    output: now.output_tokens,
    cacheRead: now.cache_read_input_tokens ?? before.cacheRead,
    cacheWrite: now.cache_creation_input_tokens ?? before.cacheWrite,
    pages: 0,
  }
}

/**
 * What an answer that broke off is charged with: its output is counted at the end only, so until then by the text that arrived,
 * three characters to a token. Thinking is not seen, and not counted.
 */
export function countedSoFar(heard: Heard): Usage | undefined {
  if (!heard.counted || heard.whole) return heard.counted
  const output = Math.max(heard.counted.output, Math.ceil(textOf(heard).length / 3))
  return { ...heard.counted, output }
}

export function stopOf(reason: StopReason): ModelReply['stop'] {
  switch (reason) {
    case 'max_tokens':
      return 'length'
    case 'refusal':
      return 'refused'
    case 'model_context_window_exceeded':
      return 'context'
    default:
      return 'end'
  }
}

/** Locations that are none of what was sent are dropped. */
export function citedOf({ pieces }: Heard, documents: readonly SentDocument[]): CitedText[] {
  return [...pieces.values()]
    .filter(({ text }) => text !== '')
    .map(({ text, citations }) => ({
      text,
      citations: citations.flatMap((citation) => {
        if (citation.type !== 'content_block_location') return []
        const sent = documents[citation.document_index]
        const first = sent?.sentences[citation.start_block_index]
        const last = sent?.sentences[citation.end_block_index - 1]
        if (!sent || first === undefined || last === undefined || last < first) return []
        return [{ document: sent.document, first, last }]
      }),
    }))
}
