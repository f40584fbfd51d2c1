import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { PriceTable } from '#src/ports/ports.ts'

const usd = z.number().min(0).max(10_000).optional()
const price = z.strictObject({
  input: usd,
  output: usd,
  cacheRead: usd,
  cacheWrite5m: usd,
  cacheWrite1h: usd,
  page: usd,
})
const file = z.object({
  standard: z.object({
    anthropic: z.string(),
    mistral: z.string(),
    bedrock: z.string(),
    ocr: z.object({ mistral: z.string(), textract: z.string(), claude: z.string() }),
  }),
  prices: z.object({
    asOf: z.iso.date(),
    models: z.record(z.string(), z.record(z.string(), price)),
  }),
})

export type ModelsFile = z.infer<typeof file> & { prices: PriceTable }

/** Standard models and prices. Throws an `Error` whose message is one line that says what is wrong with the file. */
export function readModelsFile(path: string): ModelsFile {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Error('it cannot be read as JSON')
  }
  const read = file.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
}
