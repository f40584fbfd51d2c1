import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRun } from '#src/domain/code-import.ts'

const NAME = 'last-import.json'

interface Kept {
  run: ImportRun
  /** Process that did it. */
  child?: number | undefined
}

/** The import this folder saw last. One that was under way when its server ended was interrupted by that. */
export function readLast(folder: string): ImportRun | undefined {
  try {
    const { run, child } = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as Kept
    if (typeof run.id !== 'string' || !Array.isArray(run.steps)) return undefined
    if (run.state !== 'running') return run
    forgetHalves(folder, child)
    return { ...run, state: 'interrupted', by: 'restarted' }
  } catch {
    return undefined
  }
}

/** What cannot be written is not kept. */
export function keepLast(folder: string, run: ImportRun, child: number | undefined): void {
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, NAME)
    writeFileSync(`${path}.part`, JSON.stringify({ run, child } satisfies Kept), { mode: 0o600 })
    renameSync(`${path}.part`, path)
  } catch {
    // The import itself tells what is wrong with the disk.
  }
}

/** Removes what a process that was killed had begun to write; an edition is renamed to its place only when it is whole. */
export function forgetHalves(folder: string, child: number | undefined): void {
  if (child === undefined) return
  try {
    for (const name of readdirSync(folder))
      if (new RegExp(`\\.sqlite\\.${child}\\.part(-\\w+)?$`).test(name))
        rmSync(join(folder, name), { force: true })
  } catch {
    // There is no folder, so there is nothing in it.
  }
}
