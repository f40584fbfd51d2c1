import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { childLearner } from './child-learner.ts'

function program(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-learner-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'program.mjs')
  writeFileSync(file, text)
  return file
}

describe('learning in a child process', () => {
  it('runs `house learn` of the command line', async () => {
    const asked = program(`process.exit(process.argv.slice(2).join(' ') === 'house learn' ? 0 : 1)`)
    await expect(childLearner(asked).learn()).resolves.toBeUndefined()
  })

  it('says that it failed, so that the job comes again', async () => {
    await expect(childLearner(program('process.exit(3)')).learn()).rejects.toThrow('ended with 3')
    await expect(childLearner(program(`throw new Error('x')`)).learn()).rejects.toThrow('ended with 1')
    await expect(childLearner('/nowhere/at/all.mjs').learn()).rejects.toThrow('ended with 1')
  })

  it('is killed when it takes too long', async () => {
    const endless = program('setInterval(() => undefined, 1000)')
    await expect(childLearner(endless, 300).learn()).rejects.toThrow('SIGKILL')
  })
})
