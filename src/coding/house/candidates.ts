import type { Edition } from '#src/domain/edition.ts'
import type { ReadText } from '../read-text.ts'
import { refine, type Side, type Support } from '../refine.ts'
import { stopWords } from '../stem.ts'
import type { TermIndex } from '../term-index.ts'
import { Gap } from '../tokens.ts'
import { codeFactsOf } from './code-facts.ts'
import { type Experience, LEAST_VOTES } from './experience.ts'
import { type Find, type How, howOf, type Learned } from './finds.ts'
import { LEAST_SHARE } from './phrases.ts'

/** Why a code is considered: one set of words that may mean it, wherever they stand in the text. */
export interface Reason {
  kind: 'phrase' | 'term' | 'meaning' | 'refined' | 'header'
  /** Share of the texts with these words that had the code, drawn to what is usual where few are known. */
  p: number
  /** Texts known with these words, and those of them that had the code. */
  n: number
  hits: number
  /** The best way in which the words stand in the text; `whole`: together and outside of longer finds. */
  how: How
  whole: boolean
  gap: number
  forward: boolean
  /** Number of words. */
  size: number
  /** Finds in the text. */
  count: number
  /** How much of what these words meant was this code. */
  share: number
  votes: number
  q: number
  prior: number
  rank: number
  source: string
  /** In how many categories the rarest of the words occurs. */
  breadth: number
  /** How often the words lie in what was marked, as a logarithm; 0 when nothing is known. */
  inside: number
  /** The same for the words beside. */
  left: number
  right: number
  finds: readonly Find[]
}

/** What a marked phrase is worth before anything is known, by how its words stand. */
const USUAL = [0.3, 0.15, 0.5] as const

/** Terms whose words mean many codes say little. */
const MOST_READINGS = 4

/** Every code that the words of a text may mean, with the reasons. @param without Part of the learning set left out, or -1. */
export function candidatesIn(
  read: ReadText,
  finds: readonly Find[],
  edition: Edition,
  index: TermIndex,
  learned: Learned | undefined,
  experience: Experience | undefined,
  without: number,
): Map<string, Reason[]> {
  const reasons = new Map<string, Reason[]>()
  const give = (code: string, reason: Reason) => {
    const own = reasons.get(code)
    if (own) own.push(reason)
    else reasons.set(code, [reason])
  }
  for (const same of grouped(finds).values()) {
    const first = same[0]!
    let how: How = 0
    for (const find of same) how = Math.max(how, howOf(find)) as How
    const wholes = same.filter((find) => howOf(find) === 2)
    const whole = how === 2
    const words = {
      ...surroundings(read, same, wholes, learned, experience, without),
      how,
      whole,
      finds: same,
    }
    if (first.kind === 'term') {
      terms(first, words)
      continue
    }
    const phrase = experience!.phrases[first.key]!
    const n = experience!.texts(first, how, without)
    let sum = 0
    let most = 0
    for (const votes of phrase.codes.values()) {
      const own = experience!.votes(votes, without)
      sum += own
      most = Math.max(most, own)
    }
    for (const [code, counted] of phrase.codes) {
      const votes = experience!.votes(counted, without)
      const h = experience!.hits(first, code, how, without)
      if (phrase.marked ? votes <= 0 : votes < LEAST_VOTES || n === 0 || h / n < LEAST_SHARE) continue
      const usual = phrase.marked ? USUAL[how] : 0.1
      give(code, {
        ...words,
        kind: first.kind,
        p: (h + usual) / (n + 1),
        n,
        hits: h,
        size: phrase.words.length,
        share: votes / (phrase.marked ? sum : most),
        votes,
        prior: 0,
        rank: 0,
        source: 'house',
        breadth: 1,
      })
    }
  }
  return reasons

  function terms(find: Find, words: Surroundings & Pick<Reason, 'how' | 'whole' | 'finds'>) {
    const { key } = find
    const readings = index.codesOf(key).slice(0, MOST_READINGS)
    const size = index.stemFrom[key + 1]! - index.stemFrom[key]!
    let breadth = Number.POSITIVE_INFINITY
    for (let s = index.stemFrom[key]!; s < index.stemFrom[key + 1]!; s++)
      breadth = Math.min(breadth, index.breadth[index.stemIds[s]!]!)
    const n = experience?.texts(find, words.how, without) ?? 0
    const usual = (size === 1 ? 0.15 : 0.3) * (words.whole ? 1 : 0.4)
    const base = { ...words, size, breadth, votes: 0 }
    readings.forEach((reading, rank) => {
      const h = experience?.hits(find, reading.code, words.how, without) ?? 0
      give(reading.code, {
        ...base,
        kind: 'term',
        p: (h + usual * 1.5) / (n + 1.5),
        n,
        hits: h,
        share: 1 / readings.length,
        prior: reading.prior,
        rank,
        source: reading.ambiguous ? 'ambiguous' : reading.source,
      })
    })
    if (!words.whole) return
    const fact = codeFactsOf(edition).find(readings[0]!.code)
    if (!fact) return
    const lead = fact.code
    const further = { ...base, p: 0.3, n: 0, hits: 0, share: 1, prior: 0.5, rank: 0, source: 'title' }
    // A leaf that says what it means has nothing to be refined.
    if (!lead.billable || fact.unspecified) {
      const refined = refine(edition, lead, supportAt(read, find, index, learned))
      if (refined && refined.code.code !== lead.code && !readings.some((r) => r.code === refined.code.code))
        give(refined.code.code, { ...further, kind: 'refined' })
    }
    if (!experience) return
    for (let up = lead.parent; up !== undefined; up = codeFactsOf(edition).find(up)?.code.parent)
      if (experience.withCode(up, without) > 0) give(up, { ...further, kind: 'header' })
  }
}

