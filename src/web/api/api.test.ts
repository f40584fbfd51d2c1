import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { sayLimits } from '#src/domain/problem.ts'
import { codeLine } from '#src/flow/code/line.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { quietImports } from '#src/testing/quiet-imports.ts'
import { quickEval } from '../../../evals/quick.ts'
import { apiRoutes } from './routes.ts'
import * as shapes from './shapes.ts'

async function api() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const browser = await house.browser()
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await browser.json(method, `/api/v1${path}`, body)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
  }
  const encounterOf = async (id: string) => (await house.documents.document(id))?.encounterId ?? ''
  return { house, browser, call, encounterOf }
}

/** The answer, provided it has exactly the documented shape: nothing missing, nothing beside it. */
function expectShape(shape: z.ZodType, body: unknown, allowed: string[] = []) {
  const parsed = shape.safeParse(body)
  expect(parsed.error?.issues).toBeUndefined()
  const beside = Object.keys(body as object).filter(
    (key) => !(key in (parsed.data as object)) && !allowed.includes(key),
  )
  expect(beside).toEqual([])
}

describe('documents', () => {
  it('are taken as a file, read, and given back with every quote in the text', async () => {
    const { house, browser, call } = await api()
    const form = new FormData()
    form.set('file', new File([note], 'note.txt'))
    form.set('kind', 'clinical_note')
    form.set('label', 'Room 4')
    const posted = await browser.app.request('http://127.0.0.1:8080/api/v1/documents', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080' },
      body: form,
    })
    expect(posted.status).toBe(201)
    const received = (await posted.json()) as { id: string }
    expectShape(shapes.received, received)
    expect(received).toMatchObject({ status: 'processing' })
    await house.workAll()

    const { status, body } = await call('GET', `/documents/${received.id}`)
    expect(status).toBe(200)
    expectShape(shapes.fullDocument, body)
    expect(body).toMatchObject({ status: 'in-review', label: 'Room 4', kind: 'clinical_note', text: note })
    const quotes: { start: number; end: number; quote: string }[] = []
    JSON.stringify(body, (_, value) => {
      if (value && typeof value === 'object' && 'quote' in value) quotes.push(value)
      return value
    })
    expect(quotes.length).toBeGreaterThan(5)
    for (const { start, end, quote } of quotes) expect(note.slice(start, end)).toBe(quote)
  })

  it('are announced, posted and said to have arrived', async () => {
    const { call } = await api()
    const { status, body } = await call('POST', '/documents', {
      name: 'a.pdf',
      size: 10,
      type: 'application/pdf',
    })
    expect(status).toBe(201)
    expectShape(shapes.received, body)
    expect(body).toMatchObject({ status: 'announced', upload: { url: '/uploads' } })
  })

  it.each<[object, number, string]>([
    [{}, 400, 'bad-request'],
    [{ name: '', size: 1 }, 400, 'bad-request'],
    [{ name: 'a', size: -1 }, 400, 'bad-request'],
    [{ name: 'a', size: 1.5 }, 400, 'bad-request'],
    [{ name: 'a', size: '1' }, 400, 'bad-request'],
    [{ name: 'a', size: 1, sha256: 'x' }, 400, 'bad-request'],
    [{ name: 'a', size: 1, kind: 'poem' }, 400, 'bad-request'],
    [{ name: 'a', size: 1, label: 'x'.repeat(201) }, 400, 'bad-request'],
    [{ name: 'a', size: 0 }, 422, 'file-empty'],
    [{ name: 'a', size: 50 * 1024 * 1024 + 1 }, 413, 'file-too-large'],
  ])('are refused as a problem: %j', async (announcement, status, code) => {
    const { call } = await api()
    const refused = await call('POST', '/documents', announcement)
    expect(refused.status).toBe(status)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expectShape(shapes.problemShape, refused.body)
    expect(refused.body).toMatchObject({ status, code, type: `urn:chartmark:problem:${code}` })
  })

  it.each([
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', 'null'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', 'x'],
    ['text/plain', 'x'],
  ])('are refused when the body is %s %s', async (type, body) => {
    const { browser, house } = await api()
    const response = await browser.app.request('http://127.0.0.1:8080/api/v1/documents', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'content-type': type },
      body,
    })
    expect(response.status).toBe(400)
    expect(house.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it.each([2, 30])(
    'are refused when the file of %s MB is too large, in the words of the limit',
    async (megabytes) => {
      const { house } = await api()
      house.ports.limits.maxFileBytes = 1024 * 1024
      const small = await house.browser()
      const form = new FormData()
      form.set('file', new File([new Uint8Array(megabytes * 1024 * 1024)], 'note.txt'))
      const response = await small.app.request('http://127.0.0.1:8080/api/v1/documents', {
        method: 'POST',
        headers: { host: '127.0.0.1:8080' },
        body: form,
      })
      sayLimits({ maxFileBytes: 50 * 1024 * 1024, maxPages: 500, maxFiles: 20 })
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ code: 'file-too-large' })
    },
  )

  it('are refused without a file in the form', async () => {
    const { browser } = await api()
    const form = new FormData()
    form.set('file', 'not a file')
    const response = await browser.app.request('http://127.0.0.1:8080/api/v1/documents', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080' },
      body: form,
    })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'file-missing',
    ])
  })

  it('are listed by filters and a cursor, each once', async () => {
    const { house, call } = await api()
    const ids = []
    for (let i = 0; i < 5; i++) ids.push(await house.read(`${note}${i}`, { label: `L${i}` }))
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await call('GET', `/documents?limit=2&sort=label${cursor && `&cursor=${cursor}`}`)
      for (const document of body.documents) expectShape(shapes.documentSummary, document)
      seen.push(...body.documents.map(({ id }: { id: string }) => id))
      cursor = body.cursor ?? ''
    } while (cursor)
    expect(seen).toEqual(ids)

    const count = async (query: string) => (await call('GET', `/documents?${query}`)).body.documents.length
    expect(await count('code=I10')).toBe(5)
    expect(await count('code=J45')).toBe(0)
    expect(await count('from=2026-11-03&to=2026-11-03')).toBe(5)
    expect(await count('from=2026-11-04')).toBe(0)
    expect(await count('status=in-review')).toBe(5)
    expect(await count('status=signed')).toBe(0)
    const encounterId = (await house.documents.document(ids[0] ?? ''))?.encounterId
    expect(await count(`encounter=${encounterId}`)).toBe(1)
  })

  it.each(['status=x', 'kind=x', 'from=yesterday', 'limit=0', 'limit=201', 'limit=x', 'sort=x', 'cursor=x'])(
    'are not listed by what is no filter: %s',
    async (query) => {
      const { call } = await api()
      const refused = await call('GET', `/documents?${query}`)
      expect(refused.status).toBe(400)
      expect(refused.body.detail).toContain(`Field: ${query.split('=')[0]}`)
    },
  )

  it('are put into the trash, restored and run again', async () => {
    const { house, call } = await api()
    const id = await house.read(note)
    expect((await call('DELETE', `/documents/${id}`)).status).toBe(204)
    expect((await call('GET', `/documents/${id}`)).body.status).toBe('trashed')
    expect((await call('POST', `/documents/${id}/rerun`)).status).toBe(404)
    for (const act of ['restore', 'rerun', 'retry']) {
      const { status, body } = await call('POST', `/documents/${id}/${act}`)
      expect(status).toBe(202)
      expectShape(shapes.received, body)
      await house.workAll()
      expect((await call('GET', `/documents/${id}`)).body.status).toBe('in-review')
    }
  })

  it('are acted on many at a time', async () => {
    const { house, call } = await api()
    const id = await house.read(note)
    const started = await call('POST', '/documents/bulk', { action: 'trash', ids: [id, 'nothing'] })
    expect(started.status).toBe(202)
    expect(started.headers.get('location')).toBe(`/api/v1/bulk/${started.body.id}`)
    await house.workAll()
    const { body } = await call('GET', `/bulk/${started.body.id}`)
    expectShape(shapes.bulk, body)
    expect(body).toMatchObject({
      total: 2,
      done: 2,
      results: [{ outcome: 'ok' }, { outcome: 'document-gone' }],
    })
  })

  it.each([
    { action: 'trash' },
    { action: 'trash', ids: [] },
    { action: 'trash', all: { statuss: 'failed' } },
    { action: 'trash', all: { status: 'fialed' } },
    { action: 'purge', ids: ['x'] },
  ])('are not acted on by what is not understood: %j', async (body) => {
    const { house, call } = await api()
    const id = await house.read(note)
    expect((await call('POST', '/documents/bulk', body)).status).toBe(400)
    await house.workAll()
    expect((await house.documents.document(id))?.trashedAt).toBeUndefined()
  })
})

