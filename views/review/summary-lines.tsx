import type { Review } from '#src/domain/review.ts'
import type { SummaryView } from '#src/domain/summary.ts'
import { urls } from '#src/urls.ts'

type Line = SummaryView['lines'][number]

/** The lines below their headings. `away`: on another page than the review, where no document stands beside them. */
export function SummaryLines({ review, away }: { review: Review; away?: boolean | undefined }) {
  const sections = Map.groupBy(review.summary.lines, ({ section }) => section)
  if (sections.size === 0) return <p class="muted">Nothing to summarise. You can write one.</p>
  return (
    <>
      {[...sections].map(([name, lines]) => (
        <section class="summary-part">
          <h3 hx-ignore>{name}</h3>
          <ul>
            {lines.map((line) => (
              <OneLine here={away ? undefined : review.current.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** @param here The document that stands beside the line. */
function OneLine({ here, line }: { here: string | undefined; line: Line }) {
  return (
    <li>
      <span hx-ignore>{line.text}</span>{' '}
      {line.by === 'person' ? (
        <span class="muted small">
          written by <span hx-ignore>{line.writtenBy}</span>
        </span>
      ) : null}
      {line.citations.map((citation, index) =>
        line.documentId === here ? (
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
