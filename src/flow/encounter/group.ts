import type { Actor } from '#src/domain/actor.ts'
import type { Document } from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { backToClassified } from '../document/back.ts'
import { newId } from '../new-id.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { coding, needsRecoding, regathered } from './membership.ts'
import { openEncounter } from './open.ts'

type Needs = Pick<Ports, 'documents' | 'jobs' | 'clock'>

/**
 * Puts documents into the encounter of the first one. Patients that differ are never merged silently: the encounter then
 * needs a human. Undone by `ungroup`. Answers the encounter's id. Throws `document-gone`, `encounter-signed`: then nothing moved.
 */
export async function group(ports: Needs, documentIds: string[], actor: Actor): Promise<string> {
  const documents = await Promise.all(documentIds.map((id) => found(ports, id)))
  const target = documents[0]?.encounterId
  if (!target) throw new Problem('bad-request')
  for (const { encounterId } of documents) await openEncounter(ports, encounterId)
  for (const { id } of documents) await moveInto(ports, id, target, actor)
  return target
}

/** Moves a document with the decisions that rest on it into an encounter. Throws `document-gone`, `encounter-gone`, `encounter-signed`. */
export async function moveInto(
  ports: Needs,
  documentId: string,
  encounterId: string,
  actor: Actor,
): Promise<void> {
  await readAgainWhenRaced(async () => {
    const document = await found(ports, documentId)
    const target = await openEncounter(ports, encounterId)
    if (document.encounterId !== encounterId) await move(ports, document, target, actor)
  })
}

/** The document leaves its encounter and makes its own. Answers that encounter's id. */
export async function ungroup(ports: Needs, documentId: string, actor: Actor): Promise<string> {
  return readAgainWhenRaced(async () => {
    const document = await found(ports, documentId)
    const source = await openEncounter(ports, document.encounterId)
    const others = (await ports.documents.documentsOf(source.id)).filter((other) => other.id !== documentId)
    if (others.length === 0) return source.id
    const now = ports.clock.now()
    const own: Encounter = {
      id: newId(now),
      // The move makes it version 1.
      version: 0,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      label: document.ownLabel ?? source.label,
      setting: source.setting,
      settingSource: source.settingSource,
      contradictions: [],
      state: 'open',
      sequence: source.sequence,
      acts: [],
    }
    await move(ports, document, own, actor)
    return own.id
  })
}

