import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EditionInfo } from '#src/domain/edition.ts'
import {
  type Derived,
  ImportError,
  type ImportedEdition,
  type ImportedSource,
  type ImportRequest,
  type ImportSummary,
} from '#src/ports/code-importer.ts'
import { editionFile, FORMAT, LISTS, MAKING } from '../edition-file.ts'
import type { OwnWords } from '../own-words.ts'
import { type Assembled, assemble, codesOf, type Plan, Readings } from './assemble.ts'
import { editionId, planEditions } from './plan.ts'
import { type LeftOut, recognise, type Source } from './recognise.ts'
import { hashOf, keepSources, keptSources, noteOf, sha256 } from './source-store.ts'
import { type Earlier, writeEdition } from './write-edition.ts'
import { writeLists } from './write-lists.ts'

export interface ImportOptions {
  /** Our own words, which the search of an imported edition knows too. */
  words: OwnWords
  /** What others keep beside each edition. */
  derived: Derived
  progress?: ImportRequest['progress']
  /** Fewest entries of a whole release; for tests. */
  least?: number
}

/**
 * Takes a file or a folder with its sub-folders into the folder of editions. Everything is read and checked before the first
 * byte is written; each edition is replaced whole. The files taken are kept (packed) in `sources/`, so that a table that comes
 * later joins the list of codes that came before.
 * Throws ImportError when a file is damaged, incomplete, or nothing in it is known; the editions are as they were then.
 */
export function importCodes(folder: string, from: string, options: ImportOptions): ImportSummary {
  return importSources(folder, read(from, options.progress ?? (() => undefined)), options)
}

/** The same for files that are already here. */
export function importSources(
  folder: string,
  found: readonly (Source | LeftOut)[],
  options: ImportOptions,
): ImportSummary {
  const sources = found.filter((one): one is Source => 'kind' in one)
  const leftOut = found.filter((one): one is LeftOut => !('kind' in one))
  if (sources.length === 0) {
    const unknown = leftOut.find((one) => one.unknown) ?? leftOut[0]
    throw new ImportError(
      unknown
        ? `${unknown.name} is ${unknown.why}; nothing was imported.`
        : 'There is no file; nothing was imported.',
    )
  }
  const kept = keptSources(folder)
  const all = [...sources, ...kept.filter((old) => !sources.some((now) => hashOf(now) === hashOf(old)))]
  const summary = build(folder, all, options)
  keepSources(folder, all)
  return { ...summary, leftOut, sources: sources.map(noteOf) }
}

/** Makes the folder's editions again without the list of codes of one, whose file goes. */
export function withoutEdition(folder: string, id: string, options: ImportOptions): void {
  const rest = keptSources(folder).filter((source) => source.kind !== 'order' || editionId(source) !== id)
  if (rest.some(({ kind }) => kind === 'order')) build(folder, rest, options)
  keepSources(folder, rest)
  rmSync(join(folder, editionFile(id)), { force: true })
}

function read(from: string, say: (message: string) => void): (Source | LeftOut)[] {
  if (!existsSync(from)) throw new ImportError(`${from} does not exist.`)
  const whole = statSync(from).isDirectory()
  const files = whole ? filesIn(from) : [from]
  return files.flatMap((path) => {
    const name = whole ? relative(from, path) : path.split('/').at(-1)!
    say(`reading ${name}`)
    return recognise(name, readFileSync(path))
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.')) return []
      if (entry.isDirectory()) return filesIn(path)
      // A link to a file is followed, one to a folder could lead round in a circle.
      return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile())
        ? [path]
        : []
    })
}

