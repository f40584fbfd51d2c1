import { aboutError, type Hold } from '#src/flow/advance.ts'
import type { LeasedJob } from '#src/ports/job-queue.ts'
import type { Ports } from '#src/ports/ports.ts'
import { sweep } from './sweep.ts'
import { work } from './work.ts'

export interface Loop {
  /** Takes no new job and waits for those under way, at most `ms`. */
  stop(ms: number): Promise<void>
  /** Looks at once instead of at the next tick. */
  wake(): void
}

/** Milliseconds between looks at an empty queue, and between sweeps. */
const IDLE = 250
const SWEEP = 10_000

/** Leases jobs from the embedded queue, `concurrency` at a time, until stopped. */
export function startLoop(ports: Ports, hold: Hold, concurrency = 2): Loop {
  let stopping = false
  const sleepers = new Set<() => void>()
  const wake = () => {
    for (const rise of sleepers) rise()
  }
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer)
        sleepers.delete(rise)
        resolve()
      }
      const timer = setTimeout(rise, ms)
      sleepers.add(rise)
    })

  const lane = async () => {
    while (!stopping) {
      let leased: LeasedJob | undefined
      try {
        leased = await ports.jobs.lease(hold.leaseSeconds)
        if (leased) await settle(ports, leased, hold)
      } catch (error) {
        // The queue itself failed: the job's lease runs out and it comes again.
        ports.log.error('queue failed', aboutError(error))
        await sleep(1_000)
      }
      if (!leased && !stopping) await sleep(IDLE)
    }
  }
  const sweeper = async () => {
    while (!stopping) {
      await sweep(ports).catch((error: unknown) => ports.log.error('sweep failed', aboutError(error)))
      if (!stopping) await sleep(SWEEP)
    }
  }
  const lanes = [...Array.from({ length: concurrency }, lane), sweeper()]
  return {
    wake,
    async stop(ms) {
      stopping = true
      wake()
      await Promise.race([Promise.all(lanes), new Promise((resolve) => setTimeout(resolve, ms).unref())])
    },
  }
}

async function settle(ports: Ports, { job, receipt, received }: LeasedJob, hold: Hold): Promise<void> {
  try {
    const outcome = await work(ports, job, hold)
    if (outcome === 'done') await ports.jobs.done(receipt)
    // Waiting is no fault: a fresh message keeps the count of receipts for real faults.
    else {
      await ports.jobs.send(job, { delaySeconds: outcome })
      await ports.jobs.done(receipt)
    }
  } catch (error) {
    ports.log.error('job failed', {
      job_kind: job.kind,
      job_id: job.id,
      receive_count: received,
      ...aboutError(error),
    })
    await ports.jobs.later(receipt, Math.min(60, 2 ** received))
  }
}
