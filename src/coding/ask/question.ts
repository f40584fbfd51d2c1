import type { SectionKind } from '../headings.ts'
import { findNames } from '../labs/names.ts'
import { findMentions, type Mention } from '../mention.ts'
import { readText } from '../read-text.ts'
import { stem } from '../stem.ts'
import type { TermIndex } from '../term-index.ts'
import { tokenise } from '../tokens.ts'
import {
  askingWords,
  asksForReason,
  asksForWhole,
  reasonSections,
  sayings,
  softWords,
  wholeSections,
} from './question-words.ts'

/** One thing a question is about, in all the words for it. */
export interface QuestionTerm {
  /** Stems that must all stand in a sentence; one of these lists is enough. */
  ways: readonly (readonly string[])[]
  /** Codes that name it; a sentence that names one of them, or one of the same category, is about it. */
  codes: ReadonlySet<string>
  sections: readonly SectionKind[]
  /** One word that is one of these is enough. */
  members?: RegExp | undefined
  weight: number
  /** Without it a sentence is no answer: a condition that is asked for, a side. */
  must: boolean
}

/** A question as the retrieval understands it. */
export interface AskedQuestion {
  terms: QuestionTerm[]
  /** Canonical names of lab values that are asked for. */
  analytes: string[]
  /** `is-there`: yes or no. `number` and `when`: a sentence without a number or date hardly answers. */
  type: 'is-there' | 'number' | 'when' | 'open'
}

const NUMBER =
  /\bhow (?:many|much|high|low|old|often|long|large|big)\b|\b(?:value|level|dose|dosage|size|rate|pressure|fraction|weight|height|bmi|score|percentage?|stage)\b/i
const WHEN = /^\s*(?:and )?when\b|\bwhat (?:date|day|year|time)\b|\b(?:date|day|year) of\b|\bsince when\b/i
const IS_THERE =
  /^\s*(?:and |so |but )?(?:is|are|was|were|does|do|did|has|have|had|any)\b|\b(?:is|are|was|were) there (?:any|a|an)?\b|\bhistory of\b/i
const SIDES = new Set(['left', 'right', 'bilateral'])
/** Answers to "and the other one?" stand where those to the question before stood. */
const GOES_ON =
  /^\s*(?:and|what about|how about|also|then|why|since when|where|when)\b|\b(?:it|that|this|those|these)\b/i
const SOFT = 0.25
/** Of what was asked before. */
const CARRIED = 0.5

/** Reads a question. `previous`: the one before it in the conversation, for questions that only go on. */
export function readQuestion(question: string, index: TermIndex, previous?: string): AskedQuestion {
  const terms = termsOf(question, index)
  const own: AskedQuestion = {
    terms,
    analytes: [...new Set(findNames(question).flatMap((name) => (name.weak ? [] : [name.analyte.name])))],
    type: WHEN.test(question)
      ? 'when'
      : NUMBER.test(question)
        ? 'number'
        : IS_THERE.test(question)
          ? 'is-there'
          : 'open',
  }
  const names = terms.some((term) => term.weight >= 1 && !isSide(term))
  if (!previous || (names && !(terms.length < 2 && GOES_ON.test(question)))) return own
  const before = readQuestion(previous, index)
  return {
    terms: [...terms, ...before.terms.filter((term) => !isSide(term)).map(carried)],
    analytes: own.analytes.length > 0 || names ? own.analytes : before.analytes,
    type: own.type === 'open' ? before.type : own.type,
  }
}

function isSide({ ways }: QuestionTerm): boolean {
  return ways.length > 0 && ways.every(([only, more]) => only !== undefined && !more && SIDES.has(only))
}

function carried(term: QuestionTerm): QuestionTerm {
  return { ...term, weight: term.weight * CARRIED }
}

