import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ssmSecretStore } from './adapters/aws/ssm-secret-store.ts'
import { childImports } from './adapters/code-system/child-imports.ts'
import { folderImporter } from './adapters/code-system/folder-importer.ts'
import { serveImport } from './adapters/code-system/import-child.ts'
import { importedCodeSystem } from './adapters/code-system/imported-code-system.ts'
import { childLearner } from './adapters/local/child-learner.ts'
import { envSecretStore, readDotEnv } from './adapters/local/env-secret-store.ts'
import { folderPrompts } from './adapters/local/folder-prompts.ts'
import { fsFileStore } from './adapters/local/fs-file-store.ts'
import { sqliteDocumentStore } from './adapters/local/sqlite-document-store.ts'
import { sqliteJobQueue } from './adapters/local/sqlite-job-queue.ts'
import { pinoLog } from './adapters/log/pino-log.ts'
import { anthropicModel } from './adapters/model/anthropic.ts'
import { bedrockModel } from './adapters/model/bedrock.ts'
import { mistralModel } from './adapters/model/mistral.ts'
import { type ModelsFile, readModelsFile } from './adapters/model/models-file.ts'
import { claudeVision } from './adapters/model/ocr/claude-vision.ts'
import { mistralOcr } from './adapters/model/ocr/mistral-ocr.ts'
import { textract } from './adapters/model/ocr/textract.ts'
import { pdfjsReader } from './adapters/pdf/pdfjs-reader.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import type { Home } from './home.ts'
import { systemClock } from './ports/clock.ts'
import type { CodeImporter, ImportRequest, ImportSummary } from './ports/code-importer.ts'
import type { CodeImports } from './ports/code-imports.ts'
import type { CodeSystem } from './ports/code-system.ts'
import type { LanguageModel } from './ports/language-model.ts'
import type { Log } from './ports/log.ts'
import type { OcrReader } from './ports/ocr-reader.ts'
import type { PdfReader } from './ports/pdf-reader.ts'
import type { Ports } from './ports/ports.ts'
import type { SecretStore } from './ports/secret-store.ts'
import { urls } from './urls.ts'
import type { UploadTarget } from './web/uploads.ts'

/** Ports, and what only the process itself needs. */
export interface House {
  ports: Ports
  /** The folder store's own door; absent where the browser posts to S3. */
  uploads: UploadTarget | undefined
  /** Imports of codes that somebody starts on a page. */
  imports: CodeImports
  close(): void
}

/** What stands behind each port. The only file that knows both sides. */
export function compose(config: Config, home: Home): House {
  const log = logOf(config, home)
  const clock = systemClock
  const folder = after(config, 'blobs', 'file:')
  const jobs = after(config, 'jobs', 'sqlite:')
  const files = usable(folder, () => fsFileStore(folder, { clock, uploadsUrl: urls.uploads }))
  const documents = recordsOf(config)
  const queue = usable(jobs, () => sqliteJobQueue(jobs, { clock }))
  const imports = childImports(config.codes, {
    program: [home.cli, IMPORT_VERB],
    clock,
    urls: config.CHARTMARK_CODES_URLS,
    anyHost: config.STAGE === 'local',
  })
  return {
    ports: {
      documents,
      files,
      jobs: queue,
      secrets: secretsOf(config),
      pdf: pdfOf(home),
      codes: codesOf(home, config),
      learner: childLearner(home.cli),
      clock,
      log,
      ...modelsOf(config, home),
      limits: {
        maxFileBytes: config.MAX_FILE_MB * 1024 * 1024,
        maxPages: config.MAX_PAGES,
        maxFiles: config.MAX_FILES,
      },
    },
    uploads: files,
    imports,
    close() {
      imports.close()
      documents.close()
      queue.close()
    },
  }
}

