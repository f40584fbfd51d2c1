import { PAGE_BREAK, type Page, unseenCharacters } from '#src/domain/page.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'

/**
 * The characters of a text file: UTF-8, UTF-16 in either order (with a mark or seen by its zero bytes), else Windows-1252.
 * The byte-order mark is left out and line ends become "\n"; nothing else is changed.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}

/** Plain text as pages, one for each form feed. It has no layout: no sizes, no boxes. */
export function plainPages(text: string): ReadFile {
  const whole = text.endsWith(PAGE_BREAK) ? text.slice(0, -PAGE_BREAK.length) : text
  let start = 0
  const pages = whole.split(PAGE_BREAK).map((content, i): Page => {
    const page = { number: i + 1, start, end: start + content.length, width: 0, height: 0 }
    start = page.end + PAGE_BREAK.length
    const hidden = unseenCharacters(content).map((span) => ({
      start: page.start + span.start,
      end: page.start + span.end,
    }))
    return { ...page, source: 'plain', words: [], ...(hidden.length ? { hidden } : {}) }
  })
  return { text: whole, pages, pageListRepaired: false, active: [] }
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const replaced = text.match(/\ufffd/g)?.length ?? 0
  if (!replaced) return text
  // One damaged byte does not make a UTF-8 file something else: bytes of Windows-1252 hardly ever form valid sequences.
  const valid = text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0
  return valid > replaced ? text : new TextDecoder('windows-1252').decode(bytes)
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Western text in UTF-16 has a zero in nearly every second byte, and plain text has none at all.
  const head = bytes.subarray(0, 4096 - (4096 % 2))
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i % 2]! += 1
  const [even, odd] = [zeros[0]! / pairs, zeros[1]! / pairs]
  if (odd > 0.4 && even < 0.1) return 'utf-16le'
  if (even > 0.4 && odd < 0.1) return 'utf-16be'
  return undefined
}
