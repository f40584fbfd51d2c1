import type { Suggestion } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { quoteAt, type Span } from '#src/domain/page.ts'
import { candidatesIn, type Reason } from '../house/candidates.ts'
import { codeFactsOf } from '../house/code-facts.ts'
import { findsIn } from '../house/finds.ts'
import { type House, spansOf } from '../house/study.ts'
import type { ReadText } from '../read-text.ts'
import { type TermIndex, termIndexOf } from '../term-index.ts'
import { mentionChance } from './chance.ts'
import { mentionFeatures } from './features.ts'
import { relativesOf } from './relatives.ts'
import { mentionWeights } from './weights.ts'

/** A code with its chance and its places. */
export interface Listed {
  code: string
  confidence: number
  spans: Span[]
  reasons: readonly Reason[]
}

/**
 * Profile `mention-index`: every code that words of the text name, denied ones too, best first. With a house that has
 * learned enough its own weights decide, else those fitted once (`weights.ts`).
 */
export function listMentions(read: ReadText, edition: Edition, house: House | undefined): Suggestion[] {
  const listed = house ? house.propose(read) : named(read, edition)
  const threshold = house?.threshold ?? mentionWeights.threshold
  const facts = codeFactsOf(edition)
  return listed.flatMap(({ code, confidence, spans, reasons }) => {
    const found = facts.find(code)?.code
    if (!found || spans.length === 0) return []
    return [
      {
        code: found.code,
        title: found.title,
        billable: found.billable,
        confidence,
        suggested: confidence >= threshold,
        evidence: spans.map((span) => quoteAt(read.text, span)),
        rationale: rationaleOf(read, spans[0]!, reasons),
        alternatives: [],
        flags: [],
      },
    ]
  })
}

function named(read: ReadText, edition: Edition): Listed[] {
  const index = termIndexOf(edition)
  return withRelatives(scored(read, edition, index), edition)
}

/** Every code that terms of the edition name, with its chance; for the fit too. */
export function scored(read: ReadText, edition: Edition, index: TermIndex): Listed[] {
  return considered(read, edition, index)
    .map(({ code, reasons, x }) => ({
      code,
      reasons,
      confidence: rounded(mentionChance(x)),
      spans: spansOf(read, reasons),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
}

export function considered(
  read: ReadText,
  edition: Edition,
  index: TermIndex,
): { code: string; reasons: Reason[]; x: number[] }[] {
  const facts = codeFactsOf(edition)
  const candidates = candidatesIn(
    read,
    findsIn(read, index, undefined),
    edition,
    index,
    undefined,
    undefined,
    -1,
  )
  return [...candidates].flatMap(([code, reasons]) => {
    const fact = facts.find(code)
    return fact ? [{ code, reasons, x: mentionFeatures(code, fact, reasons, read, index) }] : []
  })
}

/** A list is filled up to this length: who chooses from it wants the neighbours too. */
const FULL = 40
const WORTH_RELATIVES = 0.1

/** Behind what the words name: headers, unspecified forms and siblings of it, as likely as they were in the fit. */
function withRelatives(listed: Listed[], edition: Edition): Listed[] {
  if (listed.length >= FULL) return listed
  const known = new Set(listed.map(({ code }) => code))
  const found = new Map<string, Listed>()
  for (const { code, confidence, spans, reasons } of listed) {
    if (confidence < WORTH_RELATIVES) break
    for (const [relative, relation] of relativesOf(edition, code)) {
      if (known.has(relative)) continue
      const likely = rounded(confidence * mentionWeights.relatives[relation])
      if (likely > (found.get(relative)?.confidence ?? 0))
        found.set(relative, { code: relative, confidence: likely, spans, reasons })
    }
  }
  const best = [...found.values()].sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
  const all = [...listed, ...best.slice(0, FULL - listed.length)]
  return all.sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
}

function rounded(p: number): number {
  return Math.round(p * 1000) / 1000
}

function rationaleOf(read: ReadText, span: Span, reasons: readonly Reason[]): string {
  const words = read.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const best = reasons.toSorted((a, b) => b.p - a.p)[0]!
  const how: Record<Reason['kind'], string> = {
    phrase: 'Learned from decisions',
    meaning: 'Learned from decisions: other words for the same',
    term: 'Named in the code system',
    refined: 'Words beside it say which form',
    header: 'Its header was kept before',
  }
  const known =
    best.n > 0 ? ` Of ${best.n} texts with these words, ${Math.round(best.p * 100)} % had it.` : ''
  return `“${words}”. ${how[best.kind]}.${known}`
}
