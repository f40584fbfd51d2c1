import type { Child } from 'hono/jsx'
import { degradedSentences, engineNames, ocrNames } from '#src/domain/model.ts'
import type { Standing } from '#src/domain/model-standing.ts'
import { urls } from '#src/urls.ts'
import { usd } from '../ui/money.ts'
import { Badge, Hidden, Moment, Words } from '../ui/parts.tsx'
import type { Tone } from '../ui/words.ts'

export interface ModelsProps {
  standing: Standing
  /** Version of the offline engine. */
  engine: string
  /** `mentions@1`… */
  prompts: readonly string[]
  /** Whether this person may switch models off and on. */
  maySwitch: boolean
}

const keyNames: Partial<Record<string, string>> = {
  anthropic: 'ANTHROPIC_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  claude: 'ANTHROPIC_API_KEY',
}

const vendorNames: Record<string, string> = { ...ocrNames, ...engineNames, mistral: 'Mistral' }

const restNames: Record<Standing['resting'][number]['why'], string> = {
  faults: 'It failed ten times in a row; one call tries after that, and work waits or goes on without.',
  'spend-limit': `${degradedSentences['spend-limit']} Raise it with the vendor; one call tries after that.`,
  'key-refused': `${degradedSentences['key-refused']} Put a valid one in its place; it is tried after that.`,
  throttled: 'It asked for time; documents wait that long by themselves.',
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
          <Part
            name={`${engineNames[engine]}, for re-runs`}
            tone={ready ? 'ok' : 'warn'}
            state={ready ? 'Key present' : 'No key'}
          >
            <code>{model}</code>
            {ready ? null : <Key vendor={engine} />}
          </Part>
        ))}
        <Ocr ocr={standing.ocr} />
        {standing.resting.map(({ vendor, why, until }) => (
          <Part name={vendorNames[vendor] ?? vendor} tone="warn" state="Resting">
            Until <Moment at={until} />. {restNames[why]}
          </Part>
        ))}
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

function Part(props: { name: string; tone: Tone; state: string; children: Child }) {
  return (
    <li>
      <strong>{props.name}</strong>
      <Badge tone={props.tone}>{props.state}</Badge>
      <span class="muted">{props.children}</span>
    </li>
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
          it, set <code>ENGINE</code> and a key.
        </Part>
      </>
    )
  return (
    <>
      <Part name="Coding engine" tone="ok" state="Well">
        {offline}; {engineNames[standing.engine]} proposes beside it.
      </Part>
      <Part
        name={engineNames[standing.engine]}
        tone={standing.ready ? 'ok' : 'warn'}
        state={standing.ready ? 'Key present' : 'No key'}
      >
        <code>{standing.model}</code>
        {standing.ready ? null : <Key vendor={standing.engine} />}
      </Part>
    </>
  )
}

function Key({ vendor }: { vendor: string }) {
  return (
    <>
      . It is not asked, and everything else goes on. <KeyOf vendor={vendor} />
    </>
  )
}

/** How to give a vendor its key. */
function KeyOf({ vendor }: { vendor: string }) {
  const name = keyNames[vendor]
  if (!name) return <>It needs an AWS role and AWS_REGION.</>
  return (
    <>
      Set <code>{name}</code>: on a laptop in <code>.env</code>, in AWS in SSM.
    </>
  )
}

function Ocr({ ocr }: Pick<Standing, 'ocr'>) {
  if (!ocr)
    return (
      <Part name="Scans" tone="plain" state="Off">
        Nobody reads them: pages without text are marked and coded by hand. Set <code>OCR</code>, or a Mistral
        key.
      </Part>
    )
  return (
    <Part name="Scans" tone={ocr.ready ? 'ok' : 'plain'} state={ocr.ready ? 'Key present' : 'Off'}>
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
  return (
    <Part name="Spent today" tone={budgetMet ? 'warn' : 'ok'} state={budgetMet ? 'Used up' : 'Within budget'}>
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
