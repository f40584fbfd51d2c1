import * as z from 'zod'
import { alignable } from '#src/coding/align/align.ts'
import { untakenLines } from '#src/coding/ground/lab-doubt.ts'
import { gatedRow, joinedRows, maybeMisread } from '#src/coding/ground/lab-gate.ts'
import { printedLines } from '#src/coding/ground/place.ts'
import type { Classification, DocumentKind, LabRow } from '#src/domain/document.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import type { DocumentText, Page } from '#src/domain/page.ts'
import type { Asker } from '../model/asker.ts'
import { asSent } from '../model/sent.ts'
import { marked } from '../model/untrusted.ts'

/** Of one call; a page is never cut. */
const MOST_CHARACTERS = 10_000
/** Sheets are short; a pile of them is read by our own reader alone after so many. */
const MOST_CALLS = 8

const shape = z.strictObject({
  rows: z.array(
    z.strictObject({
      line: z.number().meta({ type: 'integer' }),
      quote: z.string(),
      name: z.string(),
      value: z.string(),
      unit: z.string(),
      range: z.string(),
      flag: z.string(),
    }),
  ),
})

const labKinds: readonly DocumentKind[] = ['cbc', 'bmp', 'cmp', 'other_lab']

/**
 * Pages of a lab report that a second reader should see: those that a machine read from an image, those with rows that look
 * misread or lines that look like rows and were not taken, and all of them where no row was found.
 */
export function doubtfulPages(
  kind: Classification,
  { text, pages }: DocumentText,
  rows: readonly LabRow[],
): Page[] {
  if (![kind.label, ...kind.parts].some((one) => labKinds.includes(one))) return []
  return pages.filter((page) => {
    if (!text.slice(page.start, page.end).trim()) return false
    if (page.source === 'ocr' || rows.length === 0) return true
    const own = rows.filter(({ evidence }) => evidence.start >= page.start && evidence.start < page.end)
    return own.some(maybeMisread) || untakenLines(text, own, page).length > 0
  })
}

/**
 * Rows with those that a model finds on `pages` beside ours. What is not printed as it says is dropped and counted.
 * @param onward Called before every call but the first; throws where the turn is over. Answers so far are kept.
 */
export async function askLabs(
  asker: Asker,
  whole: DocumentText,
  pages: readonly Page[],
  own: readonly LabRow[],
  sex: string,
  onward: () => void,
): Promise<{ rows: LabRow[]; dropped: Record<string, number>; reason: DegradedReason | undefined }> {
  const dropped: Record<string, number> = {}
  const drop = (why: string, count = 1) => {
    if (count > 0) dropped[why] = (dropped[why] ?? 0) + count
  }
  const { text } = whole
  const document = alignable(text)
  const found: LabRow[] = []
  let reason: DegradedReason | undefined
  const parts = together(pages)
  drop('lab-pages-not-asked', parts.slice(MOST_CALLS).flat().length)
  for (const [i, part] of parts.slice(0, MOST_CALLS).entries()) {
    if (i > 0) onward()
    const lines = printedLines(text, part)
    const { lines: shown, uncover } = asSent(whole, lines)
    const answer = await asker.ask({
      purpose: 'labs',
      content: [{ kind: 'text', text: marked(shown).text }],
      shape,
      maxTokens: 8_000,
      sameAs: shown.join('\n'),
    })
    if (!answer.ok) {
      reason = answer.reason
      break
    }
    for (const { line, ...said } of answer.value.rows) {
      const near = lines[Math.min(Math.max(Math.round(line), 1), lines.length) - 1]!
      const quote = uncover(said.quote)
      const row = gatedRow(document, { ...said, quote, name: uncover(said.name) }, near, sex)
      if (typeof row === 'string') drop(row)
      else found.push(row)
    }
  }
  const { rows, duplicates } = joinedRows(own, found)
  drop('lab-duplicate', duplicates)
  return { rows, dropped, reason }
}

function together(pages: readonly Page[]): Page[][] {
  const parts: Page[][] = []
  let size = 0
  for (const page of pages) {
    const length = page.end - page.start
    if (parts.length === 0 || size + length > MOST_CHARACTERS) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(page)
    size += length
  }
  return parts
}
