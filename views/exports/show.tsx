import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Card } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { OverrideWords } from '../review/override.tsx'
import { nameOf, plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, FileName, Moment } from '../ui/parts.tsx'
import { firstNames } from '../ui/words.ts'

/** How far an export is. `ready`: the files can be fetched. */
export type ExportState =
  | { state: 'none' }
  | { state: 'making'; done: number; of: number }
  | { state: 'ready'; at: string }
  | { state: 'failed'; problem: ProblemCode; reference: string }

export interface ExportProps {
  encounter: Encounter
  documents: Document[]
  /** Accepted ones, in the order of the claim. */
  cards: Card[]
  export: ExportState
  frame: Frame
  error?: ProblemCode | undefined
}

/** Page of `urls.export`: the signed list and what can be done with it. */
export function ExportPage(props: ExportProps) {
  const { encounter, cards } = props
  return (
    <Layout title={`Export ${nameOf(encounter, props.documents[0])}`} here="review" frame={props.frame}>
      <Column
        title="Signed"
        lead={
          <>
            <bdi hx-ignore>{nameOf(encounter, props.documents[0])}</bdi> · {plural(cards.length, 'code')}
          </>
        }
      >
        {props.error ? (
          <p class="notice bad" role="alert">
            <strong>{problems[props.error].title}.</strong> {problems[props.error].next}
          </p>
        ) : null}
        <Signature encounter={encounter} />
        <CodeTable cards={cards} first={firstNames[encounter.setting]} />
        <Overridden encounter={encounter} />
        <ExportProgress encounter={encounter} documents={props.documents} export={props.export} />
        <p class="muted">ICD-10-CM diagnoses only (no CPT/HCPCS, ICD-10-PCS, DRG).</p>
        <Reopen encounter={encounter} />
        <p>
          {props.documents[0] ? (
            <a class="button" href={urls.document(props.documents[0].id)}>
              See the document
            </a>
          ) : null}{' '}
          <a class="button" href={urls.audit(encounter.id)}>
            Audit trail
          </a>
        </p>
      </Column>
    </Layout>
  )
}

function Signature({ encounter }: { encounter: Encounter }) {
  const { signature } = encounter
  if (!signature) return null
  return (
    <dl class="about">
      <dt>Signed by</dt>
      <dd>
        <span hx-ignore>{signature.by}</span>, <Moment at={signature.at} />
      </dd>
      <dt>Edition</dt>
      <dd>{signature.edition}</dd>
      <dt>Fingerprint</dt>
      <dd>
        <code class="hash" title="SHA-256 over the signed list">
          {signature.contentHash}
        </code>
      </dd>
    </dl>
  )
}

function CodeTable({ cards, first }: { cards: Card[]; first: string }) {
  return (
    <section class="table-frame" aria-label="Signed codes" tabindex={0}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="number">
              #
            </th>
            <th scope="col">Code</th>
            <th scope="col">Title</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card, index) => (
            <tr>
              <td class="number">{card.position ?? index + 1}</td>
              <th scope="row">
                <code class="code">{card.code}</code>
              </th>
              <td>
                {card.title} {index === 0 ? <Badge tone="accent">{first}</Badge> : null}{' '}
                {card.poa?.value ? <Badge>POA {card.poa.value}</Badge> : null}
              </td>
              <td>
                {card.evidence[0] ? (
                  <>
                    <q hx-ignore>{card.evidence[0].quote}</q>{' '}
                    <span class="where">p. {card.evidence[0].page}</span>
                  </>
                ) : (
                  <span class="muted">none</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Overridden({ encounter: { overrides } }: { encounter: Encounter }) {
  if (!overrides || overrides.length === 0) return null
  return (
    <section>
      <h2>Findings signed over</h2>
      <ul class="open-findings">
        {overrides.map((override) => (
          <li>
            <span hx-ignore>{override.message}</span>
            <br />
            <OverrideWords override={override} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Fragment of `urls.exportProgress`. Asks for itself while the files are made, then shows them and stops. */
export function ExportProgress(props: Pick<ExportProps, 'encounter' | 'documents' | 'export'>) {
  const { encounter } = props
  const state = props.export
  if (state.state === 'making')
    return (
      <section
        id="export"
        class="export"
        hx-get={urls.exportProgress(encounter.id)}
        hx-trigger="every 2s"
        hx-swap="outerHTML"
      >
        <label>
          <span role="status">
            Making the export: {state.done} of {plural(state.of, 'file')}
          </span>
          <progress max={Math.max(state.of, 1)} value={state.done} />
        </label>
        <p class="muted">You can leave this page; the work goes on.</p>
        <noscript>
          <a class="button" href={urls.export(encounter.id)}>
            Look again
          </a>
        </noscript>
      </section>
    )
  return (
    <section id="export" class="export">
      {state.state === 'failed' ? (
        <p class="notice bad" role="alert">
          <strong>{problems[state.problem].title}.</strong> {problems[state.problem].next} Reference{' '}
          <code>{state.reference}</code>
        </p>
      ) : null}
      {state.state === 'ready' ? <Downloads {...props} at={state.at} /> : null}
      <form method="post" action={urls.export(encounter.id)}>
        <button type="submit" class={state.state === 'ready' ? undefined : 'primary'}>
          {state.state === 'ready' ? 'Make it again' : state.state === 'failed' ? 'Retry' : 'Make the export'}
        </button>
      </form>
    </section>
  )
}

function Downloads(props: Pick<ExportProps, 'encounter' | 'documents'> & { at: string }) {
  const { encounter, documents } = props
  return (
    <>
      <h2>Downloads</h2>
      <p class="muted">
        Made <Moment at={props.at} />. The same codes stand in all of them.
      </p>
      <ul class="downloads">
        <li>
          <a href={urls.exportFile(encounter.id, 'json')} download>
            JSON
          </a>
          <span class="muted">codes, evidence, decisions</span>
        </li>
        <li>
          <a href={urls.exportFile(encounter.id, 'csv')} download>
            CSV
          </a>
          <span class="muted">one line for each code</span>
        </li>
        {documents.map((document) => (
          <li>
            <a href={urls.exportFile(encounter.id, 'pdf', document.id)} download>
              Annotated PDF
            </a>
            <FileName name={document.name} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Reopen({ encounter }: { encounter: Encounter }) {
  return (
    <details class="panel" id="reopen">
      <summary>
        <h2>Reopen</h2> <span class="muted">leaves a trace</span>
      </summary>
      <form method="post" action={urls.reopening(encounter.id)}>
        <label class="field">
          <span class="field-name">Why must it be changed?</span>
          <textarea name="reason" rows={2} required maxlength={500} />
        </label>
        <button type="submit">Reopen this encounter</button>
      </form>
    </details>
  )
}
