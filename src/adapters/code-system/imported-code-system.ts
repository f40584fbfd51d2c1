import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#src/domain/code.ts'
import type { Edition, EditionInfo } from '#src/domain/edition.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { isEditionFile } from './edition-file.ts'
import { sqliteEdition } from './sqlite-edition.ts'
import { sqliteLists } from './sqlite-lists.ts'
import { starterCodeSystem, starterTerms } from './starter-code-system.ts'
import { readStarter, type StarterRow } from './starter-rows.ts'

/**
 * The editions imported into `folder`, with the starter set for the dates that none of them covers.
 * @param starter Folder of the starter files; its words serve the imported editions too.
 */
export function importedCodeSystem(folder: string, starter: string): CodeSystem {
  const common = starterCodeSystem(starter)
  let rows: StarterRow[] | undefined
  const words = ({ info, find }: { info: EditionInfo; find: Edition['find'] }): Term[] => {
    rows ??= readStarter(starter)
    const year = info.id.slice(0, 6)
    return starterTerms(rows.filter((row) => serves(row, year) && find(row.code)?.billable === row.billable))
  }
  const names = existsSync(folder) ? readdirSync(folder).filter(isEditionFile) : []
  const lists = sqliteLists(folder)
  const editions = names.map((name) => sqliteEdition(join(folder, name), words, lists))
  editions.sort((a, b) => (a.info.validFrom < b.info.validFrom ? -1 : 1))
  const covering = (date: string): Edition | undefined =>
    editions.findLast(({ info }) => info.validFrom <= date && date <= info.validUntil)
  return {
    editions: () => [...common.editions(), ...editions.map(({ info }) => info)],
    on(date) {
      if (date !== undefined) {
        const official = covering(date)
        if (official) return official
        if (common.covers(date)) return common.on(date)
      }
      return editions.at(-1) ?? common.on(undefined)
    },
    covers: (date) => covering(date) !== undefined || common.covers(date),
  }
}

/** A line that holds only in one of the starter's two years holds before or after it as well. */
function serves({ only }: StarterRow, year: string): boolean {
  if (only === undefined) return true
  return only === 'FY2026' ? year <= only : year >= only
}
