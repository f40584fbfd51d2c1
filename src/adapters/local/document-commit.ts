import type { DatabaseSync } from 'node:sqlite'
import { canonical } from '#src/domain/audit.ts'
import type { Conversation } from '#src/domain/conversation.ts'
import type { Document } from '#src/domain/document.ts'
import type { Decision } from '#src/domain/encounter.ts'
import type { ModelState } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Commit, Write } from '#src/ports/document-store.ts'
import { appendAudit } from './audit-rows.ts'
import { sql } from './sqlite.ts'
import { refreshWorklist, writeText } from './worklist-rows.ts'

/** All of a commit, inside the caller's transaction. Throws Problem `edited-elsewhere` {kind, id}. */
export function applyCommit(db: DatabaseSync, { writes, audit }: Commit): void {
  if (audit.length === 0 && writes.some((write) => changesState(db, write)))
    throw new Error('A change of state without an audit entry')
  const touched = new Set<string>()
  for (const write of writes) {
    apply(db, write)
    for (const id of documentsTouchedBy(db, write)) touched.add(id)
  }
  refreshWorklist(db, touched)
  for (const write of writes) if ('index' in write) writeText(db, write.documentId, write.text)
  appendAudit(db, audit)
}

/**
 * Leases, attempts, waiting, the index, calls to models, an answer that grows and the results of a bulk act are the machine's own
 * bookkeeping (each document of the act has its own entry); everything else is a change that somebody must answer for.
 */
function changesState(db: DatabaseSync, write: Write): boolean {
  if ('index' in write) return false
  if ('put' in write && write.put === 'bulk') return write.value.version === 1
  if ('put' in write && write.put === 'model-call') return false
  if ('put' in write && write.put === 'model-state')
    return canonical(stored<ModelState>(db, write)?.paused ?? null) !== canonical(write.value.paused ?? null)
  if ('put' in write && write.put === 'conversation')
    return stored<Conversation>(db, write)?.messages !== write.value.messages
  if (!('put' in write) || write.put !== 'document') return true
  const row = sql(db, 'SELECT data FROM document WHERE id = ?').get(write.value.id)
  return !row || bare(JSON.parse(String(row['data'])) as Document) !== bare(write.value)
}

function stored<T>(db: DatabaseSync, { put, value }: RecordWrite): T | undefined {
  const row = sql(db, `SELECT data FROM ${tableOf(put)} WHERE id = ?`).get(value.id)
  return row && (JSON.parse(String(row['data'])) as T)
}

function bare(document: Document): string {
  const {
    lease: _lease,
    attempts: _attempts,
    waiting: _waiting,
    version: _version,
    updatedAt: _updatedAt,
    ...state
  } = document
  return canonical(state)
}

function apply(db: DatabaseSync, write: Write): void {
  if ('index' in write) return
  if ('remove' in write) remove(db, write)
  else if (write.put === 'suggestions') putSuggestions(db, write)
  else if (write.put === 'decision') putDecision(db, write.value)
  else if (write.put === 'lessons') putLessons(db, write)
  else putRecord(db, write)
}

