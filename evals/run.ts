import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { classify } from '#src/coding/classify/classify.ts'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { ENGINE_VERSION } from '#src/coding/version.ts'
import { codesOf, pdfOf } from '#src/compose.ts'
import { codeLine } from '#src/flow/code/line.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import { homeOf } from '#src/home.ts'
import { expected } from '../samples/expected.ts'
import { samplePacket } from '../samples/packet.ts'
import { ownNotes } from './datasets/own/own-notes.ts'
import { type Counts, calibrationError, counted, micro } from './scorers/sets.ts'

/**
 * `npm run eval`: the offline engine over our samples and, where it is at hand, the data beside the repository. Prints each
 * score beside the committed baseline and exits 1 when one fell by more than its slack. `--keep` writes the baseline.
 */
const root = resolve(import.meta.dirname, '..')
const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '..', 'shared', 'data')
const home = homeOf(join(root, 'src'))
const codes = codesOf(home)
const baselinePath = join(root, 'evals', 'baselines', 'offline.json')

type Scores = Record<string, number>
const scores: Scores = {}
const SLACK = 0.005

await samples()
own()
set('doctypes/dev.jsonl', documentTypes)
set('labs_smart/labs_smart.jsonl', labRows)
set('acibench/dev.jsonl', guidelineCodes)
report()

function set(path: string, score: (lines: unknown[]) => void): void {
  const file = join(data, path)
  if (!existsSync(file)) {
    console.error(
      `!! ${path} is not at hand: its scores are NOT measured (CHARTMARK_EVAL_DATA names the folder).`,
    )
    return
  }
  score(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
  )
}

/** Our own packet: what a careful coder expects of it. */
async function samples(): Promise<void> {
  const pdf = pdfOf(home)
  let counts: Counts = { tp: 0, fp: 0, fn: 0 }
  let labels = 0
  let readable = 0
  let forbidden = 0
  for (const sample of expected) {
    const read = await readFileText(pdf, join(home.samples, sample.file))
    if (!read.ok) continue
    if (sample.needsOcr) continue
    readable++
    const setting = samplePacket.find(({ file }) => file === sample.file)?.setting
    const line = codeLine(codes, sample.file, read.file.text, {
      profile: 'guideline',
      setting,
    })
    const suggested = line.codes.filter((code) => code.suggested).map((code) => code.code)
    const allowed = new Set(sample.optional ?? [])
    counts = counted(
      suggested.filter((code) => !allowed.has(code)),
      sample.codes,
      counts,
    )
    if (line.class.label === sample.label) labels++
    forbidden += suggested.filter((code) => sample.mustNot.some(([bad]) => bad === code)).length
  }
  scores['samples.codes.f1'] = micro(counts).f1
  scores['samples.label.accuracy'] = labels / readable
  scores['samples.codes.forbidden'] = forbidden
}

/** Notes of our own. The rules were mended with them, so they guard against falling back; they do not measure quality. */
function own(): void {
  let counts: Counts = { tp: 0, fp: 0, fn: 0 }
  const points: { confidence: number; right: boolean }[] = []
  for (const { id, text, setting, codes: wanted, optional = [] } of ownNotes) {
    const line = codeLine(codes, id, text, { profile: 'guideline', setting })
    const suggested = line.codes.filter((code) => code.suggested && !optional.includes(code.code))
    counts = counted(
      suggested.map((code) => code.code),
      wanted,
      counts,
    )
    for (const { code, confidence } of suggested) points.push({ confidence, right: wanted.includes(code) })
  }
  scores['own.codes.f1'] = micro(counts).f1
  scores['own.codes.ece'] = calibrationError(points)
}

