import { readAuthorship } from '#src/coding/facts/authorship.ts'
import { readFacts } from '#src/coding/facts/read-facts.ts'
import type { Extracted, StoredFile } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { gathered } from '../encounter/gather.ts'
import { coding, needsRecoding, touched } from '../encounter/membership.ts'
import type { GatePorts } from '../model/gate.ts'
import { degradedBy } from '../model/which.ts'
import type { At, Taken, Turn } from '../step.ts'
import { decodeText, plainPages } from './decode-text.ts'
import { followed } from './follow.ts'
import { report } from './progress.ts'
import { putIn } from './put-in.ts'
import { withinRange } from './range.ts'
import { readScans } from './scans.ts'
import { keepText } from './text-of.ts'

/** Seconds; the step is saved by then. A job that comes too early finds nothing to do, and the sweep finds the document. */
const AFTER_THE_COMMIT = 2

/** What the steps after this one take in some seconds: 500 pages of 4,000 characters, and as much as the API takes at once. */
const MAX_CHARACTERS = 2_000_000

type Needs = GatePorts & Pick<Ports, 'jobs' | 'pdf' | 'ocr' | 'limits'>

/**
 * File → pages of words with their boxes, and what the document says of patient, visit and author. Pages without usable text are
 * read by the reader of scans; those that nobody reads become gaps, never silently empty pages. Throws `ComeAgain`.
 */
export async function extract(ports: Needs, document: At<'stored'>, turn: Turn): Promise<Taken<'extracted'>> {
  const file = await ports.documents.file(document.fileId)
  const encounter = await ports.documents.encounter(document.encounterId)
  if (!file || !encounter) throw new Problem('document-gone', { documentId: document.id })
  const bytes = await ports.files.read(file.openKey ?? file.key)
  if (!bytes) throw new Problem('upload-failed', { documentId: document.id })
  const read = await readPages(ports, file, bytes, document.id)
  crashPoint('extract-read')
  if (read.pages.length > ports.limits.maxPages) throw new Problem('file-pages', { pages: read.pages.length })
  if (read.text.length > MAX_CHARACTERS) throw new Problem('file-text', { characters: read.text.length })
  const range = document.pages ?? { first: 1, last: read.pages.length }
  const printed = withinRange(read, range)
  const { textBefore: _, leave = [], corrections = [], ...rest } = document
  const scans = await readScans(
    ports,
    {
      documentId: document.id,
      file,
      bytes,
      pages: printed.pages.filter(({ source }) => source === 'none'),
      leave,
      corrections,
      waiting: document.waiting,
    },
    turn,
  )
  const own = putIn(printed, scans.readings)
  if (own.text.length > MAX_CHARACTERS) throw new Problem('file-text', { characters: own.text.length })
  const textKey = await keepText(ports, document.id, range, own)
  crashPoint('extract-blob')

  const before = leave.length > 0 ? document.degraded?.find(({ step }) => step === 'extract') : undefined
  const extracted: Extracted = {
    ...rest,
    stage: 'extracted',
    pages: range,
    textKey,
    gaps: scans.gaps,
    degraded: degradedBy({}, 'extract', scans.degraded ?? before?.reason),
    author: readAuthorship(own.text),
    facts: readFacts(own.text),
    active: read.active,
    pageListRepaired: read.pageListRepaired || undefined,
  }
  const others = (await ports.documents.documentsOf(encounter.id)).filter((other) => other.id !== document.id)
  const decisions = await followed(ports, document, own)
  const stated = gathered(encounter, [...others, extracted])
  // Acts before cannot be taken back any more: the words they rest on are in other places now.
  const next =
    decisions.length > 0 ? { ...touched(stated ?? encounter, ports.clock.now()), acts: [] } : stated
  // A date that this document brings is the date of the others, too.
  const again = coding(next && needsRecoding(encounter, next) ? others : [], ports.clock.now())
  for (const id of again.ids)
    await ports.jobs.send({ v: 1, kind: 'advance', id }, { delaySeconds: AFTER_THE_COMMIT })
  return {
    document: extracted,
    writes: [
      ...(next ? [{ put: 'encounter' as const, value: { ...next, version: encounter.version + 1 } }] : []),
      ...again.writes,
      ...decisions,
      { index: 'document', documentId: document.id, text: own.text },
    ],
    detail: {
      pages: own.pages.length,
      unread: extracted.gaps.length,
      characters: own.text.length,
      ...(scans.readings.size > 0 ? { scanned: scans.readings.size } : {}),
    },
  }
}

async function readPages(
  ports: Pick<Ports, 'pdf' | 'limits'>,
  file: StoredFile,
  bytes: Uint8Array,
  documentId: string,
) {
  if (file.mediaType === 'text/plain') return plainPages(decodeText(bytes)) satisfies ReadFile
  return ports.pdf.read(bytes, file.mediaType, {
    limits: { pages: ports.limits.maxPages },
    onPage: (done, of) => report(documentId, { done, of }),
  })
}
