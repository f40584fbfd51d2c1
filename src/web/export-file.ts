import type { Context } from 'hono'
import { Problem } from '#src/domain/problem.ts'
import { entry } from '#src/flow/audit.ts'
import { exportedBytes } from '#src/flow/export/state.ts'
import type { Ports } from '#src/ports/ports.ts'
import { download } from './download.ts'
import type { WebEnv } from './env.ts'

const types = { json: 'application/json', csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const

/** One export file, as an attachment; fetching it is audited. Throws `encounter-gone`, `not-signed`, `not-found`. */
export async function exportFile(
  ports: Pick<Ports, 'documents' | 'files' | 'clock'>,
  c: Context<WebEnv>,
  encounterId: string,
  format: 'json' | 'csv' | 'pdf',
  documentId: string | undefined,
): Promise<Response> {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  const members = await ports.documents.documentsOf(encounterId)
  const document = documentId
    ? members.find((one) => one.id === documentId)
    : members.find((one) => !one.trashedAt)
  if (!document) throw new Problem('document-gone', { encounterId })
  const bytes = await exportedBytes(ports, encounter, format, document.id)
  await ports.documents.commit({
    writes: [],
    audit: [
      entry(encounterId, c.get('actor'), ports.clock.now(), 'export.downloaded', {
        format,
        document: document.id,
      }),
    ],
  })
  const stem = format === 'pdf' ? document.name.replace(/\.[A-Za-z]{2,4}$/, '') : `codes-${encounterId}`
  return download(c, bytes, types[format], format === 'pdf' ? `${stem} – codes.pdf` : `${stem}.${format}`)
}
