import { askToLearn, isLearned } from '#src/flow/house/learn.ts'
import { expireUploads } from '#src/flow/upload/expire.ts'
import type { Ports } from '#src/ports/ports.ts'

/** How long a document may stand still before its job counts as lost. */
const STILL_SECONDS = 20

/**
 * Finds what fell between two stores: documents whose job was lost (a crash between record and queue), uploads whose bytes
 * are here but never said so, uploads that never came, decisions whose job to learn from them was lost.
 */
export async function sweep(ports: Ports): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - STILL_SECONDS * 1000)
  for (const id of await ports.documents.unfinished(before, 100))
    await ports.jobs.send({ v: 1, kind: 'advance', id }, { lane: 'bulk' })
  await expireUploads(ports)
  await learnLost(ports)
}

const asked = new WeakMap<Ports['documents'], { version: number; at: number }>()
/** Learning that fails is not asked for with every sweep. */
const AGAIN_MILLISECONDS = 600_000

async function learnLost(ports: Ports): Promise<void> {
  const { lessons: version } = await ports.documents.houseVersion()
  const at = ports.clock.now().getTime()
  const before = asked.get(ports.documents)
  if (version === 0 || (before?.version === version && at - before.at < AGAIN_MILLISECONDS)) return
  asked.set(ports.documents, { version, at })
  if (!(await isLearned(ports))) await askToLearn(ports)
}
