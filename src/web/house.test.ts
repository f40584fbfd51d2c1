import { beforeEach, describe, expect, it } from 'vitest'
import { houseTermId } from '#src/coding/dictionary/key.ts'
import { testHouse } from '#src/testing/house.ts'

type Browser = Awaited<ReturnType<Awaited<ReturnType<typeof testHouse>>['browser']>>
let house: Awaited<ReturnType<typeof testHouse>>
let browser: Browser
const id = houseTermId('wobbly sugar tank', 'E11.9')
const line = (phrase: string, code: string, kept = true, more: object = {}) => ({
  text: phrase,
  decisions: [{ code, start: 0, end: phrase.length, kept }],
  ...more,
})

beforeEach(async () => {
  house = await testHouse()
  browser = await house.browser()
  await browser.json('POST', '/api/v1/house-terms', {
    lines: [
      line('wobbly sugar tank', 'E11.9', true, { kept: 7, rejected: 1 }),
      line('heart scare', 'I21.9', false, { kept: 0, rejected: 4 }),
    ],
  })
})

async function text(response: Response | Promise<Response>): Promise<string> {
  return (await response).text()
}

/** A file chosen in the form of the page. */
function uploaded(lines: string): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([lines], 'decisions.jsonl'))
  return Promise.resolve(
    browser.app.request('http://127.0.0.1:8080/house/import', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin' },
      body,
    }),
  )
}

describe('GET /house', () => {
  it('lists terms with their counts, and says which mean a code and which do not', async () => {
    const html = await text(browser.get('/house'))
    expect(html).toContain('wobbly sugar tank')
    expect(html).toMatch(/is not <\/span><span class="code">I21\.9/)
    expect(html).toContain('data-label="Kept">7<')
  })

  it('filters by status and code; what nobody offers is no filter', async () => {
    expect(await text(browser.get('/house?status=new'))).not.toContain('wobbly sugar tank')
    expect(await text(browser.get('/house?status=approved&code=e119'))).toContain('wobbly sugar tank')
    expect(await text(browser.get('/house?code=I2'))).not.toContain('wobbly sugar tank')
    expect(await text(browser.get('/house?status=nonsense&code=%3Cscript%3E'))).toContain('wobbly sugar tank')
  })

  it('teaches the next step while it is empty', async () => {
    const empty = await (await testHouse()).browser()
    expect(await text(empty.get('/house'))).toContain('Sign an encounter')
  })

  it('stands under More on every page', async () => {
    expect(await text(browser.get('/'))).toContain('href="/house"')
  })
})

describe('a term', () => {
  it('has a page with an address that says nothing of its words', async () => {
    const response = await browser.get(`/house/terms/${id}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('wobbly sugar tank')
    expect((await browser.get('/house/terms/none')).status).toBe(404)
  })

  it('is retired, put back and approved, and goes back to where the lead stood', async () => {
    const act = (act: string, version: number, more = {}) =>
      browser.post(`/house/terms/${id}/mark`, { act, version: String(version), ...more })
    const retired = await act('retire', 1)
    expect([retired.status, retired.headers.get('location')]).toEqual([303, `/house/terms/${id}`])
    const restored = await act('restore', 2, { list: '1', status: 'retired', code: 'E11' })
    expect(restored.headers.get('location')).toBe('/house?status=retired&code=E11')
    expect((await act('approve', 3)).status).toBe(303)
    expect(await (await browser.get(`/api/v1/house-terms/${id}`)).json()).toMatchObject({
      status: 'approved',
      version: 4,
      markedBy: 'local',
    })
  })

  it('is changed by one of two who saw the same', async () => {
    const path = `/house/terms/${id}/mark`
    expect((await browser.post(path, { act: 'retire', version: '1' })).status).toBe(303)
    expect((await browser.post(path, { act: 'restore', version: '1' })).status).toBe(409)
    expect((await browser.post(path, { act: 'erase', version: '2' })).status).toBe(400)
  })

  it('shows what it would change in recent documents', async () => {
    await house.read(
      'SYNTHETIC\nDate of Service: 11/03/2026\nASSESSMENT:\n1. Wobbly sugar tank.\nSigned by Orla Penhallow, MD\n',
    )
    const html = await text(browser.get(`/house/terms/${id}?effect=1`))
    expect(html).toContain('it would add 1 suggestion')
    const effect = await (await browser.get(`/api/v1/house-terms/${id}/effect`)).json()
    expect(effect).toMatchObject({ documents: 1, added: [{ code: 'E11.9' }], removed: [] })
  })
})

describe('a file of terms', () => {
  it('comes out as lines that go in again', async () => {
    const response = await browser.get('/house/export')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="house-dictionary.jsonl"')
    const lines = await response.text()
    const there = await (await testHouse()).browser()
    const body = {
      lines: lines
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one) as unknown),
    }
    expect(await (await there.json('POST', '/api/v1/house-terms', body)).json()).toMatchObject({
      lines: 2,
      terms: 2,
      refused: [],
    })
    expect(await text(there.get('/house/export'))).toBe(lines)
  })

  it('is imported by a form, with a sentence for each line that is left out', async () => {
    const html = await text(uploaded(`${JSON.stringify(line('odd foot', 'M79.673'))}\nnot json\n`))
    expect(html).toContain('Imported 1 term from 1 line. 1 line had something left out:')
    expect(html).toContain('This line is not JSON.')
    expect(html).toContain('odd foot')
  })

  it('is refused when it is empty or was imported before', async () => {
    expect((await uploaded('')).status).toBe(400)
    const lines = JSON.stringify(line('odd foot', 'M79.673'))
    expect((await uploaded(lines)).status).toBe(200)
    const again = await uploaded(lines)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('You imported this file before')
  })

  it('is taken back', async () => {
    const { act } = (await (
      await browser.json('POST', '/api/v1/house-terms', { lines: [line('odd foot', 'M79.673')] })
    ).json()) as { act: string }
    expect((await browser.post('/house/undo', { act })).headers.get('location')).toBe('/house')
    expect(await text(browser.get('/house'))).not.toContain('odd foot')
    expect((await browser.json('POST', `/api/v1/house-acts/${act}/undo`, {})).status).toBe(409)
  })
})

describe('/api/v1/house-terms', () => {
  it('answers terms with cursorless limits and the pairs that ask for a rule', async () => {
    const list = async (query: string) =>
      (await (await browser.get(`/api/v1/house-terms${query}`)).json()) as { terms: unknown[]; found: number }
    expect(await list('?limit=1')).toMatchObject({ terms: [expect.anything()], found: 2 })
    expect((await browser.get('/api/v1/house-terms?limit=0')).status).toBe(400)
    expect((await browser.get('/api/v1/house-terms?status=odd')).status).toBe(400)
  })

  it('says problems as problem+json', async () => {
    const response = await browser.json('POST', `/api/v1/house-terms/${id}/retire`, { version: 7 })
    expect([response.status, response.headers.get('content-type')]).toEqual([409, 'application/problem+json'])
    expect((await browser.json('POST', '/api/v1/house-terms/none/approve', { version: 0 })).status).toBe(404)
  })

  it('codes texts that are no documents with what the house knows', async () => {
    const answer = await browser.json('POST', '/api/v1/extract-codes', {
      text: 'Date of Service: 11/03/2026\nASSESSMENT:\n1. Wobbly sugar tank.\n',
      date: '2026-11-03',
    })
    expect(await answer.json()).toMatchObject({ codes: [{ code: 'E11.9', suggested: true }] })
  })
})
