import type { Edition } from '#src/domain/edition.ts'
import type { Span } from '#src/domain/page.ts'
import { type ReadText, readText, spanOf } from '../read-text.ts'
import { stem, stopWords } from '../stem.ts'
import { type TermIndex, termIndexOf } from '../term-index.ts'
import { boost, chance, type Example } from './boost.ts'
import { candidatesIn, type Reason } from './candidates.ts'
import { codeFactsOf } from './code-facts.ts'
import { FOLDS } from './counts.ts'
import type { DecidedText } from './decided-text.ts'
import { experienceOf } from './experience.ts'
import { learnedFeatures } from './features.ts'
import { type Find, findsIn, type Learned } from './finds.ts'
import { type Lexicon, learnLexicon, looksOf, type Pair, sameLanguage } from './lexicon.ts'
import { commonWords, type Phrase, phrasesOf, type Studied } from './phrases.ts'
import { compileSets } from './sets.ts'
import { type Words, wordList } from './words.ts'

/** A code that the words of a text mean as far as was learned. */
export interface Proposal {
  code: string
  /** 0…1, calibrated on texts left out while learning. */
  confidence: number
  /** Best first; never empty. */
  spans: Span[]
  reasons: readonly Reason[]
}

/** What was learned from decided texts, ready to code with. */
export interface House {
  propose(read: ReadText): Proposal[]
  /** From here on a proposal counts: where F1 was best on texts left out while learning. */
  threshold: number
  /** For people: how much was learned, and how well it held on texts left out. */
  about: { texts: number; phrases: number; heldOut: { precision: number; recall: number; f1: number } }
}

/** Below this there is nothing to weigh by. */
export const FEWEST_TEXTS = 50

/**
 * Learns from decided texts: phrases, what they and the edition's own terms are worth here, what foreign words mean, and
 * how to weigh all that. Deterministic; 500 texts of a page take some 6 s. Weights and threshold come from texts left out.
 * @param decided At least `FEWEST_TEXTS`; codes that the edition lacks are never proposed.
 */
export function study(edition: Edition, decided: readonly DecidedText[]): House {
  const index = termIndexOf(edition)
  const facts = codeFactsOf(edition)
  const words = wordList()
  const texts = decided.map((one, at) => studied(one, at, index, words))
  const same = sameLanguageAs(index, texts)
  const common = commonWords(texts)
  if (same) for (const word of stopWords) common.add(words.of(word))
  const phrases = phrasesOf(texts, common, words, (code) => facts.find(code) !== undefined)
  const learnedWith = learner(index, words, common, phrases, same)
  const all = learnedWith(-1)
  const parts = same ? undefined : Array.from({ length: FOLDS }, (_, fold) => learnedWith(fold))
  const finds = texts.map(({ read, fold }) => findsIn(read, index, parts?.[fold] ?? all))
  const experience = experienceOf(texts, finds, phrases, (find) => codesOf(find, index, phrases))
  const scored = (read: ReadText, found: readonly Find[], learned: Learned, without: number): Scored[] => {
    const candidates = candidatesIn(read, found, edition, index, learned, experience, without)
    return [...candidates].flatMap(([code, reasons]) => {
      const fact = facts.find(code)
      if (!fact) return []
      const parentSeen = fact.code.parent !== undefined && experience.withCode(fact.code.parent, without) > 0
      const x = learnedFeatures(code, fact, parentSeen, reasons, read, experience, without)
      return [{ code, reasons, x }]
    })
  }
  const examples = texts.map(({ read, fold, kept }, at) =>
    scored(read, finds[at]!, parts?.[fold] ?? all, fold).map((one): Example & Scored => ({
      ...one,
      y: kept.has(one.code) ? 1 : 0,
    })),
  )
  const wanted = texts.reduce((sum, { kept }) => sum + kept.size, 0)
  const held = heldOut(examples)
  const calibration = platt(held)
  const sure = (score: number) => calibrated(calibration, score)
  const cut = bestCut(
    held.map(({ p, y }) => ({ p: sure(p), y })),
    wanted,
  )
  const model = boost(examples.flat())
  return {
    threshold: cut.threshold,
    about: { texts: texts.length, phrases: phrases.length, heldOut: cut },
    propose(read) {
      return scored(read, findsIn(read, index, all), all, -1)
        .map(({ code, reasons, x }) => ({
          code,
          reasons,
          confidence: Math.round(sure(chance(model, x)) * 1000) / 1000,
          spans: spansOf(read, reasons),
        }))
        .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
    },
  }
}

