import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#src/ports/clock.ts'
import { type Job, type JobQueue, MAX_RECEIPTS } from '#src/ports/job-queue.ts'
import { immediate, type Migration, openDatabase, passingAsProblem, sql } from './sqlite.ts'

/** `available_at` in milliseconds: for a waiting job when it may be taken, for a leased one (it has a receipt) when it may be taken again. */
const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'jobs',
    sql: `
CREATE TABLE job (
  row INTEGER PRIMARY KEY,
  lane INTEGER NOT NULL, -- 0 interactive, 1 bulk
  available_at INTEGER NOT NULL,
  received INTEGER NOT NULL DEFAULT 0,
  receipt TEXT,
  dead_at INTEGER,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX job_next ON job (lane, available_at, row) WHERE dead_at IS NULL;
CREATE UNIQUE INDEX job_receipt ON job (receipt) WHERE receipt IS NOT NULL;
`,
  },
]

/**
 * Jobs in one SQLite file, shared by any number of processes of one machine.
 * @param file A path whose folder is made when missing, or `:memory:`.
 */
export function sqliteJobQueue(file: string, { clock }: { clock: Clock }): JobQueue & { close(): void } {
  const db = openDatabase(file, migrations)
  const now = () => clock.now().getTime()
  return {
    async send(job, { delaySeconds = 0, lane = 'interactive' } = {}) {
      immediate(db, () =>
        sql(db, 'INSERT INTO job (lane, available_at, data) VALUES (?, ?, ?)').run(
          lane === 'interactive' ? 0 : 1,
          now() + delaySeconds * 1000,
          JSON.stringify(job),
        ),
      )
    },

    async lease(seconds) {
      // Looking takes no lock: an idle worker does not stand in the way of the others.
      if (!passingAsProblem(() => nextRow(db, now()))) return undefined
      return immediate(db, () => {
        for (let row = nextRow(db, now()); row; row = nextRow(db, now())) {
          if (row.received >= MAX_RECEIPTS) bury(db, row.row, now())
          else {
            const receipt = randomBytes(16).toString('base64url')
            sql(
              db,
              'UPDATE job SET receipt = ?, received = received + 1, available_at = ? WHERE row = ?',
            ).run(receipt, now() + seconds * 1000, row.row)
            return { job: row.job, receipt, received: row.received + 1 }
          }
        }
        return undefined
      })
    },

    async done(receipt) {
      immediate(db, () =>
        sql(db, 'DELETE FROM job WHERE receipt = ? AND available_at > ?').run(receipt, now()),
      )
    },

    async later(receipt, seconds) {
      immediate(db, () => {
        const held = sql(db, 'SELECT row, received FROM job WHERE receipt = ? AND available_at > ?').get(
          receipt,
          now(),
        )
        if (!held) return
        if (Number(held['received']) >= MAX_RECEIPTS) bury(db, Number(held['row']), now())
        else
          sql(db, 'UPDATE job SET receipt = NULL, available_at = ? WHERE row = ?').run(
            now() + seconds * 1000,
            Number(held['row']),
          )
      })
    },

    async depth() {
      // A lease that ran out for the last time is dead, though nobody has come by yet to bury it.
      const row = passingAsProblem(() =>
        sql(
          db,
          `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
                  count(*) FILTER (WHERE state = 'leased') AS leased,
                  count(*) FILTER (WHERE state = 'dead') AS dead
           FROM (SELECT CASE WHEN dead_at IS NOT NULL THEN 'dead'
                             WHEN receipt IS NOT NULL AND available_at > ? THEN 'leased'
                             WHEN received >= ? THEN 'dead' ELSE 'waiting' END AS state FROM job)`,
        ).get(now(), MAX_RECEIPTS),
      )
      return {
        waiting: Number(row?.['waiting']),
        leased: Number(row?.['leased']),
        dead: Number(row?.['dead']),
      }
    },

    close() {
      if (db.isOpen) db.close()
    },
  }
}

function nextRow(db: DatabaseSync, now: number): { row: number; received: number; job: Job } | undefined {
  for (const lane of [0, 1]) {
    const found = sql(
      db,
      `SELECT row, received, data FROM job WHERE lane = ? AND dead_at IS NULL AND available_at <= ?
       ORDER BY available_at, row LIMIT 1`,
    ).get(lane, now)
    if (found)
      return {
        row: Number(found['row']),
        received: Number(found['received']),
        job: JSON.parse(String(found['data'])) as Job,
      }
  }
  return undefined
}

/** Kept as a dead letter, for people. */
function bury(db: DatabaseSync, row: number, now: number): void {
  sql(db, 'UPDATE job SET receipt = NULL, dead_at = ? WHERE row = ?').run(now, row)
}
