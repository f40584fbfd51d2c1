import type { CodeImporter, ImportRequest, ImportSummary } from '#src/ports/code-importer.ts'
import { derivedForCoding } from './derived.ts'

/**
 * Takes a release into the code system: a file, a folder, an https address, or `official` for the configured addresses.
 * Throws ImportError with one sentence for a person; the editions are as they were then.
 */
export function importCodes(
  importer: CodeImporter,
  from: string,
  progress?: ImportRequest['progress'],
): Promise<ImportSummary> {
  return importer.import({ from, derived: derivedForCoding, progress })
}

/** Removes an imported edition. False: there is none of that id. */
export function removeEdition(importer: CodeImporter, id: string): Promise<boolean> {
  return importer.remove(id, derivedForCoding)
}
