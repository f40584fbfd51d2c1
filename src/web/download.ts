import type { Context } from 'hono'
import { Problem } from '#src/domain/problem.ts'
import { entry } from '#src/flow/audit.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { WebEnv } from './env.ts'

/** The original bytes, never opened in our origin: attachment, no sniffing, sandboxed. Reading them is audited. */
export async function attachment(
  ports: Pick<Ports, 'documents' | 'files' | 'clock'>,
  c: Context<WebEnv>,
  documentId: string,
): Promise<Response> {
  const document = await ports.documents.document(documentId)
  const file = document && (await ports.documents.file(document.fileId))
  const bytes = file && (await ports.files.read(file.key))
  if (!document || !file || !bytes) throw new Problem('document-gone', { documentId })
  await ports.documents.commit({
    writes: [],
    audit: [entry(documentId, c.get('actor'), ports.clock.now(), 'document.downloaded')],
  })
  return download(c, bytes, file.mediaType, document.name)
}

/** An attachment with a name a person chose (RFC 6266, RFC 8187). */
export function download(c: Context, bytes: Uint8Array, type: string, name: string): Response {
  const plain = shortened(name.normalize('NFKD').replace(/[^\w. -]/g, '_'), 100) || 'document'
  const safe = name.toWellFormed().replace(/[\\/\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '_')
  const encoded = encodeURIComponent(shortened(safe, 150).toWellFormed()).replace(
    /['()*]/g,
    (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': 'sandbox',
  })
}

/** At most `most` characters, the extension kept: it says what opens the file. */
function shortened(name: string, most: number): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''
  return name.length <= most ? name : name.slice(0, most - extension.length) + extension
}
