import { classify as classifyText } from '#src/coding/classify/classify.ts'
import { readPacket } from '#src/coding/classify/packet.ts'
import type { Classification, Classified } from '#src/domain/document.ts'
import type { DocumentText } from '#src/domain/page.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'
import type { At, Taken } from '../step.ts'

/** Pages → kind of document, and where a packet seems to fall into several. What a person said it is beats the engine. */
export async function classify(
  { files }: Pick<Ports, 'files'>,
  document: At<'extracted'>,
): Promise<Taken<'classified'>> {
  const { text, pages } = await textOf({ files }, document)
  const read = classifyText(text)
  const declared = document.declaredKind
  const kind: Classification = declared
    ? { ...read, label: declared, confidence: 1, parts: [declared], by: 'person' }
    : read
  const packet = document.keptWhole || document.part ? undefined : packetOf({ text, pages })
  return {
    document: { ...document, stage: 'classified', kind, packet },
    detail: {
      ...(packet ? { parts: packet.parts.length, patients: packet.patients } : {}),
      kind: kind.label,
      confidence: Math.round(kind.confidence * 1000) / 1000,
      by: kind.by,
    },
  }
}

/** Several documents or several patients in one file, in page numbers of the file; nothing when it is one. */
function packetOf({ text, pages }: DocumentText): Classified['packet'] {
  if (pages.length < 2) return undefined
  const { parts, patients } = readPacket(pages.map((page) => text.slice(page.start, page.end)))
  if (parts.length < 2 && patients < 2) return undefined
  const number = (place: number) => pages[place - 1]!.number
  return {
    patients,
    parts: parts.map((part) => ({ ...part, first: number(part.first), last: number(part.last) })),
  }
}
