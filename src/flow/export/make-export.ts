import { type Actor, machine } from '#src/domain/actor.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { type DocumentText, unreadPages } from '#src/domain/page.ts'
import { Problem, problems } from '#src/domain/problem.ts'
import { contentHash, type SignedList } from '#src/domain/signed-list.ts'
import type { FileKey } from '#src/ports/file-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { textOf } from '../extract/text-of.ts'
import { csvOf } from './csv.ts'
import { jsonOf } from './json.ts'
import { listOf } from './list.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'pdf' | 'clock'>

/** Longest side of a page image in an exported PDF: 200 dots an inch on US Letter. */
const IMAGE_PIXELS = 2200

export interface ExportInput {
  encounterId: string
  /** Who is told to have exported; the machine when a job does it. */
  actor?: Actor
}

export interface Exported {
  list: SignedList
  /** Keys in the file store. `pdfs` by document; a document that was never read has none. */
  json: FileKey
  csv: FileKey
  pdfs: Record<string, FileKey>
}

/** Where the files of a signature are. Without `documentId` there is no PDF. */
export function exportKey(
  encounterId: string,
  hash: string,
  format: 'json' | 'csv' | 'pdf',
  documentId?: string,
): FileKey {
  return `exports/${encounterId}/${hash}${documentId ? `-${documentId}` : ''}.${format}`
}

/**
 * Writes the files of a signed encounter and notes that it was exported. Made from the records each time, so a second run
 * writes the same files. Throws Problem `encounter-gone`, `not-signed`, `signed-list-changed`.
 */
export async function makeExport(
  ports: Needs,
  { encounterId, actor = machine }: ExportInput,
): Promise<Exported> {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  const list = await listOf(ports, encounter)
  if (contentHash(list) !== list.contentHash) throw new Problem('signed-list-changed', { encounterId })
  const key = (format: 'json' | 'csv' | 'pdf', documentId?: string) =>
    exportKey(encounterId, list.contentHash, format, documentId)
  await ports.files.write(key('json'), new TextEncoder().encode(jsonOf(list)))
  await ports.files.write(key('csv'), new TextEncoder().encode(csvOf(list)))
  const pdfs: Record<string, FileKey> = {}
  for (const { id } of list.documents) {
    const bytes = await annotated(ports, list, id)
    if (!bytes) continue
    pdfs[id] = key('pdf', id)
    await ports.files.write(pdfs[id], bytes)
  }
  await noteExported(ports, encounter, list, actor)
  return { list, json: key('json'), csv: key('csv'), pdfs }
}

/**
 * The job. An encounter that was reopened or purged since has nothing to export. What only a person can mend is noted in the
 * trail as `export.failed`; what passes by itself is thrown, so that the queue repeats.
 */
export async function makeExportOf(ports: Needs, encounterId: string): Promise<void> {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter || encounter.state === 'open') return
  try {
    await makeExport(ports, { encounterId })
  } catch (error) {
    // Somebody reopened it while the files were being made: the queue asks once more, and finds it open.
    if (!(error instanceof Problem) || error.code === 'edited-elsewhere') throw error
    if (problems[error.code].kind === 'busy') throw error
    await ports.documents.commit({
      writes: [],
      audit: [entry(encounterId, machine, ports.clock.now(), 'export.failed', { problem: error.code })],
    })
  }
}

async function annotated(
  ports: Needs,
  list: SignedList,
  documentId: string,
): Promise<Uint8Array | undefined> {
  const document = await ports.documents.document(documentId)
  const signed = list.documents.find(({ id }) => id === documentId)
  const file = document && (await ports.documents.file(document.fileId))
  if (!document || !signed || !file || !('textKey' in document)) return undefined
  const bytes = await ports.files.read(file.openKey ?? file.key)
  if (!bytes) throw new Error(`No file at ${file.openKey ?? file.key}`)
  const text = await textOf(ports, document)
  // Half a megabyte of PDF library that only an export needs: not at start.
  const { annotatedPdf } = await import('./annotated-pdf.ts')
  return annotatedPdf(list, {
    document: signed,
    mediaType: file.mediaType,
    bytes,
    text,
    pageImage: (pageNumber) => ports.pdf.image(bytes, file.mediaType, pageNumber, IMAGE_PIXELS),
    opens: (pdf, pages) => opens(ports, pdf, pages, text),
  })
}

/** Reads it as an upload would be read: every page is there, and none that had text has lost it. */
async function opens({ pdf }: Needs, bytes: Uint8Array, pages: number, text: DocumentText): Promise<boolean> {
  try {
    const read = await pdf.read(bytes, 'application/pdf', { limits: { pages } })
    // What was read of a picture is no text of the file: a scan has none before and none after.
    const pictures = text.pages.filter(({ source }) => source === 'none' || source === 'ocr')
    const lost = unreadPages(read.pages).length - pictures.length
    return read.pages.length === pages && !read.pageListRepaired && lost <= 0
  } catch (error) {
    if (error instanceof Problem && problems[error.code].kind !== 'busy') return false
    throw error
  }
}

async function noteExported(
  ports: Needs,
  encounter: Encounter,
  list: SignedList,
  actor: Actor,
): Promise<void> {
  if (encounter.state === 'exported') return
  const now = ports.clock.now()
  await ports.documents.commit({
    writes: [
      {
        put: 'encounter',
        value: {
          ...encounter,
          version: encounter.version + 1,
          updatedAt: now.toISOString(),
          state: 'exported',
        },
      },
    ],
    audit: [
      entry(encounter.id, actor, now, 'encounter.exported', {
        contentHash: list.contentHash,
        codes: list.codes.map(({ code }) => code),
      }),
    ],
  })
}
