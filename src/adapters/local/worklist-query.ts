import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Document, Status } from '#src/domain/document.ts'
import { dotted } from '#src/domain/edition.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { WorklistPage, WorklistQuery, WorklistRow, WorklistSort } from '#src/ports/document-store.ts'
import { matchExpression, searchWords, snippetOf, wordsPattern } from './search-words.ts'
import { sql } from './sqlite.ts'
import { openCursor, sealCursor } from './worklist-cursor.ts'

/** Column, direction, index. Equal values follow each other by id in the same direction, so that one index walk answers. */
const sorts: Record<WorklistSort, { column: string; down: boolean; index: string }> = {
  newest: { column: 'created_at', down: true, index: 'worklist_created' },
  oldest: { column: 'created_at', down: false, index: 'worklist_created' },
  'least-sure': { column: 'confidence', down: false, index: 'worklist_confidence' },
  label: { column: 'label', down: false, index: 'worklist_label' },
  name: { column: 'name', down: false, index: 'worklist_name' },
  date: { column: 'date', down: true, index: 'worklist_date' },
  pages: { column: 'pages', down: true, index: 'worklist_pages' },
}

/** Up to this many hits a filter is drawn up first and rows are looked up in it; above, each row is asked. */
const FEW_HITS = 500
/** Sorts after every code that begins the same way. */
const AFTER_ALL = '\u{10ffff}'

/** One page of the worklist. Throws Problem `bad-request` for a limit, sort or cursor that cannot be. */
export function worklistPage(db: DatabaseSync, secret: Uint8Array, query: WorklistQuery): WorklistPage {
  const sort = query.sort ?? 'newest'
  const { column, down, index } = sorts[sort] ?? wrong('sort')
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 200) wrong('limit')
  const conditions = new Conditions()
  filter(db, query, conditions)
  const words = query.words?.trim() ? searchWords(query.words) : undefined
  if (words?.length === 0) return { rows: [] }
  if (words) conditions.add('row IN (SELECT rowid FROM search WHERE search MATCH ?)', matchExpression(words))
  if (query.cursor !== undefined) {
    const place = openCursor(secret, sort, query.cursor) ?? wrong('cursor')
    conditions.add(`(${column}, id) ${down ? '<' : '>'} (?, ?)`, place.key, place.id)
  }
  const direction = down ? 'DESC' : 'ASC'
  const found = sql(
    db,
    `SELECT row, id, status, ${column} AS key FROM worklist INDEXED BY ${index} WHERE ${conditions.text}
     ORDER BY ${column} ${direction}, id ${direction} LIMIT ?`,
  ).all(...conditions.values, query.limit + 1)
  const shown = found.slice(0, query.limit)
  const last = found.length > query.limit ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => rowOf(db, row, words)),
    ...(last && {
      cursor: sealCursor(secret, { sort, key: last['key'] as string | number, id: String(last['id']) }),
    }),
  }
}

class Conditions {
  readonly #texts: string[] = []
  readonly values: SQLInputValue[] = []

  add(text: string, ...values: SQLInputValue[]): void {
    this.#texts.push(text)
    this.values.push(...values)
  }

  get text(): string {
    return this.#texts.join(' AND ')
  }
}

function filter(db: DatabaseSync, query: WorklistQuery, conditions: Conditions): void {
  const list = (values: readonly string[]) => `(${values.map(() => '?').join(', ')})`
  if (query.statuses?.length) conditions.add(`status IN ${list(query.statuses)}`, ...query.statuses)
  else conditions.add(`status <> 'trashed'`)
  if (query.kinds?.length) conditions.add(`kind IN ${list(query.kinds)}`, ...query.kinds)
  if (query.from) conditions.add('date >= ?', query.from)
  // Documents without a date have an empty one, which is before all others.
  if (query.to) conditions.add(`date <= ? AND date <> ''`, query.to)
  if (query.encounterId) conditions.add('+encounter_id = ?', query.encounterId)
  if (query.code?.trim()) filterByCode(db, dotted(query.code), conditions)
}

/** Suggested by the document's current run, or accepted for its encounter. */
function filterByCode(db: DatabaseSync, code: string, conditions: Conditions): void {
  const range = [code, code + AFTER_ALL]
  const hits = sql(
    db,
    'SELECT count(*) AS hits FROM (SELECT 1 FROM suggested_code WHERE code >= ? AND code < ? LIMIT ?)',
  ).get(...range, FEW_HITS + 1)
  const accepted = `SELECT encounter_id FROM decision WHERE verdict = 'accepted' AND code >= ? AND code < ?`
  if (Number(hits?.['hits']) <= FEW_HITS)
    conditions.add(
      `(run_id IN (SELECT run_id FROM suggested_code WHERE code >= ? AND code < ?) OR encounter_id IN (${accepted}))`,
      ...range,
      ...range,
    )
  else
    conditions.add(
      `(EXISTS (SELECT 1 FROM suggested_code s WHERE s.run_id = worklist.run_id AND s.code >= ? AND s.code < ?)
        OR EXISTS (${accepted} AND encounter_id = worklist.encounter_id))`,
      ...range,
      ...range,
    )
}

function rowOf(db: DatabaseSync, found: Record<string, unknown>, words: string[] | undefined): WorklistRow {
  const row = Number(found['row'])
  const stored = sql(
    db,
    `SELECT d.data AS document, e.data AS encounter
     FROM document d JOIN encounter e ON e.id = d.encounter_id WHERE d.row = ?`,
  ).get(row)
  return {
    document: JSON.parse(String(stored?.['document'])) as Document,
    encounter: JSON.parse(String(stored?.['encounter'])) as Encounter,
    status: found['status'] as Status,
    ...(words && { snippet: snippet(db, row, words) }),
  }
}

/** Characters of a long text that are looked through first: the words mostly stand early. */
const FIRST_LOOK = 50_000
const WHOLE = 2 ** 31 - 1

/** FTS5's own `snippet` cuts the whole text into words again: 20 times slower on a long document. */
function snippet(db: DatabaseSync, row: number, words: string[]): string[] {
  const pattern = wordsPattern(words)
  const text = (length: number) =>
    String(
      sql(db, 'SELECT substr(text, 1, ?) AS text FROM search WHERE rowid = ?').get(length, row)?.['text'],
    )
  const start = text(FIRST_LOOK)
  const inText =
    snippetOf(start, pattern) ?? (start.length < FIRST_LOOK ? undefined : snippetOf(text(WHOLE), pattern))
  if (inText) return inText
  const names = sql(db, 'SELECT label, name FROM search WHERE rowid = ?').get(row)
  return (
    snippetOf(String(names?.['label']), pattern) ??
    snippetOf(String(names?.['name']), pattern) ?? [start.slice(0, 200).replace(/\s+/g, ' ')]
  )
}

function wrong(field: string): never {
  throw new Problem('bad-request', { field })
}
