import { quotesFor } from '#src/coding/ask/answer.ts'
import { type AskText, askText } from '#src/coding/ask/ask-text.ts'
import { type AskedQuestion, readQuestion } from '#src/coding/ask/question.ts'
import { type Hit, retrieve } from '#src/coding/ask/retrieve.ts'
import { type TermIndex, termIndexOf } from '#src/coding/term-index.ts'
import type { AnswerPart, Citation, Looked, Scope } from '#src/domain/conversation.ts'
import type { Document, LabRow } from '#src/domain/document.ts'
import { type Page, pageOf, type Span } from '#src/domain/page.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readJson, textOf } from '../extract/text-of.ts'
import { documentsIn } from './scope.ts'

/** What a question found, and what it was looked for in. */
export interface Found {
  asked: AskedQuestion
  index: TermIndex
  /** Documents whose sentences fit best. */
  texts: AskText[]
  documents: ReadonlyMap<string, Document>
  hits: Hit[]
  /** The answer without a model; none: the documents do not say. */
  parts: AnswerPart[]
  looked: Looked
  /** A place of a document as an answer cites it. */
  cite(documentId: string, span: Span & { quote: string }): Citation
}

/** Documents whose sentences are weighed against each other; of more, those with the best single sentence. */
const KEPT = 30
/** And no more text than this at once, whatever the documents are: it is held as sentences, many times its size. */
const KEPT_CHARACTERS = 3_000_000

/**
 * Looks through the documents of a scope, one after the other, and finds the sentences that speak of what is asked. Reads
 * nothing outside the scope. Throws `search-gone`, `encounter-gone`.
 * @param going Asked before each document; false: no further one is read.
 */
export async function look(
  ports: Pick<Ports, 'documents' | 'files' | 'codes'>,
  scope: Scope,
  question: string,
  previous: string | undefined,
  going: () => boolean,
): Promise<Found> {
  const index = termIndexOf(ports.codes.on(undefined))
  const asked = readQuestion(question, index, previous)
  const { documents, looked } = await documentsIn(ports, scope)
  const pages = new Map<string, Pick<Page, 'number' | 'start' | 'end'>[]>()
  let kept: Weighed[] = []
  let blankPages = 0
  let read = 0
  for (const document of documents) {
    if (!going()) break
    const whole = await textOf(ports, document)
    read++
    blankPages += whole.pages.filter((page) => page.source === 'none').length
    const text = askText({ id: document.id, text: whole.text, labs: await labsOf(ports, document) }, index)
    const best = retrieve(asked, [text])[0]
    const rows = text.labs.some((row) => asked.analytes.includes(row.analyte))
    if (!best && !rows) continue
    pages.set(
      document.id,
      whole.pages.map(({ number, start, end }) => ({ number, start, end })),
    )
    kept.push({ text, best: (rows ? 10 : 0) + (best ? best.score * best.coverage : 0) })
    if (kept.length > 2 * KEPT || charactersOf(kept) > 2 * KEPT_CHARACTERS) kept = fittest(kept)
  }
  const chosen = new Set(fittest(kept).map(({ text }) => text.id))
  // In the order of the scope again: ties go to what stands first.
  const texts = kept.filter(({ text }) => chosen.has(text.id)).map(({ text }) => text)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const cite: Found['cite'] = (documentId, { start, end, quote }) => ({
    documentId,
    name: byId.get(documentId)?.name ?? '',
    page: pageOf((pages.get(documentId) ?? []) as Page[], { start, end })?.number ?? 1,
    start,
    end,
    quote,
  })
  const hits = retrieve(asked, texts)
  return {
    asked,
    index,
    texts,
    documents: byId,
    hits,
    parts: quotesFor(asked, hits, texts).map(({ documentId, text, quote }) => ({
      text,
      citations: [cite(documentId, quote)],
    })),
    looked: { documents: read, ...looked, ...(blankPages > 0 ? { blankPages } : {}) },
    cite,
  }
}

type Weighed = { text: AskText; best: number }

/** The best, as many as may be kept; one at least. */
function fittest(all: readonly Weighed[]): Weighed[] {
  let characters = 0
  return all
    .toSorted((a, b) => b.best - a.best)
    .slice(0, KEPT)
    .filter(({ text }, i) => {
      characters += text.text.length
      return i === 0 || characters <= KEPT_CHARACTERS
    })
}

function charactersOf(all: readonly Weighed[]): number {
  return all.reduce((sum, { text }) => sum + text.text.length, 0)
}

async function labsOf(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  document: Document,
): Promise<LabRow[]> {
  const run = 'runId' in document ? await documents.run(document.runId) : undefined
  return run?.labsKey ? readJson<LabRow[]>(files, run.labsKey) : []
}
