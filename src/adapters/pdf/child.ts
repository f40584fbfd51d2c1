/**
 * The process in which foreign files are opened. It does one task and ends; `child-process.ts` kills it at its limits.
 * It has no keys, no network use and no files but its assets.
 */
import { finished } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { type Answer, NOT_LOADED, OUTGROWN, Refusal, type Start } from './protocol.ts'

function say(answer: Answer): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(answer, () => resolve())
  })
}

// A thread of its own, because the main one may be deep in a hostile file: it ends us when the parent is gone or when we
// outgrow the limit on systems where the parent cannot look.
const guardCode = `
const { parentPort, workerData } = require('node:worker_threads')
let limit = Infinity
parentPort.on('message', (bytes) => { limit = bytes })
setInterval(() => {
  let gone = process.ppid !== workerData.parent
  try { process.kill(workerData.parent, 0) } catch { gone = true }
  if (gone) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() > limit) process.kill(process.pid, workerData.signal)
}, 100)`
const guard = new Worker(guardCode, {
  eval: true,
  workerData: { parent: process.ppid, signal: OUTGROWN },
})
guard.unref()

// Loading the libraries is most of a start: done while nobody waits.
const libraries = import('./tasks.ts').catch(() => process.exit(NOT_LOADED))

process.once('disconnect', () => process.exit(0))

process.once('message', (start: Start) => {
  guard.postMessage(start.residentBytes)
  void work(start).finally(() => process.exit(0))
})

async function work({ task, assets, size }: Start): Promise<void> {
  try {
    const bytes = await input(size)
    const tasks = await libraries
    await tasks.run(task, bytes, assets, say)
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file-broken', { cause: error })
    await say({ kind: 'refused', problem: refusal.problem, why: whyOf(refusal) })
  }
}

/** Class names and messages of the libraries' own errors: for the log, cut short, never words of the file. */
function whyOf(refusal: Refusal): string {
  const cause = refusal.cause
  return cause instanceof Error ? cause.name : ''
}

async function input(size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let filled = 0
  process.stdin.on('data', (chunk: Buffer) => {
    bytes.set(chunk.subarray(0, size - filled), filled)
    filled += chunk.length
  })
  await finished(process.stdin)
  return bytes
}

await libraries
await say({ kind: 'ready' })
