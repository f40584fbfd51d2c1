import { type AskText, rootOf, type Unit } from './ask-text.ts'
import { type AskedQuestion, isSameThing, type QuestionTerm } from './question.ts'

/** A sentence with how well it fits a question. */
export interface Hit {
  unit: Unit
  /** BM25 over the things the question is about (Robertson and Zaragoza 2009), in all the words for them. */
  score: number
  /** How much of what is asked for it speaks of, 0…1, by weight and rarity. */
  coverage: number
  /** It lacks a condition or side that is asked for. */
  lacks: boolean
}

const K1 = 1.2
const B = 0.5

/** Sentences that speak of what is asked, best first. `texts` is all that is looked through. */
export function retrieve(question: AskedQuestion, texts: readonly AskText[]): Hit[] {
  const { terms } = question
  const units = texts.flatMap((text) => text.units.map((unit) => ({ unit, text })))
  if (terms.length === 0 || units.length === 0) return []
  const degrees = units.map(({ unit, text }) => terms.map((term) => degreeOf(term, unit, text)))
  const idf = terms.map((_, t) => {
    const df = degrees.reduce((sum, of) => sum + ((of[t] ?? 0) > 0 ? 1 : 0), 0)
    return Math.log(1 + (units.length - df + 0.5) / (df + 0.5))
  })
  const most = terms.reduce((sum, term, t) => sum + term.weight * (idf[t] ?? 0), 0)
  const average = units.reduce((sum, { unit }) => sum + unit.length, 0) / units.length
  const hits: Hit[] = []
  units.forEach(({ unit }, at) => {
    const of = degrees[at] ?? []
    let sum = 0
    let covered = 0
    terms.forEach((term, t) => {
      const worth = term.weight * (idf[t] ?? 0) * (of[t] ?? 0)
      covered += worth
      sum += (worth * (K1 + 1)) / (1 + K1 * (1 - B + (B * unit.length) / average))
    })
    if (covered <= 0) return
    if (question.type === 'number') sum *= unit.hasNumber ? 1.25 : 0.6
    if (question.type === 'when') sum *= unit.hasDate ? 1.25 : 0.5
    hits.push({
      unit,
      score: sum,
      coverage: covered / most,
      lacks: terms.some((term, t) => term.must && (of[t] ?? 0) < 0.5),
    })
  })
  return hits.sort((a, b) => b.score - a.score || a.unit.start - b.unit.start)
}

/** How much a sentence is about a thing, 0…1. */
function degreeOf({ ways, codes, sections, members, must }: QuestionTerm, unit: Unit, text: AskText): number {
  let best = 0
  for (const way of ways) {
    const there = way.filter((word) => unit.stems.has(word)).length
    if (there === way.length) return 1
    if (way.every((word) => unit.roots.has(rootOf(word)))) best = Math.max(best, 0.9)
    const withHeading = way.filter((word) => unit.stems.has(word) || unit.heading.has(word)).length
    if (withHeading === way.length) best = Math.max(best, 0.85)
    // Some of the words of a condition are not the condition.
    else if (way.length > 1) best = Math.max(best, (there / way.length) * 0.4)
  }
  if (members && [...unit.stems].some((word) => members.test(word))) best = Math.max(best, 0.9)
  if (codes.size > 0 && best < 1)
    for (const mention of text.mentionsOf(unit.sentence))
      for (const { code, prior } of mention.codes) {
        if (prior < (mention.codes[0]?.prior ?? 0) * 0.8) continue
        if (codes.has(code)) return 1
        if ([...codes].some((asked) => isSameThing(asked, code))) best = Math.max(best, 0.8)
      }
  if (!must && sections.includes(unit.section)) best = Math.max(best, 0.75)
  return best
}

/** Sentences of one document that go to a model, in the order of the text. */
export interface Passage {
  documentId: string
  units: Unit[]
}

/** Best sentences for a model, and characters in all. */
const MOST_HITS = 16
const MOST_CHARACTERS = 14_000
/** A document of so few sentences goes whole: what stands around an answer often decides it. */
const SHORT = 60

/** What a model may cite: the best sentences with their neighbours, or a short document whole. Empty: nothing speaks of it. */
export function passagesFor(hits: readonly Hit[], texts: readonly AskText[]): Passage[] {
  const wanted = new Map<string, Set<number>>()
  let characters = 0
  for (const { unit } of hits.slice(0, MOST_HITS)) {
    const text = texts.find(({ id }) => id === unit.documentId)
    if (!text) continue
    const had = wanted.get(text.id)
    const chosen = had ?? new Set<number>()
    wanted.set(text.id, chosen)
    const short = !had && text.units.length <= SHORT && text.text.length < MOST_CHARACTERS / 2
    const around = short ? text.units : text.units.slice(Math.max(0, unit.index - 1), unit.index + 2)
    for (const each of around) {
      if (chosen.has(each.index)) continue
      characters += each.end - each.start
      if (characters > MOST_CHARACTERS) break
      chosen.add(each.index)
    }
    if (characters > MOST_CHARACTERS) break
  }
  return texts.flatMap((text) => {
    const chosen = wanted.get(text.id)
    if (!chosen || chosen.size === 0) return []
    return [{ documentId: text.id, units: text.units.filter((unit) => chosen.has(unit.index)) }]
  })
}
