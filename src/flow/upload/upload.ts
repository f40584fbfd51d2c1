import type { Actor } from '#src/domain/actor.ts'
import type { Setting } from '#src/domain/code.ts'
import type { Announced, DocumentKind, MediaType, StoredFile } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { UploadForm } from '#src/ports/file-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { crashPoint } from '../crash-point.ts'
import { newId } from '../new-id.ts'

export interface Announcement {
  /** As the person's computer names it; shown escaped, never used as a path, key or log field. */
  name: string
  /** Bytes. */
  size: number
  type?: string | undefined
  sha256?: string | undefined
  kind?: DocumentKind | undefined
  setting?: Setting | undefined
  /** Label or MRN. */
  label?: string | undefined
}

/** How long an upload may take from its announcement. */
const UPLOAD_MINUTES = 10

/**
 * Opens the records of one file (encounter, file, document) and hands out a form that posts into the file store.
 * Throws Problem `file-empty`, `file-too-large`.
 */
export async function announce(
  ports: Pick<Ports, 'documents' | 'files' | 'clock' | 'limits'>,
  announcement: Announcement,
  actor: Actor,
): Promise<{ document: Announced; upload: UploadForm }> {
  if (announcement.size === 0) throw new Problem('file-empty')
  if (announcement.size > ports.limits.maxFileBytes)
    throw new Problem('file-too-large', { bytes: announcement.size })
  const now = ports.clock.now()
  const { encounter, file, document } = newRecords(announcement, actor, now)
  const expiresAt = new Date(now.getTime() + UPLOAD_MINUTES * 60_000)
  const upload = await ports.files.uploadForm(file.key, { maxBytes: ports.limits.maxFileBytes, expiresAt })
  await ports.documents.commit({
    writes: [
      { put: 'encounter', value: encounter },
      { put: 'file', value: file },
      { put: 'document', value: document },
    ],
    audit: [
      entry(document.id, actor, now, 'document.announced', {
        size: announcement.size,
        encounter: encounter.id,
      }),
      entry(encounter.id, actor, now, 'encounter.opened', {
        document: document.id,
        setting: encounter.setting,
      }),
    ],
  })
  crashPoint('announced')
  return { document, upload }
}

/** The bytes are in the file store: the pipeline takes over. Said twice is no error. */
export async function arrived(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>,
  documentId: string,
  actor: Actor,
): Promise<void> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  if (document.stage === 'announced') {
    const file = await ports.documents.file(document.fileId)
    if (!file || (await ports.files.size(file.key)) === undefined)
      throw new Problem('upload-failed', { documentId })
    const now = ports.clock.now()
    const { failure: _, ...rest } = document
    await ports.documents.commit({
      writes: [
        {
          put: 'document',
          value: { ...rest, stage: 'arrived', version: document.version + 1, updatedAt: now.toISOString() },
        },
      ],
      audit: [entry(documentId, actor, now, 'document.arrived')],
    })
    crashPoint('arrived-before-job')
  }
  await ports.jobs.send({ v: 1, kind: 'advance', id: documentId })
}

export type Received = Omit<Announcement, 'size'> & { bytes: Uint8Array }

/** Bytes that are already here (API multipart, pasted text): announced, written and arrived in one go. */
export async function receive(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock' | 'limits'>,
  announcement: Omit<Announcement, 'size'>,
  bytes: Uint8Array,
  actor: Actor,
): Promise<Announced> {
  const { document } = await announce(ports, { ...announcement, size: bytes.byteLength }, actor)
  await deliver(ports, document, bytes, actor)
  return document
}

/** Several at once: the first is read first, and as the newest stands first on the worklist. */
export async function receiveAll(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock' | 'limits'>,
  items: readonly Received[],
  actor: Actor,
): Promise<void> {
  const announced: { document: Announced; bytes: Uint8Array }[] = []
  for (const { bytes, ...announcement } of items.toReversed()) {
    const { document } = await announce(ports, { ...announcement, size: bytes.byteLength }, actor)
    announced.unshift({ document, bytes })
  }
  for (const { document, bytes } of announced) await deliver(ports, document, bytes, actor)
}

async function deliver(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>,
  document: Announced,
  bytes: Uint8Array,
  actor: Actor,
): Promise<void> {
  const file = await ports.documents.file(document.fileId)
  if (!file) throw new Problem('upload-failed', { documentId: document.id })
  await ports.files.write(file.key, bytes)
  crashPoint('stored-bytes')
  await arrived(ports, document.id, actor)
}

function newRecords(announcement: Announcement, actor: Actor, now: Date) {
  const at = now.toISOString()
  const [encounterId, fileId, documentId] = [newId(now), newId(now), newId(now)]
  const encounter: Encounter = {
    id: encounterId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    label: shortened(announcement.label?.trim() ?? '', 120),
    setting: announcement.setting ?? 'outpatient',
    settingSource: announcement.setting ? 'person' : 'default',
    contradictions: [],
    state: 'open',
    sequence: [],
    acts: [],
  }
  const file: StoredFile = {
    id: fileId,
    version: 1,
    key: `files/${fileId}/original`,
    size: announcement.size,
    // What the browser says; `store` looks at the bytes and corrects it.
    mediaType: 'application/pdf' satisfies MediaType,
    announced: { size: announcement.size, sha256: announcement.sha256, mediaType: announcement.type ?? '' },
    createdAt: at,
  }
  const document: Announced = {
    id: documentId,
    encounterId,
    fileId,
    name: shortened(announcement.name, 300) || 'Untitled',
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: actor.id,
    declaredKind: announcement.kind,
    attempts: 0,
    stage: 'announced',
  }
  return { encounter, file, document }
}

/** At most so many characters, none of them cut in half. */
function shortened(text: string, most: number): string {
  return [...text.toWellFormed()].slice(0, most).join('')
}
