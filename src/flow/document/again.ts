import type { Actor } from '#src/domain/actor.ts'
import type { AuditDraft } from '#src/domain/audit.ts'
import type { Document, DocumentKind } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { EngineName } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { coding, regathered, touched } from '../encounter/membership.ts'
import { openEncounter } from '../encounter/open.ts'
import { enginesOf } from '../model/which.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { backToClassified, backToStored } from './back.ts'

type Needs = Pick<Ports, 'documents' | 'jobs' | 'clock'>

/** A person corrects the class: what depends on it runs again, as a new run. Throws `stage-not-reached`, `encounter-signed`. */
export async function correctKind(
  ports: Needs,
  documentId: string,
  kind: DocumentKind,
  actor: Actor,
): Promise<void> {
  await change(ports, documentId, actor, (document) => {
    const before = backToClassified(living(document))
    if (!before) throw new Problem('stage-not-reached', { documentId, stage: document.stage })
    return {
      next: {
        ...before,
        declaredKind: kind,
        kind: { ...before.kind, label: kind, parts: [kind], confidence: 1, by: 'person' },
      },
      action: 'document.kind-corrected',
      detail: { before: before.kind.label, after: kind },
    }
  })
}

/**
 * Everything from extraction on runs again; earlier runs and decisions stay.
 * @param engine Who is to code it from now on; `standard`: the engine of the deployment. Absent: as it was.
 * Throws `engine-not-set-up` for a model that this deployment does not have.
 */
export async function rerun(
  ports: Needs & Pick<Ports, 'models'>,
  documentId: string,
  actor: Actor,
  engine?: EngineName | 'standard',
): Promise<void> {
  if (engine && engine !== 'standard' && !enginesOf(ports).includes(engine))
    throw new Problem('engine-not-set-up', { documentId })
  await change(ports, documentId, actor, (document) => {
    if (document.stage === 'announced')
      throw new Problem('stage-not-reached', { documentId, stage: document.stage })
    // Bytes that nobody has looked at yet do not get past that look.
    const next = document.stage === 'arrived' ? atItsStep(document) : backToStored(living(document))
    const { engine: before, ...rest } = next
    const asked = engine === 'standard' ? undefined : (engine ?? before)
    return {
      next: asked ? { ...rest, engine: asked } : rest,
      action: 'document.rerun',
      detail: { from: document.stage, ...(engine ? { engine } : {}) },
    }
  })
}

/** A coder does not wait for the model: the document is coded by the offline engine now. Throws `stage-not-reached`. */
export async function goOnWithout(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  await change(ports, documentId, actor, (document) => {
    if (document.waiting?.for !== 'model') throw new Problem('stage-not-reached', { documentId })
    return {
      next: { ...atItsStep(document), declined: true },
      action: 'document.model-declined',
      detail: { step: document.stage },
    }
  })
}

/** The failed step runs again. */
export async function retry(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  await change(ports, documentId, actor, (document) => {
    if (!document.failure) return undefined
    return {
      next: atItsStep(document),
      action: 'document.retried',
      detail: { problem: document.failure.problem },
    }
  })
}

/**
 * Opens a protected file: a copy without its password is kept beside the original, the password itself never is.
 * Throws Problem `password-wrong`, `stage-not-reached` (it is not waiting for a password).
 */
export async function enterPassword(
  ports: Needs & Pick<Ports, 'files' | 'pdf'>,
  documentId: string,
  password: string,
  actor: Actor,
): Promise<void> {
  const { document } = await open(ports, documentId)
  if (!living(document).locked) throw new Problem('stage-not-reached', { documentId, stage: document.stage })
  const file = await ports.documents.file(document.fileId)
  const bytes = file && (await ports.files.read(file.key))
  if (!file || !bytes) throw new Problem('document-gone', { documentId })
  const opened = await ports.pdf.unlock(bytes, password)
  const openKey = `files/${file.id}/opened`
  await ports.files.write(openKey, opened)
  await change(
    ports,
    documentId,
    actor,
    (stands) => ({ next: backToStored(living(stands)), action: 'document.unlocked', detail: {} }),
    [{ put: 'file', value: { ...file, version: file.version + 1, openKey } }],
  )
}

/** To the trash, from which it can be restored; its encounter keeps what was decided, and no longer what it alone stated. */
export async function trash(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  await change(ports, documentId, actor, (document) => {
    if (document.trashedAt) return undefined
    const { lease: _, ...rest } = document
    const at = ports.clock.now().toISOString()
    return {
      next: { ...rest, version: document.version + 1, trashedAt: at },
      action: 'document.trashed',
      detail: {},
    }
  })
}

/** Out of the trash; coded again, for the encounter may have changed meanwhile. Throws `encounter-signed`, `document-gone`. */
export async function restore(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  await change(ports, documentId, actor, (document) => {
    if (document.joinedInto) throw new Problem('document-gone', { documentId })
    if (!document.trashedAt) return undefined
    const { trashedAt: _, ...rest } = document
    const again = document.failure ? undefined : backToClassified(rest)
    return {
      next: again ?? { ...rest, version: document.version + 1 },
      action: 'document.restored',
      detail: {},
    }
  })
}

export interface Change {
  next: Document
  action: string
  detail: AuditDraft['detail']
}

/**
 * Saves a document, its encounter (with the facts of the documents that are there) and the audit entry; what hangs on a fact
 * that changed is coded again. `undefined`: there is nothing to do.
 */
export async function change(
  ports: Needs,
  documentId: string,
  actor: Actor,
  decide: (document: Document) => Change | undefined,
  more: Write[] = [],
): Promise<void> {
  await readAgainWhenRaced(async () => {
    const { document, encounter } = await open(ports, documentId)
    const changed = decide(document)
    if (!changed) return
    const now = ports.clock.now()
    const next = { ...changed.next, updatedAt: now.toISOString() }
    const others = (await ports.documents.documentsOf(encounter.id)).filter(({ id }) => id !== documentId)
    // A document that is read again keeps its say until it has been read.
    const comesOrGoes = next.trashedAt !== document.trashedAt
    const after = comesOrGoes
      ? regathered(encounter, [...others, next], now)
      : { encounter: touched(encounter, now), recode: false }
    const again = coding(after.recode ? others : [], now)
    await ports.documents.commit({
      writes: [
        { put: 'encounter', value: after.encounter },
        { put: 'document', value: next },
        ...again.writes,
        ...more,
      ],
      audit: [entry(documentId, actor, now, changed.action, changed.detail)],
    })
    for (const id of [documentId, ...again.ids]) await ports.jobs.send({ v: 1, kind: 'advance', id })
  })
}

async function open(ports: Needs, documentId: string): Promise<{ document: Document; encounter: Encounter }> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  return { document, encounter: await openEncounter(ports, document.encounterId) }
}

/** The same stage, as if it had not been tried. */
function atItsStep(document: Document): Document {
  const { failure: _failure, locked: _locked, lease: _lease, waiting: _waiting, ...rest } = living(document)
  return { ...rest, version: document.version + 1, attempts: 0 }
}

/** What lies in the trash is not worked on: it would come back without anybody having asked for it. */
export function living(document: Document): Document {
  if (document.trashedAt) throw new Problem('document-gone', { documentId: document.id })
  return document
}
