import type { Review } from '#src/domain/review.ts'
import type { SummaryView } from '#src/domain/summary.ts'
import { urls } from '#src/urls.ts'

type Line = SummaryView['lines'][number]

/** The lines below their headings. */
export function SummaryLines({ review }: { review: Review }) {
  const sections = Map.groupBy(review.summary.lines, ({ section }) => section)
  if (sections.size === 0) return <p class="muted">Nothing to summarise. You can write one.</p>
  return (
    <>
      {[...sections].map(([name, lines]) => (
        <section class="summary-part">
          <h3 hx-ignore>{name}</h3>
          <ul>
            {lines.map((line) => (
              <OneLine review={review} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function OneLine({ review, line }: { review: Review; line: Line }) {
  return (
    <li>
      <span hx-ignore>{line.text}</span>{' '}
      {line.by === 'person' ? (
        <span class="muted small">
          written by <span hx-ignore>{line.writtenBy}</span>
        </span>
      ) : null}
      {line.citations.map((citation, index) =>
        line.documentId === review.current.id ? (
          <a
            class="citation"
            href="#pages"
            data-evidence
            data-start={citation.start}
            data-end={citation.end}
            aria-label={`Show source ${index + 1} of: ${line.text}`}
          >
            {index + 1}
          </a>
        ) : (
          <a
            class="citation"
            href={urls.document(line.documentId ?? '')}
            aria-label={`Open the document of source ${index + 1} of: ${line.text}`}
          >
            {index + 1}
          </a>
        ),
      )}
    </li>
  )
}
