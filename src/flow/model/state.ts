import type { Actor } from '#src/domain/actor.ts'
import { localCoder } from '#src/domain/actor.ts'
import type { AuditDraft } from '#src/domain/audit.ts'
import type { ModelCall, ModelState } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { FaultKind, ModelFault } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'
import { entry } from '../audit.ts'

export type Vendor = ModelCall['provider']

type Needs = Pick<Ports, 'documents' | 'clock' | 'log'>

/** Faults in a row after which a vendor rests. */
const MOST_FAULTS = 10
/** Seconds of rest; then one call tries. */
const REST = { faults: 60, 'spend-limit': 900, 'key-refused': 300 } as const
/** A vendor that asks for more is asked again all the same: one wrong header must not silence it for a day. */
const MOST_ASKED_FOR = 900
/** While that one tries, the others go on waiting: longer than a silent call lasts (60 s). */
const TRIAL_SECONDS = 75

/** The switch for those on call who cannot reach the app: the secret `models-paused`, set to 1. At most 5 minutes old. */
export const PAUSED_SECRET = 'models-paused'

/** Who or what switched models off; `undefined`: they are on. */
export async function pausedBy({
  documents,
  secrets,
  clock,
}: Pick<Ports, 'documents' | 'secrets' | 'clock'>): Promise<{ by: string; at?: string } | undefined> {
  if (await pausedBySecret(secrets, clock.now().getTime())) return { by: PAUSED_SECRET }
  return (await documents.modelState('all'))?.paused
}

/** Milliseconds for which "there is none" is believed: stores remember what is there, and are asked before every call. */
const NONE_BELIEVED = 60_000
const none = new WeakMap<SecretStore, number>()

async function pausedBySecret(secrets: SecretStore, now: number): Promise<boolean> {
  const since = none.get(secrets)
  if (since !== undefined && now >= since && now - since < NONE_BELIEVED) return false
  // A store of secrets that cannot be read gives no keys either: the calls end there, each with its own reason.
  const secret = await secrets.read(PAUSED_SECRET).catch(() => undefined)
  if (secret === undefined) none.set(secrets, now)
  return secret !== undefined && !['0', 'off', 'false', 'no'].includes(secret.trim().toLowerCase())
}

export type Allowed =
  | { may: 'yes' }
  | { may: 'later'; seconds: number; why: 'throttled' | 'resting' }
  | { may: 'no'; reason: 'spend-limit' | 'key-refused' }

/**
 * Whether a vendor may be asked now. When its rest is over the first who asks tries, and the others wait for what becomes of it;
 * only after a rest that the vendor itself asked for may all come back. A refusal holds for the key that was refused.
 */
export async function mayAsk(
  ports: Needs,
  vendor: Vendor,
  keyMark?: () => Promise<string | undefined>,
): Promise<Allowed> {
  const state = await ports.documents.modelState(vendor)
  if (!state?.restUntil) return { may: 'yes' }
  const { why = 'faults' } = state
  if (await isUntried(state, keyMark)) return { may: 'yes' }
  const seconds = Math.ceil((Date.parse(state.restUntil) - ports.clock.now().getTime()) / 1000)
  if (why === 'throttled')
    return seconds > 0 ? { may: 'later', seconds: seconds + scattered(seconds), why } : { may: 'yes' }
  if (seconds <= 0) {
    const trial = rested(ports, state, why, why === 'faults' ? TRIAL_SECONDS : REST[why])
    if (await put(ports, trial)) return { may: 'yes' }
  }
  if (why === 'spend-limit' || why === 'key-refused') return { may: 'no', reason: why }
  return { may: 'later', seconds: Math.max(seconds, 1) + scattered(seconds), why: 'resting' }
}

/** Whether the vendor refused a key, and the one that is set now is another. */
export async function isUntried(
  { why, refusedKey }: ModelState,
  keyMark: (() => Promise<string | undefined>) | undefined,
): Promise<boolean> {
  if (why !== 'key-refused' || !refusedKey) return false
  const mark = await keyMark?.()
  return mark !== undefined && mark !== refusedKey
}

/** A few seconds more, so that those who wait for the same moment do not come all at once. */
function scattered(seconds: number): number {
  return Math.floor(Math.random() * Math.min(10, Math.max(1, seconds / 2)))
}

/** A call was answered: the vendor is well. */
export async function answered(ports: Needs, vendor: Vendor): Promise<void> {
  const before = await changed(ports, vendor, (state) => {
    // An answer to a call from before does not mean that more are welcome.
    const asked = state.why === 'throttled'
    if (state.faults === 0 && (asked || !state.restUntil)) return undefined
    const { restUntil: _, why: __, refusedKey: ___, ...rest } = state
    const { lastFault: ____, ...well } = asked ? state : rest
    return { ...well, version: state.version + 1, faults: 0 }
  })
  if (before?.restUntil && before.why !== 'throttled')
    ports.log.info('vendor is back', { error_code: vendor })
}

