import { groundFault } from '#src/coding/grounded.ts'
import { type Actor, machine } from '#src/domain/actor.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Card } from '#src/domain/review.ts'
import type { EditedSummary, SummaryLine, SummaryView, TypedLine } from '#src/domain/summary.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { touched } from '../encounter/membership.ts'
import { livingDocuments, openEncounter } from '../encounter/open.ts'
import { readCodes } from './read-codes.ts'
import { codesHashOf, inSections, keyOf, type Machines, summaryOf } from './summary.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

/** What a person saw when they changed it. */
export interface Seen {
  version: number
  seen: string
}

/**
 * Saves a person's summary of an encounter. Lines that stay as they were keep their citations; one whose words changed is the
 * person's, and keeps them only while they carry it. Throws `edited-elsewhere`, `encounter-gone`, `encounter-signed`.
 */
export async function editSummary(
  ports: Needs,
  encounterId: string,
  { lines: typed, ...seen }: Seen & { lines: readonly TypedLine[] },
  actor: Actor,
): Promise<void> {
  const at = await standing(ports, encounterId, seen)
  const known = new Map([...at.machines.lines, ...at.view.lines].map((line) => [keyOf(line), line]))
  const lines = typed.flatMap((line) => written(line, known.get(line.key), actor))
  await save(ports, at, lines, actor, { removed: at.view.lines.filter((line) => !stays(line, typed)).length })
}

/** The machine's lines as they would be now, with the lines that people worded. Throws as `editSummary`. */
export async function renewSummary(
  ports: Needs,
  encounterId: string,
  seen: Seen,
  actor: Actor,
): Promise<void> {
  const at = await standing(ports, encounterId, seen)
  if (!at.edited) return
  const own = at.view.lines.filter(({ by }) => by === 'person')
  const replaced = new Set(
    own.flatMap(({ citations }) => (citations.length > 0 ? [placesOf(citations)] : [])),
  )
  const fresh = at.machines.lines.filter(({ citations }) => !replaced.has(placesOf(citations)))
  await save(ports, at, [...fresh, ...own], actor, { renewed: true })
}

/** Takes a person's summary away: the machine's stands again. Throws as `editSummary`. */
export async function revertSummary(
  ports: Needs,
  encounterId: string,
  seen: Seen,
  actor: Actor,
): Promise<void> {
  const { encounter, edited } = await standing(ports, encounterId, seen)
  if (!edited) return
  const now = ports.clock.now()
  await ports.documents.commit({
    writes: [
      { put: 'encounter', value: touched(encounter, now) },
      { remove: 'summary', id: encounterId, version: edited.version },
    ],
    audit: [
      entry(encounterId, actor, now, 'summary.reverted', {
        version: edited.version,
        lines: edited.lines.length,
      }),
    ],
  })
}

/**
 * The summary that a signature covers: a person's, or the machine's as it stands, which is kept with the signature from then on.
 * Nothing where nothing was read.
 */
export async function summaryToSign(
  ports: Pick<Ports, 'documents' | 'files'>,
  encounter: Encounter,
  documents: Parameters<typeof summaryOf>[2],
  read: Parameters<typeof summaryOf>[3],
  now: Date,
): Promise<{ stale: boolean; summary: EditedSummary | undefined; writes: Write[] }> {
  const { view, machines, edited } = await summaryOf(ports, encounter, documents, read)
  if (edited || machines.lines.length === 0) return { stale: view.stale, summary: edited, writes: [] }
  const value = recordOf(encounter.id, 1, machines.lines, read.cards, machines, machine.id, now)
  return { stale: false, summary: value, writes: [{ put: 'summary', value }] }
}

/** What reopening takes back of it: the machine's lines that were kept for the signature alone. */
export async function unsignedSummary(
  { documents }: Pick<Ports, 'documents'>,
  encounterId: string,
): Promise<Write[]> {
  const kept = await documents.editedSummary(encounterId)
  if (kept?.by !== machine.id) return []
  return [{ remove: 'summary', id: encounterId, version: kept.version }]
}

interface Standing {
  encounter: Encounter
  cards: Card[]
  view: SummaryView
  machines: Machines
  edited: EditedSummary | undefined
}

async function standing(ports: Needs, encounterId: string, seen: Seen): Promise<Standing> {
  const encounter = await openEncounter(ports, encounterId)
  const documents = await livingDocuments(ports, encounterId)
  const read = await readCodes(ports, encounter, documents)
  const { view, machines, edited } = await summaryOf(ports, encounter, documents, read)
  if (view.version !== seen.version || view.seen !== seen.seen)
    throw new Problem('edited-elsewhere', { encounterId, seen: seen.version, stands: view.version })
  return { encounter, cards: read.cards, view, machines, edited }
}

async function save(
  ports: Needs,
  { encounter, cards, view, machines }: Standing,
  lines: readonly SummaryLine[],
  actor: Actor,
  detail: Record<string, number | boolean>,
): Promise<void> {
  const now = ports.clock.now()
  const value = recordOf(encounter.id, view.version + 1, lines, cards, machines, actor.id, now)
  await ports.documents.commit({
    writes: [
      // The encounter moves too: a sign-off page that shows the summary as it was must not sign.
      { put: 'encounter', value: touched(encounter, now) },
      { put: 'summary', value },
    ],
    audit: [
      entry(encounter.id, actor, now, 'summary.edited', {
        version: value.version,
        lines: value.lines.length,
        written: value.lines.filter(({ by }) => by === 'person').length,
        ...detail,
      }),
    ],
  })
}

function recordOf(
  id: string,
  version: number,
  lines: readonly SummaryLine[],
  cards: readonly Card[],
  { runs }: Machines,
  by: string,
  now: Date,
): EditedSummary {
  const kept = inSections(lines).map(
    ({ section, text, citations, documentId, by, writtenBy }): SummaryLine => ({
      section,
      text,
      citations,
      documentId,
      by,
      writtenBy,
    }),
  )
  return { id, version, lines: kept, codesHash: codesHashOf(cards), runs, by, at: now.toISOString() }
}

function written(typed: TypedLine, was: SummaryLine | undefined, actor: Actor): SummaryLine[] {
  const text = typed.text.replace(/\s+/g, ' ').trim()
  if (text === '') return []
  if (was && was.text === text) return [{ ...was, section: typed.section }]
  const carried = was?.documentId && groundFault({ text, citations: was.citations }) === undefined
  return [
    {
      section: typed.section,
      text,
      citations: carried ? was.citations : [],
      documentId: carried ? was.documentId : undefined,
      by: 'person',
      writtenBy: actor.id,
    },
  ]
}

function stays(line: SummaryView['lines'][number], typed: readonly TypedLine[]): boolean {
  return typed.some(({ key, text }) => key === line.key && text.trim() !== '')
}

function placesOf(citations: SummaryLine['citations']): string {
  return citations.map(({ start, end }) => `${start}-${end}`).join(' ')
}
