import type { Span } from '#src/domain/page.ts'
import type { Cue } from './cue.ts'
import { cuesOf, type Scope } from './cues.ts'
import type { SectionKind } from './headings.ts'
import { beganThen, isLongAgo, mayTellTime } from './long-ago.ts'
import { mayAnswer, printedAnswer } from './printed-answers.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'

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
  const own = text.slice(tokens[sentence.from - 1]?.end ?? 0, tokens[sentence.to]?.start ?? text.length)
  const answers = mayAnswer(own)
  const dated = mayTellTime(own)
  return {
    of(first, last) {
      const printed = answers && printedAnswer(text, tokens, sentence, first, last)
      if (printed) return printed
      const reaching = scopes.filter(
        (s) => reaches(s, first, last) && !deniesVerb(tokens, sentence, s, first),
      )
      const affirmed = reaching.find((s) => s.cue === 'affirmed')
      const past = dated && isLongAgo(text, tokens, sentence, first, last)
      const said = reaching.find((s) => s.refers && s.cue !== 'resolved')
      if (said) return { status: said.cue as Status, cue: spanOf(tokens, said) }
      for (const status of ORDER) {
        const scope = reaching.find((s) => s.cue === (status as Cue))
        if (!scope) continue
        // "no fever, cough present": the later word wins within its own item of the list.
        const ownWord =
          affirmed ?? reaching.find((s) => s.reach === 'post' && /^(?:resolved|ruled-out)$/.test(s.cue))
        if (status === 'negated' && scope.reach === 'pre' && ownWord && commaBetween(tokens, scope.to, first))
          continue
        // "never had screening for colon cancer": the screening is denied.
        if (status === 'negated' && reaching.some((s) => deniedInstead(tokens, scope, s))) continue
        // "hepatitis C antibody positive": a test that has its answer.
        if (status === 'hypothetical' && scope.reach === 'post' && affirmed) continue
        if (status === 'uncertain' && affirmed && isProven(tokens, affirmed)) continue
        // "hepatitis B in 1990, cleared": over, and long ago.
        if (
          status === 'resolved' &&
          (past ||
            reaching.some(
              (s) =>
                s.cue === 'history' &&
                s.reach === 'pre' &&
                /history|hx|h\/o|childhood|remote|past|pmh/.test(wordsOf(tokens, s)),
            ))
        )
          return { status: 'history', cue: spanOf(tokens, scope) }
        if (status === 'history' && scope.reach === 'pre' && treatedNow(text, tokens, sentence, last))
          continue
        if (
          status === 'history' &&
          / ago$/.test(wordsOf(tokens, scope)) &&
          beganThen(text, tokens, sentence, first, last)
        )
          continue
        // "two negative troponins ruled out infarction", "fever resolved, none today": the nearer word is about the finding.
        const nearer = status === 'negated' && reaching.find((s) => isNearer(tokens, s, scope))
        if (nearer) return { status: nearer.cue as Status, cue: spanOf(tokens, nearer) }
        if (
          (status === 'uncertain' || isWorry(tokens, scope)) &&
          untilShown(text, tokens, sentence, scope, last)
        )
          return { status: 'ruled-out', cue: spanOf(tokens, scope) }
        // "rule out MI: negative"
        if (status === 'negated' && scope.reach === 'post' && reaching.some((s) => isDoubt(tokens, s)))
          return { status: 'ruled-out', cue: spanOf(tokens, scope) }
        // "it is not cancer after all"
        if (
          status === 'negated' &&
          /^[^.;]{0,40}\bafter all\b/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 60))
        )
          return { status: 'ruled-out', cue: spanOf(tokens, scope) }
        return { status, cue: spanOf(tokens, scope) }
      }
      if (past) return { status: 'history' }
      if (isOneOfTwo(text, tokens, sentence, first, last)) return { status: 'uncertain' }
      return { status: headingSays(tokens, sentence) }
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

