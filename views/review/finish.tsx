import { problems } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { idOf } from '../ui/format.ts'
import { Hidden, Key } from '../ui/parts.tsx'
import { onList } from './act.ts'

/** Progress, undo and the way out; always in sight under the cards. */
export function FinishBar({ review, outOfBand }: { review: Review; outOfBand?: boolean }) {
  const { encounter, current, progress, blockers } = review
  const left = progress.total - progress.decided
  return (
    <footer
      id="finish"
      class="finish"
      data-version={encounter.version}
      hx-swap-oob={outOfBand ? 'true' : undefined}
    >
      <label class="finish-progress">
        <span>
          {progress.decided} of {progress.total} decided
        </span>
        <progress max={Math.max(progress.total, 1)} value={progress.decided} />
      </label>
      <span class="finish-acts">
        {review.readOnly ? (
          <SignedActs review={review} />
        ) : (
          <>
            <form {...onList(urls.undo(encounter.id))}>
              <Hidden name="document" value={current.id} />
              <button
                type="submit"
                class="ghost"
                id="undo"
                disabled={!review.canUndo}
                data-hotkey="u"
                data-hotkey-name="Undo the last act"
                aria-keyshortcuts="u"
              >
                Undo <Key>U</Key>
              </button>
            </form>
            {left > 0 ? (
              <a class="button ghost" href={urls.rejectRest(encounter.id)}>
                Reject the rest
              </a>
            ) : null}
            {blockers.length === 0 ? (
              <a
                class="button primary"
                id="finish-link"
                href={urls.signOff(encounter.id)}
                data-hotkey="f"
                data-hotkey-name="Finish: check the answers"
                aria-keyshortcuts="f"
              >
                Finish <Key>F</Key>
              </a>
            ) : (
              <details class="menu up" name="menu">
                <summary
                  id="finish-link"
                  class="button"
                  data-hotkey="f"
                  data-hotkey-name="What is missing to finish"
                >
                  Finish <span class="count warn">{blockers.length}</span> <Key>F</Key>
                </summary>
                <div class="menu-panel wide">
                  <p class="menu-title">Before you can finish</p>
                  <ul class="blockers">
                    {blockers.map((blocker) => (
                      <li>
                        <strong>{problems[blocker].title}.</strong> {problems[blocker].next}
                        {blocker === 'poa-missing' ? <WithoutPoa review={review} /> : null}
                      </li>
                    ))}
                  </ul>
                </div>
              </details>
            )}
          </>
        )}
      </span>
    </footer>
  )
}

function SignedActs({ review }: { review: Review }) {
  if (review.encounter.state === 'open') return null
  return (
    <>
      <a class="button ghost" href={`${urls.export(review.encounter.id)}#reopen`}>
        Reopen
      </a>
      <a class="button primary" href={urls.export(review.encounter.id)}>
        Export
      </a>
    </>
  )
}

/** The way to the cards where it has to be chosen. */
function WithoutPoa({ review }: { review: Review }) {
  const without = review.cards.filter(
    ({ state, poa }) => state === 'accepted' && poa && !poa.exempt && !poa.optional && !poa.value,
  )
  return (
    <>
      {without.map(({ code }) => (
        <>
          {' '}
          <a href={`#${idOf('card', code)}`}>
            <code>{code}</code>
          </a>
        </>
      ))}
    </>
  )
}
