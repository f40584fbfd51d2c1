import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ImportError } from '#src/ports/code-importer.ts'

/** Runs with the folder to itself: two imports at once would each write what the other does not know of. */
export async function alone<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const path = join(folder, 'import.lock')
  take(path)
  try {
    return await run()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(path, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (attempt === 0 && !lives(Number(readFileSync(path, 'utf8')))) rmSync(path, { force: true })
      else
        throw new ImportError('Another import is at work in the folder of editions; wait until it is done.')
    }
  }
}

/** An import that was killed leaves its lock. */
function lives(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}