describe('encounters', () => {
  it('go from a document to an export', async () => {
    const { house, call, encounterOf } = await api()
    const id = await house.read(note)
    const encounter = await encounterOf(id)
    const decided = await call('PUT', `/encounters/${encounter}/codes/I10/decision`, {
      verdict: 'accepted',
      version: 0,
    })
    expect(decided.status).toBe(200)
    expectShape(shapes.decision, decided.body)
    const stale = await call('PUT', `/encounters/${encounter}/codes/I10/decision`, {
      verdict: 'rejected',
      version: 0,
    })
    expect([stale.status, stale.body.code]).toEqual([409, 'edited-elsewhere'])
    await call('PUT', `/encounters/${encounter}/codes/E11.65/decision`, { verdict: 'rejected', version: 0 })
    const added = await call('POST', `/encounters/${encounter}/codes`, {
      code: 'R07.9',
      document: id,
      start: note.indexOf('chest pain'),
      end: note.indexOf('chest pain') + 10,
    })
    expect(added.status).toBe(201)
    expectShape(shapes.decision, added.body)
    expect(added.body.evidence).toMatchObject([{ quote: 'chest pain' }])
    expect((await call('POST', `/encounters/${encounter}/undo`)).status).toBe(200)

    const { body: seen } = await call('GET', `/encounters/${encounter}`)
    expectShape(shapes.encounter, seen)
    const early = await call('POST', `/encounters/${encounter}/export`)
    expect([early.status, early.body.code]).toEqual([409, 'not-signed'])
    const signed = await call('POST', `/encounters/${encounter}/sign`, { version: seen.version })
    expect([signed.status, signed.body.state]).toEqual([200, 'signed'])
    expect((await call('POST', `/encounters/${encounter}/export`)).status).toBe(202)
    await house.workAll()
    const exported = await call('GET', `/encounters/${encounter}/export?format=json`)
    expect(exported.status).toBe(200)
    expect(JSON.stringify(exported.body)).toContain('I10')
    const reopened = await call('POST', `/encounters/${encounter}/reopen`, { reason: 'Again' })
    expect(reopened.body.state).toBe('open')
  })

  it('take facts, and refuse dates that cannot be', async () => {
    const { house, call, encounterOf } = await api()
    const encounter = await encounterOf(await house.read(note))
    const { body } = await call('GET', `/encounters/${encounter}`)
    const put = (facts: object) =>
      call('PUT', `/encounters/${encounter}/facts`, { version: body.version, ...facts })
    expect((await put({ from: '2026-02-30' })).body.code).toBe('date-impossible')
    expect((await put({ from: 'x' })).status).toBe(400)
    expect((await put({ sex: 'X' })).status).toBe(400)
    const changed = await put({ sex: 'F', label: 'Room 5' })
    expect(changed.body).toMatchObject({ label: 'Room 5', sex: { value: 'F', source: 'person' } })
    expect((await put({ label: 'late' })).body.code).toBe('edited-elsewhere')
  })

  it('take documents in and let them out', async () => {
    const { house, call, encounterOf } = await api()
    const [a, b, c] = [await house.read(note), await house.read(`${note}b`), await house.read(`${note}c`)]
    const grouped = await call('POST', '/encounters/group', { documents: [a, b] })
    expect(grouped.body.documents).toHaveLength(2)
    const target = await encounterOf(a)
    const moved = await call('POST', `/encounters/${target}/move`, { document: c })
    expect(moved.body.documents).toHaveLength(3)
    const foreign = await call('POST', '/encounters/nothing/move', { document: c, out: true })
    expect(foreign.status).toBe(404)
    expect(await encounterOf(c)).toBe(target)
    const out = await call('POST', `/encounters/${target}/move`, { document: c, out: true })
    expect([out.status, out.body.documents.length]).toEqual([200, 1])
    expect((await call('POST', '/encounters/group', { documents: [a] })).status).toBe(400)
  })
})

