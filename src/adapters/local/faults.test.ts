import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { firstBreak } from '#src/domain/audit.ts'
import { systemClock } from '#src/ports/clock.ts'
import { aDecision, anAuditDraft, anEncounter, anInReview } from '#src/testing/builders.ts'
import { change, upload } from '#src/testing/commits.ts'
import { seeded } from '#src/testing/many-documents.ts'
import { documentMigrations } from './document-migrations.ts'
import { fsFileStore } from './fs-file-store.ts'
import { openDatabase } from './sqlite.ts'
import { documentStoreOver, sqliteDocumentStore } from './sqlite-document-store.ts'
import { sqliteJobQueue } from './sqlite-job-queue.ts'

/** `CHARTMARK_KILLS=2000` for a soak; `CHARTMARK_SEED` to repeat one. */
const kills = Number(process.env['CHARTMARK_KILLS'] ?? 24)
const seed = Number(process.env['CHARTMARK_SEED'] ?? Date.now() % 1_000_000)

const writer = fileURLToPath(new URL('../../testing/crash-writer.ts', import.meta.url))

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(
  folder: string,
  ...args: string[]
): { child: ChildProcess; acknowledged: () => string[]; errors: () => string } {
  const child = spawn(process.execPath, [writer, folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  // The last line may have been cut by the kill.
  return { child, acknowledged: () => out.split('\n').slice(0, -1), errors: () => errors }
}

function integrity(file: string): unknown[] {
  const db = new DatabaseSync(file)
  try {
    db.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 0)`)
    return [
      ...db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => row['integrity_check']),
      ...db.prepare('PRAGMA foreign_key_check').all(),
    ]
  } finally {
    db.close()
  }
}

describe('a process that is killed', () => {
  it(
    `keeps every document it acknowledged and no half one, ${kills} times (seed ${seed})`,
    async () => {
      const folder = emptyFolder()
      const random = seeded(seed)
      const promised: string[] = []
      for (let kill = 0; kill < kills; kill++) {
        const { child, acknowledged, errors } = start(folder, `k${kill}`)
        await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')])
        await new Promise((resolve) => setTimeout(resolve, random() * 80))
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        expect(errors()).toBe('')
        expect(child.signalCode).toBe('SIGKILL')
        promised.push(...acknowledged())
      }
      expect(promised.length).toBeGreaterThan(kills)

      expect(integrity(join(folder, 'records.sqlite'))).toEqual(['ok'])
      const files = fsFileStore(join(folder, 'files'), { clock: systemClock, uploadsUrl: '/uploads' })
      const store = sqliteDocumentStore(join(folder, 'records.sqlite'), { clock: systemClock })
      const jobs = sqliteJobQueue(join(folder, 'jobs.sqlite'), { clock: systemClock })
      onTestFinished(() => {
        store.close()
        jobs.close()
      })

      // What is there is whole: at most one document a kill was kept without the writer coming to say so.
      const kept = await store.unfinished(new Date('2100-01-01'), promised.length + kills + 1)
      const keptIds = new Set(kept)
      expect(promised.filter((id) => !keptIds.has(id))).toEqual([])
      expect(kept.length).toBeLessThanOrEqual(promised.length + kills)
      for (const id of kept) {
        expect(firstBreak(await store.audit(id), await store.auditHead(id))).toBeUndefined()
        expect(await store.audit(id)).toHaveLength(1)
        const bytes = (await files.read(`files/${id}`)) ?? new Uint8Array()
        expect([bytes.length, new Set(bytes).size]).toEqual([40_000, 1])
      }
      const shared = await store.audit('e-shared')
      expect(firstBreak(shared, await store.auditHead('e-shared'))).toBeUndefined()
      expect((await store.encounter('e-shared'))?.version).toBe(kept.length)
      expect(shared).toHaveLength(kept.length)
      expect((await jobs.depth()).waiting).toBeGreaterThanOrEqual(promised.length)
      expect(readdirSync(join(folder, 'files', '~incoming'))).toEqual([])
    },
    20_000 + kills * 2_000,
  )
})

describe('several processes on one folder', () => {
  it('never see the store busy and lose nothing', async () => {
    const folder = emptyFolder()
    const writers = Array.from({ length: 4 }, (_, i) => start(folder, `p${i}`, '50'))
    for (const { child, errors } of writers) {
      if (child.exitCode === null) await once(child, 'exit')
      expect(errors()).toBe('')
      expect(child.exitCode).toBe(0)
    }

    const store = sqliteDocumentStore(join(folder, 'records.sqlite'), { clock: systemClock })
    onTestFinished(() => store.close())
    expect((await store.encounter('e-shared'))?.version).toBe(200)
    expect(firstBreak(await store.audit('e-shared'), await store.auditHead('e-shared'))).toBeUndefined()
    expect(await store.counts()).toEqual({ processing: 200 })
    expect(integrity(join(folder, 'records.sqlite'))).toEqual(['ok'])
  }, 60_000)
})

describe('a store over a disk that fails it', () => {
  let file: string
  let db: DatabaseSync
  let store: ReturnType<typeof documentStoreOver>
  beforeEach(async () => {
    file = join(emptyFolder(), 'records.sqlite')
    db = openDatabase(file, documentMigrations)
    store = documentStoreOver(db, { clock: systemClock })
    onTestFinished(() => store.close())
    await store.commit(upload(anInReview()))
  })

  it('syncs each commit to the disk before it returns', () => {
    expect(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal')
    // 2 is FULL: with less, a power cut takes back commits that were acknowledged.
    expect(db.prepare('PRAGMA synchronous').get()?.['synchronous']).toBe(2)
  })

  it('keeps the change back when its audit entry cannot be written', async () => {
    db.exec(`CREATE TEMP TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'injected'); END`)

    await expect(
      store.commit(change({ put: 'document', value: anInReview({ version: 2, name: 'SYNTHETIC b.pdf' }) })),
    ).rejects.toThrow('injected')

    expect(await store.document('d1')).toEqual(anInReview())
    expect((await store.worklist({ words: 'b.pdf', limit: 1 })).rows).toEqual([])
    db.exec('DROP TRIGGER no_audit')
    await store.commit(
      change({ put: 'document', value: anInReview({ version: 2, name: 'SYNTHETIC b.pdf' }) }),
    )
    expect(firstBreak(await store.audit('d1'), await store.auditHead('d1'))).toBeUndefined()
  })

  it('says so on a full disk, wherever in a commit it fills up, and goes on once there is space', async () => {
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count'])
    const large = upload(
      anInReview({ id: 'd2', encounterId: 'e2', fileId: 'f2', name: `SYNTHETIC ${'long '.repeat(5_000)}` }),
      { label: 'x'.repeat(30_000) },
    )
    let refused = 0
    for (let room = 0; ; room++) {
      db.exec(`PRAGMA max_page_count = ${pages + room}`)
      try {
        await store.commit(large)
        break
      } catch (error) {
        expect(error).toMatchObject({ code: 'store-full', kind: 'busy' })
        refused += 1
      }
      expect(await store.document('d2')).toBeUndefined()
      expect(await store.encounter('e2')).toBeUndefined()
      expect(await store.audit('d1')).toHaveLength(1)
    }

    expect(refused).toBeGreaterThan(10)
    expect((await store.document('d2'))?.encounterId).toBe('e2')
    expect(firstBreak(await store.audit('d1'), await store.auditHead('d1'))).toBeUndefined()
    expect(integrity(file)).toEqual(['ok'])
  })

  it('is busy while another program holds the file', async () => {
    db.exec('PRAGMA busy_timeout = 50')
    const other = new DatabaseSync(file)
    onTestFinished(() => other.close())
    other.exec('BEGIN IMMEDIATE')

    await expect(store.commit(change({ put: 'decision', value: aDecision() }))).rejects.toMatchObject({
      code: 'store-busy',
    })
    expect(await store.document('d1')).toEqual(anInReview())

    other.exec('ROLLBACK')
    await store.commit(change({ put: 'decision', value: aDecision() }))
    expect(await store.decision('e1', 'I10')).toEqual(aDecision())
  })

  it('refuses an encounter to go while a document still needs it', async () => {
    await expect(
      store.commit({
        writes: [{ remove: 'encounter', id: 'e1', version: 1 }],
        audit: [anAuditDraft({ subject: 'e1' })],
      }),
    ).rejects.toThrow(/FOREIGN KEY/)
    expect(await store.encounter('e1')).toEqual(anEncounter())
  })

  it('refuses to change or remove an audit entry, and shows one that was changed behind its back', async () => {
    for (const tampering of [
      `UPDATE audit SET at = '2020-01-01T00:00:00.000Z'`,
      'DELETE FROM audit',
      `INSERT OR REPLACE INTO audit SELECT row, subject, seq, at, '{}' FROM audit`,
      `INSERT OR REPLACE INTO audit SELECT row, 'another', 1, at, '{}' FROM audit LIMIT 1`,
      `INSERT INTO audit SELECT NULL, subject, seq + 2, at, '{}' FROM audit LIMIT 1`,
    ])
      expect(() => db.exec(tampering), tampering).toThrow(/never/)

    db.exec('DROP TRIGGER audit_never_changes')
    db.exec(`UPDATE audit SET data = json_set(data, '$.actor', 'somebody else')`)
    expect(firstBreak(await store.audit('d1'), await store.auditHead('d1'))).toEqual({
      seq: 1,
      why: 'changed',
    })
  })
})
