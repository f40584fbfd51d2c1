import type { ImportResult, ImportRun, Interruption } from '#src/domain/code-import.ts'
import { urls } from '#src/urls.ts'
import { FileName, Hidden } from '../ui/parts.tsx'

const interrupted: Record<Interruption, string> = {
  stopped: 'The import was stopped.',
  restarted: 'The import was interrupted: Chartmark ended while it ran.',
  killed: 'The import was interrupted: its process was ended from outside, or there was not enough memory.',
}

/**
 * Fragment of `urls.codesProgress`. Asks for itself while an import runs, then stops. It is morphed: whoever has tabbed to
 * Stop stays there, and a screen reader hears a step once.
 * `settling`: it is done, and its edition opens within a second.
 */
export function ImportProgress({ run, settling = false }: { run: ImportRun; settling?: boolean }) {
  if (run.state === 'running' || settling) return <Running run={run} settling={settling} />
  if (run.state === 'done' && run.result)
    return (
      <section id="import" class="notice ok" aria-labelledby="import-title">
        <h2 id="import-title">Imported</h2>
        <Summary result={run.result} />
      </section>
    )
  const failed = run.state === 'failed'
  return (
    <section id="import" class={failed ? 'notice bad' : 'notice warn'} role="alert">
      <p hx-ignore>{failed ? run.why : interrupted[run.by ?? 'killed']}</p>
      <p>
        {failed
          ? 'The editions that were loaded before are untouched.'
          : 'An edition is replaced whole or not at all: those that were loaded go on answering.'}
      </p>
      <form method="post" action={urls.codesImport}>
        <Hidden name="from" value="again" />
        {run.from.kind === 'upload' && failed ? null : (
          <button type="submit">{failed ? 'Try again' : 'Go on with it'}</button>
        )}
      </form>
    </section>
  )
}

function Running({ run, settling }: { run: ImportRun; settling: boolean }) {
  const now = run.steps.at(-1)
  const text = settling ? 'Opening the new edition' : sentence(now?.text ?? 'starting')
  const share = settling ? 1 : now?.share
  return (
    <section
      id="import"
      class="import"
      aria-labelledby="import-title"
      hx-get={urls.codesProgress}
      hx-trigger="every 1s"
      hx-swap="outerMorph"
    >
      <h2 id="import-title">
        Importing <Whence run={run} />
      </h2>
      <label>
        <span role="status" hx-ignore>
          {text}
        </span>
        <progress max={100} value={share === undefined ? undefined : Math.floor(share * 100)} />
      </label>
      <ol class="steps">
        {run.steps.slice(0, -1).map((step) => (
          <li data-state="done" hx-ignore>
            {sentence(step.text)}
          </li>
        ))}
        <li data-state="now" aria-current="step" hx-ignore>
          {text}
        </li>
      </ol>
      <p class="muted">You can leave this page; the import goes on.</p>
      <form method="post" action={urls.codesStop} class="acts">
        <button type="submit">Stop</button>
        <a class="button ghost no-js" href={urls.codes}>
          Look how far it is
        </a>
      </form>
    </section>
  )
}

function Whence({ run: { from } }: { run: ImportRun }) {
  if (from.kind === 'upload') return <FileName name={from.name} />
  return from.kind === 'official' ? (
    'the official release'
  ) : (
    <span hx-ignore>{new URL(from.url).hostname}</span>
  )
}

/** The importer's words begin small. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Summary({ result }: { result: ImportResult }) {
  const number = (value: number) => value.toLocaleString('en-US')
  const unknown = result.leftOut.filter((one) => one.unknown)
  const passed = result.leftOut.length - unknown.length
  return (
    <ul>
      {result.editions.map(({ info, changed }) => (
        <li>
          <strong>{info.id}</strong>: {number(info.codes)} entries, {number(info.billable)} billable
          {changed ? '' : ' (as before)'}
          {info.carriedOver
            ? `; notes, index or tables carried over from ${info.carriedOver}, new codes have none`
            : ''}
        </li>
      ))}
      {result.lists ? (
        <li>
          <strong>Medicare lists</strong>: {number(result.lists.hcc)} codes with an HCC,{' '}
          {number(result.lists.edits)} with an edit{result.lists.changed ? '' : ' (as before)'}
        </li>
      ) : null}
      {unknown.map(({ name, why }) => (
        <li>
          Left out: <FileName name={name} />
          <span hx-ignore>, {why}</span>
        </li>
      ))}
      {passed > 0 ? <li>{number(passed)} files that are no code tables were passed over.</li> : null}
    </ul>
  )
}
