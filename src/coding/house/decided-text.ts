/** What a coder decided about one code of one text. */
export interface TextDecision {
  /** Dotted. */
  code: string
  /** Accepted or added; `false`: rejected. */
  kept: boolean
  /** The words that support it, UTF-16, end exclusive; several for words that stand apart; empty when nobody marked any. */
  spans: readonly (readonly [start: number, end: number])[]
}

/** A text with every decision about it: what is not kept there was not coded. */
export interface DecidedText {
  /** Where it comes from (a document, a line of a file): one source can be forgotten as a whole. */
  source: string
  /** Whose text it is; each text counts as a patient of its own where nobody says. */
  patient?: string | undefined
  text: string
  decisions: readonly TextDecision[]
}
