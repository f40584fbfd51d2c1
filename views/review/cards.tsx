import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { EncounterVersion, Hidden, Key } from '../ui/parts.tsx'
import { isUndecided, onList, type Place, placeOf } from './act.ts'
import { CardRow, FirstName, StateMark } from './card.tsx'
import { CardRules, Findings } from './findings.tsx'
import { FinishBar } from './finish.tsx'
import { PageMarks } from './pages.tsx'

/** Fragment: answer to an act on one card. The list keeps its order until the page is opened again. */
export function CardAnswer({ review, code }: { review: Review; code: string }) {
  const card = review.cards.find((each) => each.code === code)
  return (
    <>
      {card ? <CardRow card={card} place={placeOf(review)} review={review} /> : null}
      <OutOfBand review={review} />
      <OtherRules review={review} but={code} />
      <OtherPlaces review={review} but={code} />
    </>
  )
}

/** Where the other accepted codes stand on the claim now: one more or fewer before them moves them. */
function OtherPlaces({ review, but }: { review: Review; but: string }) {
  const place = placeOf(review)
  return (
    <>
      {review.cards
        .filter(({ code, state }) => code !== but && state === 'accepted')
        .map((card) => (
          <>
            <StateMark card={card} place={place} outOfBand />
            <FirstName card={card} place={place} outOfBand />
          </>
        ))}
    </>
  )
}

/** Fragment: answer to an act that changes the number or the order of the cards. */
export function CardListAnswer({ review }: { review: Review }) {
  return (
    <>
      <CardList review={review} />
      <OutOfBand review={review} />
      {review.pages
        .filter((page) => page.hasImage)
        .map((page) => (
          <PageMarks review={review} page={page} outOfBand />
        ))}
    </>
  )
}

/** Fragment: answer to an act on a finding. */
export function FindingsAnswer({ review }: { review: Review }) {
  return (
    <>
      <Findings review={review} />
      <FinishBar review={review} outOfBand />
      <OtherRules review={review} />
    </>
  )
}

/** What stands against the cards that are not in the answer: an act on one changes what the rules say of others. */
function OtherRules({ review, but }: { review: Review; but?: string }) {
  return (
    <>
      {review.cards
        .filter(({ code }) => code !== but)
        .map((card) => (
          <CardRules review={review} card={card} outOfBand />
        ))}
    </>
  )
}

/** What every act may change beside its card. */
function OutOfBand({ review }: { review: Review }) {
  return (
    <>
      <Findings review={review} outOfBand />
      <FinishBar review={review} outOfBand />
      <CardCount review={review} outOfBand />
    </>
  )
}

/** How many codes the encounter has. */
export function CardCount({ review, outOfBand }: { review: Review; outOfBand?: boolean }) {
  return (
    <span id="card-count" class="count" hx-swap-oob={outOfBand ? 'true' : undefined}>
      {review.cards.length}
    </span>
  )
}

/** The codes of the encounter, in the order the coder works through them. */
export function CardList({ review }: { review: Review }) {
  const place = placeOf(review)
  return (
    <div id="cards" class="cards" data-list>
      {review.cards.length === 0 ? (
        <div class="empty small">
          <h3>No codes proposed</h3>
          <p>
            {review.tray.length > 0
              ? 'What was found is under “Considered, not coded”, each with the reason. Add what you can support.'
              : review.pages.every((page) => page.needsOcr)
                ? 'Nobody has read this document: it holds pictures without text. Add the codes you find in it.'
                : 'Nothing in the words of this encounter supports a diagnosis code. Add one if you read it differently.'}
          </p>
        </div>
      ) : null}
      {review.cards.map((card) => (
        <CardRow card={card} place={place} review={review} />
      ))}
    </div>
  )
}

/** Moves through the cards and filters them by confidence. */
export function CardTools({ review }: { review: Review }) {
  const undecided = review.cards.filter(isUndecided).length
  return (
    <div class="card-tools needs-js">
      {undecided > 0 ? (
        <>
          <label class="slider">
            <span>
              <span class="visually-hidden">Show undecided codes with a confidence </span>from{' '}
              <output data-slider-value>0.00</output>
            </span>
            <input
              type="range"
              min="0"
              max="100"
              step="5"
              value="0"
              data-slider
              aria-describedby="slider-says"
            />
          </label>
          <span id="slider-says" class="muted" data-slider-says aria-live="polite">
            none hidden
          </span>
          <span class="muted small">Calibrated on our own synthetic notes only; elsewhere it orders.</span>
        </>
      ) : null}
      <span class="push">
        <button
          type="button"
          class="ghost small"
          data-move="1"
          data-hotkey="j"
          data-hotkey-name="Next card"
          aria-keyshortcuts="j"
        >
          Next <Key>J</Key>
        </button>
        <button
          type="button"
          class="ghost small"
          data-move="-1"
          data-hotkey="k"
          data-hotkey-name="Previous card"
          aria-keyshortcuts="k"
        >
          Previous <Key>K</Key>
        </button>
      </span>
    </div>
  )
}

/** Add a code: by words, by code, with the words selected on the left as evidence. `date`: decides the edition. */
export function AddCode({ place, date }: { place: Place; date?: string | undefined }) {
  return (
    <form
      class="add-code"
      {...onList(urls.addedCodes(place.encounterId))}
      data-combobox={urls.codeSearch}
      data-date={date}
      data-encounter={place.encounterId}
      data-add-code
    >
      <EncounterVersion version={place.version} />
      <Hidden name="document" value={place.documentId} />
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <label for="add-code">Add a code</label>
      <div class="add-code-row">
        <input
          id="add-code"
          type="text"
          name="code"
          required
          autocomplete="off"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-controls="add-code-results"
          aria-describedby="add-code-evidence"
          placeholder="Code or words, e.g. E11.9 or heart failure"
          data-hotkey="/"
          data-hotkey-name="Add a code"
          aria-keyshortcuts="/"
        />
        <Key>/</Key>
        <button type="submit">Add</button>
      </div>
      <p class="hint" id="add-code-evidence" data-selection>
        Select words on the left first to attach them as evidence.
      </p>
      <div class="results" id="add-code-results" data-results />
    </form>
  )
}
