import type { Document, Extracted, Step } from '#src/domain/document.ts'
import type { DegradedReason, EngineName, RunModel } from '#src/domain/model.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Asker } from './asker.ts'

/**
 * The model that is to work on a document: what a person chose for its re-run, else that of the deployment. None where a coder
 * did not wait for it, and none where no page was read: there is nothing to ask about.
 */
export function modelFor(
  { model, models }: Pick<Ports, 'model' | 'models'>,
  document: Pick<Document, 'engine' | 'declined'> & Partial<Pick<Extracted, 'gaps' | 'pages'>>,
): LanguageModel | undefined {
  const { engine, declined, gaps, pages } = document
  if (declined || (gaps && pages && gaps.length > pages.last - pages.first)) return undefined
  if (!engine) return model
  return engine === 'offline' ? undefined : models.get(engine)
}

/** Who may be asked to code a document again. */
export function enginesOf({ models }: Pick<Ports, 'models'>): EngineName[] {
  return ['offline', ...models.keys()]
}

/** What an asker did, for the record of a run. Answers that were kept from before are counted with what they cost then. */
export function ranWith(asker: Asker, dropped: Record<string, number>): RunModel {
  const used = asker.calls()
  const usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, pages: 0 }
  for (const call of used)
    for (const kind of Object.keys(usage) as (keyof typeof usage)[]) usage[kind] += call.usage[kind]
  return {
    provider: asker.provider as RunModel['provider'],
    model: asker.model,
    prompts: [...asker.prompts()],
    calls: used.length,
    usage,
    costUsd: used.reduce((sum, call) => sum + call.costUsd, 0),
    latencyMs: used.reduce((sum, call) => sum + call.latencyMs, 0),
    dropped,
  }
}

/** What two steps did with a model, as one. */
export function together(before: RunModel | undefined, then: RunModel): RunModel {
  if (!before) return then
  const usage = { ...before.usage }
  for (const kind of Object.keys(usage) as (keyof typeof usage)[]) usage[kind] += then.usage[kind]
  const dropped = { ...before.dropped }
  for (const [why, count] of Object.entries(then.dropped)) dropped[why] = (dropped[why] ?? 0) + count
  return {
    ...then,
    prompts: [...new Set([...before.prompts, ...then.prompts])],
    calls: before.calls + then.calls,
    usage,
    costUsd: before.costUsd + then.costUsd,
    latencyMs: before.latencyMs + then.latencyMs,
    dropped,
  }
}

/** The document's list of steps that went without the model, with one more; each step once. */
export function degradedBy(
  { degraded = [] }: Pick<Document, 'degraded'>,
  step: Step,
  reason: DegradedReason | undefined,
): NonNullable<Document['degraded']> | undefined {
  const others = degraded.filter((one) => one.step !== step)
  const now = reason ? [...others, { step, reason }] : others
  return now.length > 0 ? now : undefined
}
