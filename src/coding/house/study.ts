import type { Edition } from '#src/domain/edition.ts'
import type { Span } from '#src/domain/page.ts'
import { hasDateOrNumber, namesIn } from '../dictionary/private-words.ts'
import { mentionChance } from '../mention-index/chance.ts'
import { mentionFeatures } from '../mention-index/features.ts'
import { mentionWeights } from '../mention-index/weights.ts'
import { type ReadText, readText, spanOf } from '../read-text.ts'
import { stopWords } from '../stem.ts'
import { type TermIndex, termIndexOf } from '../term-index.ts'
import { binned, boost, chance, type Example } from './boost.ts'
import { bestCut, calibrated, heldOut, platt } from './calibrate.ts'
import { candidatesIn, type Reason } from './candidates.ts'
import { type CodeFacts, codeFactsOf, type Fact } from './code-facts.ts'
import { FOLDS } from './counts.ts'
import type { DecidedText } from './decided-text.ts'
import { type Experience, experienceOf } from './experience.ts'
import { learnedFeatures } from './features.ts'
import { type Find, findsIn, type Learned } from './finds.ts'
import { learner, sameLanguageAs } from './learner.ts'
import { commonWords, type Phrase, phrasesOf, type Studied } from './phrases.ts'
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
  /** For profile `mention-index`: every code considered, best first. */
  propose(read: ReadText): Proposal[]
  /** From here on a proposal counts: where F1 was best on texts left out while learning. */
  threshold: number
  /** For people: how much was learned, and how well it held on texts left out; absent below `FEWEST_TEXTS`. */
  about: {
    texts: number
    phrases: number
    heldOut?: { precision: number; recall: number; f1: number } | undefined
  }
}

/** Below this there is nothing to weigh by: phrases count as they were decided, the rest as without a house. */
export const FEWEST_TEXTS = 50

/** A list is at least this long where there is anything to say; what goes on below a chance of 1 % helps nobody. */
const ALWAYS = 40
const WORTH_SAYING = 0.01

interface Scored {
  code: string
  fact: Fact
  reasons: Reason[]
}

/**
 * Learns from decided texts: phrases, what they and the edition's own terms are worth here, what foreign words mean, and
 * how to weigh all that. Deterministic; 500 texts of a page take some 6 s. Weights and threshold come from texts left out.
 * Codes that the edition lacks are never proposed.
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
  const weighs = texts.length >= FEWEST_TEXTS
  // While learning, what foreign words mean is taken from the other parts only, like everything else.
  const parts = same || !weighs ? undefined : Array.from({ length: FOLDS }, (_, fold) => learnedWith(fold))
  const finds = texts.map(({ read, fold }) => findsIn(read, index, parts?.[fold] ?? all))
  const experience = experienceOf(texts, finds, phrases, (find) => codesOf(find, index, phrases))
  const about = { texts: texts.length, phrases: phrases.length }
  const ground = { edition, learned: all, experience, about }
  if (!weighs) return houseByCounts({ ...ground, threshold: mentionWeights.threshold })
  const examples = texts.map(({ read, fold, kept }, at) =>
    consider({ ...ground, learned: parts?.[fold] ?? all }, read, finds[at]!, fold).map(
      (one): Example => ({
        x: featuresOf(one, read, facts, experience, fold),
        y: kept.has(one.code) ? 1 : 0,
      }),
    ),
  )
  const wanted = texts.reduce((sum, { kept }) => sum + kept.size, 0)
  const flat = examples.flat()
  if (!flat.some(({ y }) => y)) return houseByCounts({ ...ground, threshold: mentionWeights.threshold })
  const steps = binned(flat)
  const parted = Uint8Array.from(examples.flatMap((own, at) => own.map(() => at % FOLDS)))
  const held = heldOut(flat, parted, steps)
  const calibration = platt(held)
  const cut = bestCut(
    held.map(({ p, y }) => ({ p: calibrated(calibration, p), y })),
    wanted,
  )
  const model = boost(steps, Uint32Array.from(flat.keys()))
  return houseOf({ ...ground, threshold: cut.threshold, about: { ...about, heldOut: cut } }, (one, read) =>
    calibrated(calibration, chance(model, featuresOf(one, read, facts, experience, -1))),
  )
}

/** What a house stands on. */
export interface Ground {
  edition: Edition
  learned: Learned
  experience: Experience
  about: House['about']
  threshold: number
}