describe('text', () => {
  it('is coded as the command line codes it', async () => {
    const { house, call } = await api()
    for (const options of [
      {},
      { profile: 'mention-index' as const },
      { date: '2026-03-03' },
      { setting: 'inpatient' as const },
    ]) {
      const { status, body } = await call('POST', '/extract-codes', { text: note, ...options })
      expect(status).toBe(200)
      const line = codeLine(house.ports.codes, 'text', note, { profile: 'guideline', ...options })
      expect(body).toEqual(JSON.parse(JSON.stringify(line)))
    }
  })

  it('is classified and summarised, each line with its words', async () => {
    const { call } = await api()
    const kind = await call('POST', '/classify', { text: note })
    expectShape(shapes.classification, kind.body)
    for (const { start, end, quote } of kind.body.evidence) expect(note.slice(start, end)).toBe(quote)
    const { body } = await call('POST', '/summarize', { text: note })
    expect(body.claims.length).toBeGreaterThan(0)
    for (const claim of body.claims) {
      expectShape(shapes.claim, claim)
      for (const { start, end, quote } of claim.citations) expect(note.slice(start, end)).toBe(quote)
    }
  })

  it('may be empty, strange or half a character', async () => {
    const { call } = await api()
    for (const text of [
      '',
      ' ',
      '\f\f',
      '\ud800',
      '\0',
      '🫀'.repeat(50),
      'a'.repeat(100_000),
      '\u202e\u200f',
    ])
      for (const route of ['/classify', '/extract-codes', '/summarize'])
        expect([route, text.slice(0, 5), (await call('POST', route, { text })).status]).toEqual([
          route,
          text.slice(0, 5),
          200,
        ])
  })

  it.each([
    {},
    { text: 1 },
    { text: 'x', date: 'today' },
    { text: 'x', date: '2026-02-30' },
    { text: 'x', profile: 'x' },
    { text: 'x', setting: 'x' },
  ])('is refused as %j', async (body) => {
    const { call } = await api()
    expect((await call('POST', '/extract-codes', body)).status).toBe(400)
  })
})

