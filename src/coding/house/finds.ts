import { isTaken } from '../match.ts'
import type { ReadText } from '../read-text.ts'
import { stopWords } from '../stem.ts'
import type { TermIndex } from '../term-index.ts'
import { TermFlag } from '../term-layout.ts'
import type { Token } from '../tokens.ts'
import type { Lexicon } from './lexicon.ts'
import { addSlot, matchSets, noSlots, type SetMatch, type Sets } from './sets.ts'

/** Whose words were found: a term of the edition, a learned phrase, or a learned phrase by what its words mean. */
export type FindKind = 'term' | 'phrase' | 'meaning'

export interface Find extends SetMatch {
  kind: FindKind
  /** All its words belong to a longer find too. */
  nested: boolean
}

/** What a shop has learned, as the matcher needs it. */
export interface Learned {
  /** Number of a folded word, `-1` for one never met while learning or since. */
  wordOf(word: string): number
  /** Words that do not count. */
  common: ReadonlySet<number>
  /** Common words that end a phrase and count there. */
  edges: ReadonlySet<number>
  phrases: { sets: Sets; order: Uint32Array }
  /** The phrases in stems of the edition; absent where the shop writes in the edition's language. */
  meanings?: { sets: Sets; order: Uint32Array } | undefined
  lexicon: Lexicon
  /** The shop writes in the edition's language. */
  sameLanguage: boolean
}

/** Everything that the sentences of a text name; of learned phrases `key` is their number in the learned list. */
export function findsIn(read: ReadText, index: TermIndex, learned: Learned | undefined): Find[] {
  const finds: Find[] = []
  for (const { from, to } of read.sentences) {
    const own = inSentence(read, from, to, index, learned)
    if (own.length === 0) continue
    markNested(own)
    for (const find of own) finds.push(find)
  }
  return finds
}

function inSentence(
  { tokens, text }: ReadText,
  from: number,
  to: number,
  index: TermIndex,
  learned: Learned | undefined,
): Find[] {
  const stems = noSlots()
  const words = noSlots()
  let place = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    if (!learned) {
      if (stopWords.has(token.word)) continue
      const id = index.ids.get(token.stem)
      if (id !== undefined) addSlot(stems, id, i, place, 1)
      place++
      continue
    }
    const word = learned.wordOf(token.word)
    if (learned.common.has(word)) {
      if (learned.edges.has(word)) addSlot(words, word, i, place - 0.5, 1)
      continue
    }
    addSlot(words, word, i, place, 1)
    for (const [stem, sure] of learned.lexicon(word)) addSlot(stems, stem, i, place, sure)
    place++
  }
  const found: Find[] = []
  const direct = new Set<string>()
  if (learned) {
    const { sets, order } = learned.phrases
    matchSets(sets, words, tokens, (match) => {
      const key = order[match.key]!
      direct.add(`${key} ${match.tokens.join(' ')}`)
      found.push({ ...match, key, kind: 'phrase', nested: false })
    })
  }
  matchSets(index, stems, tokens, (match) => {
    const flags = index.flags[match.key]!
    if (flags & TermFlag.taken && !isTaken(tokens, match.tokens[0]!)) return
    if (flags & TermFlag.capitals && !(isSame(learned) && spelled(index, match, tokens, text))) return
    found.push({ ...match, kind: 'term', nested: false })
  })
  if (learned?.meanings) {
    const { sets, order } = learned.meanings
    matchSets(sets, stems, tokens, (match) => {
      const key = order[match.key]!
      if (!direct.has(`${key} ${match.tokens.join(' ')}`))
        found.push({ ...match, key, kind: 'meaning', nested: false })
    })
  }
  return found
}

function isSame(learned: Learned | undefined): boolean {
  return learned === undefined || learned.sameLanguage
}

/** Abbreviations count as they are written only. */
function spelled(
  index: TermIndex,
  { key, tokens: own }: SetMatch,
  tokens: readonly Token[],
  text: string,
): boolean {
  const wanted = index.capitalsOf(key) ?? []
  const surfaces = new Set(own.map((t) => text.slice(tokens[t]!.start, tokens[t]!.end)))
  return wanted.every((spelling) => spelling === undefined || surfaces.has(spelling))
}

/** Words between that leave a find in one piece. What lies further apart covers nothing. */
const TOGETHER = 1

/** How the words of a find stand: 2 together and on their own, 1 together inside a longer find, 0 apart. */
export type How = 0 | 1 | 2

export function howOf({ gap, nested }: Find): How {
  return gap > TOGETHER ? 0 : nested ? 1 : 2
}

/** Learned phrases cover everything below them, terms cover terms. */
function markNested(finds: Find[]): void {
  finds.sort(
    (a, b) =>
      b.tokens.length - a.tokens.length ||
      a.gap - b.gap ||
      a.tokens[0]! - b.tokens[0]! ||
      a.key - b.key ||
      (a.kind < b.kind ? -1 : 1),
  )
  const byPhrase = new Map<number, number>()
  const byTerm = new Map<number, number>()
  const covered = (by: ReadonlyMap<number, number>, { tokens }: Find) =>
    tokens.every((t) => (by.get(t) ?? 0) > tokens.length)
  for (const find of finds) {
    if (find.kind === 'term') continue
    find.nested = covered(byPhrase, find)
    if (find.kind === 'phrase' && !find.nested && find.gap <= TOGETHER) cover(byPhrase, find)
  }
  for (const find of finds) {
    if (find.kind !== 'term') continue
    find.nested = covered(byPhrase, find) || covered(byTerm, find)
    if (find.gap <= TOGETHER) cover(byTerm, find)
  }
}

function cover(by: Map<number, number>, { tokens }: Find): void {
  for (const t of tokens) if (!by.has(t)) by.set(t, tokens.length)
}