/** A house that weighs by counts alone. */
export function houseByCounts(ground: Ground): House {
  const index = termIndexOf(ground.edition)
  return houseOf(ground, (one, read) => plainChance(one, read, index))
}

function houseOf(ground: Ground, score: (one: Scored, read: ReadText) => number): House {
  const { edition, learned, threshold, about } = ground
  const index = termIndexOf(edition)
  const finds = (read: ReadText) => findsIn(read, index, learned)
  return {
    threshold,
    about,
    propose: (read) =>
      consider(ground, read, finds(read), -1)
        .map((one) => ({
          code: one.code,
          reasons: one.reasons,
          confidence: Math.round(score(one, read) * 1000) / 1000,
          spans: spansOf(read, one.reasons),
        }))
        .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
        .filter(({ confidence }, rank) => rank < ALWAYS || confidence >= WORTH_SAYING),
  }
}

function consider(
  { edition, learned, experience }: Pick<Ground, 'edition' | 'learned' | 'experience'>,
  read: ReadText,
  found: readonly Find[],
  without: number,
): Scored[] {
  const facts = codeFactsOf(edition)
  const candidates = candidatesIn(read, found, edition, termIndexOf(edition), learned, experience, without)
  return [...candidates].flatMap(([code, reasons]) => {
    const fact = facts.find(code)
    return fact ? [{ code, fact, reasons }] : []
  })
}

function studied(decided: DecidedText, at: number, index: TermIndex, words: Words): Studied {
  const read = readText(decided.text, (word) => index.knows(word))
  return {
    decided,
    read,
    words: Int32Array.from(read.tokens, (token) => words.of(token.word)),
    kept: new Set(decided.decisions.filter(({ kept }) => kept).map(({ code }) => code)),
    fold: at % FOLDS,
    hidden: hiddenTokens(read),
  }
}

/** Names of people, dates and numbers of three digits or more: never learned, whoever vouches for the text. */
function hiddenTokens({ text, tokens }: ReadText): Uint8Array {
  const names = namesIn(text)
  return Uint8Array.from(tokens, ({ word }) => Number(names.has(word) || hasDateOrNumber(word)))
}

function featuresOf(
  { code, fact, reasons }: Scored,
  read: ReadText,
  facts: CodeFacts,
  experience: Experience,
  without: number,
): number[] {
  const { parent } = fact.code
  const parentSeen = parent !== undefined && experience.withCode(parent, without) > 0
  return learnedFeatures(code, facts.find(code), parentSeen, reasons, read, experience, without)
}

/** Texts that an edition's term weighs before anything is learned about it. */
const OWN_WEIGHT = 3

/**
 * Few decisions: a phrase is worth what was decided about it, a term of the edition moves from what it is worth anywhere
 * towards what was decided about these words.
 */
function plainChance({ code, fact, reasons }: Scored, read: ReadText, index: TermIndex): number {
  let best = 0
  let known: Reason | undefined
  for (const r of reasons) {
    if (r.kind === 'phrase') best = Math.max(best, r.p * r.share * (r.whole ? 1 : 0.5))
    if (r.kind !== 'meaning' && r.n > (known?.n ?? 0)) known = r
  }
  const ofEdition = reasons.filter((r) => r.kind === 'term' || r.kind === 'refined')
  if (ofEdition.length === 0) return best
  const base = mentionChance(mentionFeatures(code, fact, ofEdition, read, index))
  return Math.max(best, (base * OWN_WEIGHT + (known?.hits ?? 0)) / (OWN_WEIGHT + (known?.n ?? 0)))
}

function* codesOf(find: Find, index: TermIndex, phrases: readonly Phrase[]): Generator<string> {
  if (find.kind === 'term')
    for (let c = index.codeFrom[find.key]!; c < index.codeFrom[find.key + 1]!; c++)
      yield index.codeName(index.codeIds[c]!)
  else yield* phrases[find.key]!.codes.keys()
}

const MOST_SPANS = 12

/** The places of the best reasons, those outside of longer finds first. */
export function spansOf(read: ReadText, reasons: readonly Reason[]): Span[] {
  const spans = new Map<string, Span>()
  for (const { finds } of reasons.toSorted((a, b) => b.p - a.p))
    for (const find of finds.toSorted((a, b) => Number(a.nested) - Number(b.nested))) {
      const span = spanOf(read.tokens, find.tokens[0]!, find.tokens.at(-1)!)
      if (spans.size < MOST_SPANS) spans.set(`${span.start}-${span.end}`, span)
    }
  return [...spans.values()]
}
