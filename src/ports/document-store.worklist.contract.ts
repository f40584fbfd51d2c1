import { beforeEach, describe, expect, it } from 'vitest'
import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import {
  aClassified,
  aDecision,
  anAnnounced,
  anEncounter,
  anInReview,
  aRun,
  aStored,
  aSuggestion,
} from '#src/testing/builders.ts'
import { change, type MakeDocumentStore, upload } from '#src/testing/commits.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { type DocumentStore, type WorklistQuery, worklistSorts } from './document-store.ts'

/** Part of `documentStoreContract`. */
export function documentStoreWorklistContract(make: MakeDocumentStore): void {
  let store: DocumentStore
  /** A document in an encounter of its own: `e-ID`. */
  const add = (document: Document, encounter: Partial<Encounter> = {}) =>
    store.commit(
      upload({ ...document, encounterId: `e-${document.id}`, fileId: `f-${document.id}` }, encounter),
    )
  const ids = async (query: Omit<WorklistQuery, 'limit'> = {}) =>
    (await store.worklist({ limit: 50, ...query })).rows.map((row) => row.document.id)

  beforeEach(async () => {
    store = await make(fixedClock())
  })

  describe('worklist', () => {
    it('shows each document with its encounter and its status', async () => {
      await add(anInReview({ id: 'd1' }), { state: 'signed', label: 'SYNTHETIC-7' })

      const { rows, cursor } = await store.worklist({ limit: 10 })

      expect(rows).toEqual([
        {
          document: anInReview({ id: 'd1', encounterId: 'e-d1', fileId: 'f-d1' }),
          encounter: anEncounter({ id: 'e-d1', state: 'signed', label: 'SYNTHETIC-7' }),
          status: 'signed',
        },
      ])
      expect(cursor).toBeUndefined()
    })

    it('filters by status, and shows trashed documents only when asked for them', async () => {
      await add(anAnnounced({ id: 'announced' }))
      await add(aStored({ id: 'processing' }))
      await add(anInReview({ id: 'in-review' }))
      await add(anInReview({ id: 'trashed', trashedAt: '2026-11-20T09:00:00.000Z' }))

      expect((await ids()).sort()).toEqual(['announced', 'in-review', 'processing'])
      expect((await ids({ statuses: ['announced', 'in-review'] })).sort()).toEqual(['announced', 'in-review'])
      expect(await ids({ statuses: ['trashed'] })).toEqual(['trashed'])
      expect(await ids({ statuses: ['failed'] })).toEqual([])
      expect(await store.counts()).toEqual({ announced: 1, processing: 1, 'in-review': 1, trashed: 1 })
    })

    it('follows the encounter: signing it, dating it and moving a document out of it', async () => {
      await add(anInReview({ id: 'd1' }))
      await store.commit(
        change({
          put: 'encounter',
          value: anEncounter({
            id: 'e-d1',
            version: 2,
            state: 'signed',
            from: { value: '2026-10-02', source: 'person' },
          }),
        }),
      )
      expect(await ids({ statuses: ['signed'], from: '2026-10-02', to: '2026-10-02' })).toEqual(['d1'])
      expect(await store.counts()).toEqual({ signed: 1 })

      await store.commit(
        change(
          { put: 'encounter', value: anEncounter({ id: 'e-new' }) },
          {
            put: 'document',
            value: anInReview({ id: 'd1', version: 2, encounterId: 'e-new', fileId: 'f-d1' }),
          },
        ),
      )
      expect(await ids({ statuses: ['in-review'], encounterId: 'e-new' })).toEqual(['d1'])
      expect(await ids({ encounterId: 'e-d1' })).toEqual([])
    })

    it('filters by kind: what the engine read, before that what the person said', async () => {
      await add(aClassified({ id: 'read', declaredKind: 'ct' }))
      await add(aStored({ id: 'said', declaredKind: 'cbc' }))
      await add(aStored({ id: 'unknown' }))

      expect(await ids({ kinds: ['clinical_note'] })).toEqual(['read'])
      expect((await ids({ kinds: ['cbc', 'clinical_note'] })).sort()).toEqual(['read', 'said'])
    })

    it('filters by date of service, both ends included; without a date a document is in no range', async () => {
      for (const [id, date] of [
        ['a', '2026-09-30'],
        ['b', '2026-10-01'],
        ['c', '2026-10-31'],
        ['none', undefined],
      ] as const)
        await add(anInReview({ id }), date ? { from: { value: date, source: 'person' } } : {})

      expect((await ids({ from: '2026-10-01' })).sort()).toEqual(['b', 'c'])
      expect((await ids({ to: '2026-10-01' })).sort()).toEqual(['a', 'b'])
      expect(await ids({ from: '2026-10-01', to: '2026-10-30' })).toEqual(['b'])
    })

    it('finds a code, or its beginning, among the suggestions of the current run and the accepted decisions', async () => {
      await add(anInReview({ id: 'd1', runId: 'r2' }))
      await add(anInReview({ id: 'd2', runId: 'r3' }))
      await store.commit(
        change(
          { put: 'run', value: aRun({ id: 'r1' }) },
          { put: 'suggestions', runId: 'r1', value: [aSuggestion({ code: 'J45.909' })] },
          { put: 'run', value: aRun({ id: 'r2' }) },
          { put: 'suggestions', runId: 'r2', value: [aSuggestion({ code: 'E11.65' }), aSuggestion()] },
          { put: 'decision', value: aDecision({ encounterId: 'e-d2', code: 'E10.9', origin: 'added' }) },
          { put: 'decision', value: aDecision({ encounterId: 'e-d2', code: 'K35.80', verdict: 'rejected' }) },
        ),
      )

      expect(await ids({ code: 'E11.65' })).toEqual(['d1'])
      expect(await ids({ code: ' e1165 ' })).toEqual(['d1'])
      expect((await ids({ code: 'E1' })).sort()).toEqual(['d1', 'd2'])
      expect(await ids({ code: 'E10.9' })).toEqual(['d2'])
      // Of an earlier run, rejected, only in the middle, a pattern of SQL.
      for (const code of ['J45', 'K35', '11.65', 'E%', '_']) expect(await ids({ code })).toEqual([])
    })

    it('sorts as asked; what is missing comes last', async () => {
      const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`
      const pages = (last: number) => ({ first: 1, last })
      await add(anInReview({ id: 'a', name: 'b.pdf', createdAt: at(3), confidence: 0.5, pages: pages(2) }), {
        label: 'mrn 10',
        from: { value: '2026-10-01', source: 'person' },
      })
      await add(anInReview({ id: 'b', name: 'C.pdf', createdAt: at(1), confidence: 0.2, pages: pages(9) }), {
        label: 'MRN 9',
        from: { value: '2026-10-03', source: 'person' },
      })
      await add(anAnnounced({ id: 'c', name: 'Á.pdf', createdAt: at(2) }), { label: '' })

      expect(await ids()).toEqual(['a', 'c', 'b'])
      expect(await ids({ sort: 'newest' })).toEqual(['a', 'c', 'b'])
      expect(await ids({ sort: 'oldest' })).toEqual(['b', 'c', 'a'])
      expect(await ids({ sort: 'least-sure' })).toEqual(['b', 'a', 'c'])
      expect(await ids({ sort: 'label' })).toEqual(['b', 'a', 'c'])
      expect(await ids({ sort: 'name' })).toEqual(['c', 'a', 'b'])
      expect(await ids({ sort: 'date' })).toEqual(['b', 'a', 'c'])
      expect(await ids({ sort: 'pages' })).toEqual(['b', 'a', 'c'])
    })

    it('refuses a limit that is none', async () => {
      for (const limit of [0, 201, 1.5, Number.NaN])
        await expect(store.worklist({ limit })).rejects.toMatchObject({ code: 'bad-request' })
    })
  })

  describe('worklist cursor', () => {
    it.each(worklistSorts)(
      'shows each document once in pages of 7, sorted by %s, while others arrive',
      async (sort) => {
        const created = (i: number) => `2026-11-20T09:${String(i % 10).padStart(2, '0')}:00.000Z`
        for (let i = 0; i < 40; i++)
          await add(
            anInReview({
              id: `d${i}`,
              createdAt: created(i),
              // Many equal values: the order among them must hold across pages too.
              name: `SYNTHETIC ${i % 3}.pdf`,
              confidence: (i % 4) / 4,
              pages: { first: 1, last: 1 + (i % 5) },
            }),
            {
              label: `SYNTHETIC-${i % 6}`,
              ...(i % 2 && { from: { value: `2026-10-0${1 + (i % 7)}`, source: 'person' } }),
            },
          )

        const seen: string[] = []
        let cursor: string | undefined
        let arrived = 0
        do {
          const page = await store.worklist({ sort, limit: 7, cursor })
          seen.push(...page.rows.map((row) => row.document.id))
          cursor = page.cursor
          await add(anInReview({ id: `new${arrived}`, createdAt: created(arrived), name: 'SYNTHETIC 1.pdf' }))
          arrived += 1
        } while (cursor)

        const old = seen.filter((id) => !id.startsWith('new'))
        expect(old.toSorted()).toEqual(Array.from({ length: 40 }, (_, i) => `d${i}`).toSorted())
        expect(new Set(seen).size).toBe(seen.length)
        expect(old).toEqual((await allPages(store, sort)).filter((id) => !id.startsWith('new')))
      },
    )

    it('ends with the page that is exactly full', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await add(aStored({ id }))

      const first = await store.worklist({ limit: 2 })
      expect(first.cursor).toMatch(/^[\w-]+$/)
      expect((await store.worklist({ limit: 2, cursor: first.cursor })).cursor).toBeUndefined()
    })

    it('does not show the label it stands at, and is refused when changed, cut or used for another sort', async () => {
      for (const id of ['a', 'b']) await add(aStored({ id }), { label: 'SYNTHETICLABEL' })
      const { cursor = '' } = await store.worklist({ limit: 1, sort: 'label' })

      expect(Buffer.from(cursor, 'base64url').toString('latin1').toLowerCase()).not.toContain('synthetic')
      const changed = Array.from(
        { length: cursor.length },
        (_, i) => cursor.slice(0, i) + (cursor[i] === 'A' ? 'B' : 'A') + cursor.slice(i + 1),
      )
      for (const bad of [...changed, cursor.slice(0, -4), `${cursor}AAAA`, '', 'x', '!!', '{}'])
        await expect(store.worklist({ limit: 1, sort: 'label', cursor: bad })).rejects.toMatchObject({
          code: 'bad-request',
        })
      await expect(store.worklist({ limit: 1, sort: 'name', cursor })).rejects.toMatchObject({
        code: 'bad-request',
      })
    })
  })

  describe('search', () => {
    const index = (documentId: string, text: string) =>
      store.commit({ writes: [{ index: 'document', documentId, text }], audit: [] })

    it('finds words of the text, the label and the file name; all must be there, the last may be a beginning', async () => {
      await add(anInReview({ id: 'd1', name: 'SYNTHETIC discharge.pdf' }), { label: 'MRN-4711' })
      await index('d1', 'Acute pericarditis, improved. Code E11.65 noted.')
      await add(anInReview({ id: 'd2', name: 'SYNTHETIC other.pdf' }))
      await index('d2', 'Acute bronchitis.')

      for (const words of [
        'pericarditis',
        'PERICARD',
        'acute peri',
        '4711 acute disch',
        'E11.65',
        'e11.6',
        '  improved  ',
      ])
        expect([words, await ids({ words })]).toEqual([words, ['d1']])
      expect((await ids({ words: 'acute' })).sort()).toEqual(['d1', 'd2'])
      // Only the last word may be a beginning.
      for (const words of ['pericard acute', 'acute nephritis', 'E11.7'])
        expect([words, await ids({ words })]).toEqual([words, []])
    })

    it('ignores accents and case both ways', async () => {
      await add(anInReview({ id: 'd1' }))
      await index('d1', 'Hipertensión arterial. Ménière')

      for (const words of ['hipertension', 'HIPERTENSIÓN', 'meniere', 'me\u0301nie\u0300re'])
        expect([words, await ids({ words })]).toEqual([words, ['d1']])
    })

    it('gives the words around what it found, alternating plain and found', async () => {
      await add(anInReview({ id: 'd1' }), { label: 'MRN-4711' })
      await index(
        'd1',
        `${'Nothing of note. '.repeat(20)}Sudden chest pain\nwith Périçarditis on echo. ${'And more. '.repeat(40)}`,
      )

      const { rows } = await store.worklist({ words: 'chest peri', limit: 10 })
      const snippet = rows[0]?.snippet ?? []
      expect(snippet.length % 2).toBe(1)
      expect(snippet.filter((_, i) => i % 2)).toEqual(['chest', 'Périçarditis'])
      expect(snippet.join('')).toContain('Sudden chest pain with Périçarditis on echo.')
      expect(snippet.join('').length).toBeLessThan(300)
      expect((await store.worklist({ words: '4711', limit: 1 })).rows[0]?.snippet).toEqual([
        'MRN-',
        '4711',
        '',
      ])
      expect((await store.worklist({ limit: 1 })).rows[0]).not.toHaveProperty('snippet')
    })

    it('forgets the text that was there before, and follows a new label and a new name', async () => {
      await add(anInReview({ id: 'd1' }))
      await index('d1', 'pericarditis')
      await index('d1', 'bronchitis')
      await store.commit(
        change(
          { put: 'encounter', value: anEncounter({ id: 'e-d1', version: 2, label: 'MRN-4712' }) },
          {
            put: 'document',
            value: anInReview({
              version: 2,
              encounterId: 'e-d1',
              fileId: 'f-d1',
              name: 'SYNTHETIC scan.pdf',
            }),
          },
        ),
      )

      expect(await ids({ words: 'pericarditis' })).toEqual([])
      expect(await ids({ words: '0001' })).toEqual([])
      expect(await ids({ words: 'bronchitis 4712 scan' })).toEqual(['d1'])
    })

    it('joins with the other filters, the sort and the cursor', async () => {
      for (let i = 0; i < 9; i++) {
        await add(i % 3 ? anInReview({ id: `d${i}`, confidence: 1 - i / 10 }) : aStored({ id: `d${i}` }))
        await index(`d${i}`, 'pericarditis')
      }
      const query = {
        words: 'pericarditis',
        statuses: ['in-review' as const],
        sort: 'least-sure' as const,
        limit: 4,
      }

      const first = await store.worklist(query)
      const second = await store.worklist({ ...query, cursor: first.cursor })
      expect([...first.rows, ...second.rows].map((row) => row.document.id)).toEqual([
        'd8',
        'd7',
        'd5',
        'd4',
        'd2',
        'd1',
      ])
    })

    it('takes any string as words and never as syntax', async () => {
      await add(anInReview({ id: 'd1' }))
      await index('d1', 'A note AND nothing OR NOT NEAR else; "quoted" it\'s 50% text')

      for (const words of [
        '"',
        '""',
        '"quoted"',
        "it's",
        'note AND nothing',
        'NOT',
        'NEAR(note nothing)',
        'text:note',
        '{text label}: note',
        '^note',
        'no*te',
        '(note',
        'note)',
        '- note',
        'note + nothing',
        "'; DROP TABLE document; --",
        'no\0te',
        '\0',
        '\ud800',
        '🩺',
        '%',
        '\\',
        '[a-z]+(',
        'x'.repeat(100_000),
        'word '.repeat(5_000),
      ])
        expect(await ids({ words }), words.slice(0, 40)).toBeInstanceOf(Array)
      for (const words of ['"quoted"', "it's", 'note AND nothing', '50%', '"note'])
        expect([words, await ids({ words })]).toEqual([words, ['d1']])
      for (const words of ['nothing OR pericarditis', 'text:pericarditis', 'no*ing', '!!!'])
        expect([words, await ids({ words })]).toEqual([words, []])
      expect(await ids({ words: '   ' })).toEqual(['d1'])
    })
  })
}

async function allPages(store: DocumentStore, sort: WorklistQuery['sort']): Promise<string[]> {
  const { rows } = await store.worklist({ sort, limit: 200 })
  return rows.map((row) => row.document.id)
}
