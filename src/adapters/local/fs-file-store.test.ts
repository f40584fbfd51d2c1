import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { chunks, fileStoreContract } from '#src/ports/file-store.contract.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { fsFileStore } from './fs-file-store.ts'

const clock = fixedClock()
const options = { clock, uploadsUrl: '/uploads' }
const expiresAt = new Date('2026-11-20T09:10:00.000Z')

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

fileStoreContract('fsFileStore', async (clock) => {
  const store = fsFileStore(emptyFolder(), { clock, uploadsUrl: '/uploads' })
  return {
    store,
    async post({ url, fields }, body) {
      expect(url).toBe('/uploads')
      await store.receive(fields, body)
    },
  }
})

describe('fsFileStore', () => {
  let folder: string
  beforeEach(() => {
    folder = emptyFolder()
  })
  const everything = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)

  it('leaves no half file behind, whatever an upload ends with', async () => {
    const store = fsFileStore(folder, options)
    const { fields } = await store.uploadForm('files/f1', { maxBytes: 3, expiresAt })
    await store.receive(fields, chunks([1, 2]))
    await expect(store.receive(fields, chunks([1, 2, 3, 4]))).rejects.toMatchObject({
      code: 'file-too-large',
    })
    await expect(store.receive(fields, chunks([9]))).rejects.toMatchObject({ code: 'file-changed' })
    await expect(
      store.receive(
        fields,
        (async function* () {
          yield Uint8Array.of(1)
          throw new Error('aborted')
        })(),
      ),
    ).rejects.toMatchObject({ code: 'upload-failed' })

    expect(everything().sort()).toEqual(['f1', '~upload-secret'])
  })

  it('stops reading an upload that is too large', async () => {
    const store = fsFileStore(folder, options)
    const { fields } = await store.uploadForm('files/f1', { maxBytes: 1000, expiresAt })
    let read = 0
    let closed = false
    async function* endless() {
      try {
        for (;;) {
          read += 1
          yield new Uint8Array(100)
        }
      } finally {
        closed = true
      }
    }

    await expect(store.receive(fields, endless())).rejects.toMatchObject({ code: 'file-too-large' })

    expect(read).toBe(11)
    expect(closed).toBe(true)
  })

  it('takes a form from before a restart, and none of another folder', async () => {
    const { fields } = await fsFileStore(folder, options).uploadForm('files/f1', { maxBytes: 3, expiresAt })

    await expect(fsFileStore(emptyFolder(), options).receive(fields, chunks([1]))).rejects.toMatchObject({
      code: 'bad-request',
    })
    expect(await fsFileStore(folder, options).receive(fields, chunks([1]))).toBe('stored')
  })

  it('keeps its secret, its folders and its files to the one who runs it', async () => {
    await fsFileStore(folder, options).write('files/f1', Uint8Array.of(1))

    const secret = join(folder, '~upload-secret')
    expect(readFileSync(secret, 'utf8').length).toBeGreaterThanOrEqual(43)
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'files')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'files', 'f1')).mode & 0o777).toBe(0o600)
  })

  it('clears away at its start what a process that is gone left half written, and nothing that is being written', async () => {
    mkdirSync(join(folder, '~incoming'))
    const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid']))
    for (const name of [
      `${gone}-a`,
      `${process.pid}-before`,
      `${process.pid}-now`,
      `${process.ppid}-neighbour`,
    ])
      writeFileSync(join(folder, '~incoming', name), 'half')
    const hourAgo = Date.now() / 1000 - 3600
    utimesSync(join(folder, '~incoming', `${process.pid}-before`), hourAgo, hourAgo)

    fsFileStore(folder, options)

    expect(readdirSync(join(folder, '~incoming')).sort()).toEqual(
      [`${process.pid}-now`, `${process.ppid}-neighbour`].sort(),
    )
  })

  it('says so when the disk takes no more, keeps what was there and leaves nothing half written', async () => {
    const script = fileURLToPath(new URL('../../testing/full-disk.ts', import.meta.url))
    // The system refuses to let any file grow over 64 blocks of 512 bytes, as a full disk would.
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, script, folder],
      {
        encoding: 'utf8',
      },
    )

    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ write: 'store-full', receive: 'store-full', small: 'ok' })
    const store = fsFileStore(folder, options)
    expect(await store.read('files/kept')).toEqual(Uint8Array.of(1, 2, 3))
    expect(await store.size('files/large')).toBeUndefined()
    expect(everything().sort()).toEqual(['after', 'kept', '~upload-secret'])
  })
})
