import { codeDocument } from '#src/coding/code-document.ts'
import type { CodingResult } from '#src/domain/code.ts'
import { engineNames, noUsage, type Usage } from '#src/domain/model.ts'
import { inputOf } from '#src/flow/code/line.ts'
import { askerForText, type Purse } from '#src/flow/code/own-desk.ts'
import { codeWithModel } from '#src/flow/code/with-model.ts'
import { ranWith } from '#src/flow/model/which.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import type { Spending } from '#src/ports/ports.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { scored } from '../measures/coding.ts'
import { f1 } from '../measures/guards.ts'
import type { Bench, Measured, Score } from '../measures/measure.ts'
import type { Coded } from '../scorers/coding.ts'
import type { Recording } from './record.ts'
import type { EngineSet } from './sets.ts'

interface Asked {
  bench: Bench
  model: LanguageModel
  prompts: Prompts
  spending: Spending
  recorder: Recording | undefined
}

/** The scores of `codeLine`, with the model beside the engine; what it cost and how long it took; within the budgets of the configuration. */
export async function measureVendor(
  { bench, model, prompts, spending, recorder }: Asked,
  sets: readonly EngineSet[],
): Promise<Measured & { title: string }> {
  const all: Measured = { scores: [], details: [] }
  const purse: Purse = { spent: 0 }
  const versions = new Set<string>()
  const seconds: number[] = []
  const degraded: Record<string, number> = {}
  const dropped: Record<string, number> = {}
  const usage: Usage = { ...noUsage }
  let documents = 0
  for (const { name, notes, synthetic } of sets) {
    const asked = synthetic && recorder ? recorder.of(model) : model
    const [offline, withModel]: [Coded[], Coded[]] = [[], []]
    for (const [i, { id, text, codes: gold, optional = [], setting }] of notes.entries()) {
      bench.progress(`${name} ${i}/${notes.length}, $${purse.spent.toFixed(2)}`)
      const input = inputOf(bench.codes, text, { profile: 'guideline', setting })
      const asker = askerForText({ prompts, spending }, asked, purse)
      const pass = await codeWithModel(asker, input)
      const ran = ranWith(asker, pass.dropped)
      const coded = (result: CodingResult): Coded => ({
        id,
        text,
        gold,
        optional,
        line: { codes: result.codes },
      })
      offline.push(coded(codeDocument(input)))
      withModel.push(coded(pass.result))
      documents++
      for (const prompt of ran.prompts) versions.add(prompt)
      for (const kind of Object.keys(usage) as (keyof Usage)[]) usage[kind] += ran.usage[kind]
      if (ran.calls > 0) seconds.push(ran.latencyMs / 1000)
      if (pass.reason) degraded[pass.reason] = (degraded[pass.reason] ?? 0) + 1
      for (const [why, count] of Object.entries(pass.dropped)) dropped[why] = (dropped[why] ?? 0) + count
    }
    const { scores, details } = scored(`${name}.withModel`, withModel, bench.codes, 'guideline')
    all.scores.push({ name: `${name}.offline.f1`, value: f1(offline), slack: 'none' }, ...scores)
    all.details.push(...details)
  }
  all.scores.push(...operations({ documents, cost: purse.spent, seconds, degraded, usage }))
  const counts = (of: Record<string, number>) => Object.entries(of).sort((a, b) => b[1] - a[1])
  all.details.push(
    { title: 'Taken out by the guards', table: { head: ['why', 'times'], rows: counts(dropped) } },
    {
      title: 'Coded with less than the whole model',
      table: { head: ['why', 'notes'], rows: counts(degraded) },
    },
  )
  const names = [...versions].join(', ')
  return { ...all, title: `${engineNames[model.provider]}, ${model.model}, prompts ${names || 'none'}` }
}

interface Operations {
  documents: number
  cost: number
  seconds: number[]
  degraded: Record<string, number>
  usage: Usage
}

function operations({ documents, cost, seconds, degraded, usage }: Operations): Score[] {
  const sorted = seconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const all = usage.input + usage.cacheRead + usage.cacheWrite
  const short = Object.values(degraded).reduce((sum, count) => sum + count, 0)
  const plain = { slack: 'none' as const }
  return [
    { name: 'model.dollars', value: cost, ...plain },
    { name: 'model.dollarsPerNote', value: documents ? cost / documents : 0, ...plain },
    { name: 'model.seconds.p50', value: at(0.5), ...plain },
    { name: 'model.seconds.p95', value: at(0.95), ...plain },
    { name: 'model.tokensIn', value: all, ...plain },
    { name: 'model.tokensOut', value: usage.output, ...plain },
    { name: 'model.cacheShare', value: all ? usage.cacheRead / all : 0, ...plain },
    { name: 'model.degraded', value: documents ? short / documents : 0, ...plain },
  ]
}
