/**
 * Writes the code lists of the starter set (`src/adapters/code-system/starter/facts/`) from the official files.
 * `CHARTMARK_EVAL_DATA=<folder> npx tsx scripts/starter-facts.ts`; `starter.corpus.test.ts` says whether they are up to date.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { officialFacts } from '#src/adapters/code-system/starter-official-files.ts'
import { readStarter } from '#src/adapters/code-system/starter-rows.ts'

const data = process.env.CHARTMARK_EVAL_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url))
const folder = fileURLToPath(new URL('../src/adapters/code-system/starter/', import.meta.url))

for (const [name, text] of Object.entries(officialFacts(data, readStarter(folder)))) {
  writeFileSync(join(folder, 'facts', name), text)
  console.log(`${name}: ${text.split('\n').length - 1} lines, ${text.length} bytes`)
}
