import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { defaultHold } from '#src/flow/advance.ts'
import { startBulk } from '#src/flow/bulk/bulk.ts'
import { receive } from '#src/flow/upload/upload.ts'
import { type Job, MAX_RECEIPTS } from '#src/ports/job-queue.ts'
import type { Ports } from '#src/ports/ports.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { startLoop } from './loop.ts'
import { wakeful } from './wakeful.ts'
import { work } from './work.ts'

const bytes = new TextEncoder().encode(note)

/** Looks every few milliseconds until something is so. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('It never came')
}

describe('the loop', () => {
  it('takes documents all the way to review', async () => {
    const house = await testHouse()
    const loop = startLoop(house.ports, defaultHold)
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push((await receive(house.ports, { name: `${i}` }, bytes, localCoder)).id)
    loop.wake()
    await until(async () => {
      const stages = await Promise.all(ids.map(async (id) => (await house.documents.document(id))?.stage))
      return stages.every((stage) => stage === 'in-review')
    })
    await loop.stop(2_000)
    expect(await house.jobs.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
  })

  it('looks at once when something is sent', async () => {
    const house = await testHouse()
    const loop = startLoop(house.ports, defaultHold)
    let woken = 0
    const jobs = wakeful(house.ports.jobs, { wake: () => woken++ })
    await jobs.send({ v: 1, kind: 'advance', id: 'x' })
    await jobs.send({ v: 1, kind: 'advance', id: 'y' }, { delaySeconds: 5 })
    expect(woken).toBe(1)
    await loop.stop(2_000)
  })

  it('stops within its limit although a job hangs, and takes no new one', async () => {
    const house = await testHouse()
    let started = 0
    const documents = {
      ...house.ports.documents,
      document: () => {
        started++
        return new Promise<never>(() => undefined)
      },
    }
    for (const id of ['a', 'b', 'c', 'd']) await house.jobs.send({ v: 1, kind: 'advance', id })
    const loop = startLoop({ ...house.ports, documents }, defaultHold, 2)
    await until(() => started === 2)
    const asked = performance.now()
    await loop.stop(200)
    expect(performance.now() - asked).toBeLessThan(1_000)
    expect(started).toBe(2)
    expect(await house.jobs.depth()).toMatchObject({ waiting: 2, leased: 2 })
  })

  it('waits for what is under way, and no longer', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, bytes, localCoder)
    let under = false
    const documents = {
      ...house.ports.documents,
      file: async (of: string) => {
        under = true
        await new Promise((resolve) => setTimeout(resolve, 50))
        return house.ports.documents.file(of)
      },
    }
    const loop = startLoop({ ...house.ports, documents }, defaultHold, 1)
    await until(() => under)
    const asked = performance.now()
    await loop.stop(5_000)
    expect(performance.now() - asked).toBeLessThan(4_000)
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })

  it('gives a job up after it failed as often as it may, and says so without its words', async () => {
    const house = await testHouse()
    const documents = {
      ...house.ports.documents,
      bulk: () => Promise.reject(new Error('broken at "Tamsin\n    at Tamsin Orrery"')),
    }
    await house.jobs.send({ v: 1, kind: 'bulk', id: 'b1' })
    await house.jobs.send({ v: 1, kind: 'advance', id: 'nothing' })
    const loop = startLoop({ ...house.ports, documents }, defaultHold, 1)
    for (let i = 0; i < MAX_RECEIPTS; i++) {
      await until(() => failures().length === i + 1)
      house.clock.advance(120)
      loop.wake()
    }
    await until(async () => (await house.jobs.depth()).dead === 1)
    await loop.stop(2_000)
    expect(await house.jobs.depth()).toEqual({ waiting: 0, leased: 0, dead: 1 })
    expect(failures().map(({ fields }) => fields.receive_count)).toEqual([1, 2, 3, 4, 5])
    expect(JSON.stringify(house.log.lines)).not.toContain('Tamsin')
    expect(failures()[0]?.fields.error_at).toMatch(/loop\.test\.ts:\d+:\d+/)

    function failures() {
      return house.log.lines.filter(({ message }) => message === 'job failed')
    }
  })

  it('does not count waiting for another worker against the job', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, bytes, localCoder)
    const held = async (seconds: number) => {
      const document = await house.documents.document(id)
      if (!document) throw new Error('gone')
      const until = new Date(house.clock.now().getTime() + seconds * 1000).toISOString()
      await house.documents.commit({
        writes: [
          {
            put: 'document',
            value: { ...document, version: document.version + 1, lease: { owner: 'another', until } },
          },
        ],
        audit: [],
      })
    }
    await held(60)
    let waited = 0
    const { send } = house.jobs
    house.ports.jobs.send = async (job, options) => {
      await send(job, options)
      waited++
    }
    const loop = startLoop(house.ports, defaultHold, 1)
    for (let i = 1; i <= MAX_RECEIPTS + 2; i++) {
      await until(() => waited >= i)
      await held(121)
      house.clock.advance(61)
      loop.wake()
    }
    house.clock.advance(600)
    loop.wake()
    await until(async () => (await house.documents.document(id))?.stage === 'in-review')
    await loop.stop(2_000)
    expect((await house.jobs.depth()).dead).toBe(0)
  })

  it('lives on when the queue itself fails', async () => {
    const house = await testHouse()
    let broken = true
    const jobs = {
      ...house.ports.jobs,
      lease: (seconds: number) =>
        broken ? Promise.reject(new Error('locked')) : house.ports.jobs.lease(seconds),
    }
    const { id } = await receive(house.ports, { name: 'n' }, bytes, localCoder)
    const loop = startLoop({ ...house.ports, jobs }, defaultHold, 1)
    await until(() => house.log.lines.some(({ message }) => message === 'queue failed'))
    broken = false
    loop.wake()
    await until(async () => (await house.documents.document(id))?.stage === 'in-review')
    await loop.stop(2_000)
  })
})

describe('work', () => {
  it('is done when its record is gone', async () => {
    const { ports } = await testHouse()
    for (const kind of ['advance', 'bulk', 'export'] as const)
      expect(await work(ports as Ports, { v: 1, kind, id: 'nothing' })).toBe('done')
  })

  it('of a bulk act is done once, however often the job comes', async () => {
    const house = await testHouse()
    const id = await house.read(note)
    const bulkId = await startBulk(house.ports, 'trash', [id], localCoder)
    const job: Job = { v: 1, kind: 'bulk', id: bulkId }
    await work(house.ports, job)
    await work(house.ports, job)
    const trashings = (await house.documents.audit(id)).filter(({ action }) => action === 'document.trashed')
    expect(trashings).toHaveLength(1)
  })
})
