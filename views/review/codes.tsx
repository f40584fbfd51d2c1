import type { NoteKind } from '#src/domain/edition.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { CodeChoice, CodeChoices } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, Hidden } from '../ui/parts.tsx'

/** Focus stays in the field: the combobox points at the option with `aria-activedescendant`. */
const listbox = { role: 'listbox' }
const option = { role: 'option', 'aria-selected': 'false', tabindex: -1 }

/** Fragment of `urls.codeSearch`: options of the combobox. Headers are shown and cannot be chosen. */
export function CodeResults({ found }: { found: CodeChoices }) {
  const { choices, edition, retired } = found
  return (
    <ul id="code-results" {...listbox} aria-label={`Codes of ${edition}`} data-count={choices.length}>
      {retired ? (
        <li class="no-hit" {...option} aria-disabled="true">
          <span>
            <code class="code">{retired.code}</code> {retired.title} is no longer valid on this date.{' '}
            {choices.length > 0 ? 'In its place:' : ''}
          </span>
        </li>
      ) : null}
      {choices.map((choice, index) => (
        <li
          {...option}
          id={`code-option-${index}`}
          class={choice.below ? 'below' : undefined}
          data-code={choice.code}
          aria-disabled={choice.billable ? undefined : 'true'}
        >
          <code class="code">{choice.code}</code>
          <span>
            {choice.title}
            {choice.matched && choice.matched !== choice.title ? (
              <small class="muted"> {choice.matched}</small>
            ) : null}
            <Marks choice={choice} />
            {choice.billable ? <About choice={choice} /> : null}
          </span>
        </li>
      ))}
      {choices.length === 0 && !retired ? (
        <li class="no-hit" {...option} aria-disabled="true">
          No code of {edition} has these words. Try fewer words, or the beginning of the code.
        </li>
      ) : null}
    </ul>
  )
}

function Marks({ choice }: { choice: CodeChoice }) {
  const { hcc, poaExempt } = choice.marks
  return (
    <>
      {choice.billable ? null : (
        <>
          {' '}
          <small class="badge">Header</small>
        </>
      )}
      {choice.excludes.length > 0 ? (
        <>
          {' '}
          <Badge tone="bad">Excludes1: {choice.excludes.join(', ')}</Badge>
        </>
      ) : null}
      {hcc ? (
        <>
          {' '}
          <span class="badge" title={hcc.label}>
            HCC {hcc.category}
          </span>
        </>
      ) : null}
      {poaExempt ? (
        <>
          {' '}
          <small class="badge">POA exempt</small>
        </>
      ) : null}
    </>
  )
}

const noteNames: Record<NoteKind, string> = {
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  codeFirst: 'Code first',
  useAdditional: 'Use additional',
  codeAlso: 'Code also',
}
const LINES = 4

/** Path and notes: seen with the option that is active, and on the page without script. */
function About({ choice }: { choice: CodeChoice }) {
  const lines = Object.entries(noteNames).flatMap(([kind, name]) => {
    // What a whole chapter leaves to others is long and helps nobody choose.
    const notes = choice.notes
      .filter((note) => note.kind === kind && !(kind === 'excludes2' && note.at.startsWith('chapter')))
      .map(noteText)
    return notes.length > 0 ? [[name, notes] as const] : []
  })
  if (choice.includes.length > 0) lines.unshift(['Includes', choice.includes])
  return (
    <small class="code-about">
      {choice.path.length > 0 ? <span class="code-path">{choice.path.join(' › ')}</span> : null}
      {lines.map(([name, notes]) => (
        <span>
          <b>{name}:</b> {notes.slice(0, LINES).join(' · ')}
          {notes.length > LINES ? ` · ${notes.length - LINES} more` : ''}
        </span>
      ))}
    </small>
  )
}

function noteText({ text, codes }: CodeChoice['notes'][number]): string {
  return text || codes.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ')
}

/** The same search without script: each hit with its own button. */
export function CodeSearchPage(props: {
  found: CodeChoices
  encounter: Pick<Encounter, 'id' | 'version'>
  documentId: string
  frame: Frame
}) {
  const { choices, edition, retired } = props.found
  return (
    <Layout title="Add a code" here="review" frame={props.frame}>
      <Column title="Add a code" lead={`From ${edition}`}>
        {retired ? (
          <p class="notice warn">
            <code class="code">{retired.code}</code> {retired.title} is no longer valid on this date.
          </p>
        ) : null}
        <ul class="tray">
          {choices.map((choice) => (
            <li class="dropped">
              <div class="dropped-head">
                <code class="code">{choice.code}</code> <span>{choice.title}</span>
                <Marks choice={choice} />
              </div>
              {choice.billable ? (
                <>
                  <details>
                    <summary>Path and notes</summary>
                    <About choice={choice} />
                  </details>
                  <form method="post" action={urls.addedCodes(props.encounter.id)}>
                    <Hidden name="version" value={props.encounter.version} />
                    <Hidden name="document" value={props.documentId} />
                    <Hidden name="code" value={choice.code} />
                    <button type="submit" class="small" aria-label={`Add ${choice.code}`}>
                      Add
                    </button>
                  </form>
                </>
              ) : (
                <p class="muted">Header: choose one of its children.</p>
              )}
            </li>
          ))}
        </ul>
        {choices.length === 0 ? <p>No code has these words.</p> : null}
        <p>
          <a class="button" href={urls.document(props.documentId)}>
            Back to the review
          </a>
        </p>
      </Column>
    </Layout>
  )
}
