import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { recordsOf } from '#src/compose.ts'
import { type Config, readConfig } from '#src/config.ts'
import { homeOf } from '#src/home.ts'
import { ops } from './ops.ts'
import { UsageError } from './usage.ts'

const home = homeOf(join(import.meta.dirname, '..'))
let folder: string
let config: Config
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartmark-ops-'))
  config = readConfig({ CHARTMARK_DATA: folder })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** What the verb prints and its exit code. */
async function run(...args: string[]) {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
  const code = await ops(home, config, args)
  return { code, said: lines.join('\n') }
}

it('pause switches models off for every process of the store, resume on again, and both are in the trail', async () => {
  expect(await run('pause')).toEqual({ code: 0, said: 'models are off' })
  expect((await run('models')).said).toMatch(/^paused {3}by local, since 20/m)
  expect(await run('resume')).toEqual({ code: 0, said: 'models are on' })
  expect((await run('models')).said).not.toMatch(/paused/)

  const documents = recordsOf(config)
  onTestFinished(() => documents.close())
  expect((await documents.audit('models')).map(({ action }) => action)).toEqual(['models.off', 'models.on'])
})

it('resume says when the secret keeps models off all the same', async () => {
  vi.stubEnv('MODELS_PAUSED', '1')
  onTestFinished(() => void vi.unstubAllEnvs())

  const { code, said } = await run('resume')

  expect(code).toBe(1)
  expect(said).toMatch(/by the secret models-paused[\s\S]*Remove it/)
})

it('models names the engine and what it spent today', async () => {
  const { code, said } = await run('models')

  expect(code).toBe(0)
  expect(said).toMatch(/^engine {3}offline$/m)
  expect(said).toMatch(/^today {4}\$0\.0000 of \$20$/m)
})

it('cost prints lines, or JSON without a name of a file', async () => {
  const documents = recordsOf(config)
  const at = new Date().toISOString()
  await documents.commit({
    writes: [
      {
        put: 'model-call',
        value: {
          id: 'c1',
          version: 1,
          at,
          purpose: 'summary',
          provider: 'anthropic',
          model: 'claude-x',
          outcome: 'answered',
          usage: { input: 10, output: 5, cacheRead: 0, cacheWrite: 0, pages: 0 },
          costUsd: 0.125,
          latencyMs: 10,
        },
      },
    ],
    audit: [],
  })
  documents.close()

  expect((await run('cost')).said).toMatch(
    new RegExp(
      `^${at.slice(0, 10)} {2}anthropic {2}claude-x {2}summary {2}1 calls {2}0 failed {2}\\$0\\.1250$`,
      'm',
    ),
  )
  const { said } = await run('cost', '--days', '1', '--json')
  expect(JSON.parse(said)).toMatchObject({ total: { calls: 1, costUsd: 0.125 } })
})

it.each([[['fly']], [['models', '--json']], [['cost', '--days', '400']], [['pause', 'now']]])(
  'refuses %s in words',
  async (args) => {
    await expect(ops(home, config, args)).rejects.toBeInstanceOf(UsageError)
  },
)
