import { machine } from '#src/domain/actor.ts'
import type { Document } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { arrived } from './upload.ts'

/** The browser that posted the file says so itself; after this it is taken to have died on the way. */
const ADOPTED_SECONDS = 60
/** Later than any form is good for. */
const EXPIRED_SECONDS = 15 * 60

type Needs = Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>

/** Uploads announced a while ago: bytes that came without a word are taken on, what never came ends as `upload-expired`. */
export async function expireUploads(ports: Needs): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await ports.documents.worklist({
      statuses: ['announced'],
      sort: 'oldest',
      limit: 200,
      cursor,
    })
    for (const { document } of page.rows) {
      const age = (ports.clock.now().getTime() - Date.parse(document.createdAt)) / 1000
      // Oldest first: the rest is younger still.
      if (age < ADOPTED_SECONDS) return
      try {
        await adoptOrExpire(ports, document, age)
      } catch (error) {
        // Its browser spoke up at this moment after all; the others wait no longer for that.
        if (!(error instanceof Problem && error.code === 'edited-elsewhere')) throw error
      }
    }
    cursor = page.cursor
  } while (cursor)
}

async function adoptOrExpire(ports: Needs, document: Document, age: number): Promise<void> {
  const file = await ports.documents.file(document.fileId)
  if (file && (await ports.files.size(file.key)) !== undefined) return arrived(ports, document.id, machine)
  if (age < EXPIRED_SECONDS) return
  const at = ports.clock.now()
  const failure = {
    problem: 'upload-expired' as const,
    step: 'store' as const,
    at: at.toISOString(),
    reference: document.id.slice(-8),
  }
  await ports.documents.commit({
    writes: [
      {
        put: 'document',
        value: { ...document, version: document.version + 1, updatedAt: at.toISOString(), failure },
      },
    ],
    audit: [entry(document.id, machine, at, 'document.expired')],
  })
}
