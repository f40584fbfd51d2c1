import { confidence } from '#src/domain/code.ts'
import { rejectReasonNames, rejectReasons } from '#src/domain/encounter.ts'
import type { Card, CardEvidence, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { idOf } from '../ui/format.ts'
import { Badge, EncounterVersion, Hidden, Key, Moment } from '../ui/parts.tsx'
import { bandNames, firstNames } from '../ui/words.ts'
import { evidenceHref, onCard, onList, type Place } from './act.ts'
import { CardRules } from './findings.tsx'
import { PoaBadge, PoaMenu } from './poa.tsx'

const stateNames: Record<Card['state'], string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  undecided: 'Undecided',
}

/** Fragment: one code of the encounter, with everything a coder can do about it. */
export function CardRow({ card, place, review }: { card: Card; place: Place; review: Review }) {
  const id = idOf('card', card.code)
  return (
    <article
      class="card"
      id={id}
      tabindex={-1}
      data-item
      data-code={card.code}
      data-state={card.state}
      data-confidence={card.confidence}
      aria-labelledby={`${id}-name`}
    >
      <header class="card-head">
        <StateMark card={card} place={place} />
        <h3 id={`${id}-name`} class="card-name">
          <code class="code">{card.code}</code> <span class="code-title">{card.title}</span>
        </h3>
        <Sureness card={card} />
        <Track card={card} />
        {card.marks?.hcc ? (
          <span class="badge" title={card.marks.hcc.label}>
            HCC {card.marks.hcc.category}
          </span>
        ) : null}
      </header>
      <Evidence card={card} place={place} />
      {card.rationale ? (
        <p class="rationale" hx-ignore>
          {card.rationale}
        </p>
      ) : null}
      {card.proposedBy ? (
        <p class="muted small" data-proposed-by={card.proposedBy}>
          {card.proposedBy === 'both'
            ? 'Found by the offline engine and by the model'
            : 'Found by the model alone'}
        </p>
      ) : null}
      <Flags card={card} />
      <CardRules review={review} card={card} />
      <Decided card={card} place={place} />
      {place.readOnly ? null : <Acts card={card} place={place} id={id} />}
    </article>
  )
}

/** `outOfBand`: its number moved because of an act on another card. */
export function StateMark(props: { card: Card; place: Place; outOfBand?: boolean }) {
  const { card, place } = props
  const swap = { id: idOf('mark', card.code), 'hx-swap-oob': props.outOfBand ? 'true' : undefined }
  if (card.state === 'accepted')
    return (
      <span
        {...swap}
        class="state-mark"
        data-position={card.position}
        title={card.position === 1 ? firstNames[place.setting] : 'Accepted'}
      >
        <span class="visually-hidden">Accepted, number </span>
        {card.position ?? '✓'}
      </span>
    )
  return (
    <span {...swap} class="state-mark" title={stateNames[card.state]}>
      <span class="visually-hidden">{stateNames[card.state]}</span>
      <span aria-hidden="true">{card.state === 'rejected' ? '×' : ''}</span>
    </span>
  )
}

/** What became of such suggestions here. Under 30 decisions a share says nothing. */
function Track({ card: { track, code } }: { card: Card }) {
  if (!track) return null
  const { decided, kept, of } = track
  const such = of === 'family' ? `as sure, ${code.slice(0, 3)}` : 'as sure'
  return (
    <span class="track muted" title={`Suggestions ${such}, in signed encounters here`}>
      {decided < 30
        ? `Track record: not enough yet (${decided} of 30)`
        : `Track record: ${kept} of ${decided} such were kept`}
    </span>
  )
}

function Sureness({ card }: { card: Card }) {
  if (card.origin === 'added') return <Badge tone="accent">Added by a person</Badge>
  if (card.unranked)
    return (
      <span class="confidence" title="Here this number has not told right from wrong: no band is shown.">
        {confidence(card.confidence)}
      </span>
    )
  return (
    <span class={`confidence ${card.band}`}>
      <svg class="band" viewBox="0 0 20 6" width="20" height="6" aria-hidden="true">
        <rect x="0" y="0" width="6" height="6" rx="1.5" />
        <rect x="7" y="0" width="6" height="6" rx="1.5" />
        <rect x="14" y="0" width="6" height="6" rx="1.5" />
      </svg>
      <span class="band-name">{bandNames[card.band]}</span> {confidence(card.confidence)}
    </span>
  )
}

