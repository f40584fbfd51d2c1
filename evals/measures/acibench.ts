import * as z from 'zod'
import { measureCoding } from './coding.ts'
import { jsonLines } from './files.ts'
import type { Measure } from './measure.ts'

const shape = z.object({ id: z.string(), text: z.string(), codes: z.array(z.string()).nullable() })

export const acibench: Measure = {
  name: 'acibench',
  what: 'ACI-Bench dev, profile guideline: 67 outpatient notes with the codes two expert coders agreed on',
  external: true,
  run(bench) {
    const notes = jsonLines(bench.data, 'acibench/dev.jsonl').flatMap((line) => {
      const { codes, ...note } = shape.parse(line)
      return codes ? [{ ...note, codes }] : []
    })
    return measureCoding('acibench', notes, bench, 'guideline', { f1: [0.45, 0.6] })
  },
}