function grouped(finds: readonly Find[]): Map<string, Find[]> {
  const groups = new Map<string, Find[]>()
  for (const find of finds) {
    const key = `${find.kind}${find.key}`
    const own = groups.get(key)
    if (own) own.push(find)
    else groups.set(key, [find])
  }
  return groups
}

type Surroundings = Pick<Reason, 'gap' | 'forward' | 'count' | 'q' | 'inside' | 'left' | 'right'>

function surroundings(
  read: ReadText,
  finds: readonly Find[],
  wholes: readonly Find[],
  learned: Learned | undefined,
  experience: Experience | undefined,
  without: number,
): Surroundings {
  let gap = 9
  let q = 0
  let forward = false
  for (const find of finds) {
    gap = Math.min(gap, find.gap)
    q = Math.max(q, find.q)
    forward ||= find.forward
  }
  const around = { gap, forward, count: finds.length, q, inside: 0, left: 0, right: 0 }
  if (!learned || !experience?.marked) return around
  const rate = (i: number) => experience.insideRate(learned.wordOf(read.tokens[i]!.word), without)
  const { tokens } = finds[0]!
  around.inside = tokens.reduce((sum, i) => sum + Math.log(rate(i)), 0) / tokens.length
  let least = Number.POSITIVE_INFINITY
  for (const find of wholes) {
    const left = beside(read, find.tokens[0]!, -1, learned)
    const right = beside(read, find.tokens.at(-1)!, 1, learned)
    const [l, r] = [left < 0 ? 0 : rate(left), right < 0 ? 0 : rate(right)]
    if (l + r >= least) continue
    least = l + r
    around.left = l
    around.right = r
  }
  return around
}

const APART = Gap.comma | Gap.semicolon | Gap.colon | Gap.stop | Gap.newline | Gap.blankLine | Gap.open

/** The next word that counts, at most three tokens away and not behind a mark; -1 when there is none. */
function beside({ tokens }: ReadText, from: number, step: 1 | -1, learned: Learned): number {
  for (let i = from + step, steps = 0; i >= 0 && i < tokens.length && steps < 3; i += step, steps++) {
    if (tokens[step > 0 ? i : i + 1]!.gap & APART) return -1
    if (!learned.common.has(learned.wordOf(tokens[i]!.word))) return i
  }
  return -1
}

const REACH = 6

/** What stands near a find, in stems of the edition. */
function supportAt(read: ReadText, find: Find, index: TermIndex, learned: Learned | undefined): Support {
  const { tokens } = read
  const first = find.tokens[0]!
  const last = find.tokens.at(-1)!
  const near = new Set<string>()
  let side: Side | undefined
  let closest = 99
  const names = stemNames(index)
  for (let i = Math.max(0, first - REACH); i <= Math.min(tokens.length - 1, last + REACH); i++) {
    const distance = i < first ? first - i : i > last ? i - last : 0
    if (distance > 0 && parted(read, i, first, last)) continue
    for (const stem of stemsAt(read, i, learned, names)) {
      near.add(stem)
      if (distance < closest && (stem === 'right' || stem === 'left' || stem === 'bilateral')) {
        side = stem
        closest = distance
      }
    }
  }
  return { has: (stem) => near.has(stem), side, episode: 'A' }
}

function parted({ tokens }: ReadText, i: number, first: number, last: number): boolean {
  const [from, to] = i < first ? [i + 1, first] : [last + 1, i]
  for (let k = from; k <= to; k++)
    if (tokens[k]!.gap & (Gap.semicolon | Gap.stop | Gap.blankLine)) return true
  return false
}

function stemsAt(
  read: ReadText,
  i: number,
  learned: Learned | undefined,
  names: readonly string[],
): string[] {
  const token = read.tokens[i]!
  if (isOwnLanguage(learned)) return stopWords.has(token.word) ? [] : [token.stem]
  return learned!.lexicon(learned!.wordOf(token.word)).map(([stem]) => names[stem]!)
}

function isOwnLanguage(learned: Learned | undefined): boolean {
  return learned === undefined || learned.sameLanguage
}

const namesOf = new WeakMap<TermIndex, string[]>()

function stemNames(index: TermIndex): string[] {
  let names = namesOf.get(index)
  if (!names) {
    names = [...index.ids.keys()]
    namesOf.set(index, names)
  }
  return names
}
