import * as z from 'zod'
import type { Claim, Document, LabRow, Run } from '#src/domain/document.ts'
import { statusOf } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import { allMatching, startBulk } from '#src/flow/bulk/bulk.ts'
import type { RunResult } from '#src/flow/code/code.ts'
import { rerun, restore, retry, trash } from '#src/flow/document/again.ts'
import { readJson, textOf } from '#src/flow/extract/text-of.ts'
import { trackOf } from '#src/flow/house/track.ts'
import { readCodes } from '#src/flow/review/read-codes.ts'
import { announce, arrived, receive } from '#src/flow/upload/upload.ts'
import type { WorklistQuery } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { attachment } from '../download.ts'
import { formOf } from '../form.ts'
import { type ApiRoute, route } from './route.ts'
import * as shapes from './shapes.ts'

const uploadProblems = ['file-missing', 'file-empty', 'file-too-large', 'bad-request', 'cross-site'] as const

export function documentApi(ports: Ports): ApiRoute[] {
  const { documents } = ports
  return [
    route({
      method: 'post',
      path: '/documents',
      tag: 'documents',
      summary: 'Upload a file (multipart), or announce one (JSON) and post it to the form in the answer',
      body: shapes.announcement,
      file: true,
      answers: { 201: shapes.received },
      problems: [...uploadProblems],
      async handle(c, { body }) {
        if (body === undefined) {
          const document = await receiveMultipart(ports, await formOf(c), c.get('actor'))
          return c.json({ id: document.id, status: 'processing', encounterId: document.encounterId }, 201)
        }
        const { document, upload } = await announce(ports, body, c.get('actor'))
        return c.json(
          { id: document.id, status: 'announced', encounterId: document.encounterId, upload },
          201,
        )
      },
    }),
    route({
      method: 'post',
      path: '/documents/bulk',
      tag: 'documents',
      summary: 'One act over many documents, as a job with a result for each',
      body: shapes.bulkStart,
      answers: { 202: z.object({ id: z.string() }) },
      problems: ['bad-request', 'nothing-chosen', 'too-many-rows'],
      async handle(c, { body }) {
        const ids =
          body.ids ?? (body.all ? await allMatching(ports, queryOf({ ...body.all, limit: 200 })) : [])
        const id = await startBulk(ports, body.action, ids, c.get('actor'))
        return c.json({ id }, 202, { Location: `/api/v1/bulk/${id}` })
      },
    }),
    route({
      method: 'get',
      path: '/bulk/{id}',
      tag: 'documents',
      summary: 'How far an act over many has come',
      answers: { 200: shapes.bulk },
      problems: ['not-found'],
      async handle(c) {
        const bulk = await documents.bulk(c.req.param('id') ?? '')
        if (!bulk) throw new Problem('not-found')
        const { id, action, documentIds, results } = bulk
        return c.json({ id, action, total: documentIds.length, done: results.length, results })
      },
    }),
    route({
      method: 'post',
      path: '/documents/{id}/arrived',
      tag: 'documents',
      summary: 'The file was posted: start reading it',
      answers: { 202: shapes.received },
      problems: ['document-gone', 'upload-failed'],
      async handle(c) {
        const id = c.req.param('id') ?? ''
        await arrived(ports, id, c.get('actor'))
        return c.json(await receivedOf(ports, id), 202)
      },
    }),
    route({
      method: 'get',
      path: '/documents',
      tag: 'documents',
      summary: 'The worklist',
      query: shapes.listFilters,
      answers: {
        200: z.object({ documents: z.array(shapes.documentSummary), cursor: z.string().optional() }),
      },
      problems: ['bad-request'],
      async handle(c, { query }) {
        const page = await documents.worklist(queryOf(query))
        return c.json({
          documents: page.rows.map((row) => shapes.summaryOf(row.document, row.encounter)),
          cursor: page.cursor,
        })
      },
    }),
    route({
      method: 'get',
      path: '/documents/{id}',
      tag: 'documents',
      summary: 'Everything known about a document; every quote stands in its text',
      answers: { 200: shapes.fullDocument },
      problems: ['document-gone'],
      async handle(c) {
        return c.json(await everything(ports, c.req.param('id') ?? ''))
      },
    }),
    route({
      method: 'get',
      path: '/documents/{id}/file',
      tag: 'documents',
      summary: 'The original bytes, as an attachment',
      answers: { 200: null },
      problems: ['document-gone'],
      handle: (c) => attachment(ports, c, c.req.param('id') ?? ''),
    }),
    route({
      method: 'post',
      path: '/documents/{id}/rerun',
      tag: 'documents',
      summary: 'Read and code it again, as a new run, with the same engine or another',
      body: shapes.rerunWith,
      answers: { 202: shapes.received },
      problems: ['document-gone', 'encounter-signed', 'engine-not-set-up'],
      async handle(c, { body }) {
        const id = c.req.param('id') ?? ''
        await rerun(ports, id, c.get('actor'), body.engine)
        return c.json(await receivedOf(ports, id), 202)
      },
    }),
    ...(['retry', 'restore'] as const).map((act) =>
      route({
        method: 'post',
        path: `/documents/{id}/${act}`,
        tag: 'documents',
        summary: { retry: 'Try the failed step again', restore: 'Take it out of the trash' }[act],
        answers: { 202: shapes.received },
        problems: ['document-gone', 'encounter-signed'],
        async handle(c) {
          const id = c.req.param('id') ?? ''
          await { retry, restore }[act](ports, id, c.get('actor'))
          return c.json(await receivedOf(ports, id), 202)
        },
      }),
    ),
    route({
      method: 'delete',
      path: '/documents/{id}',
      tag: 'documents',
      summary: 'Put it into the trash',
      answers: { 204: null },
      problems: ['document-gone', 'encounter-signed'],
      async handle(c) {
        await trash(ports, c.req.param('id') ?? '', c.get('actor'))
        return c.body(null, 204)
      },
    }),
  ]
}

