import type { Edition, EditionInfo } from '#src/domain/edition.ts'

/** A file of a release that was read, with its SHA-256. */
export interface ImportedSource {
  /** Its path, archives included. */
  name: string
  /** What it is: `order`, `tabular`, `index`… */
  kind: string
  sha256: string
  bytes: number
}

export interface ImportedEdition {
  info: EditionInfo
  /** False: it already held exactly this. */
  changed: boolean
  /** Notes, terms and rows by what they are. */
  counts: Record<string, number>
}

export interface ImportSummary {
  /** Every edition of the folder, oldest first. */
  editions: ImportedEdition[]
  /** Medicare lists, which serve every edition: how many codes they hold. */
  lists: { changed: boolean; hcc: number; edits: number } | undefined
  /** Files that are no code tables (and what they are), or that nobody knows. */
  leftOut: { name: string; why: string; unknown: boolean }[]
  sources: ImportedSource[]
}

/** What somebody wants to find beside each edition (`Edition.kept`). */
export interface Derived {
  /** Changes whenever `run` would give something else: editions are then made anew. */
  key: string
  run(edition: Edition): Iterable<[name: string, bytes: Uint8Array]>
}

export interface ImportRequest {
  /** A file, a folder with its sub-folders, or an https address. */
  from: string
  derived: Derived
  /** Called with one short sentence, and the share done (0…1) where it is known, as the work goes on. */
  progress?: ((message: string, share?: number) => void) | undefined
}

/** A file, folder or address that cannot be taken. `message` is one sentence for a person; the editions are as they were. */
export class ImportError extends Error {}

/** Turns releases, as CMS and CDC publish them, into editions that the code system answers from. */
export interface CodeImporter {
  /**
   * All or nothing: the editions change only when every file was read and checked. The same files again change nothing.
   * Throws ImportError.
   */
  import(request: ImportRequest): Promise<ImportSummary>
  /** Removes an imported edition, with the list of codes it was made of. False: there was none of that id. */
  remove(id: string, derived: Derived): Promise<boolean>
}
