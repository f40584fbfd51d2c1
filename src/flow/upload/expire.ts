import { machine } from '#src/domain/actor.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { arrived } from './upload.ts'

const EXPIRED_MINUTES = 15

/** Uploads announced long ago: bytes that came without a word are taken on, the rest ends as `upload-expired`. */
export async function expireUploads(
  ports: Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>,
): Promise<void> {
  const now = ports.clock.now()
  const page = await ports.documents.worklist({ statuses: ['announced'], sort: 'oldest', limit: 100 })
  for (const { document } of page.rows) {
    if (now.getTime() - Date.parse(document.createdAt) < EXPIRED_MINUTES * 60_000) continue
    const file = await ports.documents.file(document.fileId)
    if (file && (await ports.files.size(file.key)) !== undefined) {
      await arrived(ports, document.id, machine)
      continue
    }
    await ports.documents.commit({
      writes: [
        {
          put: 'document',
          value: {
            ...document,
            version: document.version + 1,
            updatedAt: now.toISOString(),
            failure: {
              problem: 'upload-expired',
              step: 'store',
              at: now.toISOString(),
              reference: document.id.slice(-8),
            },
          },
        },
      ],
      audit: [entry(document.id, machine, now, 'document.expired')],
    })
  }
}
