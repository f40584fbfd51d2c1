import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { type DocumentContext, supportFor } from '../context.ts'
import { matchSentence } from '../match.ts'
import type { Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import { childrenOf, refine, type Support } from '../refine.ts'
import { familyHistory, personalHistory } from '../status-codes.ts'
import type { TermCode, TermIndex } from '../term-index.ts'
import { tokenise } from '../tokens.ts'
import { type Found, stemsOf } from './said.ts'

/** A code that a finding may be. */
export interface Candidate {
  code: Code
  /** Words of the index that lead there, and how often they mean it. */
  words: string
  prior: number
  /** The document's own words lead there by our index. */
  own: boolean
}

export interface Retrieval {
  candidates: Candidate[]
  /** The words of the document name what the model says, by our index or word for word. */
  named: boolean
}

/** So many stand before a model for each finding. */
const MOST = 12
/** So many readings are followed down to a leaf and to its neighbours. */
const FOLLOWED = 4
/** How sure a neighbour is that no words led to. */
const NEIGHBOUR = 0.45

export interface Retriever {
  of(found: Found): Retrieval
}

/** Our own search for codes, for findings that a model words: the words of the document first, then the model's. */
export function retriever(
  edition: Edition,
  index: TermIndex,
  read: ReadText,
  context: DocumentContext,
  mentions: readonly Mention[],
): Retriever {
  const bySentence = Map.groupBy(mentions, (mention) => mention.sentence)
  return {
    of(found) {
      const { mention, phrase, detail } = found
      const there = (bySentence.get(mention.sentence) ?? [])
        .filter((m) => m.start < found.end && found.start < m.end)
        .sort((a, b) => b.words - a.words)
        .flatMap((m) => m.codes)
      const worded = [...codesFor(index, phrase), ...(detail ? codesFor(index, `${phrase}, ${detail}`) : [])]
      const named = isNamed(read, found, there, worded)
      const own = new Set(named ? there.map(({ code }) => code) : [])
      const readings = distinct([...(named ? there : []), ...worded])
      if (readings.length === 0)
        for (const hit of edition.search(phrase, 6))
          readings.push({
            code: hit.code,
            source: 'index',
            prior: NEIGHBOUR,
            ambiguous: false,
            text: hit.matched ?? hit.title,
          })
      const support = supportFor(read, mention, context, phrase)
      return { candidates: candidatesOf(edition, readings, own, support, found), named }
    },
  }
}

/** What the words of a phrase are filed under, the longest match first. */
function codesFor(index: TermIndex, phrase: string): TermCode[] {
  const tokens = tokenise(phrase, (word) => index.knows(word))
  const sentence = { from: 0, to: tokens.length, section: 0 }
  return matchSentence(phrase, tokens, sentence, index, false).flatMap(({ key, nested }) =>
    nested ? [] : index.codesOf(key),
  )
}

function distinct(readings: readonly TermCode[]): TermCode[] {
  const kept = new Map<string, TermCode>()
  for (const reading of readings) if (!kept.has(reading.code)) kept.set(reading.code, reading)
  return [...kept.values()]
}

/** Whether the document says it in its own words: they lead to the same category, or share a word with the phrase. */
function isNamed(
  read: ReadText,
  { mention, phrase }: Found,
  there: readonly TermCode[],
  worded: readonly TermCode[],
): boolean {
  const categories = new Set(worded.map(({ code }) => code.slice(0, 3)))
  if (there.some(({ code }) => categories.has(code.slice(0, 3)))) return true
  const own = stemsOf(phrase)
  return mention.tokens.some((t) => own.has(read.tokens[t]!.stem) && !/^\d/.test(read.tokens[t]!.stem))
}

function candidatesOf(
  edition: Edition,
  readings: readonly TermCode[],
  own: ReadonlySet<string>,
  support: Support,
  { status, phrase, detail }: Found,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const put = (code: Code | undefined, words: string, prior: number, from?: string) => {
    if (!code?.billable) return
    const ours = from !== undefined && own.has(from)
    const known = found.get(code.code)
    if (known) {
      known.prior = Math.max(known.prior, prior)
      known.own ||= ours
    } else if (found.size < MOST) found.set(code.code, { code, words, prior, own: ours })
  }
  const near: Code[] = []
  for (const { code: name, text, prior } of readings.slice(0, FOLLOWED)) {
    const base = edition.find(name)
    if (!base) continue
    const leaf = refine(edition, base, support)?.code
    if (status === 'history') put(personalHistory(edition, name), text, prior, name)
    if (status === 'family') put(familyHistory(edition, name), text, prior, name)
    put(leaf, text, prior, name)
    put(base, text, prior, name)
    near.push(leaf ?? base)
  }
  for (const { code, text, prior } of readings.slice(FOLLOWED)) put(edition.find(code), text, prior, code)
  const said = stemsOf(`${phrase} ${detail}`)
  for (const code of near.slice(0, 2))
    for (const neighbour of neighboursOf(edition, code, support, said))
      put(neighbour, neighbour.title, NEIGHBOUR)
  return [...found.values()]
}

const OTHER = /\bother\b(?! than)/i

/** Leaves beside a leaf, or below a header, those first whose titles share most with what is said. */
export function neighboursOf(
  edition: Edition,
  code: Code,
  support: Support,
  said: ReadonlySet<string>,
): Code[] {
  const header = code.billable ? edition.find(code.parent ?? '') : code
  if (!header) return []
  // Codes that differ by the encounter alone are one choice; which encounter it is, the text says.
  const level = code.code.length === 8 && header.parent ? edition.find(header.parent)! : header
  const leaves = childrenOf(edition, level.code).flatMap((child) => {
    const leaf = child.billable ? child : refine(edition, child, support)?.code
    // "Other …" is reached by words that the index lists, never from its neighbour.
    return leaf && leaf.code !== code.code && !OTHER.test(leaf.title) ? [leaf] : []
  })
  const shared = (leaf: Code) => [...stemsOf(leaf.title)].filter((s) => said.has(s)).length
  return leaves
    .map((leaf, i) => ({ leaf, i, score: shared(leaf) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ leaf }) => leaf)
}
