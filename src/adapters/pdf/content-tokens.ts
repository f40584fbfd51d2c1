/** What stands before an operator of a content stream, as far as anybody here asks. */
export interface Operands {
  /** Numbers, those inside an array with them. */
  numbers: number[]
  /** The last name, without its slash. */
  name: string
  /** The first name: of marked content, its kind. */
  firstName: string
  /** Bytes of all strings. */
  stringBytes: number
}

const SPACE = new Set([0, 9, 10, 12, 13, 32])
const code = (text: string) => new Set([...text].map((c) => c.charCodeAt(0)))
const DELIMITER = code('()<>[]{}/%')
const LETTER = /^[A-Za-z'"*]$/

/**
 * Goes through the operators of a content stream, without unpacking or drawing anything. Never throws: what is broken is passed
 * over, as readers do. ISO 32000-1, 7.8.2.
 * @param on Gets the same object each time. `BI` comes once for a whole picture that stands in the stream.
 */
export function eachOperator(bytes: Uint8Array, on: (operator: string, operands: Operands) => void): void {
  const operands: Operands = { numbers: [], name: '', firstName: '', stringBytes: 0 }
  const end = bytes.length
  let at = 0

  function string(): void {
    let depth = 1
    for (at += 1; at < end && depth > 0; at++) {
      const c = bytes[at]
      if (c === 92) at += 1
      else if (c === 40) depth += 1
      else if (c === 41) depth -= 1
      operands.stringBytes += 1
    }
    operands.stringBytes -= 1
  }

  function hex(): void {
    const from = at + 1
    const close = bytes.indexOf(62, from)
    at = close < 0 ? end : close + 1
    operands.stringBytes += Math.ceil((at - 1 - from) / 2)
  }

  function word(): string {
    const from = at
    while (at < end && !SPACE.has(bytes[at]!) && !DELIMITER.has(bytes[at]!)) at += 1
    return ascii(bytes, from, at)
  }

  /** Past the bytes of a picture: `EI` between white space. */
  function picture(): void {
    while (at < end) {
      const found = bytes.indexOf(69, at)
      if (found < 0) break
      at = found + 2
      const alone = SPACE.has(bytes[found - 1] ?? 0) && (at >= end || SPACE.has(bytes[at]!))
      if (bytes[found + 1] === 73 && alone) return
      at = found + 1
    }
    at = end
  }

  while (at < end) {
    const c = bytes[at]!
    if (SPACE.has(c)) at += 1
    else if (c === 37) {
      while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1
    } else if (c === 40) string()
    else if (c === 60 && bytes[at + 1] === 60) at += 2
    else if (c === 60) hex()
    else if (c === 47) {
      at += 1
      operands.name = word()
      operands.firstName ||= operands.name
    } else if (DELIMITER.has(c)) at += 1
    else {
      const text = word()
      const number = Number.parseFloat(text)
      if (!Number.isNaN(number)) operands.numbers.push(number)
      else if (text === 'ID') picture()
      else if (LETTER.test(text[0] ?? '') && !(text === 'true' || text === 'false' || text === 'null')) {
        if (text !== 'EI') on(text, operands)
        operands.numbers.length = 0
        operands.name = ''
        operands.firstName = ''
        operands.stringBytes = 0
      }
    }
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < Math.min(to, from + 40); i++) text += String.fromCharCode(bytes[i]!)
  return text
}
