import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRef } from 'pdf-lib'

/** Notes that an object of the original was changed and must stand in the update. Anything but a reference is passed over. */
export type Changed = (ref: PDFObject | undefined) => void

/**
 * Edits a document that was opened for an incremental update, and answers the file: `original` byte for byte, then the update.
 * The library's own tracking walks through every object of the file for each entry that is set (500 highlights in 500 pages
 * took 73 s), so it is taken off and we say what changed.
 * @param edit Answers the pages it added at the end.
 */
export async function updated(
  doc: PDFDocument,
  original: Uint8Array,
  edit: (changed: Changed) => Promise<PDFPage[]>,
): Promise<Uint8Array> {
  const { context } = doc
  const { snapshot } = context
  if (!snapshot) throw new Error('The document was not opened for an incremental update')
  delete context.snapshot
  const added = await edit((ref) => {
    if (ref instanceof PDFRef) snapshot.markRefForSave(ref)
  })
  for (const page of added) snapshot.markRefsForSave(treeAbove(page))
  const update = await doc.saveIncremental(snapshot, { useObjectStreams: !hasTable(original) })
  const bytes = new Uint8Array(original.length + update.length)
  bytes.set(original)
  bytes.set(update, original.length)
  return bytes
}

/**
 * Whether an update can be put behind a file: it begins with its header, and ends with a pointer to its cross-references. Others
 * are read by guessing, and an update would be guessed at too.
 */
export function isSound(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === '%PDF-' && /^(xref|\d+\s+\d+\s+obj)/.test(crossReferences(bytes))
}

/** An update's cross-references must be of the original's kind, a table or a stream. ISO 32000-1, 7.5.8.4. */
function hasTable(bytes: Uint8Array): boolean {
  return crossReferences(bytes).startsWith('xref')
}

/** The first bytes of the last cross-references; '' when the file does not say where they are. */
function crossReferences(bytes: Uint8Array): string {
  const at = [...latin1(bytes.subarray(-2048)).matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]
  return at === undefined ? '' : latin1(bytes.subarray(Number(at), Number(at) + 30))
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** The nodes of the page tree over a page, and their lists of children: each counts its pages. */
function treeAbove(page: PDFPage): PDFRef[] {
  const refs: PDFRef[] = []
  let node: PDFDict = page.node
  // A page tree may be damaged into a circle.
  for (let depth = 0; depth < 50; depth++) {
    const parent = node.get(PDFName.of('Parent'))
    const above = node.lookup(PDFName.of('Parent'))
    if (!(above instanceof PDFDict)) break
    const kids = above.get(PDFName.of('Kids'))
    for (const ref of [parent, kids]) if (ref instanceof PDFRef) refs.push(ref)
    node = above
  }
  return refs
}
