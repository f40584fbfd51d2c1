import { confidence } from '#src/domain/code.ts'
import { documentKinds, kindNames } from '#src/domain/document.ts'
import type { DocumentCost } from '#src/domain/model-cost.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { plural } from '../ui/format.ts'
import { usd } from '../ui/money.ts'
import { FileName, Moment } from '../ui/parts.tsx'
import { authorNames } from '../ui/words.ts'
import { type EngineChoice, RunAgain, runWords } from './engine.tsx'

/** What the document is, who wrote it, how it was read, and what can be done with it as a whole. */
export function About({
  review,
  engines,
  cost,
}: {
  review: Review
  engines: readonly EngineChoice[]
  cost?: DocumentCost | undefined
}) {
  const { current } = review
  return (
    <details class="panel" id="about">
      <summary>
        <h2>Document</h2> <span class="muted">{'kind' in current ? kindNames[current.kind.label] : ''}</span>
      </summary>
      <dl class="about">
        <dt>File</dt>
        <dd>
          <FileName name={current.name} />
        </dd>
        <Kind review={review} />
        {'author' in current ? (
          <>
            <dt>Author</dt>
            <dd>
              {authorNames[current.author.role]}
              {current.author.signed ? ', signed' : ''}
              {current.author.status === 'preliminary' ? ', preliminary' : ''}
              {current.author.addendum ? ', with an addendum' : ''}
            </dd>
          </>
        ) : null}
        <dt>Uploaded</dt>
        <dd>
          <span hx-ignore>{current.createdBy}</span>, <Moment at={current.createdAt} />
        </dd>
      </dl>
      <Runs review={review} />
      <Cost cost={cost} />
      <Acts review={review} engines={engines} />
    </details>
  )
}

function Kind({ review }: { review: Review }) {
  const { current } = review
  if (!('kind' in current)) return null
  const { kind } = current
  return (
    <>
      <dt>Kind</dt>
      <dd>
        {review.readOnly ? (
          kindNames[kind.label]
        ) : (
          <form class="inline" method="post" action={urls.kind(current.id)} data-submit-on-change>
            <label class="visually-hidden" for="kind">
              Kind of document
            </label>
            <select id="kind" name="kind">
              {documentKinds.map((each) => (
                <option value={each} selected={kind.label === each}>
                  {kindNames[each]}
                </option>
              ))}
            </select>
            <button type="submit" class="small">
              Correct
            </button>
          </form>
        )}
        <p class="muted small">
          {kind.by === 'person'
            ? 'Set by a person.'
            : `Recognised, confidence ${confidence(kind.confidence)}.`}
          {kind.parts.length > 1
            ? ` On the sheet: ${kind.parts.map((part) => kindNames[part]).join(', ')}.`
            : ''}
        </p>
        {kind.evidence.slice(0, 3).map((quote) => (
          <a class="quote" href="#pages" data-evidence data-start={quote.start} data-end={quote.end}>
            <q hx-ignore>{quote.quote}</q>
          </a>
        ))}
      </dd>
    </>
  )
}

function Runs({ review }: { review: Review }) {
  if (review.runs.length === 0) return null
  return (
    <>
      <h3>{plural(review.runs.length, 'run')}</h3>
      <ul class="runs">
        {review.runs.map((run, index) => (
          <li>
            <Moment at={run.createdAt} /> · {runWords(run)} · {run.edition}
            {run.dateMissing ? ' · date missing' : ''}
            {index === 0 ? ' · shown' : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What models and readers of scans cost for this document, in all its runs. */
function Cost({ cost }: { cost?: DocumentCost | undefined }) {
  if (!cost || cost.calls === 0) return null
  return (
    <p class="muted small" id="document-cost">
      Models cost {usd(cost.usd)} for {plural(cost.calls, 'call')}
      {cost.failed ? `, ${cost.failed} of them without a usable answer` : ''}
      {cost.guessed ? ' (a price is guessed)' : ''}:{' '}
      {cost.byPurpose.map((one) => `${one.purpose} ${usd(one.usd)}`).join(', ')}.
    </p>
  )
}

function Acts({ review, engines }: { review: Review; engines: readonly EngineChoice[] }) {
  const { current } = review
  return (
    <div class="acts">
      <a class="button small" href={urls.original(current.id)} download>
        Download the original
      </a>
      <a class="button small" href={urls.audit(review.encounter.id)}>
        Audit trail
      </a>
      {review.readOnly ? null : (
        <>
          <RunAgain document={current} engines={engines} />
          {current.pages && current.pages.last > current.pages.first ? (
            <a class="button small" href={urls.split(current.id)}>
              Split into documents
            </a>
          ) : null}
          {review.documents.length > 1 ? (
            <Post action={urls.ungroup(current.id)}>Take out of this encounter</Post>
          ) : null}
          <Post action={urls.trash(current.id)}>Move to trash</Post>
        </>
      )}
    </div>
  )
}

function Post({ action, children }: { action: string; children: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="small">
        {children}
      </button>
    </form>
  )
}