function queryOf(filters: z.output<typeof shapes.listFilters>): WorklistQuery {
  const { status, kind, encounter, ...rest } = filters
  return {
    ...rest,
    statuses: status && [status],
    kinds: kind && [kind],
    encounterId: encounter,
  }
}

async function found(ports: Pick<Ports, 'documents'>, id: string) {
  const document = await ports.documents.document(id)
  const encounter = document && (await ports.documents.encounter(document.encounterId))
  if (!document || !encounter) throw new Problem('document-gone')
  return { document, encounter }
}

async function receivedOf(ports: Pick<Ports, 'documents'>, id: string) {
  const { document, encounter } = await found(ports, id)
  return { id, status: statusOf(document, encounter), encounterId: encounter.id }
}

async function receiveMultipart(
  ports: Ports,
  data: FormData,
  actor: Parameters<typeof receive>[3],
): Promise<Document> {
  const file = data.get('file')
  if (!(file instanceof File)) throw new Problem('file-missing')
  const options = shapes.announcement
    .pick({ kind: true, setting: true, label: true })
    .safeParse(Object.fromEntries([...data].filter(([, value]) => typeof value === 'string' && value !== '')))
  if (!options.success) throw new Problem('bad-request', { field: options.error.issues[0]?.path.join('.') })
  if (file.size > ports.limits.maxFileBytes) throw new Problem('file-too-large', { bytes: file.size })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return receive(ports, { ...options.data, name: file.name, type: file.type }, bytes, actor)
}

/** With what became of such suggestions before. */
async function tracked(ports: Ports, { id, engine }: Run) {
  const [suggestions, track] = [await ports.documents.suggestions(id), await trackOf(ports, engine)]
  return suggestions.map((suggestion) => ({ ...suggestion, track: track?.(suggestion) }))
}

async function everything(ports: Ports, id: string): Promise<z.input<typeof shapes.fullDocument>> {
  const { document, encounter } = await found(ports, id)
  const run = 'runId' in document ? await ports.documents.run(document.runId) : undefined
  const result = run && (await readJson<RunResult>(ports.files, run.resultKey))
  const all = await ports.documents.documentsOf(encounter.id)
  const { decisions } = await readCodes(ports, encounter, all)
  return {
    ...shapes.summaryOf(document, encounter),
    class: 'kind' in document ? document.kind : undefined,
    text: 'textKey' in document ? (await textOf(ports, document)).text : undefined,
    codes: run ? await tracked(ports, run) : [],
    tray: result?.tray ?? [],
    findings: result?.findings ?? [],
    labs: run?.labsKey ? (await readJson<LabRow[]>(ports.files, run.labsKey)).map(shapes.labRowOf) : [],
    summary: run?.summaryKey ? await readJson<Claim[]>(ports.files, run.summaryKey) : [],
    decisions: decisions.map(shapes.decisionOf),
    runs: (await ports.documents.runs(id)).map(
      ({ id, createdAt, engine, edition, house, model, degraded }) => ({
        id,
        createdAt,
        engine,
        edition,
        model,
        degraded,
        ...(house ? { house } : {}),
      }),
    ),
    author: 'author' in document ? document.author : undefined,
  }
}
