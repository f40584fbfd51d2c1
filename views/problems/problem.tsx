import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'

/** Fragment for the live region `#problems`; the row being worked on stays. */
export function ProblemFragment({ code, reference }: { code: ProblemCode; reference?: string | undefined }) {
  const { title, next } = problems[code]
  return (
    <section class="problem" role="alert">
      <h2>{title}</h2>
      <p>{next}</p>
      <Reference reference={reference} />
    </section>
  )
}

/** A whole page: the address was opened, or a form was sent without script. */
export function ProblemPage(props: { code: ProblemCode; reference?: string | undefined; frame: Frame }) {
  const { title, next } = problems[props.code]
  return (
    <Layout title={`Error: ${title}`} here="more" frame={props.frame}>
      <div class="column problem-page" role="alert">
        <h1>{title}</h1>
        <p class="lead">{next}</p>
        <Reference reference={props.reference} />
        <p>
          <a class="button" href={urls.worklist()}>
            Go to the worklist
          </a>
        </p>
      </div>
    </Layout>
  )
}

/** For what is nobody's fault: a bug. `reference` finds the log line. */
export function Unexpected({ reference }: { reference: string }) {
  return (
    <section class="problem" role="alert">
      <h2>Something went wrong on our side</h2>
      <p>
        Nothing you entered is lost. Try again; if it happens again, give the reference to the people who run
        Chartmark.
      </p>
      <Reference reference={reference} />
    </section>
  )
}

export function UnexpectedPage({ reference, frame }: { reference: string; frame: Frame }) {
  return (
    <Layout title="Error: something went wrong" here="more" frame={frame}>
      <div class="column problem-page" role="alert">
        <h1>Something went wrong on our side</h1>
        <p class="lead">
          Try again. If it happens again, give the reference to the people who run Chartmark.
        </p>
        <Reference reference={reference} />
        <p>
          <a class="button" href={urls.worklist()}>
            Go to the worklist
          </a>
        </p>
      </div>
    </Layout>
  )
}

function Reference({ reference }: { reference?: string | undefined }) {
  return reference ? (
    <p class="muted small">
      Reference <code>{reference}</code>
    </p>
  ) : null
}
