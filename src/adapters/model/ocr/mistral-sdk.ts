import { Mistral } from '@mistralai/mistralai'
import type { OCRPageObject, OCRResponse } from '@mistralai/mistralai/models/components'

export type { OCRPageObject, OCRResponse }

/** Loaded by `import()` when the first page is read: the SDK takes longer to load than the rest of the server. */
export function mistralClient(apiKey: string, serverURL: string | undefined): Mistral {
  return new Mistral({
    apiKey,
    ...(serverURL ? { serverURL } : {}),
    retryConfig: { strategy: 'none' },
  })
}
