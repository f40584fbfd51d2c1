import type { Edition } from '#src/domain/edition.ts'
import { readText } from '../read-text.ts'
import { termIndexOf } from '../term-index.ts'
import type { DecidedText } from './decided-text.ts'
import { tokensIn } from './phrases.ts'
import { privateTokens } from './private-words.ts'

/** Words that a coder tied to a code, or untied from it. */
export interface TaughtPhrase {
  /** Folded, in the order of the text; never a name, a date or a long number. */
  words: string[]
  /** Dotted. */
  code: string
  kept: boolean
}

/** What one document taught. Holds no text beyond the marked words. */
export interface Lesson {
  /** A document or a line of a file; forgotten as a whole. */
  source: string
  patient: string
  /** Who decided and when, for those who trace it: an id and an ISO time. */
  by?: string | undefined
  at?: string | undefined
  /** A lead stands for it: approved file, approved import. */
  vouched: boolean
  phrases: TaughtPhrase[]
}

export type Standing = 'new' | 'approved' | 'retired'

/** Every lesson, in the order they came, and what a lead said of single entries. A value: changing makes another one. */
export interface HouseDictionary {
  lessons: readonly Lesson[]
  /** By `entryKey`. */
  standing: Readonly<Record<string, Exclude<Standing, 'new'>>>
}

export const emptyDictionary: HouseDictionary = { lessons: [], standing: {} }

/** One line of the dictionary as a lead sees it. */
export interface HouseEntry {
  words: string[]
  code: string
  kept: number
  rejected: number
  patients: number
  sources: string[]
  standing: Standing
}

/** Patients who must share a phrase before it is learned with nobody to vouch for it. */
const ENOUGH_PATIENTS = 3
const LONGEST = 8

/** What a document with its decisions teaches. Decisions without marked words teach no phrase. */
export function lessonOf(
  decided: DecidedText,
  about: { by?: string; at?: string; vouched: boolean },
): Lesson {
  const read = readText(decided.text, () => false)
  const hidden = privateTokens(decided.text, read.tokens)
  const phrases = new Map<string, TaughtPhrase>()
  for (const { code, kept, spans } of decided.decisions) {
    const words: string[] = []
    for (const span of spans)
      for (const i of tokensIn(read, span)) if (!hidden[i]) words.push(read.tokens[i]!.word)
    if (words.length === 0 || words.length > LONGEST) continue
    phrases.set(entryKey(words, code), { words, code, kept })
  }
  return {
    source: decided.source,
    patient: decided.patient ?? decided.source,
    ...about,
    phrases: [...phrases.values()],
  }
}

/** With a lesson more. An earlier lesson of the same source gives way: a document teaches what was decided last. */
export function learn(dictionary: HouseDictionary, lesson: Lesson): HouseDictionary {
  const others = dictionary.lessons.filter(({ source }) => source !== lesson.source)
  return { ...dictionary, lessons: [...others, lesson] }
}

/** Without what a source taught: exactly as if it had never come. */
export function forget(dictionary: HouseDictionary, source: string): HouseDictionary {
  return { ...dictionary, lessons: dictionary.lessons.filter((lesson) => lesson.source !== source) }
}

/** A lead's word on one entry; `new` takes it back. */
export function judge(
  dictionary: HouseDictionary,
  words: readonly string[],
  code: string,
  standing: Standing,
): HouseDictionary {
  const { [entryKey(words, code)]: _, ...others } = dictionary.standing
  return {
    ...dictionary,
    standing: standing === 'new' ? others : { ...others, [entryKey(words, code)]: standing },
  }
}

/** Every entry with where it comes from, in the order they were first taught. */
export function entriesOf({ lessons, standing }: HouseDictionary): HouseEntry[] {
  const entries = new Map<string, HouseEntry & { from: Set<string>; vouched: boolean }>()
  for (const { source, patient, vouched, phrases } of lessons)
    for (const { words, code, kept } of phrases) {
      const key = entryKey(words, code)
      let entry = entries.get(key)
      if (!entry) {
        entry = {
          words,
          code,
          kept: 0,
          rejected: 0,
          patients: 0,
          sources: [],
          standing: 'new',
          from: new Set(),
          vouched: false,
        }
        entries.set(key, entry)
      }
      if (kept) entry.kept++
      else entry.rejected++
      entry.sources.push(source)
      entry.from.add(patient)
      entry.vouched ||= vouched
    }
  return [...entries].map(([key, { from, vouched, ...entry }]) => ({
    ...entry,
    patients: from.size,
    standing: standing[key] ?? (vouched ? 'approved' : 'new'),
  }))
}

/**
 * The entries that may be used: not retired, and approved, or of enough patients, or made of words that are no one's
 * secret: the edition's, or such as stand in phrases of enough patients.
 */
export function usableEntries(dictionary: HouseDictionary, edition: Edition): HouseEntry[] {
  const index = termIndexOf(edition)
  const patientsOfWord = new Map<string, Set<string>>()
  for (const { patient, phrases } of dictionary.lessons)
    for (const { words } of phrases)
      for (const word of words) {
        const own = patientsOfWord.get(word)
        if (own) own.add(patient)
        else patientsOfWord.set(word, new Set([patient]))
      }
  const open = (word: string) => index.knows(word) || (patientsOfWord.get(word)?.size ?? 0) >= ENOUGH_PATIENTS
  return entriesOf(dictionary).filter(
    ({ standing, patients, words }) =>
      standing === 'approved' || (standing === 'new' && (patients >= ENOUGH_PATIENTS || words.every(open))),
  )
}

export function entryKey(words: readonly string[], code: string): string {
  return `${words.join(' ')} → ${code}`
}

const FORMAT = 1

/** For export and storage; `dictionaryFromJson` reads it back unchanged. */
export function dictionaryToJson(dictionary: HouseDictionary): string {
  return JSON.stringify({ format: FORMAT, ...dictionary })
}

/** `undefined` when the text is no dictionary of ours. */
export function dictionaryFromJson(json: string): HouseDictionary | undefined {
  try {
    const { format, lessons, standing } = JSON.parse(json) as { format?: unknown } & Partial<HouseDictionary>
    if (format !== FORMAT || !Array.isArray(lessons) || typeof standing !== 'object' || standing === null)
      return undefined
    return { lessons: lessons as Lesson[], standing }
  } catch {
    return undefined
  }
}
