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
      const [column, id] = 'day' in on ? ['day', on.day] : ownerOf(on)
      const row = passingAsProblem(() =>
        sql(db, `SELECT coalesce(sum(cost), 0) AS usd FROM model_call WHERE ${column} = ?`).get(id),
      )
      return Number(row?.['usd'] ?? 0)
    },
    async spending(from, to) {
      const rows = passingAsProblem(() => sql(db, SPENDING).all(from, to))
      return rows.map(spentOf)
    },
    modelState: async (id) =>
      passingAsProblem(() => data<ModelState>(sql(db, 'SELECT data FROM model_state WHERE id = ?').get(id))),
  }
}

function ownerOf(of: { documentId: string } | { conversationId: string }): [string, string] {
  return 'documentId' in of ? ['document_id', of.documentId] : ['conversation_id', of.conversationId]
}

const of = (path: string) => `data ->> '$.${path}'`
const tokens = Object.keys(noUsage).map((kind) => `sum(${of(`usage.${kind}`)}) AS ${kind}`)

/** Grouped by the database: a month may hold a hundred thousand calls. */
const SPENDING = `
SELECT day, ${of('provider')} AS provider, ${of('model')} AS model, ${of('purpose')} AS purpose,
  count(*) AS calls,
  sum(${of('outcome')} NOT IN ('answered', 'sent')) AS failed,
  sum(${of('outcome')} = 'sent') AS open,
  count(${of('priceGuessed')}) AS guessed,
  ${tokens.join(', ')}, sum(cost) AS cost
FROM model_call WHERE day BETWEEN ? AND ? AND ${of('outcome')} <> 'withdrawn'
GROUP BY 1, 2, 3, 4 ORDER BY day DESC, provider, model, purpose`

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
