import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Clock } from '#src/ports/clock.ts'
import type { Commit, DocumentStore, Write } from '#src/ports/document-store.ts'
import { aFile, anAuditDraft, anEncounter } from './builders.ts'

/** What a contract suite is given: makes an empty store that tells the time by `clock`. */
export type MakeDocumentStore = (clock: Clock) => Promise<DocumentStore>

/** A commit with an audit entry about its first subject. */
export function change(...writes: Write[]): Commit {
  return { writes, audit: [anAuditDraft()] }
}

/** Encounter, file and document in one commit. */
export function upload(document: Document, encounter: Partial<Encounter> = {}): Commit {
  return change(
    { put: 'encounter', value: anEncounter({ ...encounter, id: document.encounterId }) },
    { put: 'file', value: aFile({ id: document.fileId }) },
    { put: 'document', value: document },
  )
}
