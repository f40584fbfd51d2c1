import { GetParameterCommand, SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm'

/** One parameter, decrypted; `undefined` when there is none. Loaded when it is first used. */
export function ssmReader(config: SSMClientConfig): (name: string) => Promise<string | undefined> {
  const client = new SSMClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000 },
    ...config,
  })
  return async (name) => {
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }))
      return Parameter?.Value || undefined
    } catch (error) {
      if ((error as Error).name === 'ParameterNotFound') return undefined
      throw error
    }
  }
}
