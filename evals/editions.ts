import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { codesOf, environment, importerOf } from '#src/compose.ts'
import { readConfig } from '#src/config.ts'
import { importCodes } from '#src/flow/codes/import.ts'
import type { Home } from '#src/home.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'

const SETS = ['icd10cm', 'edits', 'hcc']

/**
 * The editions the evals run on: those of `CHARTMARK_CODES` where it is set; else, with the data beside the repository, the
 * official ones imported into `evals/reports/codes` (seconds the first time, nothing after); else the starter set.
 */
export async function editionsFor(
  home: Home,
  data: string | undefined,
  root: string,
  progress: (text: string) => void,
): Promise<CodeSystem> {
  const own = environment()
  if (own['CHARTMARK_CODES'] || data === undefined || !SETS.every((set) => existsSync(join(data, set))))
    return codesOf(home)
  const config = readConfig({ ...own, CHARTMARK_CODES: join(root, 'evals', 'reports', 'codes') })
  const importer = importerOf(home, config)
  for (const set of SETS)
    await importCodes(importer, join(data, set), (message) => progress(`${set}: ${message}`))
  return codesOf(home, config)
}
