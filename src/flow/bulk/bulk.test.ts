import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { Problem } from '#src/domain/problem.ts'
import { aFile, anAuditDraft, anEncounter, anInReview } from '#src/testing/builders.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { trash } from '../document/again.ts'
import { allMatching, runBulk, startBulk } from './bulk.ts'

const problem = (code: string) => expect.objectContaining({ code })

async function worklist(size: number) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const ids = Array.from({ length: size }, (_, i) => `d${String(i).padStart(4, '0')}`)
  for (const id of ids) {
    const [encounterId, fileId] = [`e-${id}`, `f-${id}`]
    await house.documents.commit({
      writes: [
        { put: 'encounter', value: anEncounter({ id: encounterId }) },
        { put: 'file', value: aFile({ id: fileId }) },
        { put: 'document', value: anInReview({ id, encounterId, fileId }) },
      ],
      audit: [anAuditDraft({ subject: id })],
    })
  }
  return { house, ports: house.ports, ids }
}

async function trashed(house: Awaited<ReturnType<typeof testHouse>>, ids: string[]) {
  const documents = await Promise.all(ids.map((id) => house.documents.document(id)))
  return documents.filter((document) => document?.trashedAt).length
}

describe('one act over many documents', () => {
  it('has a result for each row, in order, and one that fails does not stop the others', async () => {
    const { house, ports, ids } = await worklist(3)
    await house.documents.commit({
      writes: [
        { put: 'encounter', value: { ...anEncounter({ id: `e-${ids[1]}` }), version: 2, state: 'signed' } },
      ],
      audit: [anAuditDraft()],
    })
    const bulkId = await startBulk(ports, 'trash', [...ids, 'nobody'], localCoder)
    await house.workAll()

    const bulk = await house.documents.bulk(bulkId)
    expect(bulk?.results).toEqual([
      { documentId: ids[0], outcome: 'ok' },
      { documentId: ids[1], outcome: 'encounter-signed' },
      { documentId: ids[2], outcome: 'ok' },
      { documentId: 'nobody', outcome: 'document-gone' },
    ])
    expect(await trashed(house, ids)).toBe(2)
    const [entry] = (await house.documents.audit(ids[0] ?? '')).slice(-1)
    expect(entry).toMatchObject({ action: 'document.trashed', actor: 'local' })
  })

  it('counts a row once that was named twice', async () => {
    const { house, ports, ids } = await worklist(1)
    const bulkId = await startBulk(ports, 'trash', [...ids, ...ids], localCoder)
    await house.workAll()
    expect((await house.documents.bulk(bulkId))?.results).toHaveLength(1)
  })

  it('says of an export that the encounter is not signed', async () => {
    const { house, ports, ids } = await worklist(1)
    const bulkId = await startBulk(ports, 'export', ids, localCoder)
    await house.workAll()
    expect((await house.documents.bulk(bulkId))?.results).toMatchObject([{ outcome: 'not-signed' }])
  })

  it('runs documents again and lets the pipeline finish them', async () => {
    const house = await testHouse()
    house.ports.codes = fewCodes()
    const ids = [await house.read(note), await house.read(note)]
    await startBulk(house.ports, 'rerun', ids, localCoder)
    house.clock.advance(1)
    await house.workAll()
    for (const id of ids) {
      expect(await house.documents.runs(id)).toHaveLength(2)
      expect((await house.documents.document(id))?.stage).toBe('in-review')
    }
  })

  it('takes documents back out of the trash', async () => {
    const house = await testHouse()
    house.ports.codes = fewCodes()
    const id = await house.read(note)
    await trash(house.ports, id, localCoder)
    await startBulk(house.ports, 'restore', [id], localCoder)
    await house.workAll()
    const document = await house.documents.document(id)
    expect([document?.stage, document?.trashedAt]).toEqual(['in-review', undefined])
  })

  it('goes on after a crash with the rows that have no result', async () => {
    const { house, ports, ids } = await worklist(60)
    const bulkId = await startBulk(ports, 'trash', ids, localCoder)
    let commits = 0
    const dying = {
      ...ports,
      documents: {
        ...ports.documents,
        commit: async (commit: Parameters<typeof ports.documents.commit>[0]) => {
          if (++commits > 40) throw new Error('the power is out')
          return ports.documents.commit(commit)
        },
      },
    }
    await expect(runBulk(dying, bulkId)).rejects.toThrow('the power is out')
    expect((await house.documents.bulk(bulkId))?.results).toHaveLength(25)

    await runBulk(ports, bulkId)
    const bulk = await house.documents.bulk(bulkId)
    expect(bulk?.results.map(({ documentId }) => documentId)).toEqual(ids)
    expect(bulk?.results.every(({ outcome }) => outcome === 'ok')).toBe(true)
    expect(await trashed(house, ids)).toBe(60)
    for (const id of ids) {
      const chain = (await house.documents.audit(id)).filter(({ action }) => action === 'document.trashed')
      expect(chain).toHaveLength(1)
    }
    await runBulk(ports, bulkId)
    expect((await house.documents.bulk(bulkId))?.version).toBe(bulk?.version)
  })

  it('waits for a busy store instead of giving the row up', async () => {
    const { house, ports, ids } = await worklist(1)
    const bulkId = await startBulk(ports, 'trash', ids, localCoder)
    const busy = {
      ...ports,
      documents: {
        ...ports.documents,
        commit: () => Promise.reject(new Problem('store-busy')),
      },
    }
    await expect(runBulk(busy, bulkId)).rejects.toEqual(problem('store-busy'))
    await runBulk(ports, bulkId)
    expect((await house.documents.bulk(bulkId))?.results).toMatchObject([{ outcome: 'ok' }])
  })

  it('is refused for no rows, and for more than ten thousand', async () => {
    const { ports } = await worklist(0)
    await expect(startBulk(ports, 'trash', [], localCoder)).rejects.toEqual(problem('nothing-chosen'))
    const many = Array.from({ length: 10_001 }, (_, i) => String(i))
    await expect(startBulk(ports, 'trash', many, localCoder)).rejects.toEqual(problem('too-many-rows'))
  })
})

describe('everything that matches', () => {
  it('is found over all pages, once each', async () => {
    const { ports, ids } = await worklist(450)
    const found = await allMatching(ports, { limit: 50 })
    expect(found.sort()).toEqual(ids)
    expect(await allMatching(ports, { statuses: ['trashed'], limit: 50 })).toEqual([])
  })

  it('is never silently a part: what is more than an act may hold is refused', async () => {
    const { ports } = await worklist(0)
    let page = 0
    const documents = {
      ...ports.documents,
      worklist: async () => ({
        rows: Array.from({ length: 200 }, (_, i) => ({
          document: anInReview({ id: `${page}-${i}` }),
          encounter: anEncounter(),
          status: 'in-review' as const,
        })),
        cursor: page++ < 70 ? 'more' : undefined,
      }),
    }
    const found = await allMatching({ ...ports, documents }, { limit: 50 })
    await expect(startBulk(ports, 'trash', found, localCoder)).rejects.toEqual(problem('too-many-rows'))
  })
})
