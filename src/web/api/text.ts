import * as z from 'zod'
import { type CodeRange, dotted } from '#src/domain/edition.ts'
import { Problem } from '#src/domain/problem.ts'
import { classifyLine, codeLine, summaryLine } from '#src/flow/code/line.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'
import * as shapes from './shapes.ts'

/** Text in, answer out; nothing is stored. And the code system. */
export function textApi({ codes }: Pick<Ports, 'codes'>): ApiRoute[] {
  return [
    route({
      method: 'post',
      path: '/classify',
      tag: 'text',
      summary: 'What kind of document a text is',
      body: shapes.textInput.pick({ text: true }),
      answers: { 200: shapes.classification },
      problems: ['bad-request'],
      async handle(c, { body }) {
        return c.json(classifyLine(body.text))
      },
    }),
    route({
      method: 'post',
      path: '/extract-codes',
      tag: 'text',
      summary: 'The codes a text supports, with its words: the line of `code --jsonl`',
      body: shapes.textInput,
      answers: {
        200: z.object({
          id: z.string(),
          class: shapes.classification,
          codes: z.array(shapes.suggestion),
          tray: z.array(shapes.dropped),
          labs: z.array(shapes.labRow.omit({ issues: true })),
          findings: z.array(shapes.finding),
          edition: z.string(),
          dateMissing: z.literal(true).optional(),
        }),
      },
      problems: ['bad-request'],
      handle: async (c, { body: { text, profile, ...rest } }) =>
        c.json(codeLine(codes, 'text', text, { ...rest, profile: profile ?? 'guideline' })),
    }),
    route({
      method: 'post',
      path: '/summarize',
      tag: 'text',
      summary: 'A summary whose every line cites its words',
      body: shapes.textInput,
      answers: { 200: z.object({ claims: z.array(shapes.claim) }) },
      problems: ['bad-request'],
      async handle(c, { body: { text, profile, ...rest } }) {
        const claims = summaryLine(codes, text, { ...rest, profile: profile ?? 'guideline' })
        return c.json({ claims })
      },
    }),
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
        const { hcc, poaExempt } = edition.marks(wanted)
        return c.json({
          ...(found ?? { code: wanted, title: '', billable: false }),
          edition: edition.info.id,
          children: found ? edition.children(found.code) : [],
          path: edition.path(wanted),
          notes: about.map((note) => ({ ...note, codes: note.codes.map(rangeText) })),
          includes,
          hcc,
          poaExempt: poaExempt ?? false,
          successors,
        })
      },
    }),
  ]
}

function rangeText({ from, to }: CodeRange): string {
  return from === to ? from : `${from}-${to}`
}
