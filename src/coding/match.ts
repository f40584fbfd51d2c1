import type { Sentence } from './sentences.ts'
import { attributeWords, stopWords } from './stem.ts'
import type { TermIndex } from './term-index.ts'
import { TermFlag } from './term-layout.ts'
import { Gap, type Token } from './tokens.ts'

/** Words of a term found in a sentence. Token indexes, ascending; the words between them may be others. */
export interface Match {
  /** Of the term index. */
  key: number
  tokens: number[]
  first: number
  last: number
  /** All its words belong to a longer match too. */
  nested: boolean
}

const NOT = new Set('no not without w/o denies denied negative nor never'.split(' '))
const BREAKS = new Set('but however who which because although except'.split(' '))
/** "states he is anxious" is no anxiety state. */
const PERSONS = new Set('he she they i we you it'.split(' '))
/** Turned round, two words still mean the same when one of these ties them: "pain in the knee". */
const LINKS = new Set(
  'of in to on at with from over is was are were within for by due throughout around'.split(' '),
)
const TAKES = new Set(
  'on takes take taking continue continues using uses receiving requires requiring with resume'.split(' '),
)
const HARD = Gap.semicolon | Gap.stop | Gap.colon | Gap.blankLine

/** Words that may stand between the words of a term beyond those that carry no meaning. */
const WINDOW_SLACK = 1

/** Where each stem of the sentence stands: positions that count content words only, the tokens there, the next of the same stem. */
interface Places {
  token: number[]
  stem: number[]
  next: number[]
}

let stamp = 0

/**
 * Every term of the edition whose words stand close together in the sentence, longest first, nested ones marked.
 * @param vague Whether words count that alone nearly always mean something else.
 */
export function matchSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  index: TermIndex,
  vague: boolean,
): Match[] {
  const places = placesOf(tokens, sentence, index)
  const { keyFrom, stemFrom, stemIds, flags, seenIn } = index
  const found: Match[] = []
  for (let at = 0; at < places.token.length; at++) {
    const anchor = places.stem[at]!
    if (anchor < 0) continue
    const until = keyFrom[anchor + 1]!
    for (let key = keyFrom[anchor]!; key < until; key++) {
      // Nearly every key fails here: one of its words is not in the sentence.
      const to = stemFrom[key + 1]!
      let s = stemFrom[key]!
      while (s < to && seenIn[stemIds[s]!] === stamp) s++
      if (s < to || (!vague && flags[key]! & TermFlag.vague)) continue
      const words = around(text, tokens, index, key, anchor, at, places)
      if (words) found.push(matchOf(key, words))
    }
  }
  return longestFirst(found, index)
}

function placesOf(tokens: readonly Token[], sentence: Sentence, index: TermIndex): Places {
  const places: Places = { token: [], stem: [], next: [] }
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!
    if (stopWords.has(token.word)) continue
    places.token.push(i)
    places.stem.push(index.ids.get(token.stem) ?? -1)
  }
  // Stamps instead of clearing: 40,000 stems, a dozen of them in a sentence.
  stamp = (stamp + 1) >>> 0
  const { seenIn, seenAt } = index
  for (let at = places.token.length - 1; at >= 0; at--) {
    const id = places.stem[at]!
    if (id < 0) continue
    places.next[at] = seenIn[id] === stamp ? seenAt[id]! : -1
    seenIn[id] = stamp
    seenAt[id] = at
  }
  return places
}

function around(
  text: string,
  tokens: readonly Token[],
  index: TermIndex,
  key: number,
  anchor: number,
  anchorAt: number,
  places: Places,
): number[] | undefined {
  const from = index.stemFrom[key]!
  const to = index.stemFrom[key + 1]!
  const flags = index.flags[key]!
  const window = to - from === 1 ? 0 : to - from - 1 + WINDOW_SLACK
  const capitals = flags & TermFlag.capitals ? index.capitalsOf(key) : undefined
  // "Pain in right knee and pain in left knee": the nearest "pain" may belong to the other knee; then only one direction counts.
  for (const way of WAYS) {
    const inOrder: number[] = []
    let low = anchorAt
    let high = anchorAt
    let repeated = false
    for (let s = from; s < to; s++) {
      const id = index.stemIds[s]!
      repeated ||= places.next[index.seenAt[id]!]! >= 0
      const at = id === anchor ? anchorAt : nearest(index.seenAt[id]!, places.next, anchorAt, window, way)
      if (at < 0) break
      const token = places.token[at]!
      const spelled = capitals?.[s - from]
      if (spelled && text.slice(tokens[token]!.start, tokens[token]!.end) !== spelled) return undefined
      inOrder.push(token)
      if (at < low) low = at
      if (at > high) high = at
    }
    if (inOrder.length === to - from && high - low <= window) {
      if (flags & TermFlag.taken && !isTaken(tokens, Math.min(...inOrder))) return undefined
      if (to - from === 1 || holdsTogether(tokens, (flags & TermFlag.joined) !== 0, inOrder)) return inOrder
    }
    if (!repeated) return undefined
  }
  return undefined
}

