import { serveImportOf } from '#src/compose.ts'
import { importCodes } from '#src/flow/codes/import.ts'
import type { Home } from '#src/home.ts'
import { UsageError } from './usage.ts'

/** The process in which the server imports a release that somebody asked for on a page. Its parent tells it what. */
export async function importChild(home: Home): Promise<number> {
  if (!process.send) throw new UsageError('The server starts this one itself; codes import does the same.')
  await serveImportOf(home, importCodes)
  return 0
}
