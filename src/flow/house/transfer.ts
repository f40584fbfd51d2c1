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

interface Gift {
  phrase: string
  code: string
  kept: number
  rejected: number
  status: HouseStatus
}

/**
 * Takes a decisions file: whoever imports vouches for it, so what it says is approved, each line a patient of its own. Names of
 * people, dates and numbers are left out all the same. A bad line is left out with a sentence, the rest counts. Of the texts
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
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    const read = readLine(line, edition)
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
  const act = await give(ports, gifts, { hash, lines: used }, actor)
  return { ...told, act, terms: gifts.size }
}

function join(gifts: Map<string, Gift>, gift: Gift): void {
  const id = houseTermId(gift.phrase, gift.code)
  const own = gifts.get(id)
  if (!own) gifts.set(id, gift)
  else {
    own.kept += gift.kept
    own.rejected += gift.rejected
    if (gift.status !== 'approved') own.status = gift.status
  }
}

async function give(
  ports: Needs,
  gifts: ReadonlyMap<string, Gift>,
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
  const marks: HouseMark[] = []
  for (const [id, { phrase, code, kept, rejected, status }] of gifts) {
    const before = (await ports.documents.houseMark(id)) ?? null
    const version = (before?.version ?? 0) + 1
    act.changed.push({ id, before, version })
    marks.push({
      id,
      version,
      phrase: before?.phrase ?? phrase,
      code,
      // What a lead retired here stays retired: a file does not overrule them.
      status: before?.status === 'retired' ? 'retired' : status,
      said: before?.said,
      given: [...(before?.given ?? []), { act: act.id, kept, rejected }],
      by: actor.id,
      at,
    })
  }
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

function readLine(line: string, edition: Edition): { gifts: Gift[]; refused: string[] } {
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
      const own = counts ?? { kept: Number(read.kept), rejected: Number(!read.kept) }
      gifts.set(id, { phrase, code: read.code, status: statusOf(rest['status']), ...own })
    }
  }
  return { gifts: [...gifts.values()], refused }
}

/** Our own export says how often; without, a line is one decision. */
function countsOf({ kept, rejected }: Record<string, unknown>): Pick<Gift, 'kept' | 'rejected'> | undefined {
  const whole = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0 && Number(n) < 1e9
  return whole(kept) && whole(rejected) && kept + rejected > 0 ? { kept, rejected } : undefined
}

function statusOf(said: unknown): HouseStatus {
  const status = houseStatuses.find((one) => one === said)
  // Whoever imports vouches: what was new elsewhere is approved here.
  return status === 'retired' ? 'retired' : 'approved'
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
