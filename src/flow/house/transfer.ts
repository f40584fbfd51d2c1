import { createHash } from 'node:crypto'
import { houseTermId, phraseKey } from '#src/coding/dictionary/key.ts'
import { isPrivate, namesIn } from '#src/coding/dictionary/private-words.ts'
import type { Actor } from '#src/domain/actor.ts'
import { dotted, type Edition } from '#src/domain/edition.ts'
import {
  HOUSE_SUBJECT,
  type HouseAct,
  type HouseMark,
  type HouseStatus,
  type HouseTerm,
  houseStatuses,
} from '#src/domain/house.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { newId } from '../new-id.ts'
import { currentHouse } from './current.ts'
import { mustKeepHouse } from './may.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

const MOST_LINES = 20_000
const LONGEST_PHRASE = 120
/** Acts looked through for the same file. */
const REMEMBERED_ACTS = 500

/**
 * A term as a line of a decisions file: its phrase is the whole text. The counts stand beside, so that a shop that imports it
 * gets them too; who decided, and about whom, stays here.
 */
export interface TermLine {
  text: string
  decisions: { code: string; start: number; end: number; kept: boolean }[]
  kept: number
  rejected: number
  patients: number
  status: HouseStatus
}

/** Every term as JSON lines, newest counts. `code --learn` takes them too. */
export async function exportTerms(ports: Omit<Needs, 'clock'>): Promise<string> {
  const { terms } = await currentHouse(ports)
  return terms.map((term) => `${JSON.stringify(lineOf(term))}\n`).join('')
}

function lineOf({ phrase, code, says, kept, rejected, patients, status }: HouseTerm): TermLine {
  return {
    text: phrase,
    decisions: [{ code, start: 0, end: phrase.length, kept: says === 'means' }],
    kept,
    rejected,
    patients,
    status,
  }
}

/** What became of the lines of a file. */
export interface Imported {
  /** Absent when no line could be used. */
  act?: string | undefined
  lines: number
  /** Phrase–code pairs that were given something. */
  terms: number
  /** Lines, or decisions of lines, that were left out, in plain words; the first 50. */
  refused: { line: number; why: string }[]
  refusedLines: number
}

/** What the lines of a file say of one phrase and code. */
interface Gift {
  phrase: string
  code: string
  /** One decision each, by the sign of their line. */
  decisions: { line: string; kept: boolean }[]
  /** An export says how often in all. */
  counts: Counts
  status: HouseStatus
  /** The line says its status itself. */
  carried: boolean
}

type Counts = Pick<HouseTerm, 'kept' | 'rejected'>

/**
 * Takes a decisions file: whoever imports vouches for it, so what it says is approved, each line a patient of its own; a line
 * that was imported before counts no more. A line of an export keeps its status and brings counts up to what it says, never
 * above: what comes back to its own shop changes nothing. Names of people, dates and numbers are left out all the same. A bad line is left out with a sentence, the rest counts. Of the texts
 * nothing is kept but the marked phrases. Throws `house-file-empty`, `house-file-twice`, `house-file-too-long`, `not-yours`.
 */
export async function importTerms(ports: Needs, file: string, actor: Actor): Promise<Imported> {
  mustKeepHouse(actor)
  const lines = file.replace(/^\ufeff/, '').split(/\r?\n/)
  while (lines.at(-1)?.trim() === '') lines.pop()
  if (lines.length === 0) throw new Problem('house-file-empty')
  if (lines.length > MOST_LINES) throw new Problem('house-file-too-long', { lines: lines.length })
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex')
  const acts = await ports.documents.houseActs(REMEMBERED_ACTS)
  if (acts.some((act) => act.file === hash && !act.undone)) throw new Problem('house-file-twice')
  const edition = ports.codes.on(undefined)
  const gifts = new Map<string, Gift>()
  const refused: Imported['refused'] = []
  let used = 0
  const times = new Map<string, number>()
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    // Two same lines of one file are two patients; the same file under other lines is the same two.
    const time = (times.get(line.trim()) ?? 0) + 1
    times.set(line.trim(), time)
    const read = readLine(line, edition, signOf(`${line.trim()} ${time}`))
    for (const why of read.refused) refused.push({ line: at + 1, why })
    for (const gift of read.gifts) join(gifts, gift)
    if (read.gifts.length > 0) used++
  })
  const told = {
    lines: used,
    refused: refused.slice(0, 50),
    refusedLines: new Set(refused.map(({ line }) => line)).size,
  }
  if (gifts.size === 0) return { ...told, terms: 0 }
  const changes = await changesOf(ports, gifts)
  if (changes.length === 0) return { ...told, terms: 0 }
  const act = await give(ports, changes, { hash, lines: used }, actor)
  return { ...told, act, terms: changes.length }
}

