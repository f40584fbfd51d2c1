import type { EditionInfo } from '#src/domain/edition.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column } from '../ui/parts.tsx'
import type { Tone } from '../ui/words.ts'
import { Editions } from './editions.tsx'
import { Models, type ModelsProps } from './models.tsx'

export interface StatusProps {
  frame: Frame
  /** Each part with what it means for the coder when it is not well. */
  parts: { name: string; state: 'ok' | 'degraded' | 'down' | 'off'; says: string }[]
  /** Absent: the records cannot be read now. */
  models?: ModelsProps | undefined
  editions: EditionInfo[]
  /** Name → value, free of patients' data: it may be copied into a ticket. */
  facts: Record<string, string>
}

const stateTones: Record<StatusProps['parts'][number]['state'], Tone> = {
  ok: 'ok',
  degraded: 'warn',
  down: 'bad',
  off: 'plain',
}

const stateNames: Record<StatusProps['parts'][number]['state'], string> = {
  ok: 'Well',
  degraded: 'Degraded',
  down: 'Down',
  off: 'Off',
}

/** Page of `urls.status`. */
export function StatusPage({ frame, parts, models, editions, facts }: StatusProps) {
  return (
    <Layout title="Status" here="more" frame={frame}>
      <Column title="Status">
        <ul class="parts">
          {parts.map((part) => (
            <li>
              <strong>{part.name}</strong>
              <Badge tone={stateTones[part.state]}>{stateNames[part.state]}</Badge>
              <span class="muted">{part.says}</span>
            </li>
          ))}
        </ul>
        {models ? <Models {...models} /> : null}
        <h2 id="editions-title">Code system</h2>
        <Editions editions={editions} />
        {editions.every(({ kind }) => kind === 'starter') ? (
          <p class="notice">
            <strong>The starter set holds the common codes only.</strong> For all of them,{' '}
            <a href={urls.codes}>load an official release</a>.
          </p>
        ) : null}
        <p>
          <a href={urls.codes}>More about the code system</a>
        </p>
        <h2>This installation</h2>
        <dl class="about">
          {Object.entries(facts).map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </Column>
    </Layout>
  )
}