/** Both encounters, the document and its decisions in one commit. An encounter left without documents goes. */
async function move(ports: Needs, document: Document, target: Encounter, actor: Actor): Promise<void> {
  const now = ports.clock.now()
  const source = await openEncounter(ports, document.encounterId)
  const remaining = (await ports.documents.documentsOf(source.id)).filter((other) => other.id !== document.id)
  const there = await ports.documents.documentsOf(target.id)
  const to = regathered(target, [...there, { ...document, encounterId: target.id }], now, { arriving: true })
  const from = regathered(source, remaining, now)
  // What was coded for another date or setting is coded again.
  const recoded = needsRecoding(source, to.encounter) ? backToClassified(document) : undefined
  const moved: Document = {
    ...(recoded ?? { ...document, version: document.version + 1 }),
    ownLabel: remaining.length > 0 ? (document.ownLabel ?? source.label) : source.label,
    encounterId: target.id,
    updatedAt: now.toISOString(),
  }
  // The one that stood alone there keeps its label too, should it be taken out one day.
  const named = there.map((one) => (there.length === 1 ? { ...one, ownLabel: target.label } : one))
  const left = labelWithout(source, document, remaining)
  const again = coding([...(to.recode ? named : []), ...(from.recode ? remaining : [])], now)
  const decisions = await decisionsThatFollow(ports, document.id, source.id, target.id, remaining)
  const orphan = remaining.length ? undefined : await ports.documents.editedSummary(source.id)
  // Acts before the move cannot be taken back after it: what they changed may be elsewhere now.
  await ports.documents.commit({
    writes: [
      { put: 'encounter', value: { ...to.encounter, acts: [] } },
      { put: 'document', value: moved },
      ...named
        .filter((one, i) => one.ownLabel !== there[i]?.ownLabel && !again.ids.includes(one.id))
        .map((one): Write => ({ put: 'document', value: { ...one, version: one.version + 1 } })),
      ...decisions.writes,
      remaining.length
        ? { put: 'encounter', value: { ...from.encounter, label: left, acts: [] } }
        : { remove: 'encounter', id: source.id, version: source.version },
      // Written for an encounter that is no more: it may not stay behind as words of a patient.
      ...(orphan ? [{ remove: 'summary' as const, id: source.id, version: orphan.version }] : []),
      ...again.writes,
    ],
    audit: [
      entry(document.id, actor, now, 'document.moved', { from: source.id, to: target.id }),
      entry(target.id, actor, now, target.version ? 'encounter.document-joined' : 'encounter.opened', {
        document: document.id,
        from: source.id,
        contradictions: to.encounter.contradictions,
        decisions: decisions.followed,
        // Decided otherwise here: what stands here stays, what stood there is kept in this line.
        notTaken: decisions.notTaken,
      }),
      entry(source.id, actor, now, 'encounter.document-left', { document: document.id, to: target.id }),
    ],
  })
  for (const id of [...(recoded ? [document.id] : []), ...again.ids])
    await ports.jobs.send({ v: 1, kind: 'advance', id })
}

/** What the encounter is called once a document is gone: not by the label that went with it. */
function labelWithout(source: Encounter, gone: Document, remaining: readonly Document[]): string {
  const other = remaining.find((document) => document.ownLabel !== undefined)?.ownLabel
  return other !== undefined && gone.ownLabel === source.label ? other : source.label
}

/**
 * A decision goes along when its evidence stands in the document alone, or when nothing that is left behind carries it; one
 * that rests on several documents is copied, each copy with its own words. What the target has decided is never overwritten.
 */
async function decisionsThatFollow(
  { documents }: Pick<Ports, 'documents'>,
  documentId: string,
  from: string,
  to: string,
  remaining: readonly Document[],
): Promise<{ writes: Write[]; followed: string[]; notTaken: string[] }> {
  const taken = new Map((await documents.decisions(to)).map((decision) => [decision.code, decision]))
  const writes: Write[] = []
  const followed: string[] = []
  const notTaken: string[] = []
  for (const decision of await documents.decisions(from)) {
    const here = decision.evidence.filter((evidence) => evidence.documentId === documentId)
    const elsewhere = decision.evidence.filter((evidence) =>
      remaining.some((other) => other.id === evidence.documentId),
    )
    const leftBehind = elsewhere.length > 0 || (here.length === 0 && remaining.some((d) => !d.trashedAt))
    if (here.length === 0 && leftBehind) continue
    const stands = taken.get(decision.code)
    if (stands && stands.verdict !== decision.verdict) notTaken.push(`${decision.code} ${decision.verdict}`)
    else if (stands && here.length > 0) {
      const evidence = [...stands.evidence, ...here]
      writes.push({ put: 'decision', value: { ...stands, version: stands.version + 1, evidence } })
    } else if (!stands) {
      const copy: Decision = { ...decision, encounterId: to, version: 1, evidence: here }
      writes.push({ put: 'decision', value: copy })
      followed.push(decision.code)
    }
    writes.push(
      leftBehind
        ? { put: 'decision', value: { ...decision, version: decision.version + 1, evidence: elsewhere } }
        : { remove: 'decision', encounterId: from, code: decision.code, version: decision.version },
    )
  }
  return { writes, followed, notTaken }
}

async function found(ports: Needs, documentId: string): Promise<Document> {
  const document = await ports.documents.document(documentId)
  if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
  return document
}
