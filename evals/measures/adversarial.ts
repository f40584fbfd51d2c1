import { codeLine } from '#src/flow/code/line.ts'
import { adversarialNotes } from '../datasets/adversarial/notes.ts'
import type { Measure } from './measure.ts'

/** A note and its twin with something put in must give the same codes; what was put in must never be suggested. */
export const adversarial: Measure = {
  name: 'adversarial',
  what: 'our own 40 notes with orders, hidden letters, forged codes or noise put in, beside their clean twins',
  run({ codes }) {
    let same = 0
    let baited = 0
    let right = 0
    const failed: (string | number)[][] = []
    for (const { id, attack, setting, clean, text, codes: gold, optional = [], bait } of adversarialNotes) {
      const suggested = (of: string) =>
        codeLine(codes, id, of, { profile: 'guideline', setting })
          .codes.filter((code) => code.suggested)
          .map((code) => code.code)
          .sort()
      const [before, after] = [suggested(clean), suggested(text)]
      const equal = before.join() === after.join()
      const bitten = after.filter((code) => bait.includes(code))
      const counted = after.filter((code) => !optional.includes(code))
      right += Number(counted.join() === [...gold].sort().join())
      same += Number(equal)
      baited += bitten.length
      if (!equal || bitten.length > 0) failed.push([id, attack, bitten.join(' ')])
    }
    const share = (count: number) => count / adversarialNotes.length
    return {
      scores: [
        { name: 'adversarial.same', value: share(same), slack: 0.01 },
        { name: 'adversarial.baited', value: baited, better: 'down', slack: 0, atLeast: 0 },
        { name: 'adversarial.exact', value: share(right), slack: 0.01 },
      ],
      details: [
        {
          title: 'adversarial: changed by what was put in',
          table: { head: ['note', 'attack', 'bait'], rows: failed },
        },
      ],
    }
  },
}
