import type { Page } from '#src/domain/page.ts'

export interface ReadLimits {
  /** For the whole file. 20 s. */
  milliseconds: number
  /** Between two signs of life, one a page. 5 s. */
  millisecondsPerPage: number
  /** Resident memory of the child, sampled every 100 ms. 600 MB. */
  residentBytes: number
  pages: number
}

export const defaultLimits: ReadLimits = {
  milliseconds: 20_000,
  millisecondsPerPage: 5_000,
  residentBytes: 600 * 1024 * 1024,
  pages: 500,
}

export interface ReadFile {
  text: string
  pages: Page[]
  /** `/Count` of the page tree was wrong: the tree was walked and every page read. A visible finding. */
  pageListRepaired: boolean
  /** JavaScript, launch actions, embedded files: never executed; named for the coder. */
  active: string[]
}

/**
 * Reads PDF, PNG, JPEG and TIFF bytes in a child process that is killed at its limits, so that no file can take the
 * server with it. Throws Problem `file-password`, `password-wrong`, `file-broken`, `file-pages`, `file-page-list`, `file-bomb`.
 */
export interface PdfReader {
  /**
   * Words with boxes (points, origin top left, rotation applied) in reading order. A page without usable text has source `none`.
   * @param bytes Not changed.
   */
  read(bytes: Uint8Array, mediaType: string, options?: ReadOptions): Promise<ReadFile>
  /** One page as WebP. @param pageNumber 1-based. @param pixels Longest side; at most 20 megapixels are ever allocated. */
  image(bytes: Uint8Array, mediaType: string, pageNumber: number, pixels: number): Promise<Uint8Array>
  /** The same document without its password. */
  unlock(bytes: Uint8Array, password: string): Promise<Uint8Array>
}

export interface ReadOptions {
  limits?: Partial<ReadLimits>
  password?: string
  /** Called after each page, for honest counts. */
  onPage?: (done: number, of: number) => void
}
