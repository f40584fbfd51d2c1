import * as z from 'zod'
import { type CodeRange, dotted } from '#src/domain/edition.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'
import * as shapes from './shapes.ts'

/** The code system of a date: search, and everything about one code. */
export function codesApi({ codes }: Pick<Ports, 'codes'>): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/codes',
      tag: 'codes',
      summary: 'Search the code system by words or code',
      query: z.object({
        q: z.string().min(1).max(200),
        date: z.iso.date().optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      answers: { 200: z.object({ edition: z.string(), codes: z.array(shapes.code) }) },
      problems: ['bad-request'],
      async handle(c, { query }) {
        const edition = codes.on(query.date)
        return c.json({ edition: edition.info.id, codes: edition.search(query.q, query.limit) })
      },
    }),
    route({
      method: 'get',
      path: '/codes/{code}',
      tag: 'codes',
      summary:
        'One code: its children, hierarchy, notes, marks, and what stands in the place of a retired one',
      query: z.object({ date: z.iso.date().optional() }),
      answers: { 200: shapes.wholeCode },
      problems: ['not-found', 'bad-request'],
      async handle(c, { query }) {
        const edition = codes.on(query.date)
        const wanted = dotted(c.req.param('code') ?? '')
        const found = edition.find(wanted)
        const successors = found?.billable ? [] : edition.successors(wanted)
        if (!found && successors.length === 0) throw new Problem('not-found')
        const { about, includes } = edition.notes(wanted)
        const { hcc, poaExempt, edits = [] } = edition.marks(wanted)
        return c.json({
          ...(found ?? { code: wanted, title: '', billable: false }),
          edition: edition.info.id,
          carriedOver: edition.info.carriedOver,
          children: found ? edition.children(found.code) : [],
          path: edition.path(wanted),
          notes: about.map((note) => ({ ...note, codes: note.codes.map(rangeText) })),
          includes,
          hcc,
          poaExempt: poaExempt ?? false,
          edits,
          successors,
        })
      },
    }),
  ]
}

function rangeText({ from, to }: CodeRange): string {
  return from === to ? from : `${from}-${to}`
}
