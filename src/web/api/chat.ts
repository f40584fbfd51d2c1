import * as z from 'zod'
import { type Conversation, type Message, MOST_CHOSEN, type Scope } from '#src/domain/conversation.ts'
import { degradedReasons, engines } from '#src/domain/model.ts'
import { Problem, type ProblemCode, problems } from '#src/domain/problem.ts'
import { ask } from '#src/flow/ask/ask.ts'
import { deleteConversation, openConversation } from '#src/flow/ask/conversations.ts'
import { messagesOf } from '#src/flow/ask/messages.ts'
import type { Ports } from '#src/ports/ports.ts'
import { notFoundSentence } from '#views/conversations/words.ts'
import { type ApiRoute, route } from './route.ts'

const citation = z.object({
  documentId: z.string(),
  name: z.string(),
  page: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
})
const asked = z.object({
  /** 2,000 characters at most. */
  message: z.string().max(20_000),
  /** Goes on with a conversation. */
  session_id: z.string().max(64).optional(),
  /** What is asked about; without it and without a session, all documents (200 are looked through at once). */
  document_ids: z.array(z.string().max(64)).min(1).max(1000).optional(),
  /** How long to wait for the answer; then 202. */
  wait_seconds: z.number().min(0).max(25).optional(),
})
const answered = z.object({
  response: z.string(),
  session_id: z.string(),
  citations: z.array(citation),
  /** The documents do not say, or not all of it. */
  not_found: z.boolean(),
  engine: z.enum(engines).nullable(),
  model: z.string().nullable(),
  cost_usd: z.number(),
  /** Why the model did not answer and quotes stand there. */
  degraded: z.enum(degradedReasons).nullable(),
})
const waits = z.object({ session_id: z.string(), status: z.literal('pending') })
const message = z.object({
  id: z.string(),
  at: z.string(),
  by: z.enum(['person', 'machine']),
  text: z.string(),
  citations: z.array(citation),
  notFound: z.boolean(),
  engine: z.string().nullable(),
  degraded: z.string().nullable(),
})
const summary = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  scope: z.object({ of: z.enum(['document', 'encounter', 'documents', 'filter']) }).loose(),
  messages: z.int(),
  pending: z.boolean(),
})
const whole = summary.omit({ messages: true }).extend({ messages: z.array(message) })

/** A client's gateway gives up at 30 s. */
const LONGEST_WAIT = 25
const MOST_WAITING = 5
const LOOK_MS = 100

