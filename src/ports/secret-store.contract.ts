import { describe, expect, it } from 'vitest'
import type { SecretStore } from './secret-store.ts'

/**
 * @param make Makes a store that holds these values, and nothing else of ours. `set` changes one where they are kept; `undefined`
 * takes it away.
 */
export function secretStoreContract(
  name: string,
  make: (
    values: Record<string, string>,
  ) => Promise<{ store: SecretStore; set(name: string, value: string | undefined): void }>,
): void {
  describe(`${name} as a secret store`, () => {
    it('reads a secret by its name, character for character', async () => {
      const { store } = await make({ 'anthropic-api-key': 'sk-SYNTHETIC=#"1"', 'mistral-api-key': 'other' })

      expect(await store.read('anthropic-api-key')).toBe('sk-SYNTHETIC=#"1"')
      expect(await store.read('mistral-api-key')).toBe('other')
    })

    it('answers undefined for a secret that is not there', async () => {
      const { store } = await make({ 'anthropic-api-key': 'sk-SYNTHETIC' })

      expect(await store.read('anthropic-api')).toBeUndefined()
      expect(await store.read('oidc-client-secret')).toBeUndefined()
      expect(await store.read('oidc-client-secret', { fresh: true })).toBeUndefined()
    })

    it('reads a secret that was replaced at once when it is asked for a fresh one, and from then on', async () => {
      const { store, set } = await make({ 'anthropic-api-key': 'sk-SYNTHETIC-1' })
      expect(await store.read('anthropic-api-key')).toBe('sk-SYNTHETIC-1')
      set('anthropic-api-key', 'sk-SYNTHETIC-2')

      expect(await store.read('anthropic-api-key', { fresh: true })).toBe('sk-SYNTHETIC-2')
      expect(await store.read('anthropic-api-key')).toBe('sk-SYNTHETIC-2')
      set('anthropic-api-key', undefined)
      expect(await store.read('anthropic-api-key', { fresh: true })).toBeUndefined()
    })
  })
}
