import type { Code, Term } from './code.ts'

/** Kinds of note of the tabular list that speak about other codes, in its own terms. */
export type NoteKind = 'excludes1' | 'excludes2' | 'codeFirst' | 'useAdditional' | 'codeAlso'

/** Codes a note names: from `from` up to everything that begins with `to`; a single code or header has `from === to`. */
export interface CodeRange {
  from: string
  to: string
}

/** One line of a note. */
export interface CodeNote {
  kind: NoteKind
  /** As printed; empty in the starter set, which carries the codes alone. */
  text: string
  codes: CodeRange[]
  /** Where it stands: the code itself, a header above it, a block (`E08-E13`) or a chapter (`chapter 4`). */
  at: string
}

/** What an edition says of one code beside its title. */
export interface CodeNotes {
  /** Its own and those of everything above it, nearest first. */
  about: CodeNote[]
  /** Other names it covers: `includes` notes and inclusion terms, its own and inherited. */
  includes: string[]
  /** The 7th characters it takes, e.g. `A D S`; absent where it takes none. */
  seventh?: string[] | undefined
}

/** Marks of a code, by the lists CMS publishes. */
export interface CodeMarks {
  /** CMS-HCC V28 category and its label. */
  hcc?: { category: string; label: string } | undefined
  /** Exempt from present-on-admission reporting. */
  poaExempt?: true | undefined
  /** Medicare Code Editor. */
  edits?: CodeEdit[] | undefined
}

export interface CodeEdit {
  kind:
    | 'newborn'
    | 'pediatric'
    | 'maternity'
    | 'adult'
    | 'manifestation'
    | 'unacceptable-first'
    | 'unspecified'
    | 'female'
    | 'male'
  /** ISO dates between which the edit holds, inclusive; open where absent. Sex edits ended 2024-09-30. */
  from?: string | undefined
  until?: string | undefined
}

/** The index lists `companion` under "with" below `whole`: the classification presumes that the two belong together (guideline I.A.15). */
export interface WithPair {
  /** Words of the index path above "with", e.g. `Diabetes, diabetic type 2`. */
  whole: string
  /** Words below it, e.g. `chronic kidney disease`. */
  companion: string
  /** Code of the two together; may be a header. */
  code: string
  /** The codes of the two, where they are known: the starter set says them, an index says words. */
  between?: { whole: string; companion: string } | undefined
}

/** A row of the Table of Drugs and Chemicals; codes without the 7th character. */
export interface DrugRow {
  substance: string
  accidental?: string | undefined
  selfHarm?: string | undefined
  assault?: string | undefined
  undetermined?: string | undefined
  adverse?: string | undefined
  underdosing?: string | undefined
}

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
  /** Notes, index or tables come from this earlier release, e.g. `FY2026`: its own were not among the files. New codes have none. */
  carriedOver?: string | undefined
  /** The Medicare edit lists are loaded beside it; absent: no rule checks age and the like. */
  edits?: true | undefined
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
  /** Notes of the tabular list; empty for a code the edition lacks. */
  notes(code: string): CodeNotes
  /** From the chapter down to the code's header, e.g. `['Endocrine, …', 'Diabetes mellitus (E08-E13)', 'E11 Type 2 …']`. */
  path(code: string): string[]
  marks(code: string): CodeMarks
  /** For a code that this edition lacks or made a header: what stands in its place, billable ones only. */
  successors(code: string): Code[]
  withPairs(): Iterable<WithPair>
  drugs(): Iterable<DrugRow>
  /** What the import derived and put beside the edition (e.g. the engine's word index), by name; absent: derive it anew. */
  kept(name: string): Uint8Array | undefined
}

/** `e1165`, `E11.65` and `E1165 ` are one code. */
export function dotted(code: string): string {
  const bare = code.trim().toUpperCase().replaceAll('.', '')
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
}

/** Categories with a letter in the third place stand where the release puts them, not where the alphabet would: C43, C4A, C44. */
const BEHIND: Record<string, string> = {
  C4A: 'C43',
  C7A: 'C75',
  C7B: 'C75',
  D3A: 'D36',
  I1A: 'I16',
  I5A: 'I52',
  J4A: 'J44',
  J4B: 'J47',
  K6A: 'K68',
  M1A: 'M08',
  O9A: 'O99',
  Z3A: 'Z36',
}

function placed(code: string): string {
  // Nearly all have a digit there; rules ask this very often.
  if (code.charCodeAt(2) < 65) return code
  const before = BEHIND[code.slice(0, 3)]
  return before ? `${before}~${code}` : code
}

/** Whether a dotted code lies in a range of a note: `N18.31` in `N18.1`–`N18.4`, `E11.65` in `E08`–`E13`, `C4A.0` in `C43`–`C44`. */
export function inRange(code: string, { from, to }: CodeRange): boolean {
  if (code.startsWith(from) || code.startsWith(to)) return true
  const place = placed(code)
  return place > placed(from) && place < placed(to)
}
