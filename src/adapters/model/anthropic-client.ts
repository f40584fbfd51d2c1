import { Anthropic } from '@anthropic-ai/sdk'
import type { Watch } from './watch.ts'

/** Loaded when it is first used: the SDK costs a second of start-up. */
export function anthropicClient(
  apiKey: string,
  baseURL: string,
  watch: Pick<Watch, 'fetch'>,
  timeout: number,
): Anthropic {
  return new Anthropic({
    apiKey,
    // Nothing of the environment: a token or a profile of somebody's other tools must not send patients' words elsewhere.
    authToken: null,
    baseURL,
    fetch: watch.fetch,
    timeout,
    // Waiting and trying again is the gate's.
    maxRetries: 0,
    // The SDK would log events it cannot read, and with them what the model wrote.
    logLevel: 'off',
    openTelemetry: false,
  })
}
