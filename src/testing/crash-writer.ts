import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { fsFileStore } from '#src/adapters/local/fs-file-store.ts'
import { sqliteDocumentStore } from '#src/adapters/local/sqlite-document-store.ts'
import { sqliteJobQueue } from '#src/adapters/local/sqlite-job-queue.ts'
import { systemClock } from '#src/ports/clock.ts'
import { aFile, anAuditDraft, anEncounter, aStored } from './builders.ts'
import { inTurn } from './in-turn.ts'

/**
 * Run as a process of its own and killed at any moment: writes a file, its records (which also count up the one encounter that all
 * share) and its job, over and over, and prints an id once each of them was promised to be kept.
 */

const [folder = '', name = ''] = process.argv.slice(2)
const options = { clock: systemClock }
const files = fsFileStore(join(folder, 'files'), { ...options, uploadsUrl: '/uploads' })
const documents = sqliteDocumentStore(join(folder, 'records.sqlite'), options)
const jobs = sqliteJobQueue(join(folder, 'jobs.sqlite'), options)

const limit = Number(process.argv[4] ?? Number.POSITIVE_INFINITY)
for (let i = 0; i < limit; i++) {
  const id = `${name}-${i}`
  await files.write(`files/${id}`, new Uint8Array(40_000).fill(i % 256))
  await inTurn(async () => {
    const shared = await documents.encounter('e-shared')
    const version = (shared?.version ?? 0) + 1
    await documents.commit({
      writes: [
        { put: 'encounter', value: anEncounter({ id: 'e-shared', version }) },
        { put: 'encounter', value: anEncounter({ id: `e-${id}` }) },
        { put: 'file', value: aFile({ id: `f-${id}`, key: `files/${id}` }) },
        { put: 'document', value: aStored({ id, encounterId: `e-${id}`, fileId: `f-${id}` }) },
        { index: 'document', documentId: id, text: `SYNTHETIC words ${i} of ${name}` },
      ],
      audit: [anAuditDraft({ subject: id }), anAuditDraft({ subject: 'e-shared', detail: { version } })],
    })
  })
  await jobs.send({ v: 1, kind: 'advance', id })
  writeSync(1, `${id}\n`)
}
documents.close()
jobs.close()
