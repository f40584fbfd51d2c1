import { expireUploads } from '#src/flow/upload/expire.ts'
import type { Ports } from '#src/ports/ports.ts'

/** How long a document may stand still before its job counts as lost. */
const STILL_SECONDS = 20

/**
 * Finds what fell between two stores: documents whose job was lost (a crash between record and queue), uploads whose bytes
 * are here but never said so, uploads that never came.
 */
export async function sweep(ports: Ports): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - STILL_SECONDS * 1000)
  for (const id of await ports.documents.unfinished(before, 100))
    await ports.jobs.send({ v: 1, kind: 'advance', id }, { lane: 'bulk' })
  await expireUploads(ports)
}
