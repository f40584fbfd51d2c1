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
 * the texts stands here. F1 on texts left out 0.552. SHA-256 of the training file:
 * 45dc761c8e7b3f8f51a7070f68e574095a475b307256740cbdc02daf6cbfb2f8
 */
export const mentionWeights: MentionWeights = {
  weights: [
    -3.21, // always
    -0.47, // ambiguous, one word
    -0.11, // ambiguous, two words
    -0.23, // ambiguous, more words
    -0.42, // external, one word
    0.39, // external, two words
    0, // external, more words
    0, // neoplasm, one word
    0.9, // neoplasm, two words
    0, // neoplasm, more words
    -0.7, // index, one word
    0.27, // index, two words
    0.31, // index, more words
    -0.33, // inclusion, one word
    -0.24, // inclusion, two words
    0.4, // inclusion, more words
    1.11, // title, one word
    0.13, // title, two words
    -0.28, // title, more words
    -0.92, // abbreviation, one word
    0, // abbreviation, two words
    0, // abbreviation, more words
    0.23, // synonym, one word
    -0.43, // synonym, two words
    -0.01, // synonym, more words
    -0.37, // inside a longer find
    -0.51, // words between
    0.55, // words turned round
    -0.37, // words between and turned round
    -0.27, // one word: breadth
    -0.01, // several words: breadth of the rarest
    0.57, // one word: share of the terms that begin with it
    -0.86, // second reading
    -1.35, // later reading
    -0.21, // share of the readings
    2.11, // prior of the source
    0.31, // finds
    1.25, // terms
    -0.06, // another term outside of longer finds
    -0.19, // reached by refinement too
    0.4, // reached by refinement only
    -1.4, // header
    -0.03, // title says unspecified
    -0.38, // title says other
    0.26, // three characters
    0.15, // five characters
    -0.03, // six characters
    -0.39, // seven or more characters
    -0.35, // where in the text
    -0.85, // inside a longer find: words
    0.75, // A
    1.44, // B
    -0.72, // C
    0.08, // D
    0.49, // E
    0.07, // F
    0.42, // G
    0.61, // H
    0.43, // I
    1.1, // J
    0.33, // K
    0.53, // L
    -0.09, // M
    0.75, // N
    0.03, // O
    -0.36, // P
    0.04, // Q
    0.55, // R
    0.01, // S
    0.26, // T
    0, // U
    -0.28, // V
    -0.82, // W
    -0.97, // X
    -2.95, // Y
    -1.7, // Z
    1.03, // named by a synonym of ours
  ],
  threshold: 0.273,
  relatives: {
    parent: 0.038,
    sibling: 0.024,
    'other sibling': 0.016,
    'unspecified sibling': 0.036,
    child: 0.057,
    'unspecified child': 0.053,
  },
}
