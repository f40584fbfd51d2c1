import type { About, Scope } from '#src/domain/conversation.ts'
import type { Ports } from '#src/ports/ports.ts'
import { livingDocuments } from '../encounter/open.ts'

/** What a scope is about, for people. What is gone is left out; never throws for it. */
export async function aboutOf({ documents }: Pick<Ports, 'documents'>, scope: Scope): Promise<About> {
  switch (scope.of) {
    case 'document':
    case 'documents': {
      const ids = scope.of === 'document' ? [scope.documentId] : scope.documentIds
      const found = await Promise.all(ids.map((id) => documents.document(id)))
      return {
        of: scope.of,
        documents: found.flatMap((one) => (one && !one.trashedAt ? [{ id: one.id, name: one.name }] : [])),
      }
    }
    case 'encounter': {
      const encounter = await documents.encounter(scope.encounterId)
      const members = await livingDocuments({ documents }, scope.encounterId)
      return {
        of: 'encounter',
        label: encounter?.label,
        documents: members.map(({ id, name }) => ({ id, name })),
      }
    }
    case 'filter': {
      const { filters } = scope
      const words = filters['view'] ? await documents.view(filters['view']) : undefined
      return { of: 'filter', documents: [], filters, words }
    }
  }
}
