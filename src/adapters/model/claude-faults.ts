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

/** What the SDK's errors hold, of the API itself and of Bedrock. Looked at by shape: the SDK is loaded only when it is used. */
interface ApiError extends Error {
  status?: number
  headers?: Headers
  /** The body, when it was JSON or an event. */
  error?: unknown
  type?: string | null
  errorCode?: string | null
  requestID?: string | null
}

/** An error of the SDK as a fault of ours. */
export function claudeFault(vendor: string, error: unknown, usage?: Usage): ModelFault {
  const { name, status, headers, error: body, type, errorCode, requestID } = error as ApiError
  if (name?.startsWith('APIConnection')) return connectionFault(vendor, error, usage)
  if (status === undefined && !body)
    return isConnection(error) ? connectionFault(vendor, error, usage) : unreadableFault(vendor, usage)
  if (status !== undefined && status < 400) return unreadableFault(vendor, usage)
  const said: Said = {
    status,
    // Bedrock names its errors in a header: `ThrottlingException:http://…`.
    type: type ?? headers?.get('x-amzn-errortype')?.split(':')[0],
    code: errorCode ?? undefined,
    sentence: sentenceOf(body),
    requestId: requestID ?? headers?.get('x-amzn-requestid') ?? undefined,
    retryAfterSeconds: retryAfter(headers),
  }
  const kind = kindOf(said)
  // A page of some proxy, or an address that is not the API's.
  if (!said.type && (kind === 'rejected' || kind === 'model-unknown')) return unreadableFault(vendor, usage)
  return saidFault(vendor, kind, said, usage)
}

/** Errors without a status came as an event, after the answer had begun. */
const kinds: Record<string, FaultKind> = {
  overloaded_error: 'overloaded',
  rate_limit_error: 'throttled',
  throttlingexception: 'throttled',
  timeout_error: 'timeout',
  modeltimeoutexception: 'timeout',
  request_too_large: 'too-large',
  not_found_error: 'model-unknown',
  resourcenotfoundexception: 'model-unknown',
  authentication_error: 'key-refused',
  permission_error: 'key-refused',
  billing_error: 'spend-limit',
  invalid_request_error: 'rejected',
  validationexception: 'rejected',
}

/** Limits of spending come under several names. https://platform.claude.com/docs/en/api/errors */
const SPENT = /spend_limit_reached|billing_unavailable/
/** The one that an organisation sets for itself, and prepaid credit that is used up, come as a 400 that only its sentence tells apart. */
const SPENT_SENTENCE = /specified (workspace )?API usage limits|credit balance is too low/i
const TOO_LONG = /prompt is too long|input is too long|exceeds? (the )?context|context (window|limit)/i
const NO_MODEL = /model identifier is invalid|access to the model|on-demand throughput|end of its life/i

function kindOf({ status, type, code, sentence = '' }: Said): FaultKind {
  if (code && SPENT.test(code)) return 'spend-limit'
  const named = kinds[type?.toLowerCase() ?? '']
  // `invalid_request_error` is said of many a status, and the status says more; other names say more than the status.
  const byStatus = status && (named === undefined || named === 'rejected') ? kindOfStatus(status) : undefined
  const kind = status === 404 ? 'model-unknown' : (byStatus ?? named ?? 'server')
  if (kind === 'rejected' && SPENT_SENTENCE.test(sentence)) return 'spend-limit'
  if (kind === 'rejected' && TOO_LONG.test(sentence)) return 'too-large'
  if ((kind === 'rejected' || status === 403) && NO_MODEL.test(sentence)) return 'model-unknown'
  return kind
}

/** The API's sentence stands in `error.message`, Bedrock's in `message`. */
function sentenceOf(body: unknown): string {
  const { error, message } = (body ?? {}) as { error?: { message?: unknown }; message?: unknown }
  const sentence = error?.message ?? message
  return typeof sentence === 'string' ? sentence : ''
}
