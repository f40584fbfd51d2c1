import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { Problem, type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { exportKey } from './make-export.ts'

export type ExportState =
  | { state: 'none' }
  | { state: 'making'; done: number; of: number }
  | { state: 'ready'; at: string }
  | { state: 'failed'; problem: ProblemCode; reference: string }

/** How far the export of what is signed now has come. */
export async function exportState(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  encounter: Encounter,
  members: readonly Document[],
): Promise<ExportState> {
  if (encounter.state === 'open' || !encounter.signature) return { state: 'none' }
  if (encounter.state === 'exported') return { state: 'ready', at: encounter.updatedAt }
  const { at, contentHash } = encounter.signature
  const last = (await documents.audit(encounter.id)).findLast(
    (entry) => entry.at >= at && (entry.action === 'export.requested' || entry.action === 'export.failed'),
  )
  if (!last) return { state: 'none' }
  if (last.action === 'export.failed') {
    const problem = String(last.detail['problem'])
    return {
      state: 'failed',
      problem: isProblem(problem) ? problem : 'step-failed',
      reference: last.hash.slice(0, 8),
    }
  }
  const keys = [
    exportKey(encounter.id, contentHash, 'json'),
    exportKey(encounter.id, contentHash, 'csv'),
    ...members.map((document) => exportKey(encounter.id, contentHash, 'pdf', document.id)),
  ]
  const sizes = await Promise.all(keys.map((key) => files.size(key)))
  return { state: 'making', done: sizes.filter((size) => size !== undefined).length, of: keys.length }
}

function isProblem(code: string): code is ProblemCode {
  return code in problems
}

/** The bytes of one export file of what is signed now. Throws `not-signed`, `not-found` (not made yet). */
export async function exportedBytes(
  { files }: Pick<Ports, 'files'>,
  encounter: Encounter,
  format: 'json' | 'csv' | 'pdf',
  documentId: string,
): Promise<Uint8Array> {
  if (encounter.state === 'open' || !encounter.signature)
    throw new Problem('not-signed', { encounterId: encounter.id })
  const of = format === 'pdf' ? documentId : undefined
  const bytes = await files.read(exportKey(encounter.id, encounter.signature.contentHash, format, of))
  if (!bytes) throw new Problem('not-found', { encounterId: encounter.id })
  return bytes
}
