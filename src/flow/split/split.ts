import type { Actor } from '#src/domain/actor.ts'
import type { Document, PageRange, Stored } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { backToStored } from '../document/back.ts'
import { touched } from '../encounter/membership.ts'
import { openEncounter } from '../encounter/open.ts'
import { putTogether } from '../extract/put-in.ts'
import { withinRange } from '../extract/range.ts'
import { keepText } from '../extract/text-of.ts'
import { newId } from '../new-id.ts'
import { readAgainWhenRaced } from '../raced.ts'
import { carriedDecisions, joinedPages, pagedText } from './carry.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>

/** The page ranges that begin at `starts`. They tile `whole`: nothing twice, nothing left out. Throws `pages-do-not-tile`. */
export function tiled(whole: PageRange, starts: number[]): PageRange[] {
  const ordered = starts.every(
    (start, i) => Number.isInteger(start) && (i === 0 || start > (starts[i - 1] ?? 0)),
  )
  if (starts[0] !== whole.first || !ordered || (starts.at(-1) ?? 0) > whole.last)
    throw new Problem('pages-do-not-tile', { first: whole.first, last: whole.last })
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? whole.last + 1) - 1 }))
}

/**
 * Splits a packet by hand: the document keeps the first range, new documents over the same file take the others, all in
 * its encounter. Each part is read and coded anew; decisions keep their words, in the part that has them now. Taken back by
 * `join`. Answers the ids, in page order. Throws `pages-do-not-tile`, `stage-not-reached`, `encounter-signed`, `document-gone`.
 */
export async function split(
  ports: Needs,
  documentId: string,
  starts: number[],
  actor: Actor,
): Promise<string[]> {
  return readAgainWhenRaced(async () => {
    const document = await ports.documents.document(documentId)
    if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
    const encounter = await openEncounter(ports, document.encounterId)
    if (!document.pages) throw new Problem('stage-not-reached', { documentId, stage: document.stage })
    const whole = document.pages
    const ranges = tiled(whole, starts)
    if (ranges.length < 2) throw new Problem('pages-do-not-tile', { parts: ranges.length })
    const now = ports.clock.now()
    const parts = ranges.map((pages, i): Stored => {
      const part: Stored = {
        ...backToStored(document),
        pages,
        part: true,
        updatedAt: now.toISOString(),
      }
      return i === 0 ? part : { ...part, id: newId(now), version: 1, declaredKind: undefined }
    })
    const ids = parts.map((part) => part.id)
    const text = await pagedText(ports, document)
    // Decisions are carried into the parts here and now; from there they follow what is read of each part.
    for (const [i, part] of parts.entries())
      part.textBefore =
        text &&
        (await keepText(ports, ids[i] ?? '', ranges[i] ?? whole, withinRange(text, ranges[i] ?? whole)))
    const decisions = text
      ? await carriedDecisions(
          ports,
          encounter.id,
          [{ documentId, pages: text.pages }],
          ranges.map((range, i) => ({ documentId: ids[i] ?? '', pages: withinRange(text, range).pages })),
        )
      : []
    await ports.documents.commit({
      writes: [
        // Acts before cannot be taken back after it: the words they rest on are in other places now.
        { put: 'encounter', value: { ...touched(encounter, now), acts: [] } },
        ...parts.map((value): Write => ({ put: 'document', value })),
        ...decisions,
      ],
      audit: [
        entry(encounter.id, actor, now, 'encounter.packet-split', {
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
  })
}

/**
 * Takes a split back: every part over the same file in the same encounter goes into the first one. Answers its id.
 * Throws `pages-do-not-tile` when a part between them is in the trash or in another encounter: its pages would be twice.
 */
export async function join(ports: Needs, documentId: string, actor: Actor): Promise<string> {
  return readAgainWhenRaced(async () => {
    const document = await ports.documents.document(documentId)
    if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
    const encounter = await openEncounter(ports, document.encounterId)
    const parts = await partsOf(ports, document)
    const [first, ...others] = parts
    const last = parts.at(-1)?.pages?.last
    if (!first?.pages || !last || others.length === 0 || !isTiled(parts))
      throw new Problem('pages-do-not-tile', { parts: parts.length })
    const now = ports.clock.now()
    const at = now.toISOString()
    const joined: Document = {
      ...backToStored(first),
      part: undefined,
      pages: { first: first.pages.first, last },
      updatedAt: at,
    }
    const texts = await Promise.all(parts.map((part) => pagedText(ports, part)))
    const read = texts.flatMap((text) => text ?? [])
    const pages = { first: first.pages.first, last }
    joined.textBefore =
      read.length === parts.length ? await keepText(ports, first.id, pages, putTogether(read)) : undefined
    const decisions =
      read.length === parts.length
        ? await carriedDecisions(
            ports,
            encounter.id,
            parts.map((part, i) => ({ documentId: part.id, pages: read[i]?.pages ?? [] })),
            [{ documentId: first.id, pages: joinedPages(read) }],
          )
        : []
    await ports.documents.commit({
      writes: [
        { put: 'encounter', value: { ...touched(encounter, now), acts: [] } },
        { put: 'document', value: joined },
        ...others.map((part): Write => {
          const { lease: _, ...rest } = part
          return {
            put: 'document',
            value: { ...rest, version: part.version + 1, trashedAt: at, joinedInto: first.id, updatedAt: at },
          }
        }),
        ...decisions,
      ],
      audit: [
        entry(encounter.id, actor, now, 'encounter.packet-joined', { into: first.id }),
        ...others.map((part) => entry(part.id, actor, now, 'document.joined', { into: first.id })),
      ],
    })
    await ports.jobs.send({ v: 1, kind: 'advance', id: first.id })
    return first.id
  })
}

/**
 * A person looked: the pages belong to one document of one patient. No split is proposed for it again.
 * Throws `document-gone`, `encounter-signed`.
 */
export async function keepWhole(ports: Needs, documentId: string, actor: Actor): Promise<void> {
  return readAgainWhenRaced(async () => {
    const document = await ports.documents.document(documentId)
    if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
    const encounter = await openEncounter(ports, document.encounterId)
    if (!('packet' in document) || !document.packet) return
    const now = ports.clock.now()
    const { packet, ...rest } = document
    await ports.documents.commit({
      writes: [
        // The encounter moves too: a page that still shows the packet must not sign.
        { put: 'encounter', value: touched(encounter, now) },
        {
          put: 'document',
          value: { ...rest, keptWhole: true, version: rest.version + 1, updatedAt: now.toISOString() },
        },
      ],
      audit: [
        entry(documentId, actor, now, 'document.kept-whole', {
          parts: packet.parts.length,
          patients: packet.patients,
        }),
      ],
    })
  })
}

/** The parts of the same file in the same encounter, by page. */
export async function partsOf(
  { documents }: Pick<Ports, 'documents'>,
  { fileId, encounterId }: Document,
): Promise<Document[]> {
  return (await documents.documentsOfFile(fileId)).filter(
    (part) => part.encounterId === encounterId && !part.trashedAt && part.pages,
  )
}

function isTiled(parts: readonly Document[]): boolean {
  return parts.every((part, i) => i === 0 || part.pages?.first === (parts[i - 1]?.pages?.last ?? 0) + 1)
}
