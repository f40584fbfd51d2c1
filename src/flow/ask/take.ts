import type { Actor } from '#src/domain/actor.ts'
import { type Message, mayTake, type Proposal } from '#src/domain/conversation.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { textOf } from '../extract/text-of.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { add, note } from '../review/decide.ts'
import { ownConversation } from './conversations.ts'
import { messagesOf, saveMessages } from './messages.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

/**
 * A person takes what an answer proposed: a code is added with its words, a note or a question to the provider is kept on its
 * code. The act is one of the review like any other (it can be undone there), and the trail says where it came from. Taken
 * twice, it happens once. Throws `not-yours`, `proposal-gone`, `encounter-signed`, `evidence-mismatch`, `code-unknown`, …
 */
export async function takeProposal(
  ports: Needs,
  conversationId: string,
  messageId: string,
  proposalId: string,
  actor: Actor,
): Promise<{ message: Message; proposal: Proposal }> {
  if (!mayTake(actor)) throw new Problem('not-yours', { role: actor.role })
  const { proposal } = await found(ports, conversationId, messageId, proposalId, actor)
  if (!proposal.taken) await act(ports, proposal, actor)
  return readAgainWhenRaced(async () => {
    const { conversation, messages, message, proposal } = await found(
      ports,
      conversationId,
      messageId,
      proposalId,
      actor,
    )
    if (proposal.taken) return { message, proposal }
    const now = ports.clock.now()
    const taken: Proposal = { ...proposal, taken: { at: now.toISOString(), by: actor.id } }
    const changed: Message = {
      ...message,
      proposals: message.proposals?.map((one) => (one.id === proposalId ? taken : one)),
    }
    const detail = {
      kind: proposal.kind,
      conversation: conversationId,
      message: messageId,
      ...(proposal.code ? { code: proposal.code } : {}),
      ...(message.model ? { model: message.model } : {}),
    }
    await saveMessages(
      ports,
      { ...conversation, version: conversation.version + 1 },
      messages.map((one) => (one.id === messageId ? changed : one)),
      [
        entry(proposal.encounterId, actor, now, 'proposal.taken', detail),
        entry(conversationId, actor, now, 'proposal.taken', { kind: proposal.kind }),
      ],
    )
    return { message: changed, proposal: taken }
  })
}

async function found(
  ports: Needs,
  conversationId: string,
  messageId: string,
  proposalId: string,
  actor: Actor,
) {
  const conversation = await ownConversation(ports, conversationId, actor)
  const messages = await messagesOf(ports, conversation)
  const message = messages.find(({ id }) => id === messageId)
  const proposal = message?.proposals?.find(({ id }) => id === proposalId)
  if (!message || !proposal) throw new Problem('proposal-gone')
  return { conversation, messages, message, proposal }
}

/** Nothing here is done twice: a crash before the proposal is marked leaves it to be pressed again. */
async function act(ports: Needs, proposal: Proposal, actor: Actor): Promise<void> {
  const { encounterId, documentId, code, text, kind, evidence } = proposal
  const document = await ports.documents.document(documentId)
  if (!document || document.trashedAt || document.encounterId !== encounterId || !code)
    throw new Problem('proposal-gone', { documentId })
  const [quote] = evidence
  const { text: whole } = await textOf(ports, document)
  // The text may have been corrected since: words that no longer stand there support nothing.
  if (!quote || whole.slice(quote.start, quote.end) !== quote.quote)
    throw new Problem('proposal-gone', { documentId })
  if (kind === 'code') {
    try {
      await add(ports, encounterId, { code, documentId, span: quote }, actor)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'code-twice') throw error
    }
    return
  }
  const words = text ?? ''
  const stands = await ports.documents.decision(encounterId, code)
  if (stands?.note && holds(stands.note, words)) return
  const both = stands?.note ? `${stands.note}\n${words}` : words
  try {
    await note(ports, encounterId, code, both, stands?.version ?? 0, actor)
  } catch (error) {
    // The code's card went away with a re-run.
    if (error instanceof Problem && error.code === 'not-found')
      throw new Problem('proposal-gone', { documentId })
    throw error
  }
}

/** Whether a note holds the same lines after each other: part of an older line is another note. */
function holds(note: string, words: string): boolean {
  const lines = (text: string) =>
    `\n${text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .join('\n')}\n`
  return lines(note).includes(lines(words.trim()))
}
