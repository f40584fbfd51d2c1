import { beforeEach, describe, expect, it } from 'vitest'
import { anInReview, aStored } from '#src/testing/builders.ts'
import { change, type MakeDocumentStore, upload } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { aLesson, aMark, anAct } from '#src/testing/lessons.ts'
import type { DocumentStore } from './document-store.ts'

/** Lessons, marks and the acts of leads. */
export function documentStoreHouseContract(make: MakeDocumentStore): void {
  describe('the house dictionary', () => {
    let store: DocumentStore
    beforeEach(async () => {
      store = await make(fixedClock())
      await store.commit(upload(anInReview()))
    })

    it('hands out lessons page by page, each once', async () => {
      const taught = ['A', 'B', 'C', 'D', 'E'].map((letter) => aLesson({ code: `${letter}00` }))
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: taught }))
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.lessons(2, cursor)
        expect(page.lessons.length).toBeLessThanOrEqual(2)
        seen.push(...page.lessons.map(({ code }) => code))
        cursor = page.cursor
      } while (cursor)
      expect(seen).toEqual(['A00', 'B00', 'C00', 'D00', 'E00'])
      expect((await store.lessons(10)).lessons).toEqual(taught)
    })

    it('puts new lessons in the place of the old, and none in the place of all', async () => {
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: [aLesson()] }))
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: [aLesson({ code: 'I10' })] }))
      expect((await store.lessons(10)).lessons.map(({ code }) => code)).toEqual(['I10'])
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: [] }))
      expect((await store.lessons(10)).lessons).toEqual([])
    })

    it('counts no lesson of a document that is gone to the trash, and counts it again when it is back', async () => {
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: [aLesson()] }))
      const before = await store.houseVersion()
      const trashedAt = '2026-11-20T10:00:00.000Z'
      await store.commit(change({ put: 'document', value: anInReview({ version: 2, trashedAt }) }))
      expect((await store.lessons(10)).lessons).toEqual([])
      const trashed = await store.houseVersion()
      expect(trashed.lessons).toBeGreaterThan(before.lessons)
      await store.commit(change({ put: 'document', value: anInReview({ version: 3 }) }))
      expect((await store.lessons(10)).lessons).toHaveLength(1)
      expect((await store.houseVersion()).lessons).toBeGreaterThan(trashed.lessons)
    })

    it('counts no lesson of a document that never was', async () => {
      const lost = aLesson({ documentId: 'd9' })
      await store.commit(change({ put: 'lessons', encounterId: 'e1', value: [lost] }))
      expect((await store.lessons(10)).lessons).toEqual([])
    })

    it('keeps its version while nothing that teaches changes', async () => {
      const before = await store.houseVersion()
      await store.commit(upload(aStored({ id: 'd2', encounterId: 'e2', fileId: 'f2' })))
      await store.commit(change({ put: 'house-act', value: anAct() }))
      expect(await store.houseVersion()).toEqual(before)
    })

    it('moves one version on with each lesson, the other with each mark that comes, changes or goes', async () => {
      const moved: string[] = []
      let before = await store.houseVersion()
      const writes = [
        { put: 'lessons' as const, encounterId: 'e1', value: [aLesson()] },
        { put: 'house-mark' as const, value: aMark() },
        { put: 'house-mark' as const, value: aMark({ version: 2, status: 'retired' }) },
        { remove: 'house-mark' as const, id: aMark().id, version: 2 },
        { put: 'lessons' as const, encounterId: 'e1', value: [] },
      ]
      for (const write of writes) {
        await store.commit(change(write))
        const { lessons, marks } = await store.houseVersion()
        moved.push(`${lessons > before.lessons ? 'lessons' : ''}${marks > before.marks ? 'marks' : ''}`)
        before = { lessons, marks }
      }
      expect(moved).toEqual(['lessons', 'marks', 'marks', 'marks', 'lessons'])
    })

    it('refuses a mark that somebody else changed first, and writes nothing of that commit', async () => {
      await store.commit(change({ put: 'house-mark', value: aMark() }))
      const late = change(
        { put: 'lessons', encounterId: 'e1', value: [aLesson()] },
        { put: 'house-mark', value: aMark({ status: 'retired' }) },
      )
      await expect(store.commit(late)).rejects.toMatchObject({ code: 'edited-elsewhere' })
      expect((await store.lessons(10)).lessons).toEqual([])
      expect(await store.houseMark(aMark().id)).toEqual(aMark())
      expect(await store.houseMark('none')).toBeUndefined()
    })

    it('lists marks by id without end, acts newest first', async () => {
      const marks = Array.from({ length: 501 }, (_, i) => aMark({ phrase: `words ${i}` }))
      await store.commit({
        writes: marks.map((value) => ({ put: 'house-mark' as const, value })),
        audit: change().audit,
      })
      const first = await store.houseMarks()
      const second = await store.houseMarks(first.at(-1)?.id)
      expect([...first, ...second].map(({ id }) => id)).toEqual(marks.map(({ id }) => id).sort())
      expect(first).toHaveLength(500)
      for (const id of ['a1', 'a2', 'a3'])
        await store.commit(change({ put: 'house-act', value: anAct({ id }) }))
      expect((await store.houseActs(2)).map(({ id }) => id)).toEqual(['a3', 'a2'])
      expect(await store.houseAct('a1')).toEqual(anAct())
    })

    it('takes no lesson or mark without an audit entry', async () => {
      const silent = { writes: [{ put: 'house-mark' as const, value: aMark() }], audit: [] }
      await expect(store.commit(silent)).rejects.toThrow('audit')
    })
  })
}
