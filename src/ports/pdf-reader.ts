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

export type ImageFormat = 'webp' | 'png' | 'jpeg'

/** A page as it was drawn, upright as a reader sees it. */
export interface DrawnPage<F extends ImageFormat = ImageFormat> {
  bytes: Uint8Array
  mediaType: `image/${F}`
  /** Pixels. */
  width: number
  height: number
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
  /**
   * One page as WebP, or as asked. Throws Problem `page-unrenderable`.
   * @param pageNumber 1-based. @param pixels Longest side; at most 20 megapixels are ever allocated.
   */
  image(
    bytes: Uint8Array,
    mediaType: string,
    pageNumber: number,
    pixels: number,
    format?: ImageFormat,
  ): Promise<Uint8Array>
  /**
   * Several pages of one file, which is opened once: in the order asked for, `undefined` for a page that cannot be drawn.
   * Ask for a few at a time, they are all held at once: a scanned page of 2,200 pixels is about 1 MB as JPEG, 4 MB as PNG.
   * Throws what `read` throws when the file cannot be opened, and Problem `page-unrenderable` when it keeps bringing its reader down.
   */
  images<F extends ImageFormat>(
    bytes: Uint8Array,
    mediaType: string,
    pageNumbers: readonly number[],
    options: { pixels: number; format: F },
  ): Promise<(DrawnPage<F> | undefined)[]>
  /** The same document without its password. */
  unlock(bytes: Uint8Array, password: string): Promise<Uint8Array>
}

export interface ReadOptions {
  limits?: Partial<ReadLimits>
  password?: string
  /** Called after each page, for honest counts. */
  onPage?: (done: number, of: number) => void
}
