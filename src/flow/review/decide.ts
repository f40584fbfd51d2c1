import type { Actor } from '#src/domain/actor.ts'
import type { Code } from '#src/domain/code.ts'
import { dotted } from '#src/domain/edition.ts'
import {
  type Decision,
  type DecisionEvidence,
  type Encounter,
  editionDate,
  type RejectReason,
} from '#src/domain/encounter.ts'
import { quoteAt, type Span } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Card } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'
import { livingDocuments } from '../encounter/open.ts'
import { textOf } from '../extract/text-of.ts'
import { act } from './act.ts'
import { samePlace } from './cards.ts'
import { checked } from './check.ts'
import { readCodes } from './read-codes.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

export interface Verdict {
  verdict: 'accepted' | 'rejected' | 'undecided'
  reason?: RejectReason | undefined
  /** Version of the decision the person saw; 0: there was none. */
  version: number
}

const acts = { accepted: 'accept', rejected: 'reject', undecided: 'reconsider' } as const

/**
 * Accepts or rejects one card. Throws Problem `edited-elsewhere` (somebody decided it first), `encounter-signed`,
 * `not-found` (no such card), `code-unknown`, `code-header`.
 */
export async function decide(
  ports: Needs,
  encounterId: string,
  code: string,
  said: Verdict,
  actor: Actor,
): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const card = await cardOf(ports, encounter, code)
    if (said.verdict === 'accepted') billableCode(ports, encounter, code)
    const before = await seen(ports, encounterId, code, said.version)
    const poa = before?.poa ?? (said.verdict === 'accepted' ? card.poa?.proposed : undefined)
    return {
      what: acts[said.verdict],
      decisions: [
        {
          before,
          after: {
            ...decisionOn(ports, encounterId, card, before, actor),
            verdict: said.verdict,
            reason: said.verdict === 'rejected' ? (said.reason ?? 'not-supported') : undefined,
            // Accepting a card accepts what it shows; where it shows nothing, a person has to choose.
            poa,
          },
        },
      ],
      detail: {
        code,
        before: before?.verdict ?? 'undecided',
        after: said.verdict,
        reason: said.verdict === 'rejected' ? (said.reason ?? 'not-supported') : null,
        confidence: Math.round(card.confidence * 1000) / 1000,
        ...(poa ? { poa } : {}),
      },
    }
  })
}

/**
 * Rejects every undecided card that was shown. Cards that were not shown stay undecided.
 * Throws `nothing-undecided` when there is none left, as after a second click.
 */
export async function rejectRest(
  ports: Needs,
  encounterId: string,
  shown: string[],
  reason: RejectReason,
  actor: Actor,
): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards } = await readCodes(ports, encounter, await livingDocuments(ports, encounterId))
    const rest = cards.filter((card) => card.state === 'undecided' && shown.includes(card.code))
    if (rest.length === 0) throw new Problem('nothing-undecided', { encounterId })
    const decisions = []
    for (const card of rest) {
      const before = await ports.documents.decision(encounterId, card.code)
      const after = {
        ...decisionOn(ports, encounterId, card, before, actor),
        verdict: 'rejected' as const,
        reason,
      }
      decisions.push({ before, after })
    }
    return { what: 'reject-rest', decisions, detail: { codes: rest.map((card) => card.code), reason } }
  })
}

