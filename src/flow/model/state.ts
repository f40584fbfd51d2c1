import type { Actor } from '#src/domain/actor.ts'
import type { ModelCall, ModelState } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { ModelFault } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'

export type Vendor = ModelCall['provider']

type Needs = Pick<Ports, 'documents' | 'clock' | 'log'>

/** Faults in a row after which a vendor rests. */
const MOST_FAULTS = 10
/** Seconds of rest; then one call tries. */
const REST = { faults: 60, 'spend-limit': 900, 'key-refused': 300 } as const

export type Allowed =
  | { may: 'yes' }
  | { may: 'later'; seconds: number }
  | { may: 'no'; reason: 'paused' | 'spend-limit' | 'key-refused' }

/**
 * Whether a vendor may be asked now: models are not switched off, and it is not resting after faults. When its rest is over the
 * first who asks tries, and the others wait for what becomes of it.
 */
export async function mayAsk(ports: Needs, vendor: Vendor): Promise<Allowed> {
  const all = await ports.documents.modelState('all')
  if (all?.paused) return { may: 'no', reason: 'paused' }
  const state = await ports.documents.modelState(vendor)
  if (!state?.restUntil) return { may: 'yes' }
  const seconds = Math.ceil((Date.parse(state.restUntil) - ports.clock.now().getTime()) / 1000)
  if (seconds <= 0) {
    // Half open: the rest is renewed for everybody else while this one tries.
    const tried = await put(ports, rested(ports, state, state.why ?? 'faults'))
    return tried ? { may: 'yes' } : { may: 'later', seconds: REST.faults }
  }
  if (state.why === 'spend-limit' || state.why === 'key-refused') return { may: 'no', reason: state.why }
  return { may: 'later', seconds }
}

/** A call was answered: the vendor is well. */
export async function answered(ports: Needs, vendor: Vendor): Promise<void> {
  const state = await ports.documents.modelState(vendor)
  if (!state || (state.faults === 0 && !state.restUntil)) return
  await put(ports, { id: vendor, version: state.version + 1, faults: 0 })
  if (state.restUntil) ports.log.info('vendor is back', { error_code: vendor })
}

/** A call gave no reply. Answers how many seconds the vendor rests now, when it does. */
export async function faulted(ports: Needs, vendor: Vendor, fault: ModelFault): Promise<number | undefined> {
  const state = (await ports.documents.modelState(vendor)) ?? { id: vendor, version: 0, faults: 0 }
  if (fault.kind === 'spend-limit' || fault.kind === 'key-refused') {
    await put(ports, rested(ports, state, fault.kind))
    ports.log.error('vendor refuses', { error_code: `${vendor}-${fault.kind}`, retryable: false })
    return REST[fault.kind]
  }
  if (!['overloaded', 'server', 'connection', 'timeout'].includes(fault.kind)) return undefined
  const faults = state.faults + 1
  if (faults < MOST_FAULTS) {
    await put(ports, { ...state, version: state.version + 1, faults })
    return undefined
  }
  await put(ports, { ...rested(ports, state, 'faults'), faults })
  ports.log.error('vendor rests', { error_code: `${vendor}-${fault.kind}`, retryable: true })
  return REST.faults
}

/** Switches models off for everybody, or on again: calls stop, work does not. */
export async function switchModels(ports: Needs, on: boolean, actor: Actor): Promise<void> {
  for (;;) {
    const state = (await ports.documents.modelState('all')) ?? { id: 'all' as const, version: 0, faults: 0 }
    if (Boolean(state.paused) === !on) return
    const now = ports.clock.now()
    const value: ModelState = { id: 'all', version: state.version + 1, faults: 0 }
    if (!on) value.paused = { by: actor.id, at: now.toISOString() }
    try {
      await ports.documents.commit({
        writes: [{ put: 'model-state', value }],
        audit: [entry('models', actor, now, on ? 'models.on' : 'models.off')],
      })
      return
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'edited-elsewhere') throw error
    }
  }
}

function rested(
  { clock }: Pick<Ports, 'clock'>,
  state: ModelState,
  why: NonNullable<ModelState['why']>,
): ModelState {
  const restUntil = new Date(clock.now().getTime() + REST[why] * 1000).toISOString()
  return { ...state, version: state.version + 1, why, restUntil }
}

/** Whoever comes second has nothing to add: both saw the same vendor. */
async function put({ documents }: Needs, value: ModelState): Promise<boolean> {
  try {
    await documents.commit({ writes: [{ put: 'model-state', value }], audit: [] })
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'edited-elsewhere') return false
    throw error
  }
}
