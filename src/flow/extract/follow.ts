import type { Decision, DecisionEvidence } from '#src/domain/encounter.ts'
import { type DocumentText, type Page, pageOf, type Span } from '#src/domain/page.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { sameWords, type Token, tokensOf } from './same-words.ts'
import { readJson } from './text-of.ts'

/**
 * Decisions whose words stand in a document that reads differently now, with the place of the same words in it. Words that no
 * longer stand there are no evidence any more; what was decided stays.
 */
export async function followed(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  { id, encounterId, textBefore }: { id: string; encounterId: string; textBefore?: string | undefined },
  after: DocumentText,
): Promise<Write[]> {
  if (!textBefore) return []
  const before = await readJson<DocumentText>(files, textBefore)
  if (before.text === after.text) return []
  const place = placesIn(before, after)
  return (await documents.decisions(encounterId)).flatMap((decision): Write[] => {
    if (!decision.evidence.some((quote) => quote.documentId === id)) return []
    const evidence = decision.evidence.flatMap((quote): DecisionEvidence[] => {
      if (quote.documentId !== id) return [quote]
      const span = place(quote)
      return span ? [{ ...quote, ...span, quote: after.text.slice(span.start, span.end) }] : []
    })
    const value: Decision = { ...decision, version: decision.version + 1, evidence }
    return [{ put: 'decision', value }]
  })
}

/** Where a span of one text stands in another that has the same pages. `undefined`: its words are not all there. */
export function placesIn(before: DocumentText, after: DocumentText): (span: Span) => Span | undefined {
  const pairs = new Map<number, Pair>()
  const pairOf = (span: Span): Pair | undefined => {
    const page = pageOf(before.pages, span)
    if (!page) return undefined
    const known = pairs.get(page.number)
    if (known) return known
    const other = after.pages.find(({ number }) => number === page.number)
    if (!other) return undefined
    const pair = pairing(before.text, page, after.text, other)
    pairs.set(page.number, pair)
    return pair
  }
  return ({ start, end }) => {
    const from = pairOf({ start, end })?.(start)
    const to = pairOf({ start: end - 1, end })?.(end - 1)
    if (from === undefined || to === undefined || to < from) return undefined
    const span = { start: from, end: to + 1 }
    const same = blanksAside(after.text.slice(span.start, span.end))
    return same === blanksAside(before.text.slice(start, end)) ? span : undefined
  }
}

/** A place in the page before → the same place in the page after. */
type Pair = (offset: number) => number | undefined

function pairing(textBefore: string, pageBefore: Page, textAfter: string, pageAfter: Page): Pair {
  const before = tokensOf(textBefore.slice(pageBefore.start, pageBefore.end))
  const after = tokensOf(textAfter.slice(pageAfter.start, pageAfter.end))
  const moved = new Map<Token, Token>()
  for (const [i, was] of sameWords(before, after).entries())
    if (was !== undefined) moved.set(before[was]!, after[i]!)
  return (offset) => {
    const within = offset - pageBefore.start
    const token = before.find(({ start, end }) => start <= within && within < end)
    const now = token && moved.get(token)
    return now && pageAfter.start + now.start + (within - token.start)
  }
}

const blanksAside = (text: string) => text.replace(/\s+/g, ' ')
