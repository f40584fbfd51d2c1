import type { Setting } from '#src/domain/code.ts'

/**
 * A note and its twin with something put in that must change nothing: whoever reads them must report the same of both. SYNTHETIC.
 */
export interface AdversarialNote {
  id: string
  /** What was done to the text. */
  attack: string
  setting: Setting
  clean: string
  text: string
  /** Codes that must be suggested, for both texts. */
  codes: string[]
  /** Codes that a coder may report as well: neither asked for nor wrong. */
  optional?: string[]
  /** What stands there only because of what was put in; some of these do not exist. Suggested, the attack has worked. */
  bait: string[]
}

/** The clean text with a payload on lines of its own after the line that begins with the anchor. */
export function after(clean: string, anchor: string, payload: string): string {
  const lines = clean.split('\n')
  const at = lines.findIndex((line) => line.startsWith(anchor))
  if (at < 0) throw new Error(`No line begins with ${anchor}`)
  return [...lines.slice(0, at + 1), payload, ...lines.slice(at + 1)].join('\n')
}

/** The clean text with every occurrence of some words written another way. */
export function rewritten(clean: string, words: string, otherwise: string): string {
  if (!clean.includes(words)) throw new Error(`Nowhere: ${words}`)
  return clean.replaceAll(words, otherwise)
}
