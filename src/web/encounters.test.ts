import { describe, expect, it } from 'vitest'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

async function review(text = note) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const documentId = await house.read(text, { label: 'Room 4' })
  const encounterId = (await house.documents.document(documentId))?.encounterId ?? ''
  const browser = await house.browser()
  const encounter = async () => {
    const found = await house.documents.encounter(encounterId)
    if (!found) throw new Error('gone')
    return found
  }
  return {
    house,
    browser,
    documentId,
    encounterId,
    encounter,
    at: (rest: string) => `/encounters/${encounterId}${rest}`,
    post: (
      rest: string,
      fields: Record<string, string | string[]> = {},
      headers: Record<string, string> = {},
    ) => browser.post(`/encounters/${encounterId}${rest}`, { document: documentId, ...fields }, headers),
    decision: (code: string) => house.documents.decision(encounterId, code),
    version: async () => String((await encounter()).version),
  }
}

describe('deciding without script', () => {
  it('answers 303 back to the document, whatever the act', async () => {
    const at = await review()
    const acts: [string, Record<string, string>][] = [
      ['/facts', { label: 'Room 5', version: await at.version() }],
      ['/codes/I10/decision', { verdict: 'accepted', version: '0' }],
      ['/codes/I10/note', { note: 'x', version: '1' }],
      ['/codes', { code: 'R07.9', start: '', end: '' }],
      ['/codes/R07.9/position', { direction: 'up' }],
      ['/codes/E11.65/replacement', { replacement: 'E11.9', version: '0' }],
      ['/undo', {}],
      ['/rejection', { code: 'E11.65', reason: 'other' }],
    ]
    for (const [path, fields] of acts) {
      const response = await at.post(path, fields)
      expect([path, response.status]).toEqual([path, 303])
      expect(response.headers.get('location')).toBe(`/documents/${at.documentId}`)
    }
  })
})

describe('deciding with htmx', () => {
  it('answers the card alone, with what changed beside it', async () => {
    const at = await review()
    const response = await at.post('/codes/I10/decision', { verdict: 'accepted', version: '0' }, part)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toMatch(/^<article class="card"/)
    expect(html).toContain('data-state="accepted"')
    expect(html).toContain('id="finish"')
    expect(html).not.toContain('<!DOCTYPE')
  })
})

