import type {
  CacheControlEphemeral,
  ContentBlockParam,
  MessageCreateParamsStreaming,
  OutputConfig,
  TextBlockParam,
} from '@anthropic-ai/sdk/resources/messages'
import type { Content, ModelRequest } from '#src/ports/language-model.ts'
import { plainSchema } from './plain-schema.ts'
import { isBlank, sendable } from './sendable.ts'

/** A request in the words of the Messages API, and how to read what it cites. */
export interface ClaudeRequest {
  params: MessageCreateParamsStreaming
  documents: SentDocument[]
}

/** Which of our documents it is, and which of its sentences each block that was sent is. */
export interface SentDocument {
  document: number
  sentences: number[]
}

/** The API takes four; one is the system prompt's. https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const CONTENT_BREAKPOINTS = 3

export function claudeRequest(model: string, request: ModelRequest): ClaudeRequest {
  const { answer, content, cacheTtl, system } = request
  const cache_control: CacheControlEphemeral = { type: 'ephemeral', ttl: cacheTtl }
  // What comes last holds what comes before it: of too many breakpoints the last ones are worth most.
  const cached = content.filter((one) => 'cache' in one && one.cache).slice(-CONTENT_BREAKPOINTS)
  const documents: SentDocument[] = []
  let citable = 0
  const parts = content.flatMap((one): ContentBlockParam[] => {
    const kept = cached.includes(one) ? { cache_control } : {}
    if (one.kind === 'text')
      return isBlank(one.text) ? [] : [{ type: 'text', text: sendable(one.text), ...kept }]
    if (one.kind === 'image') return [image(one)]
    // Empty blocks are refused, so what is sent is less than ours at times.
    const document = citable++
    const sent = one.sentences.flatMap((sentence, index) => (isBlank(sentence) ? [] : [index]))
    if (sent.length === 0) return []
    documents.push({ document, sentences: sent })
    const sentences = sent.map(
      (index): TextBlockParam => ({
        type: 'text',
        text: sendable(one.sentences[index] ?? ''),
      }),
    )
    return [
      {
        type: 'document',
        source: { type: 'content', content: sentences },
        title: sendable(one.title),
        citations: { enabled: answer.as === 'cited' },
        ...kept,
      },
    ]
  })
  const output_config: OutputConfig = {
    ...(takesEffort(model) ? { effort: request.effort } : {}),
    ...(answer.as === 'json'
      ? { format: { type: 'json_schema' as const, schema: plainSchema(answer.schema) } }
      : {}),
  }
  return {
    documents,
    params: {
      model,
      max_tokens: Math.min(request.maxTokens, mostTokens(model)),
      stream: true,
      ...(isBlank(system) ? {} : { system: [{ type: 'text', text: sendable(system), cache_control }] }),
      messages: [{ role: 'user', content: parts }],
      ...(Object.keys(output_config).length > 0 ? { output_config } : {}),
    },
  }
}

function image({ bytes, mediaType }: Extract<Content, { kind: 'image' }>): ContentBlockParam {
  const data = Buffer.from(bytes).toString('base64')
  return { type: 'image', source: { type: 'base64', media_type: mediaType, data } }
}

/**
 * Thinking is left to the model, which every model accepts, and steered by effort. Models before 4.6 know no effort, but Opus 4.5.
 * https://platform.claude.com/docs/en/build-with-claude/effort
 */
function takesEffort(model: string): boolean {
  const version = versionOf(model)
  return version === undefined || version >= 4.6 || (version === 4.5 && model.includes('opus'))
}

/** Answers may be no longer, thinking included. https://platform.claude.com/docs/en/about-claude/models/overview */
function mostTokens(model: string): number {
  return (versionOf(model) ?? 5) >= 4.6 ? 128_000 : 64_000
}

/** 4.5 of `us.anthropic.claude-haiku-4-5-20251001-v1:0`; absent where an id names none. */
function versionOf(model: string): number | undefined {
  const [, major, minor] = /claude-[a-z]+-(\d)(?:-(\d)(?!\d))?/.exec(model) ?? []
  return major === undefined ? undefined : Number(`${major}.${minor ?? 0}`)
}
