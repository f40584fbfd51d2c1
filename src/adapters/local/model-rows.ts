import type { DatabaseSync } from 'node:sqlite'
import { type ModelCall, type ModelState, noUsage, type Spent } from '#src/domain/model.ts'
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
      const rows = passingAsProblem(() =>
        sql(db, 'SELECT data FROM model_call WHERE day BETWEEN ? AND ? ORDER BY day DESC, id').all(from, to),
      )
      const groups = new Map<string, Spent>()
      for (const row of rows) add(groups, data<ModelCall>(row) as ModelCall)
      return [...groups.values()]
    },
    modelState: async (id) =>
      passingAsProblem(() => data<ModelState>(sql(db, 'SELECT data FROM model_state WHERE id = ?').get(id))),
  }
}

function ownerOf(of: { documentId: string } | { conversationId: string }): [string, string] {
  return 'documentId' in of ? ['document_id', of.documentId] : ['conversation_id', of.conversationId]
}

function add(groups: Map<string, Spent>, call: ModelCall): void {
  const { provider, model, purpose } = call
  const day = call.at.slice(0, 10)
  const key = [day, provider, model, purpose].join('\n')
  const sum = groups.get(key) ?? {
    day,
    provider,
    model,
    purpose,
    calls: 0,
    failed: 0,
    usage: { ...noUsage },
    costUsd: 0,
  }
  sum.calls++
  if (call.outcome !== 'answered') sum.failed++
  for (const kind of Object.keys(noUsage) as (keyof typeof noUsage)[]) sum.usage[kind] += call.usage[kind]
  sum.costUsd += call.costUsd
  groups.set(key, sum)
}
