import { type Block, DetectDocumentTextCommand, TextractClient } from '@aws-sdk/client-textract'

export type { Block }

export interface TextractPlace {
  region?: string | undefined
  /** Another address than the vendor's. */
  endpoint?: string | undefined
  /** Default: the role or profile of this process, by the SDK's own order. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
}

export interface Detected {
  blocks: Block[]
  pages: number
}

export interface TextractCalls {
  detect(bytes: Uint8Array, signal: AbortSignal): Promise<Detected | undefined>
  /** Throws when there are none. */
  credentials(): Promise<unknown>
}

/** Loaded by `import()` when the first page is read. Tries once: waiting is the flow's. */
export function textractCalls({ region, endpoint, credentials }: TextractPlace): TextractCalls {
  const client = new TextractClient({
    maxAttempts: 1,
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
  })
  return {
    async detect(bytes, signal) {
      const answer = await client.send(new DetectDocumentTextCommand({ Document: { Bytes: bytes } }), {
        abortSignal: signal,
      })
      return answer.Blocks && { blocks: answer.Blocks, pages: answer.DocumentMetadata?.Pages ?? 1 }
    },
    credentials: () => client.config.credentials(),
  }
}
