import { classify as classifyText } from '#src/coding/classify/classify.ts'
import { readPacket } from '#src/coding/classify/packet.ts'
import type { Classification, Classified, PacketPart } from '#src/domain/document.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import type { DocumentText } from '#src/domain/page.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'
import { askerFor } from '../model/ask.ts'
import type { Asker } from '../model/asker.ts'
import type { GatePorts } from '../model/gate.ts'
import { degradedBy, modelFor, ranWith } from '../model/which.ts'
import type { At, Taken } from '../step.ts'
import { askKind, isUnsure } from './kind-of.ts'
import { askPacket, unsurePages } from './packet-of.ts'

type Needs = GatePorts & Pick<Ports, 'prompts' | 'model' | 'models'>

/**
 * Pages → kind of document, and where a packet seems to fall into several. What a person said it is beats engine and model; a
 * model is asked only where our own reading is unsure.
 */
export async function classify(ports: Needs, document: At<'extracted'>): Promise<Taken<'classified'>> {
  const read = await textOf(ports, document)
  const model = modelFor(ports, document)
  const asker =
    model && askerFor(ports, model, { documentId: document.id, waiting: document.waiting, waitsFor: 'model' })
  const told = await tell(asker, document, read)
  const { kind, packet, dropped, degraded } = told
  const kindModel = asker && asker.calls().length > 0 ? ranWith(asker, dropped) : undefined
  const { kindModel: _, ...rest } = document as At<'extracted'> & Pick<Classified, 'kindModel'>
  return {
    document: {
      ...rest,
      stage: 'classified',
      kind,
      packet,
      ...(kindModel ? { kindModel } : {}),
      degraded: degradedBy(document, 'classify', degraded),
    },
    detail: {
      ...(packet ? { parts: packet.parts.length, patients: packet.patients } : {}),
      kind: kind.label,
      confidence: Math.round(kind.confidence * 1000) / 1000,
      by: kind.by,
      ...(kind.otherwise ? { otherwise: kind.otherwise } : {}),
      ...(kindModel ? { model: kindModel.model, calls: kindModel.calls } : {}),
      ...(degraded ? { degraded } : {}),
    },
  }
}

interface Told {
  kind: Classification
  packet: Classified['packet']
  /** What of the model's answers was not kept, by why. */
  dropped: Record<string, number>
  /** Why a model that was asked did not answer. */
  degraded: DegradedReason | undefined
}

async function tell(asker: Asker | undefined, document: At<'extracted'>, read: DocumentText): Promise<Told> {
  const dropped: Record<string, number> = {}
  let degraded: DegradedReason | undefined
  let kind = classifyText(read.text)
  const declared = document.declaredKind
  if (declared) kind = { ...kind, label: declared, confidence: 1, parts: [declared], by: 'person' }
  else if (asker && isUnsure(kind)) {
    const answer = await askKind(asker, kind, read)
    if ('kind' in answer) {
      kind = answer.kind
      if (answer.dropped > 0) dropped['quote-not-found'] = answer.dropped
    } else degraded = answer.reason
  }
  if (document.keptWhole || document.part || read.pages.length < 2)
    return { kind, packet: undefined, dropped, degraded }
  const own = readPacket(read.pages.map((page) => read.text.slice(page.start, page.end)))
  let { parts } = own
  if (asker && unsurePages(own).length > 0) {
    const answer = await askPacket(asker, own, read)
    if ('parts' in answer) {
      parts = answer.parts
      if (answer.refused) dropped['pages-do-not-tile'] = 1
    } else degraded = answer.reason
  }
  return { kind, packet: packetOf(parts, own.patients, read), dropped, degraded }
}

/** Several documents or several patients in one file, in page numbers of the file; nothing when it is one. */
function packetOf(parts: PacketPart[], patients: number, { pages }: DocumentText): Classified['packet'] {
  if (parts.length < 2 && patients < 2) return undefined
  const number = (place: number) => pages[place - 1]!.number
  return {
    patients,
    parts: parts.map((part) => ({ ...part, first: number(part.first), last: number(part.last) })),
  }
}
