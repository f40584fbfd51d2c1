import type { Document, Run } from '#src/domain/document.ts'
import { degradedSentences, type EngineName, engineNames, passingReasons } from '#src/domain/model.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { plural } from '../ui/format.ts'
import { usd } from '../ui/money.ts'
import { withoutModel } from '../ui/words.ts'

/** Who may be asked to code a document again. */
export interface EngineChoice {
  engine: EngineName
  /** Absent for the offline engine. */
  model?: string | undefined
  /** That of the deployment. */
  standard: boolean
  /** Its key is there. */
  ready: boolean
}

/** Run again, with the same engine or another one. */
export function RunAgain({ document, engines }: { document: Document; engines: readonly EngineChoice[] }) {
  const choices = engines.length > 1
  const current = document.engine ?? engines.find(({ standard }) => standard)?.engine
  return (
    <form method="post" action={urls.rerun(document.id)} class={choices ? 'inline' : undefined}>
      {choices ? (
        <>
          <label class="visually-hidden" for="engine">
            Engine of the next run
          </label>
          <select id="engine" name="engine">
            {engines.map(({ engine, model, ready, standard }) => (
              <option value={standard ? 'standard' : engine} selected={engine === current} disabled={!ready}>
                {engineNames[engine]}
                {model ? `: ${model}` : ''}
                {ready ? '' : ' (no key)'}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <button type="submit" class="small">
        Run again
      </button>
    </form>
  )
}

/** The result was made without the model that was asked for, or with less of it: what happened, what that means, what can be done. */
export function Degraded({ review }: { review: Review }) {
  const { current, readOnly } = review
  const { degraded = [] } = current
  if (degraded.length === 0 || readOnly) return null
  const again = degraded.some(({ reason }) => passingReasons.includes(reason))
  const byReason = Map.groupBy(degraded, ({ reason }) => reason)
  return (
    <form class="notice warn" method="post" action={urls.rerun(current.id)} id="degraded">
      <strong>Made with less than the model that was asked for.</strong>{' '}
      {[...byReason]
        .map(([reason, steps]) =>
          [degradedSentences[reason], ...steps.map(({ step }) => withoutModel[step])].join(' '),
        )
        .join(' ')}
      {again ? (
        <>
          {' '}
          Decisions stay when it is run again. <button type="submit">Run again</button>
        </>
      ) : null}
    </form>
  )
}

/** `Claude (Anthropic): claude-…, 3 calls, $0.04, 12 s`. */
export function runWords({ engine, model, degraded }: Run): string {
  if (!model) return `${engine}${degraded ? ' (without the model that was asked for)' : ''}`
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0)
  return [
    `${engineNames[model.provider]} ${model.model} with ${engine}`,
    plural(model.calls, 'call'),
    usd(model.costUsd),
    `${(model.latencyMs / 1000).toFixed(1)} s`,
    ...(dropped ? [`${dropped} of its answers taken out`] : []),
    ...(degraded ? ['not complete'] : []),
  ].join(', ')
}
