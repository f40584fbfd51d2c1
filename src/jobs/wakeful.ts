import type { JobQueue } from '#src/ports/job-queue.ts'
import type { Loop } from './loop.ts'

/** The same queue, which wakes the loop of this process when something is sent: no waiting for the next look. */
export function wakeful(queue: JobQueue, loop: Pick<Loop, 'wake'>): JobQueue {
  return {
    send: async (job, options) => {
      await queue.send(job, options)
      if (!options?.delaySeconds) loop.wake()
    },
    lease: (seconds) => queue.lease(seconds),
    done: (receipt) => queue.done(receipt),
    later: (receipt, seconds) => queue.later(receipt, seconds),
    depth: () => queue.depth(),
  }
}
