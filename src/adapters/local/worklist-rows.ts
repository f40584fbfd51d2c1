import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Document } from '#src/domain/document.ts'
import { type Encounter, statusOf } from '#src/domain/encounter.ts'
import { sql } from './sqlite.ts'

/** Missing values are written as what sorts last: dates and pages run downwards, labels and confidence upwards. */
const LAST_LABEL = '\u{10ffff}'
const LAST_CONFIDENCE = 2

/** Columns of the worklist, in the order of `columns`. */
function columnsOf(
  document: Document,
  encounter: Encounter,
): Record<(typeof columns)[number], SQLInputValue> {
  const coded = 'runId' in document ? document : undefined
  return {
    id: document.id,
    encounter_id: document.encounterId,
    run_id: coded?.runId ?? '',
    status: statusOf(document, encounter),
    kind: 'kind' in document ? document.kind.label : (document.declaredKind ?? ''),
    created_at: document.createdAt,
    label: sortKey(encounter.label),
    name: sortKey(document.name),
    date: encounter.from?.value ?? '',
    pages: document.pages ? document.pages.last - document.pages.first + 1 : 0,
    suggestions: coded?.suggestions ?? 0,
    confidence: coded?.confidence ?? LAST_CONFIDENCE,
  }
}

const columns = [
  'id',
  'encounter_id',
  'run_id',
  'status',
  'kind',
  'created_at',
  'label',
  'name',
  'date',
  'pages',
  'suggestions',
  'confidence',
] as const

/** Case and accents do not count, and `2` comes before `10`. */
function sortKey(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
  return folded.replace(/\d+/g, (digits) => digits.padStart(12, '0')).slice(0, 160) || LAST_LABEL
}

/** Brings what queries read in line with the records. To be called for each document whose record or encounter was written. */
export function refreshWorklist(db: DatabaseSync, documentIds: Iterable<string>): void {
  for (const id of documentIds) {
    const stored = sql(
      db,
      `SELECT d.row, d.data AS document, e.data AS encounter
       FROM document d JOIN encounter e ON e.id = d.encounter_id WHERE d.id = ?`,
    ).get(id)
    // Without an encounter the commit is refused by its foreign key.
    if (!stored) continue
    const row = Number(stored['row'])
    const document = JSON.parse(String(stored['document'])) as Document
    const encounter = JSON.parse(String(stored['encounter'])) as Encounter
    writeRow(db, row, columnsOf(document, encounter))
    writeNames(db, row, encounter.label, document.name)
    writeUnfinished(db, row, document, statusOf(document, encounter) === 'processing')
  }
}

/** Most writes change nothing that is sorted or filtered: then the eight indexes are left alone. */
function writeRow(db: DatabaseSync, row: number, values: Record<string, SQLInputValue>): void {
  const before = sql(db, 'SELECT * FROM worklist WHERE row = ?').get(row)
  const changed = columns.filter((column) => before?.[column] !== values[column])
  if (!before)
    sql(
      db,
      `INSERT INTO worklist (row, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
    ).run(row, ...columns.map((column) => values[column] ?? null))
  else if (changed.length)
    sql(db, `UPDATE worklist SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`).run(
      ...changed.map((column) => values[column] ?? null),
      row,
    )
}

/** A new name or label indexes the text again, so it is written only when it differs. */
function writeNames(db: DatabaseSync, row: number, label: string, name: string): void {
  const before = sql(db, 'SELECT label, name FROM search WHERE rowid = ?').get(row)
  if (!before)
    sql(db, `INSERT INTO search (rowid, text, label, name) VALUES (?, '', ?, ?)`).run(row, label, name)
  else if (before['label'] !== label || before['name'] !== name)
    sql(db, 'UPDATE search SET label = ?, name = ? WHERE rowid = ?').run(label, name, row)
}

/** What the search finds a document by. */
export function writeText(db: DatabaseSync, documentId: string, text: string): void {
  const before = sql(
    db,
    'SELECT d.row, s.text FROM document d JOIN search s ON s.rowid = d.row WHERE d.id = ?',
  ).get(documentId)
  if (!before) throw new Error(`No document ${documentId} to index`)
  if (before['text'] !== text)
    sql(db, 'UPDATE search SET text = ? WHERE rowid = ?').run(text, before['row'] as number)
}

function untilOf(held: { until: string } | undefined): number {
  return held ? Date.parse(held.until) : 0
}

function writeUnfinished(db: DatabaseSync, row: number, document: Document, unfinished: boolean): void {
  if (!unfinished) sql(db, 'DELETE FROM unfinished WHERE row = ?').run(row)
  else
    sql(
      db,
      `INSERT INTO unfinished (row, id, touched, lease_until) VALUES (?, ?, ?, ?)
       ON CONFLICT (row) DO UPDATE SET touched = excluded.touched, lease_until = excluded.lease_until`,
    ).run(
      row,
      document.id,
      Date.parse(document.updatedAt),
      // Leased, or waiting for a vendor: either way nobody has to look before.
      Math.max(untilOf(document.lease), untilOf(document.waiting)),
    )
}
