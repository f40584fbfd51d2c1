import type { Actor } from '#src/domain/actor.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Bulk, WorklistQuery } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { rerun, restore, trash } from '../document/again.ts'
import { requestExport } from '../export/request.ts'
import { newId } from '../new-id.ts'

/** At most this many rows in one act. */
const MAX_ROWS = 10_000

/** Starts one act over many documents, as a job with a result for each. Answers its id. Throws `nothing-chosen`, `too-many-rows`. */
export async function startBulk(
  ports: Pick<Ports, 'documents' | 'jobs' | 'clock'>,
  action: Bulk['action'],
  documentIds: string[],
  actor: Actor,
): Promise<string> {
  if (documentIds.length === 0) throw new Problem('nothing-chosen')
  if (documentIds.length > MAX_ROWS) throw new Problem('too-many-rows', { rows: documentIds.length })
  const now = ports.clock.now()
  const bulk: Bulk = {
    id: newId(now),
    version: 1,
    action,
    createdAt: now.toISOString(),
    by: actor.id,
    role: actor.role,
    documentIds: [...new Set(documentIds)],
    results: [],
  }
  await ports.documents.commit({
    writes: [{ put: 'bulk', value: bulk }],
    audit: [entry(bulk.id, actor, now, `bulk.${action}`, { rows: bulk.documentIds.length })],
  })
  await ports.jobs.send({ v: 1, kind: 'bulk', id: bulk.id }, { lane: 'bulk' })
  return bulk.id
}

/** Every document the query finds, not only the page that is shown; one too many rather than silently a part of them. */
export async function allMatching(
  { documents }: Pick<Ports, 'documents'>,
  query: WorklistQuery,
): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await documents.worklist({ ...query, limit: 200, cursor })
    ids.push(...page.rows.map((row) => row.document.id))
    cursor = page.cursor
  } while (cursor && ids.length <= MAX_ROWS)
  return ids
}

/** Goes on where an earlier try stopped: rows that have a result are not done again. */
export async function runBulk(ports: Ports, bulkId: string): Promise<void> {
  let bulk = await ports.documents.bulk(bulkId)
  while (bulk && bulk.results.length < bulk.documentIds.length) {
    const batch = bulk.documentIds.slice(bulk.results.length, bulk.results.length + 25)
    const results: Bulk['results'] = []
    for (const documentId of batch)
      results.push({ documentId, outcome: await outcomeOf(ports, bulk, documentId) })
    bulk = { ...bulk, version: bulk.version + 1, results: [...bulk.results, ...results] }
    await ports.documents.commit({ writes: [{ put: 'bulk', value: bulk }], audit: [] })
  }
}

async function outcomeOf(ports: Ports, bulk: Bulk, documentId: string): Promise<string> {
  const actor: Actor = { id: bulk.by, role: bulk.role }
  try {
    if (bulk.action === 'rerun') await rerun(ports, documentId, actor)
    if (bulk.action === 'trash') await trash(ports, documentId, actor)
    if (bulk.action === 'restore') await restore(ports, documentId, actor)
    if (bulk.action === 'export') {
      const document = await ports.documents.document(documentId)
      if (!document) throw new Problem('document-gone', { documentId })
      await requestExport(ports, document.encounterId, actor)
    }
    return 'ok'
  } catch (error) {
    // A busy store passes: the job comes again and goes on at this row's batch.
    if (error instanceof Problem && error.kind !== 'busy') return error.code
    throw error
  }
}
