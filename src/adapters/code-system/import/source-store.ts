import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ImportedSource } from '#src/ports/code-importer.ts'
import type { Source } from './recognise.ts'

type Listed = Omit<Source, 'bytes' | 'kept'> & { sha256: string }

/** The files of earlier imports, as they were. */
export function keptSources(folder: string): Source[] {
  const path = join(folder, 'sources', 'sources.json')
  if (!existsSync(path)) return []
  return (JSON.parse(readFileSync(path, 'utf8')) as Listed[]).map(({ sha256: hash, ...source }) => ({
    ...source,
    kept: true,
    bytes: zstdDecompressSync(readFileSync(join(folder, 'sources', `${hash}.zst`))),
  }))
}

/** Keeps exactly these: packed, under their hash, and a list that says what they are. */
export function keepSources(folder: string, sources: readonly Source[]): void {
  const place = join(folder, 'sources')
  mkdirSync(place, { recursive: true })
  const list = sources.map((source): Listed => {
    const { bytes, kept: _, ...rest } = source
    const hash = hashOf(source)
    const path = join(place, `${hash}.zst`)
    if (!existsSync(path)) written(path, zstdCompressSync(bytes))
    return { ...rest, sha256: hash }
  })
  list.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  written(join(place, 'sources.json'), Buffer.from(`${JSON.stringify(list, null, 1)}\n`))
  const wanted = new Set(list.map(({ sha256: hash }) => `${hash}.zst`))
  for (const name of readdirSync(place))
    if (name !== 'sources.json' && !wanted.has(name)) rmSync(join(place, name))
}

function written(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return
  writeFileSync(`${path}.part`, bytes, { flush: true })
  renameSync(`${path}.part`, path)
}

export function noteOf(source: Source): ImportedSource {
  return { name: source.name, kind: source.kind, sha256: hashOf(source), bytes: source.bytes.length }
}

const hashes = new WeakMap<Source, string>()

/** SHA-256 of a file's bytes, reckoned once. */
export function hashOf(source: Source): string {
  let hash = hashes.get(source)
  if (hash === undefined) {
    hash = sha256(source.bytes)
    hashes.set(source, hash)
  }
  return hash
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
