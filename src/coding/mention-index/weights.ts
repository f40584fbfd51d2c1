import type { RelativeRates } from './relatives.ts'

export interface MentionWeights {
  /** In the order of `featureNames`. */
  weights: readonly number[]
  /** From here on a code counts as suggested. */
  threshold: number
  relatives: RelativeRates
}

/**
 * Written by `evals/fit/mention-index.ts`; do not edit. Fitted on the training part of CodiEsp v4 (Miranda-Escalada et al. 2020,
 * Zenodo 3837305, CC BY 4.0), English text, over FY2027. Numbers about sources and shapes of terms only: no word and no code of
 * the texts stands here. F1 on texts left out 0.551. SHA-256 of the training file:
 * 45dc761c8e7b3f8f51a7070f68e574095a475b307256740cbdc02daf6cbfb2f8
 */
export const mentionWeights: MentionWeights = {
  weights: [
    -3.26, // always
    -0.45, // ambiguous, one word
    -0.08, // ambiguous, two words
    -0.23, // ambiguous, more words
    -0.42, // external, one word
    0.4, // external, two words
    0, // external, more words
    0, // neoplasm, one word
    1.03, // neoplasm, two words
    0.15, // neoplasm, more words
    -0.67, // index, one word
    0.34, // index, two words
    0.54, // index, more words
    -0.34, // inclusion, one word
    -0.25, // inclusion, two words
    0.47, // inclusion, more words
    1.13, // title, one word
    0.15, // title, two words
    -0.27, // title, more words
    -1, // abbreviation, one word
    -0.2, // abbreviation, two words
    0, // abbreviation, more words
    0.09, // synonym, one word
    -0.57, // synonym, two words
    -0.08, // synonym, more words
    -0.41, // inside a longer find
    -0.53, // words between
    0.5, // words turned round
    -0.45, // words between and turned round
    -0.04, // words far apart
    -0.27, // one word: breadth
    -0.04, // several words: breadth of the rarest
    0.54, // one word: share of the terms that begin with it
    -0.84, // second reading
    -1.21, // later reading
    -0.16, // share of the readings
    2.21, // prior of the source
    0.35, // finds
    1.24, // terms
    -0.12, // another term outside of longer finds
    -0.12, // reached by refinement too
    0.25, // reached by refinement only
    -1.38, // header
    -0.07, // title says unspecified
    -0.38, // title says other
    0.26, // three characters
    0.15, // five characters
    -0.04, // six characters
    -0.37, // seven or more characters
    -0.32, // where in the text
    -0.59, // inside a longer find: words
    0.7, // A
    1.37, // B
    -0.59, // C
    0.06, // D
    0.44, // E
    0.05, // F
    0.38, // G
    0.63, // H
    0.37, // I
    0.92, // J
    0.37, // K
    0.5, // L
    -0.1, // M
    0.81, // N
    -0.01, // O
    -0.39, // P
    0.05, // Q
    0.52, // R
    0.15, // S
    0.32, // T
    0, // U
    -0.23, // V
    -0.8, // W
    -0.98, // X
    -2.93, // Y
    -1.63, // Z
    1.17, // named by a synonym of ours
  ],
  threshold: 0.264,
  relatives: {
    parent: 0.037,
    sibling: 0.023,
    'other sibling': 0.015,
    'unspecified sibling': 0.034,
    child: 0.072,
    'unspecified child': 0.064,
  },
}
