import type { DatabaseSync } from 'node:sqlite'
import { type AuditDraft, type AuditEntry, chained } from '#src/domain/audit.ts'
import { sql } from './sqlite.ts'

const SUBJECTS_A_PAGE = 500

/** Joins each draft to its subject's chain. Within the transaction of what it tells about. */
export function appendAudit(db: DatabaseSync, drafts: readonly AuditDraft[]): void {
  for (const draft of drafts) {
    const entry = chained(draft, auditHead(db, draft.subject))
    sql(db, 'INSERT INTO audit (subject, seq, at, data) VALUES (?, ?, ?, ?)').run(
      entry.subject,
      entry.seq,
      entry.at,
      JSON.stringify(entry),
    )
    sql(
      db,
      `INSERT INTO audit_head (subject, seq, hash) VALUES (?, ?, ?)
       ON CONFLICT (subject) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    ).run(entry.subject, entry.seq, entry.hash)
  }
}

export function auditHead(db: DatabaseSync, subject: string): { seq: number; hash: string } | undefined {
  const row = sql(db, 'SELECT seq, hash FROM audit_head WHERE subject = ?').get(subject)
  return row && { seq: Number(row['seq']), hash: String(row['hash']) }
}

export function auditOf(db: DatabaseSync, subject: string): AuditEntry[] {
  return entries(sql(db, 'SELECT data FROM audit WHERE subject = ? ORDER BY seq').all(subject))
}

export function auditSubjects(db: DatabaseSync, after: string): string[] {
  return sql(db, 'SELECT subject FROM audit_head WHERE subject > ? ORDER BY subject LIMIT ?')
    .all(after, SUBJECTS_A_PAGE)
    .map((row) => String(row['subject']))
}

/** Newest first. Never ends between entries of one instant: the next page starts below an instant and would miss the rest. */
export function recentAudit(db: DatabaseSync, limit: number, before: string | undefined): AuditEntry[] {
  const last = sql(
    db,
    `SELECT at FROM audit WHERE at < coalesce(?, '~') ORDER BY at DESC, row DESC LIMIT 1 OFFSET ?`,
  ).get(before ?? null, limit - 1)
  return entries(
    sql(db, `SELECT data FROM audit WHERE at < coalesce(?, '~') AND at >= ? ORDER BY at DESC, row DESC`).all(
      before ?? null,
      last ? String(last['at']) : '',
    ),
  )
}

function entries(rows: Record<string, unknown>[]): AuditEntry[] {
  return rows.map((row) => JSON.parse(String(row['data'])) as AuditEntry)
}
