import { classify as classifyText } from '#src/coding/classify/classify.ts'
import type { Classification } from '#src/domain/document.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'
import type { At, Taken } from '../step.ts'

/** Pages → kind of document. What a person said it is beats the engine. */
export async function classify(
  { files }: Pick<Ports, 'files'>,
  document: At<'extracted'>,
): Promise<Taken<'classified'>> {
  const { text } = await textOf({ files }, document)
  const read = classifyText(text)
  const declared = document.declaredKind
  const kind: Classification = declared
    ? { ...read, label: declared, confidence: 1, parts: [declared], by: 'person' }
    : read
  return {
    document: { ...document, stage: 'classified', kind },
    detail: { kind: kind.label, confidence: Math.round(kind.confidence * 1000) / 1000, by: kind.by },
  }
}
