import { inSection } from '#src/coding/assertion.ts'
import { readText } from '#src/coding/read-text.ts'
import { final } from '../datasets/assertion/final.ts'
import { fresh1 } from '../datasets/assertion/fresh-1.ts'
import { fresh2 } from '../datasets/assertion/fresh-2.ts'
import type { AssertionSentence, AssertionStatus } from '../datasets/assertion/sentence.ts'
import { sentences1 } from '../datasets/assertion/sentences-1.ts'
import { sentences2 } from '../datasets/assertion/sentences-2.ts'
import { sentences3 } from '../datasets/assertion/sentences-3.ts'
import { sentences4 } from '../datasets/assertion/sentences-4.ts'
import { micro } from '../scorers/sets.ts'
import type { Measure } from './measure.ts'

/** Mended with: their errors were read. */
const mendedWith = [...sentences1, ...sentences2, ...sentences3, ...sentences4, ...fresh1, ...fresh2]

export const assertion: Measure = {
  name: 'assertion',
  what: 'what a sentence says of a finding, nine classes; reported on sentences nobody looked at while mending',
  run() {
    // Nobody who mends looks at these.
    const held = scored(final)
    const mended = scored(mendedWith)
    return {
      scores: [
        { name: 'assertion.held.macroF1', value: held.macro, atLeast: 0.92, aim: 0.96, slack: 0.01 },
        { name: 'assertion.held.accuracy', value: held.accuracy, slack: 0.01 },
        { name: 'assertion.mended.macroF1', value: mended.macro, slack: 0.01 },
        { name: 'assertion.mended.accuracy', value: mended.accuracy, slack: 0.01 },
      ],
      details: [
        {
          title: 'assertion, held-out sentences: by class',
          table: {
            head: ['class', 'sentences', 'precision', 'recall', 'F1'],
            rows: held.classes.map(([name, count, { precision, recall, f1 }]) => [
              name,
              count,
              precision.toFixed(3),
              recall.toFixed(3),
              f1.toFixed(3),
            ]),
          },
        },
      ],
    }
  },
}

function scored(sentences: readonly AssertionSentence[]) {
  const pairs = sentences.map((one) => [one.status, statusOf(one)] as const)
  const classes = [...new Set(sentences.map((one) => one.status))].sort()
  const by = classes.map((name) => {
    const tp = pairs.filter(([gold, got]) => gold === name && got === name).length
    const fp = pairs.filter(([gold, got]) => gold !== name && got === name).length
    const fn = pairs.filter(([gold, got]) => gold === name && got !== name).length
    return [name, tp + fn, micro({ tp, fp, fn })] as const
  })
  return {
    classes: by,
    macro: by.reduce((sum, [, , score]) => sum + score.f1, 0) / by.length,
    accuracy: pairs.filter(([gold, got]) => gold === got).length / pairs.length,
  }
}

/** What the engine says: the cue in the sentence, else the heading it stands under. */
export function statusOf({ text, target }: Pick<AssertionSentence, 'text' | 'target'>): AssertionStatus {
  const read = readText(text, () => false)
  const start = text.indexOf(target)
  const first = read.tokens.findIndex((token) => token.end > start)
  const last = read.tokens.findLastIndex((token) => token.start < start + target.length)
  const sentence = read.sentences.findIndex((one) => one.from <= first && first < one.to)
  return inSection(read.assertions(sentence).of(first, last).status, read.sectionOf(sentence))
}