function documentTypes(lines: unknown[]): void {
  const shape = z.object({ label: z.string(), text: z.string() })
  let right = 0
  const points: { confidence: number; right: boolean }[] = []
  for (const line of lines) {
    const { label, text } = shape.parse(line)
    const kind = classify(text)
    // A mixed sheet is right when more than one panel is named.
    const hit = label === 'mixed' ? kind.parts.length > 1 : kind.label === label
    if (hit) right++
    points.push({ confidence: kind.confidence, right: hit })
  }
  scores['doctypes.accuracy'] = right / lines.length
  scores['doctypes.ece'] = calibrationError(points)
}

function labRows(lines: unknown[]): void {
  const row = z.object({
    name: z.string(),
    value: z.string(),
    units: z.string(),
    low: z.string(),
    high: z.string(),
  })
  const shape = z.object({ text: z.string(), rows: z.array(row) })
  let counts: Counts = { tp: 0, fp: 0, fn: 0 }
  for (const line of lines) {
    const { text, rows } = shape.parse(line)
    const key = (name: string, value: string | number | null, unit: string, low: string, high: string) =>
      [name, value === null ? '' : Number(value), unit, low, high].join('|')
    counts = counted(
      readLabs(text).map((found) => key(found.name, found.value, found.unit, found.low, found.high)),
      rows.map((gold) => key(gold.name, gold.value, gold.units, gold.low, gold.high)),
      counts,
    )
  }
  scores['labs_smart.rows.f1'] = micro(counts).f1
}

function guidelineCodes(lines: unknown[]): void {
  const shape = z.object({ id: z.string(), text: z.string(), codes: z.array(z.string()).nullable() })
  let counts: Counts = { tp: 0, fp: 0, fn: 0 }
  let ungrounded = 0
  const points: { confidence: number; right: boolean }[] = []
  for (const one of lines) {
    const { id, text, codes: gold } = shape.parse(one)
    if (!gold) continue
    const suggested = codeLine(codes, id, text, { profile: 'guideline' }).codes.filter(
      (code) => code.suggested,
    )
    counts = counted(
      suggested.map((code) => code.code),
      gold,
      counts,
    )
    for (const { code, confidence, evidence } of suggested) {
      points.push({ confidence, right: gold.includes(code) })
      ungrounded += evidence.filter(({ start, end, quote }) => text.slice(start, end) !== quote).length
    }
  }
  const { precision, recall, f1 } = micro(counts)
  scores['acibench.codes.precision'] = precision
  scores['acibench.codes.recall'] = recall
  scores['acibench.codes.f1'] = f1
  scores['acibench.codes.ece'] = calibrationError(points)
  scores['acibench.quotes.ungrounded'] = ungrounded
}

/** Lower is better where errors are counted. */
function lowerIsBetter(name: string): boolean {
  return /\.(ece|forbidden|ungrounded)$/.test(name)
}

function report(): void {
  const baseline = existsSync(baselinePath)
    ? (JSON.parse(readFileSync(baselinePath, 'utf8')) as { engine: string; scores: Scores })
    : undefined
  const fallen: string[] = []
  const rows = Object.entries(scores).map(([name, value]) => {
    const before = baseline?.scores[name]
    const change = before === undefined ? 0 : value - before
    const slack = name.endsWith('.ece') ? 0.02 : SLACK
    if ((lowerIsBetter(name) ? change : -change) > slack) fallen.push(name)
    return {
      score: name,
      now: value.toFixed(3),
      baseline: before?.toFixed(3) ?? '–',
      change: change.toFixed(3),
    }
  })
  console.table(rows)
  const kept = { engine: ENGINE_VERSION, edition: codes.on(undefined).info.id, scores }
  mkdirSync(join(root, 'evals', 'reports'), { recursive: true })
  writeFileSync(join(root, 'evals', 'reports', 'latest.json'), `${JSON.stringify(kept, null, 2)}\n`)
  if (process.argv.includes('--keep')) writeFileSync(baselinePath, `${JSON.stringify(kept, null, 2)}\n`)
  if (fallen.length === 0) return
  console.error(`Fell below the baseline: ${fallen.join(', ')}`)
  process.exitCode = 1
}
