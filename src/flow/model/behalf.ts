import type { Waiting } from '#src/domain/model.ts'
import type { Ports } from '#src/ports/ports.ts'

export type GatePorts = Pick<Ports, 'documents' | 'files' | 'secrets' | 'clock' | 'log' | 'spending'>

/** On whose behalf, and since when it waits. */
export interface Behalf {
  documentId?: string | undefined
  conversationId?: string | undefined
  waiting?: Waiting | undefined
  waitsFor: Waiting['for']
}
