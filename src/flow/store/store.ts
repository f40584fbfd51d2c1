import { createHash } from 'node:crypto'
import type { Stored } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { At, Taken } from '../step.ts'
import { sniff } from './sniff.ts'

/**
 * Any bytes → a file we keep: what was announced, of a type we read by its bytes (not its name), hashed, duplicates linked.
 * Throws Problem `upload-failed`, `file-empty`, `file-too-large`, `file-changed`, `file-type`.
 */
export async function store(
  { documents, files, limits }: Pick<Ports, 'documents' | 'files' | 'limits'>,
  document: At<'arrived'>,
): Promise<Taken<'stored'>> {
  const file = await documents.file(document.fileId)
  const bytes = file && (await files.read(file.key))
  if (!file || !bytes) throw new Problem('upload-failed', { documentId: document.id })
  if (bytes.byteLength === 0) throw new Problem('file-empty')
  if (bytes.byteLength > limits.maxFileBytes) throw new Problem('file-too-large', { bytes: bytes.byteLength })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (bytes.byteLength !== file.announced.size || (file.announced.sha256 && file.announced.sha256 !== sha256))
    throw new Problem('file-changed', { announced: file.announced.size, arrived: bytes.byteLength })
  const mediaType = sniff(bytes)
  if (!mediaType) throw new Problem('file-type')
  const first = (await documents.documentsWithHash(sha256)).find((other) => other.fileId !== document.fileId)
  const stored: Stored = { ...document, stage: 'stored', duplicateOf: first?.id }
  return {
    document: stored,
    writes:
      file.sha256 === sha256 && file.mediaType === mediaType
        ? []
        : [
            {
              put: 'file',
              value: { ...file, version: file.version + 1, sha256, mediaType, size: bytes.byteLength },
            },
          ],
    detail: { sha256, bytes: bytes.byteLength, type: mediaType, duplicate: first?.id ?? null },
  }
}
