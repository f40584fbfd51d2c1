import { readFile } from 'node:fs/promises'
import { Problem } from '#src/domain/problem.ts'
import type { PdfReader, ReadFile } from '#src/ports/pdf-reader.ts'
import { sniff } from '../store/sniff.ts'
import { decodeText, plainPages } from './decode-text.ts'

/** A file of the command line, read as an upload would be; nothing is stored. A missing file is `not-found`. */
export async function readFileText(
  pdf: PdfReader,
  path: string,
): Promise<{ ok: true; file: ReadFile } | { ok: false; problem: Problem }> {
  try {
    const bytes = new Uint8Array(await readFile(path))
    if (bytes.byteLength === 0) throw new Problem('file-empty')
    const type = sniff(bytes)
    if (!type) throw new Problem('file-type')
    const file = type === 'text/plain' ? plainPages(decodeText(bytes)) : await pdf.read(bytes, type)
    return { ok: true, file }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error }
    const missing =
      error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code))
    if (missing) return { ok: false, problem: new Problem('not-found') }
    throw error
  }
}
