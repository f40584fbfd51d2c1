import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '#src/domain/edition.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { isEditionFile, LISTS } from './edition-file.ts'
import { type OwnWords, ownWords } from './own-words.ts'
import { type Lists, noLists, sqliteEdition } from './sqlite-edition.ts'
import { sqliteLists } from './sqlite-lists.ts'
import { starterCodeSystem } from './starter-code-system.ts'

export interface ImportedOptions {
  /** Whether a date without an official edition is a fault (`missing`); the starter set is enough on a laptop. */
  officialNeeded?: boolean
  /** Milliseconds between two looks for new editions. */
  everyMs?: number
  now?: () => number
}

/**
 * The editions imported into `folder`, with the starter set for the dates that none of them covers. A new edition answers
 * within a second of its import, without a restart: the folder's files are looked at by name, size and time.
 * @param starter Folder of the starter files; its words serve the imported editions too.
 */
export function importedCodeSystem(
  folder: string,
  starter: string,
  { officialNeeded = false, everyMs = 1000, now = () => performance.now() }: ImportedOptions = {},
): CodeSystem {
  const common = starterCodeSystem(starter)
  const words = ownWords(starter)
  let seen = ''
  let lookAgain = Number.NEGATIVE_INFINITY
  let open: Opened = { editions: [], unreadable: [] }
  const opened = (): Opened => {
    if (now() < lookAgain) return open
    lookAgain = now() + everyMs
    const files = filesIn(folder)
    const state = files.map(({ name, stamp }) => `${name} ${stamp}`).join('\n')
    if (state === seen) return open
    seen = state
    // Whoever still works with an edition of before keeps it: its file stays readable until the last one lets go.
    open = openAll(folder, files, words)
    return open
  }
  const covering = (date: string): Edition | undefined =>
    opened().editions.findLast(({ info }) => info.validFrom <= date && date <= info.validUntil)

  return {
    editions: () => [...common.editions(), ...opened().editions.map(({ info }) => info)],
    on(date) {
      const official = date === undefined ? undefined : covering(date)
      if (official) return official
      if (date !== undefined && common.covers(date)) return common.on(date)
      return opened().editions.at(-1) ?? common.on(undefined)
    },
    covers: (date) => covering(date) !== undefined || common.covers(date),
    missing(date) {
      const [unreadable] = opened().unreadable
      if (unreadable) return `${unreadable} cannot be read; import it again`
      if (officialNeeded && !covering(date)) return `no official edition covers ${date}; import one`
      return undefined
    },
  }
}

interface Opened {
  /** Oldest first. */
  editions: Edition[]
  /** Names of files that are damaged or of another format. */
  unreadable: string[]
}

function openAll(folder: string, files: readonly EditionFile[], words: OwnWords): Opened {
  const unreadable: string[] = []
  const tried = <T>(name: string, open: () => T): T[] => {
    try {
      return [open()]
    } catch {
      unreadable.push(name)
      return []
    }
  }
  const names = files.map(({ name }) => name)
  const [lists]: (Lists | undefined)[] = names.includes(LISTS) ? tried(LISTS, () => sqliteLists(folder)) : []
  const editions = names
    .filter(isEditionFile)
    .flatMap((name) => tried(name, () => sqliteEdition(join(folder, name), words, lists ?? noLists)))
    .sort((a, b) => (a.info.validFrom < b.info.validFrom ? -1 : 1))
  return { editions: editions.map((edition, at) => endingBefore(edition, editions[at + 1])), unreadable }
}

/** October's release holds until April's update takes over. */
function endingBefore(edition: Edition, next: Edition | undefined): Edition {
  if (!next || next.info.validFrom > edition.info.validUntil) return edition
  const last = new Date(`${next.info.validFrom}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return { ...edition, info: { ...edition.info, validUntil: last.toISOString().slice(0, 10) } }
}

interface EditionFile {
  name: string
  stamp: string
}

function filesIn(folder: string): EditionFile[] {
  try {
    return readdirSync(folder)
      .filter((name) => isEditionFile(name) || name === LISTS)
      .sort()
      .map((name) => {
        const { size, mtimeMs, ino } = statSync(join(folder, name))
        return { name, stamp: `${size} ${mtimeMs} ${ino}` }
      })
  } catch {
    // There is no folder before the first import.
    return []
  }
}