function putRecord(db: DatabaseSync, write: RecordWrite): void {
  const { id, version } = write.value
  const table = tableOf(write.put)
  checkVersion(db, write.put, [id], version)
  const columns = { version, data: JSON.stringify(write.value), ...extraColumns(write) }
  const names = Object.keys(columns)
  sql(
    db,
    `INSERT INTO ${table} (id, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  ).run(id, ...Object.values(columns))
}

type RecordWrite = Extract<
  Write,
  {
    put:
      | 'document'
      | 'encounter'
      | 'file'
      | 'run'
      | 'bulk'
      | 'house-mark'
      | 'house-act'
      | 'model-call'
      | 'model-state'
      | 'conversation'
      | 'summary'
  }
>

/** Records are called as their tables are. */
function tableOf(kind: Versioned): string {
  return kind.replace('-', '_')
}

function extraColumns(write: RecordWrite): Record<string, string | number | null> {
  switch (write.put) {
    case 'document': {
      const { encounterId, fileId, createdAt } = write.value
      return { encounter_id: encounterId, file_id: fileId, created_at: createdAt }
    }
    case 'file':
      return { sha256: write.value.sha256 ?? null }
    case 'model-call': {
      const { at, documentId = null, conversationId = null, costUsd } = write.value
      return {
        day: at.slice(0, 10),
        document_id: documentId,
        conversation_id: conversationId,
        cost: costUsd,
      }
    }
    case 'conversation':
      return { owner: write.value.owner, updated_at: write.value.updatedAt }
    case 'run':
      return { document_id: write.value.documentId, created_at: write.value.createdAt }
    default:
      return {}
  }
}

function putDecision(db: DatabaseSync, value: Decision): void {
  const { encounterId, code, version, verdict } = value
  checkVersion(db, 'decision', [encounterId, code], version)
  sql(
    db,
    `INSERT INTO decision (encounter_id, code, version, verdict, data) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (encounter_id, code)
     DO UPDATE SET version = excluded.version, verdict = excluded.verdict, data = excluded.data`,
  ).run(encounterId, code, version, verdict, JSON.stringify(value))
}

type Versioned = RecordWrite['put'] | 'decision'

/** The store must hold exactly the version before. */
function checkVersion(db: DatabaseSync, kind: Versioned, key: string[], version: number): void {
  const where = kind === 'decision' ? 'encounter_id = ? AND code = ?' : 'id = ?'
  const row = sql(db, `SELECT version FROM ${tableOf(kind)} WHERE ${where}`).get(...key)
  if (Number(row?.['version'] ?? 0) !== version - 1)
    throw new Problem('edited-elsewhere', { kind, id: key.join(' ') })
}

function remove(db: DatabaseSync, write: Extract<Write, { remove: unknown }>): void {
  const key = write.remove === 'decision' ? [write.encounterId, write.code] : [write.id]
  const where = write.remove === 'decision' ? 'encounter_id = ? AND code = ?' : 'id = ?'
  const { changes } = sql(db, `DELETE FROM ${tableOf(write.remove)} WHERE ${where} AND version = ?`).run(
    ...key,
    write.version,
  )
  if (changes !== 1) throw new Problem('edited-elsewhere', { kind: write.remove, id: key.join(' ') })
}

/** Said twice is no error, said differently is: a run's suggestions never change. */
function putSuggestions(db: DatabaseSync, { runId, value }: Extract<Write, { put: 'suggestions' }>): void {
  const data = JSON.stringify(value)
  const before = sql(db, 'SELECT data FROM suggestions WHERE run_id = ?').get(runId)
  if (before && before['data'] !== data)
    throw new Problem('edited-elsewhere', { kind: 'suggestions', id: runId })
  if (before) return
  sql(db, 'INSERT INTO suggestions (run_id, data) VALUES (?, ?)').run(runId, data)
  for (const { code } of value)
    sql(db, 'INSERT OR IGNORE INTO suggested_code (code, run_id) VALUES (?, ?)').run(code, runId)
}

function putLessons(db: DatabaseSync, { encounterId, value }: Extract<Write, { put: 'lessons' }>): void {
  sql(db, 'DELETE FROM lesson WHERE encounter_id = ?').run(encounterId)
  for (const lesson of value)
    sql(db, 'INSERT INTO lesson (encounter_id, document_id, code, data) VALUES (?, ?, ?, ?)').run(
      encounterId,
      lesson.documentId,
      lesson.code,
      JSON.stringify(lesson),
    )
}

function documentsTouchedBy(db: DatabaseSync, write: Write): string[] {
  if (!('put' in write)) return []
  if (write.put === 'document') return [write.value.id]
  if (write.put !== 'encounter') return []
  return sql(db, 'SELECT id FROM document WHERE encounter_id = ?')
    .all(write.value.id)
    .map((row) => String(row['id']))
}
