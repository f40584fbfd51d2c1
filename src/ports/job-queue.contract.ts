import { beforeEach, describe, expect, it } from 'vitest'
import { type FixedClock, fixedClock } from '#src/testing/fixed-clock.ts'
import type { Clock } from './clock.ts'
import { type Job, type JobQueue, type LeasedJob, MAX_RECEIPTS } from './job-queue.ts'

/** @param make Makes an empty queue that tells the time by `clock`. */
export function jobQueueContract(name: string, make: (clock: Clock) => Promise<JobQueue>): void {
  describe(`${name} as a job queue`, () => {
    let clock: FixedClock
    let queue: JobQueue
    beforeEach(async () => {
      clock = fixedClock()
      queue = await make(clock)
    })
    const job = (id: string): Job => ({ v: 1, kind: 'advance', id })
    const leased = async (seconds = 60): Promise<LeasedJob> => {
      const found = await queue.lease(seconds)
      if (!found) throw new Error('Nothing to lease')
      return found
    }

    it('hands out what was sent, once, until it is done', async () => {
      await queue.send({ v: 1, kind: 'bulk', id: 'b1' })
      expect(await queue.depth()).toEqual({ waiting: 1, leased: 0, dead: 0 })

      const first = await leased()
      expect(first).toMatchObject({ job: { v: 1, kind: 'bulk', id: 'b1' }, received: 1 })
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 1, dead: 0 })
      expect(await queue.lease(60)).toBeUndefined()

      await queue.done(first.receipt)
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
      clock.advance(3600)
      expect(await queue.lease(60)).toBeUndefined()
    })

    it('has nothing to lease when nothing was sent', async () => {
      expect(await queue.lease(60)).toBeUndefined()
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
    })

    it('hands out the oldest first, interactive before bulk however many wait', async () => {
      for (let i = 0; i < 20; i++) await queue.send(job(`bulk${i}`), { lane: 'bulk' })
      await queue.send(job('urgent1'), { lane: 'interactive' })
      await queue.send(job('urgent2'))

      expect((await leased()).job.id).toBe('urgent1')
      expect((await leased()).job.id).toBe('urgent2')
      expect((await leased()).job.id).toBe('bulk0')
      expect((await leased()).job.id).toBe('bulk1')
    })

    it('holds a delayed job back; one that waits in the fast lane does not stop the slow one', async () => {
      await queue.send(job('later'), { delaySeconds: 30 })
      await queue.send(job('now'), { lane: 'bulk' })

      expect((await leased()).job.id).toBe('now')
      expect(await queue.lease(60)).toBeUndefined()
      clock.advance(29)
      expect(await queue.lease(60)).toBeUndefined()
      clock.advance(1)
      expect((await leased()).job.id).toBe('later')
    })

    it('hands a job out again when its lease ran out; the lease that ran out settles nothing', async () => {
      await queue.send(job('d1'))
      const slow = await leased(60)
      clock.advance(60)

      const second = await leased(60)
      expect(second).toMatchObject({ job: job('d1'), received: 2 })
      expect(second.receipt).not.toBe(slow.receipt)
      await queue.done(slow.receipt)
      await queue.later(slow.receipt, 0)
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 1, dead: 0 })
      expect(await queue.lease(60)).toBeUndefined()

      await queue.done(second.receipt)
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
    })

    it('takes no settlement for a lease that ran out though nobody took the job yet', async () => {
      await queue.send(job('d1'))
      const slow = await leased(60)
      clock.advance(61)

      await queue.done(slow.receipt)

      expect((await leased()).received).toBe(2)
    })

    it('is not confused by receipts that are none, and by settling twice', async () => {
      await queue.send(job('d1'))
      const { receipt } = await leased()
      await queue.done('nothing')
      await queue.later('', 5)
      await queue.done(receipt)
      await queue.done(receipt)
      await queue.later(receipt, 0)

      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
    })

    it('brings a job back after the seconds asked for', async () => {
      await queue.send(job('d1'))
      await queue.later((await leased()).receipt, 20)

      expect(await queue.depth()).toEqual({ waiting: 1, leased: 0, dead: 0 })
      expect(await queue.lease(60)).toBeUndefined()
      clock.advance(20)
      expect((await leased()).received).toBe(2)
    })

    it(`gives up on a job that came back ${MAX_RECEIPTS} times, and keeps it`, async () => {
      await queue.send(job('d1'))
      for (let i = 1; i <= MAX_RECEIPTS; i++) {
        const again = await leased()
        expect(again.received).toBe(i)
        await queue.later(again.receipt, 0)
      }

      expect(await queue.lease(60)).toBeUndefined()
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 1 })
    })

    it(`gives up on a job whose lease ran out ${MAX_RECEIPTS} times, and still hands out the next`, async () => {
      await queue.send(job('killer'))
      for (let i = 1; i <= MAX_RECEIPTS; i++) {
        await leased(10)
        clock.advance(10)
      }
      await queue.send(job('next'))

      expect((await leased()).job.id).toBe('next')
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 1, dead: 1 })
    })

    it('sends the same job twice as two: the one who works on it must see that it is done', async () => {
      await queue.send(job('d1'))
      await queue.send(job('d1'))

      expect(await queue.depth()).toEqual({ waiting: 2, leased: 0, dead: 0 })
    })

    it('gives each of 500 jobs to one of 20 workers', async () => {
      for (let i = 0; i < 500; i++) await queue.send(job(`d${i}`), { lane: i % 2 ? 'bulk' : 'interactive' })

      const done: string[] = []
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          for (let next = await queue.lease(60); next; next = await queue.lease(60)) {
            await new Promise((resolve) => setImmediate(resolve))
            done.push(next.job.id)
            await queue.done(next.receipt)
          }
        }),
      )

      expect(done).toHaveLength(500)
      expect(new Set(done).size).toBe(500)
      expect(await queue.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
    })
  })
}
