import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { ulid } from 'ulid'
import type {
  ImportFrom,
  ImportRun,
  ImportStep,
  Interruption,
  ReleaseAddress,
} from '#src/domain/code-import.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Clock } from '#src/ports/clock.ts'
import { type CodeImports, MOST_RELEASE_BYTES } from '#src/ports/code-imports.ts'
import { mayFetch } from './address-guard.ts'
import { releasesOf } from './import/official-releases.ts'
import { stepKey } from './import-child.ts'
import type { ImportMessage, ImportTask } from './import-protocol.ts'
import { forgetHalves, keepLast, readLast } from './last-import.ts'
import { makingsIn } from './makings.ts'
import { forgetReleases, keepRelease, releasePath, safeName } from './received-release.ts'

export interface ChildImportsOptions {
  /** What Node runs in the child, e.g. the command line's entry and its verb; it ends up in `serveImport`. */
  program: readonly string[]
  clock: Clock
  /** `CHARTMARK_CODES_URLS`. */
  urls?: string | undefined
  /** Whether addresses beside the configured hosts may be fetched. */
  anyHost: boolean
  most?: number
}

/** Steps kept of one import. */
const MOST_STEPS = 40
/** The state goes to the disk at most so often. */
const KEPT_EVERY_MS = 1000

interface Working {
  run: ImportRun
  child: ChildProcess
  ended: Promise<ImportRun>
  by: Interruption
}

/**
 * Imports into `folder` in a child process that can be killed at any moment: the editions change only at its very end.
 * `close` ends it for good; `pid` is that of the process at work.
 */
export function childImports(
  folder: string,
  { program, clock, urls, anyHost, most = MOST_RELEASE_BYTES }: ChildImportsOptions,
): CodeImports & { close(): void; pid(): number | undefined } {
  const official: ReleaseAddress[] = releasesOf(urls).map(({ title, url }) => ({ title, url }))
  const trusted = official.map(({ url }) => url)
  const makings = makingsIn(folder)
  const receiving = new Set<string>()
  let last = readLast(folder)
  let working: Working | undefined
  let starting = false
  let closing = false
  tidy()

  return {
    official,
    makings,
    last: () => working?.run ?? last,

    async receive(name, body) {
      if (working || starting) throw new Problem('import-running')
      const from: ImportFrom = { kind: 'upload', id: ulid(), name: safeName(name) }
      receiving.add(from.id)
      try {
        await keepRelease(releasePath(folder, from.id, from.name), body, most)
      } finally {
        receiving.delete(from.id)
      }
      return from
    },

    async start(from) {
      if (working || starting || closing) throw new Problem('import-running')
      starting = true
      try {
        const task: ImportTask = { folder, from: await placeOf(from), trusted, ...(urls ? { urls } : {}) }
        working = begin(from, task)
      } finally {
        starting = false
      }
      tidy()
      return { run: working.run, ended: working.ended }
    },

    async stop() {
      if (!working) return
      working.by = 'stopped'
      working.child.kill('SIGKILL')
      await working.ended
    },

    pid: () => working?.child.pid,

    close() {
      // What was written down stays: the next server sees that this import was under way.
      closing = true
      working?.child.kill('SIGKILL')
    },
  }

  /** What the importer is given. */
  async function placeOf(from: ImportFrom): Promise<string> {
    if (from.kind === 'official') return 'official'
    if (from.kind === 'address') {
      // The importer takes a list; one address is one address.
      const one = URL.canParse(from.url) && !/[\s,]/.test(from.url)
      if (!one || !(await mayFetch(from.url, { configured: trusted, anyHost })))
        throw new Problem('import-address')
      return from.url
    }
    const path = releasePath(folder, safeName(from.id), safeName(from.name))
    if (!existsSync(path)) throw new Problem('import-gone')
    return path
  }

  function begin(from: ImportFrom, task: ImportTask): Working {
    const run: ImportRun = {
      id: ulid(),
      from,
      startedAt: clock.now().toISOString(),
      state: 'running',
      steps: [],
    }
    const child = started(program, task)
    const { promise: ended, resolve } = Promise.withResolvers<ImportRun>()
    const now: Working = { run, child, ended, by: 'killed' }
    keepLast(folder, run, child.pid)
    let kept = performance.now()
    const over = (how: Pick<ImportRun, 'state'> & Partial<ImportRun>) => {
      if (run.state !== 'running') return
      if (!closing) {
        Object.assign(run, how, { endedAt: clock.now().toISOString() })
        if (how.state === 'interrupted') forgetHalves(folder, child.pid)
        keepLast(folder, run, child.pid)
      }
      last = run
      working = undefined
      tidy()
      resolve(run)
    }
    child.on('message', (message: ImportMessage) => {
      if (message.kind === 'step') {
        run.steps = withStep(run.steps, message.step)
        if (performance.now() - kept < KEPT_EVERY_MS) return
        kept = performance.now()
        keepLast(folder, run, child.pid)
      } else if (message.kind === 'done') over({ state: 'done', result: message.result })
      else over({ state: 'failed', why: message.why })
    })
    const gone = () => over({ state: 'interrupted', by: now.by })
    child.on('error', gone)
    // Its last word may still be on its way when it has ended.
    child.on('exit', () => (child.connected ? child.once('disconnect', gone) : setImmediate(gone)))
    return now
  }

  /** Received files that nothing will ask for again go. */
  function tidy(): void {
    const run = working?.run ?? last
    const wanted = run?.from.kind === 'upload' && (run.state === 'running' || run.state === 'interrupted')
    const keep = [...receiving, ...(wanted && run.from.kind === 'upload' ? [run.from.id] : [])]
    if (!starting) forgetReleases(folder, keep)
  }
}

function withStep(steps: readonly ImportStep[], step: ImportStep): ImportStep[] {
  const before = steps.at(-1)
  const same = before !== undefined && stepKey(before.text) === stepKey(step.text)
  return [...(same ? steps.slice(0, -1) : steps), step].slice(-MOST_STEPS)
}

/** What reaches the network behind a proxy, and nothing else of ours: no key is needed to read codes. */
const passedOn = [
  'PATH',
  'SystemRoot',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'NODE_USE_ENV_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]

function started(program: readonly string[], task: ImportTask): ChildProcess {
  const env: Record<string, string> = { TZ: 'UTC' }
  for (const name of passedOn) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  const child = spawn(process.execPath, ['--no-warnings', ...program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env,
  })
  child.on('error', () => undefined)
  // People at the page come first.
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not everywhere allowed, and only a courtesy.
  }
  child.send(task, () => undefined)
  return child
}
