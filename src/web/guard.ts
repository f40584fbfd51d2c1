import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { localCoder } from '#src/domain/actor.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Log } from '#src/ports/log.ts'
import type { Limits } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import type { WebEnv } from './env.ts'
import { readSettings } from './settings.ts'

/** What the outer door needs to know of the deployment. */
export interface Door {
  stage: 'local' | 'dev' | 'staging' | 'production'
  /** `https://…` outside `local`. */
  publicOrigin?: string | undefined
  /** Origin of the file store when it is not ours (S3). */
  filesOrigin?: string | undefined
  /** Host names without port that we answer to. */
  hosts: readonly string[]
}

/** A text of two million characters as JSON, with room: the largest body that is no file. */
const REST_BYTES = 16 * 1024 * 1024

const HSTS = 'max-age=63072000; includeSubDomains'

/** Headers of every answer, errors and 304 too. ASVS 5.0 3.4.1–3.4.6. */
export function headers(door: Door): MiddlewareHandler<WebEnv> {
  const files = door.filesOrigin ? ` ${door.filesOrigin}` : ''
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${files}`,
    `form-action 'self'${files}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
  return async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    // A download asks for the sandbox on top.
    const sandbox = c.res.headers.get('Content-Security-Policy') === 'sandbox'
    set('Content-Security-Policy', sandbox ? `${policy}; sandbox` : policy)
    set('X-Content-Type-Options', 'nosniff')
    set('X-Frame-Options', 'DENY')
    set('Referrer-Policy', 'no-referrer')
    set('Cross-Origin-Opener-Policy', 'same-origin')
    set('Cross-Origin-Resource-Policy', 'same-origin')
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (door.stage !== 'local') set('Strict-Transport-Security', HSTS)
    if (!c.res.headers.has('Cache-Control')) set('Cache-Control', 'no-store')
    if (c.get('requestId')) set('X-Request-Id', c.get('requestId'))
  }
}

/** Names the request, logs one line when it is answered. The route template, never the path. */
export function named(
  log: Log,
  routeOf: (c: Parameters<MiddlewareHandler>[0]) => string,
): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomUUID())
    await next()
    const route = routeOf(c)
    if (route.startsWith('GET /assets') || route === 'GET /healthz') return
    log.info('http', {
      request_id: c.get('requestId'),
      route,
      status: c.res.status,
      duration_ms: Math.round((performance.now() - started) * 10) / 10,
    })
  }
}

/** Only names we know: a page that rebinds its own name to 127.0.0.1 gets nothing. */
export function knownHost(door: Door): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!door.hosts.includes(nameOf(host))) throw new Problem('wrong-host')
    await next()
  }
}

/** The host without its port: `[::1]:8080` → `[::1]`. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

/**
 * Unsafe methods only from our own pages, whatever their content type, before anything else is looked at. Clients that are no
 * browser send neither header: they are let in locally and need a token elsewhere.
 */
export function sameSite(door: Door): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const own = door.publicOrigin ?? `${new URL(c.req.url).protocol}//${c.req.header('host')}`
    const allowed = site ? site === 'same-origin' : origin ? origin === own : door.stage === 'local'
    if (!allowed) throw new Problem('cross-site')
    await next()
  }
}

/** Bodies that have to be held in memory as a whole. `/uploads` and `/codes/upload` stream and have their own limits. */
export function limited(limits: Limits): MiddlewareHandler<WebEnv> {
  const refuse = () => {
    throw new Problem('request-too-large')
  }
  const refuseFile = () => {
    throw new Problem('file-too-large')
  }
  const one = limits.maxFileBytes + REST_BYTES
  const file = bodyLimit({ maxSize: one, onError: refuseFile })
  const files = bodyLimit({ maxSize: limits.maxFiles * limits.maxFileBytes + REST_BYTES, onError: refuse })
  const rest = bodyLimit({ maxSize: Math.min(one, REST_BYTES), onError: refuse })
  const streams: string[] = [urls.uploads, urls.codesUpload]
  return (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD' || streams.includes(path)) return next()
    if (path === urls.upload) return files(c, next)
    const takesFile = ['/api/v1/documents', '/api/v1/house-terms', urls.houseImport].includes(path)
    return takesFile ? file(c, next) : rest(c, next)
  }
}

/** Who acts and what they chose. `AUTH=local`: the one person on this laptop. */
export const person = createMiddleware<WebEnv>(async (c, next) => {
  c.set('actor', localCoder)
  c.set('settings', readSettings(c))
  await next()
})
