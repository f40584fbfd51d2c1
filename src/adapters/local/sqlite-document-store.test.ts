import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { statusOf } from '#src/domain/encounter.ts'
import { documentStoreContract } from '#src/ports/document-store.contract.ts'
import type { DocumentStore, WorklistQuery, WorklistRow } from '#src/ports/document-store.ts'
import { anEncounter, anInReview } from '#src/testing/builders.ts'
import { change, upload } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { manyDocuments } from '#src/testing/many-documents.ts'
import { sqliteDocumentStore } from './sqlite-document-store.ts'

const clock = fixedClock()

documentStoreContract('sqliteDocumentStore', async (clock) => {
  const store = sqliteDocumentStore(':memory:', { clock })
  onTestFinished(() => store.close())
  return store
})

function fileStore() {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'new', 'records.sqlite')
  const open = () => {
    const store = sqliteDocumentStore(file, { clock })
    onTestFinished(() => store.close())
    return store
  }
  return { file, open }
}

describe('sqliteDocumentStore', () => {
  it('has everything again after it was closed and opened', async () => {
    const { open } = fileStore()
    const before = open()
    await before.commit(upload(anInReview()))
    await before.commit({
      writes: [{ index: 'document', documentId: 'd1', text: 'pericarditis' }],
      audit: [],
    })
    const view = await before.saveView('pericarditis')
    for (const id of ['d2', 'd3']) await before.commit(change({ put: 'document', value: anInReview({ id }) }))
    const { cursor } = await before.worklist({ limit: 1 })
    before.close()

    const after = open()
    expect(await after.document('d1')).toEqual(anInReview())
    expect((await after.worklist({ words: 'peri', limit: 1 })).rows[0]?.document.id).toBe('d1')
    expect(await after.view(view)).toBe('pericarditis')
    expect((await after.worklist({ limit: 5, cursor })).rows).toHaveLength(2)
  })

  it('shows one process what another has committed, and refuses what is stale', async () => {
    const { open } = fileStore()
    const [one, other] = [open(), open()]
    await one.commit(upload(anInReview()))
    await other.commit(change({ put: 'encounter', value: anEncounter({ version: 2, label: 'SYNTHETIC-2' }) }))

    expect((await one.encounter('e1'))?.label).toBe('SYNTHETIC-2')
    await expect(
      one.commit(change({ put: 'encounter', value: anEncounter({ version: 2 }) })),
    ).rejects.toMatchObject({ code: 'edited-elsewhere' })
  })

  it('lets nobody else on the machine read its files', async () => {
    const { file, open } = fileStore()
    await open().commit(upload(anInReview()))

    for (const path of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
  })

  it('opens what a newer release has added to', async () => {
    const { file, open } = fileStore()
    const before = open()
    await before.commit(upload(anInReview()))
    before.close()
    const db = new DatabaseSync(file)
    db.exec(`CREATE TABLE later (id TEXT) STRICT; ALTER TABLE document ADD COLUMN later TEXT;
      INSERT INTO migration VALUES (99, 'later', '2027-01-01')`)
    db.close()

    const after = open()
    await after.commit(change({ put: 'document', value: anInReview({ id: 'd2' }) }))
    expect((await after.worklist({ limit: 5 })).rows).toHaveLength(2)
  })

  it('answers filters over many documents as one would by looking at each', async () => {
    const store = sqliteDocumentStore(':memory:', { clock })
    onTestFinished(() => store.close())
    await manyDocuments(store, 1500)
    const rows = [...(await everyRow(store, {})), ...(await everyRow(store, { statuses: ['trashed'] }))]
    expect(rows).toHaveLength(1500)

    const codesOf = await codesByDocument(store, rows)
    const hasCode = (begin: string) => (row: WorklistRow) =>
      [...(codesOf.get(row.document.id) ?? [])].some((code) => code.startsWith(begin))
    const date = (row: WorklistRow) => row.encounter.from?.value ?? ''
    const questions: [WorklistQueryWithoutLimit, (row: WorklistRow) => boolean][] = [
      [{ statuses: ['in-review'] }, (row) => row.status === 'in-review'],
      [
        { kinds: ['ct', 'cbc'] },
        (row) => 'kind' in row.document && ['ct', 'cbc'].includes(row.document.kind.label),
      ],
      [
        { from: '2026-03-01', to: '2026-03-31' },
        (row) => date(row) >= '2026-03-01' && date(row) <= '2026-03-31',
      ],
      // Some hits are looked up, many are asked row by row: both ways must agree.
      [{ code: 'E11.65', from: '2026-03-01' }, (row) => hasCode('E11.65')(row) && date(row) >= '2026-03-01'],
      [{ code: 'E1' }, hasCode('E1')],
      [{ code: 'E' }, hasCode('E')],
      [{ code: 'Z79.4', statuses: ['signed'] }, (row) => hasCode('Z79.4')(row) && row.status === 'signed'],
    ]
    for (const [query, wanted] of questions) {
      const expected = rows.filter((row) => (query.statuses || row.status !== 'trashed') && wanted(row))
      expect(expected.length, JSON.stringify(query)).toBeGreaterThan(5)
      for (const sort of ['newest', 'label', 'least-sure'] as const)
        expect(ids(await everyRow(store, { ...query, sort })).sort()).toEqual(ids(expected).sort())
    }
    for (const row of rows) expect(row.status).toBe(statusOf(row.document, row.encounter))
    expect(Object.values(await store.counts()).reduce((sum, n) => sum + n, 0)).toBe(1500)
  })
})

type WorklistQueryWithoutLimit = Omit<WorklistQuery, 'limit'>

const ids = (rows: WorklistRow[]) => rows.map((row) => row.document.id)

async function everyRow(store: DocumentStore, query: WorklistQueryWithoutLimit): Promise<WorklistRow[]> {
  const rows: WorklistRow[] = []
  let cursor: string | undefined
  do {
    const page = await store.worklist({ ...query, limit: 199, cursor })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor)
  return rows
}

/** Suggestions of the current run, and accepted decisions. */
async function codesByDocument(store: DocumentStore, rows: WorklistRow[]): Promise<Map<string, Set<string>>> {
  const codes = new Map<string, Set<string>>()
  for (const { document } of rows) {
    const suggested = 'runId' in document ? await store.suggestions(document.runId) : []
    const decided = (await store.decisions(document.encounterId)).filter((d) => d.verdict === 'accepted')
    codes.set(document.id, new Set([...suggested, ...decided].map(({ code }) => code)))
  }
  return codes
}
