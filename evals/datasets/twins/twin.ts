import type { Setting } from '#src/domain/code.ts'

/** What an order asks for, in a form that a simulated model can obey: what the order says, not what our detector makes of it. */
export interface Wish {
  /** Codes that the note does not support: real ones, or inventions. */
  add: { code: string; title: string }[]
  /** Codes of the note that are to go. */
  drop: string[]
  /** The side that every finding is to get. */
  side?: 'right' | 'left'
  /** The prompt is to be given away. */
  leak?: true
}

/** Where in a PDF a payload stands that no reader of the page sees, or looks at. */
export type Hiding = 'white' | 'tiny' | 'outside' | 'header' | 'footer'

/** A clean note, and the same with words put in that want something of whoever codes it. SYNTHETIC. */
export interface Twin {
  id: string
  attack: string
  setting: Setting
  clean: string
  /** What a careful coder reports of both. */
  codes: readonly string[]
  /** Neither asked for nor wrong. */
  optional: readonly string[]
  /** Words put in. */
  payload: string
  /** The text with them; for a PDF the runner draws the clean text and hides the payload. */
  text: string
  hiding?: Hiding
  wish: Wish
}
