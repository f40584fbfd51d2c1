import { beforeEach, describe, expect, it } from 'vitest'
import { firstBreak } from '#src/domain/audit.ts'
import type { Document } from '#src/domain/document.ts'
import {
  aDecision,
  aFile,
  anAnnounced,
  anAuditDraft,
  anEncounter,
  anInReview,
  aRun,
  aStored,
  aSuggestion,
} from '#src/testing/builders.ts'
import { change, type MakeDocumentStore, upload } from '#src/testing/commits.ts'
import { type FixedClock, fixedClock } from '#src/testing/fixed-clock.ts'
import { documentStoreAuditContract } from './document-store.audit.contract.ts'
import { documentStoreConversationContract } from './document-store.conversation.contract.ts'
import { documentStoreHouseContract } from './document-store.house.contract.ts'
import { documentStoreModelContract } from './document-store.model.contract.ts'
import type { DocumentStore } from './document-store.ts'
import { documentStoreWorklistContract } from './document-store.worklist.contract.ts'

/**
 * What every document store does.
 * @param increments Changes each of the 8 clients makes to one record; less than 1,000 where a commit goes over a network.
 */
export function documentStoreContract(name: string, make: MakeDocumentStore, increments = 1000): void {
  describe(`${name} as a document store`, () => {
    recordsContract(make)
    versionsContract(make, increments)
    unfinishedContract(make)
    viewsContract(make)
    documentStoreWorklistContract(make)
    documentStoreAuditContract(make)
    documentStoreHouseContract(make)
    documentStoreConversationContract(make)
    documentStoreModelContract(make)
  })
}

