import type { EditionInfo } from '#src/domain/edition.ts'
import type { ModelNotice } from '#src/domain/model-standing.ts'

/** What a person set for themselves; kept in a cookie. */
export interface Settings {
  theme: 'system' | 'light' | 'dark'
  density: 'comfortable' | 'compact'
  hotkeys: boolean
}

export const defaultSettings: Settings = { theme: 'system', density: 'comfortable', hotkeys: true }

/** What stands around every page. */
export interface Frame {
  /** Name of the person, as sign-in gave it. */
  actor: string
  settings?: Settings | undefined
  /** The edition in force today. */
  edition?: EditionInfo | undefined
  /** Whether the official release is to be offered: only the starter set is loaded, and nobody said "not now" in this browser. */
  offer?: boolean | undefined
  /** Result of the act that led here. */
  flash?: Flash | undefined
  /** Why models are not asked. */
  notice?: ModelNotice | undefined
}

export interface Flash {
  tone: 'ok' | 'warn' | 'bad'
  text: string
}

export type Here = 'upload' | 'worklist' | 'review' | 'more'
