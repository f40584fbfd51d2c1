import type { ModelProvider } from '#src/domain/model.ts'
import type { Clock } from './clock.ts'
import type { CodeSystem } from './code-system.ts'
import type { DocumentStore } from './document-store.ts'
import type { FileStore } from './file-store.ts'
import type { JobQueue } from './job-queue.ts'
import type { LanguageModel } from './language-model.ts'
import type { Learner } from './learner.ts'
import type { Log } from './log.ts'
import type { OcrReader } from './ocr-reader.ts'
import type { PdfReader } from './pdf-reader.ts'
import type { Prompts } from './prompts.ts'
import type { SecretStore } from './secret-store.ts'

/** Everything we need from outside. Filled in `compose.ts`; a function takes `Pick<Ports, …>` of what it uses. */
export interface Ports {
  documents: DocumentStore
  files: FileStore
  jobs: JobQueue
  secrets: SecretStore
  pdf: PdfReader
  codes: CodeSystem
  clock: Clock
  log: Log
  /** Absent where this process may take its time: then it learns itself. */
  learner?: Learner | undefined
  /** The model of this deployment; `undefined` with `ENGINE=offline`. */
  model: LanguageModel | undefined
  /** Every model that may be chosen for a re-run, that of the deployment among them. */
  models: ReadonlyMap<ModelProvider, LanguageModel>
  /** `undefined` with `OCR=off`. */
  ocr: OcrReader | undefined
  prompts: Prompts
  spending: Spending
  limits: Limits
}

/** What may be spent on vendors, and what they charge. */
export interface Spending {
  /** US dollars in a UTC day; past it nothing is asked. */
  dayUsd: number
  /** US dollars on one document, or one conversation. */
  documentUsd: number
  /** How long a vendor keeps the beginning of our prompts. */
  cacheTtl: '5m' | '1h'
  prices: PriceTable
}

/** US dollars. Data, not code: `adapters/model/models.json`, or the file a deployment names. */
export interface PriceTable {
  /** When these were looked up, ISO date; shown beside every cost. */
  asOf: string
  /** By provider and the longest beginning of a model's id that fits; `*` for any. */
  models: Record<string, Record<string, ModelPrice>>
}

/** For a million tokens, or for a page. */
export interface ModelPrice {
  input?: number | undefined
  output?: number | undefined
  cacheRead?: number | undefined
  cacheWrite5m?: number | undefined
  cacheWrite1h?: number | undefined
  page?: number | undefined
}

/** Limits a deployment may set; see `config.ts`. */
export interface Limits {
  maxFileBytes: number
  maxPages: number
  maxFiles: number
}
