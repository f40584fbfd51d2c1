import type { EncounterCase } from '#src/coding/encounter/case.ts'
import { type Checked, checkEncounter } from '#src/coding/encounter/check.ts'
import { merged } from '#src/coding/encounter/merge.ts'
import type { Document } from '#src/domain/document.ts'
import { type Encounter, editionDate, type Poa } from '#src/domain/encounter.ts'
import type { Card, EncounterFinding } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { ReadCodes } from './read-codes.ts'

/**
 * The rules over the encounter as it is decided, with what people override; what the documents' runs said of themselves is
 * joined. Writes on each card its marks and, for inpatients, what is known of "present on admission".
 */
export function checked(
  { codes }: Pick<Ports, 'codes'>,
  encounter: Encounter,
  documents: readonly Document[],
  read: ReadCodes,
): { findings: EncounterFinding[]; proposedOrder: string[] | undefined; poa: Checked['poa'] } {
  const edition = codes.on(editionDate(encounter))
  const inpatient = encounter.setting === 'inpatient'
  const chosen = new Map<string, Poa>()
  if (inpatient) for (const { code, poa } of read.decisions) if (poa) chosen.set(code, poa)
  const found = checkEncounter(caseOf(encounter, documents, read, edition), chosen)
  for (const card of read.cards) {
    card.marks = edition.marks(card.code)
    const poa = found.poa.get(card.code)
    if (poa) card.poa = { ...poa, value: poa.exempt ? undefined : chosen.get(card.code) }
  }
  const inState = (rejected: boolean) =>
    read.cards.filter(({ state }) => (state === 'rejected') === rejected).map(({ code }) => code)
  const overrides = new Map(encounter.overrides?.map((override) => [override.key, override]))
  const findings = merged(found.findings, read.findings, new Set(inState(true)), inState(false)).map(
    (finding) =>
      overrides.has(finding.key) && !finding.final
        ? { ...finding, override: overrides.get(finding.key) }
        : finding,
  )
  return { findings, proposedOrder: found.proposedOrder, poa: found.poa }
}

function caseOf(
  encounter: Encounter,
  documents: readonly Document[],
  { cards, texts, tray }: ReadCodes,
  edition: EncounterCase['edition'],
): EncounterCase {
  const listed = (state: 'accepted' | 'undecided') =>
    cards
      .filter((card) => card.state === state)
      .map(({ code, origin, evidence }: Card) => ({
        code,
        state,
        origin,
        evidence: evidence.map(({ documentId, start, end, quote }) => ({ documentId, start, end, quote })),
      }))
  return {
    edition,
    setting: encounter.setting,
    from: encounter.from?.value,
    through: encounter.through?.value,
    birthDate: encounter.birthDate?.value,
    sex: encounter.sex?.value,
    codes: [...listed('accepted'), ...listed('undecided')],
    documents: documents.flatMap((document) => {
      const text = texts.get(document.id)
      if (!text || !('kind' in document)) return []
      const kind = document.declaredKind ?? document.kind.label
      return [{ id: document.id, kind, role: document.author.role, text: text.text }]
    }),
    considered: tray,
  }
}
