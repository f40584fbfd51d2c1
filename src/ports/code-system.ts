import type { Edition, EditionInfo } from '#src/domain/edition.ts'

/** The editions that are loaded. At least one: the starter set. */
export interface CodeSystem {
  editions(): EditionInfo[]
  /** The edition in force on an ISO date; the newest when there is no date or none covers it. An official one beats the starter. */
  on(date: string | undefined): Edition
  /** Whether an edition is loaded that covers the date. */
  covers(date: string): boolean
  /** What is not as it should be for a date, in a plain sentence: the edition in force lacks, or a file cannot be read. */
  missing?(date: string): string | undefined
}
