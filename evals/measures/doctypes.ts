import * as z from 'zod'
import { classify } from '#src/coding/classify/classify.ts'
import { auroc, ece, type Point } from '../scorers/confidence.ts'
import { jsonLines } from './files.ts'
import type { Measure } from './measure.ts'

const shape = z.object({ label: z.string(), text: z.string() })

export const doctypes: Measure = {
  name: 'doctypes',
  what: 'kinds of document, 238 real ones',
  external: true,
  run({ data }) {
    const lines = jsonLines(data, 'doctypes/dev.jsonl').map((line) => shape.parse(line))
    const points: Point[] = []
    const confused = new Map<string, number>()
    for (const { label, text } of lines) {
      const kind = classify(text)
      // A mixed sheet is right when a panel that is on it is named.
      const right = label === 'mixed' ? kind.parts.length > 1 : kind.label === label
      points.push({ confidence: kind.confidence, right })
      if (!right) {
        const pair = `${label} → ${kind.label}`
        confused.set(pair, (confused.get(pair) ?? 0) + 1)
      }
    }
    return {
      scores: [
        {
          name: 'doctypes.accuracy',
          value: points.filter((p) => p.right).length / lines.length,
          atLeast: 0.96,
          aim: 0.99,
        },
        { name: 'doctypes.ece', value: ece(points), better: 'down', slack: 0.02 },
        { name: 'doctypes.auroc', value: auroc(points), slack: 'none' },
      ],
      details: [
        { title: 'doctypes: taken for another', table: { head: ['kind', 'documents'], rows: [...confused] } },
      ],
    }
  },
}
