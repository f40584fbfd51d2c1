import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Suggestion } from '#src/domain/code.ts'
import type { Document, Run, Status, StoredFile } from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import type { Clock } from '#src/ports/clock.ts'
import type { Bulk, DocumentStore } from '#src/ports/document-store.ts'
import { auditHead, auditOf, auditSubjects, recentAudit } from './audit-rows.ts'
import { conversationReads } from './conversation-rows.ts'
import { applyCommit } from './document-commit.ts'
import { documentMigrations } from './document-migrations.ts'
import { houseReads } from './house-rows.ts'
import { modelReads } from './model-rows.ts'
import { immediate, openDatabase, passingAsProblem, sql } from './sqlite.ts'
import { worklistPage } from './worklist-query.ts'

const VIEW_MILLISECONDS = 30 * 24 * 3600 * 1000

/**
 * The records in one SQLite file, shared by any number of processes of one machine.
 * @param file A path whose folder is made when missing, or `:memory:`.
 */
export function sqliteDocumentStore(
  file: string,
  options: { clock: Clock },
): DocumentStore & { close(): void } {
  return documentStoreOver(openDatabase(file, documentMigrations), options)
}

/** The same over a database that is open already: for tests that break it. */
export function documentStoreOver(
  db: DatabaseSync,
  { clock }: { clock: Clock },
): DocumentStore & { close(): void } {
  const cursorSecret = secretOf(db, 'cursor')
  const one = <T>(text: string, ...keys: string[]) =>
    passingAsProblem(() => parsed<T>(sql(db, text).get(...keys)))
  const many = <T>(text: string, ...keys: string[]) =>
    passingAsProblem(() =>
      sql(db, text)
        .all(...keys)
        .map((row) => parsed<T>(row) as T),
    )

  return {
    async commit(commit) {
      if (commit.writes.length + commit.audit.length === 0) return
      immediate(db, () => applyCommit(db, commit))
    },

    document: async (id) => one<Document>('SELECT data FROM document WHERE id = ?', id),
    encounter: async (id) => one<Encounter>('SELECT data FROM encounter WHERE id = ?', id),
    file: async (id) => one<StoredFile>('SELECT data FROM file WHERE id = ?', id),
    run: async (id) => one<Run>('SELECT data FROM run WHERE id = ?', id),
    bulk: async (id) => one<Bulk>('SELECT data FROM bulk WHERE id = ?', id),
    runs: async (documentId) =>
      many<Run>('SELECT data FROM run WHERE document_id = ? ORDER BY created_at DESC, id DESC', documentId),
    suggestions: async (runId) =>
      one<Suggestion[]>('SELECT data FROM suggestions WHERE run_id = ?', runId) ?? [],
    decision: async (encounterId, code) =>
      one<Decision>('SELECT data FROM decision WHERE encounter_id = ? AND code = ?', encounterId, code),
    decisions: async (encounterId) =>
      many<Decision>('SELECT data FROM decision WHERE encounter_id = ? ORDER BY code', encounterId),
    documentsOf: async (encounterId) =>
      many<Document>('SELECT data FROM document WHERE encounter_id = ? ORDER BY created_at, id', encounterId),
    async documentsOfFile(fileId) {
      const documents = many<Document>(
        'SELECT data FROM document WHERE file_id = ? ORDER BY created_at, id',
        fileId,
      )
      return documents.sort((a, b) => (a.pages?.first ?? 0) - (b.pages?.first ?? 0))
    },
    documentsWithHash: async (sha256) =>
      many<Document>(
        `SELECT d.data FROM file f JOIN document d ON d.file_id = f.id JOIN worklist w ON w.row = d.row
         WHERE f.sha256 = ? AND w.status <> 'trashed' ORDER BY d.created_at, d.id`,
        sha256,
      ),

    ...houseReads(db),
    ...modelReads(db),
    ...conversationReads(db),

    worklist: async (query) => passingAsProblem(() => worklistPage(db, cursorSecret, query)),
    async counts() {
      const rows = passingAsProblem(() =>
        sql(db, 'SELECT status, count(*) AS documents FROM worklist GROUP BY status').all(),
      )
      return Object.fromEntries(rows.map((row) => [row['status'] as Status, Number(row['documents'])]))
    },
    async unfinished(before, limit) {
      const rows = passingAsProblem(() =>
        sql(
          db,
          'SELECT id FROM unfinished WHERE touched < ? AND lease_until <= ? ORDER BY touched, row LIMIT ?',
        ).all(before.getTime(), clock.now().getTime(), limit),
      )
      return rows.map((row) => String(row['id']))
    },

    audit: async (subject) => passingAsProblem(() => auditOf(db, subject)),
    auditHead: async (subject) => passingAsProblem(() => auditHead(db, subject)),
    auditSubjects: async (after = '') => passingAsProblem(() => auditSubjects(db, after)),
    recentAudit: async (limit, before) => passingAsProblem(() => recentAudit(db, limit, before)),

    async saveView(words) {
      const id = randomBytes(16).toString('base64url')
      const now = clock.now().getTime()
      immediate(db, () => {
        sql(db, 'DELETE FROM view WHERE created < ?').run(now - VIEW_MILLISECONDS)
        sql(db, 'INSERT INTO view (id, words, created) VALUES (?, ?, ?)').run(id, words, now)
      })
      return id
    },
    async view(id) {
      const row = passingAsProblem(() =>
        sql(db, 'SELECT words FROM view WHERE id = ? AND created >= ?').get(
          id,
          clock.now().getTime() - VIEW_MILLISECONDS,
        ),
      )
      return row && String(row['words'])
    },

    close() {
      if (db.isOpen) db.close()
    },
  }
}

function parsed<T>(row: Record<string, unknown> | undefined): T | undefined {
  return row && (JSON.parse(String(row['data'])) as T)
}

/** 32 random bytes that every process over this database shares. */
function secretOf(db: DatabaseSync, name: string): Uint8Array {
  const select = () => sql(db, 'SELECT value FROM secret WHERE name = ?').get(name)?.['value']
  if (!select())
    immediate(db, () => sql(db, 'INSERT OR IGNORE INTO secret VALUES (?, ?)').run(name, randomBytes(32)))
  return select() as Uint8Array
}
