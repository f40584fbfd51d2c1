import type { Review } from '#src/domain/review.ts'
import { type SummaryView, summarySections, type TypedLine } from '#src/domain/summary.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { nameOf } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, Moment } from '../ui/parts.tsx'
import { onSummary, SeenFields, Stale } from './summary.tsx'
import { SummaryLines } from './summary-lines.tsx'

/** Empty lines at the end of the form. */
const NEW_LINES = 3

/** Page of `urls.summary`. `typed`: what was sent while somebody else saved first. */
export function SummaryPage(props: {
  review: Review
  frame: Frame
  typed?: readonly TypedLine[] | undefined
}) {
  const { review, frame, typed } = props
  return (
    <Layout
      title={`${typed ? 'Error: ' : ''}Summary – ${nameOf(review.encounter, review.current)}`}
      here="review"
      frame={frame}
    >
      <Column title="Summary" lead={<bdi hx-ignore>{nameOf(review.encounter, review.current)}</bdi>}>
        {review.summary.stale && !review.readOnly ? <Stale review={review} away /> : null}
        {review.readOnly ? (
          <SummaryLines review={review} away />
        ) : (
          <SummaryEditor review={review} typed={typed} away />
        )}
        <p>
          <a class="button" href={`${urls.document(review.current.id)}#summary`}>
            Back to the review
          </a>
        </p>
      </Column>
    </Layout>
  )
}

interface EditorProps {
  review: Review
  typed?: readonly TypedLine[] | undefined
  /** On a page of its own. */
  away?: boolean | undefined
}

/** Fragment of `urls.summary`: the form in the place of the summary; 409 with `typed`, both versions. */
export function SummaryEditor({ review, typed, away }: EditorProps) {
  const { encounter, summary } = review
  const known = new Map(summary.lines.map((line) => [line.key, line]))
  const lines: readonly TypedLine[] = typed ?? (summary.lines as readonly (TypedLine & { key: string })[])
  const blank = Array.from({ length: NEW_LINES }, () => ({ key: '', section: 'Notes' as const, text: '' }))
  return (
    <details class="panel summary-edit" id="summary" open>
      <summary>
        <h2>{typed ? 'Choose what stands' : 'Edit the summary'}</h2>
      </summary>
      {typed ? <Theirs review={review} away={away} /> : null}
      <form {...onSummary(urls.summary(encounter.id), away)}>
        <SeenFields review={review} />
        <p class="muted small">
          Empty a line to take it out. A line whose words you change is yours: it says so, and keeps its
          sources only while they carry it.
        </p>
        <ol class="summary-lines">
          {[...lines, ...blank].map((line, index) => (
            <EditLine line={line} number={index + 1} was={known.get(line.key)} />
          ))}
        </ol>
        <p class="acts">
          <button type="submit" class="primary">
            {typed ? 'Save mine' : 'Save the summary'}
          </button>
          <a class="button" href={`${urls.document(review.current.id)}#summary`}>
            {typed ? 'Keep theirs' : 'Cancel'}
          </a>
        </p>
      </form>
    </details>
  )
}

function EditLine(props: { line: TypedLine; number: number; was: SummaryView['lines'][number] | undefined }) {
  const { line, number, was } = props
  const whose =
    was === undefined ? 'yours' : was.by === 'machine' ? 'of the machine' : `written by ${was.writtenBy}`
  return (
    <li>
      <input type="hidden" name="key" value={line.key} />
      <label class="visually-hidden" for={`section-${number}`}>
        Heading of line {number}
      </label>
      <select id={`section-${number}`} name="section">
        {summarySections.map((name) => (
          <option value={name} selected={name === line.section}>
            {name}
          </option>
        ))}
      </select>
      <label class="visually-hidden" for={`line-${number}`} hx-ignore>
        Line {number}, {whose}
      </label>
      <textarea
        id={`line-${number}`}
        name="text"
        rows={Math.min(8, Math.ceil((line.text.length + 1) / 60))}
        maxlength={1000}
        hx-ignore
      >
        {line.text}
      </textarea>
    </li>
  )
}

/** What somebody else saved first; mine is in the form below. */
function Theirs({ review, away }: { review: Review; away: boolean | undefined }) {
  const { summary } = review
  return (
    <section class="notice warn" role="alert">
      <strong>Somebody else changed the summary first.</strong> Yours is kept in the form below; saving it
      puts it in the place of theirs:
      <SummaryLines review={review} away={away} />
      {summary.by && summary.at ? (
        <p class="muted small">
          <span hx-ignore>{summary.by}</span>, <Moment at={summary.at} />
        </p>
      ) : null}
    </section>
  )
}
