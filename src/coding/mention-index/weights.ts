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
    -3.24, // always
    -0.46, // ambiguous, one word
    -0.11, // ambiguous, two words
    -0.23, // ambiguous, more words
    -0.41, // external, one word
    0.39, // external, two words
    0, // external, more words
    0, // neoplasm, one word
    0.91, // neoplasm, two words
    0, // neoplasm, more words
    -0.69, // index, one word
    0.28, // index, two words
    0.32, // index, more words
    -0.32, // inclusion, one word
    -0.24, // inclusion, two words
    0.41, // inclusion, more words
    1.11, // title, one word
    0.14, // title, two words
    -0.28, // title, more words
    -0.91, // abbreviation, one word
    0, // abbreviation, two words
    0, // abbreviation, more words
    0.24, // synonym, one word
    -0.42, // synonym, two words
    -0.01, // synonym, more words
    -0.37, // inside a longer find
    -0.51, // words between
    0.54, // words turned round
    -0.36, // words between and turned round
    -0.27, // one word: breadth
    -0.01, // several words: breadth of the rarest
    0.57, // one word: share of the terms that begin with it
    -0.86, // second reading
    -1.35, // later reading
    -0.21, // share of the readings
    2.12, // prior of the source
    0.31, // finds
    1.26, // terms
    -0.06, // another term outside of longer finds
    -0.05, // reached by refinement too
    0.28, // reached by refinement only
    -1.4, // header
    -0.03, // title says unspecified
    -0.38, // title says other
    0.26, // three characters
    0.15, // five characters
    -0.03, // six characters
    -0.39, // seven or more characters
    -0.35, // where in the text
    -0.86, // inside a longer find: words
    0.75, // A
    1.44, // B
    -0.72, // C
    0.08, // D
    0.48, // E
    0.07, // F
    0.43, // G
    0.61, // H
    0.43, // I
    1.1, // J
    0.34, // K
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
  threshold: 0.276,
  relatives: {
    parent: 0.038,
    sibling: 0.024,
    'other sibling': 0.016,
    'unspecified sibling': 0.036,
    child: 0.057,
    'unspecified child': 0.053,
  },
}
