import type { ImportedSource } from '#src/ports/code-importer.ts'
import { FORMAT, listSchema } from '../edition-file.ts'
import type { Readings } from './assemble.ts'
import { type EditRow, readEdits, readHccLabels, readHccMapping } from './lists.ts'
import type { Source } from './recognise.ts'
import { writeWhole } from './write-edition.ts'

export interface ListSources {
  edits: Source[]
  hcc?: Source | undefined
  labels?: Source | undefined
}

/** Reads and writes the lists that serve every edition. Returns how many codes each has. */
export function writeLists(
  path: string,
  key: string,
  sources: ListSources,
  notes: readonly ImportedSource[],
  readings: Readings,
): { hcc: number; edits: number } {
  const edits = editsOf(sources.edits, readings)
  const mapping = sources.hcc ? readings.of(sources.hcc, readHccMapping) : []
  const labels = sources.labels ? readings.of(sources.labels, (_, text) => readHccLabels(text)) : []
  // A code that counts for several categories shows the first, the one higher in the hierarchy.
  const category = new Map<string, string>()
  for (const row of mapping) {
    const other = category.get(row.code)
    if (other === undefined || Number(row.category) < Number(other)) category.set(row.code, row.category)
  }
  writeWhole(path, (database) => {
    database.exec(listSchema)
    const about = database.prepare('insert into about values (?, ?)')
    about.run('format', String(FORMAT))
    about.run('key', key)
    const source = database.prepare('insert into source values (?, ?, ?, ?)')
    for (const { name, kind, sha256, bytes } of notes) source.run(name, kind, sha256, bytes)
    const hcc = database.prepare('insert into hcc values (?, ?)')
    for (const [code, value] of category) hcc.run(code, value)
    const label = database.prepare('insert or replace into hcc_label values (?, ?)')
    for (const row of labels) label.run(row.category, row.label)
    const edit = database.prepare('insert or replace into edit values (?, ?, ?, ?)')
    for (const row of edits) edit.run(row.code, row.kind, row.from ?? null, row.until ?? null)
  })
  return { hcc: category.size, edits: new Set(edits.map(({ code }) => code)).size }
}

/** Of each kind of edit the newest list that has it: what an older one adds was taken out since. */
function editsOf(sources: readonly Source[], readings: Readings): EditRow[] {
  const newestFirst = [...sources].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  const kinds = new Set<string>()
  return newestFirst.flatMap((source) => {
    const rows = readings.of(source, readEdits).filter(({ kind }) => !kinds.has(kind))
    for (const { kind } of rows) kinds.add(kind)
    return rows
  })
}
