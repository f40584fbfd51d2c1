import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { docs } from './docs.ts'

it('docs/coding-rules.md is what the cases say (npx tsx evals/rules/write-docs.ts)', () => {
  const page = readFileSync(new URL('../../docs/coding-rules.md', import.meta.url), 'utf8')
  expect(page).toBe(docs())
})