/** Puts another code in a card's place: the card is rejected, the other accepted with the card's evidence. */
export async function replace(
  ports: Needs,
  encounterId: string,
  code: string,
  replacement: string,
  version: number,
  actor: Actor,
): Promise<string> {
  const wanted = dotted(replacement)
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards } = await readCodes(ports, encounter, await livingDocuments(ports, encounterId))
    const card = cards.find((other) => other.code === code)
    if (!card) throw new Problem('not-found', { encounterId })
    if (wanted === code) throw new Problem('code-twice', { encounterId })
    const entry = billableCode(ports, encounter, wanted)
    const before = await seen(ports, encounterId, code, version)
    const other = await ports.documents.decision(encounterId, wanted)
    if (other?.verdict === 'accepted') throw new Problem('code-twice', { encounterId })
    const order = orderWith(cards, wanted, code)
    const from = decisionOn(ports, encounterId, card, before, actor)
    return {
      what: 'replace',
      decisions: [
        { before, after: { ...from, verdict: 'rejected', reason: 'wrong-specificity', replacedBy: wanted } },
        {
          before: other,
          after: {
            ...from,
            code: wanted,
            title: entry.title,
            version: (other?.version ?? 0) + 1,
            verdict: 'accepted',
            note: other?.note ?? from.note,
            origin: cards.some((suggested) => suggested.code === wanted && suggested.origin === 'suggested')
              ? 'suggested'
              : 'added',
          },
        },
      ],
      sequence: order,
      detail: { code, replacement: wanted },
    }
  })
  return wanted
}

export interface Addition {
  code: string
  /** Where the words stand that support it; without, the card says "no evidence marked". */
  documentId?: string | undefined
  span?: Span | undefined
}

/** Adds a code that nobody suggested, accepted, with the selected words as evidence. Throws `evidence-mismatch`, `code-twice`. */
export async function add(
  ports: Needs,
  encounterId: string,
  addition: Addition,
  actor: Actor,
): Promise<string> {
  const code = dotted(addition.code)
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards, tray } = await readCodes(ports, encounter, await livingDocuments(ports, encounterId))
    const entry = billableCode(ports, encounter, code)
    const before = await ports.documents.decision(encounterId, code)
    const card = cards.find((other) => other.code === code)
    const promoted = tray.filter((dropped) => dropped.code === code)
    const marked = await evidenceOf(ports, encounterId, addition)
    if (before?.verdict === 'accepted') {
      // On the list already: words that were selected are one more place that supports it.
      const further = marked.filter((one) => !before.evidence.some((other) => samePlace(one, other)))
      if (further.length === 0) throw new Problem('code-twice', { encounterId })
      const after = {
        ...before,
        version: before.version + 1,
        evidence: [...before.evidence, ...further],
        by: actor.id,
        at: ports.clock.now().toISOString(),
      }
      return {
        what: 'evidence',
        decisions: [{ before, after }],
        detail: { code, spans: after.evidence.length },
      }
    }
    const evidence =
      marked.length > 0
        ? marked
        : promoted.length > 0 && !card
          ? promoted.flatMap((dropped) =>
              dropped.evidence.map((q) => ({ ...q, documentId: dropped.documentId })),
            )
          : (card?.evidence.map(({ documentId, start, end, quote }) => ({ documentId, start, end, quote })) ??
            [])
    return {
      what: 'add',
      decisions: [
        {
          before,
          after: {
            encounterId,
            code,
            version: (before?.version ?? 0) + 1,
            verdict: 'accepted',
            origin: card?.origin ?? 'added',
            title: entry.title,
            note: before?.note,
            poa: before?.poa,
            evidence,
            by: actor.id,
            at: ports.clock.now().toISOString(),
          },
        },
      ],
      sequence: orderWith(cards, code),
      detail: { code, spans: evidence.length, tray: promoted.length > 0 },
    }
  })
  return code
}

/** One place up or down, or to the top, among the cards of the same state: for accepted ones that is the claim. */
export async function reorder(
  ports: Needs,
  encounterId: string,
  code: string,
  direction: 'up' | 'down' | 'first',
  actor: Actor,
): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards } = await readCodes(ports, encounter, await livingDocuments(ports, encounterId))
    const card = cards.find((other) => other.code === code)
    if (!card) throw new Problem('not-found', { encounterId })
    // What stands rejected between two accepted codes is passed over: it has no place in the claim.
    const peers = cards.filter((other) => other.state === card.state)
    const here = peers.indexOf(card)
    const there = direction === 'first' ? 0 : here + (direction === 'up' ? -1 : 1)
    const peer = peers[there]
    if (!peer || peer === card) return undefined
    const order = cards.map((other) => other.code)
    const to = order.indexOf(peer.code)
    order.splice(order.indexOf(code), 1)
    order.splice(to, 0, code)
    return {
      what: 'reorder',
      decisions: [],
      sequence: order,
      detail: { code, from: here + 1, to: there + 1 },
    }
  })
}

