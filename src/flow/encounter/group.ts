import { ulid } from 'ulid'
import type { Actor } from '#src/domain/actor.ts'
import type { Document } from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { gathered } from './gather.ts'
import { livingDocuments, openEncounter } from './open.ts'

type Needs = Pick<Ports, 'documents' | 'jobs' | 'clock'>

/**
 * Puts documents into the encounter of the first one. Patients that differ are never merged silently: the encounter then
 * needs a human. Undone by `ungroup`. Answers the encounter's id.
 */
export async function group(ports: Needs, documentIds: string[], actor: Actor): Promise<string> {
  const documents = await Promise.all(documentIds.map((id) => found(ports, id)))
  const target = documents[0]?.encounterId
  if (!target) throw new Problem('bad-request')
  for (const document of documents.slice(1))
    if (document.encounterId !== target) await move(ports, document, target, actor)
  return target
}

/** The document leaves its encounter and makes its own. Answers that encounter's id. */
export async function ungroup(ports: Needs, documentId: string, actor: Actor): Promise<string> {
  const document = await found(ports, documentId)
  const source = await openEncounter(ports, document.encounterId)
  const others = (await ports.documents.documentsOf(source.id)).filter((other) => other.id !== documentId)
  if (others.length === 0) return source.id
  const now = ports.clock.now()
  const at = now.toISOString()
  const own: Encounter = {
    id: ulid(now.getTime()),
    version: 1,
    createdAt: at,
    updatedAt: at,
    label: source.label,
    setting: source.setting,
    settingSource: source.settingSource,
    contradictions: [],
    state: 'open',
    sequence: source.sequence,
    acts: [],
  }
  await ports.documents.commit({
    writes: [{ put: 'encounter', value: own }],
    audit: [entry(own.id, actor, now, 'encounter.opened', { document: documentId, from: source.id })],
  })
  await move(ports, document, own.id, actor)
  return own.id
}

/** Moves one document with the decisions that rest on it. An encounter left without documents goes. */
async function move(ports: Needs, document: Document, targetId: string, actor: Actor): Promise<void> {
  const source = await openEncounter(ports, document.encounterId)
  const target = await openEncounter(ports, targetId)
  const now = ports.clock.now()
  const remaining = (await ports.documents.documentsOf(source.id)).filter((other) => other.id !== document.id)
  const moved: Document = {
    ...document,
    encounterId: targetId,
    version: document.version + 1,
    updatedAt: now.toISOString(),
  }
  const there = await livingDocuments(ports, targetId)
  const nextTarget: Encounter = {
    ...(gathered(target, [...there, moved]) ?? target),
    version: target.version + 1,
    updatedAt: now.toISOString(),
    acts: [],
  }
  const nextSource: Encounter = {
    ...(gathered(source, remaining) ?? source),
    version: source.version + 1,
    updatedAt: now.toISOString(),
    acts: [],
  }
  await ports.documents.commit({
    writes: [
      { put: 'encounter', value: nextTarget },
      { put: 'document', value: moved },
      ...(await decisionsThatFollow(ports, document.id, source.id, targetId, remaining.length === 0)),
      remaining.length
        ? { put: 'encounter', value: nextSource }
        : { remove: 'encounter', id: source.id, version: source.version },
    ],
    audit: [
      entry(document.id, actor, now, 'document.moved', { from: source.id, to: targetId }),
      entry(targetId, actor, now, 'encounter.document-joined', {
        document: document.id,
        contradictions: nextTarget.contradictions,
      }),
      entry(source.id, actor, now, 'encounter.document-left', { document: document.id, to: targetId }),
    ],
  })
}

/**
 * A decision goes along when its evidence stands in the document alone (or nothing is left behind); one that rests on
 * several documents is copied. What the target has decided itself is never overwritten.
 */
async function decisionsThatFollow(
  { documents }: Pick<Ports, 'documents'>,
  documentId: string,
  from: string,
  to: string,
  sourceEmpties: boolean,
): Promise<Write[]> {
  const taken = new Set((await documents.decisions(to)).map((decision) => decision.code))
  const writes: Write[] = []
  for (const decision of await documents.decisions(from)) {
    const here = decision.evidence.some((evidence) => evidence.documentId === documentId)
    const elsewhere = decision.evidence.some((evidence) => evidence.documentId !== documentId)
    if (!here && !sourceEmpties) continue
    if (!taken.has(decision.code)) {
      const copy: Decision = { ...decision, encounterId: to, version: 1 }
      writes.push({ put: 'decision', value: copy })
    }
    if (!elsewhere || sourceEmpties)
      writes.push({ remove: 'decision', encounterId: from, code: decision.code, version: decision.version })
  }
  return writes
}

async function found(ports: Needs, documentId: string): Promise<Document> {
  const document = await ports.documents.document(documentId)
  if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
  return document
}
