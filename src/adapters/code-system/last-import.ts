import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRun } from '#src/domain/code-import.ts'

const NAME = 'last-import.json'

/** The import this folder saw last. One that was under way when its server ended was interrupted by that. */
export function readLast(folder: string): ImportRun | undefined {
  try {
    const run = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as ImportRun
    if (typeof run.id !== 'string' || !Array.isArray(run.steps)) return undefined
    return run.state === 'running' ? { ...run, state: 'interrupted', by: 'restarted' } : run
  } catch {
    return undefined
  }
}

/** What cannot be written is not kept. */
export function keepLast(folder: string, run: ImportRun): void {
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, NAME)
    writeFileSync(`${path}.part`, JSON.stringify(run), { mode: 0o600 })
    renameSync(`${path}.part`, path)
  } catch {
    // The import itself tells what is wrong with the disk.
  }
}
