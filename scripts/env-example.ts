import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { envExample } from './env-example-text.ts'

/** `tsx scripts/env-example.ts`: writes `.env.example` from `src/config.ts`. */
writeFileSync(join(import.meta.dirname, '..', '.env.example'), envExample())
