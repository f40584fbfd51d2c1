import type { Clock } from './clock.ts'
import type { CodeSystem } from './code-system.ts'
import type { DocumentStore } from './document-store.ts'
import type { FileStore } from './file-store.ts'
import type { JobQueue } from './job-queue.ts'
import type { LanguageModel } from './language-model.ts'
import type { Learner } from './learner.ts'
import type { Log } from './log.ts'
import type { PdfReader } from './pdf-reader.ts'
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
  /** `undefined` with `ENGINE=offline`. */
  model: LanguageModel | undefined
  limits: Limits
}

/** Limits a deployment may set; see `config.ts`. */
export interface Limits {
  maxFileBytes: number
  maxPages: number
  maxFiles: number
}
