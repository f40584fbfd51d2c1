import type { DatabaseSync } from 'node:sqlite'
import type { Conversation } from '#src/domain/conversation.ts'
import type { EditedSummary } from '#src/domain/summary.ts'
import type { DocumentStore } from '#src/ports/document-store.ts'
import { passingAsProblem, sql } from './sqlite.ts'

type ConversationReads = Pick<DocumentStore, 'conversation' | 'conversations' | 'editedSummary'>

export function conversationReads(db: DatabaseSync): ConversationReads {
  const data = <T>(row: Record<string, unknown> | undefined) => row && (JSON.parse(String(row['data'])) as T)
  return {
    conversation: async (id) =>
      passingAsProblem(() =>
        data<Conversation>(sql(db, 'SELECT data FROM conversation WHERE id = ?').get(id)),
      ),
    async conversations(owner, limit, cursor) {
      const [before, id] = (cursor ?? '\uffff ').split(' ') as [string, string]
      const rows = passingAsProblem(() =>
        sql(
          db,
          `SELECT data FROM conversation WHERE owner = ? AND (updated_at, id) < (?, ?)
           ORDER BY updated_at DESC, id DESC LIMIT ?`,
        ).all(owner, before, id, limit + 1),
      )
      const conversations = rows.slice(0, limit).map((row) => data<Conversation>(row) as Conversation)
      const last = conversations.at(-1)
      return {
        conversations,
        ...(rows.length > limit && last ? { cursor: `${last.updatedAt} ${last.id}` } : {}),
      }
    },
    editedSummary: async (encounterId) =>
      passingAsProblem(() =>
        data<EditedSummary>(sql(db, 'SELECT data FROM summary WHERE id = ?').get(encounterId)),
      ),
  }
}
