import type { Document, Stage, Status } from '#src/domain/document.ts'
import { steps } from '#src/domain/document.ts'
import { problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { plural } from '../ui/format.ts'
import { Moment } from '../ui/parts.tsx'
import { stepNames, waitingWords } from '../ui/words.ts'

/** How many steps are behind a document at each stage. */
const behind: Record<Stage, number> = {
  announced: 0,
  arrived: 0,
  stored: 1,
  extracted: 2,
  classified: 3,
  coded: 4,
  tabulated: 5,
  'in-review': 6,
}

/**
 * Fragment of `urls.progress`. Asks for itself until the worker is done or gives up, then stops.
 * `counts`: how far the running step is, when it knows.
 */
export function Progress(props: {
  document: Document
  status: Status
  counts?: { done: number; of: number; unit: string } | undefined
}) {
  const { document, status } = props
  if (document.failure)
    return (
      <p id="progress" role="alert">
        {problems[document.failure.problem].title}.{' '}
        <a href={urls.document(document.id)}>See what can be done</a>
      </p>
    )
  if (status !== 'processing' && status !== 'announced')
    return (
      <p id="progress" role="status">
        Read. <a href={urls.document(document.id)}>Open the review</a>
      </p>
    )
  const running = steps[behind[document.stage]]
  return (
    <section
      id="progress"
      class="progress"
      hx-get={urls.progress(document.id)}
      hx-trigger="every 2s"
      hx-swap="outerHTML"
    >
      <p role="status" class="visually-hidden">
        {document.stage === 'announced' || !running ? 'Waiting for the file' : stepNames[running].doing}
        {counted(props.counts)}
      </p>
      <ol class="steps">
        <StepLine state={document.stage === 'announced' ? 'now' : 'done'}>
          {document.stage === 'announced' ? 'Waiting for the file' : 'Received'}
        </StepLine>
        {steps.map((step, index) => (
          <StepLine state={stateOf(document.stage, index)}>
            {index < behind[document.stage] ? stepNames[step].done : stepNames[step].doing}
            {running === step ? counted(props.counts) : ''}
          </StepLine>
        ))}
      </ol>
      <Waits document={document} />
      {document.attempts > 1 ? <p class="muted">Attempt {document.attempts} at this step.</p> : null}
    </section>
  )
}

/** It stands still for a vendor, and goes on by itself; a coder need not wait for a model. */
function Waits({ document }: { document: Document }) {
  const { waiting } = document
  if (!waiting) return null
  return (
    <>
      <p class="notice" id="waiting">
        <strong>Waiting for {waiting.for === 'ocr' ? 'the reader of scans' : 'the model'}:</strong>{' '}
        {waitingWords[waiting.why]}. Next try <Moment at={waiting.until} />; it goes on by itself.
      </p>
      {waiting.for === 'model' ? (
        <form method="post" action={urls.withoutModel(document.id)}>
          <button type="submit">Go on without the model</button>
        </form>
      ) : null}
    </>
  )
}

type StepState = 'done' | 'now' | 'later'

function stateOf(stage: Stage, index: number): StepState {
  if (index < behind[stage]) return 'done'
  return index === behind[stage] && stage !== 'announced' ? 'now' : 'later'
}

function StepLine({ state, children }: { state: StepState; children: unknown }) {
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      {children}
    </li>
  )
}

function counted(counts: { done: number; of: number; unit: string } | undefined): string {
  return counts ? `: ${counts.done} of ${plural(counts.of, counts.unit)}` : ''
}
