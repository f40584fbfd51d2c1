import { confidence } from '#src/domain/code.ts'
import { rejectReasonNames } from '#src/domain/encounter.ts'
import type { EffectChange, EffectPreview, HouseTerm, Met, Outcome } from '#src/domain/house.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, Moment, Words } from '../ui/parts.tsx'
import { Acts, MEANS_ALREADY, StatusOf } from './parts.tsx'

export interface HouseTermProps {
  frame: Frame
  term: HouseTerm
  mayKeep: boolean
  /** When it was asked for. */
  effect?: EffectPreview | undefined
}

/** Page of `urls.houseTerm`: one phrase and code, where it comes from, and what it does. */
export function HouseTermPage({ frame, term, mayKeep, effect }: HouseTermProps) {
  return (
    <Layout title={`House term ${term.code}`} here="more" frame={frame}>
      <Column
        title="House term"
        lead={
          <>
            <Words>“{term.phrase}”</Words> {term.says === 'not' ? 'is not' : 'means'}{' '}
            <span class="code">{term.code}</span> {term.title ?? ''}
          </>
        }
      >
        {mayKeep ? <Acts term={term} /> : null}
        <Facts term={term} />
        <Effect term={term} effect={effect} />
        <Provenance term={term} />
        <p>
          <a class="button" href={urls.house()}>
            Back to the list
          </a>
        </p>
      </Column>
    </Layout>
  )
}

function Facts({ term }: { term: HouseTerm }) {
  return (
    <dl class="about">
      <dt>Status</dt>
      <dd>
        <StatusOf term={term} />{' '}
        {term.markedBy && term.markedAt ? (
          <span class="muted">
            by <Words>{term.markedBy}</Words>, <Moment at={term.markedAt} />
          </span>
        ) : null}
      </dd>
      <dt>Decided</dt>
      <dd>
        kept {term.kept}, refused {term.rejected}, in the documents of {plural(term.patients, 'patient')}
      </dd>
      <dt>Comes from</dt>
      <dd>{sources[term.source]}</dd>
      {term.edition ? (
        <>
          <dt>Code system</dt>
          <dd>{MEANS_ALREADY}</dd>
        </>
      ) : null}
      {term.title ? null : (
        <>
          <dt>Code</dt>
          <dd>No loaded edition has it, so the term is not used.</dd>
        </>
      )}
    </dl>
  )
}

const sources: Record<HouseTerm['source'], string> = {
  learned: 'decisions here',
  imported: 'an imported file',
  both: 'decisions here and an imported file',
}

function Effect({ term, effect }: Pick<HouseTermProps, 'term' | 'effect'>) {
  return (
    <section id="effect" class="house-part">
      <h2>What it changes</h2>
      {effect ? (
        <Changed effect={effect} />
      ) : (
        <p>
          <a class="button" href={`${urls.houseTerm(term.id, { effect: '1' })}#effect`}>
            Try it on recent documents
          </a>{' '}
          <span class="muted">Nothing is changed by trying.</span>
        </p>
      )}
    </section>
  )
}

function Changed({ effect }: { effect: EffectPreview }) {
  const { added, raised, lowered, removed, documents, partial } = effect
  const rows: [string, EffectChange[]][] = [
    ['Adds', added],
    ['Raises', raised],
    ['Lowers', lowered],
    ['Removes', removed],
  ]
  const nothing = rows.every(([, changes]) => changes.length === 0)
  return (
    <>
      <p>
        In the last {plural(documents, 'document')}
        {partial ? ' (there was no time for more)' : ''}, approved beside everything else that is in use,{' '}
        {nothing
          ? 'it would change nothing.'
          : `it would add ${plural(added.length, 'suggestion')}, raise ${raised.length}, lower ${lowered.length} and remove ${removed.length}.`}
      </p>
      {nothing ? null : (
        <section class="table-frame" aria-label="Changes" tabindex={0}>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Change</th>
                <th scope="col">Code</th>
                <th scope="col" class="number">
                  Without
                </th>
                <th scope="col" class="number">
                  With
                </th>
                <th scope="col">Document</th>
              </tr>
            </thead>
            <tbody>
              {rows.flatMap(([name, changes]) =>
                changes.slice(0, MOST_ROWS).map((change) => (
                  <tr>
                    <td>{name}</td>
                    <td>
                      <span class="code">{change.code}</span>
                    </td>
                    <td class="number">{figure(change.before)}</td>
                    <td class="number">{figure(change.after)}</td>
                    <td>
                      <a href={urls.document(change.documentId)}>Open</a>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

const MOST_ROWS = 20

function figure(value: number | undefined): string {
  return value === undefined ? '–' : confidence(value)
}

const outcomes: Record<Outcome, string> = {
  kept: 'Kept',
  added: 'Added',
  rejected: 'Refused',
  replaced: 'Replaced',
}

function Provenance({ term }: { term: HouseTerm }) {
  return (
    <section class="house-part">
      <h2>Where it was decided</h2>
      {term.met.length === 0 ? (
        <p class="muted">In no signed encounter here.</p>
      ) : (
        <section class="table-frame" aria-label="Decisions" tabindex={0}>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Decision</th>
                <th scope="col">By</th>
                <th scope="col">When</th>
                <th scope="col">Document</th>
              </tr>
            </thead>
            <tbody>
              {term.met.map((met) => (
                <tr>
                  <td>{decided(met)}</td>
                  <td>
                    <Words>{met.by}</Words>
                  </td>
                  <td>
                    <Moment at={met.at} />
                  </td>
                  <td>
                    <span class="house-links">
                      <a href={urls.document(met.documentId)}>Open</a>
                      <a href={urls.audit(met.encounterId)}>Trail</a>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="muted">
        A decision that should not teach is taken back by opening its encounter again; what it taught goes
        with it.
      </p>
    </section>
  )
}

function decided({ outcome, reason }: Met): string {
  return reason ? `${outcomes[outcome]}: ${rejectReasonNames[reason].toLowerCase()}` : outcomes[outcome]
}
