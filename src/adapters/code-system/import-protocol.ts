import type { ImportResult, ImportStep } from '#src/domain/code-import.ts'

/** What the child process of an import is told. */
export interface ImportTask {
  /** Folder of the editions. */
  folder: string
  /** `official`, an address, or the path of a file. */
  from: string
  /** `CHARTMARK_CODES_URLS`. */
  urls?: string | undefined
  /** Addresses that may be fetched wherever they lead. */
  trusted: string[]
}

/** What it says, in order; the last one is never a step. */
export type ImportMessage =
  | { kind: 'step'; step: ImportStep }
  | { kind: 'done'; result: ImportResult }
  | { kind: 'failed'; why: string }
