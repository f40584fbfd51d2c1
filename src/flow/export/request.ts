import type { Actor } from '#src/domain/actor.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'

/** Asks for the export files of a signed encounter; a job makes them. Throws `encounter-gone`, `not-signed`. */
export async function requestExport(
  ports: Pick<Ports, 'documents' | 'jobs' | 'clock'>,
  encounterId: string,
  actor: Actor,
): Promise<void> {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  if (encounter.state === 'open') throw new Problem('not-signed', { encounterId })
  await ports.documents.commit({
    writes: [],
    audit: [entry(encounterId, actor, ports.clock.now(), 'export.requested')],
  })
  await ports.jobs.send({ v: 1, kind: 'export', id: encounterId })
}
