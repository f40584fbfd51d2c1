import type { ReadText } from '../read-text.ts'
import { Gap } from '../tokens.ts'
import { FOLDS } from './counts.ts'
import type { DecidedText } from './decided-text.ts'
import type { Words } from './words.ts'

/** A text of the learning set, its words as numbers. */
export interface Studied {
  decided: DecidedText
  read: ReadText
  /** One for each token. */
  words: Int32Array
  kept: Set<string>
  fold: number
  /** 1 for tokens that are never learned. */
  hidden: Uint8Array
}

/** Words that go with codes: a set of words, and how many texts of each part vouch for each code. */
export interface Phrase {
  words: number[]
  codes: Map<string, Uint32Array>
  /** Marked by a person, or found because it goes with the code again and again. */
  marked: boolean
}

const LONGEST = 8
const LONGEST_RUN = 3

/** Words that stand in many texts and seldom in anything that was marked: they do not count, in any language. */
export function commonWords(texts: readonly Studied[]): Set<number> {
  const inTexts = new Map<number, number>()
  const all = new Map<number, number>()
  const inside = new Map<number, number>()
  let marks = 0
  for (const text of texts) {
    const marked = markedTokens(text)
    const met = new Set<number>()
    text.words.forEach((word, i) => {
      all.set(word, (all.get(word) ?? 0) + 1)
      met.add(word)
      if (!marked[i]) return
      inside.set(word, (inside.get(word) ?? 0) + 1)
      marks++
    })
    for (const word of met) inTexts.set(word, (inTexts.get(word) ?? 0) + 1)
  }
  const common = new Set<number>()
  for (const [word, n] of inTexts) {
    const often = n / texts.length
    const share = (inside.get(word) ?? 0) / all.get(word)!
    if (marks > 0 ? often >= 0.2 && n > 2 && share < 0.15 : often >= 0.6 && n > 2) common.add(word)
  }
  return common
}

/** 1 for each token that lies in a marked span. */
export function markedTokens({ decided, read }: Studied): Uint8Array {
  const marked = new Uint8Array(read.tokens.length)
  for (const { spans } of decided.decisions)
    for (const span of spans) for (const i of tokensIn(read, span)) marked[i] = 1
  return marked
}

/** Indexes of the tokens that a span touches. */
export function tokensIn({ tokens }: ReadText, [start, end]: readonly [number, number]): number[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) found.push(i)
  return found
}

/** Every phrase of the learning set, with the codes that `real` knows. Deterministic: in the order of the texts. */
export function phrasesOf(
  texts: readonly Studied[],
  common: ReadonlySet<number>,
  words: Words,
  real: (code: string) => boolean,
): Phrase[] {
  const phrases = new Map<string, Phrase>()
  const file = (own: readonly number[], code: string, fold: number, marked: boolean) => {
    const key = `${marked ? '' : '~'}${[...own].sort((a, b) => a - b).join(' ')}`
    let phrase = phrases.get(key)
    if (!phrase) {
      phrase = { words: [...own], codes: new Map(), marked }
      phrases.set(key, phrase)
    }
    let votes = phrase.codes.get(code)
    if (!votes) {
      votes = new Uint32Array(FOLDS + 1)
      phrase.codes.set(code, votes)
    }
    votes[fold]!++
    votes[FOLDS]!++
  }
  for (const text of texts) {
    const once = new Set<string>()
    for (const { code, kept, spans } of text.decided.decisions) {
      if (!kept || spans.length === 0 || !real(code)) continue
      const own = phraseIn(text, spans, common)
      const key = `${code} ${own.join(' ')}`
      if (own.length === 0 || own.length > LONGEST || once.has(key)) continue
      once.add(key)
      file(own, code, text.fold, true)
    }
  }
  for (const [code, own, fold] of runsWith(texts, common, words, real)) file(own, code, fold, false)
  return [...phrases.values()]
}

/** The words of a span that count; its last one counts always ("hepatitis C"). Names, dates and numbers never do. */
function phraseIn(
  { read, words, hidden }: Studied,
  spans: readonly (readonly [number, number])[],
  common: ReadonlySet<number>,
): number[] {
  const found: number[] = []
  for (const span of spans) {
    const tokens = tokensIn(read, span)
    tokens.forEach((i, k) => {
      const word = words[i]!
      const edge = spans.length === 1 && k === tokens.length - 1 && found.length > 0
      if (common.has(word) && !edge) return
      if (hidden[i] || found.includes(word)) return
      found.push(word)
    })
  }
  return found.every((word) => common.has(word)) ? [] : found
}

/** An association counts when at least this share of the texts with the words have the code… */
export const LEAST_SHARE = 0.25
/** …which must be this many times what chance would give. */
const LEAST_LIFT = 3

/**
 * Where nobody marked words: runs of up to three words that go with a code, in at least two texts, far more often than
 * chance. A little is let through below the threshold, so that leaving out a part of the texts decides nothing.
 */
function* runsWith(
  texts: readonly Studied[],
  common: ReadonlySet<number>,
  words: Words,
  real: (code: string) => boolean,
): Generator<[code: string, words: number[], fold: number]> {
  const unmarked = texts.map(({ decided }) =>
    decided.decisions.flatMap(({ code, kept, spans }) =>
      kept && spans.length === 0 && real(code) ? [code] : [],
    ),
  )
  if (unmarked.every((codes) => codes.length === 0)) return
  const withCode = new Map<string, number>()
  for (const codes of unmarked) for (const code of codes) withCode.set(code, (withCode.get(code) ?? 0) + 1)
  const runs = new Map<string, { words: number[]; texts: number[] }>()
  texts.forEach((text, at) => {
    for (const own of runsIn(text, common, words)) {
      const key = [...own].sort((a, b) => a - b).join(' ')
      const run = runs.get(key)
      if (!run) runs.set(key, { words: own, texts: [at] })
      else if (run.texts.at(-1) !== at) run.texts.push(at)
    }
  })
  for (const { words: own, texts: found } of runs.values()) {
    if (found.length < 2 || found.length > texts.length * 0.4) continue
    const together = new Map<string, number>()
    for (const at of found)
      for (const code of unmarked[at]!) together.set(code, (together.get(code) ?? 0) + 1)
    for (const [code, n] of together) {
      const share = n / found.length
      const lift = share / (withCode.get(code)! / texts.length)
      if (n < 2 || share < LEAST_SHARE * 0.7 || lift < LEAST_LIFT) continue
      for (const at of found) if (unmarked[at]!.includes(code)) yield [code, own, texts[at]!.fold]
    }
  }
}

function* runsIn(
  { read, words, hidden }: Studied,
  common: ReadonlySet<number>,
  list: Words,
): Generator<number[]> {
  for (const sentence of read.sentences) {
    const own: number[] = []
    const broken: boolean[] = []
    let parted = false
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = words[i]!
      // A name between two words parts them.
      if (hidden[i]) parted = true
      if (hidden[i] || common.has(word) || /^\d/.test(list.example(word))) continue
      own.push(word)
      broken.push(
        parted ||
          (read.tokens[i]!.gap & (Gap.comma | Gap.semicolon | Gap.colon | Gap.stop | Gap.blankLine)) !== 0,
      )
      parted = false
    }
    for (let from = 0; from < own.length; from++)
      for (let size = 1; size <= LONGEST_RUN && from + size <= own.length; size++) {
        if (size > 1 && broken[from + size - 1]) break
        const run = own.slice(from, from + size)
        if (new Set(run).size === size) yield run
      }
  }
}
