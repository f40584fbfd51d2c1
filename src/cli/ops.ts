import { opsPortsOf } from '#src/compose.ts'
import type { Config } from '#src/config.ts'
import { localCoder } from '#src/domain/actor.ts'
import { degradedSentences, engineNames, ocrNames } from '#src/domain/model.ts'
import { Problem, problems } from '#src/domain/problem.ts'
import { modelCheck } from '#src/flow/model/check-model.ts'
import { costReport } from '#src/flow/model/cost-report.ts'
import { noticeOf, standingOf } from '#src/flow/model/standing.ts'
import { PAUSED_SECRET, switchModels } from '#src/flow/model/state.ts'
import type { Home } from '#src/home.ts'
import { options, UsageError } from './usage.ts'

const verbs = ['pause', 'resume', 'models', 'cost'] as const
type OpsPorts = ReturnType<typeof opsPortsOf>

/** `chartmark ops …`: for those on call. Exit code 1 when something asks for attention. */
export async function ops(home: Home, config: Config, args: string[]): Promise<number> {
  const { values, positionals } = options(args, {
    days: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [verb, ...rest] = positionals
  const found = verbs.find((one) => one === verb)
  if (!found || rest.length > 0) throw new UsageError(`ops takes ${verbs.join(', ')}.`)
  if ((values.days !== undefined || values.json) && found !== 'cost')
    throw new UsageError(`ops ${found} takes no options.`)
  const ports = opsPortsOf(config, home)
  try {
    switch (found) {
      case 'pause':
      case 'resume':
        return await turn(ports, found === 'resume')
      case 'models':
        return await models(ports)
      case 'cost':
        return await cost(ports, daysOf(values.days), values.json)
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`${problems[error.code].title}. ${problems[error.code].next}`)
    return 1
  } finally {
    ports.close()
  }
}

function daysOf(said: string | undefined): number {
  const days = Number(said ?? 30)
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new UsageError(`--days takes 1 to 366, not "${said}".`)
  return days
}

async function turn(ports: OpsPorts, on: boolean): Promise<number> {
  await switchModels(ports, on, localCoder)
  const { paused } = await standingOf(ports)
  if (!paused) {
    console.log('models are on')
    return 0
  }
  const bySecret = paused.at === undefined
  console.log(bySecret ? `models are off, by the secret ${PAUSED_SECRET}` : 'models are off')
  if (!on) return 0
  console.error(`The secret ${PAUSED_SECRET} keeps them off. Remove it; that takes up to five minutes.`)
  return 1
}

async function models(ports: OpsPorts): Promise<number> {
  const standing = await standingOf(ports)
  const notice = noticeOf(standing)
  const all = [...new Set([...(ports.model ? [ports.model] : []), ...ports.models.values()])]
  console.log(`engine   ${standing.engine}`)
  let wrong = notice ? 1 : 0
  for (const model of all) {
    const fault = await modelCheck(model)
    const checked = fault ?? 'nothing wrong with key and name'
    console.log(`model    ${engineNames[model.provider]}, ${model.model}: ${checked}`)
    if (fault) wrong = 1
  }
  const { ocr } = standing
  console.log(
    ocr
      ? `scans    ${ocrNames[ocr.provider]}, ${ocr.model}, ${keyOf(ocr.ready)}`
      : 'scans    nobody reads them',
  )
  for (const { vendor, why, until, untried } of standing.resting)
    console.log(
      untried
        ? `resting  ${vendor}, ${why}: another key is set, not tried yet; the next document tries it`
        : `resting  ${vendor}, ${why}, until ${until}`,
    )
  for (const { vendor, faults, last } of standing.failing)
    console.log(`failing  ${vendor}, ${faults} in a row${last ? `, the last: ${last}` : ''}`)
  if (standing.failing.length > 0) wrong = 1
  if (standing.paused) {
    const { by, at } = standing.paused
    console.log(`paused   by ${at ? `${by}, since ${at}` : `the secret ${by}`}`)
  }
  console.log(`today    $${standing.today.usd.toFixed(4)} of $${standing.today.of}`)
  if (notice) console.error(`Models are not asked: ${degradedSentences[notice.reason]}`)
  return wrong
}

function keyOf(ready: boolean): string {
  return ready ? 'key present' : 'no key'
}

async function cost(ports: OpsPorts, days: number, json: boolean): Promise<number> {
  const report = await costReport(ports, days)
  if (json) {
    // Names of files may be a patient's.
    const documents = report.documents.map(({ name: _, ...document }) => document)
    console.log(JSON.stringify({ ...report, documents }))
    return 0
  }
  const { total } = report
  for (const { day, provider, model, purpose, calls, failed, costUsd } of report.lines)
    console.log(
      [day, provider, model, purpose, `${calls} calls`, `${failed} failed`, `$${costUsd.toFixed(4)}`].join(
        '  ',
      ),
    )
  console.log(
    `${report.from} to ${report.to}: $${total.costUsd.toFixed(4)}, ${total.calls} calls, ${total.failed} failed`,
  )
  console.log(`today $${report.today.usd.toFixed(4)} of $${report.today.of}; prices of ${report.pricesAsOf}`)
  return 0
}
