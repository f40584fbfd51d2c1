import { Gap } from './tokens.ts'

/** Ends a clause. */
export const CLAUSE = Gap.semicolon | Gap.stop

/** What a cue says about the findings in its reach. */
export type Cue =
  | 'negated'
  | 'ruled-out'
  | 'uncertain'
  | 'hypothetical'
  | 'history'
  | 'resolved'
  | 'family'
  | 'other-person'
  | 'affirmed'
  | 'pseudo'
  | 'stop'

/** Where the reach lies: behind the cue, before it, or both. `end`: before it, only when the cue ends its clause. */
export type Reach = 'pre' | 'post' | 'both' | 'end'

/** Phrases of one cue with one reach, `|` between them; how they are written stands at `cuePhrases`. */
export type CuePhrases = [Cue, Reach, string]

export interface Trigger {
  /** Folded; `..` stands for up to five words of the same clause. */
  words: string[]
  cue: Cue
  reach: Reach
  /** Words it reaches at most, where it has a limit of its own; it then stops at a comma too. */
  limit: number | undefined
  /** A cue only as a label: "risk: bleeding". */
  colon: boolean
}

/** Words of a sentence that are a cue, `to` exclusive, and the triggers they may be. */
export interface FoundCue {
  from: number
  to: number
  found: Trigger[]
}
