import { join } from 'node:path'
import { sqliteDocumentStore } from '#src/adapters/local/sqlite-document-store.ts'
import { systemClock } from '#src/ports/clock.ts'
import { aFile, anAuditDraft, anEncounter, anInReview, aRun, aSuggestion } from '#src/testing/builders.ts'

/** A data folder with `count` synthetic documents in review, as an earlier run would have left it. */
export async function fillWorklist(folder: string, count: number): Promise<void> {
  const store = sqliteDocumentStore(join(folder, 'records.sqlite'), { clock: systemClock })
  const codes = ['E11.65', 'I10', 'J18.9', 'R07.9', 'N18.30', 'M17.11']
  for (let i = 0; i < count; i++) {
    const key = String(i).padStart(22, '0')
    const ids = { encounter: `ENC0${key}`, file: `FIL0${key}`, document: `DOC0${key}`, run: `RUN0${key}` }
    const createdAt = new Date(Date.UTC(2026, 9, 1) + i * 60_000).toISOString()
    const code = codes[i % codes.length] ?? 'I10'
    await store.commit({
      writes: [
        {
          put: 'encounter',
          value: anEncounter({
            id: ids.encounter,
            label: `SYN-${i}`,
            createdAt,
            from: { value: createdAt.slice(0, 10), source: 'person' },
          }),
        },
        { put: 'file', value: aFile({ id: ids.file, sha256: key.padStart(64, '0') }) },
        {
          put: 'document',
          value: anInReview({
            id: ids.document,
            encounterId: ids.encounter,
            fileId: ids.file,
            runId: ids.run,
            name: `Note ${i}.pdf`,
            createdAt,
            updatedAt: createdAt,
            suggestions: 1 + (i % 7),
            confidence: ((i * 37) % 100) / 100,
          }),
        },
        { put: 'run', value: aRun({ id: ids.run, documentId: ids.document }) },
        { put: 'suggestions', runId: ids.run, value: [aSuggestion({ code })] },
        {
          index: 'document',
          documentId: ids.document,
          text: `SYNTHETIC note ${i} about condition ${i % 50}`,
        },
      ],
      audit: [anAuditDraft({ subject: ids.document })],
    })
  }
  store.close()
}
