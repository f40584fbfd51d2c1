import type { Actor } from '#src/domain/actor.ts'
import type { Conversation } from '#src/domain/conversation.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { ownConversation } from './conversations.ts'

/**
 * Asks the worker to stop, or to leave the model and give the quotes it has. The question stays with what became of it; a
 * question that is answered already is left alone. Throws `conversation-gone`.
 */
export async function interrupt(
  ports: Pick<Ports, 'documents' | 'jobs'>,
  id: string,
  how: 'stop' | 'quotes',
  actor: Actor,
): Promise<void> {
  const waits = await readAgainWhenRaced(async () => {
    const conversation = await ownConversation(ports, id, actor)
    const { pending } = conversation
    if (!pending || (how === 'stop' ? pending.stop : pending.quotesOnly)) return false
    const value: Conversation = {
      ...conversation,
      version: conversation.version + 1,
      pending: { ...pending, ...(how === 'stop' ? { stop: true } : { quotesOnly: true }) },
    }
    await ports.documents.commit({ writes: [{ put: 'conversation', value }], audit: [] })
    return true
  })
  // Nobody may be at it: then this is who ends it.
  if (waits) await ports.jobs.send({ v: 1, kind: 'answer', id })
}
