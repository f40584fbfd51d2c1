import type { CodingResult, Suggestion } from '#src/domain/code.ts'
import { dotted, type Edition } from '#src/domain/edition.ts'
import type { Span } from '#src/domain/page.ts'
import { type Alignable, type Aligned, align } from '../align/align.ts'
import { inSection } from '../assertion.ts'
import { mentionAt } from '../claim-text.ts'
import { type DocumentContext, supportFor } from '../context.ts'
import type { ReadText } from '../read-text.ts'
import { refine } from '../refine.ts'
import type { Line } from './lines.ts'
import type { Proposal, SecondReading } from './proposal.ts'
import { narrowed } from './said.ts'
import { tellingStems, unsaid } from './specifics.ts'

/** A verdict as a model words it. */
export interface Judged {
  item: number
  verdict: 'accept' | 'reject' | 'more-specific'
  code: string | null
  line: number
  quote: string
  reason: string
}

/** Why a verdict, or what it asks for, was dropped, as it is counted. */
export type VerdictFault =
  | 'unknown-item'
  | 'verdict-quote-not-found'
  | 'invented-code'
  | 'expired-code'
  | 'not-billable'
  | 'unrelated-code'

interface Document {
  edition: Edition
  read: ReadText
  context: DocumentContext
  alignable: Alignable
  lines: readonly Line[]
}

/** What the second reading comes to: a word on each code, and codes that say more in words of the document. */
export function judge(
  document: Document,
  items: ReadonlyMap<number, Suggestion>,
  judged: readonly Judged[],
  drop: (why: VerdictFault) => void,
): { readings: Map<string, SecondReading>; proposals: Proposal[] } {
  const readings = new Map<string, SecondReading>()
  const proposals: Proposal[] = []
  const listed = new Set([...items.values()].map(({ code }) => code))
  for (const one of judged) {
    const item = items.get(one.item)
    if (!item) {
      drop('unknown-item')
      continue
    }
    const quoted = quoteOf(document, one)
    // An objection to what the engine read itself must show its words; to what only the model said, it need not.
    if (one.verdict === 'reject' && !quoted && one.quote.trim() !== '' && item.proposedBy !== 'model') {
      drop('verdict-quote-not-found')
      continue
    }
    if (readings.get(item.code)?.verdict === 'reject') continue
    readings.set(item.code, { verdict: one.verdict === 'reject' ? 'reject' : 'accept', reason: one.reason })
    if (one.verdict !== 'more-specific' || one.code === null) continue
    const better = betterOf(document, item, one.code, quoted)
    if (typeof better === 'string') drop(better)
    else if (!listed.has(better.code) && better.code !== item.code) {
      if (!better.proposal) readings.get(item.code)!.better = better.code
      else {
        proposals.push({ ...better.proposal, rationale: one.reason })
        readings.set(better.code, { verdict: 'accept', reason: one.reason })
      }
    }
  }
  return { readings, proposals }
}

const AROUND = 4

function quoteOf({ alignable, lines }: Document, { line, quote }: Judged): Aligned | undefined {
  const at = Math.min(lines.length - 1, Math.max(0, Math.round(line) - 1))
  const hint = lines[at]
  if (!hint || quote.length > 400) return undefined
  const around: Span = {
    start: lines[Math.max(0, at - AROUND)]!.start,
    end: lines[Math.min(lines.length - 1, at + AROUND)]!.end,
  }
  return align(alignable, quote, hint, around)
}

/**
 * A code that is said to be more specific: put in place of the other only when every word that it adds stands beside the quote; else
 * it is offered.
 */
function betterOf(
  { edition, read, context }: Document,
  item: Suggestion,
  name: string,
  quoted: Aligned | undefined,
): VerdictFault | { code: string; proposal: Proposal | undefined } {
  const wanted = dotted(name.slice(0, 12))
  const known = edition.find(wanted)
  if (!known) return edition.successors(wanted).length > 0 ? 'expired-code' : 'invented-code'
  if (!quoted) return 'verdict-quote-not-found'
  const term = {
    code: known.code,
    source: 'synonym' as const,
    prior: 0.6,
    ambiguous: false,
    text: known.title,
  }
  const mention = mentionAt({ read }, quoted, term)
  if (!mention) return 'verdict-quote-not-found'
  const support = supportFor(read, mention, context, known.title)
  const code = known.billable ? known : refine(edition, known, support)?.code
  if (!code?.billable) return 'not-billable'
  if (code.code.slice(0, 3) !== item.code.slice(0, 3)) return 'unrelated-code'
  const before = new Set(tellingStems(item.title))
  const sentence = read.sentences[mention.sentence]!
  const said = new Set(read.tokens.slice(sentence.from, sentence.to).map((token) => token.stem))
  const carried =
    tellingStems(code.title).every((s) => before.has(s) || (said.has(s) && support.has(s))) &&
    !unsaid(read, code, support, [mention.sentence])
  // "possible" in front of the words is heard only from outside.
  const { sentence: at, section, first, last } = narrowed(read, mention, code.title)
  const status = inSection(read.assertions(at).of(first, last).status, section)
  return {
    code: code.code,
    proposal: carried
      ? {
          code: code.code,
          words: code.title,
          prior: term.prior,
          places: [{ start: quoted.start, end: quoted.end, how: quoted.how, status }],
          implied: false,
          free: true,
          own: false,
          rationale: '',
          others: [item.code],
          insteadOf: item.code,
        }
      : undefined,
  }
}

const REJECTED = 'Proposed by the model; its second reading speaks against it.'
const UNCHECKED = 'Proposed by the model; no second reading confirmed it.'

/**
 * The proposals as they go into the final list: those that only the model made stay when the second reading accepts them, and lie in
 * the tray otherwise, where they push nothing off the list.
 * @param entered Codes that each became in `merged`.
 */
export function settled(
  proposals: readonly Proposal[],
  entered: ReadonlyMap<number, ReadonlySet<string>>,
  merged: Pick<CodingResult, 'codes'>,
  readings: ReadonlyMap<string, SecondReading>,
): Proposal[] {
  const alone = new Set(merged.codes.filter((s) => s.proposedBy === 'model').map(({ code }) => code))
  return proposals.map((proposal, number) => {
    const codes = [...(entered.get(number) ?? [])]
    if (
      codes.length === 0 ||
      codes.some((code) => !alone.has(code) || readings.get(code)?.verdict === 'accept')
    )
      return proposal
    const rejected = codes.some((code) => readings.get(code)?.verdict === 'reject')
    return { ...proposal, aside: rejected ? REJECTED : UNCHECKED }
  })
}
