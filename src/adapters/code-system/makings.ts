import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EditionMakings, ReleaseSource } from '#src/domain/code-import.ts'
import { isEditionFile, LISTS } from './edition-file.ts'

/** Reads what the editions in `folder` were made of, each file once until it changes. One that cannot be read is left out. */
export function makingsIn(folder: string): () => EditionMakings[] {
  const known = new Map<string, EditionMakings | undefined>()
  return () =>
    namesIn(folder).flatMap((name) => {
      const { size, mtimeMs, ino } = statSync(join(folder, name))
      const key = `${name} ${size} ${mtimeMs} ${ino}`
      if (!known.has(key)) known.set(key, makingsOf(join(folder, name), name.replace(/\.sqlite$/, '')))
      return known.get(key) ?? []
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => isEditionFile(name) || name === LISTS)
      .sort()
  } catch {
    return []
  }
}

function makingsOf(path: string, edition: string): EditionMakings | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true })
    const sources = database.prepare('select name, kind, sha256, bytes from source order by kind, name').all()
    const counts: Record<string, number> = {}
    const counting = edition === 'lists' ? listCounts : editionCounts
    for (const row of database.prepare(counting).all() as unknown as { name: string; n: number }[])
      if (row.n > 0) counts[row.name] = row.n
    return { edition, counts, sources: sources.map((row) => ({ ...row }) as unknown as ReleaseSource) }
  } catch {
    return undefined
  } finally {
    database?.close()
  }
}

const editionCounts = `
  select 'notes' as name, count(*) as n from note where kind <> 'includes'
  union all select 'other names', count(*) from note where kind = 'includes'
  union all select 'index and table terms', count(*) from term
  union all select '“with” pairs', count(*) from with_pair
  union all select 'substances', count(*) from drug
  union all select 'codes exempt from POA', count(*) from poa_exempt
  union all select 'retired codes', count(*) from successor`

const listCounts = `
  select 'codes with an HCC' as name, count(*) as n from hcc
  union all select 'codes with an edit', count(distinct code) from edit`
