import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { envSecretStore } from '#src/adapters/local/env-secret-store.ts'
import { folderPrompts } from '#src/adapters/local/folder-prompts.ts'
import { fsFileStore } from '#src/adapters/local/fs-file-store.ts'
import { sqliteDocumentStore } from '#src/adapters/local/sqlite-document-store.ts'
import { sqliteJobQueue } from '#src/adapters/local/sqlite-job-queue.ts'
import { readModelsFile } from '#src/adapters/model/models-file.ts'
import type { Document } from '#src/domain/document.ts'
import type { ModelProvider } from '#src/domain/model.ts'
import { homeOf } from '#src/home.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import type { Log, LogFields } from '#src/ports/log.ts'
import type { Limits, Spending } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { aFile, anAuditDraft, anEncounter } from './builders.ts'
import { fixedClock } from './fixed-clock.ts'

const home = homeOf(join(import.meta.dirname, '..'))

/**
 * The real local adapters over nothing that stays: records and jobs in memory, files in a folder that goes away with the process.
 * Reading (`pdf`) and codes are added by the test that needs them: `{ ...(await memoryPorts()), codes, pdf }`.
 * @param documents Put into the store, each with an encounter and a file; version 1.
 */
export async function memoryPorts(...documents: Document[]) {
  const clock = fixedClock()
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
  folders.add(folder)
  const records = sqliteDocumentStore(':memory:', { clock })
  const jobs = sqliteJobQueue(':memory:', { clock })
  const env: Record<string, string | undefined> = {}
  const log = keptLog()
  const limits: Limits = { maxFileBytes: 50 * 1024 * 1024, maxPages: 500, maxFiles: 20 }
  for (const document of documents) {
    const { encounterId, fileId } = document
    await records.commit({
      writes: [
        ...((await records.encounter(encounterId))
          ? []
          : [{ put: 'encounter' as const, value: anEncounter({ id: encounterId }) }]),
        ...((await records.file(fileId)) ? [] : [{ put: 'file' as const, value: aFile({ id: fileId }) }]),
        { put: 'document', value: document },
      ],
      audit: [anAuditDraft({ subject: document.id })],
    })
  }
  return {
    clock,
    documents: records,
    files: fsFileStore(folder, { clock, uploadsUrl: urls.uploads }),
    jobs,
    /** What `secrets` reads. */
    env,
    secrets: envSecretStore(env),
    log,
    limits,
    model: undefined,
    models: new Map<ModelProvider, LanguageModel>(),
    ocr: undefined,
    prompts: folderPrompts(home.prompts),
    spending: {
      dayUsd: 100,
      documentUsd: 10,
      cacheTtl: '1h',
      prices: readModelsFile(home.models).prices,
    } satisfies Spending as Spending,
    /** Only for tests that make hundreds of these. */
    close() {
      records.close()
      jobs.close()
      folders.delete(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const folders = new Set<string>()
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Keeps its lines in `lines`, so that a test can say what was logged and what never was. */
function keptLog(): Log & { lines: { level: string; message: string; fields: LogFields }[] } {
  const lines: { level: string; message: string; fields: LogFields }[] = []
  const keep =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields })
    }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
