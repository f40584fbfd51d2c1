import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { FileName, Moment } from '../ui/parts.tsx'
import { Progress } from './progress.tsx'

/** The states of a document that cannot be reviewed (yet). */

export function Processing({ review }: { review: Review }) {
  return (
    <section class="state">
      <h1>Reading the document</h1>
      <p class="lead">
        <FileName name={review.current.name} />
      </p>
      <Progress document={review.current} status={review.status} />
      <p class="muted">
        You can leave this page; the work goes on.{' '}
        <span class="needs-js">The review opens here by itself.</span>
      </p>
      <noscript>
        <a class="button" href={urls.document(review.current.id)}>
          Look again
        </a>
      </noscript>
    </section>
  )
}

/** What happened, what next, the step to try again, and the reference for those who run Chartmark. */
export function Failed({ review }: { review: Review }) {
  const { failure } = review.current
  if (!failure) return null
  const problem = problems[failure.problem]
  return (
    <section class="state failed" role="alert">
      <h1>{problem.title}</h1>
      <p class="lead">
        <FileName name={review.current.name} />
      </p>
      <p>{problem.next}</p>
      <div class="acts">
        <form method="post" action={urls.retry(review.current.id)}>
          <button type="submit" class="primary">
            Retry
          </button>
        </form>
        <a class="button" href={urls.original(review.current.id)} download>
          Download the original
        </a>
        <form method="post" action={urls.trash(review.current.id)}>
          <button type="submit">Move to trash</button>
        </form>
      </div>
      <p class="muted small">
        {problem.kind === 'failed' ? 'This is our fault, not the file’s. ' : ''}
        <Moment at={failure.at} /> · reference <code>{failure.reference}</code>
      </p>
    </section>
  )
}

export function Locked({ review, error }: { review: Review; error?: ProblemCode | undefined }) {
  return (
    <section class="state">
      <h1>{error ? problems[error].title : 'This file needs its password'}</h1>
      <p class="lead">
        <FileName name={review.current.name} />
      </p>
      <form method="post" action={urls.password(review.current.id)} class="password">
        <label class="field">
          <span class="field-name">Password of the file</span>
          <span class="hint" id="password-hint">
            Used once to open the file; it is not kept.
          </span>
          <input
            type="password"
            name="password"
            required
            autocomplete="off"
            aria-describedby="password-hint"
            aria-invalid={error ? 'true' : undefined}
            autofocus
          />
        </label>
        <button type="submit" class="primary">
          Open the file
        </button>
      </form>
    </section>
  )
}

export function Trashed({ review }: { review: Review }) {
  return (
    <section class="state">
      <h1>In the trash</h1>
      <p class="lead">
        <FileName name={review.current.name} />
      </p>
      <div class="acts">
        <form method="post" action={urls.restore(review.current.id)}>
          <button type="submit" class="primary">
            Restore
          </button>
        </form>
        <a class="button" href={urls.original(review.current.id)} download>
          Download the original
        </a>
      </div>
    </section>
  )
}
