import { describe, expect, it } from 'vitest'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

async function worklist(count: number, text = note) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    ids.push(await house.read(`${text}\nNumber n${i}x\n`, { label: `SYN-${i}` }))
    house.clock.advance(1)
  }
  const browser = await house.browser()
  const bulk = async (fields: Record<string, string | string[]>) => {
    const response = await browser.post('/worklist/bulk', fields)
    const location = response.headers.get('location') ?? ''
    await house.workAll()
    return { response, result: await house.documents.bulk(location.replace('/bulk/', '')) }
  }
  const trashed = async () => (await house.documents.counts()).trashed ?? 0
  return { house, ids, browser, bulk, trashed }
}

describe('the worklist', () => {
  it('goes on by a cursor, each document once', async () => {
    const { browser, ids } = await worklist(53)
    const seen: string[] = []
    let address: string | undefined = '/'
    while (address) {
      const html: string = await (await browser.get(address)).text()
      seen.push(...[...html.matchAll(/<a[^>]*href="\/documents\/([0-9A-Z]{26})"/g)].map(([, id]) => id ?? ''))
      address = /href="(\/\?[^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([...new Set(seen)].sort()).toEqual([...ids].sort())
  }, 60_000)

  it('refuses a cursor that is not its own', async () => {
    const { browser, house } = await worklist(2)
    const { cursor = '' } = await house.documents.worklist({ limit: 1 })
    expect((await browser.get(`/?cursor=${cursor}`)).status).toBe(200)
    const turned = cursor.slice(0, -1) + (cursor.endsWith('A') ? 'B' : 'A')
    for (const wrong of [turned, cursor.slice(4), 'x', btoa('{"id":"d1"}'), '../..', "' OR 1=1"]) {
      const response = await browser.get(`/?cursor=${encodeURIComponent(wrong)}`)
      expect([wrong, response.status]).toEqual([wrong, 400])
      expect(await response.text()).toContain('Something in the request is not right')
      const fragment = await browser.get(`/worklist/rows?cursor=${encodeURIComponent(wrong)}`, part)
      expect(fragment.headers.get('hx-retarget')).toBe('#problems')
    }
    expect((await browser.get(`/?sort=label&cursor=${cursor}`)).status).toBe(400)
  })

  it('shows everything for a filter nobody offers, rather than nothing', async () => {
    const { browser } = await worklist(1)
    for (const query of ['status=x', 'kind=x', 'from=x', 'sort=x', "code=I10'--"])
      expect((await browser.get(`/?${query}`)).status).toBe(200)
  })
})

describe('a search', () => {
  it('finds by words and keeps the structured filters', async () => {
    const { browser, ids } = await worklist(3)
    const { headers } = await browser.post('/worklist/search', { words: 'number n1x', status: 'in-review' })
    const location = headers.get('location') ?? ''
    expect(location).toMatch(/^\/\?status=in-review&view=/)
    const html = await (await browser.get(location)).text()
    expect(html).toContain(`/documents/${ids[1]}`)
    expect(html).not.toContain(`/documents/${ids[0]}`)
  })

  it('without words is the worklist', async () => {
    const { browser } = await worklist(1)
    expect((await browser.post('/worklist/search', { words: '  ' })).headers.get('location')).toBe('/')
  })

  it.each(['"', 'AND OR NOT', '*', 'NEAR(', "x' OR '1'='1", '\u0000', 'ａ', '😀', '-', ':', '()', '{}^'])(
    'takes %j for words',
    async (words) => {
      const { browser } = await worklist(1)
      const { headers, status } = await browser.post('/worklist/search', { words })
      expect(status).toBe(303)
      expect((await browser.get(headers.get('location') ?? '')).status).toBe(200)
    },
  )

  it('that is no longer kept says so, and never means everything', async () => {
    const { house, browser, trashed } = await worklist(2)
    const { headers } = await browser.post('/worklist/search', { words: 'number n1x' })
    const location = headers.get('location') ?? ''
    house.clock.advance(31 * 24 * 3600)
    const gone = await browser.get(location)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('This search is no longer kept')
    const view = location.split('view=')[1] ?? ''
    const act = await browser.post('/worklist/bulk', { action: 'trash', all: '1', view })
    expect(act.status).toBe(404)
    await house.workAll()
    expect(await trashed()).toBe(0)
  })
})

describe('one act over many rows', () => {
  it('acts on the rows that were ticked and shows a result for each', async () => {
    const { bulk, browser, ids, trashed } = await worklist(3)
    const { response, result } = await bulk({ action: 'trash', document: ids.slice(0, 2) })
    expect(response.status).toBe(303)
    expect(result?.results.map(({ outcome }) => outcome)).toEqual(['ok', 'ok'])
    expect(await trashed()).toBe(2)
    const html = await (await browser.get(response.headers.get('location') ?? '')).text()
    expect(html).toContain('2 of 2 documents done')
    expect(html.match(/Moved to the trash/g)).toHaveLength(2)
  })

  it('acts on everything that matches, over all pages, and on nothing else', async () => {
    const { bulk, browser, trashed } = await worklist(53)
    const { headers } = await browser.post('/worklist/search', { words: 'syn-1' })
    const view = (headers.get('location') ?? '').split('view=')[1] ?? ''
    await bulk({ action: 'trash', all: '1', view })
    expect(await trashed()).toBe(11)
    await bulk({ action: 'trash', all: '1' })
    expect(await trashed()).toBe(53)
  }, 60_000)

  it.each([
    { action: 'trash', all: '1', status: 'trahsed' },
    { action: 'trash', all: '1', kind: 'poem' },
    { action: 'trash', all: '1', from: 'yesterday' },
    { action: 'trash', all: '1', code: "I10' OR 1=1" },
    { action: 'destroy', all: '1' },
    { action: 'trash', all: 'yes' },
    { action: 'trash' },
  ])('refuses what it does not understand instead of taking it for everything: %j', async (fields) => {
    const { browser, house, trashed } = await worklist(1)
    expect((await browser.post('/worklist/bulk', fields as Record<string, string>)).status).toBe(400)
    await house.workAll()
    expect(await trashed()).toBe(0)
  })
})

describe('grouping from the worklist', () => {
  it('wants two documents', async () => {
    const { browser, ids } = await worklist(2)
    expect((await browser.post('/worklist/group', { document: ids[0] ?? '' })).status).toBe(400)
    const grouped = await browser.post('/worklist/group', { document: ids })
    expect([grouped.status, grouped.headers.get('location')]).toEqual([303, `/documents/${ids[0]}`])
  })
})

describe('settings', () => {
  it('are kept in a cookie that holds nothing else, and refuse what nobody offers', async () => {
    const { browser } = await worklist(0)
    const saved = await browser.post('/settings', { theme: 'dark', density: 'compact' })
    expect(saved.status).toBe(303)
    const cookie = saved.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^chartmark-settings=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    const page = await browser.get('/settings', { cookie: cookie.split(';')[0] ?? '' })
    expect(await page.text()).toMatch(/data-theme="dark"|class="[^"]*dark/)
    for (const fields of [{ theme: 'neon', density: 'compact' }, { theme: 'dark' }, {}] as Record<
      string,
      string
    >[])
      expect((await browser.post('/settings', fields)).status).toBe(400)
    for (const broken of ['theme=neon', '%E0%A4%A', '<script>'])
      expect((await browser.get('/', { cookie: `chartmark-settings=${broken}` })).status).toBe(200)
  })
})
