import { advance, type Hold } from '#src/flow/advance.ts'
import { answer } from '#src/flow/ask/answer.ts'
import { runBulk } from '#src/flow/bulk/bulk.ts'
import { crashPoint } from '#src/flow/crash-point.ts'
import { makeExportOf } from '#src/flow/export/make-export.ts'
import { learnWhenChanged } from '#src/flow/house/learn.ts'
import { drawAhead, drawSoon } from '#src/flow/review/page-image.ts'
import type { Job } from '#src/ports/job-queue.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Does one job. Called by the loop over the embedded queue and by the handler of `/events`. Returns seconds to come again, or `done`. */
export async function work(ports: Ports, job: Job, hold?: Hold): Promise<'done' | number> {
  switch (job.kind) {
    case 'advance': {
      const advanced = await advance(ports, job.id, hold)
      if (advanced.end === 'done') await drawSoon(ports, job.id)
      crashPoint('job-done')
      return advanced.end === 'done' ? 'done' : advanced.seconds
    }
    case 'draw':
      await drawAhead(ports, job.id)
      return 'done'
    case 'bulk':
      await runBulk(ports, job.id)
      return 'done'
    case 'export':
      await makeExportOf(ports, job.id)
      return 'done'
    case 'learn':
      return learnWhenChanged(ports)
    case 'answer':
      return answer(ports, job.id)
  }
}
