import { engineNames, ocrNames } from '#src/domain/model.ts'
import type { Standing } from '#src/domain/model-standing.ts'
import { urls } from '#src/urls.ts'
import { usd } from '../ui/money.ts'
import { Hidden, Moment, Words } from '../ui/parts.tsx'
import { KeyOf, Part, stateOf, VendorPart, whySilent } from './vendor.tsx'

export interface ModelsProps {
  standing: Standing
  /** Version of the offline engine. */
  engine: string
  /** `mentions@1`… */
  prompts: readonly string[]
  /** Whether this person may switch models off and on. */
  maySwitch: boolean
}

/** Part of `urls.status`: which models are asked, and if not, why and what that means for the coder. */
export function Models(props: ModelsProps) {
  const { standing, prompts, maySwitch } = props
  const used = standing.engine !== 'offline' || standing.ocr?.ready || standing.others.length > 0
  return (
    <section aria-labelledby="models-title" id="models">
      <h2 id="models-title">Models</h2>
      <ul class="parts">
        <Engine {...props} />
        {standing.others.map(({ engine, model, ready }) => (
          <VendorPart
            name={`${engineNames[engine]}, for re-runs`}
            vendor={engine}
            model={model}
            ready={ready}
            standing={standing}
          />
        ))}
        <Ocr standing={standing} />
        {used ? <Today standing={standing} /> : null}
        {used && prompts.length > 0 ? (
          <Part name="Prompts" tone="plain" state={String(prompts.length)}>
            {prompts.join(', ')}
          </Part>
        ) : null}
      </ul>
      {used ? <Switch standing={standing} maySwitch={maySwitch} /> : null}
    </section>
  )
}

function Engine({ standing, engine }: ModelsProps) {
  const offline = `The offline engine ${engine} codes in this process, without a network`
  if (standing.engine === 'offline')
    return (
      <>
        <Part name="Coding engine" tone="ok" state="Well">
          {offline}.
        </Part>
        <Part name="Model" tone="plain" state="Off">
          None is configured: every code, summary and answer comes from the offline engine. To have one beside
          it, set <code>ENGINE</code> to <code>anthropic</code> or <code>mistral</code> and its key,{' '}
          <code>ANTHROPIC_API_KEY</code> or <code>MISTRAL_API_KEY</code>; or to <code>bedrock</code>, which
          needs an AWS role and <code>AWS_REGION</code>.
        </Part>
      </>
    )
  const vendor = engineNames[standing.engine]
  const silent = whySilent(standing, standing.engine)
  const state = stateOf(standing, standing.engine, standing.ready)
  return (
    <>
      <Part
        name="Coding engine"
        tone={silent || state.tone !== 'ok' ? 'warn' : 'ok'}
        state={silent || state.tone !== 'ok' ? 'Degraded' : 'Well'}
      >
        {offline};{' '}
        {silent ? `${vendor} does not propose beside it now. ${silent}` : `${vendor} proposes beside it.`}
      </Part>
      <VendorPart
        name={vendor}
        vendor={standing.engine}
        model={standing.model ?? ''}
        ready={standing.ready}
        standing={standing}
      />
    </>
  )
}

function Ocr({ standing }: { standing: Standing }) {
  const { ocr } = standing
  if (!ocr)
    return (
      <Part name="Scans" tone="plain" state="Off">
        Nobody reads them: pages without text are marked and coded by hand. Set <code>OCR</code>, or a Mistral
        key.
      </Part>
    )
  const { tone, state, says } = stateOf(standing, ocr.provider, ocr.ready)
  return (
    <Part name="Scans" tone={ocr.ready ? tone : 'plain'} state={ocr.ready ? state : 'Off'}>
      {says}
      {ocrNames[ocr.provider]}, <code>{ocr.model}</code>
      {ocr.ready ? null : (
        <>
          : it has no key. Pages without text are marked and coded by hand. <KeyOf vendor={ocr.provider} />
        </>
      )}
    </Part>
  )
}

function Today({ standing: { today, budgetMet } }: { standing: Standing }) {
  const none = today.of <= 0
  return (
    <Part
      name="Spent today"
      tone={budgetMet ? 'warn' : none ? 'plain' : 'ok'}
      state={budgetMet ? 'Used up' : none ? 'No budget' : 'Within budget'}
    >
      {usd(today.usd)} of {usd(today.of)} (UTC day).{' '}
      {budgetMet ? 'Until midnight UTC the offline engine works alone; DAILY_BUDGET_USD sets how much. ' : ''}
      <a href={urls.cost}>What models cost</a>
    </Part>
  )
}

function Switch({ standing: { paused }, maySwitch }: { standing: Standing; maySwitch: boolean }) {
  if (paused && paused.at === undefined)
    return (
      <p class="notice warn">
        Models are switched off by the secret <code>{paused.by}</code>. Remove it to switch them on; that
        takes up to five minutes.
      </p>
    )
  return (
    <>
      {paused?.at ? (
        <p class="notice warn">
          <Words>{paused.by}</Words> switched models off, <Moment at={paused.at} />. Nothing is sent to any
          vendor; documents are coded by the offline engine, and coding by hand works as always.
        </p>
      ) : null}
      {maySwitch ? (
        <form method="post" action={urls.modelSwitch} class="acts">
          <Hidden name="on" value={paused ? 1 : 0} />
          <button type="submit">{paused ? 'Switch models on' : 'Switch models off'}</button>
          <span class="muted">
            {paused
              ? 'Documents coded meanwhile keep their result; run them again to have the model’s.'
              : 'For everybody, at once. Work goes on without them; the same button switches them on again.'}
          </span>
        </form>
      ) : null}
    </>
  )
}
