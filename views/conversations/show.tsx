import type { About, Conversation } from '#src/domain/conversation.ts'
import type { EngineName } from '#src/domain/model.ts'
import { engineNames } from '#src/domain/model.ts'
import type { ProblemCode } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { asset } from '../ui/asset.ts'
import type { Frame } from '../ui/frame.ts'
import { Column } from '../ui/parts.tsx'
import { AboutLine } from './about.tsx'
import { AskForm } from './ask-form.tsx'
import { PendingTurn, Turn, type TurnView } from './turn.tsx'

export interface ConversationProps {
  frame: Frame
  conversation: Conversation
  about: About
  turns: TurnView[]
  /** ISO. */
  now: string
  formKey: string
  /** Who answers: the model of this deployment, if any. */
  engine: EngineName
  typed?: string | undefined
  error?: ProblemCode | undefined
}

/** Page of `urls.conversation`. */
export function ConversationPage(props: ConversationProps) {
  const { conversation, turns, about, error } = props
  const state = conversation.pending ? 'Answering' : 'Conversation'
  return (
    <Layout title={`${error ? 'Error: ' : ''}${state}`} here="more" frame={props.frame}>
      <Column
        title="Conversation"
        lead={
          <>
            About <AboutLine about={about} />
          </>
        }
      >
        <WhoAnswers engine={props.engine} />
        <ol class="turns" id="turns">
          {turns.map((turn) => (
            <Turn {...turn} />
          ))}
          {conversation.pending ? (
            <PendingTurn
              conversationId={conversation.id}
              pending={conversation.pending}
              now={props.now}
              asksModel={props.engine !== 'offline'}
            />
          ) : null}
        </ol>
        <AskForm
          action={urls.conversation(conversation.id)}
          formKey={props.formKey}
          label="Next question"
          typed={props.typed}
          error={error}
        />
        <p class="muted small">
          Answers are no medical advice, and nothing is coded by them.{' '}
          <a href={urls.conversations()}>All conversations</a>
        </p>
        <details class="panel" id="delete">
          <summary>
            <h2>Delete this conversation</h2>
          </summary>
          <form method="post" action={urls.conversationDeletion(conversation.id)}>
            <p>Its questions and answers are gone then. Codes and notes that were taken from it stay.</p>
            <button type="submit" class="danger">
              Delete this conversation
            </button>
          </form>
        </details>
        <script src={asset('islands/conversation.js')} type="module" />
      </Column>
    </Layout>
  )
}

/** Who will answer, and what that means. */
export function WhoAnswers({ engine }: { engine: EngineName }) {
  return engine === 'offline' ? (
    <p class="muted">Answers are quotes found in the documents; no model is set up.</p>
  ) : (
    <p class="muted">
      {engineNames[engine]} answers from sentences found in the documents. Each statement is checked against
      the words it cites.
    </p>
  )
}
