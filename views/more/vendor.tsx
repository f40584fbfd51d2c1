import type { Child } from 'hono/jsx'
import { degradedSentences } from '#src/domain/model.ts'
import type { Standing } from '#src/domain/model-standing.ts'
import { Badge, Moment } from '../ui/parts.tsx'
import type { Tone } from '../ui/words.ts'

const keyNames: Partial<Record<string, string>> = {
  anthropic: 'ANTHROPIC_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  claude: 'ANTHROPIC_API_KEY',
}

const restNames: Record<Standing['resting'][number]['why'], string> = {
  faults:
    'It failed ten times in a row; one call tries after that, and documents wait for it or go on without.',
  'spend-limit': `${degradedSentences['spend-limit']} Raise it with the vendor; one call tries after that.`,
  'key-refused': `${degradedSentences['key-refused']} Put a valid one in its place; it is tried after that.`,
  throttled: 'It asked for time; documents wait that long by themselves.',
}

const faultNames: Record<NonNullable<Standing['failing'][number]['last']>, string> = {
  connection: 'it cannot be reached',
  timeout: 'it does not answer in time',
  server: 'it reports an error of its own',
  overloaded: 'it is overloaded',
}

/** One row of the list. */
export function Part(props: { name: string; tone: Tone; state: string; children: Child }) {
  return (
    <li>
      <strong>{props.name}</strong>
      <Badge tone={props.tone}>{props.state}</Badge>
      <span class="muted">{props.children}</span>
    </li>
  )
}

/** Why nothing is asked of a vendor now; `undefined`: it is. */
export function whySilent({ engine, ready, paused, budgetMet, today, resting }: Standing, vendor: string) {
  if (paused) return degradedSentences.paused
  if (budgetMet) return degradedSentences['budget-day']
  if (today.of <= 0) return 'The budget for models is nothing.'
  if (vendor === engine && !ready) return degradedSentences['no-key']
  const rest = resting.find((one) => one.vendor === vendor && one.why !== 'throttled' && !one.untried)
  if (!rest) return undefined
  if (rest.why === 'spend-limit' || rest.why === 'key-refused') return degradedSentences[rest.why]
  return 'It rests after faults; documents wait for it.'
}

interface VendorState {
  tone: Tone
  state: string
  says?: Child
}

/** The gravest of what is known of a vendor, in one row. */
export function stateOf({ paused, resting, failing }: Standing, vendor: string, ready: boolean): VendorState {
  if (!ready) return { tone: 'warn', state: 'No key' }
  if (paused) return { tone: 'warn', state: 'Not asked', says: 'Models are switched off. ' }
  const rest = resting.find((one) => one.vendor === vendor)
  if (rest?.untried)
    return {
      tone: 'warn',
      state: 'Not tried yet',
      says: 'The vendor refused the key before; another key is set, not tried yet. The next document tries it. ',
    }
  if (rest)
    return {
      tone: 'warn',
      state: 'Resting',
      says: (
        <>
          Until <Moment at={rest.until} />. {restNames[rest.why]}{' '}
        </>
      ),
    }
  const fails = failing.find((one) => one.vendor === vendor)
  if (!fails) return { tone: 'ok', state: 'Key present' }
  const { faults, last } = fails
  return {
    tone: 'warn',
    state: 'Degraded',
    says: `${faults === 1 ? 'The last call failed' : `The last ${faults} calls failed`}${last ? `: ${faultNames[last]}` : ''}. Documents that need it wait and go on by themselves. `,
  }
}

/** A vendor: how it stands, and with which model. */
export function VendorPart(props: {
  name: string
  vendor: string
  model: string
  ready: boolean
  standing: Standing
}) {
  const { name, vendor, model, ready, standing } = props
  const { tone, state, says } = stateOf(standing, vendor, ready)
  return (
    <Part name={name} tone={tone} state={state}>
      {says}
      <code>{model}</code>
      {ready ? null : <Key vendor={vendor} />}
    </Part>
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
export function KeyOf({ vendor }: { vendor: string }) {
  const name = keyNames[vendor]
  if (!name) return <>It needs an AWS role and AWS_REGION.</>
  return (
    <>
      Set <code>{name}</code>: on a laptop in <code>.env</code>, in AWS in SSM.
    </>
  )
}
