import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { compose, modelsOf } from './compose.ts'
import { ConfigError, readConfig } from './config.ts'
import { homeOf } from './home.ts'
import { aRequest } from './ports/language-model.answers.contract.ts'
import { fakeAnthropic } from './testing/vendors/anthropic.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-compose-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

function start(data: string): void {
  compose(readConfig({ CHARTMARK_DATA: data, LOG_LEVEL: 'silent' }), homeOf(import.meta.dirname)).close()
}

function refusal(data: string): string {
  try {
    start(data)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'started'
}

describe('a start on a data folder', () => {
  it('that is not there yet makes it, and a second start finds it', () => {
    const data = dataFolder()
    expect([refusal(data), refusal(data)]).toEqual(['started', 'started'])
  })

  it('that is a file ends with one line that names the variable', () => {
    const data = dataFolder()
    writeFileSync(data, 'a file')
    expect(refusal(data)).toMatch(
      /^\S+ cannot be used \(E\w+\); set CHARTMARK_DATA to a folder you may write to$/,
    )
  })

  it.each(['records.sqlite', 'jobs.sqlite'])(
    'with a damaged %s ends with one line that names the file',
    (name) => {
      const data = dataFolder()
      mkdirSync(data)
      writeFileSync(join(data, name), 'not a database, whatever its name says '.repeat(200))
      expect(refusal(data)).toMatch(new RegExp(`${name} is damaged or no database of ours \\(SQLite 26\\)`))
    },
  )
})

describe('the models of a deployment', () => {
  const models = (env: Record<string, string>) => modelsOf(readConfig(env), homeOf(import.meta.dirname))

  it('are none with the offline engine, and nothing is read by a vendor with OCR=off', () => {
    const { model, models: all, ocr } = models({ OCR: 'off' })
    expect([model, all.size, ocr]).toEqual([undefined, 0, undefined])
  })

  it('are the one of ENGINE, by the name that is set or the standard one', () => {
    expect(models({ ENGINE: 'anthropic' }).model).toMatchObject({
      provider: 'anthropic',
      model: 'claude-sonnet-5-5',
    })
    expect(models({ ENGINE: 'mistral', MODEL_NAME: 'mistral-medium-latest' }).model).toMatchObject({
      provider: 'mistral',
      model: 'mistral-medium-latest',
    })
  })

  it('are those of re-runs too, that of the deployment first', () => {
    const { model, models: all } = models({
      ENGINE: 'mistral',
      RERUN_MODELS: 'anthropic=claude-opus-5-5 bedrock=us.anthropic.claude-sonnet-5-5',
      AWS_REGION: 'us-east-1',
    })
    expect([...all.values()].map(({ provider, model: id }) => `${provider} ${id}`)).toEqual([
      'mistral mistral-large-latest',
      'anthropic claude-opus-5-5',
      'bedrock us.anthropic.claude-sonnet-5-5',
    ])
    expect(all.get('mistral')).toBe(model)
  })

  it('answer through a gateway with the key of the environment', async () => {
    const vendor = await fakeAnthropic({ key: 'sk-SYNTHETIC-of-the-environment' })
    vi.stubEnv('ANTHROPIC_API_KEY', 'sk-SYNTHETIC-of-the-environment')
    onTestFinished(async () => {
      vi.unstubAllEnvs()
      await vendor.close()
    })
    const { model } = models({ ENGINE: 'anthropic', ANTHROPIC_BASE_URL: vendor.url })
    expect(await model?.ask(aRequest())).toMatchObject({ text: 'A synthetic answer of a few words.' })
  })
})
