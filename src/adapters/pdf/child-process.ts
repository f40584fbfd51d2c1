import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { ReadLimits } from '#src/ports/pdf-reader.ts'
import { type Answer, NOT_LOADED, OUTGROWN, type Start, type Task } from './protocol.ts'
import { isOver, type Usage, usageOf } from './usage.ts'

/** The last thing a child says. */
const lasts = ['read', 'bytes', 'done', 'refused'] as const
type Last = (typeof lasts)[number]

function isLast(answer: Answer): answer is Answer & { kind: Last } {
  return (lasts as readonly string[]).includes(answer.kind)
}

/** How a child ended. `killed`: by us, at a limit. `died`: by itself or by somebody else. */
export type Ending =
  | { kind: 'answered'; answer: Answer & { kind: Last } }
  | { kind: 'killed'; limit: 'milliseconds' | 'millisecondsPerPage' | 'residentBytes' }
  | { kind: 'died'; signal: NodeJS.Signals | null; exitCode: number | null }

export interface Children {
  /**
   * Does one task in a child of its own. Waits while as many children work as there are processors; the limits begin
   * when the task does.
   * @param onAnswer Called for everything the child says on the way. What it throws ends the child and the task.
   */
  run(task: Task, bytes: Uint8Array, limits: ReadLimits, onAnswer: (answer: Answer) => void): Promise<Ending>
}

const SAMPLE_MS = 100
/** A busy parent may see its timer before the child's message that waits behind it. */
const GRACE_MS = 200
/** A child that waits for work holds about 100 MB. */
const IDLE_MS = 120_000

/** Starts children and keeps one warm: loading the libraries is most of the time a small file takes. */
export function children({ childPath, assets }: { childPath: string; assets: string }): Children {
  let spare: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let taken = 0
  const turns = semaphore(Math.max(2, availableParallelism()))

  function take(): ChildProcess {
    const child = spare ?? start(childPath, assets)
    clearTimeout(idle)
    spare = undefined
    // Who reads a second file reads a third: the next child warms up while this one works.
    if (++taken > 1) setTimeout(keepWarm).unref()
    return child
  }

  function keepWarm(): void {
    if (spare) return
    const child = start(childPath, assets)
    spare = child
    hold(child, false)
    child.once('exit', () => {
      if (spare === child) spare = undefined
    })
    idle = setTimeout(() => child.kill('SIGKILL'), IDLE_MS).unref()
  }

  return {
    async run(task, bytes, limits, onAnswer) {
      const release = await turns()
      const child = take()
      try {
        hold(child, true)
        return await supervise(
          child,
          { task, assets, size: bytes.length, residentBytes: limits.residentBytes },
          bytes,
          limits,
          onAnswer,
        )
      } finally {
        child.kill('SIGKILL')
        release()
        // Not at once: a command that reads one file ends here and needs no second child.
        setTimeout(keepWarm, 50).unref()
      }
    },
  }
}

/**
 * Without our environment, without leave to write files or start programs, reading only itself, its libraries and its
 * assets: a file that takes over its reader finds little.
 */
function start(childPath: string, assets: string): ChildProcess {
  const readable = [dirname(childPath), assets, ...ancestors(childPath).flatMap(librariesIn)]
  const confined = [
    '--permission',
    '--disallow-code-generation-from-strings',
    '--allow-worker',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ]
  return spawn(process.execPath, ['--no-warnings', ...confined, childPath], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { TZ: 'UTC', ...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {}) },
  }).on('error', () => undefined)
}

/** Leave is given by real path, and `node_modules` may be a link. */
function librariesIn(folder: string): string[] {
  const libraries = join(folder, 'node_modules')
  const own = [libraries, join(folder, 'package.json')]
  try {
    return [...own, realpathSync(libraries)]
  } catch {
    return own
  }
}

function ancestors(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...ancestors(parent)]
}

/** A waiting child does not keep us alive; a working one does. */
function hold(child: ChildProcess, working: boolean): void {
  const pipe = child.stdin as unknown as { ref?(): void; unref?(): void } | null
  for (const handle of [child, child.channel, pipe]) working ? handle?.ref?.() : handle?.unref?.()
}

function supervise(
  child: ChildProcess,
  start: Start,
  bytes: Uint8Array,
  limits: ReadLimits,
  onAnswer: (answer: Answer) => void,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let now: Usage = { milliseconds: performance.now(), cpu: undefined, residentBytes: 0 }
    let begun = now
    let last = now
    const timers = [setInterval(() => void sample(), SAMPLE_MS)]

    async function sample(): Promise<void> {
      now = await usageOf(child.pid)
      // The first look at its processor time: what it spent on loading its libraries does not count.
      if (begun.cpu === undefined) begun = { ...begun, cpu: now.cpu }
      if (last.cpu === undefined) last = { ...last, cpu: now.cpu }
      if (now.residentBytes > limits.residentBytes) end({ kind: 'killed', limit: 'residentBytes' })
      else if (isOver(limits.milliseconds, begun, now)) end({ kind: 'killed', limit: 'milliseconds' })
      else if (isOver(limits.millisecondsPerPage, last, now)) killUnlessHeard()
    }

    function killUnlessHeard(): void {
      const before = last
      const kill = () => last === before && end({ kind: 'killed', limit: 'millisecondsPerPage' })
      timers.push(setTimeout(kill, GRACE_MS))
    }

    function end(ending: Ending | Error): void {
      for (const timer of timers) clearTimeout(timer)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      if (ending instanceof Error) reject(ending)
      else resolve(ending)
    }

    child.on('message', (answer: Answer) => {
      last = { ...now, milliseconds: performance.now() }
      // A cold child loads its libraries first; that is not the file's fault.
      if (answer.kind === 'ready') begun = last
      try {
        onAnswer(answer)
      } catch (error) {
        return end(error instanceof Error ? error : new Error('unreadable answer', { cause: error }))
      }
      if (isLast(answer)) end({ kind: 'answered', answer })
    })
    // Both reasons to stop hearing: it exited, or it could not be started at all.
    child.on('close', (exitCode, signal) => end(endOf(exitCode, signal)))
    child.on('error', (cause) => end(new Error('the reader process could not be started', { cause })))
    if (child.exitCode !== null || child.signalCode !== null)
      return end(endOf(child.exitCode, child.signalCode))

    void sample()
    child.send(start, () => undefined)
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}

function endOf(exitCode: number | null, signal: NodeJS.Signals | null): Ending | Error {
  if (exitCode === NOT_LOADED) return new Error('the reader process could not load its libraries')
  if (signal === OUTGROWN) return { kind: 'killed', limit: 'residentBytes' }
  return { kind: 'died', signal, exitCode }
}

function semaphore(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = places
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return () => {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
