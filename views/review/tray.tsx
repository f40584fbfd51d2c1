import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Badge, EncounterVersion, Hidden } from '../ui/parts.tsx'
import { dropReasonNames } from '../ui/words.ts'
import { evidenceHref, onList, placeOf } from './act.ts'

/** Considered and not coded, each with the reason: nothing that was seen is hidden, and one press adds it anyway. */
export function Tray({ review }: { review: Review }) {
  const place = placeOf(review)
  return (
    <details class="panel" id="tray" open={review.cards.length === 0 && review.tray.length > 0}>
      <summary>
        <h2>Considered, not coded</h2> <span class="count">{review.tray.length}</span>
      </summary>
      {review.tray.length === 0 ? <p class="muted">Nothing was left out.</p> : null}
      <ul class="tray">
        {review.tray.map((dropped) => {
          const [quote] = dropped.evidence
          return (
            <li class="dropped">
              <div class="dropped-head">
                <code class="code">{dropped.code}</code> <span>{dropped.title}</span>
                <Badge>{dropReasonNames[dropped.reason]}</Badge>
              </div>
              <p class="muted" hx-ignore>
                {dropped.explanation}
              </p>
              {quote ? (
                <a
                  class="quote"
                  href={evidenceHref(place, dropped)}
                  data-evidence={dropped.documentId === place.documentId ? '' : undefined}
                  data-page={dropped.page}
                  data-start={quote.start}
                  data-end={quote.end}
                >
                  <q hx-ignore>{quote.quote}</q>
                  <span class="where">p. {dropped.page}</span>
                </a>
              ) : null}
              {place.readOnly || !dropped.billable ? null : (
                <form {...onList(urls.addedCodes(place.encounterId))}>
                  <EncounterVersion version={place.version} />
                  <Hidden name="document" value={dropped.documentId} />
                  <Hidden name="code" value={dropped.code} />
                  {quote ? (
                    <>
                      <Hidden name="start" value={quote.start} />
                      <Hidden name="end" value={quote.end} />
                    </>
                  ) : null}
                  <button type="submit" class="small" aria-label={`Add ${dropped.code} anyway`}>
                    Add anyway
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