/** Whether a denial is about a risk, a test or a prevention that stands between it and the finding. */
function deniedInstead(tokens: readonly Token[], denial: Scope, other: Scope): boolean {
  return (
    other.cue === 'hypothetical' &&
    other.reach === 'pre' &&
    denial.reach === 'pre' &&
    denial.to <= other.from &&
    /risk|screen|vaccin|immuniz|prevent|prophyla/.test(wordsOf(tokens, other))
  )
}

/** Whether `other` closes a finding and stands between it and a denial. */
function isNearer(tokens: readonly Token[], other: Scope, denial: Scope): boolean {
  if (other.reach !== denial.reach) return false
  if (other.reach === 'post')
    return other.cue === 'ruled-out' || (other.cue === 'resolved' && other.to <= denial.from)
  return (
    other.cue === 'ruled-out' &&
    denial.to <= other.from &&
    /negative|neg\b|normal|unremarkable|absen/.test(wordsOf(tokens, denial))
  )
}

/** What takes a first suspicion back. */
const CLEAN =
  /\b(?:but|yet|however|though|although)\b[^.]{0,50}\b(?:negative|clean|clear|normal|unremarkable|benign|flat|reassuring|ruled (?:it|this|that) out)\b/i

function isWorry(tokens: readonly Token[], scope: Scope): boolean {
  return scope.cue === 'hypothetical' && /^ (?:worried|concerned|fear)/.test(wordsOf(tokens, scope))
}

/** "was on the list until the scan came back clean"; not "suspected until proven otherwise". */
function untilShown(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  scope: Scope,
  last: number,
): boolean {
  const said = wordsOf(tokens, scope)
  const whole = text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
  // "worried about … at first, but the tap was clean"
  if (
    /\b(?:at first|initially|originally|early on)\b/i.test(whole) &&
    CLEAN.test(whole.slice(tokens[last]!.end - tokens[sentence.from]!.start))
  )
    return true
  if (!/ (?:was|were|had|suspected|considered|thought|feared|concern|questioned)\b/.test(said)) return false
  const behind = text.slice(tokens[Math.max(last, scope.to - 1)]!.end, tokens[sentence.to - 1]!.end)
  return (
    /^\s*(?:\w+ly\s+)?(?:until|till)\s+(?:the|her|his|a|an|ct|mri|repeat|imaging|biopsy|cultures?|labs?|pathology)\b/i.test(
      behind,
    ) && !/confirm|positive|proven otherwise|prove[ds]? it|show(?:ed|s) it/i.test(behind)
  )
}

/** What a reader of images or an examiner sees, before a disease has a name. */
const SIGN =
  /\b(?:opacit(?:y|ies)|infiltrates?|consolidation|densit(?:y|ies)|hyperdensity|hypodensity|nodules?|nodularity|lesions?|mass|lucency|enhancement|haziness|attenuation|thickening|stranding|shadow(?:ing)?|blunting|defect|filling defect|signal|hyperintensit(?:y|ies)|fluid|collection|calcifications?|rash|lump|plaques?|papules?|patch(?:es)?|air bronchograms?|airspace disease|markings)\b[^.;:]{0,40}?[,:–-]\s*(?:\w+\s+){0,4}$/i

/** "Left base opacity, atelectasis or pneumonia": a sign, and two names for it. */
function isOneOfTwo(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): boolean {
  const before = text.slice(tokens[sentence.from]!.start, tokens[first]!.start)
  if (!SIGN.test(before)) return false
  const here = /[^,:]*$/.exec(before)![0]
  const behind = /^[^.;,\n]*/.exec(text.slice(tokens[last]!.end, tokens[sentence.to - 1]!.end))![0]
  return (
    (/\bor\s/i.test(here) || /^\s+(?:\w+\s+)?or\s/i.test(behind)) &&
    !/\b(?:no|not|without|with)\b/i.test(here)
  )
}

