import type { Actor } from '#src/domain/actor.ts'
import type { ModelNotice } from '#src/domain/model-standing.ts'
import type { Settings } from './settings.ts'

/** What middleware puts beside a request. */
export interface WebEnv {
  Variables: {
    requestId: string
    actor: Actor
    settings: Settings
    /** Why models are not asked; `undefined`: nothing to say. */
    notice?: ModelNotice | undefined
  }
}
