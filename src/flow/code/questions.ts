import type { CodeInput } from '#src/coding/code-document.ts'
import type { Group } from '#src/coding/with-model/groups.ts'
import { type Line, lineAt } from '#src/coding/with-model/lines.ts'
import type { Suggestion } from '#src/domain/code.ts'
import type { Content } from '#src/ports/language-model.ts'
import type { Question } from '../model/asker.ts'
import { type Marked, marked } from '../model/untrusted.ts'
import { codesBlock, findingsBlock } from './blocks.ts'
import {
  type ChoiceAnswer,
  choiceShape,
  type MentionsAnswer,
  mentionsShape,
  type ReviewAnswer,
  reviewShape,
} from './contracts.ts'

/** Lines in their block, the same in every question about them: the vendor keeps what comes first. */
export interface Marking extends Marked {
  characters: number
}

type About = Pick<CodeInput, 'setting' | 'kind'>

export function marking(lines: readonly Line[]): Marking {
  const shown = lines.map(({ text }) => text)
  return {
    ...marked(shown, lines[0]?.number ?? 1),
    characters: shown.reduce((sum, line) => sum + line.length, 0),
  }
}

/** What an answer may take: room to think, and so many tokens for each thing asked for. */
const ROOM = 3_000
const MOST_TOKENS = 20_000
const A_DECISION = 160
const A_VERDICT = 160
/** Dense notes name a finding every 150 characters, and a mention takes some 120 tokens. */
const MENTION_TOKENS_A_CHARACTER = 0.5

function room(tokens: number): number {
  return Math.ceil(Math.min(MOST_TOKENS, ROOM + tokens))
}

/** Call 1. */
export function mentionsQuestion(part: Marking): Question<MentionsAnswer> {
  return {
    purpose: 'mentions',
    content: [block(part)],
    shape: mentionsShape,
    maxTokens: room(part.characters * MENTION_TOKENS_A_CHARACTER),
    sameAs: without(part, part.text),
  }
}

/** Call 2. */
export function choiceQuestion(
  part: Marking,
  about: About,
  groups: readonly Group[],
  cover: (words: string) => string,
): Question<ChoiceAnswer> {
  const findings = findingsBlock(
    about,
    groups.map(({ id, lead, candidates, founds }) => ({
      id,
      line: lead.line,
      quote: cover(lead.quote),
      normalised: cover(lead.phrase),
      said: [
        lead.kind,
        lead.status,
        ...(lead.side === 'none' ? [] : [`side ${lead.side}`]),
        ...(lead.detail ? [lead.detail] : []),
        ...(founds.length > 1 ? [`said ${founds.length} times`] : []),
      ].join(', '),
      candidates: candidates.map(({ id, code }) => ({ id, code: code.code, title: code.title, note: '' })),
    })),
    part.delimiter,
  )
  return {
    purpose: 'choice',
    content: [block(part), { kind: 'text', text: findings }],
    shape: choiceShape,
    maxTokens: room(groups.length * A_DECISION),
    sameAs: without(part, part.text, findings),
  }
}

/** As many codes as a second reading takes at once; the least sure of a longer list are left out. */
const MOST_ITEMS = 80
/** Of a long document the second reading sees the lines around the quotes. */
const AROUND = 3
const MOST_QUOTES = 3

/**
 * Call 3.
 * @param whole The document in one block; absent: it is longer, and the lines around the evidence are shown.
 */
export function reviewQuestion(
  whole: Marking | undefined,
  lines: readonly Line[],
  about: About,
  listed: readonly Suggestion[],
  cover: (words: string) => string,
): { question: Question<ReviewAnswer>; items: Map<number, Suggestion> } {
  const asked = listed.slice(0, MOST_ITEMS)
  const items = new Map(asked.map((suggestion, i) => [i + 1, suggestion]))
  const evidence = asked.map((suggestion) =>
    suggestion.evidence.slice(0, MOST_QUOTES).map(({ start, quote }) => ({
      line: lineAt(lines, start)?.number ?? 1,
      quote: cover(quote.slice(0, 300)),
    })),
  )
  const shown = whole ?? excerpt(lines, new Set(evidence.flat().map(({ line }) => line)))
  const codes = codesBlock(
    about,
    asked.map(({ code, title }, i) => ({ id: i + 1, code, title, evidence: evidence[i]! })),
    shown.delimiter,
  )
  return {
    items,
    question: {
      purpose: 'review',
      content: [block(shown), { kind: 'text', text: codes }],
      shape: reviewShape,
      maxTokens: room(asked.length * A_VERDICT),
      sameAs: without(shown, shown.text, codes),
    },
  }
}

function excerpt(lines: readonly Line[], around: ReadonlySet<number>): Marking {
  const kept = new Set<number>()
  for (const number of around) for (let n = number - AROUND; n <= number + AROUND; n++) kept.add(n)
  const runs: Line[][] = []
  for (const line of lines) {
    if (!kept.has(line.number)) continue
    const run = runs.at(-1)
    if (run && run.at(-1)!.number === line.number - 1) run.push(line)
    else runs.push([line])
  }
  const first = marking(runs[0] ?? [])
  const rest = runs.slice(1).map((run) => {
    const { text, delimiter } = marking(run)
    return text.replaceAll(delimiter, first.delimiter)
  })
  return { ...first, text: [first.text, ...rest].join('\n') }
}

function block({ text }: Marking): Content {
  return { kind: 'text', text, cache: true }
}

function without({ delimiter }: Marking, ...texts: string[]): string {
  return texts.join('\n').replaceAll(delimiter, '')
}
