import type { LanguageModel, ModelReply, ModelRequest } from '#src/ports/language-model.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'
import { connectionFault, saidFault, unreadableFault } from './faults.ts'
import { readMarkers, withoutMarkers } from './markers.ts'
import { mistralFault } from './mistral-faults.ts'
import { countedSoFar, type Heard, hear, stopOf } from './mistral-reply.ts'
import { mistralRequest } from './mistral-request.ts'
import { type Patience, usualPatience, type Watch, watched } from './watch.ts'
import { hasKey, keyMarkOf, withKey } from './with-key.ts'

const NAME = 'Mistral'
const KEY = 'mistral-api-key'

/**
 * Mistral's chat completions. https://docs.mistral.ai/api It takes no effort, and knows no citations: sentences are sent with marks,
 * and the marks read from the answer (`markers.ts`).
 */
export function mistralModel(options: {
  model: string
  secrets: SecretStore
  baseUrl?: string | undefined
  patience?: Patience | undefined
}): LanguageModel {
  const { model, secrets, baseUrl = 'https://api.mistral.ai', patience = usualPatience } = options
  const clientOf = async (key: string, watch: Watch) => {
    const { mistralClient } = await import('./mistral-client.ts')
    return mistralClient(key, baseUrl, watch, patience.total)
  }

  async function ask(key: string, request: ModelRequest, watch: Watch): Promise<ModelReply> {
    const started = performance.now()
    const { params, documents } = mistralRequest(model, request)
    const cited = request.answer.as === 'cited'
    const told = request.answer.as === 'json' ? undefined : request.onText
    const heard: Heard = { model: undefined, text: '', finish: undefined, counted: undefined }
    const sent = lettersOf(request)
    const soFar = () => countedSoFar(heard, sent)
    watch.counted = soFar
    try {
      const client = await clientOf(key, watch)
      const stream = await client.chat.stream(params, { fetchOptions: { signal: watch.signal } })
      for await (const { data } of stream)
        if (hear(heard, data)) told?.(cited ? withoutMarkers(heard.text) : heard.text)
    } catch (error) {
      throw mistralFault(NAME, error, soFar(), watch.lastMatch(/\{\s*"object"\s*:\s*"error".*/))
    }
    // A stream that simply ends is no error to the SDK.
    if (heard.model === undefined) throw unreadableFault(NAME)
    if (heard.finish === undefined || !heard.counted) throw connectionFault(NAME, new Error('cut'), soFar())
    if (heard.finish === 'error') throw saidFault(NAME, 'server', { type: 'error' }, soFar())
    const pieces = cited ? readMarkers(heard.text, documents) : []
    return {
      text: cited ? pieces.map(({ text }) => text).join('') : heard.text,
      cited: pieces,
      stop: stopOf(heard.finish),
      usage: heard.counted,
      model: heard.model,
      latencyMs: Math.round(performance.now() - started),
    }
  }

  return {
    provider: 'mistral',
    model,
    ask: (request) =>
      watched(NAME, patience, request.signal, (watch) =>
        withKey(secrets, KEY, NAME, (key) => ask(key, request, watch)),
      ),
    ready: () => hasKey(secrets, KEY),
    keyMark: () => keyMarkOf(secrets, KEY),
    offered: () =>
      watched(NAME, patience, undefined, (watch) =>
        withKey(secrets, KEY, NAME, async (key) => {
          try {
            const client = await clientOf(key, watch)
            const { data = [] } = await client.models.list(undefined, {
              fetchOptions: { signal: watch.signal },
            })
            return data.flatMap((one) => ('id' in one ? [one.id, ...(one.aliases ?? [])] : []))
          } catch (error) {
            throw mistralFault(NAME, error)
          }
        }),
      ),
  }
}

function lettersOf({ system, content }: ModelRequest): number {
  return content.reduce((sum, one) => {
    if (one.kind === 'text') return sum + one.text.length
    return one.kind === 'citable' ? sum + one.sentences.join(' ').length : sum
  }, system.length)
}
