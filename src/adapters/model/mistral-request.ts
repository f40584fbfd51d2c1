import { createHash } from 'node:crypto'
import type { ChatCompletionStreamRequest, ContentChunk } from '@mistralai/mistralai/models/components'
import type { ModelRequest } from '#src/ports/language-model.ts'
import { type Citable, howToCite, marked } from './markers.ts'
import { plainSchema } from './plain-schema.ts'
import { isBlank, sendable } from './sendable.ts'

export interface MistralRequest {
  params: ChatCompletionStreamRequest
  /** Documents whose sentences the answer may name by their marks. */
  documents: Citable
}

/** A request in the words of Mistral's chat completions. */
export function mistralRequest(model: string, request: ModelRequest): MistralRequest {
  const { answer, content, system } = request
  const documents: { title: string; sentences: readonly string[] }[] = []
  const parts = content.flatMap((one): ContentChunk[] => {
    if (one.kind === 'image') {
      const data = Buffer.from(one.bytes).toString('base64')
      return [{ type: 'image_url', imageUrl: { url: `data:${one.mediaType};base64,${data}` } }]
    }
    if (one.kind === 'text') return isBlank(one.text) ? [] : [{ type: 'text', text: sendable(one.text) }]
    documents.push(one)
    return [{ type: 'text', text: sendable(marked(one, documents.length)) }]
  })
  if (answer.as === 'cited') parts.push({ type: 'text', text: howToCite })
  return {
    documents,
    params: {
      model,
      stream: true,
      maxTokens: request.maxTokens,
      temperature: 0,
      // The same beginning is found again under the same name. It names the digest, and nothing of a document.
      promptCacheKey: `chartmark-${createHash('sha256').update(system).digest('hex').slice(0, 16)}`,
      messages: [
        ...(isBlank(system) ? [] : [{ role: 'system' as const, content: sendable(system) }]),
        { role: 'user', content: parts },
      ],
      ...(answer.as === 'json'
        ? {
            responseFormat: {
              type: 'json_schema' as const,
              jsonSchema: { name: answer.name, schemaDefinition: plainSchema(answer.schema), strict: true },
            },
          }
        : {}),
    },
  }
}
