import { beforeAll, describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { startBulk } from '#src/flow/bulk/bulk.ts'
import { decide } from '#src/flow/review/decide.ts'
import { loadReview } from '#src/flow/review/load.ts'
import { sign } from '#src/flow/review/sign.ts'
import { ask, everyRoute, type Ids } from '#src/testing/every-route.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

async function aHouse() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const document = await house.read(note)
  const encounter = (await house.documents.document(document))?.encounterId ?? ''
  const bulk = await startBulk(house.ports, 'restore', ['none'], localCoder)
  const { app } = await house.browser()
  const ids: Ids = { document, encounter, code: 'I10', bulk, version: 1, words: 'words' }
  return { house, app, ids }
}

type AHouse = Awaited<ReturnType<typeof aHouse>>
const nothing: Ids = {
  document: 'nothing',
  encounter: 'nothing',
  code: 'I99.ZZ',
  bulk: 'nothing',
  version: 1,
  words: 'words',
}
const name = ({ method, template }: { method: string; template: string }) => `${method} ${template}`
const all = everyRoute(nothing)
const unsafe = all.filter(({ method }) => method !== 'GET')

let shared: AHouse
beforeAll(async () => {
  shared = await aHouse()
})

it('is tried here: no route is forgotten', () => {
  const known = shared.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(known)].filter((route) => route !== 'GET /healthz').sort()).toEqual(
    [...new Set(all.map(name))].sort(),
  )
})

/** ASVS 3.4: on every answer, whatever went wrong. */
function expectGuarded(response: Response) {
  const policy = response.headers.get('content-security-policy') ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('x-frame-options')).toBe('DENY')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache|private/)
}

describe('headers that guard', () => {
  it.each(all.map((route) => [name(route), route] as const))('stand on a refusal of %s', async (_, route) => {
    expectGuarded(await ask(shared.app, route))
  })

  it('stand on every page that is found', async () => {
    const { app, ids } = await aHouse()
    for (const route of everyRoute(ids).filter(({ method }) => method === 'GET')) {
      const response = await ask(app, route)
      expectGuarded(response)
      expect([name(route), response.status < 500]).toEqual([name(route), true])
    }
  })

  it('stand on 304, on 404, on a wrong method and on a bug', async () => {
    const { app, house } = shared
    const first = await ask(app, { method: 'GET', path: '/assets/app.css' })
    const again = await ask(
      app,
      { method: 'GET', path: '/assets/app.css' },
      { 'if-none-match': first.headers.get('etag') ?? '' },
    )
    expect(again.status).toBe(304)
    expectGuarded(again)
    for (const path of ['/nowhere', '/api/v1/nowhere', '/assets/../main.ts', '/%00', '/documents/%E0%A4%A']) {
      const response = await ask(app, { method: 'GET', path })
      expect([path, response.status]).toEqual([path, 404])
      expectGuarded(response)
    }
    expectGuarded(await app.request('http://127.0.0.1:8080/', { method: 'PATCH' }))
    const { documents } = house.ports
    house.ports.documents = { ...documents, counts: () => Promise.reject(new Error('a bug')) }
    const { app: broken } = await house.browser()
    house.ports.documents = documents
    const bug = await ask(broken, { method: 'GET', path: '/' })
    expect(bug.status).toBe(500)
    expectGuarded(bug)
  })

  it('tell browsers outside a laptop to come back with TLS only', async () => {
    const { headers } = await import('./guard.ts')
    const { Hono } = await import('hono')
    const app = new Hono()
    app.use(headers({ stage: 'production', publicOrigin: 'https://c.example', hosts: [] }) as never)
    const response = await app.request('/')
    const age = Number(
      /max-age=(\d+); includeSubDomains/.exec(response.headers.get('strict-transport-security') ?? '')?.[1],
    )
    expect(age).toBeGreaterThanOrEqual(31_536_000)
  })

  it('put downloads into a sandbox', async () => {
    const { app, ids } = shared
    for (const path of [`/documents/${ids.document}/file`, `/api/v1/documents/${ids.document}/file`]) {
      const response = await ask(app, { method: 'GET', path })
      expect(response.headers.get('content-security-policy')).toMatch(/; sandbox$/)
      expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
      expectGuarded(response)
    }
  })
})

describe('a request from another site', () => {
  const bodies: [string, Record<string, string>, string | undefined][] = [
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'],
    ['JSON', { 'content-type': 'application/json' }, '{}'],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text', { 'content-type': 'text/plain' }, '{}'],
    ['no type at all', {}, undefined],
  ]
  it.each(unsafe.map((route) => [name(route), route] as const))(
    'is refused by %s',
    async (_, { method, path }) => {
      for (const [, headers, body] of bodies)
        for (const site of [
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
          { 'sec-fetch-site': 'none' },
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { origin: 'http://127.0.0.1:9999' },
          { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:8080' },
        ]) {
          const response = await shared.app.request(`http://127.0.0.1:8080${path}`, {
            method,
            headers: { host: '127.0.0.1:8080', ...headers, ...site },
            ...(body === undefined ? {} : { body }),
          })
          expect([site, headers, response.status]).toEqual([site, headers, 403])
          expectGuarded(response)
        }
    },
  )

  it('is let in from our own pages, and locally from what is no browser', async () => {
    const { app } = shared
    const path = 'http://127.0.0.1:8080/worklist/search'
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const site of [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://127.0.0.1:8080' },
      {},
    ] as Record<string, string>[]) {
      const response = await app.request(path, {
        method: 'POST',
        headers: { host: '127.0.0.1:8080', ...type, ...site },
        body: 'words=',
      })
      expect(response.status).toBe(303)
    }
  })
})