function signOf(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12)
}

const strength: readonly HouseStatus[] = ['new', 'approved', 'retired']

function join(gifts: Map<string, Gift>, gift: Gift): void {
  const id = houseTermId(gift.phrase, gift.code)
  const own = gifts.get(id)
  if (!own) gifts.set(id, gift)
  else {
    for (const decision of gift.decisions) own.decisions.push(decision)
    own.counts = {
      kept: Math.max(own.counts.kept, gift.counts.kept),
      rejected: Math.max(own.counts.rejected, gift.counts.rejected),
    }
    if (strength.indexOf(gift.status) > strength.indexOf(own.status)) own.status = gift.status
    own.carried &&= gift.carried
  }
}

/** What a gift changes here: its mark as it stands, and as it will. */
interface Change {
  id: string
  before: HouseMark | null
  phrase: string
  code: string
  status: HouseStatus
  given: Counts & { lines?: string[] }
}

async function changesOf(ports: Needs, gifts: ReadonlyMap<string, Gift>): Promise<Change[]> {
  const { terms } = await currentHouse(ports)
  const here = new Map(terms.map((term) => [term.id, term]))
  const changes: Change[] = []
  for (const [id, gift] of gifts) {
    const before = (await ports.documents.houseMark(id)) ?? null
    const counted = new Set(before?.given.flatMap(({ lines }) => lines ?? []))
    const fresh = gift.decisions.filter(({ line }) => !counted.has(line))
    const term = here.get(id)
    const missing = (what: 'kept' | 'rejected') => Math.max(0, gift.counts[what] - (term?.[what] ?? 0))
    const given = {
      kept: missing('kept') + fresh.filter(({ kept }) => kept).length,
      rejected: missing('rejected') + fresh.filter(({ kept }) => !kept).length,
      ...(fresh.length > 0 ? { lines: fresh.map(({ line }) => line) } : {}),
    }
    const status = statusAfter(before, gift)
    if (given.kept + given.rejected === 0 && status === (term?.status ?? before?.status)) continue
    changes.push({ id, before, phrase: gift.phrase, code: gift.code, status, given })
  }
  return changes
}

function statusAfter(before: HouseMark | null, { status, carried }: Gift): HouseStatus {
  // What a lead retired here stays retired, and what they said of this very pair stands: a file does not overrule them.
  if (before?.status === 'retired' || (before?.said && carried)) return before.status
  return status === 'new' ? (before?.status ?? 'new') : status
}

async function give(
  ports: Needs,
  changes: readonly Change[],
  file: { hash: string; lines: number },
  actor: Actor,
): Promise<string> {
  const now = ports.clock.now()
  const at = now.toISOString()
  const act: HouseAct = {
    id: newId(now),
    version: 1,
    what: 'import',
    at,
    by: actor.id,
    file: file.hash,
    lines: file.lines,
    changed: [],
  }
  const marks = changes.map(({ id, before, phrase, code, status, given }): HouseMark => {
    const version = (before?.version ?? 0) + 1
    act.changed.push({ id, before, version })
    const adds = given.kept + given.rejected > 0
    return {
      id,
      version,
      phrase: before?.phrase ?? phrase,
      code,
      status,
      said: before?.said,
      given: [...(before?.given ?? []), ...(adds ? [{ act: act.id, ...given }] : [])],
      by: actor.id,
      at,
    }
  })
  await ports.documents.commit({
    writes: [
      ...marks.map((value) => ({ put: 'house-mark' as const, value })),
      { put: 'house-act', value: act },
    ],
    audit: [
      entry(HOUSE_SUBJECT, actor, now, 'house.import', {
        act: act.id,
        file: file.hash,
        lines: file.lines,
        terms: marks.length,
      }),
    ],
  })
  return act.id
}

