import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { zstdDecompressSync } from 'node:zlib'
import type { Code, Term } from '#src/domain/code.ts'
import type {
  CodeEdit,
  CodeMarks,
  CodeNote,
  CodeNotes,
  CodeRange,
  DrugRow,
  Edition,
  EditionInfo,
  NoteKind,
  WithPair,
} from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import { FORMAT, SEARCH } from './edition-file.ts'
import type { OwnWords } from './own-words.ts'
import { codeSearch } from './search.ts'
import { titleTerms } from './title-terms.ts'
import { indexOf, wordIndex } from './word-index.ts'

/** Medicare lists beside the editions, by code. */
export interface Lists {
  hcc(code: string): { category: string; label: string } | undefined
  edits(code: string): CodeEdit[]
  /** Whether there are edits of any code. */
  hasEdits: boolean
}

export const noLists: Lists = { hcc: () => undefined, edits: () => [], hasEdits: false }

/** Codes and words that are none, remembered together; an edition has 98,000. */
const MOST_KNOWN = 150_000

/**
 * An imported edition, read from its file as it is asked: nothing is parsed when it is opened.
 * @param words Our own, which serve every edition; of codes that this one lacks they are left out.
 * Throws when the file is of another format or damaged.
 */
export function sqliteEdition(path: string, words: OwnWords, lists: Lists): Edition & { close(): void } {
  const database = new DatabaseSync(path, { readOnly: true })
  database.exec('pragma query_only = on; pragma mmap_size = 67108864')
  const sql = statements(database)
  const about = (key: string) =>
    (sql('select value from about where key = ?').get(key) as { value: string }).value
  if (about('format') !== String(FORMAT)) throw new Error(`${path} is of another format`)
  const info: EditionInfo = { ...JSON.parse(about('info')), ...(lists.hasEdits ? { edits: true } : {}) }
  const known = new Map<string, Code | undefined>()
  // The rules ask for the notes of every code of every document.
  const noted = new Map<string, CodeNotes>()

  const code = (row: CodeRow): Code => {
    const one: Code = { code: row.code, title: row.title, billable: row.billable === 1 }
    if (row.above !== null) one.parent = row.above
    return one
  }
  const find = (typed: string): Code | undefined => {
    const asked = dotted(typed)
    const kept = known.get(asked)
    if (kept !== undefined || known.has(asked)) return kept
    const row = sql(`${SELECT_CODE} where c.code = ?`).get(asked) as CodeRow | undefined
    const found = row && code(row)
    // There is no end of what is no code: a bounded number of them is remembered.
    if (found || known.size < MOST_KNOWN) known.set(asked, found)
    return found
  }
  const families = new Map<string, readonly Code[]>()
  const childrenOf = (header: string): readonly Code[] => {
    let family = families.get(header)
    if (!family) {
      const rows = sql(
        `${SELECT_CODE} where c.parent = (select place from code where code = ?) order by c.place`,
      ).all(header) as unknown as CodeRow[]
      family = rows.map((row) => {
        const one = known.get(row.code) ?? code(row)
        known.set(one.code, one)
        return one
      })
      if (family.length > 0) families.set(header, family)
    }
    return family
  }
  const all = () => (sql(`${SELECT_CODE} order by c.place`).all() as unknown as CodeRow[]).map(code)
  const above = (asked: string): string[] => {
    const chain: string[] = []
    for (let at = find(asked)?.parent; at !== undefined; at = find(at)?.parent) chain.push(at)
    return chain
  }
  const placeOf = (asked: string): Place | undefined =>
    sql(
      'select b.id, b.title, b.chapter, h.title as chapterTitle from category k join block b on b.id = k.block join chapter h on h.number = b.chapter where k.code = ?',
    ).get(asked.slice(0, 3)) as Place | undefined
  /** Blocks around others: V00-V99 has no category of its own, but notes for all the blocks below it. */
  let around: string[] | undefined
  const widerBlocks = (asked: string): string[] => {
    around ??= sql('select id from block where id not in (select block from category)')
      .all()
      .map(({ id }) => String(id))
    return around.filter((id) => {
      const [from = '', to = from] = id.split('-')
      return from <= asked && asked.slice(0, 3) <= to
    })
  }
  let hand: readonly Term[] | undefined
  const own = () => {
    hand ??= words.of({ info, find })
    return hand
  }
  const kept = (name: string): Uint8Array | undefined => {
    const row = sql('select bytes from kept where name = ? and words = ?').get(name, words.hash())
    return row && zstdDecompressSync(row['bytes'] as Uint8Array)
  }
  function* importedTerms(): Generator<Term> {
    const rows = sql(
      'select c.code, t.text, t.source, t.precision from term t join code c on c.place = t.place order by t.place, t.number',
    ).iterate()
    for (const row of rows as Iterable<{
      code: string
      text: string
      source: Term['source']
      precision: number | null
    }>) {
      const term: Term = { text: row.text, code: row.code, source: row.source }
      if (row.precision !== null) term.precision = row.precision
      yield term
    }
  }
  let search: Edition['search'] | undefined
  const openSearch = (): Edition['search'] => {
    // Kept by the import; our words have changed since when it is not there.
    const index = kept(`${SEARCH}vocabulary`)
      ? indexOf((name) => kept(SEARCH + name)!)
      : wordIndex(all(), [...own(), ...importedTerms()])
    const atPlace = sql(`${SELECT_CODE} where c.place = ?`)
    const textsAt = sql('select text from term where place = ? order by number')
    const codes: Code[] = []
    const codeAt = (place: number): Code => {
      codes[place] ??= code(atPlace.get(place) as unknown as CodeRow)
      return codes[place]
    }
    return codeSearch(index, {
      codeAt,
      termsOf: (place) => [
        ...words.texts(codeAt(place).code, info.validFrom),
        ...textsAt.all(place).map(({ text }) => text as string),
      ],
    })
  }

  return {
    info,
    find,
    children: (asked) => [...childrenOf(dotted(asked))],
    *terms() {
      yield* titleTerms(all(), own())
      yield* importedTerms()
      yield* own()
    },
    search(typed, limit) {
      search ??= openSearch()
      return search(typed, limit)
    },
    notes(asked) {
      const found = find(asked)
      const notes: CodeNotes = { about: [], includes: [] }
      if (!found) return notes
      const kept = noted.get(found.code)
      if (kept) return kept
      const place = placeOf(found.code)
      const blocks = place ? [place.id, ...widerBlocks(found.code), `chapter ${place.chapter}`] : []
      for (const at of new Set([found.code, ...above(found.code), ...blocks]))
        for (const row of sql('select kind, text, codes from note where at = ? order by number').all(
          at,
        ) as unknown as NoteRow[]) {
          if (row.kind === 'inclusionTerm' || row.kind === 'includes') notes.includes.push(row.text)
          else if (row.kind !== 'note') notes.about.push(noteOf(row, at))
        }
      noted.set(found.code, notes)
      return notes
    },
    path(asked) {
      const found = find(asked)
      if (!found) return []
      const place = placeOf(found.code)
      const headers = above(found.code).reverse()
      return [
        ...(place ? [place.chapterTitle, withRange(place)] : []),
        ...headers.map((header) => `${header} ${find(header)!.title}`),
      ]
    },
    marks(asked) {
      const found = find(asked)
      const marks: CodeMarks = {}
      if (!found) return marks
      const hcc = lists.hcc(found.code)
      if (hcc) marks.hcc = hcc
      if (sql('select 1 from poa_exempt where code = ?').get(found.code)) marks.poaExempt = true
      const edits = lists.edits(found.code)
      if (edits.length > 0) marks.edits = edits
      return marks
    },
    successors(asked) {
      const row = sql('select successors from successor where code = ?').get(dotted(asked)) as
        | { successors: string }
        | undefined
      if (!row || row.successors === '') return []
      return row.successors.split(' ').flatMap((one) => find(one) ?? [])
    },
    *withPairs() {
      for (const row of sql('select whole, companion, code from with_pair order by rowid').iterate())
        yield { ...row } as unknown as WithPair
    },
    *drugs() {
      for (const row of sql('select * from drug order by rowid').iterate())
        yield drugOf(row as unknown as DrugRecord)
    },
    kept,
    close: () => database.close(),
  }
}

