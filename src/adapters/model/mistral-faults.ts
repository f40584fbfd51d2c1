import type { Usage } from '#src/domain/model.ts'
import type { FaultKind, ModelFault } from '#src/ports/language-model.ts'
import {
  connectionFault,
  isConnection,
  kindOfStatus,
  type Said,
  saidFault,
  unreadableFault,
} from './faults.ts'
import { retryAfter } from './retry-after.ts'

/** What the SDK's errors hold. Looked at by shape: the SDK is loaded only when it is used. */
interface SdkError extends Error {
  statusCode?: number
  headers?: Headers
  body?: string
}

/**
 * An error of Mistral's SDK as a fault of ours, for chat and for OCR.
 * @param event What the vendor sent last, when it broke off an answer with an error of its own.
 */
export function mistralFault(vendor: string, error: unknown, usage?: Usage, event?: string): ModelFault {
  const { name, statusCode, headers, body } = error as SdkError
  if (statusCode !== undefined && statusCode >= 400) {
    const said = saidBy(body, { status: statusCode, retryAfterSeconds: retryAfter(headers) })
    const foreign = said.type === undefined && said.sentence === undefined
    // A page of some proxy, or an address that is not the API's.
    if (foreign && (statusCode === 400 || statusCode === 404)) return unreadableFault(vendor)
    return saidFault(vendor, kindOf(said), said)
  }
  if (statusCode !== undefined) return unreadableFault(vendor, usage)
  if (name === 'ConnectionError' || isConnection(error)) return connectionFault(vendor, error, usage)
  if (event) {
    const said = saidBy(event, {})
    return saidFault(vendor, kindOf(said), said, usage)
  }
  return unreadableFault(vendor, usage)
}

/** `{"object":"error","message":"…","type":"rate_limited","code":"1300"}`; 401 says `detail`. */
function saidBy(body: string | undefined, said: Said): Said {
  try {
    const { type, code, message, detail, request_id } = JSON.parse(body ?? '') as Record<string, unknown>
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const sentence = text(message) ?? text(detail)
    return {
      ...said,
      type: text(type),
      code: text(code),
      sentence: sentence ?? ((message ?? detail) ? JSON.stringify(message ?? detail) : undefined),
      requestId: text(request_id),
    }
  } catch {
    return said
  }
}

const TOO_LONG = /too large for model|maximum context|context (length|window)|exceeds? the (model|maximum)/i
const SPENT = /(usage|spend\w*|monthly|billing) (limit|cap)|credits?\b|quota/i

function kindOf({ status, type = '', code = '', sentence = '' }: Said): FaultKind {
  if (type === 'invalid_model' || code === '1500' || /invalid model/i.test(sentence)) return 'model-unknown'
  if (/capacity/.test(`${type} ${sentence}`) || code === '3505') return 'overloaded'
  if (type === 'rate_limited') return SPENT.test(sentence) ? 'spend-limit' : 'throttled'
  if (status === 404) return 'model-unknown'
  const kind = status ? kindOfStatus(status) : 'server'
  if (kind === 'throttled' && SPENT.test(sentence)) return 'spend-limit'
  return kind === 'rejected' && TOO_LONG.test(sentence) ? 'too-large' : kind
}
