/** Key of a file: segments of letters, digits, `-`, `_` and `.`, joined by `/`. Ours, never a person's file name. */
export type FileKey = string

/** A form with which the browser posts one file straight into the store. */
export interface UploadForm {
  url: string
  /** Fields to send before the field `file`. */
  fields: Record<string, string>
  /** ISO time after which the store refuses it. */
  expiresAt: string
}

/** Keeps files under keys we choose. Filled by S3 and by a folder; both pass `file-store.contract.ts`. */
export interface FileStore {
  /** The bytes at `key`, or `undefined` when there are none. At most 200 MB. */
  read(key: FileKey): Promise<Uint8Array | undefined>
  /** Size in bytes, or `undefined`. */
  size(key: FileKey): Promise<number | undefined>
  /** Writes all or nothing, durable when it returns; replaces what was there. Throws Problem `store-busy`, `store-full`. */
  write(key: FileKey, bytes: Uint8Array): Promise<void>
  /** Nothing there is no error. */
  delete(key: FileKey): Promise<void>
  /**
   * A form with which the browser posts one file straight into the store: Lambda takes 6 MB a request, base64 included.
   * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
   * @param limits The store refuses a larger file, a second file at the key, and a post after `expiresAt`.
   */
  uploadForm(key: FileKey, limits: { maxBytes: number; expiresAt: Date }): Promise<UploadForm>
}
