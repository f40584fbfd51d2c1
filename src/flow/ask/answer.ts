import { machine } from '#src/domain/actor.ts'
import type { Conversation, Message } from '#src/domain/conversation.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { aboutError } from '../advance.ts'
import { entry } from '../audit.ts'
import { askerFor } from '../model/ask.ts'
import { ComeAgain } from '../step.ts'
import { type Desk, Lost, takeDesk } from './desk.ts'
import { type Found, look } from './look.ts'
import { messagesOf } from './messages.ts'
import { proposalsFor } from './propose.ts'
import { answerWithModel, passagesOf } from './with-model.ts'

/** Attempts that died on the way before the model is left out, and before the question is given up. */
const WITHOUT_MODEL_AFTER = 2
const GIVEN_UP_AFTER = 4

type Answer = Omit<Message, 'id' | 'at' | 'by'>

/**
 * Answers the question of a conversation, once: a second worker finds the first one's hold and waits. Says `done`, or seconds
 * to come again. A question whose worker died is answered anew, after two deaths without a model; it is never lost.
 */
export async function answer(ports: Ports, conversationId: string): Promise<'done' | number> {
  const conversation = await ports.documents.conversation(conversationId)
  const pending = conversation?.pending
  if (!pending) return 'done'
  const now = ports.clock.now().getTime()
  const held = Date.parse(pending.lease?.until ?? '') - now
  if (held > 0) return Math.ceil(held / 1000)
  const patience = Date.parse(pending.waiting?.until ?? '') - now
  if (patience > 0 && !pending.stop && !pending.quotesOnly) return Math.ceil(patience / 1000)
  const desk = await takeDesk(ports, conversation)
  if (!desk) return 1
  const started = performance.now()
  try {
    const made = await answered(ports, conversation, desk)
    await desk.finish(made, (messages) => trail(ports, desk.conversation(), made, messages))
    ports.log.info('answer', {
      conversation_id: conversationId,
      count: made.parts?.length ?? 0,
      duration_ms: Math.round(performance.now() - started),
      error_code: made.degraded ?? made.problem,
    })
    return 'done'
  } catch (error) {
    if (error instanceof Lost) return 'done'
    if (error instanceof ComeAgain) return await waitFor(ports, desk, error)
    ports.log.error('answer failed', { conversation_id: conversationId, ...aboutError(error) })
    await desk.release('failed').catch(() => undefined)
    throw error
  } finally {
    await desk.close()
  }
}

async function waitFor(ports: Ports, desk: Desk, { seconds, waiting }: ComeAgain): Promise<number | 'done'> {
  const now = ports.clock.now()
  const before = desk.pending().waiting
  try {
    await desk.release({
      waiting: waiting && {
        ...waiting,
        since: before?.since ?? now.toISOString(),
        until: new Date(now.getTime() + seconds * 1000).toISOString(),
      },
    })
  } catch (error) {
    if (error instanceof Lost) return 'done'
    throw error
  }
  return seconds
}

async function answered(ports: Ports, conversation: Conversation, desk: Desk): Promise<Answer> {
  const { question, attempts, waiting } = desk.pending()
  if (desk.pending().stop) return stopped
  if (attempts > GIVEN_UP_AFTER) return { text: '', problem: 'step-failed' }
  const messages = await messagesOf(ports, conversation)
  const previous = messages.findLast(({ by }) => by === 'person')?.text
  let found: Found
  try {
    found = await look(ports, conversation.scope, question, previous, () => !desk.pending().stop)
  } catch (error) {
    // The search is no longer kept, the encounter is gone: that is the answer.
    if (error instanceof Problem && error.kind === 'not-found') return { text: '', problem: error.code }
    throw error
  }
  if (desk.pending().stop) return stopped
  const { model } = ports
  if (!model) return quotes(ports, question, found)
  if (attempts > WITHOUT_MODEL_AFTER) return quotes(ports, question, found, 'busy')
  if (desk.pending().quotesOnly) return quotes(ports, question, found, 'declined')
  const passages = passagesOf(found)
  // Lab rows are quoted as they are printed; where nothing speaks of it there is nothing to ask about.
  if (passages.length === 0) return quotes(ports, question, found)
  await desk.save({ found: found.parts })
  const asker = askerFor(ports, model, { conversationId: conversation.id, waiting, waitsFor: 'model' })
  const reply = await answerWithModel(asker, question, messages, found, passages, desk)
  const cost = { costUsd: asker.calls().reduce((sum, call) => sum + call.costUsd, 0) }
  if (desk.pending().stop) return { ...stopped, ...cost }
  if (desk.pending().quotesOnly) return { ...(await quotes(ports, question, found, 'declined')), ...cost }
  if (!reply.ok)
    return { ...(await quotes(ports, question, found, reply.reason)), ...cost, ...counted(reply.dropped) }
  return {
    text: reply.parts.map(({ text }) => text).join(' '),
    parts: reply.parts,
    ...(reply.notFound ? { notFound: true } : {}),
    engine: model.provider,
    model: asker.calls().at(-1)?.model ?? model.model,
    prompt: asker.prompts().join(', '),
    ...cost,
    ...counted(reply.dropped),
    looked: found.looked,
    proposals: await proposalsFor(ports, question, found.asked, reply.parts),
  }
}

const stopped: Answer = { text: '', stopped: true }

/** The answer without a model: quotes, or that the documents do not say. */
async function quotes(
  ports: Ports,
  question: string,
  found: Found,
  degraded?: DegradedReason,
): Promise<Answer> {
  const { parts, looked } = found
  return {
    text: parts.map(({ text }) => text).join(' '),
    parts,
    ...(parts.length === 0 ? { notFound: true } : {}),
    engine: 'offline',
    ...(degraded ? { degraded } : {}),
    looked,
    proposals: await proposalsFor(ports, question, found.asked, parts),
  }
}

function counted(dropped: number): Pick<Answer, 'dropped'> {
  return dropped > 0 ? { dropped } : {}
}

/** Ids, counts and codes; each document whose words were used knows it too. */
function trail(ports: Pick<Ports, 'clock'>, { id }: Conversation, made: Answer, messages: number) {
  const now = ports.clock.now()
  const cited = [...new Set(made.parts?.flatMap(({ citations }) => citations.map((one) => one.documentId)))]
  return [
    entry(id, machine, now, 'conversation.answered', {
      messages,
      parts: made.parts?.length ?? 0,
      dropped: made.dropped ?? 0,
      proposals: made.proposals?.length ?? 0,
      documents: cited,
      ...(made.engine ? { engine: made.engine } : {}),
      ...(made.model ? { model: made.model } : {}),
      ...(made.prompt ? { prompt: made.prompt } : {}),
      ...(made.degraded ? { degraded: made.degraded } : {}),
      ...(made.problem ? { problem: made.problem } : {}),
      ...(made.notFound ? { notFound: true } : {}),
      ...(made.stopped ? { stopped: true } : {}),
    }),
    ...cited.map((documentId) => entry(documentId, machine, now, 'document.cited', { conversation: id })),
  ]
}
