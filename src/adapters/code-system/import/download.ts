import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImportError } from '#src/ports/code-importer.ts'

/** Far above any release (30 MB), far below a full disk. */
export const MOST_BYTES = 300 * 1024 * 1024
const TRIES = 4
const MOST_REDIRECTS = 5
/** A server that says nothing for so long has gone. */
const SILENCE_MS = 60_000

export interface Download {
  /** Where the bytes lie. */
  path: string
  name: string
}

export interface DownloadOptions {
  /** SHA-256 the file must have. */
  sha256?: string | undefined
  progress?: ((message: string, share?: number) => void) | undefined
  most?: number
  /** Waits before another try; for tests. */
  pause?: (ms: number) => Promise<void>
}

/**
 * Fetches an address into `folder`. What was interrupted goes on where it stopped (RFC 9110 Range, guarded by the entity tag),
 * within this call and in a later one. https only; plain http is for a server on this machine.
 * Throws ImportError.
 */
export async function download(
  url: string,
  folder: string,
  options: DownloadOptions = {},
): Promise<Download> {
  const { progress = () => undefined, most = MOST_BYTES } = options
  const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  checkAddress(url)
  mkdirSync(folder, { recursive: true })
  const name = nameOf(url)
  const path = join(folder, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.part`)
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchOnto(url, path, most, (done, total) =>
        progress(
          `downloading ${name}: ${megabytes(done)}${total ? ` of ${megabytes(total)}` : ''}`,
          total && done / total,
        ),
      )
      break
    } catch (error) {
      if (error instanceof ImportError) throw error
      if (attempt === TRIES) {
        const done = existsSync(path) ? megabytes(statSync(path).size) : 'nothing'
        throw new ImportError(
          `${name} could not be downloaded to its end (${done} is here); the same command goes on from there.`,
          { cause: error },
        )
      }
      progress(`the connection broke; going on with ${name}`)
      await pause(500 * 4 ** (attempt - 1))
    }
  }
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
  if (options.sha256 !== undefined && options.sha256 !== hash) {
    forget(path)
    throw new ImportError(`${name} has another checksum than the one configured for it; it was not imported.`)
  }
  return { path, name }
}

/** Removes what `download` left. */
export function forget(path: string): void {
  rmSync(path, { force: true })
  rmSync(`${path}.tag`, { force: true })
}

async function fetchOnto(
  url: string,
  path: string,
  most: number,
  report: (done: number, total: number | undefined) => void,
): Promise<void> {
  const here = existsSync(path) && existsSync(`${path}.tag`) ? statSync(path).size : 0
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (here > 0) {
    headers['range'] = `bytes=${here}-`
    headers['if-range'] = readFileSync(`${path}.tag`, 'utf8')
  }
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), SILENCE_MS)
  try {
    const response = await followed(url, { headers, signal: silence.signal })
    // Everything was here already.
    if (response.status === 416 && here > 0) return
    if (response.status !== 200 && response.status !== 206) {
      if (response.status >= 500) throw new Error(`answered ${response.status}`)
      throw new ImportError(`${nameOf(url)} cannot be downloaded: the server answered ${response.status}.`)
    }
    const goesOn = response.status === 206
    const length = Number(response.headers.get('content-length')) || undefined
    let done = goesOn ? here : 0
    const total = length === undefined ? undefined : done + length
    if ((total ?? 0) > most)
      throw new ImportError(`${nameOf(url)} is larger than ${megabytes(most)}, so it is no release.`)
    if (!goesOn) writeFileSync(path, '')
    const tag = response.headers.get('etag') ?? response.headers.get('last-modified')
    if (tag && !tag.startsWith('W/')) writeFileSync(`${path}.tag`, tag)
    for await (const piece of response.body ?? []) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENCE_MS)
      appendFileSync(path, piece)
      done += piece.length
      if (done > most) {
        forget(path)
        throw new ImportError(`${nameOf(url)} is larger than ${megabytes(most)}, so it is no release.`)
      }
      report(done, total)
    }
    if (total !== undefined && done < total) throw new Error('ended early')
  } finally {
    clearTimeout(timer)
  }
}

/** Follows redirects itself, so that none leads away from https. */
async function followed(url: string, init: RequestInit): Promise<Response> {
  let at = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await fetch(at, { ...init, redirect: 'manual' })
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (!next) return response
    at = new URL(next, at).href
    checkAddress(at)
  }
  throw new ImportError(
    `${nameOf(url)} cannot be downloaded: its address leads from one to the next without end.`,
  )
}

function checkAddress(url: string): void {
  const { protocol, hostname } = new URL(url)
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && here))
    throw new ImportError(`${nameOf(url)} has to be fetched with https.`)
}

function nameOf(url: string): string {
  const { pathname, hostname } = new URL(url)
  return decodeURIComponent(pathname.split('/').at(-1) || hostname)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
