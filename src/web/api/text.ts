import * as z from 'zod'
import type { Profile } from '#src/domain/code.ts'
import { classifyLine, codeLine, summaryLine } from '#src/flow/code/line.ts'
import { currentHouse } from '#src/flow/house/current.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'
import * as shapes from './shapes.ts'

/** Text in, answer out; nothing is stored. */
export function textApi(ports: Pick<Ports, 'codes' | 'documents' | 'files'>): ApiRoute[] {
  const { codes } = ports
  const options = async <T extends { profile?: Profile | undefined }>({ profile, ...rest }: T) => {
    const { dictionary } = await currentHouse(ports)
    return { ...rest, profile: profile ?? ('guideline' as const), dictionary }
  }
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
      handle: async (c, { body: { text, ...rest } }) =>
        c.json(codeLine(codes, 'text', text, await options(rest))),
    }),
    route({
      method: 'post',
      path: '/summarize',
      tag: 'text',
      summary: 'A summary whose every line cites its words',
      body: shapes.textInput,
      answers: { 200: z.object({ claims: z.array(shapes.claim) }) },
      problems: ['bad-request'],
      async handle(c, { body: { text, ...rest } }) {
        const claims = summaryLine(codes, text, await options(rest))
        return c.json({ claims })
      },
    }),
  ]
}
