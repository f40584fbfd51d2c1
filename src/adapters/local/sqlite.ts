import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Problem } from '#src/domain/problem.ts'

/** One step of a schema. Numbers grow by one; a migration that was released is never edited. */
export interface Migration {
  number: number
  name: string
  sql: string
}

/** How long a statement waits for another process to let go of the file. */
const BUSY_MILLISECONDS = 10_000

/**
 * Opens (or makes) a database that survives power loss after each commit, and brings its schema up to date.
 * A database of a newer version is opened as it is: migrations only ever add.
 * @param file A path, or `:memory:`.
 */
export function openDatabase(file: string, migrations: readonly Migration[]): DatabaseSync {
  if (file !== ':memory:') makePrivate(file)
  const db = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS })
  try {
    switchToWal(db)
    db.exec('PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000')
    migrate(db, migrations)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** The rows hold patients' words: nobody else on the machine may read them. `-wal` and `-shm` inherit the mode. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

/** SQLite does not wait for the exclusive lock this takes, so that processes started together would fail. */
function switchToWal(db: DatabaseSync): void {
  for (let attempt = 1; ; attempt++) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isPassing(error) || attempt === 100) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  immediate(db, () => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT',
    )
    const done = new Set(
      db
        .prepare('SELECT number FROM migration')
        .all()
        .map((row) => row['number']),
    )
    for (const { number, name, sql } of migrations) {
      if (done.has(number)) continue
      db.exec(sql)
      db.prepare(`INSERT INTO migration VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ'))`).run(number, name)
    }
  })
}

/** Runs `work` in a transaction that holds the write lock from its start: it never finds out half way that it may not write. */
export function immediate<T>(db: DatabaseSync, work: () => T): T {
  return passingAsProblem(() => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      // After some faults (disk full) SQLite has already rolled back by itself.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  })
}

/** Locked and I/O errors pass: Problem `store-busy`; a full disk is `store-full`. Everything else is a bug and stays one. */
export function passingAsProblem<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const sqlite = primaryCode(error)
    if (sqlite === FULL) throw new Problem('store-full', { sqlite }, { cause: error })
    if (isPassing(error)) throw new Problem('store-busy', { sqlite }, { cause: error })
    throw error
  }
}

const FULL = 13
/** https://www.sqlite.org/rescode.html: BUSY, LOCKED, IOERR, FULL, CANTOPEN, PROTOCOL. */
const passing = new Set([5, 6, 10, FULL, 14, 15])

function isPassing(error: unknown): boolean {
  return passing.has(primaryCode(error) ?? 0)
}

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** The statement for `text`, prepared once for each database. `text` comes from code, never from a person. */
export function sql(db: DatabaseSync, text: string): StatementSync {
  const statements = prepared.get(db) ?? new Map<string, StatementSync>()
  prepared.set(db, statements)
  const statement = statements.get(text) ?? db.prepare(text)
  statements.set(text, statement)
  return statement
}