/** A coder's note on a card; the words stay with the decision and out of the audit. Who decided, why and on what stays. */
export async function note(
  ports: Needs,
  encounterId: string,
  code: string,
  words: string,
  version: number,
  actor: Actor,
): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const card = await cardOf(ports, encounter, code)
    const before = await seen(ports, encounterId, code, version)
    return {
      what: 'note',
      decisions: [
        {
          before,
          after: {
            ...(before ?? decisionOn(ports, encounterId, card, before, actor)),
            version: (before?.version ?? 0) + 1,
            note: words.trim().slice(0, 2000) || undefined,
          },
        },
      ],
      detail: { code, characters: words.trim().length },
    }
  })
}

export async function cardOf(ports: Needs, encounter: Encounter, code: string): Promise<Card> {
  const documents = await livingDocuments(ports, encounter.id)
  const read = await readCodes(ports, encounter, documents)
  const card = read.cards.find((other) => other.code === code)
  if (!card) throw new Problem('not-found', { encounterId: encounter.id })
  // Only a stay has something to say on "present on admission".
  if (encounter.setting === 'inpatient') checked(ports, encounter, documents, read)
  return card
}

/** The decision as it stands, provided it is the one the person saw. */
export async function seen(
  ports: Needs,
  encounterId: string,
  code: string,
  version: number,
): Promise<Decision | undefined> {
  const stands = await ports.documents.decision(encounterId, code)
  if ((stands?.version ?? 0) !== version)
    throw new Problem('edited-elsewhere', { encounterId, seen: version, stands: stands?.version ?? 0 })
  return stands
}

export function decisionOn(
  ports: Needs,
  encounterId: string,
  card: Card,
  before: Decision | undefined,
  actor: Actor,
): Decision {
  return {
    encounterId,
    code: card.code,
    verdict: before?.verdict ?? 'undecided',
    origin: card.origin,
    title: card.title,
    note: before?.note,
    poa: before?.poa,
    version: (before?.version ?? 0) + 1,
    evidence: card.evidence.map(
      ({ documentId, start, end, quote }): DecisionEvidence => ({ documentId, start, end, quote }),
    ),
    by: actor.id,
    at: ports.clock.now().toISOString(),
  }
}

/** The code in the edition of the encounter's date. */
function billableCode(ports: Needs, encounter: Encounter, code: string): Code {
  const found = ports.codes.on(editionDate(encounter)).find(code)
  if (!found) throw new Problem('code-unknown', { encounterId: encounter.id })
  if (!found.billable) throw new Problem('code-header', { encounterId: encounter.id })
  return found
}

async function evidenceOf(
  ports: Needs,
  encounterId: string,
  { documentId, span }: Addition,
): Promise<DecisionEvidence[]> {
  if (!documentId || !span) return []
  const document = await ports.documents.document(documentId)
  if (document?.encounterId !== encounterId) throw new Problem('document-gone', { documentId })
  const { text } = await textOf(ports, document)
  const { start, end } = span
  if (
    !(Number.isInteger(start) && Number.isInteger(end)) ||
    start < 0 ||
    end > text.length ||
    start >= end ||
    end - start > 1000
  )
    throw new Problem('evidence-mismatch', { documentId, start, end })
  return [{ documentId, ...quoteAt(text, span) }]
}

/** The cards' order with `code` in it: after `beside` when that is named, last otherwise. */
function orderWith(cards: readonly Card[], code: string, beside?: string): string[] {
  const order = cards.map((card) => card.code).filter((other) => other !== code)
  order.splice(beside ? order.indexOf(beside) + 1 : order.length, 0, code)
  return order
}