interface Scored {
  code: string
  reasons: Reason[]
  x: number[]
}

function studied(decided: DecidedText, at: number, index: TermIndex, words: Words): Studied {
  const read = readText(decided.text, (word) => index.knows(word))
  return {
    decided,
    read,
    words: Int32Array.from(read.tokens, (token) => words.of(token.word)),
    kept: new Set(decided.decisions.filter(({ kept }) => kept).map(({ code }) => code)),
    fold: at % FOLDS,
  }
}

/** Whether most words of the texts stand in the edition. */
function sameLanguageAs(index: TermIndex, texts: readonly Studied[]): boolean {
  let known = 0
  let all = 0
  for (const { read } of texts)
    for (const { word, stem: own } of read.tokens) {
      if (word.length < 4 || /\d/.test(word)) continue
      all++
      if (index.ids.has(own) || stopWords.has(word)) known++
    }
  return known > all / 2
}

/** What the matcher needs, with what foreign words mean as far as the other parts tell. */
function learner(
  index: TermIndex,
  words: Words,
  common: ReadonlySet<number>,
  phrases: readonly Phrase[],
  same: boolean,
): (without: number) => Learned {
  const edges = new Set(phrases.flatMap((phrase) => phrase.words.filter((word) => common.has(word))))
  // Words met later get numbers above these: no phrase has them.
  const compiled = compileSets(
    phrases.map((phrase) => phrase.words),
    words.size(),
  )
  const shared = {
    wordOf: (word: string) => words.of(word),
    common,
    edges,
    phrases: compiled,
    sameLanguage: same,
  }
  if (same) {
    const lexicon = sameLanguage(words, index.ids, stem)
    return () => ({ ...shared, lexicon })
  }
  const looks = looksOf(words, index.ids)
  const naming = namesOfCodes(index, new Set(phrases.flatMap(({ codes }) => [...codes.keys()])))
  return (without) => {
    const pairs: Pair[] = []
    for (const phrase of phrases)
      for (const [code, votes] of phrase.codes) {
        const stems = naming.get(code)
        if (stems && phrase.marked && votes[FOLDS]! > (without < 0 ? 0 : votes[without]!))
          pairs.push({ words: phrase.words, stems })
      }
    const lexicon = learnLexicon(pairs, looks)
    return { ...shared, lexicon, meanings: meaningsOf(phrases, lexicon, index.ids.size) }
  }
}

/** Stems of everything that names a code, with how often each occurs there beside the most frequent one. */
function namesOfCodes(index: TermIndex, codes: ReadonlySet<string>): Map<string, Pair['stems']> {
  const counts = new Map<string, Map<number, number>>()
  for (let key = 0; key < index.terms; key++)
    for (let c = index.codeFrom[key]!; c < index.codeFrom[key + 1]!; c++) {
      const code = index.codeName(index.codeIds[c]!)
      if (!codes.has(code)) continue
      let own = counts.get(code)
      if (!own) {
        own = new Map()
        counts.set(code, own)
      }
      for (let s = index.stemFrom[key]!; s < index.stemFrom[key + 1]!; s++) {
        const id = index.stemIds[s]!
        own.set(id, (own.get(id) ?? 0) + 1)
      }
    }
  return new Map(
    [...counts].map(([code, own]) => {
      const most = Math.max(...own.values())
      return [
        code,
        [...own]
          .map(([id, n]) => [id, Math.sqrt(n / most)] as const)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, MOST_STEMS),
      ]
    }),
  )
}

const MOST_STEMS = 60
const SURE_MEANING = 0.4

