import { createReadStream } from 'node:fs'
import type { DecidedText } from '#src/coding/house/decided-text.ts'
import { codesOf, environment, modelNamed, modelsOf, pdfOf } from '#src/compose.ts'
import { ConfigError, readConfig } from '#src/config.ts'
import { engines, type ModelProvider } from '#src/domain/model.ts'
import type { Page } from '#src/domain/page.ts'
import { type Problem, problems } from '#src/domain/problem.ts'
import { aboutError } from '#src/flow/advance.ts'
import { DecisionsError, decidedLine, dictionaryFor, houseFor } from '#src/flow/code/learn.ts'
import { codeLine, type TextOptions } from '#src/flow/code/line.ts'
import { dryRun, modelLine } from '#src/flow/code/line-with-model.ts'
import { askerForText } from '#src/flow/code/own-desk.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import type { Home } from '#src/home.ts'
import { dryRunText } from './dry-run.ts'
import { linesOf } from './lines.ts'
import { isoDate, oneOf, options, UsageError } from './usage.ts'

/** `chartmark code`. Exit code 1 when a line or a file could not be read; nothing is coded when it is the one of `--learn`. */
export async function code(home: Home, args: string[]): Promise<number> {
  const { values, positionals } = options(args, {
    jsonl: { type: 'boolean', default: false },
    profile: { type: 'string', default: 'guideline' },
    setting: { type: 'string' },
    date: { type: 'string' },
    engine: { type: 'string', default: 'offline' },
    'dry-run': { type: 'boolean', default: false },
    learn: { type: 'string' },
  })
  const engine = oneOf('engine', values.engine, engines)
  const chosen: TextOptions = {
    profile: oneOf('profile', values.profile, ['guideline', 'mention-index']),
    setting: values.setting
      ? oneOf('setting', values.setting, ['outpatient', 'inpatient'] as const)
      : undefined,
    date: values.date ? isoDate(values.date) : undefined,
  }
  if (values.learn !== undefined) {
    const decided = await readDecisions(values.learn)
    if (typeof decided === 'string') {
      console.error(`${values.learn}: ${decided}`)
      return 1
    }
    if (chosen.profile === 'mention-index') chosen.house = houseFor(decided)
    else chosen.dictionary = dictionaryFor(decided)
  }
  if (values['dry-run'] && engine === 'offline') {
    // That line says it all: the page about every verb would bury it.
    console.error('--dry-run shows what a model would be sent; name one with --engine.')
    return 2
  }
  if (engine !== 'offline' && chosen.profile !== 'guideline')
    throw new UsageError(`--engine ${engine} works with --profile guideline only.`)
  const coder =
    engine === 'offline' ? offlineCoder(home, chosen) : modelCoder(home, engine, chosen, values['dry-run'])
  if (values.jsonl) return codeLines(coder)
  if (positionals.length === 0) throw new UsageError('Name at least one file, or use --jsonl.')
  return codeFiles(home, coder, positionals)
}

/** What is printed about one text. */
type Coder = (id: string, text: string, pages?: readonly Page[]) => unknown

function offlineCoder(home: Home, chosen: TextOptions): Coder {
  const codes = codesOf(home)
  return (id, text) => codeLine(codes, id, text, chosen)
}

/** A model beside the engine, within the budgets of a deployment; or what it would be sent. */
function modelCoder(home: Home, engine: ModelProvider, chosen: TextOptions, dry: boolean): Coder {
  const config = readConfig(environment())
  if (!dry && config.STAGE !== 'local' && !config.MODEL_AGREEMENT)
    throw new ConfigError('MODEL_AGREEMENT: name the agreement with the vendor before texts are sent to it')
  if (engine === 'bedrock' && !config.AWS_REGION && !dry)
    throw new ConfigError('AWS_REGION: name the region of Bedrock')
  const ports = modelsOf(config, home)
  const model = modelNamed(config, home, engine)
  const codes = codesOf(home, config)
  const purse = { spent: 0 }
  return async (id, text, pages) =>
    dry
      ? dryRunText(id, model, await dryRun(ports, model, codes, text, chosen, pages))
      : modelLine(askerForText(ports, model, purse), codes, id, text, chosen, pages)
}

/** The decided texts of a file, or one sentence that says why it cannot be used. */
async function readDecisions(path: string): Promise<DecidedText[] | string> {
  const decided: DecidedText[] = []
  let number = 0
  try {
    for await (const line of linesOf(createReadStream(path))) {
      number++
      if (line.trim() !== '') decided.push(decidedLine(line, number))
    }
  } catch (error) {
    if (error instanceof DecisionsError) return error.message
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return `The file cannot be read (${code}).`
  }
  return decided.length > 0 ? decided : 'The file has no decisions.'
}

async function codeLines(coder: Coder): Promise<number> {
  let failed = 0
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue
    const answer = await answerTo(coder, line)
    if (isError(answer)) failed++
    await write(answer)
  }
  return failed > 0 ? 1 : 0
}

/** One answer for each line, whatever stands in it: a line that cannot be coded does not take the others with it. */
async function answerTo(coder: Coder, line: string): Promise<unknown> {
  const read = readLine(line)
  if ('error' in read) return { id: read.id, error: read.error }
  try {
    return await coder(read.id, read.text)
  } catch (error) {
    // The kind and the place of the fault only: its message may quote the text.
    console.error(`${read.id}: ${Object.values(aboutError(error)).join(' ')}`)
    return { id: read.id, error: 'This text could not be coded.' }
  }
}

function isError(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'error' in answer
}

function readLine(line: string): { id: string; text: string } | { id: string | null; error: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { id: null, error: 'This line is not JSON.' }
  }
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown }
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : null
  if (typeof text !== 'string') return { id: name, error: 'This line has no "text" string.' }
  if (name === null) return { id: null, error: 'This line has no "id".' }
  return { id: name, text }
}

async function codeFiles(home: Home, coder: Coder, paths: string[]): Promise<number> {
  const pdf = pdfOf(home)
  let failed = 0
  for (const path of paths) {
    const read = await readFileText(pdf, path)
    if (read.ok) await write(await coder(path, read.file.text, read.file.pages))
    else {
      failed++
      console.error(`${path}: ${sentence(read.problem)}`)
    }
  }
  return failed > 0 ? 1 : 0
}

function sentence(problem: Problem): string {
  return `${problems[problem.code].title}.`
}

/** Waits when the reader is slower than we are. */
function write(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })
}