function Evidence({ card, place }: { card: Card; place: Place }) {
  const [first, ...more] = card.evidence
  if (!first) return <Badge tone="warn">No evidence found</Badge>
  return (
    <div class="evidence">
      <QuoteLink card={card} evidence={first} index={0} place={place} hotkey />
      {more.length > 0 ? (
        <details class="more-evidence">
          <summary>{more.length === 1 ? '1 more place' : `${more.length} more places`}</summary>
          {more.map((evidence, index) => (
            <QuoteLink card={card} evidence={evidence} index={index + 1} place={place} />
          ))}
        </details>
      ) : null}
    </div>
  )
}

function QuoteLink(props: {
  card: Card
  evidence: CardEvidence
  index: number
  place: Place
  hotkey?: boolean | undefined
}) {
  const { card, evidence, index, place } = props
  const here = evidence.documentId === place.documentId
  return (
    <a
      class="quote"
      href={evidenceHref(place, evidence)}
      data-evidence={here ? '' : undefined}
      data-code={card.code}
      data-evidence-index={index}
      data-page={evidence.page}
      data-start={evidence.start}
      data-end={evidence.end}
      data-hotkey={props.hotkey ? 'Enter' : undefined}
      data-hotkey-name={props.hotkey ? 'Show the evidence' : undefined}
    >
      <q hx-ignore>{evidence.quote}</q>
      <span class="where">
        {here ? '' : 'other document, '}p. {evidence.page}
      </span>
    </a>
  )
}

function Flags({ card }: { card: Card }) {
  if (card.flags.length === 0 && card.billable) return null
  return (
    <ul class="flags">
      {card.billable ? null : <li>Header: choose one of its children</li>}
      {card.flags.map((flag) => (
        <li hx-ignore>{flag}</li>
      ))}
    </ul>
  )
}

/** Who decided what, and the note. */
function Decided({ card, place }: { card: Card; place: Place }) {
  return (
    <>
      {card.state === 'rejected' ? (
        <p class="decided">
          {card.replacedBy ? (
            <>
              Replaced by <code>{card.replacedBy}</code>
            </>
          ) : card.reason ? (
            rejectReasonNames[card.reason]
          ) : (
            'Rejected'
          )}
        </p>
      ) : null}
      {card.note ? (
        <p class="note" hx-ignore>
          {card.note}
        </p>
      ) : null}
      {card.by && card.at && card.state !== 'undecided' ? (
        <p class="by muted">
          <FirstName card={card} place={place} />
          <span hx-ignore>{card.by}</span>, <Moment at={card.at} />{' '}
          {card.state === 'accepted' ? <PoaBadge poa={card.poa} /> : null}
        </p>
      ) : null}
    </>
  )
}

/** Whether it is the first of the claim, in words. */
export function FirstName({ card, place, outOfBand }: { card: Card; place: Place; outOfBand?: boolean }) {
  return (
    <span id={idOf('first', card.code)} hx-swap-oob={outOfBand ? 'true' : undefined}>
      {card.position === 1 ? `${firstNames[place.setting]} · ` : ''}
    </span>
  )
}

function Acts({ card, place, id }: { card: Card; place: Place; id: string }) {
  const decision = urls.decision(place.encounterId, card.code)
  return (
    <div class="card-acts">
      {card.state === 'accepted' ? null : (
        <form {...onCard(decision)}>
          <Back card={card} place={place} />
          <button
            type="submit"
            class="accept"
            name="verdict"
            value="accepted"
            data-hotkey="a"
            data-hotkey-name="Accept"
            aria-keyshortcuts="a"
          >
            Accept <Key>A</Key>
          </button>
        </form>
      )}
      {card.state === 'rejected' ? null : <Reject card={card} place={place} decision={decision} />}
      {card.poa && card.state !== 'rejected' ? <PoaMenu card={card} poa={card.poa} place={place} /> : null}
      <Replace card={card} place={place} id={id} />
      <Note card={card} place={place} id={id} />
      {card.state === 'undecided' ? null : (
        <form {...onCard(decision)}>
          <Back card={card} place={place} />
          <button type="submit" name="verdict" value="undecided">
            Reconsider
          </button>
        </form>
      )}
      {card.state === 'accepted' ? <Position card={card} place={place} /> : null}
    </div>
  )
}

