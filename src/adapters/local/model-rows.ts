import type { DatabaseSync } from 'node:sqlite'
import { type ModelCall, type ModelState, noUsage, type Spent, type Usage } from '#src/domain/model.ts'
import type { DocumentStore } from '#src/ports/document-store.ts'
import { passingAsProblem, sql } from './sqlite.ts'

type ModelReads = Pick<DocumentStore, 'modelCall' | 'modelCalls' | 'spent' | 'spending' | 'modelState'>

/** What was asked of vendors, what it cost, and whether they are asked at all. */
export function modelReads(db: DatabaseSync): ModelReads {
  const data = <T>(row: Record<string, unknown> | undefined) => row && (JSON.parse(String(row['data'])) as T)
  return {
    modelCall: async (id) =>
      passingAsProblem(() => data<ModelCall>(sql(db, 'SELECT data FROM model_call WHERE id = ?').get(id))),
    async modelCalls(of) {
      const [column, id] = ownerOf(of)
      const rows = passingAsProblem(() =>
        sql(db, `SELECT data FROM model_call WHERE ${column} = ? ORDER BY id`).all(id),
      )
      return rows.map((row) => data<ModelCall>(row) as ModelCall)
    },
    async spent(on) {
      const [table, column, id] =
        'day' in on ? ['model_spent', 'day', on.day] : ['model_call', ...ownerOf(on)]
      const row = passingAsProblem(() =>
        sql(db, `SELECT coalesce(sum(cost), 0) AS usd FROM ${table} WHERE ${column} = ?`).get(id),
      )
      return Number(row?.['usd'] ?? 0)
    },
    async spending(from, to) {
      const rows = passingAsProblem(() =>
        sql(
          db,
          `SELECT * FROM model_spent WHERE day BETWEEN ? AND ? AND calls > 0
           ORDER BY day DESC, provider, model, purpose`,
        ).all(from, to),
      )
      return rows.map(spentOf)
    },
    modelState: async (id) =>
      passingAsProblem(() => data<ModelState>(sql(db, 'SELECT data FROM model_state WHERE id = ?').get(id))),
  }
}

function ownerOf(of: { documentId: string } | { conversationId: string }): [string, string] {
  return 'documentId' in of ? ['document_id', of.documentId] : ['conversation_id', of.conversationId]
}

function spentOf(row: Record<string, unknown>): Spent {
  const number = (name: string) => Number(row[name])
  return {
    day: String(row['day']),
    provider: String(row['provider']),
    model: String(row['model']),
    purpose: String(row['purpose']) as Spent['purpose'],
    calls: number('calls'),
    failed: number('failed'),
    open: number('open'),
    guessed: number('guessed'),
    usage: Object.fromEntries(Object.keys(noUsage).map((kind) => [kind, number(kind)])) as unknown as Usage,
    costUsd: number('cost'),
  }
}
