import { beforeEach, describe, expect, it } from 'vitest'
import { type ModelCall, type ModelState, noUsage } from '#src/domain/model.ts'
import { anInReview } from '#src/testing/builders.ts'
import { change, type MakeDocumentStore, upload } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import type { DocumentStore, Write } from './document-store.ts'

const usage = { input: 1_000, output: 200, cacheRead: 3_000, cacheWrite: 40, pages: 2 }

function aCall(over: Partial<ModelCall> = {}): ModelCall {
  return {
    id: 'c1',
    version: 1,
    at: '2026-11-20T09:00:00.000Z',
    documentId: 'd1',
    purpose: 'mentions',
    prompt: 'mentions@1',
    provider: 'anthropic',
    model: 'claude-x',
    outcome: 'sent',
    usage: noUsage,
    costUsd: 0.5,
    latencyMs: 0,
    ...over,
  }
}

const ended = (over: Partial<ModelCall> = {}) =>
  aCall({ version: 2, outcome: 'answered', usage, costUsd: 0.01, latencyMs: 900, ...over })
const state = (over: Partial<ModelState> = {}): ModelState => ({ id: 'all', version: 1, faults: 0, ...over })

/** Calls to models, what they cost, the state of vendors, and edited summaries. */
export function documentStoreModelContract(make: MakeDocumentStore): void {
  describe('calls to models', () => {
    let store: DocumentStore
    const put = (...values: ModelCall[]) =>
      store.commit({ writes: values.map((value): Write => ({ put: 'model-call', value })), audit: [] })
    beforeEach(async () => {
      store = await make(fixedClock())
    })

    it('are given back exactly as they were committed, oldest first, by document or conversation', async () => {
      const calls = [
        aCall({ id: 'c3', conversationId: 'v1', documentId: undefined }),
        aCall({ id: 'c2', priceGuessed: true }),
        aCall({ id: 'c1' }),
      ]
      await put(...calls)

      expect(await store.modelCall('c2')).toEqual(calls[1])
      expect(await store.modelCall('c9')).toBeUndefined()
      expect(await store.modelCalls({ documentId: 'd1' })).toEqual([calls[2], calls[1]])
      const [ofConversation] = await store.modelCalls({ conversationId: 'v1' })
      expect(ofConversation).toMatchObject({ id: 'c3', conversationId: 'v1' })
      expect(await store.modelCalls({ documentId: 'd9' })).toEqual([])
    })

    it('need no audit entry, and are refused where the version does not fit', async () => {
      await put(aCall())
      await put(ended())

      await expect(put(ended())).rejects.toMatchObject({ code: 'edited-elsewhere' })
      await expect(put(aCall({ id: 'c2', version: 2 }))).rejects.toMatchObject({ code: 'edited-elsewhere' })
      expect(await store.modelCall('c1')).toEqual(ended())
    })

    it('are summed up as they stand: under way with the most they can cost, then with what they did', async () => {
      const on = { day: '2026-11-20' }
      expect(await store.spent(on)).toBe(0)
      await put(aCall(), aCall({ id: 'c2', documentId: 'd2', costUsd: 0.25 }))
      expect(await store.spent(on)).toBeCloseTo(0.75, 9)
      expect(await store.spent({ documentId: 'd1' })).toBeCloseTo(0.5, 9)

      await put(ended())
      expect(await store.spent(on)).toBeCloseTo(0.26, 9)
      expect(await store.spent({ documentId: 'd1' })).toBeCloseTo(0.01, 9)
      await put(aCall({ id: 'c3', conversationId: 'v1', documentId: undefined, costUsd: 1 }))
      expect(await store.spent({ conversationId: 'v1' })).toBe(1)
      expect(await store.spent({ day: '2026-11-19' })).toBe(0)
    })

    it('are grouped by day, vendor, model and purpose, newest day first; withdrawn ones are in no sum', async () => {
      await put(
        aCall(),
        aCall({ id: 'c2' }),
        aCall({ id: 'c3' }),
        aCall({ id: 'c4', priceGuessed: true }),
        aCall({ id: 'c5', purpose: 'choice' }),
        aCall({ id: 'c6', at: '2026-11-18T23:59:59.999Z' }),
        aCall({ id: 'c7', at: '2026-11-01T00:00:00.000Z' }),
        aCall({ id: 'c8', model: 'claude-y' }),
      )
      await put(
        ended(),
        ended({ id: 'c2', outcome: 'timeout', usage: noUsage, costUsd: 0.5 }),
        ended({ id: 'c6', at: '2026-11-18T23:59:59.999Z' }),
        ended({ id: 'c8', model: 'claude-y', outcome: 'withdrawn', usage: noUsage, costUsd: 0 }),
      )

      const sums = await store.spending('2026-11-10', '2026-11-20')

      expect(sums.map(({ day, purpose }) => [day, purpose])).toEqual([
        ['2026-11-20', 'choice'],
        ['2026-11-20', 'mentions'],
        ['2026-11-18', 'mentions'],
      ])
      expect({ ...sums[1], costUsd: 0 }).toEqual({
        day: '2026-11-20',
        provider: 'anthropic',
        model: 'claude-x',
        purpose: 'mentions',
        calls: 4,
        failed: 1,
        open: 2,
        guessed: 1,
        usage,
        costUsd: 0,
      })
      expect(sums[1]?.costUsd).toBeCloseTo(0.01 + 0.5 + 0.5 + 0.5, 9)
      expect(await store.spending('2026-12-01', '2026-12-31')).toEqual([])
    })

    it('written by many at once are all in the sum', async () => {
      const ids = Array.from({ length: 40 }, (_, n) => `p${n}`)
      await Promise.all(
        ids.map(async (id) => {
          await put(aCall({ id, costUsd: 0.25 }))
          await put(ended({ id, costUsd: 0.125 }))
        }),
      )
      expect(await store.spent({ day: '2026-11-20' })).toBeCloseTo(5, 9)
      expect(await store.spending('2026-11-20', '2026-11-20')).toMatchObject([{ calls: 40, open: 0 }])
    })
  })

  describe('the state of vendors', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
    })

    it('changes without an audit entry, by versions', async () => {
      const resting = state({
        id: 'anthropic',
        faults: 10,
        why: 'faults',
        restUntil: '2026-11-20T09:01:00.000Z',
      })
      await store.commit({ writes: [{ put: 'model-state', value: resting }], audit: [] })

      expect(await store.modelState('anthropic')).toEqual(resting)
      expect(await store.modelState('mistral')).toBeUndefined()
      await expect(
        store.commit({ writes: [{ put: 'model-state', value: resting }], audit: [] }),
      ).rejects.toMatchObject({ code: 'edited-elsewhere' })
    })

    it('needs an audit entry where a person switches models off or on, and only there', async () => {
      const paused = { by: 'lead@local', at: '2026-11-20T09:00:00.000Z' }
      const off: Write = { put: 'model-state', value: state({ paused }) }
      await expect(store.commit({ writes: [off], audit: [] })).rejects.toThrow()
      await store.commit(change(off))

      const noted = state({ version: 2, paused, budgetMet: { day: '2026-11-20', usd: 20 } })
      await store.commit({ writes: [{ put: 'model-state', value: noted }], audit: [] })
      expect(await store.modelState('all')).toEqual(noted)

      const on: Write = { put: 'model-state', value: state({ version: 3 }) }
      await expect(store.commit({ writes: [on], audit: [] })).rejects.toThrow()
      await store.commit(change(on))
      expect(await store.modelState('all')).toEqual(state({ version: 3 }))
    })
  })

  describe('an edited summary', () => {
    it('is kept by version with an audit entry, and can be taken out again', async () => {
      const store = await make(fixedClock())
      await store.commit(upload(anInReview()))
      const value = {
        id: 'e1',
        version: 1,
        lines: [{ section: 'Problems', text: 'SYNTHETIC “line” 𝔘', citations: [], by: 'person' as const }],
        codesHash: 'a'.repeat(64),
        runs: ['r1'],
        by: 'coder@local',
        at: '2026-11-20T09:00:00.000Z',
      }
      await expect(store.commit({ writes: [{ put: 'summary', value }], audit: [] })).rejects.toThrow()
      await store.commit(change({ put: 'summary', value }))
      expect(await store.editedSummary('e1')).toEqual(value)
      await expect(store.commit(change({ put: 'summary', value }))).rejects.toMatchObject({
        code: 'edited-elsewhere',
      })
      await expect(store.commit(change({ remove: 'summary', id: 'e1', version: 2 }))).rejects.toMatchObject({
        code: 'edited-elsewhere',
      })
      await store.commit(change({ remove: 'summary', id: 'e1', version: 1 }))
      expect(await store.editedSummary('e1')).toBeUndefined()
    })
  })
}
