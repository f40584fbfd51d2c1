import type { Span } from '#src/domain/page.ts'
import { cuesOf, type Scope } from './cues.ts'
import type { SectionKind } from './headings.ts'
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

/** What a heading adds: below "Family history" a disease is a relative's, below "Return precautions" none is there yet. */
export function inSection(status: Status, section: SectionKind): Status {
  if (status !== 'affirmed' && status !== 'history') return status
  if (section === 'family') return 'family'
  return section === 'instructions' ? 'hypothetical' : status
}

/** ConText-style reading of a sentence: who has it, is it so, is it sure, is it now. */
export function assertionsIn(text: string, tokens: readonly Token[], sentence: Sentence): SentenceAssertions {
  const scopes = cuesOf(tokens, sentence)
  return {
    of(first, last) {
      const printed = printedAnswer(text, tokens, sentence, first, last)
      if (printed) return printed
      const reaching = scopes.filter((s) => reaches(s, first, last))
      const close = tokens[sentence.to - 1]!.end
      const afterIt = () => text.slice(tokens[last]!.end, close)
      const affirmed = reaching.some((s) => s.cue === 'affirmed')
      for (const status of ORDER) {
        const scope = reaching.find((s) => s.cue === (status as Cue))
        if (!scope) continue
        // "no fever, cough present": the later word wins within its own item of the list.
        if (status === 'negated' && affirmed && commaBetween(tokens, scope.to, first)) continue
        // "hepatitis C antibody positive": a test that has its answer.
        if (status === 'hypothetical' && scope.reach === 'post' && affirmed) continue
        if (status === 'history' && scope.reach === 'pre' && TREATED_NOW.test(afterIt())) continue
        return { status, cue: { start: tokens[scope.from]!.start, end: tokens[scope.to - 1]!.end } }
      }
      return pastYear(text, tokens, sentence, first, last) ? { status: 'history' } : { status: 'affirmed' }
    },
  }
}

function reaches(scope: Scope, first: number, last: number): boolean {
  // A cue that is part of the finding's own name says nothing about it ("family history of…", "suspected exposure").
  if (scope.from >= first && scope.from <= last) return false
  if (scope.to > first && scope.from < first) return scope.reach === 'pre'
  return scope.reach === 'pre'
    ? first >= scope.start && first < scope.end
    : last >= scope.start && last < scope.end
}

/** "[ ] Yes [x] No", "☐ Yes ☒ No", "( ) no (x) yes": the first group is the box of "yes". */
const BOXES =
  /^\s*:?\s*(?:[[(]([xX✓\s]?)[\])]\s*(?:yes|y)\b\s*\/?\s*[[(]([xX✓\s]?)[\])]\s*(?:no|n)\b|[[(]([xX✓\s]?)[\])]\s*(?:no|n)\b\s*\/?\s*[[(]([xX✓\s]?)[\])]\s*(?:yes|y)\b)/i

/** "stroke in 2015": one who writes in that year names a month or a day. */
const YEAR = "(?:19\\d\\d|20[01]\\d|202[0-4]|['’]\\d\\d)\\b(?!\\s*[-/.]\\s*\\d)"
const YEAR_AFTER = new RegExp(
  `^\\s*(?:\\(|,\\s*)?(?:(?:attack|episode|flare|bout|surgery|diagnosis)\\s+)?(?:(?:was|were|had been)\\s+)?(?:(?:treated|removed|resected|excised|repaired|cured|diagnosed and treated)\\b[^.;,]{0,60}?\\s)?(?:(?:after|with|during|following|treated|from|on|s\\/p|status post)\\b[^.;,:]{0,40}?\\s)?(?:back\\s+)?(?:in|circa|around)?\\s*(?:(?:her|his|the)\\s+)?\\(?${YEAR}`,
)
const YEAR_BEFORE = new RegExp(
  `\\b(?:admitted|hospitali[sz]ed|treated|surgery|operated|seen|operation)\\s+(?:\\w+\\s+)?(?:in|back in)\\s+${YEAR}\\s+(?:for|with|due to|because of)\\s+(?:\\w+\\s+){0,2}$`,
  'i',
)
/** "history of gout, takes allopurinol": it is there still. */
const TREATED_NOW =
  /^[^.;]{0,60}?\b(?:takes|taking|is on|remains on|now on|maintained on|stable on|well controlled|controlled (?:on|with|by)|managed with|currently|uses (?:an?|his|her)|on (?:\w+ ){0,2}(?:daily|\d+ ?(?:mg|mcg|units?))|followed by|still|continues)\b/i

function pastYear(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): boolean {
  const after = YEAR_AFTER.exec(text.slice(tokens[last]!.end, tokens[last]!.end + 110))?.[0]
  if (after && !/\b(?:since|diagnosed|dx)\b/.test(after))
    return !/\b(?:since|diagnosed|dx)\b/.test(clauseBefore(tokens, sentence, first))
  const { start } = tokens[first]!
  return YEAR_BEFORE.test(text.slice(Math.max(tokens[sentence.from]!.start, start - 80), start))
}

function clauseBefore(tokens: readonly Token[], sentence: Sentence, first: number): string {
  let words = ''
  for (let i = first - 1; i >= Math.max(sentence.from, first - 5); i--) words = `${tokens[i]!.word} ${words}`
  return words
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
  if (/\bnon-$/i.test(text.slice(Math.max(0, tokens[first]!.start - 4), tokens[first]!.start)))
    return { status: 'negated', cue: tokens[first - 1] }
  const box = BOXES.exec(text.slice(tokens[last]!.end, tokens[last]!.end + 40))
  if (box) return { status: (box[1] ?? box[4])!.trim() === '' ? 'negated' : 'affirmed' }
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
