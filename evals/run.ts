import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION } from '#src/coding/version.ts'
import { pdfOf } from '#src/compose.ts'
import type { KeptRun, KeptScore } from '#src/domain/evals.ts'
import { homeOf } from '#src/home.ts'
import { editionsFor } from './editions.ts'
import { runEngine } from './engine/engine.ts'
import { measures } from './measures/all.ts'
import type { Bench, Detail, Score } from './measures/measure.ts'
import { compareRuns } from './report/compare.ts'
import { htmlOf } from './report/html.ts'
import { judge, tableOf } from './report/table.ts'

/**
 * `npm run eval`: the offline engine over our own sets and, where it is at hand, the data beside the repository. Prints each
 * score beside the committed baseline and what is asked for; exits 1 when one fell. `README.md` tells the options.
 */
const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    only: { type: 'string' },
    compare: { type: 'string', multiple: true },
    starter: { type: 'boolean', default: false },
    engine: { type: 'string' },
    limit: { type: 'string' },
    record: { type: 'string' },
  },
})
const root = resolve(import.meta.dirname, '..')
if (values.compare) {
  const [before, now] = values.compare
  if (!before || !now) throw new Error('Name two runs: --compare before.json --compare now.json')
  console.log(compareRuns(before, now))
} else await run()

async function run(): Promise<void> {
  const folder = process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '..', 'shared', 'data')
  const data = existsSync(folder) ? folder : undefined
  const home = homeOf(join(root, 'src'))
  const codes = await editionsFor(home, values.starter ? undefined : data, root, progress)
  const { kind, id } = codes.on(undefined).info
  const bench: Bench = { codes, pdf: pdfOf(home), data, official: kind === 'official', progress }
  const wanted = values.only?.split(',')
  if (values.engine !== undefined && values.engine !== 'offline') {
    await withModel(values.engine, bench, wanted)
    return
  }
  const scores: Score[] = []
  const details: Detail[] = []
  const missing: string[] = []
  for (const measure of measures) {
    if (wanted && !wanted.includes(measure.name)) continue
    if (measure.external && !data) {
      missing.push(`${measure.name}: ${measure.what}`)
      continue
    }
    progress(measure.name)
    const measured = await measure.run(bench)
    scores.push(...measured.scores)
    details.push(...measured.details)
  }
  progress('')
  for (const line of missing)
    console.error(`!! NOT MEASURED, its data is not at hand (CHARTMARK_EVAL_DATA names the folder): ${line}`)

  const baselinePath = join(
    root,
    'evals',
    'baselines',
    bench.official ? 'offline.json' : 'offline-starter.json',
  )
  const judged = judge(scores, baselineOf(baselinePath))
  console.log(`Engine ${ENGINE_VERSION}, edition ${id}\n\n${tableOf(judged)}`)
  const report = {
    engine: ENGINE_VERSION,
    edition: id,
    at: new Date().toISOString(),
    scores: judged,
    details,
  }
  const reports = join(root, 'evals', 'reports')
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, 'latest.json'), `${JSON.stringify(report)}\n`)
  writeFileSync(join(reports, 'latest.html'), htmlOf(report))
  console.log(`\nReport: evals/reports/latest.html`)
  if (values.keep) {
    const measured = new Set(scores.map((score) => score.name))
    const earlier = keptAt(baselinePath).filter(({ name }) => !measured.has(name))
    const now = scores.map(({ name, value, atLeast, aim, better }) => ({
      name,
      value: rounded(value),
      atLeast,
      aim,
      better,
    }))
    const file: KeptRun = { engine: ENGINE_VERSION, edition: id, scores: [...earlier, ...now] }
    writeFileSync(baselinePath, `${JSON.stringify(file, null, 2)}\n`)
  }
  const fallen = judged.filter((score) => score.fell)
  if (fallen.length === 0) return
  console.error(`Fell below the baseline: ${fallen.map((score) => score.name).join(', ')}`)
  process.exitCode = 1
}

/** With a model: nothing is judged against the baseline, which is the engine's. Exits 2 when there is nobody to ask. */
async function withModel(engine: string, bench: Bench, only: string[] | undefined): Promise<void> {
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new Error('--limit is a number of notes')
  const ran = await runEngine(engine, bench, { limit, only, record: values.record })
  progress('')
  if (typeof ran === 'string') {
    console.error(ran)
    process.exitCode = 2
    return
  }
  const { title, name, details } = ran
  const scores = judge(ran.scores, {})
  const edition = bench.codes.on(undefined).info.id
  console.log(`${title}; engine ${ENGINE_VERSION}, edition ${edition}\n\n${tableOf(scores)}`)
  const report = {
    engine: `${ENGINE_VERSION} + ${title}`,
    edition,
    at: new Date().toISOString(),
    scores,
    details,
  }
  const reports = join(root, 'evals', 'reports')
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, `${name}.json`), `${JSON.stringify(report)}\n`)
  writeFileSync(join(reports, `${name}.html`), htmlOf(report))
  console.log(`\nReport: evals/reports/${name}.html`)
}

function baselineOf(path: string): Record<string, number> {
  return Object.fromEntries(keptAt(path).map(({ name, value }) => [name, value]))
}

function keptAt(path: string): KeptScore[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptRun).scores : []
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** One line that overwrites itself; nothing of it where nobody looks. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
