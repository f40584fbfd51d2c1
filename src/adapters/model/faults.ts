import type { Usage } from '#src/domain/model.ts'
import { type FaultKind, ModelFault } from '#src/ports/language-model.ts'

/** What a vendor's error says of itself, as far as we look. Nothing of it but the short names reaches a message of ours. */
export interface Said {
  status?: number | undefined
  /** The vendor's short name of it: `rate_limit_error`, `ThrottlingException`. */
  type?: string | undefined
  /** A narrower name: `enforced_spend_limit_reached`. */
  code?: string | undefined
  /** The vendor's sentence; looked at, never repeated: it may hold what was sent. */
  sentence?: string | undefined
  requestId?: string | undefined
  retryAfterSeconds?: number | undefined
}

/** The fault of an error that the vendor itself answered. */
export function saidFault(vendor: string, kind: FaultKind, said: Said, usage?: Usage): ModelFault {
  const facts = [said.status, short(said.code ?? said.type), short(said.requestId)].filter(Boolean).join(' ')
  const { retryAfterSeconds } = said
  return new ModelFault(kind, `${vendor}: ${kind}${facts && ` (${facts})`}`, { retryAfterSeconds, usage })
}

/** By status alone, where a vendor's own names say no more. */
export function kindOfStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'key-refused'
  if (status === 402) return 'spend-limit'
  if (status === 408 || status === 504) return 'timeout'
  if (status === 413) return 'too-large'
  if (status === 429) return 'throttled'
  if (status === 529) return 'overloaded'
  if (status === 409 || status === 424 || status >= 500) return 'server'
  return 'rejected'
}

/** The fault of a connection that did not come about, or broke. */
export function connectionFault(vendor: string, error: unknown, usage?: Usage): ModelFault {
  const code = short(codeOf(error))
  return new ModelFault('connection', `${vendor}: connection${code && ` (${code})`}`, { usage })
}

/** The fault of an answer that is none of this API. */
export function unreadableFault(vendor: string, usage?: Usage): ModelFault {
  return new ModelFault('unreadable', `${vendor}: an answer that is not of this API`, { usage })
}

/** Whether an error is of the network, somewhere down its causes. */
export function isConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (
    /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|UND_ERR|CERT_|ERR_TLS|ERR_SSL)/.test(
      codeOf(error),
    )
  )
    return true
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message)
}

function codeOf(error: unknown): string {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code } = one as { code?: unknown }
    if (typeof code === 'string') return code
  }
  return ''
}

/** A name may be shown when it looks like one. */
function short(name: string | undefined): string {
  return name && /^[\w.-]{1,64}$/.test(name) ? name : ''
}