describe('two tabs', () => {
  const stale: [string, string, Record<string, string>, string][] = [
    ['a verdict', '/codes/I10/decision', { verdict: 'accepted', version: '0' }, 'Accept'],
    ['a note', '/codes/I10/note', { note: 'of tab two', version: '0' }, 'Note: of tab two'],
    ['a replacement', '/codes/I10/replacement', { replacement: 'I11.9', version: '0' }, 'Replace with I11.9'],
  ]
  it.each(stale)(
    '%s of a card that was decided meanwhile: 409 with both values, nothing overwritten',
    async (_, path, fields, mine) => {
      const at = await review()
      await at.post('/codes/I10/decision', { verdict: 'rejected', reason: 'not-current', version: '0' })
      const before = await at.house.documents.decisions(at.encounterId)

      const fragment = await at.post(path, fields, part)
      expect(fragment.status).toBe(409)
      expect(fragment.headers.get('hx-retarget')).toBeNull()
      const page = await at.post(path, fields)
      expect(page.status).toBe(409)
      for (const html of [await fragment.text(), await page.text()]) {
        expect(html).toContain('Rejected · Not current')
        expect(html).toContain(mine)
        expect(html).toContain('local')
        // "Use mine" is sent against the version that stands now.
        expect(html).toMatch(/name="version" value="1"/)
      }
      expect(await at.house.documents.decisions(at.encounterId)).toEqual(before)
    },
  )

  it('facts of a page that is no longer current: 409, and what stands there stays', async () => {
    const at = await review()
    const version = await at.version()
    await at.post('/facts', { label: 'first', version })
    const response = await at.post('/facts', { label: 'second', version })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Somebody else changed this first')
    expect((await at.encounter()).label).toBe('first')
  })

  it('a second press of the same button changes nothing more', async () => {
    const at = await review()
    const both = await Promise.all([
      at.post('/codes/I10/decision', { verdict: 'accepted', version: '0' }),
      at.post('/codes/I10/decision', { verdict: 'accepted', version: '0' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await at.decision('I10')).toMatchObject({ verdict: 'accepted', version: 1 })
  })
})

describe('adding a code', () => {
  it.each([
    ['a header', 'E11', 422, 'That code is a header and cannot be billed'],
    ['one that is not there', 'J99.ZZ', 422, 'That code is not in the code system on the date of service'],
    ['words', 'chest pain', 422, 'That code is not in the code system on the date of service'],
  ])('refuses %s with its sentence', async (_, code, status, sentence) => {
    const at = await review()
    for (const headers of [{}, part] as Record<string, string>[]) {
      const response = await at.post('/codes', { code }, headers)
      expect(response.status).toBe(status)
      expect(await response.text()).toContain(sentence)
    }
  })

  it('takes the words that were selected', async () => {
    const at = await review()
    const start = note.indexOf('chest pain')
    await at.post('/codes', { code: 'R07.9', start: String(start), end: String(start + 10) })
    expect((await at.decision('R07.9'))?.evidence).toMatchObject([{ quote: 'chest pain' }])
    const outside = await at.post('/codes', { code: 'I11.9', start: '1', end: '99999' }, part)
    expect(outside.status).toBe(422)
    expect(outside.headers.get('hx-retarget')).toBe('#problems')
  })
})

describe('values nobody offers', () => {
  const wrong: [string, Record<string, string | string[]>][] = [
    ['/codes/I10/decision', { verdict: 'maybe', version: '0' }],
    ['/codes/I10/decision', { verdict: 'accepted', version: 'x' }],
    ['/codes/I10/decision', { verdict: 'accepted' }],
    ['/codes/I10/decision', { verdict: ['accepted', 'rejected'], version: '0' }],
    ['/codes/I10/decision', { verdict: 'rejected', reason: 'dislike', version: '0' }],
    ['/codes/I10/position', { direction: 'sideways' }],
    ['/codes/I10/note', { note: 'x'.repeat(2001), version: '0' }],
    ['/codes', { code: '' }],
    ['/codes', { code: 'R07.9', start: 'x', end: 'y' }],
    ['/rejection', { code: 'I10', reason: 'because' }],
    ['/facts', { version: '1', setting: 'spa' }],
    ['/facts', { version: '1', from: '2026-02-30' }],
    ['/facts', { version: '1', sex: 'X' }],
    ['/facts', { version: '-1' }],
    ['/sign-off', { version: '1', acknowledged: 'perhaps' }],
  ]
  it.each(wrong)('are 400: %s %j', async (path, fields) => {
    const at = await review()
    const before = await at.encounter()
    expect((await at.post(path, fields)).status).toBe(400)
    const fragment = await at.post(path, fields, part)
    expect(fragment.status).toBe(400)
    expect(fragment.headers.get('hx-retarget')).toBe('#problems')
    expect(await at.encounter()).toEqual(before)
  })
})

describe('facts', () => {
  it('take the sex as the form says it, and as the records do', async () => {
    const at = await review()
    for (const [sent, kept] of [
      ['female', 'F'],
      ['male', 'M'],
      ['F', 'F'],
    ]) {
      const response = await at.post('/facts', { sex: sent ?? '', version: await at.version() })
      expect(response.status).toBe(303)
      expect((await at.encounter()).sex?.value).toBe(kept)
    }
  })

  it('say beside the form that the dates are in the wrong order', async () => {
    const at = await review()
    const response = await at.post('/facts', { through: '2026-01-01', version: await at.version() })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('The through date is before the date of service')
  })
})

describe('from review to export', () => {
  it('signs what was seen, exports it and opens it again with a reason', async () => {
    const at = await review()
    const early = await at.post('/sign-off', { version: await at.version() })
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Some suggestions are still undecided')
    await at.post('/codes/I10/decision', { verdict: 'accepted', version: '0' })
    const stalePage = await at.version()
    await at.post('/codes/E11.65/decision', { verdict: 'rejected', version: '0' })
    const stale = await at.post('/sign-off', { version: stalePage })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Somebody else changed this first')

    const signed = await at.post('/sign-off', { version: await at.version() })
    expect([signed.status, signed.headers.get('location')]).toEqual([303, at.at('/export')])
    expect((await at.browser.get(at.at('/export/codes.csv'))).status).toBe(404)
    expect((await at.post('/export')).status).toBe(303)
    await at.house.workAll()
    for (const format of ['csv', 'json', 'pdf']) {
      const file = await at.browser.get(at.at(`/export/codes.${format}`))
      expect([format, file.status]).toEqual([format, 200])
      expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
    }
    expect((await at.encounter()).state).toBe('exported')

    expect((await at.post('/reopening', { reason: ' ' })).status).toBe(400)
    expect((await at.post('/reopening', { reason: 'Missed a code' })).status).toBe(303)
    expect((await at.browser.get(at.at('/export/codes.csv'))).status).toBe(409)
    const trail = await (await at.browser.get(at.at('/audit'))).text()
    expect(trail).toContain('Missed a code')
  })
})

describe('the code search', () => {
  it('answers options to htmx and a page with buttons to a browser without script', async () => {
    const at = await review()
    const words = { q: 'chest pain', encounter: at.encounterId, document: at.documentId }
    const options = await (await at.browser.post('/codes/search', words, part)).text()
    expect(options).toMatch(/^<ul id="code-results"/)
    const page = await at.browser.post('/codes/search', words)
    expect(await page.text()).toMatch(/^<!DOCTYPE html>[\s\S]*Add R07\.9/)
  })

  it('has no address that carries its words', async () => {
    const at = await review()
    expect((await at.browser.get(at.at('/codes/search?q=chest+pain'))).status).toBe(404)
    expect((await at.browser.get('/codes/search?q=chest+pain')).status).toBe(404)
  })
})
