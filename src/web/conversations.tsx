import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { type Message, mayTake, type Scope } from '#src/domain/conversation.ts'
import { documentKinds } from '#src/domain/document.ts'
import { Problem, type ProblemCode, statusOf } from '#src/domain/problem.ts'
import { aboutOf } from '#src/flow/ask/about.ts'
import { ask } from '#src/flow/ask/ask.ts'
import {
  deleteConversation,
  openConversation,
  ownConversation,
  resumed,
} from '#src/flow/ask/conversations.ts'
import { messagesOf } from '#src/flow/ask/messages.ts'
import { interrupt } from '#src/flow/ask/stop.ts'
import { takeProposal } from '#src/flow/ask/take.ts'
import { livingDocuments } from '#src/flow/encounter/open.ts'
import { newId } from '#src/flow/new-id.ts'
import { worklistSorts } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { ConversationsPage } from '#views/conversations/index.tsx'
import { NewConversationPage } from '#views/conversations/new.tsx'
import { ProposalCard } from '#views/conversations/proposal.tsx'
import { ConversationPage } from '#views/conversations/show.tsx'
import { Draft, PendingTurn, Turn, type TurnView } from '#views/conversations/turn.tsx'
import { statusesOf, tabs } from '#views/documents/tabs.ts'
import type { WebEnv } from './env.ts'
import { form, query } from './form.ts'
import { asksForPart, frameOf, page } from './page.ts'

const empty = z.literal('').transform(() => undefined)
const oneId = empty.or(z.string().max(40)).optional()
const many = z.preprocess(
  (value) => [value ?? []].flat().filter((one) => one !== ''),
  z.array(z.string().max(40)).max(1000),
)

/** What is asked about: documents, an encounter, or else the worklist with its filters. */
const aboutShape = z.object({
  document: many,
  encounter: oneId,
  all: empty.or(z.literal('1')).optional(),
  status: empty.or(z.enum(tabs.map((tab) => tab.id))).optional(),
  kind: empty.or(z.enum(documentKinds)).optional(),
  from: empty.or(z.iso.date()).optional(),
  to: empty.or(z.iso.date()).optional(),
  code: empty.or(z.string().regex(/^[A-Za-z0-9.]{1,10}$/)).optional(),
  sort: empty.or(z.enum(worklistSorts)).optional(),
  view: oneId,
})
/** Longer ones are refused in words, not as a bad request. */
const question = z.string().max(20_000).default('')
const key = z.string().max(100).optional()

/** What the form of a question itself says; anything else is a page of its own. */
const questionProblems = new Set<ProblemCode>(['question-missing', 'question-too-long', 'answer-pending'])

const PAGE = 30

