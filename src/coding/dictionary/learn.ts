import type { LearnedTerm, Lesson, Met, TrackCount } from '#src/domain/house.ts'
import { binOf } from '../calibration/track-record.ts'
import { houseTermId, phraseKey } from './key.ts'
import { hasDateOrNumber } from './private-words.ts'

const LONGEST = 8
const MOST_MET = 50
/** A word or a phrase that this many patients share says nothing of one of them. */
export const ENOUGH_PATIENTS = 3

interface Pair {
  phrase: string
  key: string
  code: string
  met: Map<string, Met>
  kept: Set<string>
  rejected: Set<string>
  patients: Set<string>
}

/**
 * Which phrases go with which codes. A lesson whose evidence is one phrase joins it to the code. Where several phrases support a
 * code together (a disease and its cause), none of them alone need mean it: those count that name the code by themselves, or that
 * a lesson of one phrase has joined to it. Deterministic whatever the order; each encounter counts once.
 * @param known Whether a folded word is in the edition, in our lists or in the documents of enough patients.
 * @param names Whether the edition itself names the code, or a header of it, by these words.
 */
export function learnTerms(
  lessons: Iterable<Lesson>,
  known: (word: string) => boolean,
  names: (phrase: string, code: string) => boolean = () => false,
): LearnedTerm[] {
  const pairs = new Map<string, Pair>()
  const later: { lesson: Lesson; phrases: Map<string, string> }[] = []
  for (const lesson of lessons) {
    const phrases = phrasesOf(lesson)
    if (phrases.size > 1) later.push({ lesson, phrases })
    else for (const [key, phrase] of phrases) count(pairs, lesson, key, phrase)
  }
  const single = new Set(pairs.keys())
  const named = remembered(names)
  for (const { lesson, phrases } of later) {
    const own = [...phrases].filter(
      ([key, phrase]) => single.has(houseTermId(key, lesson.code)) || named(phrase, lesson.code),
    )
    // A refusal must be about something; a support need not be about any one of them.
    const counted = own.length === 0 && isRefusal(lesson) ? phrases : own
    for (const [key, phrase] of counted) count(pairs, lesson, key, phrase)
  }
  return [...pairs.values()]
    .filter((pair) => mayBeLearned(pair, known))
    .map((pair) => termOf(pair, known, named))
    .sort((a, b) => b.kept + b.rejected - (a.kept + a.rejected) || (a.id < b.id ? -1 : 1))
}

/** Every phrase that a lesson may teach, by its key. */
function phrasesOf({ evidence }: Lesson): Map<string, string> {
  const phrases = new Map<string, string>()
  for (const { quote, private: isPrivate } of evidence) {
    const key = phraseKey(quote)
    if (isPrivate || key === '' || hasDateOrNumber(quote) || key.split(' ').length > LONGEST) continue
    // The spelling that comes first in the alphabet, so that the order of lessons decides nothing.
    const before = phrases.get(key)
    const shown = quote.replace(/\s+/gu, ' ').trim()
    if (before === undefined || shown < before) phrases.set(key, shown)
  }
  return phrases
}

function isRefusal({ outcome }: Lesson): boolean {
  return outcome === 'rejected' || outcome === 'replaced'
}

function count(pairs: Map<string, Pair>, lesson: Lesson, key: string, phrase: string): void {
  const { code, encounterId, documentId, outcome, reason, by, at } = lesson
  const id = houseTermId(key, code)
  let pair = pairs.get(id)
  if (!pair) {
    pair = { phrase, key, code, met: new Map(), kept: new Set(), rejected: new Set(), patients: new Set() }
    pairs.set(id, pair)
  }
  if (phrase < pair.phrase) pair.phrase = phrase
  if (isRefusal(lesson)) pair.rejected.add(encounterId)
  else pair.kept.add(encounterId)
  pair.patients.add(lesson.patient)
  pair.met.set(`${encounterId} ${documentId}`, { encounterId, documentId, outcome, reason, by, at })
}

/** The same words are asked about with every lesson. */
function remembered(names: (phrase: string, code: string) => boolean): typeof names {
  const answers = new Map<string, boolean>()
  return (phrase, code) => {
    const id = houseTermId(phrase, code)
    const answer = answers.get(id) ?? names(phrase, code)
    answers.set(id, answer)
    return answer
  }
}

/** Unvouched phrases are learned only when nothing of one person can stand in them. */
function mayBeLearned({ key, patients }: Pair, known: (word: string) => boolean): boolean {
  return patients.size >= ENOUGH_PATIENTS || key.split(' ').every(known)
}

function termOf(
  pair: Pair,
  known: (word: string) => boolean,
  named: (phrase: string, code: string) => boolean,
): LearnedTerm {
  const { phrase, key, code, met, kept, rejected, patients } = pair
  return {
    id: houseTermId(key, code),
    phrase,
    code,
    kept: kept.size,
    rejected: rejected.size,
    patients: patients.size,
    known: key.split(' ').every(known),
    ...(named(phrase, code) ? { edition: true as const } : {}),
    met: [...met.values()]
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.documentId < b.documentId ? -1 : 1))
      .slice(0, MOST_MET),
  }
}

/** What became of suggestions, by engine, confidence and family of codes; each code of an encounter once. */
export function trackOf(lessons: Iterable<Lesson>): TrackCount[] {
  const surest = new Map<string, Lesson & { engine: string; confidence: number }>()
  for (const lesson of lessons) {
    const { engine, confidence } = lesson
    if (engine === undefined || confidence === undefined) continue
    const key = `${lesson.encounterId} ${lesson.code}`
    const before = surest.get(key)
    // What the card showed: the surest of its documents.
    if (!before || confidence > before.confidence) surest.set(key, { ...lesson, engine, confidence })
  }
  const counts = new Map<string, TrackCount>()
  for (const lesson of surest.values()) {
    const { engine, confidence, code } = lesson
    const [bin, family] = [binOf(confidence), code.slice(0, 3)]
    const key = `${engine} ${bin} ${family}`
    const own = counts.get(key) ?? { engine, bin, family, decided: 0, kept: 0 }
    own.decided++
    if (!isRefusal(lesson)) own.kept++
    counts.set(key, own)
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own)
}
