import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..')

export interface Server {
  url: string
  process: ChildProcess
  folder: string
  /** Milliseconds from spawn to the first 200 of `/healthz`. */
  startedIn: number
  /** Ends it and removes its data, unless `keep`. Answers the milliseconds it took. */
  stop(options?: { signal?: NodeJS.Signals; keep?: boolean }): Promise<number>
}

/** Starts Chartmark as a process of its own: the bundle, or the sources through tsx. */
export async function start(
  from: 'bundle' | 'source',
  options: { env?: Record<string, string>; folder?: string; port?: number } = {},
): Promise<Server> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chartmark-run-'))
  const port = options.port ?? 20_000 + Math.floor(Math.random() * 20_000)
  const args =
    from === 'bundle' ? [join(root, 'dist', 'main.mjs')] : ['--import', 'tsx', join(root, 'src', 'main.ts')]
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port), CHARTMARK_DATA: folder, LOG_LEVEL: 'warn', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`It ended at once: ${said}`)
    const ok = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) break
    await pause(2)
  }
  return {
    url,
    process: child,
    folder,
    startedIn: performance.now() - began,
    async stop({ signal = 'SIGTERM', keep = false } = {}) {
      const asked = performance.now()
      if (child.exitCode === null && !child.signalCode) {
        const ended = new Promise((done) => child.once('exit', done))
        child.kill(signal)
        await ended
      }
      if (!keep) rmSync(folder, { recursive: true, force: true })
      return performance.now() - asked
    },
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

/** Uploads one file through the API. Answers its id. */
export async function upload(url: string, name: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  const response = await fetch(`${url}/api/v1/documents`, { method: 'POST', body: form })
  if (!response.ok) throw new Error(`Upload answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

/** Waits until a machine is done with a document. Answers its status. */
export async function settled(url: string, id: string, every = 5, atMost = 120_000): Promise<string> {
  const until = performance.now() + atMost
  for (;;) {
    const { status } = (await (await fetch(`${url}/api/v1/documents/${id}`)).json()) as { status: string }
    if (status !== 'processing' && status !== 'announced') return status
    if (performance.now() > until) throw new Error(`Still ${status} after ${atMost} ms`)
    await pause(every)
  }
}

/** Resident megabytes of a process, now and at its peak (Linux; NaN elsewhere). */
export function memory(pid: number): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (name: string) =>
      Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1] ?? Number.NaN)
    return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 }
  } catch {
    return { now: Number.NaN, peak: Number.NaN }
  }
}

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
