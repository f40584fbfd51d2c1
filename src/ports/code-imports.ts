import type { EditionMakings, ImportFrom, ImportRun, ReleaseAddress } from '#src/domain/code-import.ts'

/** Most bytes of a file somebody uploads: a release is 30 MB. */
export const MOST_RELEASE_BYTES = 200 * 1024 * 1024

/**
 * Imports of releases that run beside the web process, one at a time: 25 s of work must not make anybody wait. Filled by a
 * child process; what it knows survives a restart of the server.
 */
export interface CodeImports {
  /** What `official` stands for; shown before anything is fetched. */
  readonly official: readonly ReleaseAddress[]
  /**
   * Keeps a file for a later `start`; nothing is held in memory. One file waits at a time.
   * Throws Problem `release-too-large`, `store-full`, `store-busy`, `import-running`.
   * @param name As the person's machine calls it; the fiscal year may stand in nothing else.
   */
  receive(name: string, body: AsyncIterable<Uint8Array>): Promise<ImportFrom>
  /**
   * Starts an import. `ended` settles when it is over and never rejects.
   * Throws Problem `import-running` (another one is under way), `import-address` (an address that may not be fetched),
   * `import-gone` (the file is no longer here).
   */
  start(from: ImportFrom): Promise<{ run: ImportRun; ended: Promise<ImportRun> }>
  /** The import under way, else the last one. */
  last(): ImportRun | undefined
  /** Ends the one under way, if any; the editions stay as they are. Settles when its process is gone. */
  stop(): Promise<void>
  /** What the imported editions were made of. */
  makings(): EditionMakings[]
}
