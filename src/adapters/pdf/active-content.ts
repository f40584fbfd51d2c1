import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

const name = (text: string) => PDFName.of(text)

const actions = ['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'GoToR', 'GoToE', 'RichMediaExecute']

/** Names of what a viewer could run, open or unpack. Looked for in every object; nothing is ever run. */
export function activeContent(document: PDFDocument): string[] {
  const found = new Set<string>()
  for (const key of ['OpenAction', 'AA']) {
    const value = document.catalog.lookup(name(key))
    // An OpenAction that is an array only says where to start reading.
    if (value instanceof PDFDict) found.add(key)
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) inspect(object, found, 0)
  return [...found].sort()
}

function inspect(object: PDFObject, found: Set<string>, depth: number): void {
  if (depth > 8) return
  if (object instanceof PDFArray) for (const item of object.asArray()) inspect(item, found, depth + 1)
  const dict = object instanceof PDFStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return
  const kind = dict.get(name('S'))
  if (kind instanceof PDFName && actions.includes(kind.decodeText())) found.add(kind.decodeText())
  for (const [key, value] of dict.entries()) {
    const text = key.decodeText()
    if (text === 'EmbeddedFiles' || text === 'EF') found.add('EmbeddedFiles')
    if (text === 'JS' || text === 'JavaScript') found.add('JavaScript')
    if (!(value instanceof PDFRef)) inspect(value, found, depth + 1)
  }
}
