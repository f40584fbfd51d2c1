import { dotted } from '#src/domain/edition.ts'
import { ImportError } from '#src/ports/code-importer.ts'
import type { ListedCode } from '../memory-edition.ts'

/**
 * The order file: number, code, 0 header or 1 billable, short title, long title in fixed columns (1, 7, 15, 17, 78).
 * The numbers must run from 1 without a gap, so that a piece missing in the middle is noticed.
 * https://www.cms.gov/files/document/2026-icd-10-cm-order-file.pdf describes the columns.
 */
export function readOrderFile(name: string, text: string): ListedCode[] {
  const codes: ListedCode[] = []
  let line = 0
  for (const raw of lines(text)) {
    line++
    const number = Number(raw.slice(0, 5))
    const code = raw.slice(6, 14).trimEnd()
    const flag = raw[14]
    const title = (raw.slice(77) || raw.slice(16, 77)).trim()
    if (!/^[A-Z][0-9A-Z]{2,6}$/.test(code) || (flag !== '0' && flag !== '1') || title === '')
      throw new ImportError(`${name} is damaged: line ${line} is no line of an order file.`)
    if (number !== line)
      throw new ImportError(`${name} is incomplete: line ${line} should carry number ${line}, not ${number}.`)
    codes.push({ code: dotted(code), title, billable: flag === '1' })
  }
  return codes
}

function* lines(text: string): Generator<string> {
  let at = 0
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end === -1) end = text.length
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
    if (line.trim() !== '') yield line
    at = end + 1
  }
}

/** Fewer entries than any release ever had: FY2016, the first, had 91,737. */
export const LEAST_ENTRIES = 90_000

/** Throws unless the list looks whole: as long as a release, every letter, no code twice, no header without a code below it. */
export function checkWhole(name: string, codes: readonly ListedCode[], least = LEAST_ENTRIES): void {
  const partial = (why: string) => new ImportError(`${name} is incomplete: ${why}.`)
  if (codes.length < least) throw partial(`it has ${codes.length} entries, a release has at least ${least}`)
  const seen = new Set<string>()
  for (const { code } of codes) {
    if (seen.has(code)) throw new ImportError(`${name} is damaged: ${code} is in it twice.`)
    seen.add(code)
  }
  for (const [index, { code, billable }] of codes.entries())
    if (!billable && !codes[index + 1]?.code.startsWith(code))
      throw partial(`nothing stands below the header ${code}`)
  const letters = new Set(codes.map(({ code }) => code[0]))
  const missing = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !letters.has(letter))
  if (missing.length > 0) throw partial(`there is no code with ${missing.join(', ')}`)
}
