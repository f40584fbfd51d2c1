import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'

/** An encounter that may still be changed. Throws Problem `encounter-gone`, `encounter-signed`. */
export async function openEncounter(
  { documents }: Pick<Ports, 'documents'>,
  encounterId: string,
): Promise<Encounter> {
  const encounter = await documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  if (encounter.state !== 'open') throw new Problem('encounter-signed', { encounterId })
  return encounter
}

/** Its documents that are not in the trash. */
export async function livingDocuments(
  { documents }: Pick<Ports, 'documents'>,
  encounterId: string,
): Promise<Document[]> {
  return (await documents.documentsOf(encounterId)).filter((document) => !document.trashedAt)
}
