import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { docs } from './docs.ts'

/** Writes `docs/coding-rules.md` from the cases: `npx tsx evals/rules/write-docs.ts`. */
writeFileSync(fileURLToPath(new URL('../../docs/coding-rules.md', import.meta.url)), docs())
