import { createHash } from 'node:crypto'
import { isProblem } from '#src/coding/summarise.ts'
import { machine } from '#src/domain/actor.ts'
import { canonical } from '#src/domain/audit.ts'
import type { Claim, Document, Run } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Span } from '#src/domain/page.ts'
import type { Card } from '#src/domain/review.ts'
import {
  type EditedSummary,
  type SummaryLine,
  type SummarySection,
  type SummaryView,
  summarySections,
} from '#src/domain/summary.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readJson } from '../extract/text-of.ts'
import type { ReadCodes } from './read-codes.ts'

type Needs = Pick<Ports, 'documents' | 'files'>

/** The machine's lines for an encounter, and what they were made of. */
export interface Machines {
  lines: SummaryLine[]
  runs: string[]
  partly: SummaryView['partly']
}

/**
 * The summary of an encounter as it stands, and what the machine would make of it now.
 * @param documents Those in the trash say nothing.
 */
export async function summaryOf(
  ports: Needs,
  encounter: Encounter,
  documents: readonly Document[],
  { cards, texts }: Pick<ReadCodes, 'cards' | 'texts'>,
): Promise<{ view: SummaryView; machines: Machines; edited: EditedSummary | undefined }> {
  const edited = await ports.documents.editedSummary(encounter.id)
  const machines = await machineLines(ports, documents, cards)
  const lines = (edited?.lines.flatMap((line) => stillThere(line, texts)) ?? machines.lines).map((line) => ({
    ...line,
    key: keyOf(line),
  }))
  const version = edited?.version ?? 0
  return {
    view: {
      lines,
      version,
      seen: digest([version, lines.map(({ key }) => key)]),
      stale:
        edited !== undefined &&
        (edited.codesHash !== codesHashOf(cards) || String(edited.runs) !== String(machines.runs)),
      edited: edited !== undefined && edited.by !== machine.id,
      by: edited?.by,
      at: edited?.at,
      partly: machines.partly,
    },
    machines,
    edited,
  }
}

/**
 * A kept line with the sources that still stand: a document may have left the encounter (then its words may be another patient's),
 * or its text have been corrected or split. A machine's line without any is left out, as it is from what is signed.
 */
function stillThere(line: SummaryLine, texts: ReadCodes['texts']): SummaryLine[] {
  const text = line.documentId === undefined ? undefined : texts.get(line.documentId)?.text
  const citations = line.citations.filter(({ start, end, quote }) => text?.slice(start, end) === quote)
  if (line.by === 'machine' && citations.length === 0) return []
  return [citations.length === line.citations.length ? line : { ...line, citations }]
}

/** Of the accepted codes, in the order of the claim. */
export function codesHashOf(cards: readonly Card[]): string {
  const accepted = cards
    .filter(({ state }) => state === 'accepted')
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  return digest(accepted.map(({ code }) => code))
}

/** The same for the same words, citations and heading: how a form says which line it means. */
export function keyOf({ section, text, citations, documentId, by }: SummaryLine): string {
  const places = citations.map(({ start, end }) => [start, end])
  return digest([section, text, documentId ?? '', by, places]).slice(0, 16)
}

/** In the order of the headings; within one, as they came. */
export function inSections<T extends { section: string }>(lines: readonly T[]): T[] {
  const rank = ({ section }: T) => {
    const at = summarySections.indexOf(section as SummarySection)
    return at < 0 ? summarySections.length : at
  }
  return lines.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * What the runs say, as the codes are decided now: a problem whose codes were all rejected is left out, an accepted one that no
 * line names is quoted.
 */
async function machineLines(
  { documents, files }: Needs,
  all: readonly Document[],
  cards: readonly Card[],
): Promise<Machines> {
  const living = all.filter(({ trashedAt }) => !trashedAt)
  // At once: a chart may be of many documents, and each file is a way to the store and back.
  const told = await Promise.all(
    living.map(async (document) => {
      const run: Run | undefined = 'runId' in document ? await documents.run(document.runId) : undefined
      if (!run?.summaryKey) return []
      const claims = (await readJson<Claim[]>(files, run.summaryKey)).filter(
        (claim) => !isRejected(claim, document.id, cards),
      )
      return [{ document, run, claims: [...claims, ...accepted(claims, document.id, cards)] }]
    }),
  )
  const read = told.flat()
  const lines = read.flatMap(({ document, claims }) =>
    claims.map((claim): SummaryLine => ({ ...claim, documentId: document.id, by: 'machine' })),
  )
  const partly = read.flatMap(({ document: { name }, run: { summaryPages: pages } }) =>
    pages ? [{ name, pages }] : [],
  )
  const runs = read.map(({ run }) => run.id)
  return { lines: inSections(lines), runs, partly }
}

function isRejected({ section, citations }: Claim, documentId: string, cards: readonly Card[]): boolean {
  if (section !== 'Problems') return false
  const about = cards.filter(({ evidence }) =>
    evidence.some((one) => one.documentId === documentId && meets(one, citations)),
  )
  return about.length > 0 && about.every(({ state }) => state === 'rejected')
}

function accepted(told: readonly Claim[], documentId: string, cards: readonly Card[]): Claim[] {
  const problems = told.filter(({ section }) => section === 'Problems')
  return cards.flatMap((card): Claim[] => {
    const own = card.evidence.filter((one) => one.documentId === documentId)
    const first = own[0]
    if (card.state !== 'accepted' || !first || !isProblem(card.code)) return []
    if (problems.some(({ citations }) => own.some((one) => meets(one, citations)))) return []
    const { start, end, quote } = first
    return [
      { section: 'Problems', text: quote.replace(/\s+/g, ' ').trim(), citations: [{ start, end, quote }] },
    ]
  })
}

function meets(a: Span, others: readonly Span[]): boolean {
  return others.some((b) => a.start < b.end && b.start < a.end)
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
