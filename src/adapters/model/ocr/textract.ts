import { noUsage } from '#src/domain/model.ts'
import { type FaultKind, ModelFault } from '#src/ports/language-model.ts'
import type { OcrReader } from '#src/ports/ocr-reader.ts'
import { isConnection } from '../faults.ts'
import { retryAfter } from '../retry-after.ts'
import { PATIENCE_MS, statusFault, timed } from './call.ts'
import { blocksOf } from './textract-page.ts'
import type { TextractCalls, TextractPlace } from './textract-sdk.ts'

export interface TextractOptions extends TextractPlace {
  /** How the operation is named where prices and results are kept. */
  model: string
  /** How long a page may take, in milliseconds; 60 s. */
  patience?: number | undefined
}

const VENDOR = 'textract'
/** How long somebody who asks whether there is a role waits for it, and how long the answer holds. */
const ROLE_WAIT_MS = 1_500
const ROLE_HOLDS_MS = 60_000

/**
 * Amazon Textract, DetectDocumentText: every word with its exact place and confidence. Paid and permitted by the role of this
 * process. https://docs.aws.amazon.com/textract/latest/dg/API_DetectDocumentText.html
 */
export function textract({ model, patience = PATIENCE_MS, ...place }: TextractOptions): OcrReader {
  let calls: Promise<TextractCalls> | undefined
  const sdk = () => {
    calls ??= import('./textract-sdk.ts').then(({ textractCalls }) => textractCalls(place))
    return calls
  }
  let role: { there: boolean; until: number } | undefined

  return {
    provider: 'textract',
    model,
    // 250 dots an inch on a letter page: Textract asks for at least 150, and takes 10 MB.
    pixels: 2750,
    async ready() {
      if (!role || role.until < performance.now()) {
        const there = timed(VENDOR, ROLE_WAIT_MS, undefined, async () => (await sdk()).credentials())
        role = {
          there: await there.then(
            () => true,
            () => false,
          ),
          until: performance.now() + ROLE_HOLDS_MS,
        }
      }
      return role.there
    },
    async read(page, signal) {
      const { detect } = await sdk()
      return timed(VENDOR, patience, signal, async (ending) => {
        const begun = performance.now()
        const found = await detect(page.bytes, ending).catch((error: unknown) => {
          throw faultOf(error)
        })
        if (!found) throw new ModelFault('unreadable', `${VENDOR}: an answer that is not of this API`)
        const { blocks, confidence } = blocksOf(found.blocks)
        return {
          blocks,
          confidence,
          usage: { ...noUsage, pages: found.pages },
          model,
          latencyMs: Math.round(performance.now() - begun),
        }
      })
    },
  }
}

/** https://docs.aws.amazon.com/textract/latest/dg/API_DetectDocumentText.html#API_DetectDocumentText_Errors */
const kinds: Record<string, FaultKind> = {
  ThrottlingException: 'throttled',
  ProvisionedThroughputExceededException: 'throttled',
  LimitExceededException: 'throttled',
  ServiceQuotaExceededException: 'throttled',
  InternalServerError: 'server',
  DocumentTooLargeException: 'too-large',
  AccessDeniedException: 'key-refused',
  UnrecognizedClientException: 'key-refused',
  InvalidSignatureException: 'key-refused',
  IncompleteSignatureException: 'key-refused',
  MissingAuthenticationTokenException: 'key-refused',
  ExpiredTokenException: 'key-refused',
  SubscriptionRequiredException: 'key-refused',
  CredentialsProviderError: 'key-missing',
  TimeoutError: 'timeout',
  RequestTimeout: 'timeout',
  AbortError: 'stopped',
}

function faultOf(error: unknown): ModelFault {
  const { name, message, code, $metadata, $response } = error as Error & {
    code?: string
    $metadata?: { httpStatusCode?: number }
    $response?: { headers?: Record<string, string>; statusCode?: number }
  }
  const status = $metadata?.httpStatusCode ?? $response?.statusCode
  // Before the names: the SDK calls a connection that was cut a timeout.
  if (isConnection(error) && code !== 'ETIMEDOUT')
    return new ModelFault('connection', `${VENDOR}: connection`)
  const known = kinds[name]
  if (known) {
    const retryAfterSeconds = retryAfter(new Headers($response?.headers))
    return new ModelFault(known, `${VENDOR}: ${known} (${name})`, { retryAfterSeconds })
  }
  if (/Region is missing/.test(message)) return new ModelFault('key-missing', `${VENDOR}: no region is set`)
  // Below 400 the SDK could not read the body: some proxy's page, or half an answer.
  if (status === undefined || status < 400)
    return new ModelFault('unreadable', `${VENDOR}: an answer that is not of this API`)
  return statusFault(VENDOR, status)
}
