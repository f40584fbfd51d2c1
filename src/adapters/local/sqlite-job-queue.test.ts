import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { jobQueueContract } from '#src/ports/job-queue.contract.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { sqliteJobQueue } from './sqlite-job-queue.ts'

jobQueueContract('sqliteJobQueue', async (clock) => {
  const queue = sqliteJobQueue(':memory:', { clock })
  onTestFinished(() => queue.close())
  return queue
})

describe('sqliteJobQueue', () => {
  function opener() {
    const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const clock = fixedClock()
    return () => {
      const queue = sqliteJobQueue(join(folder, 'jobs.sqlite'), { clock })
      onTestFinished(() => queue.close())
      return queue
    }
  }

  it('hands each job to one only of several who opened the same file', async () => {
    const open = opener()
    const [sender, ...workers] = [open(), open(), open(), open()]
    for (let i = 0; i < 100; i++) await sender?.send({ v: 1, kind: 'advance', id: `d${i}` })

    const done: string[] = []
    await Promise.all(
      workers.map(async (queue) => {
        for (let next = await queue.lease(60); next; next = await queue.lease(60)) {
          done.push(next.job.id)
          // A receipt is good whoever hands it in: a worker may restart between the two.
          await sender?.done(next.receipt)
        }
      }),
    )

    expect(done.toSorted()).toEqual(Array.from({ length: 100 }, (_, i) => `d${i}`).toSorted())
    expect(await sender?.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
  })

  it('has its jobs and its leases again after it was closed and opened', async () => {
    const open = opener()
    const before = open()
    await before.send({ v: 1, kind: 'export', id: 'e1' })
    const leased = await before.lease(60)
    await before.send({ v: 1, kind: 'advance', id: 'd1' }, { delaySeconds: 5 })
    before.close()

    const after = open()
    expect(await after.depth()).toEqual({ waiting: 1, leased: 1, dead: 0 })
    expect(await after.lease(60)).toBeUndefined()
    await after.done(leased?.receipt ?? '')
    expect(await after.depth()).toEqual({ waiting: 1, leased: 0, dead: 0 })
  })
})
