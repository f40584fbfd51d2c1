import * as z from 'zod'
import { Problem } from '#src/domain/problem.ts'
import { enterFacts } from '#src/flow/encounter/facts.ts'
import { group, moveInto, ungroup } from '#src/flow/encounter/group.ts'
import { requestExport } from '#src/flow/export/request.ts'
import { undo } from '#src/flow/review/act.ts'
import { checked } from '#src/flow/review/check.ts'
import { add, decide } from '#src/flow/review/decide.ts'
import { readCodes } from '#src/flow/review/read-codes.ts'
import { choosePoa, override, proposeOrder, withdraw } from '#src/flow/review/resolve.ts'
import { reopen, sign } from '#src/flow/review/sign.ts'
import type { Ports } from '#src/ports/ports.ts'
import { exportFile } from '../export-file.ts'
import { type ApiRoute, route } from './route.ts'
import * as shapes from './shapes.ts'

const gone = ['encounter-gone', 'encounter-signed', 'edited-elsewhere'] as const

export function encounterApi(ports: Ports): ApiRoute[] {
  const answered = async (id: string) => shown(ports, id)
  const id = (c: { req: { param(name: string): string | undefined } }) => c.req.param('id') ?? ''
  return [
    route({
      method: 'get',
      path: '/encounters/{id}',
      tag: 'encounters',
      summary: 'An encounter with its documents and decisions',
      answers: { 200: shapes.encounter },
      problems: ['encounter-gone'],
      handle: async (c) => c.json(await answered(id(c))),
    }),
    route({
      method: 'put',
      path: '/encounters/{id}/facts',
      tag: 'encounters',
      summary: 'Label, setting and dates; a changed date re-checks every code',
      body: shapes.enteredFacts,
      answers: { 200: shapes.encounter },
      problems: [
        ...gone,
        'bad-request',
        'date-impossible',
        'dates-reversed',
        'date-future',
        'born-after-service',
      ],
      async handle(c, { body }) {
        await enterFacts(ports, id(c), body, c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/group',
      tag: 'encounters',
      summary: 'Put documents into one encounter',
      body: z.object({ documents: z.array(z.string()).min(2).max(100) }),
      answers: { 200: shapes.encounter },
      problems: [...gone, 'document-gone'],
      handle: async (c, { body }) =>
        c.json(await answered(await group(ports, body.documents, c.get('actor')))),
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/move',
      tag: 'encounters',
      summary: 'Move a document into this encounter, or out into its own (`out: true`)',
      body: z.object({ document: z.string(), out: z.boolean().optional() }),
      answers: { 200: shapes.encounter },
      problems: [...gone, 'document-gone'],
      async handle(c, { body }) {
        if (body.out) {
          const document = await ports.documents.document(body.document)
          if (document?.encounterId !== id(c)) throw new Problem('document-gone', { encounterId: id(c) })
          return c.json(await answered(await ungroup(ports, body.document, c.get('actor'))))
        }
        await moveInto(ports, body.document, id(c), c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'put',
      path: '/encounters/{id}/codes/{code}/decision',
      tag: 'encounters',
      summary: 'Accept or reject a code; `version` is that of the decision seen (0: none yet)',
      body: shapes.verdict,
      answers: { 200: shapes.decision },
      problems: [...gone, 'code-unknown', 'code-header', 'not-found'],
      async handle(c, { body }) {
        const code = c.req.param('code') ?? ''
        await decide(ports, id(c), code, body, c.get('actor'))
        const decision = await ports.documents.decision(id(c), code)
        if (!decision) throw new Problem('not-found')
        return c.json(shapes.decisionOf(decision))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/codes',
      tag: 'encounters',
      summary: 'Add a code, with the words that support it',
      body: shapes.addition,
      answers: { 201: shapes.decision },
      problems: [...gone, 'code-unknown', 'code-header', 'code-twice', 'evidence-mismatch'],
      async handle(c, { body }) {
        const span =
          body.start !== undefined && body.end !== undefined
            ? { start: body.start, end: body.end }
            : undefined
        const code = await add(
          ports,
          id(c),
          { code: body.code, documentId: body.document, span },
          c.get('actor'),
        )
        const decision = await ports.documents.decision(id(c), code)
        if (!decision) throw new Problem('not-found')
        return c.json(shapes.decisionOf(decision), 201)
      },
    }),
    route({
      method: 'put',
      path: '/encounters/{id}/codes/{code}/poa',
      tag: 'encounters',
      summary: 'Present on admission of a code of an inpatient; `version` is that of the decision seen',
      body: z.object({ poa: shapes.poa, version: z.int().min(0) }),
      answers: { 200: shapes.decision },
      problems: [...gone, 'not-found'],
      async handle(c, { body }) {
        const code = c.req.param('code') ?? ''
        await choosePoa(ports, id(c), code, body.poa, body.version, c.get('actor'))
        const decision = await ports.documents.decision(id(c), code)
        if (!decision) throw new Problem('not-found')
        return c.json(shapes.decisionOf(decision))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/overrides',
      tag: 'encounters',
      summary: 'Let a finding stand and be signed over, with a reason (`other` wants words)',
      body: shapes.overrideWish,
      answers: { 200: shapes.encounter },
      problems: [...gone, 'finding-gone', 'override-words-missing'],
      async handle(c, { body }) {
        await override(ports, id(c), body, c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/overrides/withdraw',
      tag: 'encounters',
      summary: 'Take an override back',
      body: z.object({ key: z.string().min(1).max(300) }),
      answers: { 200: shapes.encounter },
      problems: [...gone, 'finding-gone'],
      async handle(c, { body }) {
        await withdraw(ports, id(c), body.key, c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/order',
      tag: 'encounters',
      summary: 'Put the accepted codes in the order the rules ask for',
      answers: { 200: shapes.encounter },
      problems: [...gone],
      async handle(c) {
        await proposeOrder(ports, id(c), c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/undo',
      tag: 'encounters',
      summary: 'Take the last act back',
      answers: { 200: shapes.encounter },
      problems: [...gone, 'nothing-to-undo'],
      async handle(c) {
        await undo(ports, id(c), c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/sign',
      tag: 'encounters',
      summary: 'Freeze the code list',
      body: z.object({
        version: z.int(),
        acknowledgedAuthor: z.boolean().default(false),
        acknowledgedUnread: z.boolean().default(false),
        acknowledgedSummary: z.boolean().default(false),
      }),
      answers: { 200: shapes.encounter },
      problems: [
        ...gone,
        'undecided',
        'date-missing',
        'rule-blocks',
        'poa-missing',
        'author-not-acknowledged',
        'unread-not-acknowledged',
        'summary-stale',
      ],
      async handle(c, { body }) {
        await sign(ports, id(c), body, c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/reopen',
      tag: 'encounters',
      summary: 'Open a signed encounter again; leaves a trace',
      body: z.object({ reason: z.string().min(1).max(300) }),
      answers: { 200: shapes.encounter },
      problems: ['encounter-gone', 'not-signed', 'reason-missing'],
      async handle(c, { body }) {
        await reopen(ports, id(c), body.reason, c.get('actor'))
        return c.json(await answered(id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/export',
      tag: 'encounters',
      summary: 'Make the export files; ready when the state is `exported`',
      answers: { 202: shapes.encounter },
      problems: ['encounter-gone', 'not-signed'],
      async handle(c) {
        await requestExport(ports, id(c), c.get('actor'))
        return c.json(await answered(id(c)), 202)
      },
    }),
    route({
      method: 'get',
      path: '/encounters/{id}/export',
      tag: 'encounters',
      summary: 'An export file; `document` names the document of an annotated PDF',
      query: z.object({
        format: z.enum(['json', 'csv', 'pdf']).default('json'),
        document: z.string().optional(),
      }),
      answers: { 200: null },
      problems: ['encounter-gone', 'not-signed'],
      handle: (c, { query }) => exportFile(ports, c, id(c), query.format, query.document),
    }),
  ]
}

async function shown(
  ports: Pick<Ports, 'documents' | 'files' | 'codes'>,
  id: string,
): Promise<z.input<typeof shapes.encounter>> {
  const encounter = await ports.documents.encounter(id)
  if (!encounter) throw new Problem('encounter-gone', { encounterId: id })
  const documents = await ports.documents.documentsOf(id)
  const read = await readCodes(ports, encounter, documents)
  const { findings, proposedOrder, poa } = checked(ports, encounter, documents, read)
  const {
    version,
    label,
    setting,
    from,
    through,
    birthDate,
    sex,
    state,
    contradictions,
    sequence,
    signature,
  } = encounter
  return {
    id,
    version,
    label,
    setting,
    from,
    through,
    birthDate,
    sex,
    state,
    contradictions,
    sequence,
    signature,
    documents: documents.map((document) => shapes.summaryOf(document, encounter)),
    decisions: read.decisions.map(shapes.decisionOf),
    findings,
    proposedOrder,
    poa: setting === 'inpatient' ? [...poa].map(([code, what]) => ({ code, ...what })) : undefined,
  }
}
