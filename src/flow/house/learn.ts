import { phraseKey, wordsOf } from '#src/coding/dictionary/key.ts'
import { ENOUGH_PATIENTS, learnTerms, trackOf } from '#src/coding/dictionary/learn.ts'
import { knownWord, meansAlready } from '#src/coding/dictionary/lexicon.ts'
import type { Lesson } from '#src/domain/house.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { textOf } from '../extract/text-of.ts'
import { readLearned, writeLearned } from './learned.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

const LESSONS_A_PAGE = 1000
/** Texts that are read for words of ≥ 3 patients, newest lessons first. */
const MOST_TEXTS = 2000
/** Sign-offs come in a row: they are learned from together. */
const SOON_SECONDS = 5

/** The job that learns has no record of its own. */
export const LEARN_JOB = { v: 1, kind: 'learn', id: 'house' } as const

/** Has what decisions teach learned in a moment. A job that finds nothing new does nothing. */
export async function askToLearn({ jobs }: Pick<Ports, 'jobs'>): Promise<void> {
  try {
    await jobs.send(LEARN_JOB, { delaySeconds: SOON_SECONDS, lane: 'bulk' })
  } catch (error) {
    // What was signed is signed: the sweep finds what is not learned yet.
    if (!(error instanceof Problem)) throw error
  }
}

/** Whether what was learned is what lessons teach now. */
export async function isLearned(ports: Pick<Ports, 'documents' | 'files'>): Promise<boolean> {
  const learned = await readLearned(ports)
  return learned?.of === (await ports.documents.houseVersion()).lessons
}

const learning = new WeakSet<Ports['documents']>()
const MEANWHILE_SECONDS = 5

/**
 * The job: learns, where that keeps nobody waiting, unless nothing has changed. Answers seconds to come again while another
 * job of this process is at it.
 */
export async function learnWhenChanged(ports: Ports): Promise<'done' | number> {
  const { lessons } = await ports.documents.houseVersion()
  if (lessons === 0 || (await isLearned(ports))) return 'done'
  if (learning.has(ports.documents)) return MEANWHILE_SECONDS
  learning.add(ports.documents)
  try {
    if (ports.learner) await ports.learner.learn()
    else await learn(ports)
  } finally {
    learning.delete(ports.documents)
  }
  return 'done'
}

/**
 * Reads every lesson and keeps what they teach as JSON in the file store. Some seconds of work for thousands of lessons: not for
 * a process that answers people.
 */
export async function learn(ports: Needs): Promise<{ lessons: number; terms: number }> {
  // Before the lessons are read: what changes meanwhile is learned the next time.
  const of = (await ports.documents.houseVersion()).lessons
  const lessons = await allLessons(ports)
  const edition = ports.codes.on(undefined)
  const known = await lexiconOf(ports, lessons, (word) => knownWord(edition, word))
  const learned = {
    v: 1 as const,
    of,
    at: ports.clock.now().toISOString(),
    encounters: new Set(lessons.map(({ encounterId }) => encounterId)).size,
    lessons: lessons.length,
    terms: learnTerms(lessons, known, (phrase, code) => meansAlready(edition, phrase, code)),
    track: trackOf(lessons),
  }
  const before = await readLearned(ports)
  // Two may learn at once; what knows more stays.
  if (!before || before.of <= of) await writeLearned(ports, learned)
  return { lessons: lessons.length, terms: learned.terms.length }
}

async function allLessons({ documents }: Pick<Ports, 'documents'>): Promise<Lesson[]> {
  const lessons: Lesson[] = []
  let cursor: string | undefined
  do {
    const page = await documents.lessons(LESSONS_A_PAGE, cursor)
    for (const lesson of page.lessons) lessons.push(lesson)
    cursor = page.cursor
  } while (cursor)
  return lessons
}

/** Words of the edition and of our lists, and of those the lessons name the ones that stand in documents of three patients. */
async function lexiconOf(
  ports: Pick<Ports, 'documents' | 'files'>,
  lessons: readonly Lesson[],
  known: (word: string) => boolean,
): Promise<(word: string) => boolean> {
  const asked = new Map<string, Set<string>>()
  for (const { evidence } of lessons)
    for (const { quote } of evidence)
      for (const word of phraseKey(quote).split(' ')) if (!known(word)) asked.set(word, new Set())
  const patientOf = new Map<string, string>()
  for (const { documentId, patient } of lessons.toSorted((a, b) => (a.at < b.at ? 1 : -1)))
    if (patientOf.size < MOST_TEXTS) patientOf.set(documentId, patient)
  const open = new Set(asked.keys())
  for (const [documentId, patient] of patientOf) {
    if (open.size === 0) break
    for (const word of await wordsIn(ports, documentId)) {
      const patients = open.has(word) ? asked.get(word) : undefined
      if (patients?.add(patient).size === ENOUGH_PATIENTS) open.delete(word)
    }
  }
  return (word) => known(word) || (asked.get(word)?.size ?? 0) >= ENOUGH_PATIENTS
}

async function wordsIn(ports: Pick<Ports, 'documents' | 'files'>, documentId: string): Promise<Set<string>> {
  const document = await ports.documents.document(documentId)
  if (!document) return new Set()
  try {
    return new Set(wordsOf((await textOf(ports, document)).text))
  } catch (error) {
    // Read again just now: its words count the next time.
    if (error instanceof Problem && error.code === 'stage-not-reached') return new Set()
    throw error
  }
}
