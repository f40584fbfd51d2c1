import { ageOn } from '#src/coding/encounter/case.ts'
import { asksForAuthor, type Document, type LabRow } from '#src/domain/document.ts'
import { type Encounter, editionDate, statusOf } from '#src/domain/encounter.ts'
import type { Page } from '#src/domain/page.ts'
import { Problem, type ProblemCode } from '#src/domain/problem.ts'
import type { Card, EncounterFinding, PageView, Review } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readJson } from '../extract/text-of.ts'
import { withTrack } from '../house/track.ts'
import { checked } from './check.ts'
import { readCodes } from './read-codes.ts'
import { summaryOf } from './summary.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

/** Everything the review page of a document shows. Throws Problem `document-gone`. */
export async function loadReview(
  ports: Needs & Partial<Pick<Ports, 'ocr'>>,
  documentId: string,
): Promise<Review> {
  const { documents } = ports
  const current = await documents.document(documentId)
  const encounter = current && (await documents.encounter(current.encounterId))
  if (!current || !encounter) throw new Problem('document-gone', { documentId })
  const all = (await documents.documentsOf(encounter.id)).filter((d) => !d.trashedAt || d.id === current.id)
  const read = await readCodes(ports, encounter, all)
  const { findings, proposedOrder } = checked(ports, encounter, all, read)
  const own = read.texts.get(current.id)
  const run = 'runId' in current ? await documents.run(current.runId) : undefined
  const cards = read.cards
  await withTrack(ports, cards, all)
  const waiting = await neighbours(ports, current.id)
  return {
    encounter,
    documents: all.map((document) => ({ document, status: statusOf(document, encounter) })),
    current,
    status: statusOf(current, encounter),
    text: own?.text ?? '',
    pages: (own?.pages ?? []).map((page) => pageView(page, current)),
    cards,
    tray: read.tray.filter((dropped) => !cards.some((card) => card.code === dropped.code)),
    findings,
    proposedOrder,
    labs: run?.labsKey ? await readJson<LabRow[]>(ports.files, run.labsKey) : [],
    summary: (await summaryOf(ports, encounter, all, read)).view,
    runs: await documents.runs(current.id),
    edition: ports.codes.on(editionDate(encounter)).info,
    age: ageOn(encounter.birthDate?.value, encounter.from?.value),
    progress: {
      decided: cards.filter((card) => card.state !== 'undecided').length,
      total: cards.length,
    },
    blockers: blockersOf(ports, encounter, all, cards, findings),
    ...waiting,
    canUndo: encounter.acts.length > 0,
    readOnly: encounter.state !== 'open' || current.trashedAt !== undefined,
    canReadScans: await ports.ocr?.ready(),
  }
}

/** Why an encounter cannot be signed; empty: it can. */
export function blockersOf(
  { codes }: Pick<Ports, 'codes'>,
  encounter: Encounter,
  documents: readonly Document[],
  cards: readonly Card[],
  findings: readonly EncounterFinding[] = [],
): ProblemCode[] {
  const blockers: ProblemCode[] = []
  const living = documents.filter((document) => !document.trashedAt)
  if (living.some((document) => document.stage !== 'in-review' && !document.failure))
    blockers.push('stage-not-reached')
  const date = editionDate(encounter)
  if (!date || !encounter.from) blockers.push('date-missing')
  if (date && !codes.covers(date)) blockers.push('edition-missing')
  const severalPatients = living.some((one) => 'packet' in one && (one.packet?.patients ?? 0) > 1)
  if (encounter.contradictions.length > 0 || severalPatients) blockers.push('patients-differ')
  if (cards.some((card) => card.state === 'undecided')) blockers.push('undecided')
  const accepted = new Set(cards.filter((card) => card.state === 'accepted').map((card) => card.code))
  const against = findings.filter(
    // What can never be signed has a problem of its own below.
    ({ severity, override, final }) => severity === 'block' && !override && !final,
  )
  if (against.some((finding) => finding.codes.some((code) => accepted.has(code))))
    blockers.push('rule-blocks')
  if (
    cards.some(({ state, poa }) => state === 'accepted' && poa && !poa.exempt && !poa.optional && !poa.value)
  )
    blockers.push('poa-missing')
  const edition = codes.on(date)
  for (const card of cards) {
    if (card.state !== 'accepted') continue
    const code = edition.find(card.code)
    if (!code && !blockers.includes('code-unknown')) blockers.push('code-unknown')
    if (code && !code.billable && !blockers.includes('code-header')) blockers.push('code-header')
  }
  return blockers
}

/** Documents whose author nobody can name: acknowledged once, at sign-off. */
export function authorUnknown(documents: readonly Document[]): boolean {
  return documents.some(asksForAuthor)
}

function pageView(page: Page, document: Document): PageView {
  const gap = 'gaps' in document && document.gaps.find((one) => one.page === page.number)
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    start: page.start,
    end: page.end,
    needsOcr: page.source === 'none',
    ...(gap ? { gap: gap.reason } : {}),
    ...(page.ocr ? { ocr: page.ocr } : {}),
    hasImage: page.width > 0,
  }
}

/** The documents before and after this one among those that wait for a decision. */
async function neighbours({ documents }: Pick<Ports, 'documents'>, documentId: string) {
  const page = await documents.worklist({
    statuses: ['in-review', 'needs-ocr', 'needs-human'],
    sort: 'newest',
    limit: 200,
  })
  const ids = page.rows.map((row) => row.document.id)
  const here = ids.indexOf(documentId)
  const next = here < 0 ? ids[0] : (ids[here + 1] ?? (here > 0 ? ids[0] : undefined))
  return { next, previous: here > 0 ? ids[here - 1] : undefined }
}
