import type { Sentence } from './sentences.ts'
import { attributeWords, stopWords } from './stem.ts'
import type { FiledTerm, TermIndex } from './term-index.ts'
import { Gap, type Token } from './tokens.ts'

/** Words of a term found in a sentence. Token indexes, ascending; the words between them may be others. */
export interface Match {
  term: FiledTerm
  tokens: number[]
  first: number
  last: number
  sentence: number
  /** All its words belong to a longer match too. */
  nested: boolean
}

interface Place {
  token: number
  /** Counts content words only. */
  at: number
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

/** Every term of the edition whose words stand close together in the sentence, longest first, nested ones marked. */
export function matchSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  index: TermIndex,
  sentenceAt: number,
): Match[] {
  const places = new Map<number, Place[]>()
  let at = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!
    if (stopWords.has(token.word)) continue
    const id = index.ids.get(token.stem)
    if (id !== undefined) {
      const list = places.get(id)
      if (list) list.push({ token: i, at })
      else places.set(id, [{ token: i, at }])
    }
    at++
  }
  const found: Match[] = []
  for (const [id, anchors] of places) {
    for (const term of index.filed[id] ?? []) {
      for (const anchor of anchors) {
        const words = around(text, tokens, term, id, anchor, places)
        if (words) found.push(matchOf(term, words, sentenceAt))
      }
    }
  }
  return longestFirst(found)
}

function around(
  text: string,
  tokens: readonly Token[],
  term: FiledTerm,
  anchorId: number,
  anchor: Place,
  places: Map<number, Place[]>,
): number[] | undefined {
  const window = term.stems.length === 1 ? 0 : term.stems.length - 1 + WINDOW_SLACK
  const inOrder: number[] = []
  let low = anchor.at
  let high = anchor.at
  for (let k = 0; k < term.stems.length; k++) {
    const id = term.stems[k]!
    const place = id === anchorId ? anchor : nearest(places.get(id), anchor.at, window)
    if (!place) return undefined
    const capitals = term.capitals?.[k]
    if (capitals && text.slice(tokens[place.token]!.start, tokens[place.token]!.end) !== capitals)
      return undefined
    inOrder.push(place.token)
    low = Math.min(low, place.at)
    high = Math.max(high, place.at)
  }
  if (high - low > window) return undefined
  if (term.taken && !isTaken(tokens, Math.min(...inOrder))) return undefined
  return term.stems.length === 1 || holdsTogether(tokens, term, inOrder) ? inOrder : undefined
}

function isTaken(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) if (TAKES.has(tokens[i]!.word)) return true
  return false
}

function nearest(list: readonly Place[] | undefined, at: number, window: number): Place | undefined {
  let best: Place | undefined
  for (const place of list ?? []) {
    const distance = Math.abs(place.at - at)
    // Of two at the same distance the one behind: "knee pain" reads forward.
    if (distance <= window && (!best || distance <= Math.abs(best.at - at))) best = place
  }
  return best
}

/**
 * Whether the words belong to one phrase. Across a comma or "and" they do when the term itself is written so, when a
 * shared head follows ("abdominal and chest pain"), or when one side only says which form ("diabetes, type 2").
 */
function holdsTogether(tokens: readonly Token[], term: FiledTerm, inOrder: readonly number[]): boolean {
  const sorted = [...inOrder].sort((a, b) => a - b)
  const forward = inOrder.every((t, k) => k === 0 || inOrder[k - 1]! < t)
  for (let k = 1; k < sorted.length; k++) {
    const from = sorted[k - 1]!
    const to = sorted[k]!
    let crossing = -1
    let linked = to === from + 1 || term.stems.length > 2
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
    if (crossing < 0 || term.joined) continue
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

function matchOf(term: FiledTerm, inOrder: readonly number[], sentence: number): Match {
  const sorted = [...inOrder].sort((a, b) => a - b)
  return { term, tokens: sorted, first: sorted[0]!, last: sorted.at(-1)!, sentence, nested: false }
}

function longestFirst(found: Match[]): Match[] {
  found.sort(
    (a, b) =>
      b.tokens.length - a.tokens.length ||
      a.last - a.first - (b.last - b.first) ||
      (b.term.codes[0]?.prior ?? 0) - (a.term.codes[0]?.prior ?? 0) ||
      a.first - b.first,
  )
  const kept: Match[] = []
  const owner = new Map<number, Match>()
  const seen = new Set<string>()
  for (const match of found) {
    const key = `${match.tokens.join(',')}|${match.term.codes.map((c) => c.code).join(',')}`
    if (seen.has(key)) continue
    seen.add(key)
    const owners = match.tokens.map((t) => owner.get(t))
    // Two terms over the same words are two readings, not one inside the other.
    match.nested = owners.every((o) => o !== undefined && o.tokens.length > match.tokens.length)
    if (!match.nested) for (const t of match.tokens) if (!owner.has(t)) owner.set(t, match)
    kept.push(match)
  }
  return kept
}