describe('a name that is not ours', () => {
  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.',
    'localhost:x',
    '127.0.0.1:8080@evil.example',
    '',
  ])('%j is refused everywhere, also with forwarding headers', async (host) => {
    const routes = all.filter(({ template }) => !/^\/(health|readyz|version)/.test(template))
    for (const { method, path } of routes) {
      const response = await shared.app.request(`http://127.0.0.1:8080${path}`, {
        method,
        headers: {
          host,
          'sec-fetch-site': 'same-origin',
          'x-forwarded-host': 'localhost',
          forwarded: 'host=localhost',
        },
      })
      expect([path, response.status]).toEqual([path, 403])
    }
  })

  it.each(['localhost:8080', 'LOCALHOST', '[::1]:8080', '127.0.0.1'])('is not %s', async (host) => {
    expect((await ask(shared.app, { method: 'GET', path: '/help' }, { host })).status).toBe(200)
  })
})

describe('what is not there', () => {
  const named = all.filter((route) => route.names)
  it.each(named.map((route) => [name(route), route] as const))('is 404 for %s', async (_, route) => {
    const fitting = { ...route }
    const response = await ask(shared.app, fitting)
    expect(response.status).toBe(404)
    const text = await response.text()
    if (route.path.startsWith('/api/')) {
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(JSON.parse(text)).toMatchObject({
        status: 404,
        title: expect.any(String),
        detail: expect.any(String),
      })
    } else expect(text).toMatch(/^<!DOCTYPE html>/)
  })

  it('is 404 on a page, whatever the id looks like', async () => {
    const strange = ['%2e%2e%2f', "'; DROP TABLE document;--", '\u202e', 'a'.repeat(3000), '%ff', '0']
    for (const id of strange)
      for (const path of [
        `/documents/${encodeURIComponent(id)}`,
        `/api/v1/encounters/${encodeURIComponent(id)}`,
      ])
        expect((await ask(shared.app, { method: 'GET', path })).status).toBe(404)
  })

  it('is a problem for the live region when htmx asked', async () => {
    const response = await ask(
      shared.app,
      { method: 'POST', path: '/encounters/nothing/undo', body: [] },
      part,
    )
    expect(response.status).toBe(404)
    expect(response.headers.get('hx-retarget')).toBe('#problems')
    expect(response.headers.get('hx-reswap')).toBe('innerHTML')
    expect(await response.text()).toMatch(/^<section class="problem" role="alert">/)
  })
})

describe('a signed encounter', () => {
  async function signed() {
    const made = await aHouse()
    const { house, ids } = made
    const other = await house.read(note)
    for (const { code, version } of (await loadReview(house.ports, ids.document)).cards)
      await decide(house.ports, ids.encounter, code, { verdict: 'accepted', version }, localCoder)
    const version = (await house.documents.encounter(ids.encounter))?.version ?? 0
    await sign(house.ports, ids.encounter, { version, acknowledgedAuthor: false }, localCoder)
    return { ...made, ids: { ...ids, bulk: other, version: version + 1 } }
  }
  const everything = async ({ house, ids }: Awaited<ReturnType<typeof signed>>) =>
    JSON.stringify([
      await house.documents.encounter(ids.encounter),
      await house.documents.documentsOf(ids.encounter),
      await house.documents.decisions(ids.encounter),
    ])

  it.each(all.filter(({ frozen }) => frozen).map((route, i) => [name(route), i] as const))(
    'is not changed by %s',
    async (_, i) => {
      const at = await signed()
      const route = everyRoute(at.ids).filter(({ frozen }) => frozen)[i]
      if (!route) throw new Error('no route')
      const before = await everything(at)
      for (const headers of [{}, part] as Record<string, string>[]) {
        const response = await ask(at.app, route, headers)
        // Acts over many answer for each row, and say so there.
        if (!/bulk$/.test(route.template)) expect(response.status).toBe(409)
        await at.house.workAll()
        expect(await everything(at)).toBe(before)
      }
    },
  )

  it('keeps a document in the trash that was there', async () => {
    const made = await aHouse()
    const { house, app, ids } = made
    const other = await house.read(note)
    await ask(app, {
      method: 'POST',
      path: '/worklist/group',
      body: [
        ['document', ids.document],
        ['document', other],
      ],
    })
    await ask(app, { method: 'POST', path: `/documents/${other}/trash`, body: [] })
    for (const { code, version } of (await loadReview(house.ports, ids.document)).cards)
      await decide(house.ports, ids.encounter, code, { verdict: 'accepted', version }, localCoder)
    const version = (await house.documents.encounter(ids.encounter))?.version ?? 0
    await sign(house.ports, ids.encounter, { version, acknowledgedAuthor: false }, localCoder)
    const response = await ask(app, { method: 'POST', path: `/documents/${other}/restoration`, body: [] })
    expect(response.status).toBe(409)
    expect((await house.documents.document(other))?.trashedAt).toBeDefined()
  })
})

describe('a step that is not due', () => {
  it.each(['sign-off', 'export', 'reopening'])('is refused: %s of what is still open', async (step) => {
    const { app, ids, house } = await aHouse()
    const version = String((await house.documents.encounter(ids.encounter))?.version)
    const response = await ask(app, {
      method: 'POST',
      path: `/encounters/${ids.encounter}/${step}`,
      body: [
        ['version', version],
        ['reason', 'x'],
      ],
    })
    expect(response.status).toBe(409)
  })
})
