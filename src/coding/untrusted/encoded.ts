import type { Order } from './order.ts'

const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,20000}={0,2}/g
const HEX = /^(?:[0-9a-f]{2}){12,4000}/i
/** As many such runs as are looked into: a scan of noise has thousands. */
const MOST = 200

/** Runs of letters that say an order once they are decoded: Base64, hexadecimal, letters turned by thirteen. */
export function encodedIn(text: string, isOrder: (decoded: string) => boolean): Order[] {
  const found: Order[] = []
  const look = (start: number, run: string, decoded: string | undefined) => {
    if (decoded && isReadable(decoded) && isOrder(decoded))
      found.push({ kinds: ['encoded'], start, end: start + run.length })
  }
  let looked = 0
  for (const { 0: run, index } of text.matchAll(BASE64)) {
    if (++looked > MOST) break
    const hex = HEX.exec(run.slice(0, 4000))?.[0]
    look(index, run, hex ? Buffer.from(hex, 'hex').toString('utf8') : undefined)
    look(index, run, Buffer.from(run.slice(0, 4000), 'base64').toString('utf8'))
  }
  // "ignore", "disregard", "instruction" by rot13: no words of any language we meet.
  if (!/\b(?:vtaber|qvfertneq|vafgehpgvba)/i.test(text)) return found
  for (const { 0: line, index } of text.matchAll(
    /(?:(?<=\n)|^)[^\n]{0,400}\b(?:vtaber|qvfertneq|vafgehpgvba)[^\n]{0,400}/gi,
  ))
    look(index, line, rot13(line))
  return found
}

/** Nearly all of it letters and what stands between them, with a space: what noise decodes to is neither. */
function isReadable(decoded: string): boolean {
  const odd = decoded.match(/[^\p{L}\p{N}\p{P}\p{Zs}\p{S}\n]|\ufffd/gu)?.length ?? 0
  return odd <= decoded.length / 20 && / /.test(decoded)
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base)
  })
}
