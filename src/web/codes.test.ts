import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { childImports } from '#src/adapters/code-system/child-imports.ts'
import {
  orderFile,
  ordinary,
  starterFolder,
  tabularFile,
  zipOf,
} from '#src/adapters/code-system/import/small-release.builder.ts'
import { importedCodeSystem } from '#src/adapters/code-system/imported-code-system.ts'
import { endlessImportProgram, smallImportProgram } from '#src/adapters/code-system/small-import.builder.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { part, testHouse } from '#src/testing/house.ts'

let root: string
let folder: string
const opened: { close(): void }[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartmark-codes-page-'))
  folder = join(root, 'codes')
})
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

async function aHouse({ endless = false } = {}) {
  const house = await testHouse()
  const programs = join(root, 'programs')
  const imports = childImports(folder, {
    program: endless ? endlessImportProgram(programs, 'works') : smallImportProgram(programs),
    clock: house.clock,
    urls: 'https://codes.example/2026.zip',
    anyHost: false,
  })
  opened.push(imports)
  house.ports.codes = importedCodeSystem(folder, starterFolder, { everyMs: 0 })
  const browser = await house.browser({ imports })
  const upload = (name: string, bytes: Uint8Array) => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], name))
    return browser.app.request('http://127.0.0.1:8080/codes/upload', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin' },
      body,
    })
  }
  const ended = () =>
    expect.poll(() => imports.last()?.state, { timeout: 10_000, interval: 20 }).not.toBe('running')
  const page = async () => (await browser.get('/codes')).text()
  const chain = async () => house.documents.audit('codes')
  return { house, imports, browser, upload, ended, page, chain }
}

const release = zipOf({ 'icd10cm_order_2026.txt': orderFile(ordinary), 'tabular-2026.xml': tabularFile() })

describe('the page of the code system', () => {
  it('imports an uploaded release, shows how it goes, and what came of it', async () => {
    const { upload, ended, page, browser, chain, house } = await aHouse()
    const before = await page()
    expect(before).toContain('https://codes.example/2026.zip')
    expect(before).not.toContain('id="import"')

    const answer = await upload('release-2026.zip', release)

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/codes'])
    const progress = await browser.get('/codes/progress', part)
    expect(progress.headers.get('hx-refresh')).toBeNull()
    expect(await progress.text()).toMatch(/<section id="import"[^>]*hx-trigger="every 1s"/)
    await ended()
    const over = await browser.get('/codes/progress', part)
    expect(over.headers.get('hx-refresh')).toBe('true')
    expect(await over.text()).not.toContain('hx-get')
    const after = await page()
    expect(after).toMatch(/Imported<\/h2><ul><li><strong>FY2026<\/strong>: 77 entries/)
    expect(after).toContain('SHA-256')
    expect(after).not.toContain(root)
    await expect
      .poll(async () => (await chain()).map(({ action }) => action))
      .toEqual(['codes.import-started', 'codes.imported'])
    const entries = await chain()
    expect(entries[1]).toMatchObject({ actor: 'local', detail: { from: 'upload' } })
    expect(entries[1]?.detail['editions']).toEqual([expect.stringMatching(/^FY2026: 77 entries/)])
    expect(JSON.stringify(entries)).not.toMatch(/release-2026|chartmark-codes-page/)
    expect(firstBreak(entries, await house.documents.auditHead('codes'))).toBeUndefined()
  })

  it('says in a sentence why a damaged file was not taken, and who tried', async () => {
    const { upload, ended, page, chain } = await aHouse()

    await upload('release-2026.zip', release.subarray(0, -30))

    await ended()
    expect(await page()).toMatch(/role="alert"><p hx-ignore[^>]*>release-2026\.zip is damaged: [^<]+\.<\/p>/)
    await expect.poll(async () => (await chain()).at(-1)?.action).toBe('codes.import-failed')
  })

  it('starts once when the button is pressed twice, and says that another file has to wait', async () => {
    const { browser, upload, chain, imports } = await aHouse({ endless: true })

    const presses = await Promise.all(
      [1, 2, 3].map(() => browser.post('/codes/import', { from: 'official' })),
    )

    expect(presses.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await chain()).map(({ action }) => action)).toEqual(['codes.import-started'])
    const refused = await upload('release-2026.zip', release)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('An import of codes is under way')
    expect(imports.last()?.from).toEqual({ kind: 'official' })
  })

  it('lets a person stop an import and go on with it', async () => {
    const { browser, page, chain, imports } = await aHouse({ endless: true })
    await browser.post('/codes/import', { from: 'official' })

    expect((await browser.post('/codes/stop')).status).toBe(303)

    expect(await page()).toMatch(/The import was stopped\..*Go on with it/s)
    await expect.poll(async () => (await chain()).at(-1)?.detail).toMatchObject({ by: 'stopped' })
    const first = imports.last()?.id
    await browser.post('/codes/import', { from: 'again' })
    expect(imports.last()).toMatchObject({ state: 'running', from: { kind: 'official' } })
    expect(imports.last()?.id).not.toBe(first)
  })

  it('refuses to go on with nothing', async () => {
    const { browser } = await aHouse()
    expect((await browser.post('/codes/import', { from: 'again' })).status).toBe(409)
    expect((await browser.get('/codes/progress', part)).status).toBe(404)
    expect((await browser.post('/codes/import', { from: '/etc/passwd' })).status).toBe(400)
  })

  it('says which fiscal years the documents of the worklist ask for', async () => {
    const { house, page, upload, ended } = await aHouse()
    const dated = (day: string) =>
      house.read(`Clinic note (SYNTHETIC)\nDate of Service: ${day}\nHypertension.\n`)
    await dated('11/03/2025')
    await dated('11/04/2025')
    await dated('11/03/2026')
    expect(await page()).toMatch(/1 needs FY2027, 2 need FY2026/)

    await upload('release-2026.zip', release)
    await ended()

    const after = await page()
    expect(after).toMatch(/1 needs FY2027/)
    expect(after).not.toMatch(/need FY2026/)
  })
})

