import type { Poa, RejectReason } from '#src/domain/encounter.ts'
import { rejectReasonNames } from '#src/domain/encounter.ts'
import type { Card, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { idOf } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, Hidden, Moment } from '../ui/parts.tsx'
import { onCard, onList, type Place, placeOf } from './act.ts'

/** What I wanted to do with the card. */
export type Mine =
  | {
      act: 'decision'
      verdict: Card['state']
      reason?: RejectReason | undefined
      note?: string | undefined
    }
  | { act: 'replacement'; replacement: string }
  | { act: 'note'; note: string }
  | { act: 'poa'; poa: Poa }

/**
 * Fragment (409) in the place of a card that somebody else changed first: both values, and the choice.
 * `card`: theirs, with its version; "use mine" is sent against that one, so nobody is overwritten unseen.
 */
export function Conflict({ mine, card, place }: { mine: Mine; card: Card; place: Place }) {
  const id = idOf('card', card.code)
  const theirs = theirWords(card)
  return (
    <article
      class="card conflict"
      id={id}
      tabindex={-1}
      data-item
      data-code={card.code}
      data-state="conflict"
      role="alert"
      aria-labelledby={`${id}-name`}
    >
      <h3 id={`${id}-name`} class="card-name">
        <code class="code">{card.code}</code> Somebody else changed this first
      </h3>
      <dl class="versions">
        <div>
          <dt>Theirs</dt>
          <dd>
            <span hx-ignore>{theirs}</span>
            {card.by && card.at ? (
              <p class="muted small">
                <span hx-ignore>{card.by}</span>, <Moment at={card.at} />
              </p>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Mine</dt>
          <dd hx-ignore>{myWords(mine)}</dd>
        </div>
      </dl>
      <div class="acts">
        <UseMine mine={mine} card={card} place={place} />
        <a class="button" href={`${urls.document(place.documentId)}#${id}`} data-theirs>
          Use theirs
        </a>
      </div>
    </article>
  )
}

/** The same choice as a page, for a form that was sent without script. */
export function ConflictPage(props: { mine: Mine; card: Card; review: Review; frame: Frame }) {
  return (
    <Layout title="Error: somebody else changed this first" here="review" frame={props.frame}>
      <Column title="Choose a version">
        <Conflict mine={props.mine} card={props.card} place={placeOf(props.review)} />
      </Column>
    </Layout>
  )
}

function UseMine({ mine, card, place }: { mine: Mine; card: Card; place: Place }) {
  const action = urls[mine.act](place.encounterId, card.code)
  return (
    <form {...(mine.act === 'replacement' ? onList(action) : onCard(action))}>
      <Hidden name="version" value={card.version} />
      <Hidden name="document" value={place.documentId} />
      {mine.act === 'decision' ? (
        <>
          <Hidden name="verdict" value={mine.verdict} />
          {mine.reason ? <Hidden name="reason" value={mine.reason} /> : null}
          {mine.note ? <Hidden name="note" value={mine.note} /> : null}
        </>
      ) : mine.act === 'replacement' ? (
        <Hidden name="replacement" value={mine.replacement} />
      ) : mine.act === 'poa' ? (
        <Hidden name="poa" value={mine.poa} />
      ) : (
        <Hidden name="note" value={mine.note} />
      )}
      <button type="submit" class="primary">
        Use mine
      </button>
    </form>
  )
}

function myWords(mine: Mine): string {
  if (mine.act === 'replacement') return `Replace with ${mine.replacement}`
  if (mine.act === 'poa') return `Present on admission: ${mine.poa}`
  if (mine.act === 'note') return mine.note ? `Note: ${mine.note}` : 'Remove the note'
  const verdict = { accepted: 'Accept', rejected: 'Reject', undecided: 'Reconsider' }[mine.verdict]
  return [verdict, mine.reason ? rejectReasonNames[mine.reason] : '', mine.note ?? '']
    .filter(Boolean)
    .join(' · ')
}

function theirWords(card: Card): string {
  if (card.replacedBy) return `Replaced by ${card.replacedBy}`
  const verdict = { accepted: 'Accepted', rejected: 'Rejected', undecided: 'Undecided again' }[card.state]
  return [
    verdict,
    card.reason ? rejectReasonNames[card.reason] : '',
    card.poa?.value ? `POA ${card.poa.value}` : '',
    card.note ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
