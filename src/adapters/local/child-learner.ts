import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { Learner } from '#src/ports/learner.ts'

/** Less than a job's lease, so that no second child starts beside the first. */
const MOST_MILLISECONDS = 50_000
const MEGABYTES = 1024

/**
 * Learns by running our own command line in a child process that can be killed. It composes itself from the same environment.
 * @param command Path of the command line's entry file.
 */
export function childLearner(command: string, milliseconds = MOST_MILLISECONDS): Learner {
  return {
    learn: () =>
      new Promise((resolve, reject) => {
        const child = spawn(
          process.execPath,
          ['--no-warnings', `--max-old-space-size=${MEGABYTES}`, command, 'house', 'learn'],
          { stdio: 'ignore', env: process.env },
        )
        politely(child.pid)
        // With the process that started it; a half-learned dictionary is never written.
        const end = () => child.kill('SIGKILL')
        const timer = setTimeout(end, milliseconds)
        process.once('exit', end)
        const settle = (fault?: Error) => {
          clearTimeout(timer)
          process.off('exit', end)
          if (fault) reject(fault)
          else resolve()
        }
        child.once('error', settle)
        child.once('exit', (code, signal) =>
          settle(code === 0 ? undefined : new Error(`Learning ended with ${signal ?? code}`)),
        )
      }),
  }
}

/** People at the page come first. Not everywhere allowed, and only a courtesy. */
function politely(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    return
  }
}
