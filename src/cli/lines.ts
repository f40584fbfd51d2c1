import { StringDecoder } from 'node:string_decoder'

/**
 * The lines of a stream of UTF-8. Only a line feed (and a carriage return before it) ends one: `node:readline` also stops at
 * U+2028 and U+2029, which stand unescaped in JSON (RFC 8259, 7) and in text out of word processors. A byte-order mark at
 * the beginning is left out.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  // Pieces of the line that has not ended yet: joined once, so that a line of many megabytes is not copied again and again.
  let begun: string[] = []
  let first = true
  const whole = (last: string) => {
    const line = [...begun, last].join('').replace(/\r$/, '')
    begun = []
    const clean = first ? line.replace(/^\ufeff/, '') : line
    first = false
    return clean
  }
  for await (const chunk of bytes) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))).split('\n')
    const rest = parts.pop() ?? ''
    for (const part of parts) yield whole(part)
    begun.push(rest)
  }
  const last = whole(decoder.end())
  if (last) yield last
}
