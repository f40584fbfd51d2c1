import { createHash } from 'node:crypto'
import type { Document, PageRange } from '#src/domain/document.ts'
import type { DocumentText } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'

/** The text and pages of an extracted document. Throws Problem `stage-not-reached` before that. */
export async function textOf({ files }: Pick<Ports, 'files'>, document: Document): Promise<DocumentText> {
  if (!('textKey' in document))
    throw new Problem('stage-not-reached', { documentId: document.id, stage: document.stage })
  return readJson<DocumentText>(files, document.textKey)
}

/** Keeps a text under a name by what it holds: what decisions and earlier runs point at is never written over. Answers the key. */
export async function keepText(
  { files }: Pick<Ports, 'files'>,
  documentId: string,
  { first, last }: PageRange,
  text: DocumentText,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(text))
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const key = `texts/${documentId}/${first}-${last}-${version}.json`
  await files.write(key, bytes)
  return key
}

/** A result kept as JSON. Throws when it is missing: a record never points at nothing. */
export async function readJson<T>(files: Ports['files'], key: string): Promise<T> {
  const bytes = await files.read(key)
  if (!bytes) throw new Error(`No result at ${key}`)
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}
