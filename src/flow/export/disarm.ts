import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import type { Changed } from './update.ts'

/** Kinds of action that lead nowhere but to a place in the document or the web. The others run something. */
const harmless = new Set(['GoTo', 'URI', 'Named'])

/**
 * Takes out what a reader would run by itself or on a click: scripts, launched programs, embedded files. The bytes before our
 * update still hold them, and a reader follows the update.
 */
export function disarm(doc: PDFDocument, changed: Changed): void {
  const { catalog } = doc
  const root = doc.context.trailerInfo.Root
  if (dropAutomatic(catalog)) changed(root)
  const names = catalog.lookup(PDFName.of('Names'))
  if (names instanceof PDFDict && drop(names, 'JavaScript', 'EmbeddedFiles')) {
    changed(catalog.get(PDFName.of('Names')))
    changed(root)
  }
  for (const page of doc.getPages()) {
    if (drop(page.node, 'AA')) changed(page.ref)
    const list = page.node.lookup(PDFName.of('Annots'))
    if (!(list instanceof PDFArray)) continue
    for (const entry of list.asArray()) {
      const annotation = doc.context.lookup(entry)
      if (!(annotation instanceof PDFDict)) continue
      const additional = drop(annotation, 'AA')
      const own = runsSomething(annotation.lookup(PDFName.of('A'))) && drop(annotation, 'A')
      if (!additional && !own) continue
      // An annotation that is no object of its own stands in the list, and that in the page.
      changed(entry)
      changed(page.node.get(PDFName.of('Annots')))
      changed(page.ref)
    }
  }
}

/** What runs when the document is opened. A plain "open at this page" is left. */
function dropAutomatic(catalog: PDFDict): boolean {
  const opening = runsSomething(catalog.lookup(PDFName.of('OpenAction'))) && drop(catalog, 'OpenAction')
  return drop(catalog, 'AA') || opening
}

function runsSomething(action: unknown): boolean {
  if (!(action instanceof PDFDict)) return false
  const kind = action.lookup(PDFName.of('S'))
  const chained = action.has(PDFName.of('Next'))
  return chained || !(kind instanceof PDFName) || !harmless.has(kind.decodeText())
}

function drop(dict: PDFDict, ...keys: string[]): boolean {
  return keys.map((key) => dict.delete(PDFName.of(key))).some(Boolean)
}
