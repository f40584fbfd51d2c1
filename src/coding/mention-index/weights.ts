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
 * the texts stands here. F1 on texts left out 0.553. SHA-256 of the training file:
 * 45dc761c8e7b3f8f51a7070f68e574095a475b307256740cbdc02daf6cbfb2f8
 */
export const mentionWeights: MentionWeights = {
  weights: [
    -3.252, // always
    -0.479, // ambiguous, one word
    -0.1, // ambiguous, two words
    -0.227, // ambiguous, more words
    -0.418, // external, one word
    0.393, // external, two words
    0, // external, more words
    0, // neoplasm, one word
    0.911, // neoplasm, two words
    -0.024, // neoplasm, more words
    -0.695, // index, one word
    0.304, // index, two words
    0.26, // index, more words
    -0.367, // inclusion, one word
    -0.223, // inclusion, two words
    0.419, // inclusion, more words
    1.1, // title, one word
    0.146, // title, two words
    -0.279, // title, more words
    -0.9, // abbreviation, one word
    0, // abbreviation, two words
    0, // abbreviation, more words
    0.245, // synonym, one word
    -0.39, // synonym, two words
    0.014, // synonym, more words
    -0.378, // inside a longer find
    -0.59, // words between
    0.548, // words turned round
    -0.192, // words between and turned round
    -0.273, // one word: breadth
    -0.015, // several words: breadth of the rarest
    0.581, // one word: share of the terms that begin with it
    -0.864, // second reading
    -1.349, // later reading
    -0.218, // share of the readings
    2.137, // prior of the source
    0.314, // finds
    1.26, // terms
    -0.058, // another term outside of longer finds
    -0.06, // reached by refinement too
    0.312, // reached by refinement only
    -1.385, // header
    -0.019, // title says unspecified
    -0.374, // title says other
    0.264, // three characters
    0.155, // five characters
    -0.03, // six characters
    -0.389, // seven or more characters
    -0.355, // where in the text
    -0.845, // inside a longer find: words
    0.764, // A
    1.434, // B
    -0.716, // C
    0.097, // D
    0.484, // E
    0.091, // F
    0.424, // G
    0.608, // H
    0.422, // I
    1.109, // J
    0.34, // K
    0.528, // L
    -0.096, // M
    0.757, // N
    0.025, // O
    -0.354, // P
    0.038, // Q
    0.559, // R
    -0.012, // S
    0.251, // T
    0, // U
    -0.288, // V
    -0.831, // W
    -0.979, // X
    -2.953, // Y
    -1.7, // Z
    1.009, // named by a synonym of ours
  ],
  threshold: 0.283,
  relatives: {
    parent: 0.038,
    sibling: 0.023,
    'other sibling': 0.016,
    'unspecified sibling': 0.036,
    child: 0.058,
    'unspecified child': 0.053,
  },
}
