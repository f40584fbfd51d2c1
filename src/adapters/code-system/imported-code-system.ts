import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '#src/domain/edition.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { isEditionFile } from './edition-file.ts'
import { ownWords } from './own-words.ts'
import { sqliteEdition } from './sqlite-edition.ts'
import { sqliteLists } from './sqlite-lists.ts'
import { starterCodeSystem } from './starter-code-system.ts'

/**
 * The editions imported into `folder`, with the starter set for the dates that none of them covers.
 * @param starter Folder of the starter files; its words serve the imported editions too.
 */
export function importedCodeSystem(folder: string, starter: string): CodeSystem {
  const common = starterCodeSystem(starter)
  const words = ownWords(starter)
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
