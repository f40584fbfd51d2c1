import * as z from 'zod'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import type { LabRow } from '#src/domain/document.ts'
import { counted, micro } from '../scorers/sets.ts'
import { jsonLines } from './files.ts'
import type { Measure } from './measure.ts'

const row = z.object({
  name: z.string(),
  value: z.string(),
  units: z.string(),
  low: z.string(),
  high: z.string(),
})
const shape = z.object({ text: z.string(), rows: z.array(row) })

export const labText: Measure = {
  name: 'labs_smart',
  what: 'lab rows of real panels as text tables; a row counts when name, value, unit and range are all equal',
  external: true,
  run({ data }) {
    let counts = { tp: 0, fp: 0, fn: 0 }
    let inverted = 0
    for (const line of jsonLines(data, 'labs_smart/labs_smart.jsonl')) {
      const { text, rows } = shape.parse(line)
      const found = readLabs(text)
      inverted += found.filter(flagAgainstNumber).length
      counts = counted(
        found.map((r) => [r.name, printed(r), r.unit, r.low, r.high].join('|')),
        rows.map((r) => [r.name, number(r.value), r.units, r.low, r.high].join('|')),
        counts,
      )
    }
    return {
      scores: [
        { name: 'labs_smart.rows.f1', value: micro(counts).f1, atLeast: 0.99, aim: 1 },
        { name: 'labs_smart.rows.exact', value: counts.tp / (counts.tp + counts.fn), atLeast: 0.99, aim: 1 },
        { name: 'labs_smart.flagsInverted', value: inverted, better: 'down', slack: 0, atLeast: 0 },
      ],
      details: [],
    }
  },
}

/** As the sheet prints it: numbers by value, `<1` with its sign, words as words. */
export function printed({ value, qualifier, raw }: Pick<LabRow, 'value' | 'qualifier' | 'raw'>): string {
  return value === null ? raw.trim() : `${qualifier ?? ''}${value}`
}

function number(value: string): string {
  return value.trim() !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : value.trim()
}

/** A flag that says high where the number is below the range, or low where it is above. */
export function flagAgainstNumber({ value, low, high, flag }: LabRow): boolean {
  if (value === null || !flag) return false
  const [from, to] = [Number.parseFloat(low), Number.parseFloat(high)]
  return (flag.startsWith('H') && value < from) || (flag.startsWith('L') && value > to)
}
