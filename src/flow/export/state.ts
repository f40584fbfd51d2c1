import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Where an export file of a signed encounter lies: named by what was signed, so that another signature makes other files. */
export function exportKey(encounter: Encounter, format: 'json' | 'csv' | 'pdf', documentId: string): string {
  const stem = `exports/${encounter.id}/${encounter.signature?.contentHash ?? 'unsigned'}`
  return format === 'pdf' ? `${stem}-${documentId}.pdf` : `${stem}.${format}`
}

export type ExportState =
  | { state: 'none' }
  | { state: 'making'; done: number; of: number }
  | { state: 'ready'; at: string }

/** How far the export of what is signed now has come. */
export async function exportState(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  encounter: Encounter,
  members: readonly Document[],
): Promise<ExportState> {
  if (encounter.state === 'open' || !encounter.signature) return { state: 'none' }
  const { at, contentHash } = encounter.signature
  if (encounter.state === 'exported') return { state: 'ready', at: encounter.updatedAt }
  const asked = (await documents.audit(encounter.id)).some(
    (entry) => entry.action === 'export.requested' && entry.at >= at && contentHash !== '',
  )
  if (!asked) return { state: 'none' }
  const keys = [
    exportKey(encounter, 'json', ''),
    exportKey(encounter, 'csv', ''),
    ...members.map((document) => exportKey(encounter, 'pdf', document.id)),
  ]
  const sizes = await Promise.all(keys.map((key) => files.size(key)))
  return { state: 'making', done: sizes.filter((size) => size !== undefined).length, of: keys.length }
}