/** Marked phrases in stems of the edition, where each of their words has one. */
function meaningsOf(phrases: readonly Phrase[], lexicon: Lexicon, stems: number): Learned['meanings'] {
  const sets: number[][] = []
  const numbers: number[] = []
  phrases.forEach(({ words, marked }, at) => {
    if (!marked) return
    const own: number[] = []
    for (const word of words) {
      const best = lexicon(word)[0]
      if (!best || best[1] < SURE_MEANING) return
      if (!own.includes(best[0])) own.push(best[0])
    }
    sets.push(own)
    numbers.push(at)
  })
  const { sets: compiled, order } = compileSets(sets, stems)
  return { sets: compiled, order: order.map((at) => numbers[at]!) }
}

function* codesOf(find: Find, index: TermIndex, phrases: readonly Phrase[]): Generator<string> {
  if (find.kind === 'term')
    for (let c = index.codeFrom[find.key]!; c < index.codeFrom[find.key + 1]!; c++)
      yield index.codeName(index.codeIds[c]!)
  else yield* phrases[find.key]!.codes.keys()
}

type Held = { p: number; y: 0 | 1 }

/** What models say of texts they have not seen: one learns from parts 0 and 1, one from the rest. */
function heldOut(examples: readonly (readonly (Example & Scored)[])[]): Held[] {
  const early = (at: number) => at % FOLDS < 2
  return [true, false].flatMap((first) => {
    const model = boost(examples.filter((_, at) => early(at) === first).flat())
    return examples
      .filter((_, at) => early(at) !== first)
      .flat()
      .map(({ x, y }) => ({ p: chance(model, x), y }))
  })
}

/** Platt scaling: a and b of sigmoid(a · logit(p) + b), by Newton's method. */
function platt(held: readonly Held[]): [number, number] {
  let [a, b] = [1, 0]
  for (let round = 0; round < 20; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-3, 0, 1e-3]
    for (const { p, y } of held) {
      const x = rawLogit(p)
      const q = 1 / (1 + Math.exp(-(a * x + b)))
      const w = q * (1 - q)
      ga += (y - q) * x
      gb += y - q
      haa += w * x * x
      hab += w * x
      hbb += w
    }
    const det = haa * hbb - hab * hab
    const da = (hbb * ga - hab * gb) / det
    const db = (haa * gb - hab * ga) / det
    a += da
    b += db
    if (Math.abs(da) + Math.abs(db) < 1e-6) break
  }
  return [a, b]
}

function rawLogit(p: number): number {
  const held = Math.min(0.9999, Math.max(0.0001, p))
  return Math.log(held / (1 - held))
}

function calibrated([a, b]: readonly [number, number], p: number): number {
  return 1 / (1 + Math.exp(-(a * rawLogit(p) + b)))
}

/** The threshold at which F1 is best. @param wanted Codes there are, found or not. */
function bestCut(
  held: readonly Held[],
  wanted: number,
): { threshold: number; precision: number; recall: number; f1: number } {
  const sorted = held.toSorted((a, b) => b.p - a.p)
  let right = 0
  let best = { threshold: 0.5, precision: 0, recall: 0, f1: 0 }
  sorted.forEach(({ p, y }, i) => {
    right += y
    const f1 = (2 * right) / (i + 1 + wanted)
    if (f1 > best.f1) best = { threshold: p, precision: right / (i + 1), recall: right / wanted, f1 }
  })
  return best
}

const MOST_SPANS = 12

/** The places of the best reasons, those outside of longer finds first. */
function spansOf(read: ReadText, reasons: readonly Reason[]): Span[] {
  const spans = new Map<string, Span>()
  for (const { finds } of reasons.toSorted((a, b) => b.p - a.p))
    for (const find of finds.toSorted((a, b) => Number(a.nested) - Number(b.nested))) {
      const span = spanOf(read.tokens, find.tokens[0]!, find.tokens.at(-1)!)
      if (spans.size < MOST_SPANS) spans.set(`${span.start}-${span.end}`, span)
    }
  return [...spans.values()]
}
