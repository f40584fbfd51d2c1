import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#src/domain/code.ts'
import type { Edition, EditionInfo } from '#src/domain/edition.ts'
import { starterTerms } from './starter-code-system.ts'
import { holdsOn, readStarter, type StarterRow } from './starter-rows.ts'

/** The words of the starter set, for the imported editions. */
export interface OwnWords {
  /** Of the files they stand in: what was derived from other words is derived anew. */
  hash(): string
  /** Those of the codes that the edition holds, as billable or header as the starter set knows them. */
  of(edition: { info: Pick<EditionInfo, 'validFrom'>; find: Edition['find'] }): Term[]
}

/** @param folder Where the starter files are; read when the first word is asked for. */
export function ownWords(folder: string): OwnWords {
  let rows: StarterRow[] | undefined
  let hashed: string | undefined
  return {
    hash() {
      hashed ??= hashOf(folder)
      return hashed
    },
    of({ info, find }) {
      rows ??= readStarter(folder)
      return starterTerms(
        rows.filter((row) => holdsOn(row, info.validFrom) && find(row.code)?.billable === row.billable),
      )
    },
  }
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.tsv')) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