/** `version` is the decision's: a card somebody else has changed answers with both values. */
function Back({ card, place }: { card: Card; place: Place }) {
  return (
    <>
      <Hidden name="version" value={card.version} />
      <Hidden name="document" value={place.documentId} />
    </>
  )
}

function Reject({ card, place, decision }: { card: Card; place: Place; decision: string }) {
  return (
    <details class="menu" name="menu">
      <summary data-hotkey="r" data-hotkey-name="Reject (then 1–5 for the reason)" aria-keyshortcuts="r">
        Reject <Key>R</Key>
      </summary>
      <form class="menu-panel" {...onCard(decision)}>
        <Back card={card} place={place} />
        <Hidden name="verdict" value="rejected" />
        <p class="menu-title">Why?</p>
        {rejectReasons.map((reason, index) => (
          <button
            type="submit"
            class="menu-item"
            name="reason"
            value={reason}
            data-hotkey={String(index + 1)}
            data-hotkey-name={`Reject: ${rejectReasonNames[reason]}`}
          >
            {rejectReasonNames[reason]} <Key>{index + 1}</Key>
          </button>
        ))}
      </form>
    </details>
  )
}

function Replace({ card, place, id }: { card: Card; place: Place; id: string }) {
  const action = urls.replacement(place.encounterId, card.code)
  return (
    <details class="menu" name="menu">
      <summary data-hotkey="e" data-hotkey-name="Replace with another code" aria-keyshortcuts="e">
        Replace <Key>E</Key>
      </summary>
      <div class="menu-panel wide">
        <form class="inline" {...onList(action)} data-combobox={urls.codeSearch} data-date={place.date}>
          <Back card={card} place={place} />
          <label class="field">
            <span class="field-name">Another code</span>
            <input
              type="text"
              name="replacement"
              id={`${id}-replacement`}
              required
              autocomplete="off"
              role="combobox"
              aria-expanded="false"
              aria-autocomplete="list"
              aria-controls={`${id}-results`}
              placeholder="Code or words"
            />
          </label>
          <button type="submit" class="small">
            Replace
          </button>
          <div class="results" id={`${id}-results`} data-results />
        </form>
        {card.alternatives.length > 0 ? (
          <form {...onList(action)}>
            <Back card={card} place={place} />
            <p class="menu-title">Instead of {card.code}</p>
            {card.alternatives.map((alternative) => (
              <button type="submit" class="menu-item" name="replacement" value={alternative.code}>
                <span>
                  <code class="code">{alternative.code}</code> {alternative.title}
                </span>
              </button>
            ))}
          </form>
        ) : null}
      </div>
    </details>
  )
}

function Note({ card, place, id }: { card: Card; place: Place; id: string }) {
  return (
    <details class="menu" name="menu">
      <summary>{card.note ? 'Edit note' : 'Note'}</summary>
      <form class="menu-panel wide" {...onCard(urls.note(place.encounterId, card.code))}>
        <Back card={card} place={place} />
        <label class="field" for={`${id}-note`}>
          <span class="field-name">Note on {card.code}</span>
        </label>
        <textarea id={`${id}-note`} name="note" rows={3} maxlength={2000}>
          {card.note ?? ''}
        </textarea>
        <button type="submit" class="small">
          Keep the note
        </button>
      </form>
    </details>
  )
}

/** The order of the claim changes, so the encounter's version goes with it. */
function Position({ card, place }: { card: Card; place: Place }) {
  return (
    <form class="position" {...onList(urls.position(place.encounterId, card.code))}>
      <EncounterVersion version={place.version} />
      <Hidden name="document" value={place.documentId} />
      <button
        type="submit"
        class="ghost small"
        name="direction"
        value="first"
        aria-label={`Make ${card.code} first`}
        disabled={card.position === 1}
      >
        <span aria-hidden="true">⤒</span>
      </button>
      <button
        type="submit"
        class="ghost small"
        name="direction"
        value="up"
        aria-label={`Move ${card.code} up`}
        disabled={card.position === 1}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="submit"
        class="ghost small"
        name="direction"
        value="down"
        aria-label={`Move ${card.code} down`}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </form>
  )
}