/** Models, OCR, prompts and what may be spent on them. */
export function modelsOf(
  config: Config,
  home: Home,
): Pick<Ports, 'model' | 'models' | 'ocr' | 'prompts' | 'spending'> {
  const { prices, standard } = modelsFile(config, home)
  const { ENGINE: engine } = config
  const model =
    engine === 'offline' ? undefined : modelOf(config, engine, config.MODEL_NAME ?? standard[engine])
  const further = config.rerunModels.map(
    ([provider, id]) => [provider, modelOf(config, provider, id)] as const,
  )
  return {
    model,
    models: new Map([...(model ? [[model.provider, model] as const] : []), ...further]),
    ocr: ocrOf(config, home),
    prompts: folderPrompts(home.prompts),
    spending: {
      dayUsd: config.DAILY_BUDGET_USD,
      documentUsd: config.DOCUMENT_BUDGET_USD,
      cacheTtl: config.PROMPT_CACHE_TTL,
      prices,
    },
  }
}

/** One vendor's model, whether or not this deployment uses it: for `chartmark code --engine`. */
export function modelNamed(config: Config, home: Home, provider: LanguageModel['provider']): LanguageModel {
  return (
    modelsOf(config, home).models.get(provider) ??
    modelOf(config, provider, modelsFile(config, home).standard[provider])
  )
}

/** What those on call need, for the command line. */
export function opsPortsOf(
  config: Config,
  home: Home,
): Pick<Ports, 'documents' | 'secrets' | 'clock' | 'model' | 'models' | 'ocr' | 'prompts' | 'spending'> & {
  close(): void
} {
  const documents = recordsOf(config)
  return {
    documents,
    secrets: secretsOf(config),
    clock: systemClock,
    ...modelsOf(config, home),
    close: () => documents.close(),
  }
}

function modelOf(config: Config, provider: LanguageModel['provider'], model: string): LanguageModel {
  const secrets = secretsOf(config)
  switch (provider) {
    case 'anthropic':
      return anthropicModel({ model, secrets, baseUrl: config.ANTHROPIC_BASE_URL })
    case 'mistral':
      return mistralModel({ model, secrets, baseUrl: config.MISTRAL_BASE_URL })
    case 'bedrock':
      return bedrockModel({ model, region: config.AWS_REGION, baseUrl: config.BEDROCK_BASE_URL })
  }
}

/** Unset, Mistral reads as soon as its key is there; where an agreement is needed, not without one. */
function ocrOf(config: Config, home: Home): OcrReader | undefined {
  if (config.OCR === undefined && config.STAGE !== 'local' && !config.MODEL_AGREEMENT) return undefined
  const reader = config.OCR ?? 'mistral'
  if (reader === 'off') return undefined
  const model = config.OCR_MODEL ?? modelsFile(config, home).standard.ocr[reader]
  const secrets = secretsOf(config)
  switch (reader) {
    case 'mistral':
      return mistralOcr({ secrets, model, baseUrl: config.MISTRAL_BASE_URL })
    case 'textract':
      return textract({ model, region: config.AWS_REGION, endpoint: config.TEXTRACT_BASE_URL })
    case 'claude':
      return claudeVision({
        model: anthropicModel({ model, secrets, baseUrl: config.ANTHROPIC_BASE_URL }),
        prompts: folderPrompts(home.prompts),
      })
  }
}

function modelsFile(config: Config, home: Home): ModelsFile {
  const path = config.MODEL_PRICES ?? home.models
  try {
    return readModelsFile(path)
  } catch (error) {
    throw new ConfigError(`MODEL_PRICES: ${path}: ${(error as Error).message}`)
  }
}

const secretStores = new WeakMap<Config, SecretStore>()

/** One for all who read secrets, for it remembers them a while. */
function secretsOf(config: Config): SecretStore {
  const store = secretStores.get(config) ?? newSecretStore(config)
  secretStores.set(config, store)
  return store
}

function newSecretStore({ SECRETS: from, AWS_REGION: region }: Config): SecretStore {
  if (from !== 'env')
    return ssmSecretStore(from.slice('ssm:'.length), {
      clock: systemClock,
      config: region ? { region } : {},
    })
  // The environment as it is now, and on a laptop `.env` read anew: a key that was replaced there needs no restart.
  return { read: (name) => envSecretStore(environment()).read(name) }
}

