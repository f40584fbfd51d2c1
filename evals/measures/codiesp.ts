import { performance } from 'node:perf_hooks'
import * as z from 'zod'
import type { DecidedText } from '#src/coding/house/decided-text.ts'
import { houseFor } from '#src/flow/code/learn.ts'
import type { Aims, GoldNote } from './coding.ts'
import { measureCoding } from './coding.ts'
import { jsonLines } from './files.ts'
import type { Bench, Measure, Measured, Score } from './measure.ts'

const shape = z.object({
  id: z.string(),
  text: z.string(),
  text_es: z.string(),
  codes: z.array(z.string()),
  evidence: z.array(
    z.object({ type: z.string(), code: z.string(), spans_es: z.array(z.tuple([z.number(), z.number()])) }),
  ),
})
type Case = z.infer<typeof shape>

/** CodiEsp (Miranda-Escalada et al. 2020, CC BY 4.0): every mention is coded, denied ones too. Read in place, nothing kept. */
function cases(data: string | undefined, part: 'train' | 'dev'): Case[] {
  return jsonLines(data, `codiesp/${part}.jsonl`).map((line) => shape.parse(line))
}

const english = (one: Case): GoldNote => ({ id: one.id, text: one.text, codes: one.codes })
const spanish = (one: Case): GoldNote => ({ id: one.id, text: one.text_es, codes: one.codes })

/** A coder's decisions: codes alone, or with the words that were marked. */
const withCodes = (one: Case, i: number): DecidedText => ({
  source: `line ${i + 1}`,
  text: one.text,
  decisions: one.codes.map((code) => ({ code, kept: true, spans: [] })),
})
const withSpans = (one: Case, i: number): DecidedText => ({
  source: `line ${i + 1}`,
  text: one.text_es,
  decisions: one.evidence
    .filter(({ type }) => type === 'D')
    .map(({ code, spans_es }) => ({ code, kept: true, spans: spans_es })),
})

export const codiesp: Measure = {
  name: 'codiesp',
  what: 'CodiEsp dev, English, profile mention-index, nothing learned',
  external: true,
  run: (bench) =>
    measureCoding('codiesp', cases(bench.data, 'dev').map(english), bench, 'mention-index', {
      f1: [0.42, 0.48],
      recallAt32: [0.58, 0.7],
    }),
}

export const codiespCodes: Measure = {
  name: 'codiesp-codes',
  what: 'CodiEsp dev, English, learning from the codes of the train cases without marked words',
  external: true,
  run: (bench) =>
    learned('codiesp-codes', bench, cases(bench.data, 'train').map(withCodes), english, { f1: [0.52, 0.62] }),
}

export const codiespSpanish: Measure = {
  name: 'codiesp-spanish',
  what: 'CodiEsp dev, Spanish, learning from the train cases with marked words; and after fewer of them',
  external: true,
  async run(bench) {
    const decided = cases(bench.data, 'train').map(withSpans)
    const whole = await learned('codiesp-spanish', bench, decided, spanish, { f1: [0.71, 0.76] })
    const curve = [{ x: decided.length, y: f1Of(whole) }]
    for (const some of [250, 100, 50]) {
      const part = await learned(`codiesp-spanish-${some}`, bench, decided.slice(0, some), spanish, {})
      curve.unshift({ x: some, y: f1Of(part) })
    }
    const rows = curve.map(({ x, y }) => [x, y.toFixed(3)])
    whole.details.push({
      title: 'codiesp-spanish: what is learned from how many documents',
      curve,
      table: { head: ['documents', 'F1'], rows },
    })
    return whole
  },
}

async function learned(
  name: string,
  bench: Bench,
  decided: readonly DecidedText[],
  noteOf: (one: Case) => GoldNote,
  aims: Aims,
): Promise<Measured> {
  bench.progress(`${name}: learning from ${decided.length}`)
  const house = houseFor(decided)
  const started = performance.now()
  house(bench.codes.on(undefined))
  const seconds = (performance.now() - started) / 1000
  const notes = cases(bench.data, 'dev').map(noteOf)
  const measured = await measureCoding(name, notes, bench, 'mention-index', aims, { house })
  const took: Score = {
    name: `${name}.learning`,
    value: seconds,
    better: 'down',
    atLeast: 10,
    slack: 'none',
    unit: 's',
  }
  return { ...measured, scores: [...measured.scores, took] }
}

function f1Of({ scores }: Measured): number {
  return scores.find(({ name }) => name.endsWith('.f1'))!.value
}