function recordsContract(make: MakeDocumentStore): void {
  describe('records', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
    })

    it('gives back exactly what was committed', async () => {
      const suggestions = [aSuggestion(), aSuggestion({ code: 'E11.9', confidence: 0.4 })]
      const bulk = {
        id: 'b1',
        version: 1,
        action: 'trash' as const,
        role: 'coder' as const,
        createdAt: '2026-11-20T09:00:00.000Z',
        by: 'coder@local',
        documentIds: ['d1'],
        results: [],
      }
      const overrides = [
        {
          key: 'CR07:E11.9+I10',
          rule: 'CR07',
          severity: 'block' as const,
          codes: ['E11.9', 'I10'],
          message: 'They exclude each other.',
          reason: 'other' as const,
          words: 'SYNTHETIC “words” – ✓',
          by: 'coder@local',
          at: '2026-11-20T09:00:00.000Z',
        },
      ]
      await store.commit(upload(anInReview()))
      await store.commit(
        change(
          { put: 'run', value: aRun() },
          { put: 'suggestions', runId: 'r1', value: suggestions },
          { put: 'decision', value: aDecision({ note: 'SYNTHETIC “note” – ✓ 𝔘', poa: 'W' }) },
          { put: 'encounter', value: anEncounter({ version: 2, overrides }) },
          { put: 'bulk', value: bulk },
        ),
      )

      expect(await store.document('d1')).toEqual(anInReview())
      expect(await store.encounter('e1')).toEqual(anEncounter({ version: 2, overrides }))
      expect(await store.file('f1')).toEqual(aFile())
      expect(await store.run('r1')).toEqual(aRun())
      expect(await store.suggestions('r1')).toEqual(suggestions)
      expect(await store.decision('e1', 'I10')).toEqual(
        aDecision({ note: 'SYNTHETIC “note” – ✓ 𝔘', poa: 'W' }),
      )
      expect(await store.bulk('b1')).toEqual(bulk)
    })

    it('answers undefined, or an empty list, for what it does not have', async () => {
      expect(await store.document('d1')).toBeUndefined()
      expect(await store.encounter('e1')).toBeUndefined()
      expect(await store.file('f1')).toBeUndefined()
      expect(await store.run('r1')).toBeUndefined()
      expect(await store.bulk('b1')).toBeUndefined()
      expect(await store.decision('e1', 'I10')).toBeUndefined()
      expect(await store.suggestions('r1')).toEqual([])
      expect(await store.decisions('e1')).toEqual([])
      expect(await store.runs('d1')).toEqual([])
      expect(await store.documentsOf('e1')).toEqual([])
    })

    it('lists the runs of a document newest first, and the documents of an encounter oldest first, trashed ones too', async () => {
      await store.commit(upload(anInReview({ id: 'd2', createdAt: '2026-11-20T10:00:00.000Z' })))
      await store.commit(
        change(
          {
            put: 'document',
            value: anInReview({
              id: 'd1',
              createdAt: '2026-11-20T08:00:00.000Z',
              trashedAt: '2026-11-20T09:30:00.000Z',
            }),
          },
          { put: 'run', value: aRun({ id: 'r1', createdAt: '2026-11-20T08:00:00.000Z' }) },
          { put: 'run', value: aRun({ id: 'r2', createdAt: '2026-11-20T09:00:00.000Z' }) },
        ),
      )

      expect((await store.documentsOf('e1')).map((d) => d.id)).toEqual(['d1', 'd2'])
      expect((await store.runs('d1')).map((r) => r.id)).toEqual(['r2', 'r1'])
    })

    it('lists the documents over one file by page', async () => {
      await store.commit(upload(anInReview({ id: 'd1', pages: { first: 5, last: 9 } })))
      await store.commit(
        change({ put: 'document', value: anInReview({ id: 'd2', pages: { first: 1, last: 4 } }) }),
      )

      expect((await store.documentsOfFile('f1')).map((d) => d.id)).toEqual(['d2', 'd1'])
    })

    it('finds documents by the hash of their bytes, oldest first and trashed ones not', async () => {
      const sha256 = 'c'.repeat(64)
      for (const [id, hour, trashed] of [
        ['d1', '11', false],
        ['d2', '10', false],
        ['d3', '09', true],
      ] as const)
        await store.commit(
          change(
            { put: 'encounter', value: anEncounter({ id: `e-${id}` }) },
            { put: 'file', value: aFile({ id: `f-${id}`, sha256 }) },
            {
              put: 'document',
              value: aStored({
                id,
                encounterId: `e-${id}`,
                fileId: `f-${id}`,
                createdAt: `2026-11-20T${hour}:00:00.000Z`,
                trashedAt: trashed ? '2026-11-20T12:00:00.000Z' : undefined,
              }),
            },
          ),
        )

      expect((await store.documentsWithHash(sha256)).map((d) => d.id)).toEqual(['d2', 'd1'])
      expect(await store.documentsWithHash('d'.repeat(64))).toEqual([])
    })

    it('finds by hash what was hashed only after it was announced', async () => {
      await store.commit(upload(anAnnounced()))
      await store.commit(change({ put: 'file', value: aFile({ version: 2, sha256: 'c'.repeat(64) }) }))

      expect((await store.documentsWithHash('c'.repeat(64))).map((d) => d.id)).toEqual(['d1'])
    })

    it('forgets a decision that is taken back and an encounter that lost its last document', async () => {
      await store.commit(upload(anInReview()))
      await store.commit(
        change(
          { put: 'decision', value: aDecision() },
          { put: 'encounter', value: anEncounter({ id: 'e2' }) },
        ),
      )
      await store.commit(
        change(
          { put: 'document', value: anInReview({ version: 2, encounterId: 'e2' }) },
          { remove: 'decision', encounterId: 'e1', code: 'I10', version: 1 },
          { remove: 'encounter', id: 'e1', version: 1 },
        ),
      )

      expect(await store.encounter('e1')).toBeUndefined()
      expect(await store.decisions('e1')).toEqual([])
      expect((await store.documentsOf('e2')).map((d) => d.id)).toEqual(['d1'])
      expect(await store.documentsOf('e1')).toEqual([])
    })

    it('lists the decisions of one encounter only', async () => {
      await store.commit(upload(anInReview()))
      await store.commit(
        change(
          { put: 'decision', value: aDecision({ code: 'I10' }) },
          { put: 'decision', value: aDecision({ code: 'E11.9', verdict: 'rejected' }) },
          { put: 'decision', value: aDecision({ encounterId: 'e2', code: 'J45.909' }) },
        ),
      )

      expect((await store.decisions('e1')).map((d) => d.code).sort()).toEqual(['E11.9', 'I10'])
    })
  })
}

