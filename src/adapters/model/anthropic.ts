import type { LanguageModel } from '#src/ports/language-model.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'
import { askClaude } from './claude-call.ts'
import { claudeFault } from './claude-faults.ts'
import { type Patience, usualPatience, type Watch, watched } from './watch.ts'
import { hasKey, keyMarkOf, withKey } from './with-key.ts'

const NAME = 'Anthropic'
const KEY = 'anthropic-api-key'

/** Claude at Anthropic. https://platform.claude.com/docs/en/api/messages */
export function anthropicModel(options: {
  model: string
  secrets: SecretStore
  baseUrl?: string | undefined
  patience?: Patience | undefined
}): LanguageModel {
  const { model, secrets, baseUrl = 'https://api.anthropic.com', patience = usualPatience } = options
  const clientOf = async (key: string, watch: Watch) => {
    const { anthropicClient } = await import('./anthropic-client.ts')
    return anthropicClient(key, baseUrl, watch, patience.total)
  }
  return {
    provider: 'anthropic',
    model,
    ask: (request) =>
      watched(NAME, patience, request.signal, (watch) =>
        withKey(secrets, KEY, NAME, async (key) =>
          askClaude(NAME, await clientOf(key, watch), model, request, watch),
        ),
      ),
    ready: () => hasKey(secrets, KEY),
    keyMark: () => keyMarkOf(secrets, KEY),
    offered: () =>
      watched(NAME, patience, undefined, (watch) =>
        withKey(secrets, KEY, NAME, async (key) => {
          const client = await clientOf(key, watch)
          try {
            const ids: string[] = []
            for await (const { id } of client.models.list({ limit: 1000 }, { signal: watch.signal }))
              ids.push(id)
            return ids
          } catch (error) {
            throw claudeFault(NAME, error)
          }
        }),
      ),
  }
}
