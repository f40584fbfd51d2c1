import { createReadStream } from 'node:fs'
import type { DecidedText } from '#src/coding/house/decided-text.ts'
import { codesOf, pdfOf } from '#src/compose.ts'
import { type Problem, problems } from '#src/domain/problem.ts'
import { aboutError } from '#src/flow/advance.ts'
import { DecisionsError, decidedLine, dictionaryFor, houseFor } from '#src/flow/code/learn.ts'
import { codeLine, type TextOptions } from '#src/flow/code/line.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import type { Home } from '#src/home.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
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
    learn: { type: 'string' },
  })
  oneOf('engine', values.engine, ['offline'])
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
  if (values.jsonl) return codeLines(home, chosen)
  if (positionals.length === 0) throw new UsageError('Name at least one file, or use --jsonl.')
  return codeFiles(home, chosen, positionals)
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

async function codeLines(home: Home, chosen: TextOptions): Promise<number> {
  const codes = codesOf(home)
  let failed = 0
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue
    const answer = answerTo(codes, line, chosen)
    if ('error' in answer) failed++
    await write(answer)
  }
  return failed > 0 ? 1 : 0
}

/** One answer for each line, whatever stands in it: a line that cannot be coded does not take the others with it. */
function answerTo(codes: CodeSystem, line: string, chosen: TextOptions) {
  const read = readLine(line)
  if ('error' in read) return { id: read.id, error: read.error }
  try {
    return codeLine(codes, read.id, read.text, chosen)
  } catch (error) {
    // The kind and the place of the fault only: its message may quote the text.
    console.error(`${read.id}: ${Object.values(aboutError(error)).join(' ')}`)
    return { id: read.id, error: 'This text could not be coded.' }
  }
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

async function codeFiles(home: Home, chosen: TextOptions, paths: string[]): Promise<number> {
  const codes = codesOf(home)
  const pdf = pdfOf(home)
  let failed = 0
  for (const path of paths) {
    const read = await readFileText(pdf, path)
    if (read.ok) await write(codeLine(codes, path, read.file.text, chosen))
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
    if (process.stdout.write(`${JSON.stringify(value)}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })
}
