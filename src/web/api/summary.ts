import * as z from 'zod'
import { Problem } from '#src/domain/problem.ts'
import { summarySections } from '#src/domain/summary.ts'
import { livingDocuments } from '#src/flow/encounter/open.ts'
import { editSummary, revertSummary } from '#src/flow/review/edit-summary.ts'
import { readCodes } from '#src/flow/review/read-codes.ts'
import { summaryOf } from '#src/flow/review/summary.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'

const seen = z.object({
  /** Of the summary seen; 0: it is made from the runs each time. */
  version: z.int().min(0),
  /** As it was answered. */
  seen: z.string().max(100),
})
const summaryShape = seen.extend({
  state: z.enum(['machine', 'edited']),
  stale: z.boolean(),
  by: z.string().optional(),
  at: z.string().optional(),
  lines: z.array(
    z.object({
      key: z.string(),
      section: z.string(),
      text: z.string(),
      by: z.enum(['machine', 'person']),
      writtenBy: z.string().optional(),
      document: z.string().optional(),
      citations: z.array(z.object({ start: z.int(), end: z.int(), quote: z.string() })),
    }),
  ),
})
const edit = seen.extend({
  lines: z
    .array(
      z.object({
        key: z.string().max(40).default(''),
        section: z.enum(summarySections),
        text: z.string().max(2000),
      }),
    )
    .max(400),
})
const gone = ['encounter-gone', 'encounter-signed', 'edited-elsewhere', 'bad-request'] as const

/** The summary of an encounter: what its pages show, and the same acts. */
export function summaryApi(ports: Ports): ApiRoute[] {
  const id = (c: { req: { param(name: string): string | undefined } }) => c.req.param('id') ?? ''
  return [
    route({
      method: 'get',
      path: '/encounters/{id}/summary',
      tag: 'encounters',
      summary: 'The summary that is signed with an encounter, and whether the codes moved on since',
      answers: { 200: summaryShape },
      problems: ['encounter-gone'],
      handle: async (c) => c.json(await shown(ports, id(c))),
    }),
    route({
      method: 'put',
      path: '/encounters/{id}/summary',
      tag: 'encounters',
      summary: 'Save a summary: `key` names the line it was, none is a new one; a line that is not sent goes',
      body: edit,
      answers: { 200: summaryShape },
      problems: [...gone],
      async handle(c, { body }) {
        await editSummary(ports, id(c), body, c.get('actor'))
        return c.json(await shown(ports, id(c)))
      },
    }),
    route({
      method: 'post',
      path: '/encounters/{id}/summary/revert',
      tag: 'encounters',
      summary: 'Take a person’s summary away: the machine’s stands again',
      body: seen,
      answers: { 200: summaryShape },
      problems: [...gone],
      async handle(c, { body }) {
        await revertSummary(ports, id(c), body, c.get('actor'))
        return c.json(await shown(ports, id(c)))
      },
    }),
  ]
}

async function shown(ports: Ports, encounterId: string): Promise<z.input<typeof summaryShape>> {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  const documents = await livingDocuments(ports, encounterId)
  const read = await readCodes(ports, encounter, documents)
  const { view } = await summaryOf(ports, encounter, documents, read)
  const { version, edited, seen, stale, by, at, lines } = view
  return {
    version,
    seen,
    state: edited ? 'edited' : 'machine',
    stale,
    by,
    at,
    lines: lines.map(({ documentId, ...line }) => ({ ...line, document: documentId })),
  }
}
