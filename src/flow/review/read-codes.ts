import type { Dropped, Finding } from '#src/domain/code.ts'
import type { Document } from '#src/domain/document.ts'
import { type Encounter, editionDate } from '#src/domain/encounter.ts'
import { type DocumentText, pageOf } from '#src/domain/page.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { RunResult } from '../code/code.ts'
import { readJson, textOf } from '../extract/text-of.ts'
import { cardsOf, type Suggested } from './cards.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

/** The cards of an encounter and what was considered beside them. */
export async function readCodes(ports: Needs, encounter: Encounter, all: readonly Document[]) {
  const living = all.filter((document) => !document.trashedAt)
  const texts = new Map<string, DocumentText>()
  const suggested: Suggested[] = []
  const tray: (Dropped & { documentId: string; page: number })[] = []
  const findings: { documentId: string; finding: Finding }[] = []
  for (const document of living) {
    if (!('textKey' in document)) continue
    const text = await textOf(ports, document)
    texts.set(document.id, text)
    if (!('runId' in document)) continue
    const run = await ports.documents.run(document.runId)
    if (!run) continue
    for (const suggestion of await ports.documents.suggestions(run.id))
      suggested.push({
        documentId: document.id,
        suggestion,
        authorStated: document.author.role !== 'unknown',
      })
    const result = await readJson<RunResult>(ports.files, run.resultKey)
    for (const finding of result.findings) findings.push({ documentId: document.id, finding })
    for (const dropped of result.tray)
      tray.push({
        ...dropped,
        documentId: document.id,
        page: (dropped.evidence[0] && pageOf(text.pages, dropped.evidence[0])?.number) ?? 1,
      })
  }
  const edition = ports.codes.on(editionDate(encounter))
  const decisions = await ports.documents.decisions(encounter.id)
  const cards = cardsOf(
    encounter,
    suggested,
    decisions,
    texts,
    (code) => edition.find(code)?.billable ?? false,
  )
  return { cards, tray, findings, texts, decisions }
}

export type ReadCodes = Awaited<ReturnType<typeof readCodes>>
