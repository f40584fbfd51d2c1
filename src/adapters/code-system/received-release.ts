import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#src/domain/problem.ts'

/** Where a received file lies: a folder of its own, so that it keeps its name, in which the fiscal year may stand. */
export function releasePath(folder: string, id: string, name: string): string {
  return join(folder, 'uploads', id, name)
}

/** The part of a file name that is safe as one on any disk: the last one, plain letters, the extension kept. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[^A-Za-z0-9._ -]/g, '_').replace(/^\.+/, '')
  return plain.slice(-120) || 'release'
}

/**
 * Streams a file to its place; nothing of it stays when that fails.
 * Throws Problem `release-too-large`, `store-full`, `store-busy`.
 */
export async function keepRelease(
  path: string,
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<void> {
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    const handle = await open(path, 'wx', 0o600)
    try {
      let size = 0
      for await (const piece of body) {
        size += piece.byteLength
        if (size > most) throw new Problem('release-too-large', { most })
        await handle.writeFile(piece)
      }
      if (size === 0) throw new Problem('file-empty')
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(join(path, '..'), { recursive: true, force: true }).catch(() => undefined)
    const code = String((error as NodeJS.ErrnoException).code)
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) throw new Problem('store-full', {}, { cause: error })
    if (['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE'].includes(code))
      throw new Problem('store-busy', {}, { cause: error })
    throw error
  }
}

/** Removes every received file but that of `id`. */
export function forgetReleases(folder: string, except: readonly string[]): void {
  const place = join(folder, 'uploads')
  if (!existsSync(place)) return
  for (const id of readdirSync(place))
    if (!except.includes(id)) rmSync(join(place, id), { recursive: true, force: true })
}