function versionsContract(make: MakeDocumentStore, increments: number): void {
  describe('versions', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
      await store.commit(upload(anInReview()))
    })

    it('refuses a record whose version is not the next one, and says which', async () => {
      for (const version of [1, 3])
        await expect(
          store.commit(change({ put: 'encounter', value: anEncounter({ version, label: 'SYNTHETIC-9' }) })),
        ).rejects.toMatchObject({ code: 'edited-elsewhere', facts: { kind: 'encounter', id: 'e1' } })
      await expect(store.commit(change({ put: 'run', value: aRun({ version: 2 }) }))).rejects.toMatchObject({
        code: 'edited-elsewhere',
        facts: { kind: 'run' },
      })

      expect((await store.encounter('e1'))?.label).toBe('SYNTHETIC-0001')
    })

    it('refuses to remove another version than the one that is there', async () => {
      await store.commit(change({ put: 'decision', value: aDecision() }))

      for (const version of [0, 2])
        await expect(
          store.commit(change({ remove: 'decision', encounterId: 'e1', code: 'I10', version })),
        ).rejects.toMatchObject({ code: 'edited-elsewhere', facts: { kind: 'decision' } })
      await expect(store.commit(change({ remove: 'encounter', id: 'e9', version: 1 }))).rejects.toMatchObject(
        { code: 'edited-elsewhere' },
      )

      expect(await store.decision('e1', 'I10')).toEqual(aDecision())
    })

    it('takes a decision anew, as version 1, after it was taken back', async () => {
      await store.commit(change({ put: 'decision', value: aDecision() }))
      await store.commit(change({ remove: 'decision', encounterId: 'e1', code: 'I10', version: 1 }))
      await store.commit(change({ put: 'decision', value: aDecision({ verdict: 'rejected' }) }))

      expect((await store.decision('e1', 'I10'))?.verdict).toBe('rejected')
    })

    it('takes the suggestions of a run once: the same again is no error, others are', async () => {
      await store.commit(change({ put: 'suggestions', runId: 'r1', value: [aSuggestion()] }))
      await store.commit(change({ put: 'suggestions', runId: 'r1', value: [aSuggestion()] }))

      await expect(
        store.commit(change({ put: 'suggestions', runId: 'r1', value: [] })),
      ).rejects.toMatchObject({ code: 'edited-elsewhere' })
      expect(await store.suggestions('r1')).toEqual([aSuggestion()])
    })

    it('keeps nothing of a commit of which one write is refused', async () => {
      await expect(
        store.commit({
          writes: [
            { put: 'document', value: anInReview({ version: 2, name: 'SYNTHETIC renamed.pdf' }) },
            { put: 'decision', value: aDecision() },
            { put: 'suggestions', runId: 'r1', value: [aSuggestion()] },
            { index: 'document', documentId: 'd1', text: 'pericarditis' },
            { put: 'encounter', value: anEncounter({ version: 7 }) },
          ],
          audit: [anAuditDraft({ subject: 'd1', action: 'never' })],
        }),
      ).rejects.toMatchObject({ code: 'edited-elsewhere' })

      expect(await store.document('d1')).toEqual(anInReview())
      expect(await store.decisions('e1')).toEqual([])
      expect(await store.suggestions('r1')).toEqual([])
      expect((await store.worklist({ words: 'pericarditis', limit: 10 })).rows).toEqual([])
      expect((await store.worklist({ words: 'renamed', limit: 10 })).rows).toEqual([])
      expect((await store.audit('d1')).map((entry) => entry.action)).not.toContain('never')
    })

    it(`loses no change when 8 clients make ${increments} each to one record`, async () => {
      let refused = 0
      await Promise.all(
        Array.from({ length: 8 }, async (_, client) => {
          for (let done = 0; done < increments; )
            if (await increment(store, client)) done += 1
            else refused += 1
        }),
      )

      // They did get in each other's way.
      expect(refused).toBeGreaterThan(increments / 2)
      const encounter = await store.encounter('e1')
      expect(encounter?.version).toBe(1 + 8 * increments)
      const chain = await store.audit('e1')
      expect(firstBreak(chain, await store.auditHead('e1'))).toBeUndefined()
      expect(chain.map((entry) => entry.detail['version'])).toEqual(
        Array.from({ length: 8 * increments }, (_, i) => i + 2),
      )
    }, 120_000)
  })
}

