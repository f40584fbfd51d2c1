import * as z from 'zod'
import { alignable } from '#src/coding/align/align.ts'
import { placeOfQuote, printedLines } from '#src/coding/ground/place.ts'
import { type Classification, type DocumentKind, documentKinds } from '#src/domain/document.ts'
import type { DocumentText, Quote } from '#src/domain/page.ts'
import type { Asker, Unanswered } from '../model/asker.ts'
import { asSent } from '../model/sent.ts'
import { marked } from '../model/untrusted.ts'

/**
 * Below it a model is asked. Measured on our own packets and the 238 documents of `doctypes`: at 0.5 and above the engine is
 * right on 284 of 291 (97.6 %), below on 29 of 32; a higher bar asks four times as often and finds two errors more.
 */
export const SURE_ENOUGH = 0.5
/** Where the two disagree: no band calls that sure. */
const DISPUTED = 0.5
/** How often a model is right that says so. Set by hand: nobody has measured it here yet. */
const reliability = { clear: 0.9, likely: 0.75, unclear: 0.5 } as const

/** Kinds stand in the heads of pages: so much of the first pages, and so much of each later one. */
const WHOLE_CHARACTERS = 8_000
const HEAD_CHARACTERS = 300
const MOST_CHARACTERS = 16_000

const shape = z.strictObject({
  kind: z.enum(documentKinds),
  /** Every panel on a lab sheet; empty for all else. */
  panels: z.array(z.enum(['cbc', 'bmp', 'cmp', 'other_lab'])),
  sure: z.enum(['clear', 'likely', 'unclear']),
  evidence: z.array(z.strictObject({ line: z.number().meta({ type: 'integer' }), quote: z.string() })),
})
type Said = z.infer<typeof shape>

export function isUnsure({ label, confidence }: Classification): boolean {
  return confidence < SURE_ENOUGH || label === 'other'
}

/** What a model takes a document for, blended with what our engine does. Words it quotes that are not there are counted and left out. */
export async function askKind(
  asker: Asker,
  read: Classification,
  whole: DocumentText,
): Promise<{ kind: Classification; dropped: number } | Unanswered> {
  const { text, pages } = whole
  const lines = printedLines(text, pageHeads(pages))
  // Nothing was read: there is nothing to tell a kind by.
  if (lines.length === 0) return { kind: read, dropped: 0 }
  const { lines: shown, uncover } = asSent(whole, lines, 400)
  const answer = await asker.ask({
    purpose: 'classify',
    content: [{ kind: 'text', text: marked(shown).text, cache: true }],
    shape,
    maxTokens: 1_000,
    sameAs: shown.join('\n'),
  })
  if (!answer.ok) return answer
  const document = alignable(text)
  const quotes = answer.value.evidence
    .slice(0, 6)
    .map(({ line, quote }) =>
      placeOfQuote(document, uncover(quote), lines[Math.min(Math.max(line, 1), lines.length) - 1]!),
    )
  const found = quotes.filter((quote) => quote !== undefined)
  return { kind: blended(read, answer.value, found), dropped: quotes.length - found.length }
}

/** Agreement raises the confidence; a disagreement caps it and keeps both, for a person to look at. */
export function blended(read: Classification, said: Said, evidence: Quote[]): Classification {
  const { kind, sure, panels } = said
  if (kind === read.label) {
    const confidence = Math.min(0.98, 1 - (1 - read.confidence) * (1 - reliability[sure]))
    return { ...read, confidence, evidence: distinct([...read.evidence, ...evidence]).slice(0, 6) }
  }
  const confidence = Math.min(DISPUTED, Math.max(read.confidence, reliability[sure] / 2))
  // Without words of the document, or doubtful itself, it does not turn the engine over.
  if (sure === 'unclear' || evidence.length === 0)
    return { ...read, confidence: Math.min(DISPUTED, read.confidence), otherwise: kind }
  const isLab = (one: DocumentKind) => ['cbc', 'bmp', 'cmp', 'other_lab'].includes(one)
  const parts = isLab(kind) ? [...new Set([kind, ...panels, ...read.parts.filter(isLab)])] : [kind]
  return { label: kind, confidence, parts, evidence, by: 'engine', otherwise: read.label }
}

function pageHeads(pages: DocumentText['pages']) {
  let left = MOST_CHARACTERS
  let whole = WHOLE_CHARACTERS
  return pages.flatMap(({ start, end }) => {
    const length = Math.min(end - start, Math.max(whole, HEAD_CHARACTERS), left)
    left -= length
    whole -= length
    return length > 0 ? [{ start, end: start + length }] : []
  })
}

function distinct(quotes: readonly Quote[]): Quote[] {
  return quotes.filter((one, i) => !quotes.slice(0, i).some((q) => one.start < q.end && one.end > q.start))
}
