import type { Profile, Setting } from '#src/domain/code.ts'
import { codeLine, type TextOptions } from '#src/flow/code/line.ts'
import { type Coded, counts, scoreCoding } from '../scorers/coding.ts'
import { auroc, bins, brier, coverageAt, ece, spread } from '../scorers/confidence.ts'
import type { Bench, Detail, Measured, Score } from './measure.ts'

export interface GoldNote {
  id: string
  text: string
  codes: string[]
  optional?: string[] | undefined
  setting?: Setting | undefined
}

export interface Aims {
  f1?: [atLeast: number, aim: number]
  recallAt32?: [atLeast: number, aim: number]
  ece?: [atMost: number, aim: number]
  auroc?: [atLeast: number, aim: number]
}

/** Codes every note as `code --jsonl` does and scores what comes out. */
export async function measureCoding(
  name: string,
  notes: readonly GoldNote[],
  { codes, progress }: Pick<Bench, 'codes' | 'progress'>,
  profile: Profile,
  aims: Aims = {},
  options: Partial<TextOptions> = {},
): Promise<Measured> {
  const coded: Coded[] = []
  for (const [i, { id, text, codes: gold, optional = [], setting }] of notes.entries()) {
    if (i % 10 === 0) {
      progress(`${name} ${i}/${notes.length}`)
      await new Promise(setImmediate)
    }
    const line = codeLine(codes, id, text, { profile, setting, ...options })
    coded.push({ id, text, gold, optional, line })
  }
  return scored(name, coded, codes, profile, aims)
}

export function scored(
  name: string,
  coded: readonly Coded[],
  codes: Bench['codes'],
  profile: Profile,
  aims: Aims = {},
): Measured {
  const of = scoreCoding(coded, codes.on(undefined))
  const scores: Score[] = [
    { name: `${name}.f1`, value: of.micro.f1, ...of.f1Interval, ...aim(aims.f1) },
    { name: `${name}.precision`, value: of.micro.precision, slack: 0.01 },
    { name: `${name}.recall`, value: of.micro.recall, slack: 0.01 },
    { name: `${name}.macroF1`, value: of.macroF1, slack: 'none' },
    { name: `${name}.f1.3char`, value: of.f1ThreeCharacters, slack: 0.01 },
    { name: `${name}.f1.chapter`, value: of.f1Chapter, slack: 'none' },
    { name: `${name}.map`, value: of.map, slack: 'none' },
    { name: `${name}.exactSets`, value: of.exactSets, slack: 'none' },
    { name: `${name}.recallAt32`, value: of.recallAt32, ...aim(aims.recallAt32) },
    { name: `${name}.invented`, value: of.invented, better: 'down', slack: 0, atLeast: 0 },
    { name: `${name}.ungrounded`, value: of.ungrounded, better: 'down', slack: 0, atLeast: 0 },
    { name: `${name}.ece`, value: ece(of.points), better: 'down', slack: 0.02, ...aim(aims.ece) },
    { name: `${name}.brier`, value: brier(of.points), better: 'down', slack: 'none' },
    { name: `${name}.auroc`, value: auroc(of.points), slack: 0.02, ...aim(aims.auroc) },
    { name: `${name}.binSpread`, value: spread(of.points), slack: 'none' },
    { name: `${name}.coverageAt95`, value: coverageAt(of.points, 0.95), slack: 'none' },
  ]
  if (profile === 'guideline')
    scores.push({ name: `${name}.notBillable`, value: of.notBillable, better: 'down', slack: 0, atLeast: 0 })
  const wrong = Object.entries(of.failures).filter(([, count]) => count > 0)
  const details: Detail[] = [
    {
      title: `${name}: wrong suggestions by cause`,
      table: { head: ['cause', 'suggestions'], rows: wrong.sort((a, b) => b[1] - a[1]) },
    },
    {
      title: `${name}: missed codes by chapter`,
      table: { head: ['chapter', 'codes'], rows: of.missedByChapter.slice(0, 12) },
    },
    {
      title: `${name}: reliability`,
      points: of.points,
      table: {
        head: ['confidence', 'share kept', 'suggestions'],
        rows: bins(of.points).map((b) => [b.confidence.toFixed(2), b.right.toFixed(2), b.count]),
      },
    },
    { title: `${name}: documents`, documents: coded.map((one) => ({ id: one.id, ...counts(one) })) },
  ]
  return { scores, details }
}

function aim(pair: [number, number] | undefined): Pick<Score, 'atLeast' | 'aim'> {
  return pair ? { atLeast: pair[0], aim: pair[1] } : {}
}
