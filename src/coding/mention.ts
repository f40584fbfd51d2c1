import type { Span } from '#src/domain/page.ts'
import type { Assertion } from './assertion.ts'
import type { SectionKind } from './headings.ts'
import { type Match, matchSentence } from './match.ts'
import { type ReadText, spanOf } from './read-text.ts'
import type { TermCode, TermIndex } from './term-index.ts'
import { TermFlag } from './term-layout.ts'
import { Gap } from './tokens.ts'

/** Words of the document that name something in the edition. */
export interface Mention extends Span {
  /** What the words may mean, best first; never empty. */
  codes: TermCode[]
  /** Of the term index. */
  key: number
  tokens: number[]
  first: number
  last: number
  sentence: number
  section: SectionKind
  assertion: Assertion
  nested: boolean
  /** Some word of it stands in a longer mention over different words. */
  words: number
  /** Meaning given by the document itself: "multiple sclerosis (MS)". */
  defined: boolean
}

/**
 * All mentions, in the order of the text. Nested ones stay, marked.
 * @param vague Whether single words count that nearly always mean something else.
 */
export function findMentions(read: ReadText, index: TermIndex, vague = false): Mention[] {
  const mentions: Mention[] = []
  read.sentences.forEach((sentence, at) => {
    for (const match of matchSentence(read.text, read.tokens, sentence, index, vague)) {
      const { first, last, key } = match
      const codes = index.codesOf(key)
      const capitals = (index.flags[key]! & TermFlag.capitals) !== 0
      if (isLabel(read, match, codes, capitals, at) || isOfTable(read, match, codes, at)) continue
      if (isHandedness(read, match)) continue
      mentions.push({
        ...spanOf(read.tokens, first, last),
        codes,
        key,
        tokens: match.tokens,
        first,
        last,
        sentence: at,
        section: read.sectionOf(at),
        assertion: read.assertions(at).of(first, last),
        nested: match.nested,
        words: match.tokens.length,
        defined: false,
      })
    }
  })
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return withDefinitions(read, mentions)
}

/** "MS: alert" in an examination is a label, no disease. */
function isLabel(
  read: ReadText,
  match: Match,
  codes: readonly TermCode[],
  capitals: boolean,
  sentence: number,
): boolean {
  if (match.first !== match.last) return false
  if (!capitals) return false
  const section = read.sectionOf(sentence)
  const labelled = (read.tokens[match.last]!.after & Gap.colon) !== 0
  return labelled && (section === 'exam' || section === 'ros' || codes.some((c) => c.ambiguous))
}

/** "left hemiparesis, right-handed": that side is the hand, not the finding. */
function isHandedness({ tokens }: ReadText, match: Match): boolean {
  return match.tokens.some((t) => {
    const next = tokens[t + 1]
    return (
      /^(?:right|left)$/.test(tokens[t]!.word) &&
      next !== undefined &&
      !match.tokens.includes(t + 1) &&
      (/^(?:handed|handedness|hander|dominant)$/.test(next.word) ||
        (next.word === 'hand' && tokens[t + 2]?.word === 'dominant'))
    )
  })
}

/**
 * Capitals that are no word of a finding: a flag in a row of results ("HH 6.9"), a legend ("HH, LL = critical"), or part
 * of a name that goes on behind a hyphen ("CKD-EPI").
 */
function isOfTable(read: ReadText, match: Match, codes: readonly TermCode[], at: number): boolean {
  if (match.first !== match.last || !codes.some((c) => c.source === 'abbreviation')) return false
  const { tokens, text } = read
  const token = tokens[match.first]!
  if (
    /^-[A-Z]/.test(text.slice(token.end, token.end + 2)) ||
    /[A-Z]-$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  )
    return true
  // "93% RA" is room air.
  if (/%\s{0,2}(?:on\s)?$/.test(text.slice(Math.max(0, token.start - 6), token.start))) return true
  const sentence = read.sentences[at]!
  const from = Math.max(sentence.from, match.first - 3)
  const to = Math.min(sentence.to, match.first + 4)
  const around = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  if (/^(?:HH|LL|H|L|A|AA|C|N|P)$/.test(text.slice(token.start, token.end)) && FLAG_BESIDE.test(around))
    return true
  return text
    .slice(token.end, token.end + 3)
    .trimStart()
    .startsWith('=')
}

const FLAG_BESIDE =
  /\b(?:HH|LL|critical|above|below|flag)\b.*\b(?:HH|LL|critical|above|below|flag)\b|[=<>≥≤]|\d+(?:\.\d+)?\s*(?:HH|LL|H|L|A|C)\b|\b(?:HH|LL|H|L|A|C)\s*\d|\b(?:mg|g|mmol|mEq|U|IU|K|M|10\^?\d)\/\w+/

/**
 * "pigmented villonodular synovitis (PVNS)": the letters mean that, from there on. The letters must be those the words
 * begin with, in order (Schwartz & Hearst 2003).
 */
function withDefinitions(read: ReadText, mentions: Mention[]): Mention[] {
  const defined = new Map<string, Mention>()
  for (const mention of mentions) {
    const next = read.tokens[mention.last + 1]
    if (mention.nested || mention.words < 2 || !next || !(next.gap & Gap.open) || !(next.after & Gap.close))
      continue
    const surface = read.text.slice(next.start, next.end)
    if (/^[A-Z][A-Za-z0-9]{1,7}$/.test(surface) && abbreviates(surface, read, mention))
      defined.set(surface, mention)
  }
  if (defined.size === 0) return mentions
  const added: Mention[] = []
  const known = new Map<number, Mention>()
  for (const m of mentions) if (m.first === m.last && !m.nested) known.set(m.first, m)
  read.sentences.forEach((sentence, at) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = read.tokens[i]!
      const meaning = defined.get(read.text.slice(token.start, token.end))
      if (!meaning) continue
      const same = known.get(i)
      if (same) Object.assign(same, { codes: meaning.codes, defined: true })
      else
        added.push({
          ...meaning,
          start: token.start,
          end: token.end,
          tokens: [i],
          first: i,
          last: i,
          sentence: at,
          section: read.sectionOf(at),
          assertion: read.assertions(at).of(i, i),
          nested: mentions.some((m) => !m.nested && m.first <= i && i <= m.last),
          defined: true,
        })
    }
  })
  return [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

function abbreviates(letters: string, read: ReadText, mention: Mention): boolean {
  const initials = []
  for (let i = mention.first; i <= mention.last; i++) initials.push(read.tokens[i]!.word[0])
  let at = 0
  for (const letter of letters.toLowerCase().replace(/\d/g, '')) {
    const found = initials.indexOf(letter, at)
    if (found >= 0) at = found + 1
    else if (at === 0) return false
  }
  return at > 0 && letters.length <= initials.length * 2
}
