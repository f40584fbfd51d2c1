import { createHash } from 'node:crypto'
import type { Actor } from '#src/domain/actor.ts'
import { type Conversation, MOST_CHOSEN, MOST_QUESTION, type Scope } from '#src/domain/conversation.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { newId } from '../new-id.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { ownConversation } from './conversations.ts'
import { mustBeThere } from './scope.ts'

export interface Asking {
  question: string
  /** What a new conversation is about, or an old one from now on. */
  scope?: Scope | undefined
  conversationId?: string | undefined
  /** Names the form that was rendered: sent twice, it asks once. */
  key?: string | undefined
}

const KEPT_KEYS = 20
const TITLE = 80

/**
 * Asks a question, in a new conversation or an old one: the question is kept before anything else happens, and a job answers it.
 * Answers the conversation's id. Throws `question-missing`, `question-too-long`, `answer-pending`, `conversation-gone`,
 * `document-gone`, `encounter-gone`, `search-gone`, `too-many-chosen`.
 */
export async function ask(
  ports: Pick<Ports, 'documents' | 'jobs' | 'clock'>,
  { question: typed, scope, conversationId, key }: Asking,
  actor: Actor,
): Promise<string> {
  const question = typed.trim()
  if (!question) throw new Problem('question-missing')
  if (question.length > MOST_QUESTION) throw new Problem('question-too-long', { characters: question.length })
  if (scope?.of === 'documents' && scope.documentIds.length > MOST_CHOSEN)
    throw new Problem('too-many-chosen', { documents: scope.documentIds.length })
  if (scope) await mustBeThere(ports, scope)
  const mark = key ? fingerprint(actor.id, key) : undefined
  const id = conversationId ?? mark ?? newId(ports.clock.now())
  await readAgainWhenRaced(async () => {
    const now = ports.clock.now()
    const stands = conversationId
      ? await ownConversation(ports, conversationId, actor)
      : mark
        ? await ports.documents.conversation(id)
        : undefined
    if (stands && mark && stands.asked?.includes(mark)) return
    if (stands?.pending) throw new Problem('answer-pending')
    const before = stands ?? (scope && newConversation(id, question, scope, actor, now))
    if (!before) throw new Problem('bad-request', { field: 'document' })
    const value: Conversation = {
      ...before,
      version: before.version + 1,
      updatedAt: now.toISOString(),
      scope: scope ?? before.scope,
      asked: [...(before.asked ?? []), ...(mark ? [mark] : [])].slice(-KEPT_KEYS),
      pending: { messageId: newId(now), question, askedAt: now.toISOString(), text: '', attempts: 0 },
    }
    await ports.documents.commit({
      writes: [{ put: 'conversation', value }],
      audit: [
        entry(id, actor, now, 'conversation.asked', {
          scope: value.scope.of,
          characters: question.length,
          ...(value.scope.of === 'document' ? { document: value.scope.documentId } : {}),
          ...(value.scope.of === 'encounter' ? { encounter: value.scope.encounterId } : {}),
          ...(value.scope.of === 'documents' ? { documents: value.scope.documentIds } : {}),
        }),
      ],
    })
  })
  await ports.jobs.send({ v: 1, kind: 'answer', id })
  return id
}

function newConversation(id: string, question: string, scope: Scope, actor: Actor, now: Date): Conversation {
  const at = now.toISOString()
  const short = question.replace(/\s+/g, ' ')
  const title = short.length > TITLE ? `${short.slice(0, TITLE - 1).trimEnd()}…` : short
  return { id, version: 0, createdAt: at, updatedAt: at, owner: actor.id, scope, title, messages: 0 }
}

/** Of a form and a person: nobody can take another's id. */
function fingerprint(actor: string, key: string): string {
  return createHash('sha256').update(`${actor.length}:${actor}:${key}`).digest('hex').slice(0, 32)
}
