import type { AskText, Unit } from '#src/coding/ask/ask-text.ts'
import { type Passage, passagesFor } from '#src/coding/ask/retrieve.ts'
import { isFactual, quoteOf, stands, statementsOf } from '#src/coding/ask/statements.ts'
import { type Masked, maskLines } from '#src/coding/untrusted/mask.ts'
import { isWithin, ordersIn } from '#src/coding/untrusted/orders.ts'
import type { AnswerPart, Message } from '#src/domain/conversation.ts'
import { kindNames } from '#src/domain/document.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import type { CitedText, Content } from '#src/ports/language-model.ts'
import type { Asker } from '../model/asker.ts'
import type { Found } from './look.ts'

/** What a model made of the passages, checked against them. */
export type ModelAnswer =
  | { ok: true; parts: AnswerPart[]; notFound: boolean; dropped: number }
  | { ok: false; reason: DegradedReason; dropped: number }

export interface Writing {
  signal: AbortSignal
  /** The draft as far as it is written, readable. */
  onText(text: string): void
}

const NOT_THERE = /["'`]?NOT IN THE DOCUMENTS["'`]?[.!]?/g
/** Room for thinking and a few sentences. */
const MOST_TOKENS = 3_000
/** Of what was said before. */
const TURNS = 6
const MOST_OF_TURN = 800

/** The passages a model may cite. Sentences that give orders to a machine are not among them. */
export function passagesOf({ hits, texts }: Found): Passage[] {
  return passagesFor(hits, texts).flatMap(({ documentId, units }) => {
    const text = texts.find(({ id }) => id === documentId)?.text ?? ''
    const orders = ordersIn(text)
    const quiet = units.filter((unit) => !isWithin(orders, unit))
    return quiet.length > 0 ? [{ documentId, units: quiet }] : []
  })
}

/** Asks a model, and takes out of its answer what the cited sentences do not say. Throws `ComeAgain`. */
export async function answerWithModel(
  asker: Asker,
  question: string,
  before: readonly Message[],
  found: Found,
  passages: readonly Passage[],
  { signal, onText }: Writing,
): Promise<ModelAnswer> {
  const sent = sentences(found, passages)
  const reply = await asker.ask({
    purpose: 'answer',
    content: [...citable(found, passages, sent), { kind: 'text', text: asking(question, before, sent) }],
    maxTokens: MOST_TOKENS,
    signal,
    // The mark says "none": it is no word of the draft.
    onText: (text) => onText(sent.unmask(text.replace(NOT_THERE, '').trim())),
  })
  if (!reply.ok) return { ok: false, reason: reply.reason, dropped: 0 }
  return checked(reply.cited, found, passages, sent)
}

function sentences({ texts, index, documents }: Found, passages: readonly Passage[]): Masked {
  const lines = passages.flatMap(({ units }) => units.map((unit) => onOneLine(unit, texts)))
  // Not sent: with them the question's names are known too, where no sentence with a name is among the passages.
  const named = passages.flatMap(({ documentId }) => {
    const document = documents.get(documentId)
    const { patientName, mrn } = document && 'facts' in document ? document.facts : {}
    return [
      ...(patientName ? [`Patient: ${patientName.value.replace(/\s+/g, ' ')}`] : []),
      ...(mrn ? [`MRN: ${mrn.value}`] : []),
    ]
  })
  const masked = maskLines([...lines, ...named], (word) => index.knows(word))
  return {
    ...masked,
    lines: masked.lines.slice(0, lines.length).map((line) => line.replace(/\s+/g, ' ').trim()),
  }
}

/** Gaps stay until names are found: "Orrery   MRN" is not one name. */
function onOneLine(unit: Unit, texts: readonly AskText[]): string {
  return (quoteOf(unit, texts)?.quote ?? '').replace(/[\n\f\r]/g, '  ')
}

/** Titles say kind and date, never a name. */
function citable({ documents }: Found, passages: readonly Passage[], { lines }: Masked): Content[] {
  let from = 0
  return passages.map(({ documentId, units }, i): Content => {
    const document = documents.get(documentId)
    const kind = document && 'kind' in document ? (document.declaredKind ?? document.kind.label) : 'other'
    const date = document && 'facts' in document ? document.facts.dateOfService?.value : undefined
    const title = `Document ${i + 1}: ${kindNames[kind]}${date ? `, ${date}` : ''}`
    const own = lines.slice(from, from + units.length)
    from += units.length
    return { kind: 'citable', title, sentences: own, ...(i === passages.length - 1 ? { cache: true } : {}) }
  })
}

function asking(question: string, before: readonly Message[], { cover }: Masked): string {
  const turns = before
    .slice(-TURNS)
    .map(({ by, text }) => `${by === 'person' ? 'Coder' : 'Answer'}: ${cover(short(text))}`)
  const earlier = turns.length > 0 ? `Earlier in this conversation:\n${turns.join('\n')}\n\n` : ''
  return `${earlier}The coder's question: ${cover(question)}`
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MOST_OF_TURN ? `${line.slice(0, MOST_OF_TURN)}…` : line
}

function checked(
  cited: readonly CitedText[],
  found: Found,
  passages: readonly Passage[],
  { unmask }: Masked,
): ModelAnswer {
  const { texts, index } = found
  let notFound = false
  const pieces = cited.map(({ text, citations }) => {
    const said = text.replace(NOT_THERE, () => {
      notFound = true
      return ''
    })
    const units = citations.flatMap(
      ({ document, first, last }) => passages[document]?.units.slice(first, last + 1) ?? [],
    )
    return { text: unmask(said), units: [...new Set(units)] }
  })
  const parts: AnswerPart[] = []
  let dropped = 0
  for (const statement of statementsOf(pieces)) {
    if (stands(statement, texts, index))
      parts.push({
        text: statement.text,
        citations: statement.units.flatMap((unit) => {
          const quote = quoteOf(unit, texts)
          return quote ? [found.cite(quote.documentId, quote)] : []
        }),
      })
    else if (statement.units.length > 0 || isFactual(statement.text, index)) dropped++
  }
  if (parts.length === 0 && !notFound) return { ok: false, reason: 'unreadable', dropped }
  return { ok: true, parts, notFound, dropped }
}