interface CodeRow {
  code: string
  title: string
  billable: number
  above: string | null
}

const SELECT_CODE =
  'select c.code, c.title, c.billable, p.code as above from code c left join code p on p.place = c.parent'

interface Place {
  id: string
  title: string
  chapter: number
  chapterTitle: string
}

interface NoteRow {
  kind: NoteKind | 'inclusionTerm' | 'includes' | 'note'
  text: string
  codes: string
}

function noteOf({ kind, text, codes }: NoteRow, at: string): CodeNote {
  const ranges = codes === '' ? [] : codes.split(' ').map(rangeOf)
  return { kind: kind as NoteKind, text, codes: ranges, at }
}

function rangeOf(written: string): CodeRange {
  const [from, to] = written.split('-')
  return { from: from!, to: to ?? from! }
}

/** Some releases print the range in the title, some only in the id. */
function withRange({ id, title }: Place): string {
  return /\([A-Z]\d?[0-9A-Z]+(?:-[0-9A-Z]+)?\)$/.test(title) ? title : `${title} (${id})`
}

interface DrugRecord {
  substance: string
  accidental: string | null
  self_harm: string | null
  assault: string | null
  undetermined: string | null
  adverse: string | null
  underdosing: string | null
}

function drugOf(row: DrugRecord): DrugRow {
  return {
    substance: row.substance,
    accidental: row.accidental ?? undefined,
    selfHarm: row.self_harm ?? undefined,
    assault: row.assault ?? undefined,
    undetermined: row.undetermined ?? undefined,
    adverse: row.adverse ?? undefined,
    underdosing: row.underdosing ?? undefined,
  }
}

/** Each statement is prepared when it is first run. */
function statements(database: DatabaseSync): (text: string) => StatementSync {
  const prepared = new Map<string, StatementSync>()
  return (text) => {
    let statement = prepared.get(text)
    if (!statement) {
      statement = database.prepare(text)
      prepared.set(text, statement)
    }
    return statement
  }
}
