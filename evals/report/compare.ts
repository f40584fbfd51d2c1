import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { pairedInterval } from '../scorers/bootstrap.ts'
import { type Counts, micro } from '../scorers/sets.ts'
import { number } from './table.ts'

const runShape = z.object({
  engine: z.string(),
  scores: z.array(z.object({ name: z.string(), value: z.number() })),
  details: z.array(
    z.object({
      title: z.string(),
      documents: z
        .array(z.object({ id: z.string(), tp: z.number(), fp: z.number(), fn: z.number() }))
        .optional(),
    }),
  ),
})

/** Two kept runs side by side; where both know the same documents, with the interval of the change of F1. */
export function compareRuns(beforePath: string, nowPath: string): string {
  const [before, now] = [beforePath, nowPath].map((path) =>
    runShape.parse(JSON.parse(readFileSync(path, 'utf8'))),
  ) as [z.infer<typeof runShape>, z.infer<typeof runShape>]
  const known = new Map(before.scores.map((score) => [score.name, score.value]))
  const lines = now.scores.flatMap(({ name, value }) => {
    const old = known.get(name)
    if (old === undefined || old === value) return []
    return [`${name}: ${number(old)} → ${number(value)}`]
  })
  for (const { title, documents } of now.details) {
    const other = before.details.find((detail) => detail.title === title)?.documents
    if (!documents || !other) continue
    const old = new Map(other.map((document) => [document.id, document]))
    const both = documents.flatMap((document) => {
      const same = old.get(document.id)
      return same ? [[same, document] as const] : []
    })
    if (both.length === 0) continue
    const { low, high } = pairedInterval<Counts>(
      both.map(([a]) => a),
      both.map(([, b]) => b),
      (sample) => micro(sum(sample)).f1,
    )
    lines.push(`${title}: change of F1 between ${low.toFixed(3)} and ${high.toFixed(3)} (95 %, paired)`)
  }
  return lines.length ? lines.join('\n') : 'No score differs.'
}

function sum(sample: readonly Counts[]): Counts {
  return sample.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), {
    tp: 0,
    fp: 0,
    fn: 0,
  })
}