/** `/conversations`: questions about documents, and their answers. Each person's own. */
export function conversationRoutes(ports: Ports) {
  const engine = ports.model?.provider ?? 'offline'
  const rendered = () => newId(ports.clock.now())
  const about = (scope: Scope) => aboutOf(ports, scope)

  const newPage = async (c: Context<WebEnv>, scope: Scope, refused?: { typed: string; error: ProblemCode }) =>
    page(
      c,
      <NewConversationPage
        frame={frameOf(c, ports.codes)}
        scope={scope}
        about={await about(scope)}
        wider={await widerOf(ports, scope)}
        formKey={rendered()}
        engine={engine}
        {...refused}
      />,
      refused ? statusOf[problemKind(refused.error)] : 200,
    )
  const showPage = async (
    c: Context<WebEnv>,
    id: string,
    refused?: { typed: string; error: ProblemCode },
  ) => {
    const { conversation, messages } = await openConversation(ports, id, c.get('actor'))
    return page(
      c,
      <ConversationPage
        frame={frameOf(c, ports.codes)}
        conversation={conversation}
        about={await about(conversation.scope)}
        turns={await turnsOf(ports, c, id, messages)}
        now={ports.clock.now().toISOString()}
        formKey={rendered()}
        engine={engine}
        {...refused}
      />,
      refused ? statusOf[problemKind(refused.error)] : 200,
    )
  }

  return new Hono<WebEnv>()
    .get('/', query(z.object({ cursor: z.string().max(200).optional() })), async (c) => {
      const found = await ports.documents.conversations(c.get('actor').id, PAGE, c.req.valid('query').cursor)
      return page(c, <ConversationsPage frame={frameOf(c, ports.codes)} {...found} />)
    })
    .get('/new', query(aboutShape), (c) => newPage(c, scopeOf(c.req.valid('query'))))
    .post('/', form(aboutShape.extend({ question, key })), async (c) => {
      const { question, key, ...asked } = c.req.valid('form')
      const scope = scopeOf(asked)
      try {
        const id = await ask(ports, { question, scope, key }, c.get('actor'))
        return c.redirect(urls.conversation(id), 303)
      } catch (error) {
        if (!(error instanceof Problem) || !questionProblems.has(error.code)) throw error
        return newPage(c, scope, { typed: question, error: error.code })
      }
    })
    .get('/:id', (c) => showPage(c, c.req.param('id')))
    .post('/:id', form(z.object({ question, key })), async (c) => {
      const id = c.req.param('id')
      const { question, key } = c.req.valid('form')
      try {
        await ask(ports, { question, conversationId: id, key }, c.get('actor'))
        return c.redirect(urls.conversation(id), 303)
      } catch (error) {
        if (!(error instanceof Problem) || !questionProblems.has(error.code)) throw error
        return showPage(c, id, { typed: question, error: error.code })
      }
    })
    .get('/:id/messages/:message', async (c) => {
      const { id, message } = c.req.param()
      const now = ports.clock.now().toISOString()
      const conversation = await ownConversation(ports, id, c.get('actor'))
      await resumed(ports, conversation)
      if (conversation.pending?.messageId === message)
        return c.html(<Draft conversationId={id} pending={conversation.pending} now={now} />)
      // The draft asked; the whole turn comes instead, with its proposals and without its buttons.
      if (asksForPart(c)) {
        c.header('HX-Retarget', `#turn-${message}`)
        c.header('HX-Reswap', 'outerHTML')
      }
      return answerTurn(c, id, message)
    })
    .post(
      '/:id/interruption',
      form(z.object({ how: z.enum(['stop', 'quotes']), message: z.string().max(40) })),
      async (c) => {
        const id = c.req.param('id')
        const { how, message } = c.req.valid('form')
        await interrupt(ports, id, how, c.get('actor'))
        if (!asksForPart(c)) return c.redirect(urls.conversation(id), 303)
        const { pending } = await ownConversation(ports, id, c.get('actor'))
        if (pending?.messageId !== message) return answerTurn(c, id, message)
        const now = ports.clock.now().toISOString()
        return c.html(
          <PendingTurn conversationId={id} pending={pending} now={now} asksModel={engine !== 'offline'} />,
        )
      },
    )
    .post('/:id/deletion', async (c) => {
      await deleteConversation(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(urls.conversations(), 303)
    })
    .post('/:id/messages/:message/proposals/:proposal', async (c) => {
      const { id, message, proposal: proposalId } = c.req.param()
      const { proposal } = await takeProposal(ports, id, message, proposalId, c.get('actor'))
      if (!asksForPart(c)) return c.redirect(urls.conversation(id, { turn: message }), 303)
      const place = { conversationId: id, messageId: message, mayTake: false }
      return c.html(<ProposalCard proposal={proposal} place={place} />)
    })

  async function answerTurn(c: Context<WebEnv>, id: string, message: string) {
    const conversation = await ownConversation(ports, id, c.get('actor'))
    const turns = await turnsOf(ports, c, id, await messagesOf(ports, conversation))
    const turn = turns.find(({ answer }) => answer.id === message)
    if (!turn) throw new Problem('conversation-gone')
    return c.html(<Turn {...turn} />)
  }
}

function problemKind(code: ProblemCode) {
  return new Problem(code).kind
}

/** Questions with their answers; a button on each proposal that may be taken. */
async function turnsOf(
  ports: Pick<Ports, 'documents'>,
  c: Context<WebEnv>,
  conversationId: string,
  messages: readonly Message[],
): Promise<TurnView[]> {
  const open = new Map<string, boolean>()
  const isOpen = async (encounterId: string) => {
    const known = open.get(encounterId)
    if (known !== undefined) return known
    const state = (await ports.documents.encounter(encounterId))?.state === 'open'
    open.set(encounterId, state)
    return state
  }
  const turns: TurnView[] = []
  for (const [at, answer] of messages.entries()) {
    const asked = messages[at - 1]
    if (answer.by !== 'machine' || !asked) continue
    const takeable = new Set<string>()
    if (mayTake(c.get('actor')))
      for (const { id, encounterId } of answer.proposals ?? [])
        if (await isOpen(encounterId)) takeable.add(id)
    turns.push({ conversationId, asked, answer, takeable })
  }
  return turns
}

function scopeOf({ document, encounter, all, ...filters }: z.output<typeof aboutShape>): Scope {
  if (encounter) return { of: 'encounter', encounterId: encounter }
  const [first, ...others] = document
  if (first && !all)
    return others.length > 0
      ? { of: 'documents', documentIds: [...new Set(document)] }
      : { of: 'document', documentId: first }
  const { status, ...rest } = filters
  const set = Object.entries({ ...rest, status }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return { of: 'filter', filters: { ...Object.fromEntries(set), statuses: statusesOf(status).join(',') } }
}

/** The encounter of the one document, when it has others. */
async function widerOf(ports: Pick<Ports, 'documents'>, scope: Scope) {
  if (scope.of !== 'document') return undefined
  const document = await ports.documents.document(scope.documentId)
  if (!document) throw new Problem('document-gone')
  const members = await livingDocuments(ports, document.encounterId)
  return members.length > 1 ? { encounterId: document.encounterId, documents: members.length } : undefined
}
