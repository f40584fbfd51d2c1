import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#src/domain/code.ts'
import type { Edition, EditionInfo } from '#src/domain/edition.ts'
import { once } from './once.ts'
import { starterTerms } from './starter-code-system.ts'
import { holdsOn, readStarter, wordsOf } from './starter-rows.ts'

/** The words of the starter set, for the imported editions. */
export interface OwnWords {
  /** Of the files they stand in: what was derived from other words is derived anew. */
  hash(): string
  /** Those of the codes that the edition holds, as billable or header as the starter set knows them. */
  of(edition: { info: Pick<EditionInfo, 'validFrom'>; find: Edition['find'] }): Term[]
  /** Texts for one code on an ISO date. */
  texts(code: string, date: string): string[]
}

/** @param folder Where the starter files are; read when the first word is asked for. */
export function ownWords(folder: string): OwnWords {
  const read = once(() => readStarter(folder))
  const byCode = once(() => Map.groupBy(read(), ({ code }) => code))
  let hashed: string | undefined
  return {
    hash() {
      hashed ??= hashOf(folder)
      return hashed
    },
    of({ info, find }) {
      return starterTerms(
        read().filter((row) => holdsOn(row, info.validFrom) && find(row.code)?.billable === row.billable),
      )
    },
    texts(code, date) {
      const rows = byCode().get(code) ?? []
      return rows.flatMap((row) => (holdsOn(row, date) ? wordsOf(row).map(({ text }) => text) : []))
    },
  }
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.tsv')) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
