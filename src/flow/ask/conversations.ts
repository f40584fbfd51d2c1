import type { Actor } from '#src/domain/actor.ts'
import type { Conversation, Message } from '#src/domain/conversation.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { messagesOf } from './messages.ts'

/** A person's own conversation. Anybody else's is not there: Problem `conversation-gone`. */
export async function ownConversation(
  { documents }: Pick<Ports, 'documents'>,
  id: string,
  actor: Actor,
): Promise<Conversation> {
  const conversation = await documents.conversation(id)
  if (!conversation || conversation.owner !== actor.id) throw new Problem('conversation-gone')
  return conversation
}

/** With its messages. A question that no worker can be at any more is sent again: it is never lost. */
export async function openConversation(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<{ conversation: Conversation; messages: Message[] }> {
  const conversation = await ownConversation(ports, id, actor)
  await resumed(ports, conversation)
  return { conversation, messages: await messagesOf(ports, conversation) }
}

/** Jobs can be lost between a commit and the queue, or given up on. Whoever looks sends it again, once in a while. */
const QUIET_MS = 30_000
/** A hold that ran out is a worker that died: nothing is waited for. */
const QUIET_AFTER_HOLD_MS = 1_000
const MOST_SENT = 1_000
const sentAgain = new Map<string, number>()

/** Sends the job of a question again that no worker can be at any more. */
export async function resumed(
  { jobs, clock }: Pick<Ports, 'jobs' | 'clock'>,
  { id, pending }: Conversation,
): Promise<void> {
  if (!pending) return void sentAgain.delete(id)
  const now = clock.now().getTime()
  const alive = Math.max(
    Date.parse(pending.askedAt),
    Date.parse(pending.lease?.until ?? pending.askedAt),
    Date.parse(pending.waiting?.until ?? pending.askedAt),
    sentAgain.get(id) ?? 0,
  )
  if (now - alive < (pending.lease ? QUIET_AFTER_HOLD_MS : QUIET_MS)) return
  if (sentAgain.size > MOST_SENT) sentAgain.clear()
  sentAgain.set(id, now)
  await jobs.send({ v: 1, kind: 'answer', id })
}

/** Deletes a conversation: its record and its messages. The audit keeps that there was one. */
export async function deleteConversation(
  ports: Pick<Ports, 'documents' | 'files' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<void> {
  await readAgainWhenRaced(async () => {
    const { version, key, stale = [], messages } = await ownConversation(ports, id, actor)
    // Files first: a crash in between leaves a record to press "delete" on again, and no words of a patient without one.
    for (const file of [...stale, ...(key ? [key] : [])]) await ports.files.delete(file)
    await ports.documents.commit({
      writes: [{ remove: 'conversation', id, version }],
      audit: [entry(id, actor, ports.clock.now(), 'conversation.deleted', { messages })],
    })
  })
}
