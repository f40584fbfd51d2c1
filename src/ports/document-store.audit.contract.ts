import { beforeEach, describe, expect, it } from 'vitest'
import { CHAIN_START, firstBreak } from '#src/domain/audit.ts'
import { aDecision, anAuditDraft, aStored } from '#src/testing/builders.ts'
import { change, type MakeDocumentStore, upload } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import type { DocumentStore } from './document-store.ts'

/** Part of `documentStoreContract`. */
export function documentStoreAuditContract(make: MakeDocumentStore): void {
  describe('audit', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
    })
    const say = (subject: string, action: string, at = '2026-11-20T09:00:00.000Z') =>
      store.commit({ writes: [], audit: [anAuditDraft({ subject, action, at })] })

    it('joins entries to the chain of their subject, in the order they were committed', async () => {
      await store.commit({
        writes: [],
        audit: [
          anAuditDraft({ subject: 'd1', action: 'one' }),
          anAuditDraft({ subject: 'e1', action: 'other' }),
          anAuditDraft({ subject: 'd1', action: 'two', detail: { codes: ['I10'], sure: null, pages: 3 } }),
        ],
      })
      // A clock that went backwards does not change the order.
      await say('d1', 'three', '2026-11-19T09:00:00.000Z')

      const chain = await store.audit('d1')
      expect(chain.map(({ seq, action }) => [seq, action])).toEqual([
        [1, 'one'],
        [2, 'two'],
        [3, 'three'],
      ])
      expect(chain[0]?.prevHash).toBe(CHAIN_START)
      expect(chain[1]?.detail).toEqual({ codes: ['I10'], sure: null, pages: 3 })
      expect(await store.auditHead('d1')).toEqual({ seq: 3, hash: chain[2]?.hash })
      expect(firstBreak(chain, await store.auditHead('d1'))).toBeUndefined()
      expect((await store.audit('e1')).map(({ seq }) => seq)).toEqual([1])
    })

    it('has nothing for a subject nobody acted on', async () => {
      expect(await store.audit('d1')).toEqual([])
      expect(await store.auditHead('d1')).toBeUndefined()
    })

    it('refuses a change of state that nobody answers for', async () => {
      await expect(store.commit({ ...upload(aStored()), audit: [] })).rejects.toThrow(/audit/)
      expect(await store.document('d1')).toBeUndefined()

      await store.commit(upload(aStored()))
      const refused = [
        { put: 'document' as const, value: aStored({ version: 2, name: 'SYNTHETIC other.pdf' }) },
        { put: 'decision' as const, value: aDecision() },
      ]
      for (const write of refused)
        await expect(store.commit({ writes: [write], audit: [] })).rejects.toThrow(/audit/)
      expect((await store.document('d1'))?.version).toBe(1)
    })

    it('takes leases, attempts, results of a bulk act and the index without an entry', async () => {
      const bulk = {
        id: 'b1',
        version: 1,
        action: 'trash' as const,
        createdAt: '2026-11-20T09:00:00.000Z',
        by: 'coder@local',
        role: 'coder' as const,
        documentIds: ['d1'],
        results: [],
      }
      await expect(store.commit({ writes: [{ put: 'bulk', value: bulk }], audit: [] })).rejects.toThrow(
        /audit/,
      )
      await store.commit(upload(aStored()))
      await store.commit(change({ put: 'bulk', value: bulk }))
      await store.commit({
        writes: [
          {
            put: 'bulk',
            value: { ...bulk, version: 2, results: [{ documentId: 'd1', outcome: 'ok' }] },
          },
          {
            put: 'document',
            value: aStored({
              version: 2,
              attempts: 1,
              updatedAt: '2026-11-20T10:00:00.000Z',
              lease: { owner: 'w1', until: '2026-11-20T10:05:00.000Z' },
            }),
          },
          { index: 'document', documentId: 'd1', text: 'pericarditis' },
        ],
        audit: [],
      })

      expect((await store.document('d1'))?.attempts).toBe(1)
      expect((await store.bulk('b1'))?.results).toHaveLength(1)
      expect((await store.worklist({ words: 'pericarditis', limit: 1 })).rows).toHaveLength(1)
    })

    it('lists subjects page by page, each once', async () => {
      const subjects = Array.from({ length: 1203 }, (_, i) => `d${String(i).padStart(4, '0')}`)
      for (let i = 0; i < subjects.length; i += 100)
        await store.commit({
          writes: [],
          audit: subjects.slice(i, i + 100).map((subject) => anAuditDraft({ subject })),
        })

      const seen: string[] = []
      for (
        let page = await store.auditSubjects();
        page.length;
        page = await store.auditSubjects(seen.at(-1))
      ) {
        expect(page.length).toBeLessThanOrEqual(500)
        seen.push(...page)
      }
      expect(seen.sort()).toEqual(subjects)
    })

    it('lists what happened lately, newest first, and pages without losing entries of one instant', async () => {
      await say('d1', 'first', '2026-11-20T09:00:00.000Z')
      await store.commit({
        writes: [],
        audit: ['a', 'b', 'c'].map((action) =>
          anAuditDraft({ subject: 'd2', action, at: '2026-11-20T10:00:00.000Z' }),
        ),
      })
      await say('d3', 'last', '2026-11-20T11:00:00.000Z')

      const actions: string[] = []
      let page = await store.recentAudit(2)
      while (page.length) {
        actions.push(...page.map((entry) => entry.action))
        page = await store.recentAudit(2, page.at(-1)?.at)
      }
      expect(actions).toEqual(['last', 'c', 'b', 'a', 'first'])
    })

    it('keeps the entry and the change together: both are there, or neither', async () => {
      await store.commit(upload(aStored()))
      const entries = (await store.audit('d1')).length

      await store.commit(change({ put: 'document', value: aStored({ version: 2, name: 'SYNTHETIC b.pdf' }) }))
      await expect(
        store.commit(change({ put: 'document', value: aStored({ version: 2, name: 'SYNTHETIC c.pdf' }) })),
      ).rejects.toMatchObject({ code: 'edited-elsewhere' })

      expect((await store.document('d1'))?.name).toBe('SYNTHETIC b.pdf')
      expect(await store.audit('d1')).toHaveLength(entries + 1)
    })
  })
}
