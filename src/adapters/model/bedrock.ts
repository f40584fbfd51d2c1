import { type LanguageModel, ModelFault } from '#src/ports/language-model.ts'
import type { AwsCredentials, CredentialChain } from './bedrock-client.ts'
import { askClaude } from './claude-call.ts'
import { connectionFault } from './faults.ts'
import { type Patience, usualPatience, watched } from './watch.ts'

const NAME = 'Amazon Bedrock'
/** The chain may ask the network of the machine it runs on; who only wants to know waits this long, in milliseconds. */
const READY_WITHIN = 3_000

/**
 * Claude at Amazon Bedrock, signed with the role or credentials that AWS gives this process; there is no key of ours. A model's id
 * is that of an inference profile (`us.anthropic.claude-…`), which names the region its data stays in.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles.html
 */
export function bedrockModel(options: {
  model: string
  region?: string | undefined
  baseUrl?: string | undefined
  patience?: Patience | undefined
  /** Default: the chain of every AWS tool. */
  credentials?: CredentialChain | undefined
}): LanguageModel {
  const { model, region = 'us-east-1', patience = usualPatience } = options
  const { baseUrl = `https://bedrock-runtime.${region}.amazonaws.com` } = options
  let chain: Promise<CredentialChain> | undefined
  const credentials = async (how?: { forceRefresh?: boolean }): Promise<AwsCredentials> => {
    chain ??= options.credentials
      ? Promise.resolve(options.credentials)
      : import('./bedrock-client.ts').then(({ awsChain }) => awsChain(region))
    const found = await chain
    return found(how)
  }
  return {
    provider: 'bedrock',
    model,
    ask: (request) =>
      watched(NAME, patience, request.signal, async (watch) => {
        const { bedrockClient } = await import('./bedrock-client.ts')
        const ask = (found: AwsCredentials) => {
          const client = bedrockClient(found, region, baseUrl, watch, patience.total)
          return askClaude(NAME, client, model, request, watch)
        }
        const found = await foundBy(() => credentials())
        try {
          return await ask(found)
        } catch (error) {
          // Credentials run out, and a role may have been given more since.
          if (!(error instanceof ModelFault) || error.kind !== 'key-refused') throw error
          const other = await foundBy(() => credentials({ forceRefresh: true }))
          if (other.accessKeyId === found.accessKeyId && other.sessionToken === found.sessionToken)
            throw error
          return ask(other)
        }
      }),
    async ready() {
      const late = new Promise<false>((done) => setTimeout(done, READY_WITHIN, false).unref())
      const found = credentials().then(
        () => true,
        () => false,
      )
      return Promise.race([found, late])
    },
    // Bedrock lists models with another service and another right; a wrong id is told by the first call.
    offered: async () => undefined,
  }
}

async function foundBy(find: () => Promise<AwsCredentials>): Promise<AwsCredentials> {
  try {
    return await find()
  } catch (error) {
    if ((error as Error).name !== 'CredentialsProviderError') throw connectionFault(NAME, error)
    throw new ModelFault('key-missing', `${NAME}: no AWS credentials`)
  }
}
