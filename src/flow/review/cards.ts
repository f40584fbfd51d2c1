import type { Suggestion } from '#src/domain/code.ts'
import type { Decision, DecisionEvidence, Encounter } from '#src/domain/encounter.ts'
import { boxesOf, type DocumentText, pageOf } from '#src/domain/page.ts'
import { bandOf, type Card, type CardEvidence } from '#src/domain/review.ts'

/** A suggestion and the document it was made from. */
export interface Suggested {
  documentId: string
  suggestion: Suggestion
  /** Whether the document says who wrote it. */
  authorStated: boolean
}

/**
 * One card for each code of an encounter: what the documents suggest, joined by code, beside what a person decided.
 * In the order a person gave; new codes after it, in the engine's order.
 */
export function cardsOf(
  encounter: Encounter,
  suggested: readonly Suggested[],
  decisions: readonly Decision[],
  texts: ReadonlyMap<string, DocumentText>,
  billable: (code: string) => boolean,
): Card[] {
  const cards = new Map<string, Card>()
  for (const { documentId, suggestion, authorStated } of suggested) {
    const evidence = placed(
      texts,
      suggestion.evidence.map((quote) => ({ ...quote, documentId })),
    )
    const card = cards.get(suggestion.code)
    if (card) {
      card.evidence.push(...evidence)
      card.confidence = Math.max(card.confidence, suggestion.confidence)
      card.band = higher(card.band, bandFor(suggestion, authorStated))
      card.flags = [...new Set([...card.flags, ...suggestion.flags])]
      if (card.proposedBy !== suggestion.proposedBy) card.proposedBy = 'both'
    } else
      cards.set(suggestion.code, {
        code: suggestion.code,
        title: suggestion.title,
        billable: suggestion.billable,
        state: 'undecided',
        origin: 'suggested',
        confidence: suggestion.confidence,
        band: bandFor(suggestion, authorStated),
        evidence,
        rationale: suggestion.rationale,
        alternatives: suggestion.alternatives,
        flags: [...suggestion.flags],
        proposedBy: suggestion.proposedBy,
        version: 0,
      })
  }
  for (const decision of decisions) {
    const marked = placed(texts, decision.evidence)
    const base = cards.get(decision.code) ?? unsuggestedCard(decision, marked)
    cards.set(decision.code, {
      ...base,
      // What a person marked comes first; the rest is what the current run found.
      evidence: [
        ...marked,
        ...base.evidence.filter((found) => !marked.some((other) => samePlace(other, found))),
      ],
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

/** Words of somebody unknown are never in the highest band, nor is what the calibration says to reject. */
function bandFor({ confidence, band }: Suggestion, authorStated: boolean): Card['band'] {
  const own = band === 'reject' ? 'low' : bandOf(confidence)
  return own === 'high' && !authorStated ? 'medium' : own
}

function higher(one: Card['band'], other: Card['band']): Card['band'] {
  const order: Card['band'][] = ['low', 'medium', 'high']
  return order.indexOf(one) > order.indexOf(other) ? one : other
}

/** A decision whose code no run suggests (any more): added by a person, or kept through a re-run. */
function unsuggestedCard(decision: Decision, evidence: CardEvidence[]): Card {
  return {
    code: decision.code,
    title: decision.title,
    billable: true,
    state: decision.verdict,
    origin: decision.origin,
    confidence: 1,
    band: 'high',
    evidence,
    rationale:
      decision.origin === 'added'
        ? 'Added by a person.'
        : 'Decided earlier; the current run does not suggest it.',
    alternatives: [],
    flags: evidence.length ? [] : ['No evidence marked'],
    version: decision.version,
  }
}

/** The quotes with their places. A quote that does not stand in its document, character for character, is never shown. */
function placed(
  texts: ReadonlyMap<string, DocumentText>,
  quotes: readonly DecisionEvidence[],
): CardEvidence[] {
  return quotes.flatMap((quote) => {
    const found = texts.get(quote.documentId)
    if (found?.text.slice(quote.start, quote.end) !== quote.quote) return []
    return [{ ...quote, page: pageOf(found.pages, quote)?.number ?? 1, boxes: boxesOf(found.pages, quote) }]
  })
}

/** The same words of the same document. */
export function samePlace(one: DecisionEvidence, other: DecisionEvidence): boolean {
  return one.documentId === other.documentId && one.start === other.start && one.end === other.end
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
