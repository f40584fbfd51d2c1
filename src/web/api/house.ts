import * as z from 'zod'
import { houseStatuses } from '#src/domain/house.ts'
import { listHouse } from '#src/flow/house/list.ts'
import { houseActs, markTerm, termOf, undoHouseAct } from '#src/flow/house/marks.ts'
import { previewTerm } from '#src/flow/house/preview.ts'
import { importTerms } from '#src/flow/house/transfer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const met = z.object({
  encounterId: z.string(),
  documentId: z.string(),
  outcome: z.enum(['kept', 'added', 'rejected', 'replaced']),
  reason: z.string().optional(),
  by: z.string(),
  at: z.string(),
})
const term = z.object({
  id: z.string(),
  phrase: z.string(),
  code: z.string(),
  title: z.string().optional(),
  status: z.enum(houseStatuses),
  /** `not`: decisions say that the words do not mean the code. */
  says: z.enum(['means', 'not']),
  kept: count,
  rejected: count,
  patients: count,
  precision: share,
  source: z.enum(['learned', 'imported', 'both']),
  edition: z.literal(true).optional(),
  version: count,
  markedBy: z.string().optional(),
  markedAt: z.string().optional(),
  met: z.array(met),
})
const change = z.object({
  documentId: z.string(),
  code: z.string(),
  before: share.optional(),
  after: share.optional(),
})
const changes = z.array(change)

const actNames = { approve: 'Approve', retire: 'Retire', restore: 'Put back among the new' } as const

/** The house dictionary: what decisions taught, and what leads say about it. */
export function houseApi(ports: Ports): ApiRoute[] {
  const id = (c: { req: { param(name: string): string | undefined } }) => c.req.param('id') ?? ''
  return [
    route({
      method: 'get',
      path: '/house-terms',
      tag: 'house dictionary',
      summary: 'House terms, the most decided first; `all=1` also lists what the code system says by itself',
      query: z.object({
        status: z.enum(houseStatuses).optional(),
        code: z.string().max(8).optional(),
        all: z.literal('1').optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
      }),
      answers: {
        200: z.object({
          terms: z.array(term),
          found: count,
          refusedOften: z.array(z.string()),
          learnedAt: z.string().optional(),
          behind: z.boolean(),
        }),
      },
      async handle(c, { query: { limit, all, ...filters } }) {
        const list = await listHouse(ports, { ...filters, all: all === '1' }, c.get('actor'), limit)
        return c.json({
          terms: list.terms,
          found: list.found,
          refusedOften: list.refusedOften.map((one) => one.id),
          learnedAt: list.learned?.at,
          behind: list.behind,
        })
      },
    }),
    route({
      method: 'post',
      path: '/house-terms',
      tag: 'house dictionary',
      summary: 'Import lines of a decisions file or of an export; whoever imports vouches for them',
      body: z.object({ lines: z.array(z.unknown()).min(1).max(20_000) }),
      answers: {
        200: z.object({
          act: z.string().optional(),
          lines: count,
          terms: count,
          refused: z.array(z.object({ line: count, why: z.string() })),
          refusedLines: count,
        }),
      },
      problems: ['bad-request', 'house-file-empty', 'house-file-twice', 'house-file-too-long', 'not-yours'],
      async handle(c, { body }) {
        const file = body.lines.map((line) => JSON.stringify(line)).join('\n')
        return c.json(await importTerms(ports, file, c.get('actor')))
      },
    }),
    route({
      method: 'get',
      path: '/house-terms/{id}',
      tag: 'house dictionary',
      summary: 'One term with the decisions it comes from',
      answers: { 200: term },
      problems: ['house-term-gone'],
      handle: async (c) => c.json(await termOf(ports, id(c))),
    }),
    route({
      method: 'get',
      path: '/house-terms/{id}/effect',
      tag: 'house dictionary',
      summary: 'What it would change in recent documents; nothing is stored',
      answers: {
        200: z.object({
          documents: count,
          added: changes,
          raised: changes,
          lowered: changes,
          removed: changes,
          partial: z.boolean(),
        }),
      },
      problems: ['house-term-gone'],
      handle: async (c) => c.json(await previewTerm(ports, await termOf(ports, id(c)))),
    }),
    ...houseActs.map((act) =>
      route({
        method: 'post',
        path: `/house-terms/{id}/${act}`,
        tag: 'house dictionary',
        summary: `${actNames[act]}; \`version\` is that of the term seen`,
        body: z.object({ version: count }),
        answers: { 200: term },
        problems: [
          'house-term-gone',
          'house-term-unknown-code',
          'edited-elsewhere',
          'not-yours',
          'bad-request',
        ],
        async handle(c, { body }) {
          await markTerm(ports, id(c), act, body.version, c.get('actor'))
          return c.json(await termOf(ports, id(c)))
        },
      }),
    ),
    route({
      method: 'post',
      path: '/house-acts/{id}/undo',
      tag: 'house dictionary',
      summary: 'Take an act (an import, an approval…) back',
      answers: { 204: null },
      problems: ['nothing-to-undo', 'edited-elsewhere', 'not-yours'],
      async handle(c) {
        await undoHouseAct(ports, id(c), c.get('actor'))
        return c.body(null, 204)
      },
    }),
  ]
}
