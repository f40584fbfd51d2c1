import type { Actor } from '#src/domain/actor.ts'
import type { Classified, Document, DocumentKind, Stored } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { openEncounter } from '../encounter/open.ts'

type Needs = Pick<Ports, 'documents' | 'jobs' | 'clock'>

/** The document as it was right after its bytes were checked; what a later step found is left to its runs. */
export function backToStored(document: Document): Stored {
  const { id, encounterId, fileId, name, version, createdAt, createdBy, declaredKind, pages, duplicateOf } =
    document
  return {
    id,
    encounterId,
    fileId,
    name,
    version: version + 1,
    createdAt,
    createdBy,
    declaredKind,
    pages,
    duplicateOf,
    updatedAt: document.updatedAt,
    attempts: 0,
    stage: 'stored',
  }
}

/** The document as it was before coding; `undefined` when it has not come that far. */
export function backToClassified(document: Document): Classified | undefined {
  if (!('kind' in document)) return undefined
  const { lease: _lease, failure: _failure, ...rest } = document
  return { ...rest, version: document.version + 1, attempts: 0, stage: 'classified' }
}

/** A person corrects the class: what depends on it runs again, as a new run. Throws `stage-not-reached`, `encounter-signed`. */
export async function correctKind(
  ports: Needs,
  documentId: string,
  kind: DocumentKind,
  actor: Actor,
): Promise<void> {
  const document = await open(ports, documentId)
  const before = backToClassified(document)
  if (!before) throw new Problem('stage-not-reached', { documentId, stage: document.stage })
  await save(
    ports,
    {
      ...before,
      declaredKind: kind,
      kind: { ...before.kind, label: kind, parts: [kind], confidence: 1, by: 'person' },
    },
    actor,
    'document.kind-corrected',
    { before: before.kind.label, after: kind },
  )
}

/** Everything from extraction on runs again; earlier runs and decisions stay. */
export async function rerun(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  const document = await open(ports, documentId)
  if (document.stage === 'announced')
    throw new Problem('stage-not-reached', { documentId, stage: document.stage })
  await save(ports, backToStored(document), actor, 'document.rerun', { from: document.stage })
}

/** The failed step runs again. */
export async function retry(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  const document = await open(ports, documentId)
  if (!document.failure) return
  const { failure, locked: _locked, lease: _lease, ...rest } = document
  await save(ports, { ...rest, version: document.version + 1, attempts: 0 }, actor, 'document.retried', {
    problem: failure.problem,
  })
}

/**
 * Opens a protected file: a copy without its password is kept beside the original, the password itself never is.
 * Throws Problem `password-wrong`.
 */
export async function enterPassword(
  ports: Needs & Pick<Ports, 'files' | 'pdf'>,
  documentId: string,
  password: string,
  actor: Actor,
): Promise<void> {
  const document = await open(ports, documentId)
  const file = await ports.documents.file(document.fileId)
  const bytes = file && (await ports.files.read(file.key))
  if (!file || !bytes) throw new Problem('document-gone', { documentId })
  const opened = await ports.pdf.unlock(bytes, password)
  const openKey = `files/${file.id}/opened`
  await ports.files.write(openKey, opened)
  const now = ports.clock.now()
  await ports.documents.commit({
    writes: [
      { put: 'file', value: { ...file, version: file.version + 1, openKey } },
      { put: 'document', value: { ...backToStored(document), updatedAt: now.toISOString() } },
    ],
    audit: [entry(documentId, actor, now, 'document.unlocked')],
  })
  await ports.jobs.send({ v: 1, kind: 'advance', id: documentId })
}

/** To the trash, from which it can be restored; its encounter keeps what was decided. */
export async function trash(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  const document = await open(ports, documentId)
  if (document.trashedAt) return
  const { lease: _, ...rest } = document
  const at = ports.clock.now().toISOString()
  await save(ports, { ...rest, version: document.version + 1, trashedAt: at }, actor, 'document.trashed', {})
}

export async function restore(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  const document = await ports.documents.document(documentId)
  if (!document || document.joinedInto) throw new Problem('document-gone', { documentId })
  if (!document.trashedAt) return
  const { trashedAt: _, ...rest } = document
  await save(ports, { ...rest, version: document.version + 1 }, actor, 'document.restored', {})
}

async function open(ports: Needs, documentId: string): Promise<Document> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  await openEncounter(ports, document.encounterId)
  return document
}

async function save(
  ports: Needs,
  next: Document,
  actor: Actor,
  action: string,
  detail: Record<string, string>,
) {
  const now = ports.clock.now()
  await ports.documents.commit({
    writes: [{ put: 'document', value: { ...next, updatedAt: now.toISOString() } }],
    audit: [entry(next.id, actor, now, action, detail)],
  })
  await ports.jobs.send({ v: 1, kind: 'advance', id: next.id })
}
