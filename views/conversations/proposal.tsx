import type { Proposal } from '#src/domain/conversation.ts'
import { urls } from '#src/urls.ts'
import { Badge, Moment } from '../ui/parts.tsx'

/** Who looks at a proposal, and of which answer. */
export interface ProposalPlace {
  conversationId: string
  messageId: string
  /** The person codes, and the encounter is open. */
  mayTake: boolean
}

const names = { code: 'Add a code', query: 'Question to the provider', note: 'Note on a code' } as const
const buttons = { code: 'Add the code', query: 'Keep it on the code', note: 'Keep the note' } as const
const done = {
  code: 'Added to the list',
  query: 'Kept on the code; copy it from its note',
  note: 'Kept on the code',
} as const

/** What an answer offers to do. Nothing is done until a coder presses its button. */
export function ProposalCard({ proposal, place }: { proposal: Proposal; place: ProposalPlace }) {
  const { kind, code, title, text, evidence, taken } = proposal
  const accepts = kind === 'code' && proposal.suggested
  const button = accepts ? 'Accept the code' : buttons[kind]
  const action = urls.proposal(place.conversationId, place.messageId, proposal.id)
  return (
    <li class="proposal" tabindex={-1} id={`proposal-${place.messageId}-${proposal.id}`}>
      <div class="proposal-head">
        <Badge tone="accent">{accepts ? 'Proposed already, not decided' : names[kind]}</Badge>{' '}
        {code ? <code class="code">{code}</code> : null} {title ? <span>{title}</span> : null}
      </div>
      {text ? <p hx-ignore>{text}</p> : null}
      {kind === 'code' && evidence[0] ? <q hx-ignore>{evidence[0].quote.replace(/\s+/g, ' ')}</q> : null}
      {taken ? (
        <p class="muted small" role="status">
          {accepts ? 'Accepted' : done[kind]}, <Moment at={taken.at} />.{' '}
          <a href={`${urls.document(proposal.documentId)}#cards`}>See the codes</a>
        </p>
      ) : place.mayTake ? (
        <form
          method="post"
          action={action}
          hx-post={action}
          hx-target="closest .proposal"
          hx-swap="outerHTML"
        >
          <button type="submit" class="small" aria-label={`${button} ${code ?? ''}`}>
            {button}
          </button>
        </form>
      ) : null}
    </li>
  )
}
