import type { MediaType } from '#src/domain/document.ts'
import { decodeText } from '#src/flow/extract/decode-text.ts'

/** Bytes that stray in front of real PDFs (a byte-order mark, a line end). More, and it is something else as well. */
const MAX_BEFORE_PDF = 16
/** How far readers look for a PDF inside other files. */
const POLYGLOT_REACH = 1024

/**
 * What the bytes are, whatever their name says; `undefined` for everything we do not read. A file that is two things at
 * once (a page with a PDF inside, a picture with a PDF inside) is none of them.
 */
export function sniff(bytes: Uint8Array): MediaType | undefined {
  const head = latin1(bytes.subarray(0, POLYGLOT_REACH))
  const pdf = head.indexOf('%PDF-')
  if (pdf >= 0)
    return pdf <= MAX_BEFORE_PDF && !head.slice(0, pdf).includes('<') ? kindBefore(head, pdf) : undefined
  if (head.startsWith('\x89PNG\r\n\x1a\n') && head.startsWith('IHDR', 12)) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'image/tiff'
  return isText(bytes) ? 'text/plain' : undefined
}

/** The sixteen bytes may stray, but not be the beginning of a program, an archive or a picture. */
function kindBefore(head: string, pdf: number): MediaType | undefined {
  const before = head.slice(0, pdf)
  return /^(MZ|PK|\x7fELF|\x89PNG|\xff\xd8\xff|GIF8|II\*|MM\0|#!)/.test(before)
    ? undefined
    : 'application/pdf'
}

/** Markup and word processor source are characters too, but not what a person reads. */
const notReading = /^\s*(<[!?/a-z]|\{\\rtf|%!PS)/i

function isText(bytes: Uint8Array): boolean {
  if (!bytes.length) return false
  const text = decodeText(bytes)
  if (notReading.test(text) || !/\S/.test(text)) return false
  const odd = text.match(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd]/g)?.length ?? 0
  if (odd > 0.01 * text.length || text.includes('\0')) return false
  // Compressed bytes read as Windows-1252 are half accents.
  return !/[^\x00-\x7f]/.test(text) || isMostlyWords(text)
}

function isMostlyWords(text: string): boolean {
  const usual = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\s]/gu)?.length ?? 0
  return usual > 0.9 * [...text].length && !/[\x80-\x9f]{3}/.test(text) && accents(text) < 0.5
}

/** Share of Latin letters with accents among all Latin letters: below a third in any language that is written with them. */
function accents(text: string): number {
  const latin = text.match(/\p{Script=Latin}/gu) ?? []
  return latin.length ? latin.filter((letter) => letter > '\x7f').length / latin.length : 0
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
