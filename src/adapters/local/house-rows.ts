import type { DatabaseSync } from 'node:sqlite'
import type { HouseAct, HouseMark, Lesson } from '#src/domain/house.ts'
import type { DocumentStore } from '#src/ports/document-store.ts'
import { passingAsProblem, sql } from './sqlite.ts'

const MARKS_A_PAGE = 500

type HouseReads = Pick<
  DocumentStore,
  'lessons' | 'houseMarks' | 'houseMark' | 'houseAct' | 'houseActs' | 'houseVersion'
>

/** What the house dictionary reads. */
export function houseReads(db: DatabaseSync): HouseReads {
  const rows = (text: string, ...keys: (string | number)[]) =>
    passingAsProblem(() =>
      sql(db, text)
        .all(...keys)
        .map((row) => String(row['data'])),
    )
  const records = <T>(text: string, ...keys: (string | number)[]) =>
    rows(text, ...keys).map((data) => JSON.parse(data) as T)

  return {
    async lessons(limit, cursor) {
      const lessons = records<Lesson>(
        // The whole key is in the index: a page reads no row that it does not hand out.
        `SELECT l.data FROM lesson l JOIN document d ON d.id = l.document_id JOIN worklist w ON w.row = d.row
         WHERE (l.encounter_id, l.document_id, l.code) > (?, ?, ?) AND w.status <> 'trashed'
         ORDER BY l.encounter_id, l.document_id, l.code LIMIT ?`,
        ...placeOf(cursor),
        limit,
      )
      const last = lessons.at(-1)
      const full = last && lessons.length === limit
      return { lessons, cursor: full ? [last.encounterId, last.documentId, last.code].join(' ') : undefined }
    },
    houseMarks: async (after = '') =>
      records<HouseMark>('SELECT data FROM house_mark WHERE id > ? ORDER BY id LIMIT ?', after, MARKS_A_PAGE),
    houseMark: async (id) => records<HouseMark>('SELECT data FROM house_mark WHERE id = ?', id)[0],
    houseAct: async (id) => records<HouseAct>('SELECT data FROM house_act WHERE id = ?', id)[0],
    houseActs: async (limit) =>
      records<HouseAct>('SELECT data FROM house_act ORDER BY id DESC LIMIT ?', limit),
    async houseVersion() {
      const row = passingAsProblem(() => sql(db, 'SELECT version, marks FROM house_version').get())
      return { lessons: Number(row?.['version'] ?? 0), marks: Number(row?.['marks'] ?? 0) }
    },
  }
}

/** Ids and codes hold no spaces. */
function placeOf(cursor = ''): [string, string, string] {
  const [encounter = '', document = '', code = ''] = cursor.split(' ')
  return [encounter, document, code]
}
