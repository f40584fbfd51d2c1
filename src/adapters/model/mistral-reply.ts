import type { CompletionChunk, UsageInfo } from '@mistralai/mistralai/models/components'
import { noUsage, type Usage } from '#src/domain/model.ts'
import type { ModelReply } from '#src/ports/language-model.ts'

/** What came of an answer so far. */
export interface Heard {
  model: string | undefined
  text: string
  finish: string | undefined
  counted: Usage | undefined
}

/** Takes one chunk into what was heard. Thinking is not among the words. Answers whether the text grew. */
export function hear(heard: Heard, { model, usage, choices }: CompletionChunk): boolean {
  heard.model = model
  if (usage) heard.counted = counted(usage)
  const [choice] = choices
  if (choice?.finishReason) heard.finish = choice.finishReason
  const content = choice?.delta.content ?? ''
  const words =
    typeof content === 'string'
      ? content
      : content.map((chunk) => (chunk.type === 'text' && 'text' in chunk ? chunk.text : '')).join('')
  heard.text += words
  return words !== ''
}

/** What was read from the cache is part of `prompt_tokens`. https://docs.mistral.ai/studio-api/conversations/advanced/prompt-caching */
function counted(usage: UsageInfo): Usage {
  const details = usage['prompt_tokens_details'] as { cached_tokens?: unknown } | null | undefined
  const written = Number(details?.cached_tokens ?? usage['num_cached_tokens'] ?? 0)
  const input = usage.promptTokens ?? 0
  const cacheRead = written > 0 ? Math.min(written, input) : 0
  return { input: input - cacheRead, output: usage.completionTokens ?? 0, cacheRead, cacheWrite: 0, pages: 0 }
}

/**
 * What an answer that broke off is charged with. Mistral counts at the end only, so until then by what was sent and what arrived,
 * three characters to a token; nothing while nothing arrived.
 */
export function countedSoFar(heard: Heard, sentCharacters: number): Usage | undefined {
  if (heard.counted || heard.model === undefined) return heard.counted
  const tokens = (characters: number) => Math.ceil(characters / 3)
  return { ...noUsage, input: tokens(sentCharacters), output: tokens(heard.text.length) }
}

export function stopOf(finish: string): ModelReply['stop'] {
  if (finish === 'length') return 'length'
  if (finish === 'model_length') return 'context'
  return finish === 'content_filter' ? 'refused' : 'end'
}
