import type { LabRow } from '#src/domain/document.ts'
import type { Review } from '#src/domain/review.ts'
import { Badge } from '../ui/parts.tsx'

const flagNames: Record<Exclude<LabRow['flag'], ''>, string> = {
  LL: 'Critically low',
  L: 'Low',
  N: 'Normal',
  H: 'High',
  HH: 'Critically high',
}

/** Lab rows as printed; the flag is computed again from value and range, and said when it disagrees with the printed one. */
export function Labs({ review }: { review: Review }) {
  if (review.labs.length === 0) return null
  const abnormal = review.labs.filter(({ flag }) => flag !== '' && flag !== 'N').length
  return (
    <details class="panel" id="labs">
      <summary>
        <h2>Labs</h2> <span class="count">{review.labs.length}</span>
        {abnormal > 0 ? <span class="muted">{abnormal} outside the range</span> : null}
      </summary>
      <section class="table-frame" aria-label="Lab results" tabindex={0}>
        <table class="labs">
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col">Unit</th>
              <th scope="col" class="number">
                Range
              </th>
              <th scope="col">Flag</th>
              <th scope="col">Printed</th>
              <th scope="col">
                <span class="visually-hidden">Evidence</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {review.labs.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="muted small">
        A lab value alone never becomes a diagnosis code.
        {review.labs.some(({ by }) => by === 'model')
          ? ' Rows read by the model stand on the sheet as shown; compare them with it before relying on them.'
          : null}
      </p>
    </details>
  )
}

function Row({ row }: { row: LabRow }) {
  const range =
    row.low && row.high
      ? `${row.low}–${row.high}`
      : row.low
        ? `≥ ${row.low}`
        : row.high
          ? `≤ ${row.high}`
          : '–'
  return (
    <tr data-flag={row.flag || undefined}>
      <th scope="row" hx-ignore>
        {row.name}
        {row.by === 'model' ? (
          <>
            {' '}
            <Badge>Read by the model</Badge>
          </>
        ) : null}
        {row.issues.map((issue) => (
          <span class="lab-issue">{issue}</span>
        ))}
      </th>
      <td class="number" hx-ignore>
        {row.raw}
      </td>
      <td hx-ignore>{row.unit}</td>
      <td class="number" hx-ignore>
        {range}
      </td>
      <td>
        {row.flag === '' ? (
          <span class="muted">no range</span>
        ) : row.flag === 'N' ? (
          <span class="muted">normal</span>
        ) : (
          <Badge tone={row.flag.length === 2 ? 'bad' : 'warn'}>{flagNames[row.flag]}</Badge>
        )}
      </td>
      <td hx-ignore>{row.flagPrinted || <span class="muted">–</span>}</td>
      <td>
        <a
          href="#pages"
          class="where"
          data-evidence
          data-start={row.evidence.start}
          data-end={row.evidence.end}
          aria-label={`Show ${row.name}`}
        >
          Show
        </a>
      </td>
    </tr>
  )
}
