import { describe, expect, it } from 'vitest'
import type { SecretStore } from './secret-store.ts'

/** @param make Makes a store that holds these values, and nothing else of ours. */
export function secretStoreContract(
  name: string,
  make: (values: Record<string, string>) => Promise<SecretStore>,
): void {
  describe(`${name} as a secret store`, () => {
    it('reads a secret by its name, character for character', async () => {
      const store = await make({ 'anthropic-api-key': 'sk-SYNTHETIC=#"1"', 'mistral-api-key': 'other' })

      expect(await store.read('anthropic-api-key')).toBe('sk-SYNTHETIC=#"1"')
      expect(await store.read('mistral-api-key')).toBe('other')
    })

    it('answers undefined for a secret that is not there', async () => {
      const store = await make({ 'anthropic-api-key': 'sk-SYNTHETIC' })

      expect(await store.read('anthropic-api')).toBeUndefined()
      expect(await store.read('oidc-client-secret')).toBeUndefined()
    })
  })
}
