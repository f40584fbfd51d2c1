import * as z from 'zod'
import { type Dictionary, dictionaryOf, precisionOf, saysOf } from '#src/coding/dictionary/dictionary.ts'
import { learnTerms } from '#src/coding/dictionary/learn.ts'
import { isPrivate, namesIn } from '#src/coding/dictionary/private-words.ts'
import type { DecidedText } from '#src/coding/house/decided-text.ts'
import { type House, study } from '#src/coding/house/study.ts'
import type { Edition } from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import type { Lesson } from '#src/domain/house.ts'
import { quoteAt } from '#src/domain/page.ts'

const offset = z.number().int().nonnegative()
const line = z.object({
  text: z.string(),
  /** Of a line that a shop exported: what its lead retired teaches nobody. */
  status: z.string().optional(),
  decisions: z.array(
    z.object({
      code: z.string().regex(/^\s*[A-Za-z]{1,2}\d[0-9A-Za-z.]{1,8}\s*$/),
      start: offset.nullish(),
      end: offset.nullish(),
      spans: z.array(z.tuple([offset, offset])).nullish(),
      kept: z.boolean().optional(),
    }),
  ),
})

/** A line of a decisions file that cannot be used. `message` is one sentence; it never quotes the line. */
export class DecisionsError extends Error {}

/**
 * One line of a decisions file: `{"text","decisions":[{"code","start","end","kept"}]}`. Several spans stand in `spans` and win;
 * without any, nobody marked words; without `kept`, it was kept. Throws a `DecisionsError` that names the line.
 */
export function decidedLine(json: string, number: number): DecidedText {
  const { text, decisions: all, status } = parsed(json, number)
  const decisions = status === 'retired' ? [] : all
  return {
    source: `line ${number}`,
    text,
    decisions: decisions.map(({ code, start, end, spans, kept = true }) => {
      const marked: (readonly [number, number])[] =
        spans ?? (start != null && end != null ? [[start, end] as const] : [])
      for (const [from, to] of marked)
        if (from > to || to > text.length)
          throw new DecisionsError(
            `Line ${number} marks words from ${from} to ${to}, but its text has ${text.length} characters.`,
          )
      // Nothing between two equal offsets: as if nobody had marked it.
      return { code: dotted(code), kept, spans: marked.filter(([from, to]) => from < to) }
    }),
  }
}

function parsed(json: string, number: number): z.infer<typeof line> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new DecisionsError(`Line ${number} is not JSON.`)
  }
  const read = line.safeParse(value)
  if (read.success) return read.data
  const where = read.error.issues[0]!.path.join('.')
  throw new DecisionsError(
    `Line ${number} is no line of decisions: ${where === '' ? 'it is no object' : `"${where}" is missing or of the wrong kind`}.`,
  )
}

/** House terms of decided texts for profile `guideline`: whoever gives the file vouches for it, so all are approved. */
export function dictionaryFor(decided: readonly DecidedText[]): Dictionary | undefined {
  const terms = learnTerms(decided.flatMap(lessonsOf), () => true)
  return dictionaryOf(
    terms.map((term) => ({ ...term, status: 'approved', says: saysOf(term), precision: precisionOf(term) })),
    'decisions-file',
  )
}

function lessonsOf({ source, text, decisions }: DecidedText): Lesson[] {
  const names = namesIn(text)
  return decisions.map(({ code, kept, spans }) => ({
    encounterId: source,
    documentId: source,
    patient: source,
    code,
    outcome: kept ? 'kept' : 'rejected',
    evidence: spans.map(([start, end]) => {
      const quote = quoteAt(text, { start, end })
      return isPrivate(quote.quote, names) ? { ...quote, private: true } : quote
    }),
    edition: '',
    by: 'file',
    at: '',
  }))
}

/** What was learned, for the edition that a text is coded with; each edition is studied once, when first needed. */
export function houseFor(decided: readonly DecidedText[]): (edition: Edition) => House {
  const houses = new Map<string, House>()
  return (edition) => {
    let house = houses.get(edition.info.id)
    if (!house) {
      house = study(edition, decided)
      houses.set(edition.info.id, house)
    }
    return house
  }
}
