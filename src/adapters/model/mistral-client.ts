import { HTTPClient, Mistral } from '@mistralai/mistralai'
import type { Watch } from './watch.ts'

const nothing = () => undefined

/** Loaded when it is first used. Tries nothing again: that is the gate's. */
export function mistralClient(
  apiKey: string,
  serverURL: string,
  watch: Pick<Watch, 'fetch'>,
  timeoutMs: number,
): Mistral {
  return new Mistral({
    apiKey,
    serverURL,
    timeoutMs,
    httpClient: new HTTPClient({ fetcher: (input, init) => watch.fetch(input, init) }),
    retryConfig: { strategy: 'none' },
    // Without one of ours, MISTRAL_DEBUG in somebody's environment would print whole requests.
    debugLogger: { group: nothing, groupEnd: nothing, log: nothing },
  })
}
