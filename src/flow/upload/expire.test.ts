import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { sweep } from '#src/jobs/sweep.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { expireUploads } from './expire.ts'
import { announce, arrived, receive } from './upload.ts'

const bytes = new TextEncoder().encode(note)

async function announced() {
  const house = await testHouse()
  const { document, upload } = await announce(house.ports, { name: 'n', size: bytes.length }, localCoder)
  const file = await house.documents.file(document.fileId)
  return {
    house,
    ports: house.ports,
    id: document.id,
    upload,
    put: async () => house.files.write(file?.key ?? '', bytes),
    found: () => house.documents.document(document.id),
  }
}

describe('an upload whose browser fell silent', () => {
  it('is taken on within ten minutes when its bytes are here', async () => {
    const at = await announced()
    await at.put()
    at.house.clock.advance(120)
    await sweep(at.ports)
    await at.house.workAll()
    expect((await at.found())?.stage).toBe('in-review')
    const entry = (await at.house.documents.audit(at.id)).find(({ action }) => action === 'document.arrived')
    expect(entry).toMatchObject({ actor: 'chartmark', role: 'machine' })
  })

  it('is left to its browser for the first minute', async () => {
    const at = await announced()
    await at.put()
    at.house.clock.advance(30)
    await sweep(at.ports)
    expect((await at.found())?.stage).toBe('announced')
  })

  it('ends as expired when nothing came, and no sooner than its form', async () => {
    const at = await announced()
    at.house.clock.set(at.upload.expiresAt)
    await sweep(at.ports)
    expect((await at.found())?.failure).toBeUndefined()
    at.house.clock.advance(6 * 60)
    await sweep(at.ports)
    expect((await at.found())?.failure).toMatchObject({ problem: 'upload-expired' })
    const before = await at.found()
    await sweep(at.ports)
    expect(await at.found()).toEqual(before)
  })

  it('is still taken on when its bytes come after all', async () => {
    const at = await announced()
    at.house.clock.advance(3600)
    await sweep(at.ports)
    await at.put()
    await arrived(at.ports, at.id, localCoder)
    await at.house.workAll()
    const document = await at.found()
    expect([document?.stage, document?.failure]).toEqual(['in-review', undefined])
  })

  it('does not hold up the others when somebody speaks for it at that moment', async () => {
    const at = await announced()
    const other = await announce(at.ports, { name: 'm', size: 3 }, localCoder)
    at.house.clock.advance(3600)
    const documents = {
      ...at.ports.documents,
      file: async (id: string) => {
        const document = await at.found()
        if (document && id === document.fileId)
          await at.ports.documents.commit({
            writes: [{ put: 'document', value: { ...document, version: document.version + 1 } }],
            audit: [],
          })
        return at.ports.documents.file(id)
      },
    }
    await expireUploads({ ...at.ports, documents })
    expect((await at.house.documents.document(other.document.id))?.failure).toMatchObject({
      problem: 'upload-expired',
    })
  })
})

describe('the sweep', () => {
  it('finds a document whose job was lost between the stores', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, bytes, localCoder)
    const lost = await house.jobs.lease(60)
    await house.jobs.done(lost?.receipt ?? '')
    expect(await house.jobs.depth()).toMatchObject({ waiting: 0, leased: 0 })

    await sweep(house.ports)
    expect(await house.jobs.depth()).toMatchObject({ waiting: 0 })
    house.clock.advance(30)
    await sweep(house.ports)
    await house.workAll()
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })

  it('does not disturb what a worker holds', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, bytes, localCoder)
    const lost = await house.jobs.lease(60)
    await house.jobs.done(lost?.receipt ?? '')
    const document = await house.documents.document(id)
    if (!document) throw new Error('gone')
    house.clock.advance(30)
    const until = new Date(house.clock.now().getTime() + 60_000).toISOString()
    await house.documents.commit({
      writes: [
        {
          put: 'document',
          value: { ...document, version: document.version + 1, lease: { owner: 'w', until } },
        },
      ],
      audit: [],
    })
    await sweep(house.ports)
    expect(await house.jobs.depth()).toMatchObject({ waiting: 0 })
  })
})
