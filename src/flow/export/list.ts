import type { Setting } from '#src/domain/code.ts'
import type { Document } from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import { type DocumentText, pageOf } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type {
  RejectedCode,
  SignedCode,
  SignedDocument,
  SignedEncounter,
  SignedEvidence,
  SignedLine,
  SignedList,
} from '#src/domain/signed-list.ts'
import type { EditedSummary } from '#src/domain/summary.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

/** A document with what export needs of it. */
interface Source {
  document: Document
  signed: SignedDocument
  text: DocumentText | undefined
}

/**
 * The list that a signed encounter stands for, made from the records. `contentHash` is the one of the signature, which at
 * sign-off is still empty: the hash does not count itself. Throws Problem `not-signed`.
 * @param summary At sign-off, the one that is kept with the signature; else what is kept.
 */
export async function listOf(
  ports: Needs,
  encounter: Encounter,
  summary?: EditedSummary,
): Promise<SignedList> {
  const { signature } = encounter
  if (!signature) throw new Problem('not-signed', { encounterId: encounter.id })
  const sources = await sourcesOf(ports, encounter.id)
  const decisions = await ports.documents.decisions(encounter.id)
  const { engines, confidences } = await suggestedBy(ports, sources)
  const edition = ports.codes.editions().find(({ id }) => id === signature.edition)
  return {
    encounter: factsOf(encounter),
    edition: { id: signature.edition, title: edition?.title ?? signature.edition },
    engines,
    signedBy: signature.by,
    signedAt: signature.at,
    contentHash: signature.contentHash,
    codes: inClaimOrder(encounter, decisions).map((decision, index) =>
      signedCode(decision, index + 1, sources, confidences.get(decision.code), encounter.setting),
    ),
    overrides: encounter.overrides?.map(({ key: _, ...override }) => override),
    rejected: decisions.filter(({ verdict }) => verdict === 'rejected').map(rejectedCode),
    documents: sources.map(({ signed }) => signed),
    summary: summaryIn(sources, summary ?? (await ports.documents.editedSummary(encounter.id))),
  }
}

/** A machine's line whose words are in no document of the encounter is nobody's: it is left out. */
function summaryIn(sources: readonly Source[], summary: EditedSummary | undefined): SignedLine[] | undefined {
  return summary?.lines.flatMap(({ section, text, by, writtenBy, documentId, citations }) => {
    const found = documentId
      ? citations.flatMap((quote) => evidenceIn(sources, { ...quote, documentId }))
      : []
    if (by === 'machine' && found.length === 0) return []
    return [{ section, text, by, writtenBy, citations: found }]
  })
}

async function sourcesOf(ports: Needs, encounterId: string): Promise<Source[]> {
  const living = (await ports.documents.documentsOf(encounterId)).filter(({ trashedAt }) => !trashedAt)
  return Promise.all(
    living.map(async (document) => ({
      document,
      signed: {
        id: document.id,
        name: document.name,
        sha256: (await ports.documents.file(document.fileId))?.sha256,
        pages: document.pages,
        kind: document.declaredKind ?? ('kind' in document ? document.kind.label : undefined),
      },
      text: 'textKey' in document ? await textOf(ports, document) : undefined,
    })),
  )
}

/** Who suggested, and how sure it was. A code that several documents suggest is as sure as the surest. */
async function suggestedBy(ports: Needs, sources: readonly Source[]) {
  const engines = new Set<string>()
  const confidences = new Map<string, number>()
  for (const { document } of sources) {
    const run = 'runId' in document ? await ports.documents.run(document.runId) : undefined
    if (!run) continue
    engines.add(run.engine)
    for (const { code, confidence } of await ports.documents.suggestions(run.id))
      confidences.set(code, Math.max(confidence, confidences.get(code) ?? 0))
  }
  return { engines: [...engines].sort(), confidences }
}

function factsOf(encounter: Encounter): SignedEncounter {
  return {
    id: encounter.id,
    label: encounter.label,
    setting: encounter.setting,
    from: encounter.from?.value,
    through: encounter.through?.value,
    patientName: encounter.patientName?.value,
    mrn: encounter.mrn?.value,
    birthDate: encounter.birthDate?.value,
    sex: encounter.sex?.value,
  }
}

/** Accepted codes as the person ordered them; one that was never placed follows, oldest decision first. */
function inClaimOrder(encounter: Encounter, decisions: readonly Decision[]): Decision[] {
  const rank = new Map(encounter.sequence.map((code, index) => [code, index]))
  const rankOf = ({ code }: Decision) => rank.get(code) ?? encounter.sequence.length
  return decisions
    .filter(({ verdict }) => verdict === 'accepted')
    .sort((a, b) => rankOf(a) - rankOf(b) || a.at.localeCompare(b.at) || a.code.localeCompare(b.code))
}

function signedCode(
  decision: Decision,
  position: number,
  sources: readonly Source[],
  confidence: number | undefined,
  setting: Setting,
): SignedCode {
  return {
    position,
    code: decision.code,
    title: decision.title,
    origin: decision.origin,
    confidence: decision.origin === 'suggested' ? confidence : undefined,
    evidence: decision.evidence.flatMap((quote) => evidenceIn(sources, quote)),
    decidedBy: decision.by,
    decidedAt: decision.at,
    note: decision.note,
    poa: setting === 'inpatient' ? decision.poa : undefined,
  }
}

/** A quote that is not in its document, character for character, never leaves the house. */
function evidenceIn(sources: readonly Source[], quote: Decision['evidence'][number]): SignedEvidence[] {
  const source = sources.find(({ document }) => document.id === quote.documentId)
  if (source?.text?.text.slice(quote.start, quote.end) !== quote.quote) return []
  const { start, end, documentId } = quote
  const page = pageOf(source.text.pages, quote)?.number ?? 1
  return [{ documentId, documentName: source.document.name, page, start, end, quote: quote.quote }]
}

function rejectedCode({ code, title, reason, replacedBy, note, by, at }: Decision): RejectedCode {
  return { code, title, reason, replacedBy, note, by, at }
}