/** Where the other words of a term are looked for: on both sides of the anchor, behind it, before it. */
const WAYS = [0, 1, -1] as const

function nearest(
  first: number,
  next: readonly number[],
  anchorAt: number,
  window: number,
  way: (typeof WAYS)[number],
): number {
  let best = -1
  let least = window
  for (let at = first; at >= 0; at = next[at]!) {
    if ((at - anchorAt) * way < 0) continue
    const distance = Math.abs(at - anchorAt)
    // Of two at the same distance the one behind: "knee pain" reads forward.
    if (distance <= least) {
      best = at
      least = distance
    }
  }
  return best
}

export function isTaken(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) if (TAKES.has(tokens[i]!.word)) return true
  return false
}

/**
 * Whether the words belong to one phrase. Across a comma or "and" they do when the term itself is written so, when a
 * shared head follows ("abdominal and chest pain"), or when one side only says which form ("diabetes, type 2").
 */
function holdsTogether(tokens: readonly Token[], joined: boolean, inOrder: readonly number[]): boolean {
  const sorted = [...inOrder].sort((a, b) => a - b)
  const forward = inOrder.every((t, k) => k === 0 || inOrder[k - 1]! < t)
  for (let k = 1; k < sorted.length; k++) {
    const from = sorted[k - 1]!
    const to = sorted[k]!
    let crossing = -1
    let linked = to === from + 1 || inOrder.length > 2
    for (let i = from + 1; i <= to; i++) {
      const { gap, word } = tokens[i]!
      if (gap & HARD) return false
      if (i < to && (NOT.has(word) || BREAKS.has(word))) return false
      if (i < to && !forward && PERSONS.has(word)) return false
      if (i < to && LINKS.has(word)) linked = true
      if (gap & (Gap.comma | Gap.slash | Gap.dash | Gap.close | Gap.open)) crossing = i
      if (i < to && (word === 'and' || word === 'or')) crossing = i + 1
    }
    const form = attributeWords.has(tokens[from]!.word) || attributeWords.has(tokens[to]!.word)
    if (!forward && !linked && !form && crossing < 0) return false
    if (crossing < 0 || joined) continue
    const left = sorted.slice(0, k)
    const right = sorted.slice(k)
    const onlyForm = (side: number[]) => side.every((t) => attributeWords.has(tokens[t]!.word))
    if (onlyForm(right) && crossing === to && !onlyForm(left) && !(tokens[crossing]!.gap & Gap.slash))
      continue
    if (onlyForm(left) && crossing < to && forward) continue
    // A word between the comma and the head is the other member of the pair.
    if (forward && crossing < to) continue
    // "alcohol abuse and dependence": the first word belongs to both members.
    const and = tokens[to - 1]!.word
    if (
      forward &&
      (and === 'and' || and === 'or') &&
      to - from === 3 &&
      !tokens[to]!.gap &&
      !tokens[to - 1]!.gap
    )
      continue
    return false
  }
  return true
}

function matchOf(key: number, inOrder: readonly number[]): Match {
  const sorted = [...inOrder].sort((a, b) => a - b)
  return { key, tokens: sorted, first: sorted[0]!, last: sorted.at(-1)!, nested: false }
}

function longestFirst(found: Match[], index: TermIndex): Match[] {
  if (found.length > 1)
    found.sort(
      (a, b) =>
        b.tokens.length - a.tokens.length ||
        a.last - a.first - (b.last - b.first) ||
        index.priorOf(b.key) - index.priorOf(a.key) ||
        a.first - b.first ||
        a.key - b.key,
    )
  const kept: Match[] = []
  const longest = new Map<number, number>()
  const seen = new Set<string>()
  for (const match of found) {
    const same = `${match.key}|${match.tokens.join(',')}`
    if (seen.has(same)) continue
    seen.add(same)
    const { length } = match.tokens
    // Two terms over the same words are two readings, not one inside the other.
    match.nested = match.tokens.every((t) => (longest.get(t) ?? 0) > length)
    if (!match.nested) for (const t of match.tokens) if (!longest.has(t)) longest.set(t, length)
    kept.push(match)
  }
  return kept
}
