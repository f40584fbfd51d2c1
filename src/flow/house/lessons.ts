import { createHash } from 'node:crypto'
import { isPrivate, namesIn } from '#src/coding/dictionary/private-words.ts'
import type { Document } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { Lesson, Outcome } from '#src/domain/house.ts'
import type { Card } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { ReadCodes } from '../review/read-codes.ts'

/**
 * What a decided encounter teaches: for each code and each document whose words support it, what became of it. A code that
 * nobody marked words for stands with its first document, for the track record.
 * @param edition Id of the one that was signed on.
 */
export async function lessonsOf(
  { documents }: Pick<Ports, 'documents'>,
  encounter: Encounter,
  members: readonly Document[],
  { cards, texts }: Pick<ReadCodes, 'cards' | 'texts'>,
  edition: string,
): Promise<Lesson[]> {
  const runs = new Map<string, { engine: string; confidences: Map<string, number> }>()
  for (const document of members) {
    const run = 'runId' in document ? await documents.run(document.runId) : undefined
    if (!run) continue
    const suggestions = await documents.suggestions(run.id)
    const confidences = new Map(suggestions.map(({ code, confidence }) => [code, confidence]))
    runs.set(document.id, { engine: run.engine, confidences })
  }
  const names = new Map<string, ReadonlySet<string>>()
  const namesOf = (documentId: string) => {
    const own = names.get(documentId) ?? namesIn(texts.get(documentId)?.text ?? '')
    names.set(documentId, own)
    return own
  }
  const patient = patientOf(encounter)
  return cards.flatMap((card) => {
    const outcome = outcomeOf(card)
    if (!outcome) return []
    return placesOf(card, runs, members).map((documentId): Lesson => {
      const run = runs.get(documentId)
      const confidence = run?.confidences.get(card.code)
      return {
        encounterId: encounter.id,
        documentId,
        code: card.code,
        outcome,
        replacedBy: card.replacedBy,
        reason: outcome === 'rejected' ? card.reason : undefined,
        evidence: card.evidence
          .filter((quote) => quote.documentId === documentId)
          .map(({ start, end, quote }) => ({
            start,
            end,
            quote,
            ...(isPrivate(quote, namesOf(documentId)) ? { private: true as const } : {}),
          })),
        patient,
        ...(run && confidence !== undefined ? { engine: run.engine, confidence } : {}),
        edition,
        by: card.by ?? '',
        at: card.at ?? encounter.updatedAt,
      }
    })
  })
}

/** A person's own addition that they took back teaches nothing. */
function outcomeOf({ state, origin, replacedBy }: Card): Outcome | undefined {
  if (state === 'accepted') return origin === 'added' ? 'added' : 'kept'
  if (state === 'undecided' || origin === 'added') return undefined
  return replacedBy ? 'replaced' : 'rejected'
}

function placesOf(
  { code, evidence }: Card,
  runs: ReadonlyMap<string, { confidences: ReadonlyMap<string, number> }>,
  members: readonly Document[],
): string[] {
  const places = new Set(evidence.map(({ documentId }) => documentId))
  for (const [documentId, { confidences }] of runs) if (confidences.has(code)) places.add(documentId)
  const [first] = members
  return places.size > 0 ? [...places] : first ? [first.id] : []
}

/** The same for every encounter of a patient; an encounter that names none is a patient of its own. It never leaves the store. */
function patientOf({ id, mrn, patientName, birthDate }: Encounter): string {
  const who =
    mrn?.value ??
    (patientName && birthDate ? `${patientName.value.toLowerCase()} ${birthDate.value}` : undefined)
  if (who === undefined) return id
  return createHash('sha256').update(`chartmark patient ${who.trim()}`).digest('base64url').slice(0, 22)
}
