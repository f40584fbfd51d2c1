import type { Looked, Scope } from '#src/domain/conversation.ts'
import { MOST_DOCUMENTS } from '#src/domain/conversation.ts'
import {
  type Document,
  type DocumentKind,
  documentKinds,
  type Status,
  statuses,
} from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { WorklistQuery } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { livingDocuments } from '../encounter/open.ts'

type Needs = Pick<Ports, 'documents'>

/** Throws `document-gone`, `encounter-gone`, `search-gone` when what is asked about is not there. */
export async function mustBeThere(ports: Needs, scope: Scope): Promise<void> {
  switch (scope.of) {
    case 'document':
    case 'documents': {
      const ids = scope.of === 'document' ? [scope.documentId] : scope.documentIds
      if (ids.length === 0) throw new Problem('nothing-chosen')
      for (const id of ids) if (!(await ports.documents.document(id))) throw new Problem('document-gone')
      return
    }
    case 'encounter':
      if (!(await ports.documents.encounter(scope.encounterId))) throw new Problem('encounter-gone')
      return
    case 'filter':
      await wordsOf(ports, scope.filters)
  }
}

/** The documents that a question looks through, as the scope finds them now; none of the trash. */
export async function documentsIn(
  ports: Needs,
  scope: Scope,
): Promise<{ documents: Document[]; looked: Pick<Looked, 'more' | 'unread'> }> {
  const { found, more } = await foundIn(ports, scope)
  const living = found.filter((document) => !document.trashedAt)
  const documents = living.filter((document) => 'textKey' in document)
  const unread = living.length - documents.length
  return {
    documents,
    looked: { ...(more ? { more: true as const } : {}), ...(unread > 0 ? { unread } : {}) },
  }
}

async function foundIn(ports: Needs, scope: Scope): Promise<{ found: Document[]; more: boolean }> {
  if (scope.of === 'encounter') {
    const all = await livingDocuments(ports, scope.encounterId)
    return { found: all.slice(0, MOST_DOCUMENTS), more: all.length > MOST_DOCUMENTS }
  }
  if (scope.of !== 'filter') {
    const ids = scope.of === 'document' ? [scope.documentId] : [...new Set(scope.documentIds)]
    const found = await Promise.all(ids.map((id) => ports.documents.document(id)))
    return { found: found.filter((document) => document !== undefined), more: false }
  }
  const query = queryOf(scope.filters, await wordsOf(ports, scope.filters))
  const { rows, cursor } = await ports.documents.worklist({ ...query, limit: MOST_DOCUMENTS })
  return { found: rows.map((row) => row.document), more: cursor !== undefined }
}

/** The words of a kept search. One that is no longer kept finds nothing: it must not find everything. */
async function wordsOf({ documents }: Needs, { view }: Record<string, string>): Promise<string | undefined> {
  if (!view) return undefined
  const words = await documents.view(view)
  if (words === undefined) throw new Problem('search-gone')
  return words
}

function queryOf(filters: Record<string, string>, words: string | undefined): Omit<WorklistQuery, 'limit'> {
  const wanted = filters['statuses']
    ?.split(',')
    .filter((one): one is Status => statuses.includes(one as Status))
  const kind = documentKinds.find((one): one is DocumentKind => one === filters['kind'])
  return {
    statuses: wanted?.length ? wanted : statuses.filter((one) => one !== 'trashed'),
    kinds: kind ? [kind] : undefined,
    from: filters['from'],
    to: filters['to'],
    code: filters['code'],
    words,
    sort: 'newest',
  }
}
