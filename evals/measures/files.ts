import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a JSONL file of the data beside the repository; throws one sentence when it is not there. */
export function jsonLines(data: string | undefined, path: string): unknown[] {
  const file = join(data ?? '', path)
  if (data === undefined || !existsSync(file)) throw new Error(`${path} is not at hand`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)
}
