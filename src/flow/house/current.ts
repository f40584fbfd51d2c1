import { createHash } from 'node:crypto'
import { type Dictionary, dictionaryOf, precisionOf, saysOf } from '#src/coding/dictionary/dictionary.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { HouseMark, HouseTerm, Learned, LearnedTerm, TrackCount } from '#src/domain/house.ts'
import type { DocumentStore, HouseVersion } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readLearned } from './learned.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

/** Everything the shop has taught, as it stands now. */
export interface House {
  /** Learned and marked ones, by how often they were decided. */
  terms: HouseTerm[]
  /** What the engine codes with; absent while there is nothing. */
  dictionary: Dictionary | undefined
  track: TrackCount[]
  /** What decisions taught last, without its terms; absent before the first time. */
  learned: Pick<Learned, 'at' | 'encounters' | 'lessons'> | undefined
  /** Decisions since then are not learned from yet. */
  behind: boolean
}

interface Kept {
  version: HouseVersion
  learned: Learned | undefined
  edition: string
  house: House
}

const kept = new WeakMap<DocumentStore, Kept>()

/**
 * The house dictionary of now: what was learned last under what leads say now, so that a retired term is gone at once. Kept
 * until lessons or marks change; a look at it costs one number from the store.
 */
export async function currentHouse(ports: Needs): Promise<House> {
  const version = await ports.documents.houseVersion()
  const edition = ports.codes.on(undefined)
  const before = kept.get(ports.documents)
  const same =
    before?.version.lessons === version.lessons &&
    before.version.marks === version.marks &&
    before.edition === edition.info.id
  if (before && same && (before.learned?.of === version.lessons || version.lessons === 0)) return before.house
  const learned = version.lessons === 0 ? undefined : await readLearned(ports)
  // Still as it was: the job has not come to it.
  if (before && same && before.learned === learned) return before.house
  const behind = version.lessons > 0 && learned?.of !== version.lessons
  // A sign-off moves the version on and mostly changes nothing here until it is learned from.
  const unchanged =
    before &&
    before.learned === learned &&
    before.version.marks === version.marks &&
    before.edition === edition.info.id
  const house = unchanged
    ? { ...before.house, behind }
    : { ...houseOf(learned, await allMarks(ports), edition), behind }
  kept.set(ports.documents, { version, learned, edition: edition.info.id, house })
  return house
}

export async function allMarks({ documents }: Pick<Ports, 'documents'>): Promise<HouseMark[]> {
  const marks: HouseMark[] = []
  for (;;) {
    const page = await documents.houseMarks(marks.at(-1)?.id)
    if (page.length === 0) return marks
    for (const mark of page) marks.push(mark)
  }
}

function houseOf(
  learned: Learned | undefined,
  marks: readonly HouseMark[],
  edition: Edition,
): Omit<House, 'behind'> {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const terms = (learned?.terms ?? []).map((term) => termOf(term, byId.get(term.id), edition))
  const known = new Set(terms.map(({ id }) => id))
  for (const mark of marks) if (!known.has(mark.id)) terms.push(termOf(undefined, mark, edition))
  const living = terms.filter((term) => term.kept + term.rejected > 0 || term.version > 0)
  living.sort((a, b) => b.kept + b.rejected - (a.kept + a.rejected) || (a.id < b.id ? -1 : 1))
  return {
    terms: living,
    dictionary: compiled(living),
    track: learned?.track ?? [],
    learned: learned && { at: learned.at, encounters: learned.encounters, lessons: learned.lessons },
  }
}

function termOf(learned: LearnedTerm | undefined, mark: HouseMark | undefined, edition: Edition): HouseTerm {
  const own = learned ?? mark
  if (!own) throw new Error('A term is learned or marked')
  const given = mark?.given ?? []
  const sum = (what: 'kept' | 'rejected') => given.reduce((all, one) => all + one[what], learned?.[what] ?? 0)
  const counts = { kept: sum('kept'), rejected: sum('rejected') }
  return {
    id: own.id,
    phrase: own.phrase,
    code: own.code,
    title: edition.find(own.code)?.title,
    status: mark?.status ?? 'new',
    // Vouched for without any decision: the words mean the code.
    says: saysOf(counts),
    ...counts,
    patients: (learned?.patients ?? 0) + given.reduce((all, one) => all + one.kept + one.rejected, 0),
    precision: precisionOf(counts),
    source: !learned ? 'imported' : given.length > 0 ? 'both' : 'learned',
    edition: learned?.edition,
    said: mark?.said,
    version: mark?.version ?? 0,
    markedBy: mark?.by,
    markedAt: mark?.at,
    met: learned?.met ?? [],
  }
}

function compiled(terms: readonly HouseTerm[]): Dictionary | undefined {
  const used = terms.flatMap((term) =>
    term.status === 'retired' || !term.title ? [] : { ...term, status: term.status },
  )
  const hash = createHash('sha256')
  for (const { id, status, said, kept: k, rejected } of used.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${id} ${status} ${said ?? ''} ${k} ${rejected}\n`)
  return dictionaryOf(used, `house-${hash.digest('hex').slice(0, 12)}`)
}
