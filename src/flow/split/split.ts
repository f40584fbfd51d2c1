import { ulid } from 'ulid'
import type { Actor } from '#src/domain/actor.ts'
import type { Document, PageRange, Stored } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { backToStored } from '../document/again.ts'
import { openEncounter } from '../encounter/open.ts'

type Needs = Pick<Ports, 'documents' | 'jobs' | 'clock'>

/** The page ranges that begin at `starts`. They tile `whole`: nothing twice, nothing left out. Throws `pages-do-not-tile`. */
export function tiled(whole: PageRange, starts: number[]): PageRange[] {
  const ordered = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0))
  if (starts[0] !== whole.first || !ordered || (starts.at(-1) ?? 0) > whole.last)
    throw new Problem('pages-do-not-tile', { first: whole.first, last: whole.last })
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? whole.last + 1) - 1 }))
}

/**
 * Splits a packet by hand: the document keeps the first range, new documents over the same file take the others, all in
 * its encounter. Each part is read and coded anew. Taken back by `join`. Answers the ids, in page order.
 */
export async function split(
  ports: Needs,
  documentId: string,
  starts: number[],
  actor: Actor,
): Promise<string[]> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  await openEncounter(ports, document.encounterId)
  if (!document.pages) throw new Problem('stage-not-reached', { documentId, stage: document.stage })
  const ranges = tiled(document.pages, starts)
  if (ranges.length < 2) throw new Problem('pages-do-not-tile', { parts: ranges.length })
  const now = ports.clock.now()
  const parts = ranges.map((pages, i): Stored => {
    const part: Stored = { ...backToStored(document), pages, updatedAt: now.toISOString() }
    return i === 0 ? part : { ...part, id: ulid(now.getTime()), version: 1, declaredKind: undefined }
  })
  const ids = parts.map((part) => part.id)
  await ports.documents.commit({
    writes: parts.map((value): Write => ({ put: 'document', value })),
    audit: [
      entry(document.encounterId, actor, now, 'encounter.packet-split', {
        documents: ids,
        starts: starts.map(String),
      }),
      ...parts.map((part) =>
        entry(part.id, actor, now, 'document.split', {
          of: documentId,
          first: part.pages?.first ?? 0,
          last: part.pages?.last ?? 0,
        }),
      ),
    ],
  })
  for (const id of ids) await ports.jobs.send({ v: 1, kind: 'advance', id })
  return ids
}

/** Takes a split back: every part over the same file in the same encounter goes into the first one. Answers its id. */
export async function join(ports: Needs, documentId: string, actor: Actor): Promise<string> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  await openEncounter(ports, document.encounterId)
  const parts = (await ports.documents.documentsOfFile(document.fileId)).filter(
    (part) => part.encounterId === document.encounterId && !part.trashedAt && part.pages,
  )
  const [first, ...others] = parts
  const last = parts.at(-1)?.pages?.last
  if (!first?.pages || !last || others.length === 0)
    throw new Problem('pages-do-not-tile', { parts: parts.length })
  const now = ports.clock.now()
  const at = now.toISOString()
  const joined: Document = {
    ...backToStored(first),
    pages: { first: first.pages.first, last },
    updatedAt: at,
  }
  await ports.documents.commit({
    writes: [
      { put: 'document', value: joined },
      ...others.map((part): Write => {
        const { lease: _, ...rest } = part
        return {
          put: 'document',
          value: { ...rest, version: part.version + 1, trashedAt: at, joinedInto: first.id, updatedAt: at },
        }
      }),
    ],
    audit: [
      entry(document.encounterId, actor, now, 'encounter.packet-joined', { into: first.id }),
      ...others.map((part) => entry(part.id, actor, now, 'document.joined', { into: first.id })),
    ],
  })
  await ports.jobs.send({ v: 1, kind: 'advance', id: first.id })
  return first.id
}