/** What the house dictionary needs, for the command line; it learns in its own process. */
export function dictionaryPortsOf(
  config: Config,
  home: Home,
): Pick<Ports, 'documents' | 'files' | 'codes' | 'jobs' | 'clock'> & { close(): void } {
  const clock = systemClock
  const folder = after(config, 'blobs', 'file:')
  const jobs = after(config, 'jobs', 'sqlite:')
  const documents = recordsOf(config)
  const queue = usable(jobs, () => sqliteJobQueue(jobs, { clock }))
  return {
    documents,
    files: usable(folder, () => fsFileStore(folder, { clock, uploadsUrl: urls.uploads })),
    codes: codesOf(home, config),
    jobs: queue,
    clock,
    close() {
      documents.close()
      queue.close()
    },
  }
}

/** The environment, and on a laptop what `.env` in the working folder adds to it. */
export function environment(): Record<string, string | undefined> {
  const file = join(process.cwd(), '.env')
  const local = (process.env['STAGE'] ?? 'local') === 'local' && existsSync(file)
  return local ? { ...readDotEnv(file), ...process.env } : process.env
}

/** The records alone, for the command line. */
export function recordsOf(config: Config) {
  const file = after(config, 'records', 'sqlite:')
  return usable(file, () => sqliteDocumentStore(file, { clock: systemClock }))
}

/** Opens what lies at `path`, its folder made when missing. What the disk or the file itself refuses is one line for a person. */
function usable<T>(path: string, open: () => T): T {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return open()
  } catch (error) {
    const { code, errcode, kind } = error as { code?: string; errcode?: number; kind?: string }
    if (kind === 'busy') throw new ConfigError(`${path} cannot be opened now (${code}); try again`)
    if (code === 'ERR_SQLITE_ERROR')
      throw new ConfigError(
        `${path} is damaged or no database of ours (SQLite ${errcode}); put a copy back, or move it away`,
      )
    if (!code?.startsWith('E') || code.startsWith('ERR_')) throw error
    throw new ConfigError(`${path} cannot be used (${code}); set CHARTMARK_DATA to a folder you may write to`)
  }
}

/** The imported editions, and the starter set where none of them answers. For the command line too, which stores nothing. */
export function codesOf(
  home: Home,
  { codes, STAGE }: Pick<Config, 'codes' | 'STAGE'> = readConfig(environment()),
): CodeSystem {
  return importedCodeSystem(codes, home.starter, { officialNeeded: STAGE !== 'local' })
}

/** Takes releases into the folder of editions. */
export function importerOf(home: Home, config: Config = readConfig(environment())): CodeImporter {
  return folderImporter(config.codes, { starter: home.starter, urls: config.CHARTMARK_CODES_URLS })
}

/** The verb under which the command line is the child process of `House.imports`. For nobody else. */
export const IMPORT_VERB = 'import-child'

/** That child process: does one import and ends. */
export function serveImportOf(
  home: Home,
  run: (
    importer: CodeImporter,
    from: string,
    progress: NonNullable<ImportRequest['progress']>,
  ) => Promise<ImportSummary>,
): Promise<void> {
  return serveImport(({ folder, from, urls }, progress) =>
    run(folderImporter(folder, { starter: home.starter, urls }), from, progress),
  )
}

export function pdfOf(home: Home): PdfReader {
  return pdfjsReader({ childPath: home.pdfChild, assets: home.pdfAssets })
}

function logOf(config: Config, home: Home): Log {
  return pinoLog({ level: config.LOG_LEVEL, service: config.ROLE, stage: config.STAGE, version: home.commit })
}

/** The part after `prefix`. Other backends come with their own adapters; until then they are refused in one line. */
function after(config: Config, name: 'blobs' | 'records' | 'jobs', prefix: string): string {
  const value = config[name]
  if (!value.startsWith(prefix))
    throw new ConfigError(
      `${name.toUpperCase()}: this build knows only ${prefix}… (got ${value.split(':')[0]}:…)`,
    )
  return join(value.slice(prefix.length))
}
