import { createReadStream } from 'node:fs'
import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '#src/domain/problem.ts'
import type { Clock } from '#src/ports/clock.ts'
import type { FileKey, FileStore } from '#src/ports/file-store.ts'
import { incomingName, secretOf, sweepIncoming } from './incoming-files.ts'
import { readPolicy, signPolicy } from './upload-policy.ts'

/** `fields` are the fields of an upload form as they came back, `body` the file that was posted with them. */
export interface UploadReceiver {
  /**
   * Plays what S3 does with a posted form. The same bytes at the key again are no error.
   * Throws Problem `bad-request` (no form of ours), `upload-expired`, `file-too-large`, `file-changed` (other bytes are at the key),
   * `upload-failed` (the connection was cut; nothing is kept), `store-full`, `store-busy` (the disk fails otherwise).
   */
  receive(fields: Record<string, string>, body: AsyncIterable<Uint8Array>): Promise<'stored'>
}

/**
 * Files in a folder. What is not complete yet lies under `~incoming`: `~` is in no key, so that no key ever names it.
 * @param folder Made when missing; one file system, so that a rename is atomic. Several processes may share it.
 * @param options `secret`: signs upload forms; without one the folder keeps its own, so that forms survive a restart.
 * `uploadsUrl`: where forms post to.
 */
export function fsFileStore(
  folder: string,
  { clock, uploadsUrl, ...options }: { clock: Clock; secret?: string; uploadsUrl: string },
): FileStore & UploadReceiver {
  sweepIncoming(folder)
  const secret = options.secret ?? secretOf(folder)
  const pathOf = (key: FileKey) => join(folder, ...checkedSegments(key))

  return {
    async read(key) {
      return absentIsUndefined(async () => new Uint8Array(await readFile(pathOf(key))))
    },

    async size(key) {
      return absentIsUndefined(async () => {
        const found = await stat(pathOf(key))
        return found.isFile() ? found.size : undefined
      })
    },

    async write(key, bytes) {
      const path = pathOf(key)
      await throughIncoming(folder, async (incoming, handle) => {
        await handle.writeFile(bytes)
        await handle.sync()
        await makeFolder(folder, dirname(path))
        await rename(incoming, path)
        await syncFolder(dirname(path))
      })
    },

    async delete(key) {
      const path = pathOf(key)
      if ((await absentIsUndefined(() => stat(path))) === undefined) return
      await rm(path, { force: true })
      await syncFolder(dirname(path))
    },

    async uploadForm(key, { maxBytes, expiresAt }) {
      checkedSegments(key)
      return {
        url: uploadsUrl,
        fields: { key, ...signPolicy(secret, { key, maxBytes, expires: expiresAt.getTime() }) },
        expiresAt: expiresAt.toISOString(),
      }
    },

    async receive(fields, body) {
      const policy = readPolicy(secret, fields)
      if (!policy) throw new Problem('bad-request', { field: 'policy' })
      if (clock.now().getTime() >= policy.expires) throw new Problem('upload-expired')
      const path = pathOf(policy.key)
      await throughIncoming(folder, async (incoming, handle) => {
        await pour(body, handle, policy.maxBytes)
        await handle.sync()
        await makeFolder(folder, dirname(path))
        await createOnly(incoming, path)
        await syncFolder(dirname(path))
      })
      return 'stored'
    },
  }
}

/** A key that is none is a bug of the caller: keys are ours. */
function checkedSegments(key: FileKey): string[] {
  const segments = key.split('/')
  if (
    key.length > 500 ||
    !segments.every((segment) => /^[A-Za-z0-9._-]{1,200}$/.test(segment) && !/^\.+$/.test(segment))
  )
    throw new RangeError('Not a file key')
  return segments
}

/** Hands out a new file under `~incoming` and removes it afterwards, wherever it failed. */
async function throughIncoming(
  folder: string,
  work: (incoming: string, handle: FileHandle) => Promise<void>,
): Promise<void> {
  const incoming = incomingName(folder)
  try {
    const handle = await open(incoming, 'wx', 0o600)
    try {
      await work(incoming, handle)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (noSpace.has(code)) throw new Problem('store-full', {}, { cause: error })
    throw diskFault.has(code) ? new Problem('store-busy', {}, { cause: error }) : error
  } finally {
    await rm(incoming, { force: true })
  }
}

/** No space, over quota, over the file size limit. */
const noSpace = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** I/O error, read-only, too many open files: all may pass. */
const diskFault = new Set(['EIO', 'EROFS', 'EMFILE', 'ENFILE'])

async function pour(body: AsyncIterable<Uint8Array>, handle: FileHandle, maxBytes: number): Promise<void> {
  let size = 0
  const chunks = body[Symbol.asyncIterator]()
  try {
    for (let next = await nextChunk(chunks); !next.done; next = await nextChunk(chunks)) {
      size += next.value.byteLength
      if (size > maxBytes) throw new Problem('file-too-large', { maxBytes })
      await handle.writeFile(next.value)
    }
  } catch (error) {
    await chunks.return?.()
    throw error
  }
}

async function nextChunk(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next()
  } catch (error) {
    throw new Problem('upload-failed', {}, { cause: error })
  }
}

/** Unlike a rename, a link never replaces what is there. */
async function createOnly(incoming: string, path: string): Promise<void> {
  try {
    await link(incoming, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!(await sameBytes(incoming, path))) throw new Problem('file-changed')
  }
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)])
  if (a.size !== b.size) return false
  const chunks = createReadStream(other, { highWaterMark: 1 << 20 })
  const handle = await open(one)
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(chunk.length), 0, chunk.length)
      if (bytesRead !== chunk.length || !buffer.equals(chunk)) return false
    }
    return true
  } finally {
    await handle.close()
    chunks.destroy()
  }
}

/** A new folder is durable once its parent is written. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let at = folder; first && at.length > root.length; at = dirname(at)) await syncFolder(dirname(at))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function absentIsUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
