import type {
  MessageCreateParamsStreaming,
  RawMessageStreamEvent,
} from '@anthropic-ai/sdk/resources/messages'
import type { ModelReply, ModelRequest } from '#src/ports/language-model.ts'
import { claudeFault } from './claude-faults.ts'
import { citedOf, countedSoFar, hear, nothingHeard, stopOf, textOf } from './claude-reply.ts'
import { claudeRequest } from './claude-request.ts'
import { connectionFault, unreadableFault } from './faults.ts'
import type { Watch } from './watch.ts'

/** What we use of the SDK's clients, that of the API and that of Bedrock. */
export interface MessagesClient {
  messages: {
    create(
      params: MessageCreateParamsStreaming,
      options: { signal: AbortSignal },
    ): PromiseLike<AsyncIterable<RawMessageStreamEvent>>
  }
}

/** Asks a Claude model once. Always streamed: only so is silence told from thinking, and an answer may be of any length. */
export async function askClaude(
  vendor: string,
  client: MessagesClient,
  model: string,
  request: ModelRequest,
  watch: Watch,
): Promise<ModelReply> {
  const started = performance.now()
  const { params, documents } = claudeRequest(model, request)
  const heard = nothingHeard()
  watch.counted = () => countedSoFar(heard)
  const told = request.answer.as === 'json' ? undefined : request.onText
  try {
    const stream = await client.messages.create(params, { signal: watch.signal })
    for await (const event of stream) if (hear(heard, event)) told?.(textOf(heard))
  } catch (error) {
    throw claudeFault(vendor, error, countedSoFar(heard))
  }
  // A stream that simply ends is no error to the SDK.
  if (heard.model === undefined) throw unreadableFault(vendor)
  if (!heard.whole || !heard.stop || !heard.counted)
    throw connectionFault(vendor, new Error('cut'), countedSoFar(heard))
  return {
    text: textOf(heard),
    cited: request.answer.as === 'cited' ? citedOf(heard, documents) : [],
    stop: stopOf(heard.stop),
    usage: heard.counted,
    model: heard.model,
    latencyMs: Math.round(performance.now() - started),
  }
}