function build(
  folder: string,
  sources: readonly Source[],
  { least, words, derived, progress: say = () => undefined }: ImportOptions,
): Pick<ImportSummary, 'editions' | 'lists'> {
  const readings = new Readings()
  const plans = planEditions(sources)
  const lists = {
    edits: sources.filter(({ kind }) => kind === 'edits'),
    hcc: sources.findLast(({ kind }) => kind === 'hcc'),
    labels: sources.findLast(({ kind }) => kind === 'hcc-labels'),
  }
  const listed = [...lists.edits, lists.hcc, lists.labels].filter((one) => one !== undefined)
  if (plans.length === 0 && listed.length === 0)
    throw new ImportError(
      'There is no list of codes (order file) among the files, and none was imported before.',
    )

  const earlier = new Map<string, { title: string; billable: boolean }>()
  const work = plans.map((plan) => {
    const key = keyOf(plan, plans, [words.hash(), derived.key])
    const path = join(folder, editionFile(plan.id))
    const same = keyIn(path) === key
    if (!same) say(`reading the files of ${plan.id}`)
    return { plan, key, path, edition: same ? undefined : assemble(plan, readings, least) }
  })
  mkdirSync(folder, { recursive: true })
  const lastMade = work.findLastIndex(({ edition }) => edition !== undefined)
  const editions = work.map(({ plan, key, path, edition }, at): ImportedEdition => {
    if (edition) {
      say(`writing ${plan.id}`)
      writeEdition(
        path,
        infoOf(plan, edition),
        key,
        edition,
        notesOf(plan),
        earlier as Earlier,
        words,
        derived.run,
      )
    }
    if (at < lastMade)
      for (const { code, title, billable } of edition?.codes ?? codesOf(plan.codes, readings, least))
        earlier.set(code, { title, billable })
    return { info: storedInfo(path), changed: edition !== undefined, counts: countsIn(path) }
  })
  return { editions, lists: listed.length > 0 ? buildLists(folder, lists, listed, readings, say) : undefined }
}

function buildLists(
  folder: string,
  lists: Parameters<typeof writeLists>[2],
  listed: readonly Source[],
  readings: Readings,
  say: (message: string) => void,
): ImportSummary['lists'] {
  const path = join(folder, LISTS)
  const key = sha256(Buffer.from([FORMAT, ...listed.map(hashOf)].join('\n')))
  if (keyIn(path) !== key) {
    say('writing the Medicare lists')
    return { changed: true, ...writeLists(path, key, lists, listed.map(noteOf), readings) }
  }
  const database = new DatabaseSync(path, { readOnly: true })
  const count = (sql: string) => (database.prepare(sql).get() as { n: number }).n
  const counts = {
    hcc: count('select count(*) as n from hcc'),
    edits: count('select count(distinct code) as n from edit'),
  }
  database.close()
  return { changed: false, ...counts }
}

function infoOf(plan: Plan, edition: Assembled): EditionInfo {
  const carried = plan.carriedOver.length > 0 ? `FY${plan.year - 1}` : undefined
  return {
    id: plan.id,
    title: `ICD-10-CM FY${plan.year}${plan.release === 'April' ? ' (April update)' : ''}`,
    kind: 'official',
    validFrom: plan.release === 'April' ? `${plan.year}-04-01` : `${plan.year - 1}-10-01`,
    validUntil: `${plan.year}-09-30`,
    codes: edition.codes.length,
    billable: edition.codes.filter(({ billable }) => billable).length,
    ...(carried ? { carriedOver: carried } : {}),
  }
}

function keyOf(plan: Plan, plans: readonly Plan[], more: readonly string[]): string {
  const before = plans.filter(
    ({ year, release }) => year < plan.year || (year === plan.year && release < plan.release),
  )
  const parts = [
    FORMAT,
    MAKING,
    plan.id,
    ...more,
    ...notesOf(plan).map(({ kind, sha256: hash }) => `${kind} ${hash}`),
    ...before.map(({ codes }) => hashOf(codes)),
  ]
  return sha256(Buffer.from(parts.join('\n')))
}

function notesOf(plan: Plan): ImportedSource[] {
  return [plan.codes, ...Object.values(plan.tables)].map(noteOf)
}

function keyIn(path: string): string | undefined {
  return existsSync(path) ? read1(path, 'key') : undefined
}

function storedInfo(path: string): EditionInfo {
  return JSON.parse(read1(path, 'info')!) as EditionInfo
}

function read1(path: string, key: string): string | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true })
    return (
      database.prepare('select value from about where key = ?').get(key) as { value: string } | undefined
    )?.value
  } catch {
    // Damaged, or of another time: it is made again.
    return undefined
  } finally {
    database?.close()
  }
}

function countsIn(path: string): Record<string, number> {
  const database = new DatabaseSync(path, { readOnly: true })
  const counts: Record<string, number> = {}
  const rows = database.prepare(
    "select kind as name, count(*) as n from note group by kind union all select source || ' terms', count(*) from term group by source union all select 'with pairs', count(*) from with_pair union all select 'substances', count(*) from drug union all select 'POA exempt', count(*) from poa_exempt union all select 'retired codes', count(*) from successor",
  )
  for (const { name, n } of rows.all() as unknown as { name: string; n: number }[]) counts[name] = n
  database.close()
  return counts
}
