import type { AuditDraft } from '#src/domain/audit.ts'
import type { Conversation, Message } from '#src/domain/conversation.ts'
import type { Ports } from '#src/ports/ports.ts'
import { newId } from '../new-id.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'clock'>

/** The messages of a conversation, oldest first; none where nobody answered yet. */
export async function messagesOf({ files }: Pick<Ports, 'files'>, { key }: Conversation): Promise<Message[]> {
  const bytes = key && (await files.read(key))
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Message[]) : []
}

/**
 * Saves messages under a new key and the record that points at it, in one commit; the version before goes away. Throws
 * `edited-elsewhere`: nothing was saved then, and nothing is left behind.
 * @param next Without `key` and `messages`; its version is the new one.
 */
export async function saveMessages(
  { documents, files, clock }: Needs,
  next: Conversation,
  messages: readonly Message[],
  audit: AuditDraft[],
): Promise<Conversation> {
  const key = `conversations/${next.id}/${newId(clock.now())}.json`
  const stale = [...(next.stale ?? []), ...(next.key ? [next.key] : [])]
  const value: Conversation = { ...next, key, messages: messages.length, stale: stale.slice(-1) }
  await files.write(key, new TextEncoder().encode(JSON.stringify(messages)))
  try {
    await documents.commit({ writes: [{ put: 'conversation', value }], audit })
  } catch (error) {
    await files.delete(key)
    throw error
  }
  for (const old of stale) await files.delete(old)
  return value
}