/** Verbs that deny what they have as object: "does not currently have gout". */
const HAVING =
  /^(?:have|had|has|having|show|showing|demonstrate|reveal|report|reporting|endorse|endorsing|describe|describing|experience|experiencing|develop|developing|suggest|indicate|exhibit|exhibiting|note|noting|see|find|get|feel|suffer|suffering|meet|present|complain|complaining|contain|be|been|appear|look|seem|represent|use|drink|smoke|abuse|currently)$/

/** "is not wearing his brace for scoliosis", "never let her asthma stop her": the verb is denied, not the finding. */
function deniesVerb(tokens: readonly Token[], sentence: Sentence, scope: Scope, first: number): boolean {
  if (scope.cue !== 'negated' || scope.reach !== 'pre' || scope.to - scope.from !== 1) return false
  const { word } = tokens[scope.from]!
  if ((word !== 'not' && word !== 'never') || first <= scope.to) return false
  if (/^(?:a|an|any|the|in|really|actually)$/.test(tokens[scope.to]!.word)) return false
  for (let i = scope.to; i < Math.min(first, scope.to + 3); i++)
    if (HAVING.test(tokens[i]!.word)) return false
  if (word === 'never') return true
  const before = scope.from > sentence.from ? tokens[scope.from - 1]!.word : ''
  return /^(?:do|does|did|could|can|will|would)$/.test(before) || /ing$/.test(tokens[scope.to]!.word)
}

/** What a heading says of each finding below it: "Working diagnosis:", "DIAGNOSES RULED OUT:". */
function headingSays(tokens: readonly Token[], { heading, from }: Sentence): Status {
  if (!heading) return 'affirmed'
  // A label in a line speaks of what follows it there: "Differential: asthma, COPD. She has gout."
  if (from !== heading.to && !(tokens[heading.to - 1]!.after & Gap.newline)) return 'affirmed'
  let words = ''
  for (let i = heading.from; i < heading.to; i++) words += ` ${tokens[i]!.word}`
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'affirmed'
}

const HEADINGS: readonly (readonly [Status, RegExp])[] = [
  ['ruled-out', / (?:ruled out|excluded)\b/],
  ['hypothetical', / (?:prn|as needed)\b/],
  [
    'uncertain',
    / (?:working|provisional|differential|ddx|considered|considerations?|rule out|suspected|possible|probable|presumptive|tentative)\b/,
  ],
  ['negated', / (?:negatives|denies|denied)\b/],
  ['resolved', / resolved\b/],
  ['history', / (?:inactive|remote|past|historical) (?:problems|diagnoses|conditions|illnesses)\b/],
]

/** "history of gout, takes allopurinol": it is there still. */
const TREATED_NOW =
  /^[^.;]{0,60}?\b(?:takes|taking|is on|remains on|now on|maintained on|stable on|well controlled|controlled (?:on|with|by)|managed with|currently|uses|on (?:\w+ ){0,2}(?:daily|\d+ ?(?:mg|mcg|units?))|followed by|still|continues)\b/i

function treatedNow(text: string, tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  return TREATED_NOW.test(text.slice(tokens[last]!.end, tokens[sentence.to - 1]!.end))
}

function isProven(tokens: readonly Token[], scope: Scope): boolean {
  return /\b(?:confirmed|proven|proved)\b/.test(wordsOf(tokens, scope))
}

function isDoubt(tokens: readonly Token[], scope: Scope): boolean {
  return (
    scope.cue === 'uncertain' &&
    scope.reach === 'pre' &&
    /(?:\brule out|\br\/o|suspect|concern|consider|thought|worked up|evaluated|workup)/.test(
      wordsOf(tokens, scope),
    )
  )
}

function wordsOf(tokens: readonly Token[], { from, to }: Scope): string {
  let words = ''
  for (let i = from; i < to; i++) words += ` ${tokens[i]!.word}`
  return words
}

function spanOf(tokens: readonly Token[], { from, to }: Scope): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

function commaBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]!.gap & Gap.comma) return true
  return false
}
