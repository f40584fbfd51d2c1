import type { Actor } from '#src/domain/actor.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'

/** Once a minute for a person and a document: a reload is no new look. */
const QUIET_MS = 60_000
const MOST = 5_000
const looks = new Map<string, number>()

/** Opening a document is audited too. */
export async function opened(
  ports: Pick<Ports, 'documents' | 'clock'>,
  documentId: string,
  actor: Actor,
): Promise<void> {
  const now = ports.clock.now()
  const key = `${actor.id} ${documentId}`
  if (now.getTime() - (looks.get(key) ?? 0) < QUIET_MS) return
  if (looks.size > MOST) looks.clear()
  looks.set(key, now.getTime())
  await ports.documents.commit({ writes: [], audit: [entry(documentId, actor, now, 'document.opened')] })
}
