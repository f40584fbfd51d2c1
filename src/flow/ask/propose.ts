import { type AskedQuestion, isAbout } from '#src/coding/ask/question.ts'
import { isWithin, ordersIn } from '#src/coding/untrusted/orders.ts'
import type { AnswerPart, Citation, Proposal } from '#src/domain/conversation.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Quote } from '#src/domain/page.ts'
import type { Ports } from '#src/ports/ports.ts'
import { livingDocuments } from '../encounter/open.ts'
import { checked } from '../review/check.ts'
import { type ReadCodes, readCodes } from '../review/read-codes.ts'
import { seenCode, VAGUE } from './vague-title.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

const MOST_CODES = 3
const MOST_ENCOUNTERS = 3
const ASKS_FOR_QUERY =
  /\b(?:query|queries|clarif\w+|specif\w+|unspecified|ask the (?:provider|doctor|physician))\b/i

/**
 * What an answer offers to do, from our own engine's reading of the sentences it cites, never from a model's words: codes that
 * nobody decided yet, a question to the provider where a code is vague, and the quote as a note on a code. Nothing for a signed
 * encounter, nothing from sentences that give orders.
 */
export async function proposalsFor(
  ports: Needs,
  question: string,
  asked: AskedQuestion,
  parts: readonly AnswerPart[],
): Promise<Proposal[]> {
  const cited = parts.flatMap(({ citations }) => citations)
  const byEncounter = new Map<string, Citation[]>()
  for (const citation of cited) {
    const document = await ports.documents.document(citation.documentId)
    if (!document || document.trashedAt) continue
    const { encounterId } = document
    byEncounter.set(encounterId, [...(byEncounter.get(encounterId) ?? []), citation])
  }
  const proposals: Proposal[] = []
  for (const [encounterId, citations] of [...byEncounter].slice(0, MOST_ENCOUNTERS)) {
    const encounter = await ports.documents.encounter(encounterId)
    if (encounter?.state !== 'open') continue
    const documents = await livingDocuments(ports, encounterId)
    const read = await readCodes(ports, encounter, documents)
    const quiet = citations.filter((citation) => !isOrder(read, citation))
    const { findings } = checked(ports, encounter, documents, read)
    proposals.push(
      ...codes(ports, encounter, read, quiet)
        .filter(({ code = '', title, evidence }) => isAbout(asked, code, `${title} ${evidence[0]?.quote}`))
        .slice(0, MOST_CODES),
      ...queries(encounter, read, findings, quiet, ASKS_FOR_QUERY.test(question)),
      ...notes(encounter, read, quiet),
    )
  }
  return proposals.map((proposal, i) => ({ ...proposal, id: String(i + 1) }))
}

function isOrder({ texts }: ReadCodes, citation: Citation): boolean {
  const text = texts.get(citation.documentId)?.text
  return text === undefined || isWithin(ordersIn(text), citation)
}

/** Undecided suggestions, and codes the engine was not sure enough of, whose words the answer cites. */
function codes(
  ports: Pick<Ports, 'codes'>,
  encounter: Encounter,
  { cards, tray }: ReadCodes,
  cited: readonly Citation[],
): Proposal[] {
  const unsure = tray.filter(
    ({ reason, code }) => reason === 'low-confidence' && !cards.some((card) => card.code === code),
  )
  const open = [
    ...cards.filter(({ state }) => state === 'undecided'),
    ...unsure.map((dropped) => ({
      ...dropped,
      evidence: dropped.evidence.map((quote) => ({ ...quote, documentId: dropped.documentId })),
    })),
  ]
  const seen = new Set<string>()
  return open.flatMap(({ code, evidence }): Proposal[] => {
    const place = evidence.find((quote) => cited.some((citation) => meets(citation, quote)))
    const found = seenCode(ports, encounter, code)
    if (!place || !found || seen.has(code)) return []
    seen.add(code)
    const { documentId, start, end, quote } = place
    return [
      {
        id: '',
        kind: 'code',
        encounterId: encounter.id,
        documentId,
        code,
        title: found.title,
        ...(cards.some((card) => card.code === code) ? { suggested: true as const } : {}),
        evidence: [{ start, end, quote }],
      },
    ]
  })
}

/** The draft of a question to the provider: what a rule asks for, else what a vague title leaves open. One at most. */
function queries(
  encounter: Encounter,
  { cards }: ReadCodes,
  findings: ReturnType<typeof checked>['findings'],
  cited: readonly Citation[],
  wanted: boolean,
): Proposal[] {
  for (const { severity, override, codes, message, evidence } of findings) {
    if (severity !== 'query' || override) continue
    const place = evidence.find((quote) => cited.some((citation) => meets(citation, quote)))
    const code = codes.find((one) => cards.some((card) => card.code === one && card.state !== 'rejected'))
    if (place && code) return [query(encounter, code, place, message)]
  }
  for (const { code, title, state, evidence } of cards) {
    if (state === 'rejected' || !VAGUE.test(title) || !(wanted || state === 'accepted')) continue
    const place = evidence.find((quote) => cited.some((citation) => meets(citation, quote)))
    if (place)
      return [
        query(encounter, code, place, `${code} (${title}) leaves open which form, stage or side it is.`),
      ]
  }
  return []
}

/** Neutral: it states what the record says and what is open, and leads to no answer (ACDIS/AHIMA, compliant query practice). */
function query(
  encounter: Encounter,
  code: string,
  { documentId, start, end, quote }: Quote & { documentId: string },
  open: string,
): Proposal {
  const words = quote.replace(/\s+/g, ' ')
  return {
    id: '',
    kind: 'query',
    encounterId: encounter.id,
    documentId,
    code,
    text: `Question to the provider: the record says “${words}”. ${open} Please document, in your clinical judgment, what applies, or that it cannot be determined.`,
    evidence: [{ start, end, quote }],
  }
}

/** The cited words as a note on a code that they stand beside, where its own evidence does not say as much. One at most. */
function notes(encounter: Encounter, { cards }: ReadCodes, cited: readonly Citation[]): Proposal[] {
  for (const citation of cited) {
    const { documentId, start, end, quote, page } = citation
    const card = cards.find(
      ({ state, evidence }) => state !== 'rejected' && evidence.some((one) => meets(citation, one)),
    )
    if (!card) continue
    const words = quote.replace(/\s+/g, ' ')
    if (card.note?.includes(words)) continue
    return [
      {
        id: '',
        kind: 'note',
        encounterId: encounter.id,
        documentId,
        code: card.code,
        title: card.title,
        text: `p. ${page}: “${words}”`,
        evidence: [{ start, end, quote }],
      },
    ]
  }
  return []
}

function meets(a: Quote & { documentId: string }, b: Quote & { documentId: string }): boolean {
  return a.documentId === b.documentId && a.start < b.end && b.start < a.end
}