function termsOf(question: string, index: TermIndex): QuestionTerm[] {
  // "A history of" something asks for the thing: it may be coded as its history, or as itself.
  const about = question.replace(/\b(?:past |prior |personal )?history of\b/gi, ' ')
  const read = readText(shouted(about, index), (word) => index.knows(word))
  const { tokens } = read
  const taken = new Set<number>()
  const terms: QuestionTerm[] = []
  const mentions = findMentions(read, index)
    .filter((mention) => !mention.nested)
    .toSorted((a, b) => b.tokens.length - a.tokens.length)
  for (const mention of mentions) {
    if (mention.tokens.some((at) => taken.has(at))) continue
    const own = mention.tokens.map((at) => tokens[at]?.stem ?? '')
    if (own.every((word) => isSoft(word) || askingWords.has(word))) continue
    for (const at of mention.tokens) taken.add(at)
    terms.push(conceptOf(mention, own))
    // "Left upper lobe nodule" is no answer for the right one.
    for (const word of own) if (SIDES.has(word)) terms.push({ ...plain(word), must: true })
  }
  tokens.forEach(({ word, stem: own }, at) => {
    if (taken.has(at)) return
    const saying = sayingAt(tokens, at, taken)
    if (saying) terms.push(saying)
    if (saying || askingWords.has(word)) return
    terms.push({
      ...plain(own),
      weight: isSoft(word) || isSoft(own) ? SOFT : 1,
      must: SIDES.has(own),
    })
  })
  if (asksForWhole.test(question)) terms.push(sectionsAsked(wholeSections))
  // What was done is known to who asks why: the reason need not name it.
  if (asksForReason.test(question))
    return [...terms.map((term) => ({ ...term, weight: term.weight / 2 })), sectionsAsked(reasonSections)]
  return terms
}

/** "Taking" weighs as little as "take". */
function isSoft(word: string): boolean {
  if (softWords.has(word)) return true
  const base = word.replace(/(?:ing|ed|s|d)$/, '')
  return softWords.has(base) || softWords.has(`${base}e`)
}

function plain(word: string): QuestionTerm {
  return { ways: [[word]], codes: new Set(), sections: [], weight: 1, must: false }
}

/** "ckd" as people type it is "CKD" as the edition knows it. */
function shouted(question: string, index: TermIndex): string {
  return question.replace(/\b[a-z][a-z0-9]{1,4}\b/g, (word) =>
    askingWords.has(word) || softWords.has(word) || (index.ids.has(stem(word)) && word.length > 4)
      ? word
      : word.length < 5 && !COMMON.test(word)
        ? word.toUpperCase()
        : word,
  )
}

/** Short words that are words, not abbreviations. */
const COMMON =
  /^(?:age|arm|ate|back|bone|burn|cyst|drug|ear|eye|face|fall|feet|fell|flu|foot|gout|gum|hand|head|heel|hip|jaw|joint|knee|left|leg|limb|lip|live|liver|lung|male|mass|mean|mole|nail|neck|nose|ovary|pain|pills?|rash|side|skin|soon|sore|team|toe|wall|wife|work|wrist|home|hour|week|year|blood|heart|took|take|used|last|next|went|lives?|drink|diet|both|high|low|pre|post|non|per|via|not|no|yes|even|ever|same|other|each|more|most|less)$/

function conceptOf(mention: Mention, own: string[]): QuestionTerm {
  // The best reading only, unless several are as good: an abbreviation may mean several things.
  const best = mention.codes[0]?.prior ?? 0
  const codes = mention.codes.filter(({ prior }) => prior >= best * 0.8).slice(0, 6)
  return { ways: [own], codes: new Set(codes.map(({ code }) => code)), sections: [], weight: 1.5, must: true }
}

const sayingWays = sayings.map(({ ways, sections = [], members }) => ({
  ways: ways.map((way) => tokenise(way).map((token) => token.stem)),
  sections,
  members,
}))

function sayingAt(
  tokens: readonly { stem: string; word: string }[],
  at: number,
  taken: Set<number>,
): QuestionTerm | undefined {
  for (const { ways, sections, members } of sayingWays)
    for (const way of ways) {
      if (!way.every((word, i) => tokens[at + i]?.stem === word && !taken.has(at + i))) continue
      for (let i = 0; i < way.length; i++) taken.add(at + i)
      return { ways, codes: new Set(), sections, members, weight: 1, must: false }
    }
  return undefined
}

function sectionsAsked(sections: readonly SectionKind[]): QuestionTerm {
  return { ways: [], codes: new Set(), sections, weight: 1, must: false }
}

/** Whether a code, by its title and words, is of what was asked for; any is where the question names no condition. */
export function isAbout({ terms }: AskedQuestion, code: string, words: string): boolean {
  const concepts = terms.filter(({ codes }) => codes.size > 0)
  if (concepts.length === 0) return true
  const stems = new Set(tokenise(words).map((token) => token.stem))
  return concepts.some(
    ({ codes, ways }) =>
      [...codes].some((asked) => isSameThing(asked, code)) ||
      ways.some((way) => way.every((one) => stems.has(one))),
  )
}

/**
 * Whether two codes name one thing, more or less exactly. Categories of drugs, status and history hold things side by side: who
 * takes insulin is not answered by who takes tablets.
 */
export function isSameThing(a: string, b: string): boolean {
  return a === b || (a.slice(0, 3) === b.slice(0, 3) && !/^(?:Z|T[3-5])/.test(a))
}
