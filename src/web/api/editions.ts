import * as z from 'zod'
import type { EditionMakings, ImportFrom, ImportRun } from '#src/domain/code-import.ts'
import type { EditionInfo } from '#src/domain/edition.ts'
import { Problem } from '#src/domain/problem.ts'
import { startImport } from '#src/flow/codes/start-import.ts'
import type { CodeImports } from '#src/ports/code-imports.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'

const edition = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['starter', 'official']),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  codes: z.int(),
  billable: z.int(),
  carriedOver: z.string().optional(),
  edits: z.boolean().optional(),
  counts: z.record(z.string(), z.int()).optional(),
  sources: z
    .array(z.object({ name: z.string(), kind: z.string(), sha256: z.string(), bytes: z.int() }))
    .optional(),
})

const importRun = z.object({
  id: z.string(),
  from: z.enum(['official', 'address', 'upload']),
  state: z.enum(['running', 'done', 'failed', 'interrupted']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  step: z.string().optional(),
  share: z.number().min(0).max(1).optional(),
  why: z.string().optional(),
  interruptedBy: z.enum(['stopped', 'restarted', 'killed']).optional(),
  editions: z
    .array(z.object({ id: z.string(), changed: z.boolean(), codes: z.int(), billable: z.int() }))
    .optional(),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })).optional(),
})

/** The editions of the code system, and importing more. */
export function editionApi(
  all: Pick<Ports, 'codes' | 'documents' | 'clock' | 'log'>,
  imports: CodeImports,
): ApiRoute[] {
  const ports = { ...all, imports }
  const found = (id: string | undefined): ImportRun => {
    const run = imports.last()
    if (!run || run.id !== id) throw new Problem('not-found')
    return run
  }
  return [
    route({
      method: 'get',
      path: '/editions',
      tag: 'codes',
      summary: 'The editions that are loaded, with what they were made of',
      answers: { 200: z.object({ editions: z.array(edition) }) },
      async handle(c) {
        const makings = imports.makings()
        return c.json({ editions: ports.codes.editions().map((info) => editionOf(info, makings)) })
      },
    }),
    route({
      method: 'post',
      path: '/editions/import',
      tag: 'codes',
      summary: 'Import a release: `official` for the configured addresses, or one https address',
      body: z.object({ from: z.literal('official').or(z.url({ protocol: /^https$/ }).max(2000)) }),
      answers: { 202: importRun },
      problems: ['bad-request', 'import-address', 'import-running'],
      async handle(c, { body }) {
        const from: ImportFrom =
          body.from === 'official' ? { kind: 'official' } : { kind: 'address', url: body.from }
        const run = await startImport(ports, from, c.get('actor'))
        return c.json(runOf(run), 202, { Location: `/api/v1/editions/import/${run.id}` })
      },
    }),
    route({
      method: 'get',
      path: '/editions/import/{id}',
      tag: 'codes',
      summary: 'How far an import is, or how it ended; the last one is kept',
      answers: { 200: importRun },
      problems: ['not-found'],
      handle: async (c) => c.json(runOf(found(c.req.param('id')))),
    }),
    route({
      method: 'delete',
      path: '/editions/import/{id}',
      tag: 'codes',
      summary: 'Stop an import; the editions stay as they were',
      answers: { 204: null },
      problems: ['not-found'],
      async handle(c) {
        found(c.req.param('id'))
        await imports.stop()
        return c.body(null, 204)
      },
    }),
  ]
}

function editionOf(info: EditionInfo, makings: readonly EditionMakings[]): z.input<typeof edition> {
  const made = info.kind === 'official' ? makings.find((one) => one.edition === info.id) : undefined
  return { ...info, ...(made ? { counts: made.counts, sources: made.sources } : {}) }
}

function runOf({ id, from, state, startedAt, endedAt, steps, why, by, result }: ImportRun) {
  const now = state === 'running' ? steps.at(-1) : undefined
  return {
    id,
    from: from.kind,
    state,
    startedAt,
    endedAt,
    step: now?.text,
    share: now?.share,
    why,
    interruptedBy: by,
    editions: result?.editions.map(({ info, changed }) => ({
      id: info.id,
      changed,
      codes: info.codes,
      billable: info.billable,
    })),
    leftOut: result?.leftOut.filter(({ unknown }) => unknown).map(({ name, why }) => ({ name, why })),
  } satisfies z.input<typeof importRun>
}
