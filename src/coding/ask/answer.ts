import type { LabRow } from '#src/domain/document.ts'
import type { Quote } from '#src/domain/page.ts'
import type { Status } from '../assertion.ts'
import { inSection } from '../assertion.ts'
import { rangeText } from '../labs/row.ts'
import type { AskText } from './ask-text.ts'
import type { AskedQuestion } from './question.ts'
import type { Hit } from './retrieve.ts'

/** A line of an offline answer: words of a document, and before them what they say about the thing asked for. */
export interface OfflinePart {
  documentId: string
  text: string
  quote: Quote
}

/** Below this a sentence speaks of something else: fitted on the own questions in `evals/datasets/questions`. */
export const ENOUGH = 0.5
const MOST_QUOTES = 3
/** A further quote must be nearly as good as the best. */
const NEARLY = 0.72

/**
 * An answer without a model: one to three quotes, or none where the documents do not say. Lab values are answered from their
 * rows, "is there" with what the sentence says of it (negated, a relative's, only possible).
 */
export function quotesFor(
  question: AskedQuestion,
  hits: readonly Hit[],
  texts: readonly AskText[],
): OfflinePart[] {
  const labs = labParts(question, texts)
  if (labs.length > 0) return labs
  // A value that is asked for by name stands in a row or beside its name, with a number.
  const fitting = hits.filter(
    (hit) =>
      !hit.lacks &&
      hit.coverage >= ENOUGH &&
      (question.type !== 'when' || hit.unit.hasDate) &&
      (question.analytes.length === 0 || question.type === 'is-there' || hit.unit.hasNumber),
  )
  const [best] = fitting
  if (!best) return []
  const parts: OfflinePart[] = []
  for (const { unit, score } of fitting) {
    if (parts.length === MOST_QUOTES || score < best.score * NEARLY) break
    const text = texts.find(({ id }) => id === unit.documentId)
    if (!text) continue
    const quote = { start: unit.start, end: unit.end, quote: text.text.slice(unit.start, unit.end) }
    const words = quote.quote.replace(/\s+/g, ' ').trim()
    if (parts.some((part) => part.documentId === text.id && part.text.endsWith(words))) continue
    const says = statusOf(question, text, unit.sentence)
    parts.push({ documentId: text.id, quote, text: says ? `${statusNames[says]}: ${words}` : words })
  }
  return parts
}

const statusNames: Record<Exclude<Status, 'affirmed'>, string> = {
  negated: 'Negated',
  'ruled-out': 'Ruled out',
  family: 'Of a relative',
  'other-person': 'Of another person',
  hypothetical: 'Only if it happens',
  uncertain: 'Uncertain',
  resolved: 'Resolved',
  history: 'History',
}

/** What a sentence says of the condition asked for, when it does not simply state it. */
function statusOf(
  { terms }: AskedQuestion,
  text: AskText,
  sentence: number,
): Exclude<Status, 'affirmed'> | undefined {
  const asked = new Set(terms.flatMap((term) => [...term.codes].map((code) => code.slice(0, 3))))
  if (asked.size === 0) return undefined
  const about = text
    .mentionsOf(sentence)
    .filter((mention) => mention.codes.some(({ code }) => asked.has(code.slice(0, 3))))
  const statuses = about.map((mention) => inSection(mention.assertion.status, mention.section))
  const [first] = statuses
  return first && first !== 'affirmed' && statuses.every((one) => one === first) ? first : undefined
}

const flagWords = {
  H: 'high',
  HH: 'critically high',
  L: 'low',
  LL: 'critically low',
  N: 'in range',
  '': '',
} as const

function labParts({ analytes, terms }: AskedQuestion, texts: readonly AskText[]): OfflinePart[] {
  if (analytes.length === 0) return []
  const rows = texts.flatMap((text) =>
    text.labs.filter((row) => analytes.includes(row.analyte)).map((row) => ({ text, row })),
  )
  // "Urine glucose", "left": what else is asked for must stand in the row where any row has it.
  const sides = terms.filter((term) => term.must && term.codes.size === 0)
  if (sides.length > 0) return []
  return rows.slice(0, 2 * MOST_QUOTES).map(({ text, row }) => ({
    documentId: text.id,
    text: said(row),
    quote: row.evidence,
  }))
}

function said(row: LabRow): string {
  const value = [row.name, row.raw, row.unit].filter(Boolean).join(' ').replace(/\s+/g, ' ')
  const range = rangeText(row)
  const flag = flagWords[row.flag]
  const doubt = row.issues.length > 0 ? ', to be checked against the print' : ''
  return `${value}${flag ? `, ${flag}` : ''}${range ? ` (${range})` : ''}${doubt}`
}
