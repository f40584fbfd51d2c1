import type { DegradedReason, EngineName, ModelState, OcrProvider } from './model.ts'

/** How it stands with models at this moment. */
export interface Standing {
  engine: EngineName
  /** Of the engine; absent: offline. */
  model?: string | undefined
  /** Whether the engine's key or role is there; `true` for the offline engine, which needs none. */
  ready: boolean
  /** Further models that may be chosen for a re-run. */
  others: { engine: EngineName; model: string; ready: boolean }[]
  /** Who reads scans; absent: nobody. */
  ocr?: { provider: OcrProvider; model: string; ready: boolean } | undefined
  /** Models are switched off: by a person, or by the secret of that name. */
  paused?: { by: string; at?: string | undefined } | undefined
  /** Vendors that are not asked for now. `until`: ISO. */
  resting: {
    vendor: Exclude<ModelState['id'], 'all'>
    why: NonNullable<ModelState['why']>
    until: string
    /** After `key-refused`: another key is set, and was not tried yet. */
    untried?: true | undefined
  }[]
  /** Vendors whose last calls failed, though they are still asked. */
  failing: {
    vendor: Exclude<ModelState['id'], 'all'>
    /** In a row, up to now. */
    faults: number
    last?: ModelState['lastFault']
  }[]
  /** US dollars; `of`: the budget. */
  today: { usd: number; of: number }
  /** Today's budget is spent, or a call did not fit into it. */
  budgetMet: boolean
}

/** What everybody has to know on every page: why models are not asked. */
export interface ModelNotice {
  reason: Extract<DegradedReason, 'paused' | 'budget-day' | 'spend-limit' | 'key-refused' | 'no-key'>
  /** Only the reading of scans is off. */
  only?: 'ocr' | undefined
}
