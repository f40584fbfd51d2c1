import { readAuthorship } from '#src/coding/facts/authorship.ts'
import { readFacts } from '#src/coding/facts/read-facts.ts'
import type { Extracted, StoredFile } from '#src/domain/document.ts'
import type { DocumentText } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { gathered } from '../encounter/gather.ts'
import { coding, needsRecoding } from '../encounter/membership.ts'
import type { At, Taken } from '../step.ts'
import { decodeText, plainPages } from './decode-text.ts'
import { report } from './progress.ts'
import { withinRange } from './range.ts'

/** Seconds; the step is saved by then. A job that comes too early finds nothing to do, and the sweep finds the document. */
const AFTER_THE_COMMIT = 2

/** What the steps after this one take in some seconds: 500 pages of 4,000 characters, and as much as the API takes at once. */
const MAX_CHARACTERS = 2_000_000

/**
 * File → pages of words with their boxes, and what the document says of patient, visit and author.
 * Pages without usable text become gaps, never silently empty ones.
 */
export async function extract(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'pdf' | 'limits' | 'clock'>,
  document: At<'stored'>,
): Promise<Taken<'extracted'>> {
  const file = await ports.documents.file(document.fileId)
  const encounter = await ports.documents.encounter(document.encounterId)
  if (!file || !encounter) throw new Problem('document-gone', { documentId: document.id })
  const read = await readPages(ports, file, document.id)
  crashPoint('extract-read')
  if (read.pages.length > ports.limits.maxPages) throw new Problem('file-pages', { pages: read.pages.length })
  if (read.text.length > MAX_CHARACTERS) throw new Problem('file-text', { characters: read.text.length })
  const range = document.pages ?? { first: 1, last: read.pages.length }
  const own = withinRange(read, range)
  const textKey = `texts/${document.id}/${range.first}-${range.last}.json`
  await ports.files.write(textKey, new TextEncoder().encode(JSON.stringify(own satisfies DocumentText)))
  crashPoint('extract-blob')

  const extracted: Extracted = {
    ...document,
    stage: 'extracted',
    pages: range,
    textKey,
    gaps: own.pages.flatMap((page) =>
      page.source === 'none' ? [{ page: page.number, reason: 'needs-ocr' as const }] : [],
    ),
    author: readAuthorship(own.text),
    facts: readFacts(own.text),
    active: read.active,
    pageListRepaired: read.pageListRepaired || undefined,
  }
  const others = (await ports.documents.documentsOf(encounter.id)).filter((other) => other.id !== document.id)
  const next = gathered(encounter, [...others, extracted])
  // A date that this document brings is the date of the others, too.
  const again = coding(next && needsRecoding(encounter, next) ? others : [], ports.clock.now())
  for (const id of again.ids)
    await ports.jobs.send({ v: 1, kind: 'advance', id }, { delaySeconds: AFTER_THE_COMMIT })
  return {
    document: extracted,
    writes: [
      ...(next ? [{ put: 'encounter' as const, value: next }] : []),
      ...again.writes,
      { index: 'document', documentId: document.id, text: own.text },
    ],
    detail: { pages: own.pages.length, unread: extracted.gaps.length, characters: own.text.length },
  }
}

async function readPages(
  ports: Pick<Ports, 'files' | 'pdf' | 'limits'>,
  file: StoredFile,
  documentId: string,
) {
  const bytes = await ports.files.read(file.openKey ?? file.key)
  if (!bytes) throw new Problem('upload-failed', { documentId })
  if (file.mediaType === 'text/plain') return plainPages(decodeText(bytes)) satisfies ReadFile
  return ports.pdf.read(bytes, file.mediaType, {
    limits: { pages: ports.limits.maxPages },
    onPage: (done, of) => report(documentId, { done, of }),
  })
}
