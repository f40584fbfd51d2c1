import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compose } from './compose.ts'
import { ConfigError, readConfig } from './config.ts'
import { homeOf } from './home.ts'

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
