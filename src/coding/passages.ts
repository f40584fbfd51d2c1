import type { Span } from '#src/domain/page.ts'

/** A heading begins a line or, in texts that lost their line breaks, follows a full stop or comma; it ends with a colon. */
const nextHeading =
  /(?:[\n\f]|[.,;)] ?,? ?)[ \t]*(?:[A-Z][A-Z &/()-]{2,50}|[A-Z][a-z]+(?: [A-Za-z][a-z]+){0,3}) ?:|[\n\f][ \t]*[A-Z][A-Z &/()-]{3,50}[ \t]*(?=[\n\f])|\f|[\n][ \t]*(?:electronically signed|dictated by|signed by|_{4,})/i
const longest = 2500

/** What stands under the first heading that matches, up to the next heading; `undefined` when there is none or it is empty. */
export function passageUnder(text: string, heading: RegExp): Span | undefined {
  const match = heading.exec(text)
  if (!match) return undefined
  const from = match.index + match[0].length
  const rest = text.slice(from, from + longest)
  // The next heading is looked for behind the first word: the value may begin on the line below.
  const lead = /^(?:[ \t]*[-–][ \t])?[\s,:]*/.exec(rest)![0].length
  const stop = caseSensitiveStop(rest.slice(lead))
  return trimmed(text, { start: from + lead, end: from + lead + stop })
}

function caseSensitiveStop(rest: string): number {
  const pattern = new RegExp(nextHeading.source, 'g')
  const signature =
    /\n[ \t]*(?:electronically signed|dictated by|signed by|_{4,})/i.exec(rest)?.index ?? rest.length
  for (const match of rest.matchAll(pattern)) {
    const sentenceEnd = /^[.)]/.test(match[0]) ? 1 : 0
    return Math.min(match.index + sentenceEnd, signature)
  }
  return signature
}

const bullet = String.raw`(?:[•*-]|\d{1,2}[.)])`
const bulleted = new RegExp(`^[ \\t]*${bullet}[ \\t]`)
/** In a bulleted list a line break is only a wrapped line; a list that lost its breaks still has its numbers. */
const betweenBullets = new RegExp(
  `\\n(?=[ \\t]*${bullet}[ \\t])|\\n\\s*\\n|\\f|(?<=[^\\d\\s]) ?,? ?(?=\\d{1,2}[.)] +\\S)`,
  'g',
)
/** Before a small letter or "(new)" a line break is a wrapped line too. */
const betweenLines = /\n+(?![ \t]*[a-z(])|\f+|(?<=[^\d\s]) ?,? ?(?=\d{1,2}[.)] +\S)|;\s+|\.,\s*/g
const betweenSentences = new RegExp(
  `[\\n\\f]{2,}|\\n(?=[ \\t]*${bullet}[ \\t])|(?<=[a-z)\\]][.!?])(?<!\\b(?:Mr|Mrs|Ms|Dr|St|vs)\\.)\\s+(?=[A-Z\\d])|(?<=[.!?]),\\s*`,
  'g',
)

/** Lines, bulleted or numbered items, or sentences of a passage, each trimmed. */
export function itemsOf(text: string, passage: Span, by: 'line' | 'sentence'): Span[] {
  const body = text.slice(passage.start, passage.end)
  const lines = bulleted.test(body) ? betweenBullets : betweenLines
  const cut = by === 'sentence' ? betweenSentences : lines
  const spans: Span[] = []
  let start = 0
  for (const match of body.matchAll(cut)) {
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  spans.push({ start, end: body.length })
  return spans.flatMap(
    (span) => trimmed(text, { start: passage.start + span.start, end: passage.start + span.end }) ?? [],
  )
}

/** The sentence (or line) around a span, at most `reach` characters to each side. */
export function sentenceAround(text: string, span: Span, reach = 160): Span {
  const before = text.slice(Math.max(0, span.start - reach), span.start)
  const after = text.slice(span.end, span.end + reach)
  const opening = Math.max(
    ...[...before.matchAll(/[.!?;]\s+|[\n\f]\s*|\.,\s*/g)].map((m) => m.index + m[0].length),
    0,
  )
  const closing = after.search(/[.!?](?:\s|,|$)|[\n\f;]/)
  const cutStart = opening === 0 && before.length === reach ? before.search(/\s\S/) + 1 : opening
  const end =
    closing < 0
      ? after.length === reach
        ? after.search(/\s\S*$/)
        : after.length
      : closing + (/[.!?]/.test(after[closing]!) ? 1 : 0)
  return (
    trimmed(text, {
      start: span.start - before.length + Math.max(0, cutStart),
      end: span.end + Math.max(0, end),
    }) ?? { start: span.start, end: span.end }
  )
}

function trimmed(text: string, span: Span): Span | undefined {
  const body = text.slice(span.start, span.end)
  const lead = body.length - body.trimStart().length
  const inner = body.trim().replace(/[\s,]+$/, '')
  return inner ? { start: span.start + lead, end: span.start + lead + inner.length } : undefined
}
