import type { Conversation } from '#src/domain/conversation.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, Moment } from '../ui/parts.tsx'
import { scopeNames } from './words.ts'

export interface ConversationsProps {
  frame: Frame
  conversations: Conversation[]
  /** Of the next page; absent on the last. */
  cursor?: string | undefined
}

/** Page of `urls.conversations`: a person's own. */
export function ConversationsPage({ frame, conversations, cursor }: ConversationsProps) {
  return (
    <Layout title="Conversations" here="more" frame={frame}>
      <Column title="Conversations" lead="Your questions and their answers. Nobody else sees them.">
        {conversations.length === 0 ? (
          <section class="empty small">
            <h2>No conversations yet</h2>
            <p class="lead">Open a document and press Ask, or ask the whole worklist.</p>
            <div class="acts">
              <a class="button" href={urls.worklist()}>
                To the worklist
              </a>
              <a class="button" href={urls.newConversation({ all: '1' })}>
                Ask the whole worklist
              </a>
            </div>
          </section>
        ) : (
          <ul class="conversation-list">
            {conversations.map((one) => (
              <li>
                <a href={urls.conversation(one.id)}>
                  <bdi hx-ignore>{one.title}</bdi>
                </a>{' '}
                {one.pending ? <Badge tone="busy">Being answered</Badge> : null}
                <br />
                <span class="muted small">
                  {scopeNames[one.scope.of]} · {plural(one.messages / 2 + (one.pending ? 1 : 0), 'question')}{' '}
                  · <Moment at={one.updatedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {cursor ? (
          <p class="more">
            <a class="button" href={urls.conversations({ cursor })} rel="next">
              More
            </a>
          </p>
        ) : null}
      </Column>
    </Layout>
  )
}
