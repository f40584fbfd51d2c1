import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk'
import { fromNodeProviderChain } from '@aws-sdk/credential-providers'
import type { Watch } from './watch.ts'

/** What AWS gives a process to sign with, for a while. */
export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string | undefined
}

/** Finds credentials and keeps them until they run out. @param options `forceRefresh`: past that memory. */
export type CredentialChain = (options?: { forceRefresh?: boolean }) => Promise<AwsCredentials>

/** Environment, profile, single sign-on, container or machine role: the order of every AWS tool. */
export function awsChain(region: string): CredentialChain {
  return fromNodeProviderChain({ clientConfig: { region } }) as CredentialChain
}

/** Loaded when it is first used. */
export function bedrockClient(
  credentials: AwsCredentials,
  region: string,
  baseURL: string,
  watch: Pick<Watch, 'fetch'>,
  timeout: number,
): AnthropicBedrock {
  return new AnthropicBedrock({
    // A bearer token of the environment is not ours to use: the role is.
    apiKey: null,
    awsAccessKey: credentials.accessKeyId,
    awsSecretKey: credentials.secretAccessKey,
    awsSessionToken: credentials.sessionToken,
    awsRegion: region,
    baseURL,
    fetch: watch.fetch,
    timeout,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
  })
}
