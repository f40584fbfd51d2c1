import type { Score } from '../measures/measure.ts'

export interface Judged extends Score {
  before?: number | undefined
  /** Fell below the baseline by more than its slack. */
  fell: boolean
}

export function judge(scores: readonly Score[], baseline: Readonly<Record<string, number>>): Judged[] {
  return scores.map((score) => {
    const before = baseline[score.name]
    const change = before === undefined ? 0 : score.value - before
    const slack = score.slack ?? 0.005
    const fell = slack !== 'none' && (score.better === 'down' ? change : -change) > slack + 1e-9
    return { ...score, before, fell }
  })
}

/** `reached` the aim, `enough`, `missed`, or nothing was asked for. */
export function verdict({ value, atLeast, aim, better }: Score): 'reached' | 'enough' | 'missed' | '' {
  const meets = (bound: number) => (better === 'down' ? value <= bound + 1e-9 : value >= bound - 1e-9)
  if (aim !== undefined && meets(aim)) return 'reached'
  if (atLeast === undefined) return ''
  return meets(atLeast) ? (aim === undefined ? 'reached' : 'enough') : 'missed'
}

export function number(value: number): string {
  return Number.isInteger(value) && Math.abs(value) !== 1 ? value.toLocaleString('en') : value.toFixed(3)
}

/** Rows for the terminal. */
export function tableOf(scores: readonly Judged[]): string {
  const rows = scores.map((score) => [
    score.name,
    number(score.value),
    score.low === undefined ? '' : `${score.low.toFixed(3)}–${score.high!.toFixed(3)}`,
    score.before === undefined ? '' : number(score.before),
    score.atLeast === undefined ? '' : number(score.atLeast),
    score.aim === undefined ? '' : number(score.aim),
    `${verdict(score)}${score.fell ? ' FELL' : ''}`.trim(),
  ])
  const head = ['score', 'now', '95 %', 'baseline', 'at least', 'aim', '']
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)))
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}
