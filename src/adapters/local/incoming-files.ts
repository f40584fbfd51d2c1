import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const INCOMING = '~incoming'
const SECRET = '~upload-secret'

/** A path of its own for a file that is not complete yet; says which process writes it. */
export function incomingName(folder: string): string {
  return join(folder, INCOMING, `${process.pid}-${randomBytes(12).toString('hex')}`)
}

/** Makes the folder and removes what processes that are gone left half written. */
export function sweepIncoming(folder: string): void {
  const incoming = join(folder, INCOMING)
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(incoming))
    if (isLeftover(join(incoming, name), Number(name.split('-')[0])))
      rmSync(join(incoming, name), { force: true })
}

const DAY = 24 * 3600 * 1000

function isLeftover(path: string, pid: number): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (written === undefined) return false
  // In containers every process is number 1: ours, but from before we started.
  if (pid === process.pid) return written < performance.timeOrigin
  // A number may have been given to another program since.
  return !isAlive(pid) || Date.now() - written > DAY
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Made once for a folder, readable by its owner only. Whole or not at all, also when two processes start together. */
export function secretOf(folder: string): string {
  const path = join(folder, SECRET)
  if (!statSync(path, { throwIfNoEntry: false })) {
    const incoming = incomingName(folder)
    const descriptor = openSync(incoming, 'wx', 0o600)
    writeSync(descriptor, randomBytes(32).toString('base64url'))
    fsyncSync(descriptor)
    closeSync(descriptor)
    try {
      linkSync(incoming, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(incoming, { force: true })
    }
  }
  return readFileSync(path, 'utf8')
}
