import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { Problem } from '#src/domain/problem.ts'
import type { WebEnv } from './env.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  body: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  etag: string
  type: string
}

/**
 * Our own browser files: a folder read once, and single files from elsewhere (htmx) by name. Answers 304 for what the
 * browser has.
 */
export async function assetRoutes(folder: string, extra: Record<string, string>): Promise<Hono<WebEnv>> {
  const files = new Map<string, string>(Object.entries(extra))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !types[extname(entry.name)]) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), path)
  }
  const loaded = new Map<string, Asset>()
  return new Hono<WebEnv>().get('/:name{.+}', (c) => {
    const name = c.req.param('name')
    const path = files.get(name)
    if (!path) throw new Problem('not-found')
    const asset = loaded.get(name) ?? load(path)
    loaded.set(name, asset)
    const base = { ETag: asset.etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, base)
    const zipped = (c.req.header('accept-encoding') ?? '').includes('gzip')
    return c.body(zipped ? asset.gzip : asset.body, 200, {
      ...base,
      'Content-Type': asset.type,
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    })
  })
}

function load(path: string): Asset {
  const body = new Uint8Array(readFileSync(path))
  return {
    body,
    gzip: new Uint8Array(gzipSync(body, { level: 9 })),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    type: types[extname(path)] ?? 'application/octet-stream',
  }
}
