import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync } from 'node:zlib'
import type { Code, Term } from '#src/domain/code.ts'
import type { EditionInfo } from '#src/domain/edition.ts'
import type { Derived, ImportedSource } from '#src/ports/code-importer.ts'
import { FORMAT, indexes, SEARCH, schema } from '../edition-file.ts'
import { isEncounter } from '../encounter.ts'
import type { ListedCode } from '../memory-edition.ts'
import type { OwnWords } from '../own-words.ts'
import { noLists, sqliteEdition } from '../sqlite-edition.ts'
import { titleTerms } from '../title-terms.ts'
import { arraysOf, wordIndex } from '../word-index.ts'
import type { Assembled } from './assemble.ts'
import { codesNamed } from './note-codes.ts'

/** What an older edition of the same folder held, for the codes that went. */
export type Earlier = ReadonlyMap<string, { title: string; billable: boolean }>

/**
 * Writes the edition into one file, whole or not at all: beside its place first, to the disk, then renamed over the old one.
 * The same files give the same bytes: no time, no path of the machine stands in it.
 * @param key Hash of everything the file is made of; `codes import` compares it to know that nothing changed.
 */
export function writeEdition(
  path: string,
  info: EditionInfo,
  key: string,
  edition: Assembled,
  sources: readonly ImportedSource[],
  earlier: Earlier,
  words: OwnWords,
  derive: Derived['run'],
): void {
  writeWhole(path, (database, beside) => {
    database.exec(schema)
    const put = (table: string, columns: number) =>
      database.prepare(`insert into ${table} values (${Array(columns).fill('?').join(', ')})`)
    const about = put('about', 2)
    for (const [name, value] of Object.entries({ format: String(FORMAT), key, info: JSON.stringify(info) }))
      about.run(name, value)
    const source = put('source', 4)
    for (const { name, kind, sha256, bytes } of sources) source.run(name, kind, sha256, bytes)
    const places = writeCodes(put, edition)
    writeTabular(put, edition, places)
    database.exec(indexes)
    const terms = inOrder(edition.terms, places)
    writeTerms(put, { ...edition, terms }, places)
    const drug = put('drug', 7)
    for (const row of edition.drugs)
      drug.run(
        row.substance,
        ...[row.accidental, row.selfHarm, row.assault, row.undetermined, row.adverse, row.underdosing].map(
          (code) => code ?? null,
        ),
      )
    const exempt = put('poa_exempt', 1)
    for (const code of new Set(edition.poaExempt)) exempt.run(code)
    writeSuccessors(put, edition, places, earlier)
    database.exec('commit')
    const derived = derivedFrom(beside, { ...edition, terms }, places, words, derive)
    database.exec('begin')
    const kept = put('kept', 3)
    for (const [name, bytes] of derived) kept.run(name, words.hash(), zstdCompressSync(bytes))
  })
}

/** The search index, and what others derive from the edition as everybody will read it. */
function derivedFrom(
  beside: string,
  edition: Assembled,
  places: ReadonlyMap<string, number>,
  words: OwnWords,
  derive: Derived['run'],
): [string, Uint8Array][] {
  const written = sqliteEdition(beside, words, noLists)
  try {
    const codes = edition.codes.map(withParent(places))
    const own = words.of(written)
    const imported = edition.terms
    const index = wordIndex(codes, [...own, ...imported])
    const search = [...arraysOf(index)].map(([name, bytes]): [string, Uint8Array] => [SEARCH + name, bytes])
    // The terms as `written` gives them, without reading them back.
    const terms = () => [...titleTerms(codes, own), ...imported, ...own]
    return [...search, ...derive({ ...written, terms })]
  } finally {
    written.close()
  }
}

type Put = (table: string, columns: number) => ReturnType<DatabaseSync['prepare']>

function withParent(places: ReadonlyMap<string, number>) {
  return (code: ListedCode): Code => ({ ...code, parent: parentOf(code.code, places) })
}

function parentOf(code: string, places: ReadonlyMap<string, number>): string | undefined {
  for (let length = code.length - 1; length >= 3; length--)
    if (places.has(code.slice(0, length))) return code.slice(0, length)
  return undefined
}

function writeCodes(put: Put, { codes }: Assembled): Map<string, number> {
  const insert = put('code', 5)
  const places = new Map<string, number>()
  for (const [place, { code, title, billable }] of codes.entries()) {
    const parent = parentOf(code, places)
    insert.run(place, code, title, Number(billable), parent === undefined ? null : places.get(parent)!)
    places.set(code, place)
  }
  return places
}