/** One read and one write that must build on it; false when somebody else was faster. */
async function increment(store: DocumentStore, client: number): Promise<boolean> {
  const encounter = await store.encounter('e1')
  if (!encounter) throw new Error('The encounter is gone')
  // Time for the others to read the same version.
  await new Promise((resolve) => setImmediate(resolve))
  const version = encounter.version + 1
  try {
    await store.commit({
      writes: [{ put: 'encounter', value: { ...encounter, version } }],
      audit: [
        anAuditDraft({
          subject: 'e1',
          actor: `client-${client}`,
          action: 'encounter.touched',
          detail: { version },
        }),
      ],
    })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'edited-elsewhere') return false
    throw error
  }
}

function unfinishedContract(make: MakeDocumentStore): void {
  describe('what is left to do', () => {
    let store: DocumentStore
    let clock: FixedClock
    const now = new Date('2026-11-20T12:00:00.000Z')
    const before = new Date('2026-11-20T11:59:00.000Z')
    beforeEach(async () => {
      clock = fixedClock(now)
      store = await make(clock)
    })
    const add = (document: Document) =>
      store.commit(upload({ ...document, encounterId: `e-${document.id}`, fileId: `f-${document.id}` }))

    it('names documents a machine works on, longest untouched first', async () => {
      await add(aStored({ id: 'newer', updatedAt: '2026-11-20T11:30:00.000Z' }))
      await add(aStored({ id: 'older', updatedAt: '2026-11-20T11:00:00.000Z' }))
      await add(aStored({ id: 'just-touched', updatedAt: '2026-11-20T11:59:30.000Z' }))
      await add(anAnnounced({ id: 'announced' }))
      await add(anInReview({ id: 'in-review' }))
      await add(aStored({ id: 'trashed', trashedAt: '2026-11-20T11:00:00.000Z' }))
      await add(
        aStored({
          id: 'failed',
          failure: { problem: 'file-broken', step: 'store', at: '2026-11-20T11:00:00.000Z', reference: 'x' },
        }),
      )

      expect(await store.unfinished(before, 10)).toEqual(['older', 'newer'])
      expect(await store.unfinished(before, 1)).toEqual(['older'])
    })

    it('leaves out what somebody holds, until the lease runs out by the clock', async () => {
      await add(aStored({ id: 'd1', lease: { owner: 'w1', until: '2026-11-20T12:05:00.000Z' } }))

      expect(await store.unfinished(before, 10)).toEqual([])
      clock.advance(5 * 60)
      expect(await store.unfinished(before, 10)).toEqual(['d1'])
    })

    it('forgets a document that was finished', async () => {
      await add(aStored({ id: 'd1' }))
      await store.commit(
        change({ put: 'document', value: anInReview({ version: 2, encounterId: 'e-d1', fileId: 'f-d1' }) }),
      )

      expect(await store.unfinished(before, 10)).toEqual([])
    })
  })
}

function viewsContract(make: MakeDocumentStore): void {
  describe('views', () => {
    it('keeps the words of a search for 30 days under an id that does not tell them', async () => {
      const clock = fixedClock()
      const store = await make(clock)

      const id = await store.saveView('SYNTHETIC name')

      expect(id).toMatch(/^[\w-]{16,}$/)
      expect(id).not.toBe(await store.saveView('SYNTHETIC name'))
      clock.advance(29 * 24 * 3600)
      expect(await store.view(id)).toBe('SYNTHETIC name')
      clock.advance(2 * 24 * 3600)
      expect(await store.view(id)).toBeUndefined()
      expect(await store.view('nothing')).toBeUndefined()
    })
  })
}
