import type { Claim } from '#src/domain/document.ts'
import type { Review } from '#src/domain/review.ts'

/** For the provider: every line cites the words it stands on. */
export function Summary({ review }: { review: Review }) {
  if (review.summary.length === 0) return null
  const sections = Map.groupBy(review.summary, ({ section }) => section)
  return (
    <details class="panel" id="summary">
      <summary>
        <h2>Summary</h2> <span class="muted">every line cites its words</span>
      </summary>
      {[...sections].map(([name, claims]) => (
        <section class="summary-part">
          <h3>{name}</h3>
          <ul>
            {claims.map((claim) => (
              <Line claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

function Line({ claim }: { claim: Claim }) {
  return (
    <li>
      <span hx-ignore>{claim.text}</span>{' '}
      {claim.citations.map((citation, index) => (
        <a
          class="citation"
          href="#pages"
          data-evidence
          data-start={citation.start}
          data-end={citation.end}
          aria-label={`Show source ${index + 1} of: ${claim.text}`}
        >
          {index + 1}
        </a>
      ))}
    </li>
  )
}
