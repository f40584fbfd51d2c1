import type { Code, Term } from './code.ts'

/** A release of ICD-10-CM. FY2027 is in force from 2026-10-01 until 2027-09-30. */
export interface EditionInfo {
  /** e.g. `FY2027-starter`. Stands on every export. */
  id: string
  title: string
  /** `starter`: the common codes that ship with Chartmark. `official`: imported from a CMS/CDC release. */
  kind: 'starter' | 'official'
  /** ISO dates, both inclusive. */
  validFrom: string
  validUntil: string
  codes: number
  billable: number
}

export interface CodeHit extends Code {
  /** The term that the words hit, where it is another than the title. */
  matched?: string | undefined
}

/** One edition, in memory or in a read-only file: look-ups are synchronous and fast (µs). */
export interface Edition {
  readonly info: EditionInfo
  /** `code` in any spelling: with or without dot, any case. */
  find(code: string): Code | undefined
  /** The direct children of a header, in the order of the release. */
  children(code: string): Code[]
  /** Every term that may name a code; read once, when the matcher is built. */
  terms(): Iterable<Term>
  /** Words, prefixes, abbreviations, misspellings, codes with or without dot; best first. */
  search(words: string, limit: number): CodeHit[]
}

/** `e1165`, `E11.65` and `E1165 ` are one code. */
export function dotted(code: string): string {
  const bare = code.trim().toUpperCase().replaceAll('.', '')
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
}