function writeTabular(put: Put, { tabular, codes }: Assembled, places: ReadonlyMap<string, number>): void {
  if (!tabular) return
  const chapter = put('chapter', 2)
  for (const { number, title } of tabular.chapters) chapter.run(number, title)
  const block = put('block', 3)
  for (const { id, title, chapter: number } of tabular.blocks) block.run(id, title, number)
  const category = put('category', 2)
  let last: string | undefined
  for (const { code } of codes) {
    if (code.length !== 3) continue
    // A category that is new since the tabular list stands in the block of the one before it.
    last = tabular.categories.get(code) ?? last
    if (last !== undefined) category.run(code, last)
  }
  const note = put('note', 5)
  const held = (code: string) => places.has(code)
  for (const [number, { at, kind, text }] of tabular.notes.entries()) {
    const about = kind !== 'inclusionTerm' && kind !== 'includes' && kind !== 'note'
    const named = about ? codesNamed(text, held) : []
    note.run(
      at,
      number,
      kind,
      text,
      named.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' '),
    )
  }
  const seventh = put('seventh', 3)
  const seen = new Set<string>()
  for (const { at, character, text } of tabular.sevenths) {
    if (seen.has(`${at} ${character}`)) continue
    seen.add(`${at} ${character}`)
    seventh.run(at, character, text)
  }
}

function writeTerms(put: Put, { terms, withPairs }: Assembled, places: ReadonlyMap<string, number>): void {
  const insert = put('term', 5)
  for (const [number, { code, source, text, precision }] of terms.entries())
    insert.run(places.get(code)!, number, source, text, precision ?? null)
  const pair = put('with_pair', 3)
  for (const { whole, companion, code } of withPairs) pair.run(whole, companion, code)
}

/** By the places of their codes, otherwise as they came. */
function inOrder(terms: readonly Term[], places: ReadonlyMap<string, number>): Term[] {
  const byPlace: Term[][] = []
  for (const term of terms) {
    const place = places.get(term.code)!
    const same = byPlace[place]
    if (same) same.push(term)
    else byPlace[place] = [term]
  }
  return byPlace.flat()
}

/** Codes that went or became headers: what the conversion table names, else what now stands below. */
function writeSuccessors(
  put: Put,
  { codes, conversion }: Assembled,
  places: ReadonlyMap<string, number>,
  earlier: Earlier,
): void {
  const billable = new Map(codes.map((code) => [code.code, code.billable]))
  const next = new Map<string, string[]>()
  for (const { code, previous } of conversion)
    for (const before of previous) {
      const known = next.get(before)
      if (known) known.push(code)
      else next.set(before, [code])
    }
  const followed = (code: string, depth = 0): string[] =>
    billable.get(code) || depth > 5
      ? [code]
      : (next.get(code) ?? []).flatMap((one) => followed(one, depth + 1))
  const insert = put('successor', 3)
  const gone = new Set([...next.keys(), ...earlier.keys()].filter((code) => billable.get(code) !== true))
  for (const code of [...gone].sort()) {
    const before = earlier.get(code)
    // A header that always was one has no successor.
    if (!next.has(code) && !before?.billable) continue
    const below = billableBelow(codes, places.get(code))
    const named = below.length > 0 ? below : followed(code).filter((one) => billable.get(one))
    const found = named.length > 0 ? named : newBeside(code, codes, places, earlier)
    insert.run(code, before?.title ?? null, [...new Set(found)].join(' '))
  }
}

/** Where no table says what follows a code that went: what is new under the header nearest to it, for the same encounter. */
function newBeside(
  code: string,
  codes: Assembled['codes'],
  places: ReadonlyMap<string, number>,
  earlier: Earlier,
): string[] {
  const header = parentOf(code, places)
  return billableBelow(codes, header === undefined ? undefined : places.get(header)).filter(
    (one) =>
      !earlier.has(one) && one.length === code.length && (!isEncounter(code) || one.at(-1) === code.at(-1)),
  )
}

function billableBelow(codes: Assembled['codes'], place: number | undefined): string[] {
  if (place === undefined) return []
  const found: string[] = []
  for (let at = place + 1; codes[at]?.code.startsWith(codes[place]!.code); at++)
    if (codes[at]!.billable) found.push(codes[at]!.code)
  return found
}

/** Fills a new database beside `path` and puts it there when it is complete and on the disk. */
export function writeWhole(path: string, fill: (database: DatabaseSync, beside: string) => void): void {
  const beside = `${path}.${process.pid}.part`
  rmSync(beside, { force: true })
  try {
    const database = new DatabaseSync(beside)
    try {
      database.exec('pragma journal_mode = off; pragma synchronous = off; pragma page_size = 8192; begin')
      fill(database, beside)
      database.exec('commit; pragma optimize')
    } finally {
      database.close()
    }
    synced(beside)
    renameSync(beside, path)
    synced(dirname(path))
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function synced(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
