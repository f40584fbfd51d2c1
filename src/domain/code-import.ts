import type { EditionInfo } from './edition.ts'

/** Where a release is taken from. */
export type ImportFrom =
  /** The configured addresses of the official releases. */
  | { kind: 'official' }
  | { kind: 'address'; url: string }
  /** A file that was received before. `name` as the person's machine called it. */
  | { kind: 'upload'; id: string; name: string }

/** An address that belongs to the official release. */
export interface ReleaseAddress {
  title: string
  url: string
}

/** A file that a code table was read from. */
export interface ReleaseSource {
  /** Its own name, that of its archive before it. */
  name: string
  kind: string
  /** Hex. */
  sha256: string
  bytes: number
}

/** What an import made of the files. */
export interface ImportResult {
  /** Every edition, oldest first. `changed: false`: it already held exactly this. */
  editions: { info: EditionInfo; changed: boolean; counts: Record<string, number> }[]
  lists: { changed: boolean; hcc: number; edits: number } | undefined
  leftOut: { name: string; why: string; unknown: boolean }[]
  sources: ReleaseSource[]
}

export interface ImportStep {
  /** A short sentence, e.g. `reading the files of FY2026`. */
  text: string
  /** 0…1, where it is known. */
  share?: number | undefined
}

/** How an import ended without a result, although nothing was wrong with the files. */
export type Interruption =
  /** A person pressed Stop. */
  | 'stopped'
  /** The server ended while it ran. */
  | 'restarted'
  /** Its process was killed from outside, or ran out of memory. */
  | 'killed'

/** One import: under way, or the last one. */
export interface ImportRun {
  id: string
  from: ImportFrom
  /** ISO. */
  startedAt: string
  endedAt?: string | undefined
  state: 'running' | 'done' | 'failed' | 'interrupted'
  /** What it did so far, oldest first; the last one is what it does now. */
  steps: ImportStep[]
  /** With `done`. */
  result?: ImportResult | undefined
  /** With `failed`: one sentence for a person. The editions are as they were. */
  why?: string | undefined
  /** With `interrupted`. */
  by?: Interruption | undefined
}

/** What an imported edition was made of. */
export interface EditionMakings {
  /** Id of the edition. */
  edition: string
  /** Notes, terms and rows by what they are. */
  counts: Record<string, number>
  sources: ReleaseSource[]
}
