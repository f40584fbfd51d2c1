import { join } from 'node:path'
import { environment, modelNamed, modelsOf } from '#src/compose.ts'
import { readConfig } from '#src/config.ts'
import { engineNames, engines, type ModelProvider } from '#src/domain/model.ts'
import { modelCheck } from '#src/flow/model/check-model.ts'
import { homeOf } from '#src/home.ts'
import { measureSimulated } from '../measures/guards.ts'
import type { Bench, Measured } from '../measures/measure.ts'
import { noiseOf, specOf } from '../simulated/noise.ts'
import { recordingOf } from './record.ts'
import { engineSets } from './sets.ts'
import { measureVendor } from './vendor.ts'

export interface EngineOptions {
  /** At most so many notes of each set. */
  limit?: number | undefined
  /** Only these sets. */
  only?: readonly string[] | undefined
  /** File that the replies to our own notes are kept in. */
  record?: string | undefined
}

export interface EngineRun extends Measured {
  /** Who was measured, for table and report: model and versions of prompts. */
  title: string
  /** Names the report. */
  name: string
}

/**
 * The shipped coding step with a vendor's model, or with a simulated one (`fake:invented=.3,quotes=.2`), over our notes and ACI-Bench
 * where it is at hand, beside the engine alone. Answers one sentence when there is nobody to ask.
 */
export async function runEngine(
  engine: string,
  bench: Bench,
  { limit, only, record }: EngineOptions,
): Promise<EngineRun | string> {
  const sets = engineSets(bench.data)
    .filter(({ name }) => !only || only.includes(name))
    .map((set) => ({ ...set, notes: set.notes.slice(0, limit) }))
  const recorder = recordingOf(record)
  if (engine === 'fake' || engine.startsWith('fake:')) {
    const noise = noiseOf(engine.slice('fake:'.length))
    const measured: Measured = { scores: [], details: [] }
    for (const { name, notes, synthetic } of sets)
      add(measured, await measureSimulated(bench, name, notes, noise, synthetic ? recorder : undefined))
    recorder?.write('Replies of the simulated model of evals/simulated, not of a vendor, to synthetic notes.')
    return { ...measured, title: `Simulated model, ${specOf(noise)}`, name: 'fake' }
  }
  const provider = providerOf(engine)
  if (!provider) return `No engine ${engine}: ${engines.slice(1).join(', ')} or fake:…`
  const home = homeOf(join(import.meta.dirname, '..', '..', 'src'))
  const config = readConfig(environment())
  const model = modelNamed(config, home, provider)
  const wrong = await modelCheck(model)
  if (wrong) return `${wrong} Nothing was measured.`
  const { prompts, spending } = modelsOf(config, home)
  const measured = await measureVendor({ bench, model, prompts, spending, recorder }, sets)
  recorder?.write(`Replies of ${engineNames[provider]}, ${model.model}, to synthetic notes.`)
  return { ...measured, name: provider }
}

function providerOf(engine: string): ModelProvider | undefined {
  return engines.find((one): one is ModelProvider => one === engine && one !== 'offline')
}

function add(all: Measured, more: Measured): void {
  all.scores.push(...more.scores)
  all.details.push(...more.details)
}