describe('the offer of the official release', () => {
  const offer = /Only the starter set of codes is loaded\./

  it('stands on the upload page and the empty worklist while only the starter set is loaded', async () => {
    const { browser, upload, ended } = await aHouse()
    for (const path of ['/upload', '/']) expect(await (await browser.get(path)).text()).toMatch(offer)
    expect(await (await browser.get('/help')).text()).not.toMatch(offer)

    await upload('release-2026.zip', release)
    await ended()

    for (const path of ['/upload', '/']) expect(await (await browser.get(path)).text()).not.toMatch(offer)
  })

  it('stays away from a browser that said not now', async () => {
    const { browser } = await aHouse()

    const answer = await browser.post('/codes/offer', { back: 'upload' })

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/upload'])
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await (await browser.get('/', { cookie })).text()).not.toMatch(offer)
    expect(await (await browser.get('/')).text()).toMatch(offer)
  })
})

describe('/api/v1/editions', () => {
  it('lists the editions, and starts an import whose progress has an address', async () => {
    const { browser, imports, upload, ended } = await aHouse()
    await upload('release-2026.zip', release)
    await ended()
    const { editions } = (await (await browser.get('/api/v1/editions')).json()) as {
      editions: { id: string; sources?: unknown[] }[]
    }
    expect(editions.find(({ id }) => id === 'FY2026')?.sources).toHaveLength(2)
    expect(editions.find(({ id }) => id === 'FY2026-starter')?.sources).toBeUndefined()

    const progress = await browser.get(`/api/v1/editions/import/${imports.last()?.id}`)

    expect(await progress.json()).toMatchObject({
      from: 'upload',
      state: 'done',
      editions: [{ id: 'FY2026', changed: true }],
    })
  })

  it('answers 202 with the place to ask, 409 while one runs, 204 when it is stopped', async () => {
    const { browser } = await aHouse({ endless: true })

    const started = await browser.json('POST', '/api/v1/editions/import', { from: 'official' })

    expect(started.status).toBe(202)
    const location = started.headers.get('location') ?? ''
    expect(await (await browser.get(location)).json()).toMatchObject({ state: 'running', from: 'official' })
    const second = await browser.json('POST', '/api/v1/editions/import', { from: 'official' })
    expect([second.status, ((await second.json()) as { code: string }).code]).toEqual([409, 'import-running'])
    expect((await browser.json('DELETE', location)).status).toBe(204)
    expect(await (await browser.get(location)).json()).toMatchObject({
      state: 'interrupted',
      interruptedBy: 'stopped',
    })
  })

  it.each([
    [{ from: 'http://codes.example/2026.zip' }, 'bad-request'],
    [{ from: '/etc/passwd' }, 'bad-request'],
    [{}, 'bad-request'],
    [{ from: 'https://elsewhere.example/2026.zip' }, 'import-address'],
    [{ from: 'https://169.254.169.254/latest' }, 'import-address'],
    [{ from: 'https://codes.example@10.0.0.1/2026.zip' }, 'import-address'],
  ])('refuses %j', async (body, code) => {
    const { browser, imports } = await aHouse()
    const answer = await browser.json('POST', '/api/v1/editions/import', body)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, code])
    expect(imports.last()).toBeUndefined()
  })
})