describe('codes', () => {
  it('are found by words, looked up in any spelling, in the edition of a date', async () => {
    const { call } = await api()
    const found = await call('GET', '/codes?q=hypertension')
    expect(found.body).toMatchObject({ edition: 'FY2027-few' })
    for (const code of found.body.codes) expectShape(shapes.code, code)
    expect(found.body.codes.map(({ code }: { code: string }) => code)).toContain('I10')
    for (const spelling of ['E11', 'e11', 'E1165', 'E11.65', 'e11.65'])
      expect((await call('GET', `/codes/${spelling}`)).status).toBe(200)
    const header = await call('GET', '/codes/E11')
    expect(header.body).toMatchObject({ billable: false, children: [{ code: 'E11.65' }, { code: 'E11.9' }] })
    expect((await call('GET', '/codes/M54.5?date=2026-05-05')).body.edition).toBe('FY2026-few')
    expect((await call('GET', '/codes/M54.5?date=2026-11-05')).status).toBe(404)
    expect((await call('GET', '/codes/Q99.ZZ')).body.code).toBe('not-found')
  })

  it.each([
    '/codes',
    '/codes?q=',
    `/codes?q=${'x'.repeat(201)}`,
    '/codes?q=a&date=x',
    '/codes?q=a&limit=101',
    '/codes/I10?date=x',
  ])('are not found by %s', async (path) => {
    const { call } = await api()
    expect((await call('GET', path)).status).toBe(400)
  })
})

describe('the OpenAPI document', () => {
  interface Operation {
    operationId: string
    parameters: { name: string; in: string; required: boolean; schema: object }[]
    requestBody?: { content: Record<string, { schema: object }> }
    responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  }
  let document: { openapi: string; info: object; paths: Record<string, Record<string, Operation>> }
  let operations: { path: string; method: string; operation: Operation }[]

  beforeAll(async () => {
    const { browser } = await api()
    document = (await (await browser.get('/api/openapi.json')).json()) as typeof document
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
  })

  it('says which version it is and names every route once', async () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Chartmark', version: expect.any(String) })
    const { house } = await api()
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      apiRoutes(
        house.ports,
        { kept: () => undefined, quick: () => quickEval(house.ports.codes) },
        quietImports(),
      )
        .map(({ method, path }) => `${method} /api/v1${path}`)
        .sort(),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('declares every parameter of a path, and no other', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
      const all = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('resolves every reference', () => {
    JSON.stringify(document, (key, value) => {
      if (key === '$ref') {
        const target = String(value)
          .replace(/^#\//, '')
          .split('/')
          .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
        expect([value, target]).not.toEqual([value, undefined])
      }
      return value
    })
  })

  it('describes every answer and the problems of each route', () => {
    for (const { path, operation } of operations) {
      const statuses = Object.keys(operation.responses)
      expect([path, statuses.some((status) => status.startsWith('2'))]).toEqual([path, true])
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^\d{3}$/)
        expect(description).not.toBe('')
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
        for (const { schema } of Object.values(content ?? {})) expect(schema).toHaveProperty('type')
      }
    }
  })
})
