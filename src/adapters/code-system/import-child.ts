import { Worker } from 'node:worker_threads'
import type { ImportResult } from '#src/domain/code-import.ts'
import { ImportError } from '#src/ports/code-importer.ts'
import { mayFetch } from './address-guard.ts'
import type { ImportMessage, ImportTask } from './import-protocol.ts'

type Progress = (text: string, share?: number) => void

/** The same step is told again at most so often. */
const EVERY_MS = 150

/**
 * The child's end of `childImports`: takes one task from the parent process, does it, says how it goes, ends.
 * @param run Does the import. Throws ImportError.
 */
export async function serveImport(
  run: (task: ImportTask, progress: Progress) => Promise<ImportResult>,
): Promise<void> {
  endWithParent()
  const task = await new Promise<ImportTask>((resolve) => process.once('message', resolve))
  onlyFetch(task.trusted)
  const say = (message: ImportMessage) =>
    new Promise<void>((resolve) => {
      if (process.send) process.send(message, () => resolve())
      else resolve()
    })
  try {
    const result = await run(task, unhurried(say))
    await say({ kind: 'done', result })
  } catch (error) {
    await say({ kind: 'failed', why: sentenceOf(error).replaceAll(`${task.folder}/`, '') })
  }
  process.exit(0)
}

// A thread of its own: the main one is busy for seconds, and would write editions that nobody waits for any more.
const guardCode = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  let gone = process.ppid !== workerData
  try { process.kill(workerData, 0) } catch { gone = true }
  if (gone) process.kill(process.pid, 'SIGKILL')
}, 100)`

function endWithParent(): void {
  new Worker(guardCode, { eval: true, workerData: process.ppid }).unref()
  process.once('disconnect', () => process.exit(1))
}

/** Every address is looked at before it is asked, those a server sends us on to included. */
function onlyFetch(trusted: readonly string[]): void {
  const ask = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (!(await mayFetch(address, { configured: trusted, anyHost: true })))
      throw new ImportError('The download leads to an address that is not public; it was not fetched.')
    return ask(input, init)
  }
}

/** Steps as often as a person can read them, the newest always in the end: a download reports every few kilobytes. */
function unhurried(say: (message: ImportMessage) => Promise<void>): Progress {
  let told = { key: '', at: 0 }
  let later: NodeJS.Timeout | undefined
  return (text, share) => {
    clearTimeout(later)
    const tell = () => {
      told = { key: stepKey(text), at: performance.now() }
      void say({ kind: 'step', step: { text, ...(share === undefined ? {} : { share }) } })
    }
    const early = told.at + EVERY_MS - performance.now()
    if (stepKey(text) === told.key && early > 0 && share !== 1) later = setTimeout(tell, early)
    else tell()
  }
}

/** What stays the same while a step goes on: `downloading a.zip: 1 MB of 3 MB` → `downloading a.zip`. */
export function stepKey(text: string): string {
  return text.split(': ')[0] ?? text
}

const unreachable = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT']

/** What went wrong, in one sentence; no path of the machine. */
export function sentenceOf(error: unknown): string {
  const causes = causesOf(error)
  const codes = causes.map(({ code }) => String(code))
  if (codes.some((code) => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) || causes.some(isFull))
    return 'The disk of the code folder is full; nothing was imported.'
  if (codes.some((code) => ['EACCES', 'EPERM', 'EROFS'].includes(code)))
    return 'The folder of editions cannot be written to; nothing was imported.'
  if (codes.some((code) => unreachable.includes(code) || code === 'UND_ERR_CONNECT_TIMEOUT'))
    return 'The server of the release cannot be reached from here; nothing was imported.'
  if (error instanceof ImportError)
    return error.message.replace(/the same command goes on from there/, 'another try goes on from there')
  const name = error instanceof Error ? error.constructor.name : 'unknown'
  return `The import failed for a reason we did not foresee (${name}); nothing was imported.`
}

type Coded = { code?: unknown; errcode?: unknown; cause?: unknown; errors?: unknown }

/** The error and everything behind it. */
function causesOf(error: unknown): Coded[] {
  if (typeof error !== 'object' || error === null) return []
  const { cause, errors } = error as Coded
  return [error, ...(Array.isArray(errors) ? errors : []).flatMap(causesOf), ...causesOf(cause)]
}

/** SQLITE_FULL. */
function isFull({ errcode }: Coded): boolean {
  return errcode === 13
}
