import { confidence } from '#src/domain/code.ts'
import { rejectReasonNames, rejectReasons } from '#src/domain/encounter.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { nameOf, plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, Hidden } from '../ui/parts.tsx'
import { isUndecided } from './act.ts'

/** Page of `urls.rejectRest`: nothing is rejected in bulk without showing the list. */
export function RejectRestPage({ review, frame }: { review: Review; frame: Frame }) {
  const rest = review.cards.filter(isUndecided)
  return (
    <Layout
      title={`Reject the rest – ${nameOf(review.encounter, review.current)}`}
      here="review"
      frame={frame}
    >
      <Column
        title={`Reject the rest: ${plural(rest.length, 'code')}`}
        lead="One press of Undo takes it back."
      >
        {rest.length === 0 ? (
          <p>Nothing is undecided.</p>
        ) : (
          <form method="post" action={urls.rejectRest(review.encounter.id)}>
            <Hidden name="version" value={review.encounter.version} />
            <Hidden name="document" value={review.current.id} />
            <ul class="rest">
              {rest.map((card) => (
                <li>
                  <label class="check">
                    <input type="checkbox" name="code" value={card.code} checked />
                    <span>
                      <code class="code">{card.code}</code> {card.title}{' '}
                      <span class="muted">{confidence(card.confidence)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <label class="field">
              <span class="field-name">Reason for all of them</span>
              <select name="reason" required>
                {rejectReasons.map((reason) => (
                  <option value={reason}>{rejectReasonNames[reason]}</option>
                ))}
              </select>
            </label>
            <div class="acts">
              <button type="submit" class="primary">
                Reject these
              </button>
              <a class="button" href={urls.document(review.current.id)}>
                Cancel
              </a>
            </div>
          </form>
        )}
      </Column>
    </Layout>
  )
}