function readLine(line: string, edition: Edition, sign: string): { gifts: Gift[]; refused: string[] } {
  const refuse = (why: string) => ({ gifts: [], refused: [why] })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('This line is not JSON.')
  }
  const { text, decisions, ...rest } = (value ?? {}) as Record<string, unknown>
  if (typeof text !== 'string' || text === '') return refuse('This line has no "text".')
  if (!Array.isArray(decisions)) return refuse('This line has no list "decisions".')
  const names = namesIn(text)
  const counts = countsOf(rest)
  const status = houseStatuses.find((one) => one === rest['status'])
  const gifts = new Map<string, Gift>()
  const refused: string[] = []
  for (const decision of decisions) {
    const read = readDecision(decision, text, names, edition)
    if (typeof read === 'string') {
      refused.push(read)
      continue
    }
    for (const phrase of read.phrases) {
      const id = houseTermId(phrase, read.code)
      // Said twice in one line is said by one patient.
      if (gifts.has(id)) continue
      gifts.set(id, {
        phrase,
        code: read.code,
        decisions: counts ? [] : [{ line: sign, kept: read.kept }],
        counts: counts ?? { kept: 0, rejected: 0 },
        // Whoever imports vouches for what says nothing of itself.
        status: status ?? 'approved',
        carried: status !== undefined,
      })
    }
  }
  return { gifts: [...gifts.values()], refused }
}

/** Our own export says how often; without, a line is one decision. */
function countsOf({ kept, rejected }: Record<string, unknown>): Counts | undefined {
  const whole = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0 && Number(n) < 1e9
  return whole(kept) && whole(rejected) && kept + rejected > 0 ? { kept, rejected } : undefined
}

function readDecision(
  decision: unknown,
  text: string,
  names: ReadonlySet<string>,
  edition: Edition,
): { code: string; kept: boolean; phrases: string[] } | string {
  const { code: said, kept, start, end, spans } = (decision ?? {}) as Record<string, unknown>
  if (typeof said !== 'string') return 'A decision has no "code".'
  const code = dotted(said)
  // A code may be anything a file says, so it is not repeated here.
  if (!edition.find(code)) return 'A code is not in the newest edition.'
  if (typeof kept !== 'boolean') return `The decision on ${code} does not say "kept": true or false.`
  const places = spansOf(spans) ?? spansOf([[start, end]])
  if (!places)
    return `The decision on ${code} marks no words: give "start" and "end". Without them nothing can be learned from a file here.`
  if (places.some(([from, to]) => from < 0 || to > text.length || from >= to))
    return `The decision on ${code} marks words outside of its text.`
  // Words that stand apart are one phrase.
  const phrase = places
    .map(([from, to]) => text.slice(from, to))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (phraseKey(phrase) === '') return `The decision on ${code} marks no words.`
  if (phrase.length > LONGEST_PHRASE) return `The decision on ${code} marks more than a phrase.`
  if (isPrivate(phrase, names))
    return `The words for ${code} hold a name, a date or a number of three or more digits: they are never learned.`
  return { code, kept, phrases: [phrase] }
}

function spansOf(spans: unknown): [number, number][] | undefined {
  if (!Array.isArray(spans) || spans.length === 0) return undefined
  const whole = spans.every(
    (span) => Array.isArray(span) && Number.isInteger(span[0]) && Number.isInteger(span[1]),
  )
  return whole ? (spans as [number, number][]) : undefined
}
