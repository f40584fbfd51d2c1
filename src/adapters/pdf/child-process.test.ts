import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '#src/ports/pdf-reader.ts'
import { type Children, children } from './child-process.ts'
import type { Answer } from './protocol.ts'

// Small programs stand in for the reader, each one way to misbehave.
let folder: string
const task = { kind: 'unlock', password: '' } as const
const limits = { ...defaultLimits, milliseconds: 2000, millisecondsPerPage: 600 }
const nothing = () => undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-child-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function program(source: string): Promise<Children> {
  const childPath = join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  await writeFile(childPath, source)
  return children({ childPath, assets: folder })
}

const answering = (why: string) =>
  `process.on('message', async () => process.send({ kind: 'refused', problem: 'file-broken', why: ${why} }))`

describe('a child', () => {
  it('has no environment, writes no file, starts no program, reads nothing but its own', async () => {
    process.env['CHARTMARK_TEST_KEY'] = 'secret'
    await writeFile(join(folder, 'asset'), 'mine')
    const tried = `JSON.stringify([
      process.env.CHARTMARK_TEST_KEY ?? 'none',
      await import('node:fs').then((fs) => fs.readFileSync(${JSON.stringify(join(folder, 'asset'))}, 'utf8')),
      await import('node:fs').then((fs) => fs.readFileSync('/etc/hosts', 'utf8')).catch((e) => e.code),
      await import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(join(folder, 'x'))}, 'x')).catch((e) => e.code),
      await import('node:child_process').then((c) => c.execSync('true')).catch((e) => e.code),
    ])`
    const ending = await (await program(answering(tried))).run(task, new Uint8Array(), defaultLimits, nothing)
    delete process.env['CHARTMARK_TEST_KEY']

    if (ending.kind !== 'answered' || ending.answer.kind !== 'refused') throw new Error(ending.kind)
    const denied = 'ERR_ACCESS_DENIED'
    expect(JSON.parse(ending.answer.why)).toEqual(['none', 'mine', denied, denied, denied])
  })

  it('reads its libraries where a link leads', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'chartmark-libraries-'))
    await writeFile(join(elsewhere, 'library'), 'there')
    await symlink(elsewhere, join(folder, 'node_modules'))
    const read = `await import('node:fs').then((fs) =>
      fs.readFileSync(${JSON.stringify(join(folder, 'node_modules', 'library'))}, 'utf8')).catch((e) => e.code)`
    const ending = await (await program(answering(read))).run(task, new Uint8Array(), defaultLimits, nothing)
    await rm(join(folder, 'node_modules'))
    await rm(elsewhere, { recursive: true })
    expect(ending).toMatchObject({ answer: { why: 'there' } })
  })

  it('that cannot load its libraries is our fault, not the file’s', async () => {
    const bare = await mkdtemp(join(folder, 'bare-'))
    for (const name of ['child.ts', 'protocol.ts'])
      await copyFile(join(import.meta.dirname, name), join(bare, name))
    await writeFile(join(bare, 'tasks.ts'), "import 'a-library-that-is-not-there'")
    const reader = children({ childPath: join(bare, 'child.ts'), assets: bare })
    for (const _ of ['cold', 'warm'])
      await expect(reader.run(task, new Uint8Array([1]), defaultLimits, nothing)).rejects.toThrow('libraries')
  })

  it('that works and says nothing is killed at the page limit', async () => {
    const busy = await program(`process.on('message', () => { for (;;); })`)
    const ending = await busy.run(task, new Uint8Array(), limits, nothing)
    expect(ending).toEqual({ kind: 'killed', limit: 'millisecondsPerPage' })
  })

  it('that only waits, for something that never comes, is killed too', async () => {
    const waiting = await program(`process.on('message', () => setInterval(() => 0, 1000))`)
    const ending = await waiting.run(task, new Uint8Array(), limits, nothing)
    expect(ending).toEqual({ kind: 'killed', limit: 'millisecondsPerPage' })
  })

  it('that keeps talking is killed at the file limit', async () => {
    const talking = await program(`process.on('message', () => {
      setInterval(() => {
        for (const end = Date.now() + 90; Date.now() < end; );
        process.send({ kind: 'alive' })
      }, 10)
    })`)
    const ending = await talking.run(task, new Uint8Array(), limits, nothing)
    expect(ending).toEqual({ kind: 'killed', limit: 'milliseconds' })
  })

  it('that grows is killed at the memory limit', async () => {
    const growing = await program(`process.on('message', () => {
      const kept = []
      setInterval(() => { kept.push(Buffer.alloc(20 << 20, 1)); process.send({ kind: 'alive' }) }, 20)
    })`)
    const ending = await growing.run(
      task,
      new Uint8Array(),
      { ...defaultLimits, residentBytes: 300 << 20 },
      nothing,
    )
    expect(ending).toEqual({ kind: 'killed', limit: 'residentBytes' })
  })

  it('that crashes is reported with its exit code, and the next one works', async () => {
    const crashing = await program(`process.on('message', () => process.exit(7))`)
    const ending = await crashing.run(task, new Uint8Array(), limits, nothing)
    expect(ending).toEqual({ kind: 'died', signal: null, exitCode: 7 })
  })

  it('gets the bytes whole', async () => {
    const counting = await program(`
      let sum = 0
      process.stdin.on('data', (chunk) => { for (const byte of chunk) sum += byte })
      process.stdin.on('end', () => process.send({ kind: 'refused', problem: 'file-broken', why: String(sum) }))`)
    const answers: Answer[] = []
    await counting.run(task, new Uint8Array(3_000_000).fill(3), defaultLimits, (answer) =>
      answers.push(answer),
    )
    expect(answers).toEqual([{ kind: 'refused', problem: 'file-broken', why: '9000000' }])
  })
})

describe('the real child', () => {
  it.each([
    ['waits', 'await new Promise((resolve) => setTimeout(resolve, 60_000))'],
    ['is deep in a file', 'for (;;);'],
  ])('ends with its parent while it %s', async (_, doing) => {
    // A parent of its own, so that it can be killed; its child runs the real guard, with a stand-in for the reading.
    const source = await readFile(join(import.meta.dirname, 'child.ts'), 'utf8')
    const telling = `await new Promise((said) => process.send?.({ kind: 'alive', pid: process.pid }, said))`
    const stuck = source
      .replaceAll("import('./tasks.ts')", `Promise.resolve({ run: async () => { ${telling}; ${doing} } })`)
      .replaceAll("'./protocol.ts'", JSON.stringify(join(import.meta.dirname, 'protocol.ts')))
    const childPath = join(folder, `stuck-${doing.length}.ts`)
    await writeFile(childPath, stuck)
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { children } from ${JSON.stringify(join(import.meta.dirname, 'child-process.ts'))}
       const pool = children({ childPath: ${JSON.stringify(childPath)}, assets: ${JSON.stringify(import.meta.dirname)} })
       pool.run(${JSON.stringify(task)}, new Uint8Array(), ${JSON.stringify(defaultLimits)}, ({ pid }) => pid && console.log(pid))`,
    ])
    const orphan = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (pid) => resolve(Number(pid))),
    )
    expect(isRunning(orphan)).toBe(true)

    parent.kill('SIGKILL')

    await expect.poll(() => isRunning(orphan), { timeout: 3000 }).toBe(false)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
