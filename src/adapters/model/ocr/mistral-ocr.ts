import { noUsage } from '#src/domain/model.ts'
import { ModelFault } from '#src/ports/language-model.ts'
import type { OcrPage, OcrReader, PageImage } from '#src/ports/ocr-reader.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'
import { isConnection } from '../faults.ts'
import { retryAfter } from '../retry-after.ts'
import { hasKey, keyMarkOf, withKey } from '../with-key.ts'
import { PATIENCE_MS, statusFault, timed } from './call.ts'
import { blocksOf, share } from './mistral-page.ts'
import type { OCRResponse } from './mistral-sdk.ts'

export interface MistralOcrOptions {
  secrets: SecretStore
  model: string
  /** Another address than the vendor's. */
  baseUrl?: string | undefined
  /** How long a page may take, in milliseconds; 60 s. */
  patience?: number | undefined
}

const VENDOR = 'mistral'
const KEY = 'mistral-api-key'

/**
 * Mistral OCR: blocks with their places, tables with their cells, confidence of page and block; no places of words.
 * https://docs.mistral.ai/api/endpoint/ocr
 */
export function mistralOcr({
  secrets,
  model,
  baseUrl,
  patience = PATIENCE_MS,
}: MistralOcrOptions): OcrReader {
  return {
    provider: 'mistral',
    model,
    // 200 dots an inch on a letter page: smaller type is lost below, and above it only the upload grows.
    pixels: 2200,
    ready: () => hasKey(secrets, KEY),
    keyMark: () => keyMarkOf(secrets, KEY),
    async read(page, signal) {
      const { mistralClient } = await import('./mistral-sdk.ts')
      return timed(VENDOR, patience, signal, (ending) =>
        withKey(secrets, KEY, VENDOR, async (key) => {
          const begun = performance.now()
          const answer = await mistralClient(key, baseUrl)
            .ocr.process(
              {
                model,
                document: { type: 'image_url', imageUrl: dataUrl(page) },
                includeBlocks: true,
                includeImageBase64: false,
                tableFormat: 'html',
                confidenceScoresGranularity: 'block',
              },
              { fetchOptions: { signal: ending } },
            )
            .catch((error: unknown) => {
              throw faultOf(error)
            })
          return pageOf(answer, page, performance.now() - begun)
        }),
      )
    },
  }
}

function dataUrl({ bytes, mediaType }: PageImage): string {
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}

function pageOf(answer: OCRResponse, image: PageImage, latencyMs: number): OcrPage {
  const usage = { ...noUsage, pages: answer.usageInfo.pagesProcessed }
  const [page] = answer.pages
  if (!page) throw new ModelFault('unreadable', `${VENDOR}: an answer without a page`, { usage })
  return {
    blocks: blocksOf(page, image),
    confidence: share(page.confidenceScores?.averagePageConfidenceScore),
    usage,
    model: answer.model,
    latencyMs: Math.round(latencyMs),
  }
}

/** What the SDK throws, seen from outside: its classes are not loaded before it is. */
function faultOf(error: unknown): ModelFault {
  const { name, statusCode, headers, body } = error as {
    name?: string
    statusCode?: number
    headers?: Headers
    body?: string
  }
  if (typeof statusCode === 'number' && statusCode >= 400) {
    const unknown =
      (statusCode === 400 || statusCode === 404) && /invalid_model|Invalid model/.test(body ?? '')
    return statusFault(VENDOR, statusCode, {
      kind: unknown ? 'model-unknown' : undefined,
      retryAfterSeconds: retryAfter(headers),
    })
  }
  if (name === 'RequestTimeoutError') return new ModelFault('timeout', `${VENDOR}: no answer in time`)
  if (name === 'RequestAbortedError') return new ModelFault('stopped', `${VENDOR}: stopped`)
  if (name === 'ConnectionError' || isConnection(error))
    return new ModelFault('connection', `${VENDOR}: connection`)
  // A status of success with a body that is no answer, and whatever the SDK could not make of it.
  return new ModelFault('unreadable', `${VENDOR}: an answer that is not of this API`)
}
