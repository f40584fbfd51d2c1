import { urls } from '#src/urls.ts'

/** Where a file of `public/` (or a browser library) is served. */
export function asset(path: string): string {
  return `${urls.assets}/${path}`
}
