import type { Span } from '#src/domain/page.ts'
import { cuesOf, type Scope } from './cues.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'
import type { Cue } from './triggers.ts'

export type Status =
  | 'affirmed'
  | 'negated'
  | 'ruled-out'
  | 'family'
  | 'other-person'
  | 'hypothetical'
  | 'uncertain'
  | 'resolved'
  | 'history'

export interface Assertion {
  status: Status
  /** The words that say so; absent when affirmed by nothing but itself. */
  cue?: Span | undefined
}

/** When several cues reach a finding, the first of these holds. */
const ORDER: Exclude<Status, 'affirmed'>[] = [
  'negated',
  'ruled-out',
  'family',
  'other-person',
  'hypothetical',
  'uncertain',
  'resolved',
  'history',
]

/** Answers for one sentence; the cues are looked for once. */
export interface SentenceAssertions {
  /** @param first @param last Indexes of the finding's first and last token, both inclusive. */
  of(first: number, last: number): Assertion
}

/** ConText-style reading of a sentence: who has it, is it so, is it sure, is it now. */
export function assertionsIn(text: string, tokens: readonly Token[], sentence: Sentence): SentenceAssertions {
  const scopes = cuesOf(tokens, sentence)
  return {
    of(first, last) {
      const printed = printedAnswer(text, tokens, sentence, first, last)
      if (printed) return printed
      const reaching = scopes.filter((s) => reaches(s, first, last))
      const affirmed = reaching.some((s) => s.cue === 'affirmed')
      for (const status of ORDER) {
        const scope = reaching.find((s) => s.cue === (status as Cue))
        if (!scope) continue
        // "no fever, cough present": the later word wins within its own item of the list.
        if (status === 'negated' && affirmed && commaBetween(tokens, scope.to, first)) continue
        return { status, cue: { start: tokens[scope.from]!.start, end: tokens[scope.to - 1]!.end } }
      }
      return { status: 'affirmed' }
    },
  }
}

function reaches(scope: Scope, first: number, last: number): boolean {
  // A cue that is part of the finding's own name says nothing about it ("family history of…", "suspected exposure").
  if (scope.from <= last && scope.to > first) return false
  return scope.reach === 'pre'
    ? first >= scope.start && first < scope.end
    : last >= scope.start && last < scope.end
}

/** Answers by form: "?pneumonia", "(-) fever", "[ ] diabetes", "Fever: no", "Chest pain? No". */
function printedAnswer(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): Assertion | undefined {
  const opening = tokens[sentence.from]!
  if (opening.gap & Gap.emptyBox) return { status: 'negated' }
  const before = text.slice(tokens[first - 1]?.end ?? 0, tokens[first]!.start)
  const next = tokens[last + 1]
  const after = text.slice(tokens[last]!.end, next?.start ?? text.length)
  if (/\(\s*[-–]\s*\)\s*$/.test(before) || /^\s*\(\s*[-–]\s*\)/.test(after)) return { status: 'negated' }
  if (/(?:^|[\s,;:(])\?\s*$/.test(before)) return { status: 'uncertain' }
  const answers = (tokens[last]!.after & (Gap.colon | Gap.dash | Gap.question)) !== 0 && next
  if (answers && /^(?:no|none|denies|denied|negative|neg|absent|n)$/.test(next.word)) {
    const closed = next.after & (Gap.comma | Gap.semicolon | Gap.stop | Gap.newline | Gap.close)
    if (closed || last + 2 >= tokens.length) return { status: 'negated', cue: next }
  }
  if (answers && /^(?:yes|positive|present|y)$/.test(next.word)) return { status: 'affirmed' }
  if (/^\s*\?/.test(after)) return { status: 'uncertain' }
  return undefined
}

function commaBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]!.gap & Gap.comma) return true
  return false
}