/** A call gave no reply. Answers how many seconds the vendor rests now, when it does. */
export async function faulted(
  ports: Needs,
  vendor: Vendor,
  fault: ModelFault,
  documentId?: string,
): Promise<number | undefined> {
  const { kind, retryAfterSeconds } = fault
  if (kind === 'spend-limit' || kind === 'key-refused') {
    await changed(ports, vendor, ({ refusedKey: _, ...state }) => ({
      ...rested(ports, state, kind, REST[kind]),
      ...(fault.keyMark ? { refusedKey: fault.keyMark } : {}),
    }))
    ports.log.error('vendor refuses', {
      document_id: documentId,
      error_code: `${vendor}-${kind}`,
      retryable: false,
    })
    return REST[kind]
  }
  if (kind === 'throttled') {
    // Whoever else asked before then would only be refused as well. A graver rest stands.
    if (retryAfterSeconds !== undefined)
      await changed(ports, vendor, (state) =>
        state.why && state.why !== 'throttled'
          ? undefined
          : rested(ports, state, kind, Math.min(retryAfterSeconds, MOST_ASKED_FOR)),
      )
    return undefined
  }
  // A vendor that can say what is wrong with a request is well.
  if (isJudgement(kind)) {
    await answered(ports, vendor)
    return undefined
  }
  if (kind !== 'overloaded' && kind !== 'server' && kind !== 'connection' && kind !== 'timeout')
    return undefined
  const before = await changed(ports, vendor, (state) => {
    const faults = state.faults + 1
    if (faults >= MOST_FAULTS)
      return { ...rested(ports, state, 'faults', REST.faults), faults, lastFault: kind }
    return { ...state, version: state.version + 1, faults, lastFault: kind }
  })
  if (!before || before.faults + 1 < MOST_FAULTS) return undefined
  ports.log.error('vendor rests', { error_code: `${vendor}-${kind}`, retryable: true })
  return REST.faults
}

function isJudgement(kind: FaultKind): boolean {
  return kind === 'rejected' || kind === 'too-large' || kind === 'model-unknown'
}

/** A call did not fit into the day's budget. Said once a day, for those who are on call; again when the budget was raised. */
export async function budgetMet(ports: Needs, usd: number): Promise<void> {
  const day = ports.clock.now().toISOString().slice(0, 10)
  const before = await changed(ports, 'all', (state) =>
    state.budgetMet?.day === day && state.budgetMet.usd >= usd
      ? undefined
      : { ...state, version: state.version + 1, budgetMet: { day, usd } },
  )
  if (before) ports.log.error('budget of the day is used up', { error_code: 'budget-day', retryable: true })
}

/** Admins and leads. `AUTH=local` is one person in every role. */
export function maySwitchModels({ id, role }: Actor): boolean {
  return role === 'admin' || role === 'lead' || (id === localCoder.id && role === localCoder.role)
}

/** Switches models off for everybody, or on again: calls stop, work does not. Throws Problem `not-yours`. */
export async function switchModels(
  ports: Pick<Ports, 'documents' | 'clock'>,
  on: boolean,
  actor: Actor,
): Promise<void> {
  if (!maySwitchModels(actor)) throw new Problem('not-yours', { role: actor.role })
  const now = ports.clock.now()
  await changed(
    ports,
    'all',
    ({ paused, ...state }) =>
      Boolean(paused) === !on
        ? undefined
        : {
            ...state,
            version: state.version + 1,
            ...(on ? {} : { paused: { by: actor.id, at: now.toISOString() } }),
          },
    [entry('models', actor, now, on ? 'models.on' : 'models.off')],
  )
}

function rested(
  { clock }: Pick<Ports, 'clock'>,
  state: ModelState,
  why: NonNullable<ModelState['why']>,
  seconds: number,
): ModelState {
  const restUntil = new Date(clock.now().getTime() + seconds * 1000).toISOString()
  return { ...state, version: state.version + 1, why, restUntil }
}

/** Changes a state as it stands now, again when somebody was faster. Answers what stood before, `undefined` when nothing changed. */
async function changed(
  ports: Pick<Ports, 'documents'>,
  id: ModelState['id'],
  change: (state: ModelState) => ModelState | undefined,
  audit: AuditDraft[] = [],
): Promise<ModelState | undefined> {
  for (;;) {
    const before = (await ports.documents.modelState(id)) ?? { id, version: 0, faults: 0 }
    const value = change(before)
    if (!value) return undefined
    if (await put(ports, value, audit)) return before
  }
}

async function put(
  { documents }: Pick<Ports, 'documents'>,
  value: ModelState,
  audit: AuditDraft[] = [],
): Promise<boolean> {
  try {
    await documents.commit({ writes: [{ put: 'model-state', value }], audit })
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'edited-elsewhere') return false
    throw error
  }
}
