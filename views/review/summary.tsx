import type { ProblemCode } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import type { SummaryView } from '#src/domain/summary.ts'
import { urls } from '#src/urls.ts'
import { pageRuns, plural } from '../ui/format.ts'
import { Badge, Hidden, Moment } from '../ui/parts.tsx'
import { SummaryLines } from './summary-lines.tsx'

/** For the provider, of the whole encounter: a line cites the words it stands on, or says which person wrote it. */
export function Summary({ review, open }: { review: Review; open?: boolean }) {
  const { summary, encounter, current, readOnly } = review
  if (summary.lines.length === 0 && (readOnly || current.stage !== 'in-review')) return null
  const edit = urls.summary(encounter.id, { document: current.id })
  return (
    <details class="panel" id="summary" open={open}>
      <summary>
        <h2>Summary</h2> <State review={review} />
      </summary>
      <SummaryLines review={review} />
      <Partly summary={summary} />
      {readOnly ? null : (
        <>
          {summary.stale ? <Stale review={review} /> : null}
          <p class="acts">
            <a class="button small" href={edit} hx-get={edit} hx-target="#summary" hx-swap="outerHTML">
              Edit the summary
            </a>
          </p>
          {summary.edited ? (
            <OneButton review={review} action={urls.summaryReversion(encounter.id)}>
              Back to the machine’s
            </OneButton>
          ) : null}
        </>
      )}
    </details>
  )
}

function State({ review }: { review: Review }) {
  const { summary, current } = review
  const run = 'runId' in current ? review.runs.find(({ id }) => id === current.runId) : undefined
  const asked = run?.model?.prompts.some((prompt) => prompt.startsWith('summary@'))
  // Asked for in vain, it is the offline engine's.
  const worded = asked && !run?.degraded?.some(({ step }) => step === 'summarise')
  if (!summary.edited)
    return (
      <span class="muted">
        {worded ? `worded with ${run?.model?.model}; ` : ''}every line cites its words
      </span>
    )
  return (
    <>
      <span class="muted">
        changed by <span hx-ignore>{summary.by}</span>
        {summary.at ? (
          <>
            , <Moment at={summary.at} />
          </>
        ) : null}
      </span>
      {summary.stale ? (
        <>
          {' '}
          <Badge tone="warn">Out of date</Badge>
        </>
      ) : null}
    </>
  )
}

function Partly({ summary }: { summary: SummaryView }) {
  if (summary.partly.length === 0) return null
  return (
    <p class="muted small">
      Long documents were read in part:{' '}
      {summary.partly.map(({ name, pages }, index) => (
        <>
          {index > 0 ? '; ' : ''}
          <bdi hx-ignore>{name}</bdi>, made from {pages.length === 1 ? 'page' : 'pages'} {pageRuns(pages)}
        </>
      ))}
      .
    </p>
  )
}

/** The codes or the runs moved on: one button brings the machine's lines up to date and keeps what people wrote. */
export function Stale({ review, away }: { review: Review; away?: boolean | undefined }) {
  return (
    <div class="notice warn">
      <strong>Written for other codes or another reading.</strong> The accepted codes or what was read have
      changed since.
      <OneButton review={review} action={urls.summaryRenewal(review.encounter.id)} away={away}>
        Make anew
      </OneButton>
    </div>
  )
}

function OneButton(props: { review: Review; action: string; children: string; away?: boolean | undefined }) {
  return (
    <form class="inline" {...onSummary(props.action, props.away)}>
      <SeenFields review={props.review} />
      <button type="submit" class="small">
        {props.children}
      </button>
    </form>
  )
}

/** Attributes of a form that is answered with the summary in its place; on another page (`away`), with the review. */
export function onSummary(action: string, away: boolean | undefined) {
  const plain = { method: 'post' as const, action }
  return away ? plain : { ...plain, 'hx-post': action, 'hx-target': '#summary', 'hx-swap': 'outerHTML' }
}

/** What was seen: nobody overwrites what they have not. */
export function SeenFields({ review }: { review: Review }) {
  return (
    <>
      <Hidden name="version" value={review.summary.version} />
      <Hidden name="seen" value={review.summary.seen} />
      <Hidden name="document" value={review.current.id} />
    </>
  )
}

/** On the page of the sign-off, within its form: the summary that the signature covers, and its state. */
export function SummaryToSign({ review, error }: { review: Review; error?: ProblemCode | undefined }) {
  const { summary, encounter, current } = review
  if (summary.lines.length === 0) return null
  const written = summary.lines.filter(({ by }) => by === 'person').length
  return (
    <>
      <details class="panel" open={summary.stale || error === 'summary-stale'}>
        <summary>
          <h2>Summary, signed with the codes</h2>{' '}
          <span class="muted">
            {!summary.edited
              ? 'as the machine made it'
              : `${plural(summary.lines.length, 'line')}, ${written} written by people`}
          </span>
        </summary>
        <SummaryLines review={review} away />
        <p>
          <a href={urls.summary(encounter.id, { document: current.id })}>Edit the summary</a>
        </p>
      </details>
      {summary.stale ? (
        <div class="notice warn">
          <strong>The summary was written for other codes or another reading.</strong>{' '}
          <a href={urls.summary(encounter.id, { document: current.id })}>Look at it and make it anew</a>, or:
          <label class="check">
            <input type="checkbox" name="summary" value="1" required />
            <span>I have read it; it stands as it is.</span>
          </label>
        </div>
      ) : null}
    </>
  )
}
