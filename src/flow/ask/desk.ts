import { randomUUID } from 'node:crypto'
import type { AuditDraft } from '#src/domain/audit.ts'
import type { Conversation, Message, Pending } from '#src/domain/conversation.ts'
import type { Waiting } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { messagesOf, saveMessages } from './messages.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'clock'>

/** Somebody else has the question now, or it is gone: whoever finds this lets go of it. */
export class Lost extends Error {}

/** A worker's hold on a question: what it writes down while it answers. */
export interface Desk {
  pending(): Pending
  conversation(): Conversation
  /** Ends when somebody presses stop, asks for quotes now, or the question is lost. */
  readonly signal: AbortSignal
  /** Writes the draft down, at once the first time, then at most every 300 ms. */
  onText(text: string): void
  save(change: Partial<Pending>): Promise<void>
  /** The question and its answer become messages; the question is done. */
  finish(answer: Omit<Message, 'id' | 'at' | 'by'>, audit: (messages: number) => AuditDraft[]): Promise<void>
  /** Gives the question back, to be waited for, or after a failed attempt. */
  release(why: { waiting: Waiting | undefined } | 'failed'): Promise<void>
  /** Stops looking after it. */
  close(): Promise<void>
}

const LEASE_MS = 20_000
/** Between two writings of a draft. A reader looks every 500 ms. */
export const DRAFT_MS = 300
/** Between two looks at whether somebody pressed stop. */
const LOOK_MS = 700

/** Takes hold of a conversation's question. `undefined`: somebody else did. */
export async function takeDesk(ports: Needs, taken: Conversation): Promise<Desk | undefined> {
  const owner = randomUUID()
  const lease = () => ({ owner, until: new Date(ports.clock.now().getTime() + LEASE_MS).toISOString() })
  const started = taken.pending
  if (!started) return undefined
  let stands: Conversation = {
    ...taken,
    version: taken.version + 1,
    pending: { ...started, waiting: started.waiting, attempts: started.attempts + 1, lease: lease() },
  }
  try {
    await ports.documents.commit({ writes: [{ put: 'conversation', value: stands }], audit: [] })
  } catch (error) {
    if (error instanceof Problem && error.code === 'edited-elsewhere') return undefined
    throw error
  }

  const control = new AbortController()
  const pending = (): Pending => {
    if (!stands.pending) throw new Lost()
    return stands.pending
  }
  /** Somebody else may only have raised a flag; anything more and the question is lost. */
  const again = async () => {
    const now = await ports.documents.conversation(taken.id)
    if (now?.pending?.messageId !== started.messageId || now.pending.lease?.owner !== owner) {
      control.abort()
      throw new Lost()
    }
    stands = now
    if (now.pending.stop || now.pending.quotesOnly) control.abort()
  }
  const commit = async (make: () => Promise<Conversation>) => {
    for (;;) {
      try {
        stands = await make()
        return
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'edited-elsewhere') throw error
        await again()
      }
    }
  }
  // One after the other: two writings of one worker must not meet.
  let line: Promise<void> = Promise.resolve()
  const inLine = (work: () => Promise<void>): Promise<void> => {
    const done = line.then(work)
    line = done.catch(() => undefined)
    return done
  }
  const save = (change: () => Partial<Pending>) =>
    inLine(() =>
      commit(async () => {
        const value: Conversation = {
          ...stands,
          version: stands.version + 1,
          pending: { ...pending(), ...change(), lease: lease() },
        }
        await ports.documents.commit({ writes: [{ put: 'conversation', value }], audit: [] })
        return value
      }),
    )

  let draft = ''
  let writtenAt = 0
  let soon: NodeJS.Timeout | undefined
  const write = () => {
    soon = undefined
    writtenAt = performance.now()
    // A draft that cannot be kept is no reason to lose the answer.
    save(() => ({ text: draft })).catch(() => undefined)
  }
  const looks = setInterval(() => {
    inLine(again).catch(() => undefined)
    const left = Date.parse(stands.pending?.lease?.until ?? '') - ports.clock.now().getTime()
    if (left < LEASE_MS / 2) save(() => ({})).catch(() => undefined)
  }, LOOK_MS)
  looks.unref()
  const close = async () => {
    clearInterval(looks)
    clearTimeout(soon)
    soon = undefined
    await line
  }
  return {
    pending,
    conversation: () => stands,
    signal: control.signal,
    onText(text) {
      draft = text
      if (soon || control.signal.aborted) return
      const wait = Math.max(0, DRAFT_MS - (performance.now() - writtenAt))
      if (writtenAt === 0 || wait === 0) write()
      else soon = setTimeout(write, wait)
    },
    save: (change) => save(() => change),
    async finish(answer, audit) {
      await close()
      await commit(async () => {
        const { messageId, question, askedAt } = pending()
        const before = await messagesOf(ports, stands)
        const at = ports.clock.now().toISOString()
        const messages: Message[] = [
          ...before,
          { id: `${messageId}-q`, at: askedAt, by: 'person', text: question },
          { id: messageId, at, by: 'machine', ...answer },
        ]
        const { pending: _, ...rest } = stands
        const next = { ...rest, version: stands.version + 1, updatedAt: at }
        return saveMessages(ports, next, messages, audit(messages.length))
      })
    },
    async release(why) {
      await close()
      await commit(async () => {
        const { lease: _, waiting: __, ...rest } = pending()
        // Waiting is no failed attempt.
        const given: Pending =
          why === 'failed'
            ? rest
            : {
                ...rest,
                text: '',
                attempts: rest.attempts - 1,
                ...(why.waiting ? { waiting: why.waiting } : {}),
              }
        const value: Conversation = { ...stands, version: stands.version + 1, pending: given }
        await ports.documents.commit({ writes: [{ put: 'conversation', value }], audit: [] })
        return value
      })
    },
    close,
  }
}
