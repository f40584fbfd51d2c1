import type { KeptRun, KeptScore, QuickScores } from '#src/domain/evals.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Column } from '../ui/parts.tsx'

export interface EvalsProps {
  frame: Frame
  kept: KeptRun | undefined
  /** Measured just now, when it was asked for. */
  quick?: QuickScores | undefined
}

/** Page of `urls.evals`: how good the engine is, by numbers anyone can measure again. */
export function EvalsPage({ frame, kept, quick }: EvalsProps) {
  return (
    <Layout title="Evals" here="more" frame={frame}>
      <Column title="Evals" lead="How good the engine is, measured on notes with known codes.">
        <h2>Here and now</h2>
        <p>
          Our own synthetic notes, coded by this installation with the edition it has. It takes a few seconds.
        </p>
        <form method="post" action={urls.evals}>
          <button type="submit">Measure now</button>
        </form>
        {quick ? <Quick scores={quick} /> : null}
        <h2>Kept with this version</h2>
        {kept ? <Kept run={kept} /> : <p class="muted">This build came without kept scores.</p>}
      </Column>
    </Layout>
  )
}

function Quick({ scores }: { scores: QuickScores }) {
  const faults = scores.invented + scores.notBillable + scores.ungrounded
  return (
    <dl class="about" id="quick">
      <dt>Notes</dt>
      <dd>
        {scores.notes} in {(scores.milliseconds / 1000).toFixed(1)} s, edition {scores.edition}
      </dd>
      <dt>F1</dt>
      <dd>
        {scores.f1.toFixed(3)} (95 %: {scores.f1Low.toFixed(3)}–{scores.f1High.toFixed(3)})
      </dd>
      <dt>Precision, recall</dt>
      <dd>
        {scores.precision.toFixed(3)}, {scores.recall.toFixed(3)}
      </dd>
      <dt>Confidence</dt>
      <dd>
        calibration error {scores.ece.toFixed(3)}, ranking {scores.auroc.toFixed(3)}
      </dd>
      <dt>Invented, not billable or without a quote</dt>
      <dd>{faults === 0 ? 'none' : String(faults)}</dd>
    </dl>
  )
}

function Kept({ run }: { run: KeptRun }) {
  return (
    <>
      <p class="muted">
        Engine {run.engine}, edition {run.edition}. What each score means stands in{' '}
        <code>evals/README.md</code>.
      </p>
      <section class="table-frame" aria-label="Kept scores" tabindex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col" class="number">
                Asked for
              </th>
              <th scope="col" class="number">
                Aim
              </th>
            </tr>
          </thead>
          <tbody>
            {run.scores.map((score) => (
              <tr>
                <th scope="row">{score.name}</th>
                <td class="number">{figure(score.value)}</td>
                <td class="number">{asked(score, score.atLeast)}</td>
                <td class="number">{asked(score, score.aim)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function asked({ better }: KeptScore, bound: number | undefined): string {
  return bound === undefined ? '' : `${better === 'down' ? '≤' : '≥'} ${figure(bound)}`
}

function figure(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(3)
}
