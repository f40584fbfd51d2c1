import type { Suggestion } from '#src/domain/code.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import { boxesOf, type Page, pageOf } from '#src/domain/page.ts'
import { bandOf, type Card, type CardEvidence } from '#src/domain/review.ts'

/** A suggestion and the document it was made from. */
export interface Suggested {
  documentId: string
  suggestion: Suggestion
}

/**
 * One card for each code of an encounter: what the documents suggest, joined by code, beside what a person decided.
 * In the order a person gave; new codes after it, in the engine's order.
 */
export function cardsOf(
  encounter: Encounter,
  suggested: readonly Suggested[],
  decisions: readonly Decision[],
  pages: ReadonlyMap<string, readonly Page[]>,
  billable: (code: string) => boolean,
): Card[] {
  const cards = new Map<string, Card>()
  for (const { documentId, suggestion } of suggested) {
    const evidence = suggestion.evidence.map((quote) =>
      placed(pages.get(documentId) ?? [], { ...quote, documentId }),
    )
    const card = cards.get(suggestion.code)
    if (card) {
      card.evidence.push(...evidence)
      card.confidence = Math.max(card.confidence, suggestion.confidence)
      card.band = bandOf(card.confidence)
      card.flags = [...new Set([...card.flags, ...suggestion.flags])]
    } else
      cards.set(suggestion.code, {
        code: suggestion.code,
        title: suggestion.title,
        billable: suggestion.billable,
        state: 'undecided',
        origin: 'suggested',
        confidence: suggestion.confidence,
        band: bandOf(suggestion.confidence),
        evidence,
        rationale: suggestion.rationale,
        alternatives: suggestion.alternatives,
        flags: [...suggestion.flags],
        version: 0,
      })
  }
  for (const decision of decisions) {
    const base = cards.get(decision.code) ?? undecidedCard(decision, pages)
    cards.set(decision.code, {
      ...base,
      billable: billable(decision.code),
      state: decision.verdict,
      origin: decision.origin,
      version: decision.version,
      reason: decision.reason,
      replacedBy: decision.replacedBy,
      note: decision.note,
      by: decision.by,
      at: decision.at,
    })
  }
  return inOrder(encounter, [...cards.values()])
}

/** A decision whose code no run suggests (any more): added by a person, or kept through a re-run. */
function undecidedCard(decision: Decision, pages: ReadonlyMap<string, readonly Page[]>): Card {
  return {
    code: decision.code,
    title: decision.title,
    billable: true,
    state: decision.verdict,
    origin: decision.origin,
    confidence: 1,
    band: 'high',
    evidence: decision.evidence.map((evidence) => placed(pages.get(evidence.documentId) ?? [], evidence)),
    rationale:
      decision.origin === 'added'
        ? 'Added by a person.'
        : 'Decided earlier; the current run does not suggest it.',
    alternatives: [],
    flags: decision.evidence.length ? [] : ['No evidence marked'],
    version: decision.version,
  }
}

function placed(pages: readonly Page[], quote: Omit<CardEvidence, 'page' | 'boxes'>): CardEvidence {
  return { ...quote, page: pageOf(pages, quote)?.number ?? 1, boxes: boxesOf(pages, quote) }
}

function inOrder(encounter: Pick<Encounter, 'sequence'>, cards: Card[]): Card[] {
  const rank = new Map(encounter.sequence.map((code, i) => [code, i]))
  const ordered = cards
    .map((card, i) => ({ card, rank: rank.get(card.code) ?? encounter.sequence.length + i }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ card }) => card)
  let position = 0
  for (const card of ordered) if (card.state === 'accepted') card.position = ++position
  return ordered
}