/** Questions and answers for programs. */
export function chatApi(ports: Ports): ApiRoute[] {
  let waiting = 0
  const id = (c: { req: { param(name: string): string | undefined } }) => c.req.param('id') ?? ''
  return [
    route({
      method: 'post',
      path: '/chat',
      tag: 'conversations',
      summary: 'Ask about documents; waits up to 25 s for the answer, else 202 with where it will be',
      body: asked,
      answers: { 200: answered, 202: waits },
      problems: [
        'question-missing',
        'question-too-long',
        'answer-pending',
        'conversation-gone',
        'document-gone',
        'too-many-chosen',
        'too-many-waiting',
      ],
      async handle(c, { body }) {
        const { message, session_id, document_ids, wait_seconds = LONGEST_WAIT } = body
        const waitsNow = wait_seconds > 0
        if (waitsNow && waiting >= MOST_WAITING) throw new Problem('too-many-waiting')
        if (waitsNow) waiting++
        try {
          const sessionId = await ask(
            ports,
            {
              question: message,
              conversationId: session_id,
              scope: scopeOf(document_ids, session_id),
              key: c.req.header('idempotency-key'),
            },
            c.get('actor'),
          )
          const reply = waitsNow
            ? await replyWithin(ports, sessionId, wait_seconds, c.req.raw.signal)
            : undefined
          if (reply) return c.json(answerOf(sessionId, reply))
          c.header('Location', `/api/v1/conversations/${encodeURIComponent(sessionId)}`)
          c.header('Retry-After', '2')
          return c.json({ session_id: sessionId, status: 'pending' as const }, 202)
        } finally {
          if (waitsNow) waiting--
        }
      },
    }),
    route({
      method: 'get',
      path: '/conversations',
      tag: 'conversations',
      summary: 'Your conversations, last touched first',
      query: z.object({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
      answers: { 200: z.object({ conversations: z.array(summary), cursor: z.string().nullable() }) },
      async handle(c, { query: { cursor, limit = 50 } }) {
        const found = await ports.documents.conversations(c.get('actor').id, limit, cursor)
        return c.json({
          conversations: found.conversations.map((one) => ({ ...summaryOf(one), messages: one.messages })),
          cursor: found.cursor ?? null,
        })
      },
    }),
    route({
      method: 'get',
      path: '/conversations/{id}',
      tag: 'conversations',
      summary: 'A conversation with its questions and answers',
      answers: { 200: whole },
      problems: ['conversation-gone'],
      async handle(c) {
        const { conversation, messages } = await openConversation(ports, id(c), c.get('actor'))
        return c.json({ ...summaryOf(conversation), messages: messages.map(messageOf) })
      },
    }),
    route({
      method: 'delete',
      path: '/conversations/{id}',
      tag: 'conversations',
      summary: 'Delete a conversation with its questions and answers',
      answers: { 204: null },
      problems: ['conversation-gone'],
      async handle(c) {
        await deleteConversation(ports, id(c), c.get('actor'))
        return c.body(null, 204)
      },
    }),
  ]
}

function scopeOf(ids: string[] | undefined, session: string | undefined): Scope | undefined {
  if (!ids) return session ? undefined : { of: 'filter', filters: {} }
  const [first, ...others] = [...new Set(ids)]
  if (ids.length > MOST_CHOSEN) throw new Problem('too-many-chosen', { documents: ids.length })
  return others.length > 0 || !first
    ? { of: 'documents', documentIds: [...new Set(ids)] }
    : { of: 'document', documentId: first }
}

/** The answer, once it is there; `undefined`: not in time, or nobody waits any more. */
async function replyWithin(
  ports: Pick<Ports, 'documents' | 'files'>,
  sessionId: string,
  seconds: number,
  gone: AbortSignal,
): Promise<Message | undefined> {
  const until = performance.now() + seconds * 1000
  for (;;) {
    const conversation = await ports.documents.conversation(sessionId)
    if (!conversation) return undefined
    if (!conversation.pending) return (await messagesOf(ports, conversation)).at(-1)
    if (performance.now() > until || gone.aborted) return undefined
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

function answerOf(sessionId: string, reply: Message): z.output<typeof answered> {
  return {
    response: sentenceOf(reply),
    session_id: sessionId,
    citations: citationsOf(reply),
    not_found: reply.notFound ?? false,
    engine: reply.engine ?? null,
    model: reply.model ?? null,
    cost_usd: reply.costUsd ?? 0,
    degraded: reply.degraded ?? null,
  }
}

/** What a program shows where a page has sentences of its own. */
function sentenceOf(message: Message): string {
  const { text, notFound, stopped, problem } = message
  if (stopped) return 'Stopped.'
  if (problem) return `${problems[problem satisfies ProblemCode].title}.`
  if (!notFound) return text
  return text ? `${text} The documents do not answer the rest of the question.` : notFoundSentence(message)
}

function citationsOf({ parts = [] }: Message): z.output<typeof citation>[] {
  return parts.flatMap(({ citations }) => citations)
}

function messageOf(one: Message): z.output<typeof message> {
  return {
    id: one.id,
    at: one.at,
    by: one.by,
    text: one.by === 'person' ? one.text : sentenceOf(one),
    citations: citationsOf(one),
    notFound: one.notFound ?? false,
    engine: one.engine ?? null,
    degraded: one.degraded ?? null,
  }
}

function summaryOf({ id, title, createdAt, updatedAt, scope, pending }: Conversation) {
  return { id, title, createdAt, updatedAt, scope: { ...scope }, pending: pending !== undefined }
}
