import { codeDocument } from '#src/coding/code-document.ts'
import { type Dictionary, type DictionaryTerm, dictionaryOf } from '#src/coding/dictionary/dictionary.ts'
import type { CodingResult } from '#src/domain/code.ts'
import { editionDate } from '#src/domain/encounter.ts'
import type { EffectPreview, HouseTerm } from '#src/domain/house.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'
import { currentHouse } from './current.ts'

/** Newest documents looked at, and how long at most. */
const MOST_DOCUMENTS = 60
const MOST_MILLISECONDS = 1500
/** Smaller shifts are none that a coder would see. */
const LEAST_SHIFT = 0.02

/**
 * What a term changes: the newest documents are coded without it, and with it as if a lead had approved it (for a retired or
 * an approved term: as it was). Nothing is stored.
 */
export async function previewTerm(
  ports: Pick<Ports, 'documents' | 'files' | 'codes'>,
  term: HouseTerm,
): Promise<EffectPreview> {
  const { terms } = await currentHouse(ports)
  const others = terms.filter((one) => one.id !== term.id && one.status !== 'retired')
  const without = dictionaryOf(others.map(forEngine), 'without')
  const with_ = dictionaryOf([...others.map(forEngine), { ...term, status: 'approved' }], 'with')
  const page = await ports.documents.worklist({
    statuses: ['in-review', 'signed', 'exported', 'needs-human'],
    sort: 'newest',
    limit: MOST_DOCUMENTS,
  })
  const preview: EffectPreview = {
    documents: 0,
    added: [],
    raised: [],
    lowered: [],
    removed: [],
    partial: false,
  }
  const stopAt = performance.now() + MOST_MILLISECONDS
  for (const { document, encounter } of page.rows) {
    if (performance.now() > stopAt) {
      preview.partial = true
      break
    }
    // Others want to be answered too.
    await new Promise((resolve) => setImmediate(resolve))
    if (!('textKey' in document) || !('kind' in document)) continue
    const { text } = await textOf(ports, document)
    const date = editionDate(encounter)
    const coded = (dictionary: Dictionary | undefined) =>
      codeDocument({
        text,
        edition: ports.codes.on(date),
        kind: document.declaredKind ?? document.kind.label,
        profile: 'guideline',
        setting: encounter.setting,
        date,
        author: document.author,
        dictionary,
      })
    preview.documents++
    compare(preview, document.id, coded(without), coded(with_))
  }
  return preview
}

function forEngine(term: HouseTerm): DictionaryTerm {
  return { ...term, status: term.status === 'approved' ? 'approved' : 'new' }
}

function compare(
  preview: EffectPreview,
  documentId: string,
  before: CodingResult,
  after: CodingResult,
): void {
  const [from, to] = [suggestedOf(before), suggestedOf(after)]
  for (const [code, confidence] of to) {
    const was = from.get(code)
    if (was === undefined) preview.added.push({ documentId, code, after: confidence })
    else if (confidence - was >= LEAST_SHIFT)
      preview.raised.push({ documentId, code, before: was, after: confidence })
    else if (was - confidence >= LEAST_SHIFT)
      preview.lowered.push({ documentId, code, before: was, after: confidence })
  }
  for (const [code, confidence] of from)
    if (!to.has(code)) preview.removed.push({ documentId, code, before: confidence })
}

function suggestedOf({ codes }: CodingResult): Map<string, number> {
  return new Map(codes.filter((one) => one.suggested).map(({ code, confidence }) => [code, confidence]))
}
