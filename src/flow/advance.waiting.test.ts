import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import type { Waiting } from '#src/domain/model.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { advance } from './advance.ts'
import { goOnWithout, rerun } from './document/again.ts'
import { ComeAgain } from './step.ts'
import { receive } from './upload/upload.ts'

const busy = { for: 'ocr', why: 'throttled' } as const

/** A document that is received, in a house whose file store makes its first step wait as often as it is told to. */
async function waiting(...patience: (number | undefined)[]) {
  const house = await testHouse()
  const { id } = await receive(house.ports, { name: 'n.txt' }, new TextEncoder().encode(note), localCoder)
  const read = house.ports.files.read
  const files = {
    ...house.ports.files,
    read: async (key: string) => {
      if (key.startsWith('files/')) {
        const seconds = patience.shift()
        if (seconds !== undefined) throw new ComeAgain(seconds, seconds ? busy : undefined)
      }
      return read(key)
    },
  }
  const ports = { ...house.ports, files }
  const document = async () => {
    const found = await house.documents.document(id)
    if (!found) throw new Error('gone')
    return found
  }
  return { house, ports, id, document }
}

describe('a step that comes again', () => {
  it('delays the job, counts no attempt and says what the document waits for', async () => {
    const { house, ports, id, document } = await waiting(30)

    expect(await advance(ports, id)).toEqual({ end: 'wait', seconds: 30 })
    expect(await document()).toMatchObject({
      attempts: 0,
      waiting: { ...busy, since: '2026-11-20T09:00:00.000Z', until: '2026-11-20T09:00:30.000Z' },
    })
    expect((await document()).lease).toBeUndefined()
    expect((await house.documents.audit(id)).map(({ action }) => action)).not.toContain('step.failed')
  })

  it('is not tried before the time, however often its job comes', async () => {
    const { house, ports, id } = await waiting(30)
    await advance(ports, id)
    house.clock.advance(12)

    expect(await advance(ports, id)).toEqual({ end: 'wait', seconds: 18 })
    expect(await house.documents.unfinished(new Date('2027-01-01'), 10)).toEqual([])
    house.clock.advance(18)
    expect(await house.documents.unfinished(new Date('2027-01-01'), 10)).toEqual([id])
    expect(await advance(ports, id)).toEqual({ end: 'done' })
  })

  it('remembers since when it waits, and forgets it when the step is done', async () => {
    const { house, ports, id, document } = await waiting(10, 20)
    await advance(ports, id)
    house.clock.advance(10)
    await advance(ports, id)
    expect((await document()).waiting?.since).toBe('2026-11-20T09:00:00.000Z')
    house.clock.advance(20)
    await advance(ports, id)
    expect(await document()).toMatchObject({ stage: 'in-review' })
    expect((await document()).waiting).toBeUndefined()
  })

  it('whose turn is over goes on at once and shows nothing', async () => {
    const { ports, id, document } = await waiting(0)
    expect(await advance(ports, id)).toEqual({ end: 'wait', seconds: 0 })
    expect((await document()).waiting).toBeUndefined()
    expect(await advance(ports, id)).toEqual({ end: 'done' })
  })

  it('renews its lease as long as it works', async () => {
    const { house, id, document } = await waiting()
    const held = Promise.withResolvers<void>()
    const file = house.ports.documents.file
    const documents = {
      ...house.ports.documents,
      file: async (of: string) => {
        await held.promise
        return file(of)
      },
    }
    const hold = { leaseSeconds: 0.09, budgetSeconds: 110 }
    const first = advance({ ...house.ports, documents }, id, hold)
    const seen = new Set<number>()
    for (let i = 0; i < 40 && seen.size < 4; i++) {
      seen.add((await document()).version)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(seen.size).toBeGreaterThan(3)
    held.resolve()
    expect(await first).toEqual({ end: 'done' })
    expect((await document()).stage).toBe('in-review')
  })
})

describe('a coder who does not wait for the model', () => {
  const waits = (house: Awaited<ReturnType<typeof testHouse>>, id: string, over: Partial<Waiting>) =>
    house.documents.document(id).then(async (document) => {
      if (!document) throw new Error('gone')
      const at = '2026-11-20T09:00:00.000Z'
      const value: Waiting = { for: 'model', why: 'overloaded', since: at, until: at, ...over }
      await house.documents.commit({
        writes: [{ put: 'document', value: { ...document, version: document.version + 1, waiting: value } }],
        audit: [],
      })
    })

  it('has the document coded by the offline engine', async () => {
    const { house, id, document } = await waiting()
    await waits(house, id, { until: '2026-11-20T10:00:00.000Z' })
    await goOnWithout(house.ports, id, localCoder)
    expect(await document()).toMatchObject({ declined: true })
    expect(await advance(house.ports, id)).toEqual({ end: 'done' })
    expect(await document()).toMatchObject({
      stage: 'in-review',
      degraded: [{ step: 'code', reason: 'declined' }],
    })
    await rerun(house.ports, id, localCoder)
    expect((await document()).declined).toBeUndefined()
  })

  it('cannot skip what does not wait for a model', async () => {
    const { house, id } = await waiting()
    await expect(goOnWithout(house.ports, id, localCoder)).rejects.toMatchObject({
      code: 'stage-not-reached',
    })
    await waits(house, id, { for: 'ocr' })
    await expect(goOnWithout(house.ports, id, localCoder)).rejects.toMatchObject({
      code: 'stage-not-reached',
    })
  })
})

describe('a re-run', () => {
  it('keeps the engine, changes it, or goes back to that of the deployment', async () => {
    const house = await testHouse()
    const id = await house.read(note)
    const engine = async () => (await house.documents.document(id))?.engine
    await rerun(house.ports, id, localCoder, 'offline')
    expect(await engine()).toBe('offline')
    await rerun(house.ports, id, localCoder)
    expect(await engine()).toBe('offline')
    await rerun(house.ports, id, localCoder, 'standard')
    expect(await engine()).toBeUndefined()
  })

  it('is refused with a model that is not set up', async () => {
    const house = await testHouse()
    const id = await house.read(note)
    await expect(rerun(house.ports, id, localCoder, 'mistral')).rejects.toMatchObject({
      code: 'engine-not-set-up',
    })
  })
})
