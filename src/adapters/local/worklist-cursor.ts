import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { WorklistSort } from '#src/ports/document-store.ts'

/** Where a page ended: the value it is sorted by and the document's id. */
export interface Place {
  sort: WorklistSort
  key: string | number
  id: string
}

const IV = 12
const TAG = 16

/**
 * A cursor stands in the URL and names a label or a file name: it is encrypted, so that nothing of a patient shows, and
 * authenticated, so that one that was changed is refused.
 */
export function sealCursor(secret: Uint8Array, { sort, key, id }: Place): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify([sort, key, id]), 'utf8'), cipher.final()])
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** `undefined` when it is not one of ours, or for another sort. */
export function openCursor(secret: Uint8Array, sort: WorklistSort, cursor: string): Place | undefined {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length <= IV + TAG || bytes.toString('base64url') !== cursor) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV), { authTagLength: TAG })
    decipher.setAuthTag(bytes.subarray(-TAG))
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()])
    const [sealedSort, key, id] = JSON.parse(opened.toString('utf8')) as [
      WorklistSort,
      string | number,
      string,
    ]
    return sealedSort === sort ? { sort, key, id } : undefined
  } catch {
    return undefined
  }
}
