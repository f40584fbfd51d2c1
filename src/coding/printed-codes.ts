import type { Code } from '#src/domain/code.ts'
import type { Span } from '#src/domain/page.ts'
import type { Claim, Entry } from './claim.ts'
import { stem, stopWords } from './stem.ts'
import { tokenise } from './tokens.ts'
import { isWithin } from './untrusted/orders.ts'

/** A code that a document prints, with the words beside it. */
export interface PrintedCode extends Span {
  /** As the edition knows it; `undefined`: it does not. */
  code: Code | undefined
  written: string
  /** The words it stands for: before it ("hypertension (I10)") or behind it ("I10 – hypertension"). */
  words: Span | undefined
}

/** With the dot, or in brackets or behind a label: "B12" alone is a vitamin, "L5" a vertebra. */
const WRITTEN =
  /(?<![\w.])(?:[A-Z]\d[\dA-Z]\.[\dA-Z]{1,4}|(?<=[([]\s{0,2})[A-Z]\d[\dA-Z]{1,5}(?=\s{0,2}[)\],;])|(?<=\b(?:icd(?:[- ]?10)?(?:[- ]?cm)?|dx codes?|codes?|diagnosis codes?)\s{0,3}[:#=]?\s{0,3})[A-Z]\d[\dA-Z]{1,5}|(?<=[\n\f][ \t]{0,8}(?:\d{1,2}[.)] ?|[-•*] ?)?)[A-Z]\d[\dA-Z]{1,5}(?= {0,3}[-–:] {0,3}[A-Za-z]))(?!\w|\.\d)/gi
/** At most so many: an encounter form may print every code there is. */
const MOST = 60

/** Codes printed in the text, tied to the words beside them. In the order of the text. */
export function printedCodes({ read: { text }, edition }: Pick<Claim, 'read' | 'edition'>): PrintedCode[] {
  const found: PrintedCode[] = []
  for (const match of text.matchAll(WRITTEN)) {
    if (found.length >= MOST) break
    const written = match[0]
    const span = { start: match.index, end: match.index + written.length }
    found.push({ ...span, written, code: edition.find(written), words: wordsBeside(text, span) })
  }
  return found
}

function wordsBeside(text: string, { start, end }: Span): Span | undefined {
  const line = text.slice(Math.max(0, start - 120), start)
  const from = Math.max(
    ...['\n', '\f', ';', ')', ']', '•'].map((c) => line.lastIndexOf(c)),
    line.search(/[.:] (?=[^.:]*$)/),
  )
  const before = line.slice(from + 1)
  const lead = before.search(/[A-Za-z]{3}/)
  const said = before.replace(/\b(?:icd(?:[- ]?10)?(?:[- ]?cm)?|dx|codes?|diagnosis)\b/gi, '')
  if (lead >= 0 && /[A-Za-z]{3}/.test(said)) return { start: start - before.length + lead, end: start }
  const after = /^[\s)\]:,–-]{0,4}([A-Za-z][^\n\f;([]{2,100})/.exec(text.slice(end, end + 110))
  if (!after) return undefined
  const at = end + after[0].indexOf(after[1]!)
  return { start: at, end: at + after[1]!.length }
}

/**
 * What printed codes say for and against: one that agrees with its words is further evidence, one that says more is offered
 * as an alternative, and one whose title the words repeat though no term of ours hit them is suggested with a warning.
 * Contradictions are findings (CR100); the words decide.
 */
export function tiePrintedCodes(claim: Claim): void {
  for (const printed of printedCodes(claim)) {
    const { code, words } = printed
    if (!code || !words || isWithin(claim.refused ?? [], printed)) continue
    const span = { start: printed.start, end: printed.end }
    const named = claim.entries.filter((e) =>
      e.mentions.some((m) => m.start < words.end && words.start < m.end),
    )
    const same = named.find((e) => e.code.code === code.code)
    if (same) {
      same.spans.push(span)
      if (!same.notes.includes(AGREES)) same.notes.push(AGREES)
    } else if (named.length > 0) {
      for (const entry of named)
        if (
          code.billable &&
          entry.code.code.slice(0, 3) === code.code.slice(0, 3) &&
          !entry.others.includes(code.code)
        )
          entry.others.unshift(code.code)
    } else if (
      code.billable &&
      says(claim.read.text.slice(words.start, words.end), code.title) &&
      !dropped(claim, words)
    )
      claim.entries.push(entryOf(claim, printed, code, words))
  }
}

const AGREES = 'the document prints this code beside the words'

/** Whether the words hold most of what the title says. */
function says(words: string, title: string): boolean {
  const told = new Set(stems(words))
  const wanted = stems(
    title.replace(/\b(?:unspecified|other specified|not elsewhere classified|initial encounter)\b/gi, ' '),
  )
  const hit = wanted.filter((word) => told.has(word)).length
  return wanted.length > 0 && hit / wanted.length >= 0.6
}

function stems(text: string): string[] {
  return tokenise(text)
    .filter((t) => !stopWords.has(t.word))
    .map((t) => stem(t.word))
}

/** The words were read and put aside: denied, a relative's, uncertain. */
function dropped({ tray }: Claim, words: Span): boolean {
  return tray.some((t) => t.spans.some((s) => s.start < words.end && words.start < s.end))
}

function entryOf(claim: Claim, printed: PrintedCode, code: Code, words: Span): Entry {
  return {
    code,
    mentions: [],
    spans: [{ start: words.start, end: Math.max(printed.end, words.end) }],
    term: {
      code: code.code,
      source: 'title',
      prior: 0.7,
      ambiguous: false,
      text: claim.read.text.slice(words.start, words.end),
    },
    origin: 'named',
    certain: true,
    ambiguous: false,
    notes: ['the document prints this code, and the words beside it say what its title says'],
    flags: ['Found by its printed code: check the words'],
    others: [],
  }
}
