/*
 * What becomes of a code, by who found it and what the second reading says.
 *
 * | Found by | accepts | rejects | says nothing, or was not held |
 * |---|---|---|---|
 * | engine and model ("both") | surer (+0.9) | less sure (+0.9 − 1.5), flagged with the reason | surer (+0.9) |
 * | engine alone | surer (+0.9) | less sure (−1.5), flagged with the reason | as without a model |
 * | model alone | suggested if sure enough, never band `auto` | tray | tray |
 * | model alone, on words that do not name it | tray | tray | tray |
 *
 * What the engine found and a rejection brings below the threshold lies in the tray with the reason; it is never gone. A rejection
 * of it whose quote is not in the document is not heard. In the tray a proposal pushes nothing off the list: the list is then
 * made without it. "More specific" takes the place of the other code when every word that it adds stands beside the quote; else
 * the other stays and the better one is offered. Our own reading of denial, doubt, time and person is never overruled; where
 * ours is "affirmed" and the model doubts, its doubt counts for what it proposes.
 */
import type { Span } from '#src/domain/page.ts'
import type { Alignment } from '../align/align.ts'
import type { Status } from '../assertion.ts'

/** Words of the document that a model read as a finding. */
export interface Place extends Span {
  how: Alignment
  /** What our own reading and the model's make of it together: the more careful of the two, ours where both are. */
  status: Status
}

/** A code that a model chose for words of the document. It exists, and its evidence is the document's own. */
export interface Proposal {
  code: string
  /** What it is filed under, in plain words; of our index, or the model's. */
  words: string
  /** How often such words mean such a code, 0…1. */
  prior: number
  places: Place[]
  /** By the model's own account the words do not name it: it follows from them. Never suggested on such words. */
  implied: boolean
  /** It was not among our candidates. */
  free: boolean
  /** The document's own words lead to it by our index: nothing in its title is a guess of the model's. */
  own: boolean
  /** One sentence of the model's, not checked yet. */
  rationale: string
  /** Other candidates that the model found possible. */
  others: string[]
  /** Why it is not to be suggested; then it lies in the tray, unless the offline engine says the same. */
  aside?: string | undefined
  /** It says more than this code, which gives way to it. */
  insteadOf?: string | undefined
}

/** What the model's second reading said of a code on the list. */
export interface SecondReading {
  verdict: 'accept' | 'reject'
  /** One plain sentence, checked. */
  reason: string
  /** A more specific code that the words do not carry by themselves: offered, not put. */
  better?: string | undefined
}

/** What a model says beside the offline engine, for one text. */
export interface SecondOpinion {
  proposals: readonly Proposal[]
  /** By code; empty before the second reading. */
  readings: ReadonlyMap<string, SecondReading>
  /** Told which code a proposal became once the rules ran; not told where a rule took it off the list. */
  entered?: ((proposal: number, code: string) => void) | undefined
  /** Told why a proposal, or a part of it, was refused: `side-not-said`… */
  refused?: ((why: string) => void) | undefined
}

/** What a model had to do with an entry of the claim. */
export interface ModelSays {
  /** `alone`: the offline engine did not find it. `too`: both did. `not`: only the second reading spoke of it. */
  found: 'alone' | 'too' | 'not'
  proposals: number[]
  how: Alignment
  free: boolean
  rationale: string
}
