import type { Edition, EditionInfo } from '#src/domain/edition.ts'

/** The editions that are loaded. At least one: the starter set. */
export interface CodeSystem {
  editions(): EditionInfo[]
  /** The edition in force on an ISO date; the newest when there is no date or none covers it. An official one beats the starter. */
  on(date: string | undefined): Edition
  /** Whether an edition is loaded that covers the date. */
  covers(date: string): boolean
}
