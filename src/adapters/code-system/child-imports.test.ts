import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#src/ports/clock.ts'
import { type ChildImportsOptions, childImports } from './child-imports.ts'
import { orderFile, ordinary, starterFolder, tabularFile, zipOf } from './import/small-release.builder.ts'
import { importedCodeSystem } from './imported-code-system.ts'
import { endlessImportProgram, smallImportProgram } from './small-import.builder.ts'

let root: string
let folder: string
let server: Server | undefined
const opened: { close(): void }[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartmark-child-import-'))
  folder = join(root, 'codes')
})
afterEach(async () => {
  for (const one of opened.splice(0)) one.close()
  server?.closeAllConnections()
  await new Promise((done) => (server ? server.close(done) : done(undefined)))
  server = undefined
  // A child that was just killed may still have its folder open.
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

function imports(options: Partial<ChildImportsOptions> = {}) {
  const made = childImports(folder, {
    program: smallImportProgram(join(root, 'programs')),
    clock: systemClock,
    anyHost: true,
    ...options,
  })
  opened.push(made)
  return made
}

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const release = (more = ordinary, year = 2026) =>
  zipOf({
    [`icd10cm_order_${year}.txt`]: orderFile(more),
    [`tabular-${year}.xml`]: tabularFile(year, orderFile(more)),
  })

async function take(made: ReturnType<typeof imports>, bytes: Uint8Array, name = 'release-2026.zip') {
  const { ended } = await made.start(await made.receive(name, inPieces(bytes)))
  return ended
}

const editionBytes = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
const uploads = () => (existsSync(join(folder, 'uploads')) ? readdirSync(join(folder, 'uploads')) : [])
const halves = () => readdirSync(folder).filter((name) => name.endsWith('.part'))
const until = async (holds: () => unknown) =>
  expect.poll(holds, { timeout: 10_000, interval: 20 }).toBeTruthy()
const problem = (code: string) => expect.objectContaining({ code })

/** A server of one file; `cut`: the first answer ends in the middle, and nothing more comes before `goOn`. */
async function serving(bytes: Uint8Array, { cut = false } = {}) {
  const asked: (string | undefined)[] = []
  server = createServer((request, response) => {
    asked.push(request.headers.range)
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(from > 0 ? 206 : 200, { etag: '"one"', 'content-length': bytes.length - from })
    if (cut && asked.length === 1) response.write(bytes.subarray(0, 1000))
    else response.end(bytes.subarray(from))
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/release-2026.zip`, asked }
}

describe('an import in a child process', () => {
  it('takes an uploaded archive, tells its steps, and forgets the file', async () => {
    const made = imports()

    const run = await take(made, release())

    expect(run).toMatchObject({ state: 'done', from: { kind: 'upload', name: 'release-2026.zip' } })
    expect(run.result?.editions.map(({ info }) => info.id)).toEqual(['FY2026'])
    expect(run.steps.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['reading release-2026.zip', 'writing FY2026']),
    )
    expect(JSON.stringify(run)).not.toContain(root)
    expect(importedCodeSystem(folder, starterFolder).on('2026-01-01').info.kind).toBe('official')
    expect(uploads()).toEqual([])
    expect(made.makings()).toMatchObject([
      {
        edition: 'FY2026',
        sources: [
          {
            name: 'release-2026.zip/icd10cm_order_2026.txt',
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
          { name: 'release-2026.zip/tabular-2026.xml' },
        ],
      },
    ])
  })

  it('fetches the configured addresses, and goes on where the connection was cut', async () => {
    const bytes = release()
    const { url, asked } = await serving(bytes, { cut: true })
    const made = imports({ urls: url })
    const { run, ended } = await made.start({ kind: 'official' })
    await until(() => run.steps.some(({ text }) => text.startsWith('downloading')))

    server?.closeAllConnections()

    expect(await ended).toMatchObject({ state: 'done' })
    expect(asked).toEqual([undefined, 'bytes=1000-'])
    expect(run.steps.map(({ text }) => text)).toContain(
      'the connection broke; going on with release-2026.zip',
    )
  })

  it('that was stopped in the middle of a download goes on there, with the editions as they were', async () => {
    const { url, asked } = await serving(release([...ordinary, 'E118 | New']), { cut: true })
    const made = imports({ urls: url })
    await take(made, release())
    const before = editionBytes()
    const { run, ended } = await made.start({ kind: 'official' })
    await until(() => run.steps.some(({ text }) => text.startsWith('downloading')))

    await made.stop()

    expect(await ended).toMatchObject({ state: 'interrupted', by: 'stopped' })
    expect(editionBytes()).toEqual(before)
    const again = await (await made.start(run.from)).ended
    expect(again).toMatchObject({ state: 'done' })
    expect(asked).toEqual([undefined, 'bytes=1000-'])
    expect(editionBytes()).not.toEqual(before)
  })

  it('whose process is killed from outside is interrupted, and its file is kept for another try', async () => {
    const stuck = imports({ program: endlessImportProgram(join(root, 'programs'), 'works') })
    const from = await stuck.receive('release-2026.zip', inPieces(release()))
    const { run, ended } = await stuck.start(from)
    await until(() => run.steps.length > 0)
    expect(uploads()).toHaveLength(1)
    expect(halves()).toHaveLength(1)

    process.kill(childOf(stuck), 'SIGKILL')

    expect(await ended).toMatchObject({ state: 'interrupted', by: 'killed' })
    expect(halves()).toEqual([])
    expect(uploads()).toHaveLength(1)
    const again = await (await imports().start(from)).ended
    expect(again.state).toBe('done')
  })

  it('is known to the next server as interrupted, and can be taken up again', async () => {
    const first = imports({ program: endlessImportProgram(join(root, 'programs'), 'works') })
    const { run } = await first.start(await first.receive('release-2026.zip', inPieces(release())))
    await until(() => run.steps.length > 0)
    const child = childOf(first)

    first.close()

    await until(() => !isRunning(child))
    expect(halves()).toHaveLength(1)
    const second = imports()
    expect(halves()).toEqual([])
    expect(second.last()).toMatchObject({ id: run.id, state: 'interrupted', by: 'restarted' })
    const { ended } = await second.start(second.last()!.from)
    expect(await ended).toMatchObject({ state: 'done' })
    expect(imports().last()).toMatchObject({ state: 'done' })
  })

  it('runs once when two people press at the same time', async () => {
    const made = imports({ program: endlessImportProgram(join(root, 'programs'), 'waits') })

    const outcomes = await Promise.allSettled([
      made.start({ kind: 'official' }),
      made.start({ kind: 'official' }),
      made.start({ kind: 'official' }),
    ])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(problem('import-running'))
    await expect(made.receive('a.zip', inPieces(release()))).rejects.toEqual(problem('import-running'))
  })

  it.each<[string, string, Uint8Array, RegExp]>([
    [
      'a damaged archive',
      'release-2026.zip',
      release().subarray(0, -40),
      /^release-2026\.zip is damaged: [^\n]+\.$/,
    ],
    [
      'a file nobody knows',
      'holiday.xml',
      new TextEncoder().encode('who knows'),
      /^holiday\.xml is not a file of ICD-10-CM that we know; nothing was imported\.$/,
    ],
  ])('says in one sentence that it cannot take %s', async (_, name, bytes, sentence) => {
    const made = imports()
    await take(made, release())
    const before = editionBytes()

    const run = await take(made, bytes, name)

    expect(run).toMatchObject({ state: 'failed', why: expect.stringMatching(sentence) })
    expect(editionBytes()).toEqual(before)
    expect(uploads()).toEqual([])
  })

  it('says so when the server has nothing there', async () => {
    server = createServer((_, response) => response.writeHead(404).end())
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const made = imports({ urls: `http://127.0.0.1:${port}/2026.zip` })

    const run = await (await made.start({ kind: 'official' })).ended

    expect(run.why).toBe('2026.zip cannot be downloaded: the server answered 404.')
  })

  it('is not sent on to an address of our own network', async () => {
    server = createServer((_, response) =>
      response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data/' }).end(),
    )
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const made = imports({ urls: `http://127.0.0.1:${port}/2026.zip` })

    const run = await (await made.start({ kind: 'official' })).ended

    expect(run.why).toBe('The download leads to an address that is not public; it was not fetched.')
  })

  it.each(['waits', 'works'] as const)('ends with the server that is killed while it %s', async (doing) => {
    const source = `
      import { childImports } from ${JSON.stringify(join(import.meta.dirname, 'child-imports.ts'))}
      const made = childImports(${JSON.stringify(folder)}, {
        program: ${JSON.stringify(endlessImportProgram(join(root, 'programs'), doing))},
        clock: { now: () => new Date() }, anyHost: false })
      const { run } = await made.start({ kind: 'official' })
      setInterval(() => run.steps.length > 0 && console.log(made.pid()), 20)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', source])
    const orphan = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (pid) => resolve(Number.parseInt(String(pid), 10))),
    )
    expect(isRunning(orphan)).toBe(true)

    parent.kill('SIGKILL')

    await until(() => !isRunning(orphan))
  })
})

describe('what is received', () => {
  it('is refused above the limit, and nothing of it stays', async () => {
    const made = imports({ most: 2500 })

    await expect(made.receive('big.zip', inPieces(new Uint8Array(9000)))).rejects.toEqual(
      problem('release-too-large'),
    )

    expect(uploads()).toEqual([])
  })

  it('goes when its sender goes', async () => {
    const made = imports()
    async function* cut() {
      yield new Uint8Array(1000)
      throw new Error('cut')
    }

    await expect(made.receive('a.zip', cut())).rejects.toThrow('cut')

    expect(uploads()).toEqual([])
  })

  it.each(['../../etc/passwd', 'C:\\codes\\icd.zip', '.hidden', '', 'x'.repeat(500), 'a\u202eb\n.zip'])(
    'called %j lies in a folder of its own',
    async (name) => {
      const made = imports()
      const from = await made.receive(name, inPieces(new Uint8Array(10)))
      if (from.kind !== 'upload') throw new Error('no upload')

      expect(from.name).toMatch(/^[A-Za-z0-9_ -][A-Za-z0-9._ -]{0,119}$/)
      expect(existsSync(join(folder, 'uploads', from.id, from.name))).toBe(true)
    },
  )

  it('is asked for by its id alone, never by a path', async () => {
    const made = imports()
    for (const from of [
      { kind: 'upload' as const, id: '../..', name: 'codes' },
      { kind: 'upload' as const, id: 'gone', name: 'a.zip' },
    ])
      await expect(made.start(from)).rejects.toEqual(problem('import-gone'))
  })
})

describe('an address somebody sends', () => {
  const closed = [
    'https://127.0.0.1/a.zip',
    'https://[::1]/a.zip',
    'https://[::ffff:10.0.0.1]/a.zip',
    'https://169.254.169.254/latest',
    'https://10.1.2.3/a.zip',
    'https://0x7f000001/a.zip',
    'https://2130706433/a.zip',
    'https://localhost/a.zip',
    'https://[fd00:ec2::254]/a.zip',
    'https://user:secret@192.0.2.1/a.zip',
    'http://198.51.100.7/a.zip',
    'file:///etc/passwd',
    'https://1.1.1.1/a.zip https://1.1.1.1/b.zip',
    'nothing',
  ]
  it.each(closed)('is refused before anything runs: %s', async (url) => {
    await expect(imports().start({ kind: 'address', url })).rejects.toEqual(problem('import-address'))
  })

  it('is refused outside a laptop unless its host is configured', async () => {
    const program = endlessImportProgram(join(root, 'programs'), 'waits')
    const made = imports({ anyHost: false, urls: 'https://1.1.1.1/2026.zip', program })

    await expect(made.start({ kind: 'address', url: 'https://8.8.8.8/a.zip' })).rejects.toEqual(
      problem('import-address'),
    )
    await expect(made.start({ kind: 'address', url: 'https://1.1.1.1/other.zip' })).resolves.toBeDefined()
  })
})

function childOf(made: { pid(): number | undefined }): number {
  const pid = made.pid()
  if (pid === undefined) throw new Error('no child')
  return pid
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
