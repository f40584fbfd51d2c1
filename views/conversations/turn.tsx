import type { Message, Pending } from '#src/domain/conversation.ts'
import { urls } from '#src/urls.ts'
import { Hidden, Moment, Words } from '../ui/parts.tsx'
import { Answer, FoundSoFar } from './answer.tsx'
import { ProposalCard } from './proposal.tsx'
import { waitingSentences } from './words.ts'

/** A question and its answer. */
export interface TurnView {
  conversationId: string
  asked: Message
  answer: Message
  /** Ids of proposals whose button is shown. */
  takeable: ReadonlySet<string>
}

/** Fragment of `urls.turn` once the answer is there. */
export function Turn({ conversationId, asked, answer, takeable }: TurnView) {
  return (
    <li class="turn" id={`turn-${answer.id}`} tabindex={-1} data-turn="answered">
      <Question text={asked.text} at={asked.at} />
      <Answer message={answer} />
      {answer.proposals && answer.proposals.length > 0 ? (
        <ul class="proposals" aria-label="Proposals">
          {answer.proposals.map((proposal) => (
            <ProposalCard
              proposal={proposal}
              place={{ conversationId, messageId: answer.id, mayTake: takeable.has(proposal.id) }}
            />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** A question whose answer is being written. Only the draft in it is polled, so that its buttons keep the focus. */
export function PendingTurn(props: {
  conversationId: string
  pending: Pending
  now: string
  /** A model answers: it may be left out. */
  asksModel: boolean
}) {
  const { conversationId, pending, asksModel } = props
  const action = urls.interruption(conversationId)
  return (
    <li class="turn" id={`turn-${pending.messageId}`} tabindex={-1} data-turn="pending">
      <Question text={pending.question} at={pending.askedAt} />
      <Draft conversationId={conversationId} pending={pending} now={props.now} />
      <form
        class="acts"
        method="post"
        action={action}
        hx-post={action}
        hx-target={`#turn-${pending.messageId}`}
        hx-swap="outerHTML"
      >
        <Hidden name="message" value={pending.messageId} />
        <button type="submit" name="how" value="stop" class="small" disabled={pending.stop}>
          Stop
        </button>
        {asksModel ? (
          <button type="submit" name="how" value="quotes" class="small" disabled={pending.quotesOnly}>
            Quotes now, without the model
          </button>
        ) : null}
      </form>
    </li>
  )
}

const LONG_MS = 60_000

/** Fragment of `urls.turn` while the answer is written. Asks for itself; the answer comes in place of the whole turn. */
export function Draft(props: { conversationId: string; pending: Pending; now: string }) {
  const { conversationId, pending, now } = props
  const at = urls.turn(conversationId, pending.messageId)
  const waits = pending.waiting && !pending.lease
  return (
    <div
      id={`draft-${pending.messageId}`}
      class="draft"
      hx-get={at}
      hx-trigger={waits ? 'every 2s' : 'every 500ms'}
      hx-swap="outerHTML"
      aria-busy="true"
    >
      {pending.text ? (
        <>
          <p class="muted small">Draft, not checked against the documents yet</p>
          <p class="draft-text" data-draft>
            <Words>{pending.text}</Words>
          </p>
        </>
      ) : (
        <p class="muted">{doing(pending)}</p>
      )}
      {pending.waiting && waits ? (
        <p class="notice">
          {waitingSentences[pending.waiting.why]} It is asked again at <Moment at={pending.waiting.until} />.
          Nothing is lost; you can leave this page.
        </p>
      ) : Date.parse(now) - Date.parse(pending.askedAt) > LONG_MS ? (
        <p class="muted small">
          This takes longer than usual. You can leave this page; the answer stays here.
        </p>
      ) : null}
      <FoundSoFar parts={pending.found ?? []} />
      <noscript>
        <a class="button" href={urls.conversation(conversationId)}>
          Look again
        </a>
      </noscript>
    </div>
  )
}

function doing({ stop, quotesOnly, lease, waiting, found }: Pending): string {
  if (stop) return 'Stopping…'
  if (quotesOnly) return 'Leaving the model out…'
  if (waiting && !lease) return 'Waiting for the model.'
  if (!lease) return 'Waiting for its turn…'
  return found ? 'The model reads what was found…' : 'Looking through the documents…'
}

function Question({ text, at }: { text: string; at: string }) {
  return (
    <div class="asked">
      <h2 class="visually-hidden">Question</h2>
      <p hx-ignore>{text}</p>
      <span class="muted small">
        <Moment at={at} />
      </span>
    </div>
  )
}
