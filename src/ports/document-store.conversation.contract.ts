import { beforeEach, describe, expect, it } from 'vitest'
import type { Conversation } from '#src/domain/conversation.ts'
import { change, type MakeDocumentStore } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import type { DocumentStore } from './document-store.ts'

/** Conversations: each its owner's, the last touched first. */
export function documentStoreConversationContract(make: MakeDocumentStore): void {
  describe('conversations', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
    })

    it('come back exactly as they were put', async () => {
      const value = aConversation({
        scope: { of: 'filter', filters: { statuses: 'in-review', view: 'v1' } },
        asked: ['f1'],
        stale: ['conversations/c1/0.json'],
        pending: {
          messageId: 'm1',
          question: 'SYNTHETIC question?',
          askedAt: '2026-11-20T09:00:00.000Z',
          text: 'half',
          stop: true,
          waiting: {
            for: 'model',
            why: 'throttled',
            since: '2026-11-20T09:00:00.000Z',
            until: '2026-11-20T09:01:00.000Z',
          },
          attempts: 1,
          lease: { owner: 'w', until: '2026-11-20T09:00:20.000Z' },
          found: [
            {
              text: 'a',
              citations: [{ documentId: 'd1', name: 'n', page: 2, start: 1, end: 2, quote: 'a' }],
            },
          ],
        },
      })
      await store.commit(change({ put: 'conversation', value }))
      expect(await store.conversation('c1')).toEqual(value)
      expect(await store.conversation('c2')).toBeUndefined()
    })

    it('let one of two win who change the same', async () => {
      await store.commit(change({ put: 'conversation', value: aConversation() }))
      const next = { ...aConversation(), version: 2 }
      const both = await Promise.allSettled([
        store.commit(change({ put: 'conversation', value: { ...next, title: 'one' } })),
        store.commit(change({ put: 'conversation', value: { ...next, title: 'two' } })),
      ])
      const [refused] = both.filter(({ status }) => status === 'rejected')
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(refused).toMatchObject({ reason: { code: 'edited-elsewhere' } })
    })

    it('need no audit entry while an answer grows, and one when messages change', async () => {
      await expect(
        store.commit({ writes: [{ put: 'conversation', value: aConversation() }], audit: [] }),
      ).rejects.toThrow()
      await store.commit(change({ put: 'conversation', value: aConversation() }))
      const grows = { ...aConversation(), version: 2 }
      await store.commit({ writes: [{ put: 'conversation', value: grows }], audit: [] })
      const answered = { ...grows, version: 3, messages: 2, key: 'conversations/c1/1.json' }
      await expect(
        store.commit({ writes: [{ put: 'conversation', value: answered }], audit: [] }),
      ).rejects.toThrow()
      await store.commit(change({ put: 'conversation', value: answered }))
      expect((await store.conversation('c1'))?.messages).toBe(2)
    })

    it('are listed page by page to their owner alone, the last touched first, each once', async () => {
      for (const [at, id] of ['a', 'b', 'c', 'd', 'e'].entries())
        await store.commit(
          change({
            put: 'conversation',
            // Two of them at the same moment.
            value: aConversation({ id, updatedAt: `2026-11-20T09:0${Math.min(at, 3)}:00.000Z` }),
          }),
        )
      await store.commit(change({ put: 'conversation', value: aConversation({ id: 'x', owner: 'other' }) }))
      await store.commit(
        change({
          put: 'conversation',
          value: aConversation({ id: 'a', version: 2, updatedAt: '2026-11-20T10:00:00.000Z' }),
        }),
      )
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.conversations('coder@local', 2, cursor)
        expect(page.conversations.length).toBeLessThanOrEqual(2)
        seen.push(...page.conversations.map(({ id }) => id))
        cursor = page.cursor
      } while (cursor)
      expect(seen[0]).toBe('a')
      expect(seen.slice(1, 3).sort()).toEqual(['d', 'e'])
      expect(seen.slice(3)).toEqual(['c', 'b'])
      expect((await store.conversations('nobody', 10)).conversations).toEqual([])
    })

    it('are gone when removed, in the version that was seen', async () => {
      await store.commit(change({ put: 'conversation', value: aConversation() }))
      await expect(
        store.commit(change({ remove: 'conversation', id: 'c1', version: 2 })),
      ).rejects.toMatchObject({ code: 'edited-elsewhere' })
      await store.commit(change({ remove: 'conversation', id: 'c1', version: 1 }))
      expect(await store.conversation('c1')).toBeUndefined()
      expect((await store.conversations('coder@local', 10)).conversations).toEqual([])
    })
  })
}

function aConversation(over: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    version: 1,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    owner: 'coder@local',
    scope: { of: 'document', documentId: 'd1' },
    title: 'SYNTHETIC question?',
    messages: 0,
    ...over,
  }
}
