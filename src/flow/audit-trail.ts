import { firstBreak } from '#src/domain/audit.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'

/** The chains of an encounter and its documents, newest entry first, each chain checked. `action`: only entries of this family. */
export async function trail({ documents }: Pick<Ports, 'documents'>, encounterId: string, action?: string) {
  const encounter = await documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  const members = await documents.documentsOf(encounterId)
  const subjects = [
    { id: encounterId, name: 'Encounter' },
    ...members.map((document) => ({ id: document.id, name: document.name })),
  ]
  const entries = []
  let broken: { subjectName: string; seq: number; why: string } | undefined
  for (const subject of subjects) {
    const chain = await documents.audit(subject.id)
    const gap = firstBreak(chain, await documents.auditHead(subject.id))
    if (gap) broken ??= { subjectName: subject.name, ...gap }
    entries.push(...chain.map((entry) => ({ ...entry, subjectName: subject.name })))
  }
  const shown = action ? entries.filter((entry) => entry.action.startsWith(`${action}.`)) : entries
  shown.sort((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1))
  return {
    encounter: { id: encounterId, label: encounter.label },
    documentId: members.find((document) => !document.trashedAt)?.id,
    entries: shown,
    broken,
  }
}
