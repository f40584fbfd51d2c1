import { ocrReaders } from '#src/domain/model.ts'
import type { ModelNotice, Standing } from '#src/domain/model-standing.ts'
import type { DocumentStore } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isUntried, pausedBy, type Vendor } from './state.ts'

type Needs = Pick<Ports, 'documents' | 'secrets' | 'clock' | 'spending' | 'model' | 'models' | 'ocr'>

/** Asks nobody but our own stores. */
export async function standingOf(ports: Needs): Promise<Standing> {
  const { documents, clock, spending, model, models, ocr } = ports
  const day = clock.now().toISOString().slice(0, 10)
  const others = [...models.values()].filter((one) => one !== model)
  const all = await documents.modelState('all')
  const met = all?.budgetMet
  const usd = await documents.spent({ day })
  return {
    engine: model?.provider ?? 'offline',
    model: model?.model,
    ready: model ? await model.ready() : true,
    others: await Promise.all(
      others.map(async (one) => ({ engine: one.provider, model: one.model, ready: await one.ready() })),
    ),
    ocr: ocr && { provider: ocr.provider, model: ocr.model, ready: await ocr.ready() },
    paused: await pausedBy(ports),
    ...(await vendorsOf(ports)),
    today: { usd, of: spending.dayUsd },
    // A budget that was raised since is not met; one of nothing is a choice.
    budgetMet:
      (met?.day === day && spending.dayUsd <= met.usd) || (spending.dayUsd > 0 && usd >= spending.dayUsd),
  }
}

/** Those that rest, and those that fail without resting yet. */
async function vendorsOf({
  documents,
  clock,
  model,
  models,
  ocr,
}: Needs): Promise<Pick<Standing, 'resting' | 'failing'>> {
  const vendors = new Map<Vendor, (() => Promise<string | undefined>) | undefined>()
  for (const one of [...(ocr ? [ocr] : []), ...models.values(), ...(model ? [model] : [])])
    vendors.set(one.provider, one.keyMark)
  const now = clock.now().toISOString()
  const resting: Standing['resting'] = []
  const failing: Standing['failing'] = []
  for (const [vendor, keyMark] of vendors) {
    const state = await documents.modelState(vendor)
    if (!state) continue
    const { restUntil, why = 'faults', faults, lastFault } = state
    // After a refusal it is not well again by the clock alone: somebody has to try.
    const lasting = why === 'spend-limit' || why === 'key-refused'
    if (restUntil && (lasting || restUntil > now))
      resting.push({
        vendor,
        why,
        until: restUntil,
        ...((await isUntried(state, keyMark)) ? { untried: true } : {}),
      })
    else if (faults > 0) failing.push({ vendor, faults, last: lastFault })
  }
  return { resting, failing }
}

/** The gravest first; `undefined`: models are asked, or none is configured. */
export function noticeOf(standing: Standing): ModelNotice | undefined {
  const { engine, ready, ocr, paused, resting, budgetMet } = standing
  // A reader of scans waits for its key by itself; the pages that it would read say that nobody did.
  if (engine === 'offline' && !ocr?.ready && standing.others.length === 0) return undefined
  if (paused) return { reason: 'paused' }
  if (budgetMet) return { reason: 'budget-day' }
  if (!ready) return { reason: 'no-key' }
  for (const { vendor, why, untried } of resting)
    if (!untried && (why === 'spend-limit' || why === 'key-refused'))
      return { reason: why, ...(vendor !== engine && isReader(vendor) ? { only: 'ocr' as const } : {}) }
  return undefined
}

function isReader(vendor: Vendor): boolean {
  return (ocrReaders as readonly string[]).includes(vendor)
}

const KEPT_MILLISECONDS = 5_000
const kept = new WeakMap<DocumentStore, { at: number; notice: ModelNotice | undefined }>()

/** The notice, at most 5 s old: every page asks. A store that cannot answer now must not take the page with it. */
export async function currentNotice(ports: Needs): Promise<ModelNotice | undefined> {
  const { documents, clock, model, models, ocr } = ports
  if (!model && models.size === 0 && !ocr) return undefined
  const now = clock.now().getTime()
  const before = kept.get(documents)
  if (before && now >= before.at && now - before.at < KEPT_MILLISECONDS) return before.notice
  try {
    const notice = noticeOf(await standingOf(ports))
    kept.set(documents, { at: now, notice })
    return notice
  } catch {
    return before?.notice
  }
}

/** Whoever turned the switch sees it turned. */
export function forgetNotice({ documents }: Pick<Ports, 'documents'>): void {
  kept.delete(documents)
}
