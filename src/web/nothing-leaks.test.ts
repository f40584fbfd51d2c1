import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { startBulk } from '#src/flow/bulk/bulk.ts'
import { receive } from '#src/flow/upload/upload.ts'
import { sweep } from '#src/jobs/sweep.ts'
import { ask, everyRoute, type Ids, type TriedRoute } from '#src/testing/every-route.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

/** Words that stand nowhere else: of a document, a file name, a label, a search, a note, a reason, a password. */
const canary = 'Zyxwuvia Quorblenax'
const pieces = /Zyxwuvia|Quorblenax/i
const text = note.replace('Tamsin Orrery', canary)

async function aHouse() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const document = await house.read(text, { name: `${canary}.txt`, label: canary })
  const encounter = (await house.documents.document(document))?.encounterId ?? ''
  const bulk = await startBulk(house.ports, 'restore', ['none'], localCoder)
  const ids: Ids = { document, encounter, code: 'I10', bulk, version: 1, words: canary }
  return { house, ids }
}

type House = Awaited<ReturnType<typeof testHouse>>
const logged = (house: House) => JSON.stringify(house.log.lines)

/** Headers never, except the name of a download, which is for the person who asked for it. */
function expectClean(route: Pick<TriedRoute, 'method' | 'path'>, response: Response) {
  const named = new Headers(response.headers)
  named.delete('content-disposition')
  expect([route.method, route.path, JSON.stringify([...named])]).not.toEqual([
    route.method,
    route.path,
    expect.stringMatching(pieces),
  ])
}

describe("a patient's words", () => {
  it('stand in no log line and no header of any route, whether it succeeds or fails', async () => {
    const { house, ids } = await aHouse()
    const { app } = await house.browser()
    for (const headers of [{}, part] as Record<string, string>[])
      for (const route of everyRoute(ids)) {
        const response = await ask(app, route, headers)
        expectClean(route, response)
        if (response.status >= 400 && response.status !== 409 && response.status !== 422)
          expect([route.path, await response.text()]).not.toEqual([route.path, expect.stringMatching(pieces)])
        await house.workAll()
      }
    expect(house.log.lines.length).toBeGreaterThan(100)
    expect(logged(house)).not.toMatch(pieces)
  })

  it('stand in no log line when the address itself is made of them', async () => {
    const { house, ids } = await aHouse()
    const { app } = await house.browser()
    const made = { ...ids, document: canary, encounter: canary, bulk: canary, code: 'Zyxwuvia' }
    for (const route of [
      ...everyRoute(made).map((one) => ({ ...one, path: encodeURI(decodeURI(one.path)) })),
      { method: 'GET' as const, path: `/${encodeURIComponent(canary)}` },
      { method: 'GET' as const, path: `/?view=${encodeURIComponent(canary)}` },
      { method: 'GET' as const, path: `/?cursor=${encodeURIComponent(canary)}` },
      { method: 'GET' as const, path: `/api/v1/documents?status=${encodeURIComponent(canary)}` },
    ]) {
      const response = await ask(app, route)
      expectClean(route, response)
      const type = response.headers.get('content-type') ?? ''
      if (response.status >= 400 && type.includes('problem+json'))
        expect(await response.text()).not.toMatch(pieces)
    }
    expect(logged(house)).not.toMatch(pieces)
  })

  it.each(['document', 'encounter', 'worklist', 'commit', 'decisions'] as const)(
    'stand in no log line and no answer when the store throws them at %s',
    async (method) => {
      const { house, ids } = await aHouse()
      const { documents } = house.ports
      const leaking = () => {
        throw new Error(`row of ${canary}\n    at ${canary}\n    at ${canary} (file:1:2)`)
      }
      house.ports.documents = { ...documents, [method]: leaking }
      const { app } = await house.browser()
      for (const route of everyRoute(ids)) {
        const response = await ask(app, route)
        if (response.status < 500) continue
        expectClean(route, response)
        expect(await response.text()).not.toMatch(pieces)
      }
      await house.workAll().catch(() => undefined)
      await sweep(house.ports).catch(() => undefined)
      expect(logged(house)).not.toMatch(pieces)
      expect(house.log.lines.some(({ message }) => message === 'request failed')).toBe(true)
    },
  )

  it('stand in no log line when reading fails on them', async () => {
    const house = await testHouse()
    house.ports.codes = {
      ...fewCodes(),
      on: () => {
        throw new SyntaxError(`Unexpected token in ${canary}\n    at ${canary}:1:1`)
      },
    }
    const bytes = new TextEncoder().encode(text)
    const { id } = await receive(house.ports, { name: `${canary}.txt`, label: canary }, bytes, localCoder)
    for (let i = 0; i < 6; i++) {
      await house.workAll()
      house.clock.advance(120)
    }
    await house.workAll()
    const document = await house.documents.document(id)
    expect(document?.failure).toMatchObject({ problem: 'step-failed', step: 'code' })
    expect(JSON.stringify(document?.failure)).not.toMatch(pieces)
    expect(logged(house)).toContain('SyntaxError')
    expect(logged(house)).not.toMatch(pieces)
  })

  it('stand in no job and in no entry of the trail, but for the reason a person gives', async () => {
    const { house, ids } = await aHouse()
    const { app } = await house.browser()
    const sent: unknown[] = []
    const { send } = house.ports.jobs
    house.ports.jobs.send = async (job, options) => {
      sent.push(job)
      await send(job, options)
    }
    for (const route of everyRoute(ids)) if (!/reopen/.test(route.path)) await ask(app, route)
    await house.workAll()
    expect(sent.length).toBeGreaterThan(5)
    expect(JSON.stringify(sent)).not.toMatch(pieces)
    const trails = await Promise.all(
      (await house.documents.auditSubjects()).map((s) => house.documents.audit(s)),
    )
    expect(JSON.stringify(trails)).not.toMatch(pieces)
  })
})

describe('words of a search', () => {
  it('stand in no address: the page, its rows, its pages and its filters carry an opaque id', async () => {
    const { house } = await aHouse()
    for (let i = 0; i < 55; i++)
      await receive(house.ports, { name: `${canary} ${i}` }, new TextEncoder().encode(text), localCoder)
    const browser = await house.browser()
    const found = await browser.post('/worklist/search', { words: canary, status: '', sort: 'label' })
    expect(found.status).toBe(303)
    const location = found.headers.get('location') ?? ''
    expect(location).toMatch(/^\/\?sort=label&view=[\w-]{20,}$/)

    const page = await (await browser.get(location)).text()
    expect(page).toContain(canary)
    for (const [, address] of page.matchAll(/(?:href|action|hx-get|hx-post|src)="([^"]*)"/g))
      expect(decodeURIComponent(address ?? '')).not.toMatch(pieces)
    expect(page).toMatch(/cursor=/)
    expect(logged(house)).not.toMatch(pieces)
  })
})
