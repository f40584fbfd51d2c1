import { codeDocument } from '#src/coding/code-document.ts'
import type { CodingResult } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { type CodeLine, inputOf } from '#src/flow/code/line.ts'
import type { ModelPass } from '#src/flow/code/with-model.ts'
import type { Recording } from '../engine/record.ts'
import type { GoldNote } from '../measures/coding.ts'
import type { Bench } from '../measures/measure.ts'
import type { Coded } from '../scorers/coding.ts'
import { simulatedModel } from './model.ts'
import type { Noise } from './noise.ts'
import { passWith } from './pass.ts'
import { newTally, type Tally } from './tally.ts'

export interface KnownNote extends GoldNote {
  /** For a code, the exact words of the text that support it. */
  evidence?: Record<string, string> | undefined
}

/** How often a mistake was made, and how often it got as far as a card. */
export interface Reached {
  made: number
  reached: number
}

export interface SimulatedRun {
  offline: Coded[]
  withModel: Coded[]
  invented: Reached
  altered: Reached
  negated: Reached
  wrong: Reached
  dropped: Record<string, number>
  /** What got through, for the report: note, kind, code or words. */
  through: string[][]
}

/** Notes through the shipped step with a simulated model, beside the engine alone. */
export async function runNotes(
  { codes, progress }: Pick<Bench, 'codes' | 'progress'>,
  name: string,
  notes: readonly KnownNote[],
  noise: Noise,
  recorder?: Recording,
): Promise<SimulatedRun> {
  const reached = (): Reached => ({ made: 0, reached: 0 })
  const run: SimulatedRun = {
    offline: [],
    withModel: [],
    invented: reached(),
    altered: reached(),
    negated: reached(),
    wrong: reached(),
    dropped: {},
    through: [],
  }
  for (const [i, { id, text, codes: gold, optional = [], evidence = {}, setting }] of notes.entries()) {
    if (i % 10 === 0) progress(`${name} ${i}/${notes.length}`)
    const input = inputOf(codes, text, { profile: 'guideline', setting })
    const tally = newTally()
    const model = simulatedModel({ id, edition: input.edition, gold, optional, evidence }, noise, tally)
    const offline = codeDocument(input)
    const pass = await passWith(recorder ? recorder.of(model) : model, input)
    if (pass.reason) throw new Error(`${id}: the simulated model was not understood (${pass.reason})`)
    run.offline.push({ id, text, gold, optional, line: lineOf(offline) })
    run.withModel.push({ id, text, gold, optional, line: lineOf(pass.result) })
    for (const [why, count] of Object.entries(pass.dropped))
      run.dropped[why] = (run.dropped[why] ?? 0) + count
    count(run, {
      id,
      text,
      known: new Set([...gold, ...optional]),
      offline,
      pass,
      tally,
      edition: input.edition,
    })
    await new Promise(setImmediate)
  }
  return run
}

function lineOf({ codes }: CodingResult): Pick<CodeLine, 'codes'> {
  return { codes }
}

interface Counting {
  id: string
  text: string
  known: ReadonlySet<string>
  offline: CodingResult
  pass: ModelPass
  tally: Tally
  edition: Edition
}

/**
 * What of a model's mistakes a coder would see. A code of no edition or a header anywhere, in the tray too; words that the document
 * does not have, shown as its words; a code on the list that only a mistake put there: neither the engine nor a careful coder
 * has it.
 */
function count(run: SimulatedRun, { id, text, known, offline, pass, tally, edition }: Counting): void {
  const { result } = pass
  const through = (of: Reached, kind: string, words: string) => {
    of.reached++
    run.through.push([id, kind, words])
  }
  run.invented.made += tally.invented
  run.altered.made += tally.altered
  run.negated.made += tally.negated
  run.wrong.made += tally.wrong
  for (const { code, alternatives, suggested } of result.codes) {
    if (suggested && !edition.find(code)?.billable) through(run.invented, 'invented', code)
    for (const other of alternatives)
      if (!edition.find(other.code)?.billable) through(run.invented, 'invented, offered', other.code)
  }
  for (const { code } of result.tray)
    if (!edition.find(code)) through(run.invented, 'invented, in the tray', code)
  for (const { code, evidence, rationale, flags } of result.codes) {
    for (const { start, end, quote } of evidence)
      if (quote !== text.slice(start, end)) through(run.altered, 'not in the text', quote)
    const said = `${rationale} ${flags.join(' ')}`
    for (const quote of tally.alteredQuotes)
      if (said.includes(quote) && !text.includes(quote))
        through(run.altered, 'told as its words', `${code}: ${quote}`)
  }
  const own = new Set(offline.codes.filter((one) => one.suggested).map(({ code }) => code))
  const news = result.codes.filter((one) => one.suggested && !own.has(one.code) && !known.has(one.code))
  for (const { code } of news) {
    if (tally.alteredCodes.has(code)) through(run.altered, 'code of an altered quote', code)
    else if (tally.negatedCodes.has(code)) through(run.negated, 'code of what is denied', code)
    else if (tally.wrongCodes.has(code)) through(run.wrong, 'code of a wrong candidate', code)
  }
}
