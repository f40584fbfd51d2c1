import { readFile } from 'node:fs/promises'

/** What a process has used when it was looked at. */
export interface Usage {
  milliseconds: number
  /** Processor time in milliseconds; `undefined` where the system does not tell. */
  cpu: number | undefined
  /** 0 where the system does not tell: there the child's own guard watches. */
  residentBytes: number
}

/** On a busy machine a good file takes long without doing much: it gets this much more of the clock than of the processor. */
const PATIENCE = 3

export function isOver(limit: number, since: Usage, now: Usage): boolean {
  const clock = now.milliseconds - since.milliseconds
  if (since.cpu === undefined || now.cpu === undefined) return clock > limit
  return now.cpu - since.cpu > limit || clock > PATIENCE * limit
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; a clock tick is 10 ms on every Linux that Node runs on. */
export async function usageOf(pid: number | undefined): Promise<Usage> {
  const proc = (file: string) =>
    process.platform === 'linux' && pid ? readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '') : ''
  const [status, stat] = await Promise.all([proc('status'), proc('stat')])
  // The second field, the name in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return {
    milliseconds: performance.now(),
    cpu: Number.isFinite(ticks) ? ticks * 10 : undefined,
    residentBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
  }
}
