import type { Term } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { memoryEdition } from './memory-edition.ts'
import type { StarterFacts } from './starter-facts.ts'
import { editionFacts, readFacts } from './starter-facts.ts'
import type { StarterRow } from './starter-rows.ts'
import { holdsOn, readStarter, wordsOf } from './starter-rows.ts'

const years = [
  { year: 'FY2025', validFrom: '2024-10-01', validUntil: '2025-09-30' },
  { year: 'FY2026', validFrom: '2025-10-01', validUntil: '2026-09-30' },
  { year: 'FY2027', validFrom: '2026-10-01', validUntil: '2027-09-30' },
] as const

/**
 * The common codes that ship with Chartmark, as an edition a fiscal year, chosen by date.
 * @param folder Where the starter TSV files are. Throws when one is missing or cannot be read.
 */
export function starterCodeSystem(folder: string): CodeSystem {
  const rows = readStarter(folder)
  // Read when the first fact is asked for, once for all years.
  let read: StarterFacts | undefined
  const facts = () => {
    read ??= readFacts(folder)
    return read
  }
  const changing = new Set(
    rows.filter(({ billable, from, until }) => billable && (from ?? until)).map(({ code }) => code),
  )
  const editions = years.map((year) => starterEdition(year, rows, facts, changing))
  const newest = editions.at(-1)!
  const covering = (date: string) =>
    editions.find(({ info }) => info.validFrom <= date && date <= info.validUntil)
  return {
    editions: () => editions.map((edition) => edition.info),
    on: (date) => (date === undefined ? newest : (covering(date) ?? newest)),
    covers: (date) => covering(date) !== undefined,
  }
}

function starterEdition(
  { year, validFrom, validUntil }: (typeof years)[number],
  rows: readonly StarterRow[],
  facts: () => StarterFacts,
  changing: ReadonlySet<string>,
): Edition {
  const listed = rows.filter((row) => holdsOn(row, validFrom))
  return memoryEdition(
    {
      id: `${year}-starter`,
      title: `ICD-10-CM ${year}, starter set`,
      kind: 'starter',
      validFrom,
      validUntil,
    },
    listed,
    () => starterTerms(listed),
    editionFacts(facts, listed, changing),
  )
}

/** Our own words for the rows given; they serve an imported edition as well as the starter set. */
export function starterTerms(rows: readonly StarterRow[]): Term[] {
  return rows.flatMap((row) => wordsOf(row).map((word): Term => ({ ...word, code: row.code })))
}
