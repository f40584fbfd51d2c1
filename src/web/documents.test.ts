import { describe, expect, it } from 'vitest'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

async function read(text = note) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const id = await house.read(text)
  return { house, id, browser: await house.browser() }
}

describe('a packet', () => {
  it('is split and joined by its page; wrong ranges are refused with the sentence, and what was ticked stays', async () => {
    const { house, id, browser } = await read(`${note}\f${note}\f${note}`)
    for (const starts of ['1', '2,3', '1,9', '1,x', '1,2.5', '1,,', '']) {
      const refused = await browser.post(`/documents/${id}/split`, { starts })
      expect([starts, refused.status]).toEqual([starts, 422])
      const html = await refused.text()
      expect(html).toContain('The page ranges do not cover the document')
      expect(html.includes('value="2" checked')).toBe(starts === '2,3')
    }
    expect((await browser.post(`/documents/${id}/split`, { starts: ' 1, 2 ;3 ' })).status).toBe(303)
    await house.workAll()
    const encounterId = (await house.documents.document(id))?.encounterId ?? ''
    expect(await house.documents.documentsOf(encounterId)).toHaveLength(3)

    const joined = await browser.post(`/documents/${id}/split`, { join: '1' })
    expect([joined.status, joined.headers.get('location')]).toEqual([303, `/documents/${id}`])
    await house.workAll()
    const again = await browser.post(`/documents/${id}/split`, { join: '1' })
    expect(again.status).toBe(422)
  })
})

describe('pages of a document', () => {
  it('have words for the pages it has, and nothing for others', async () => {
    const { id, browser } = await read()
    expect((await browser.get(`/documents/${id}/pages/1/words`)).status).toBe(200)
    for (const page of ['0', '2', '-1', 'x', '1e9', '1.5', '%00', '99999999999999999999'])
      for (const what of ['words', 'image'])
        expect((await browser.get(`/documents/${id}/pages/${page}/${what}`)).status).toBe(404)
  })

  it('of plain text have no image, which is no fault of ours', async () => {
    const { id, browser, house } = await read()
    const response = await browser.get(`/documents/${id}/pages/1/image`)
    expect(response.status).toBe(404)
    expect(house.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('take a page and a view from the address, and ignore what they do not know', async () => {
    const { id, browser } = await read()
    for (const query of ['?page=1', '?page=999', '?page=x', '?view=text', '?view=x', '?x=y'])
      expect((await browser.get(`/documents/${id}${query}`)).status).toBe(200)
  })
})

describe('progress', () => {
  it('asks for itself while the document is read, and reloads the page when it is done', async () => {
    const { house, id, browser } = await read()
    await browser.post(`/documents/${id}/rerun`)
    const reading = await browser.get(`/documents/${id}/progress`, part)
    expect(await reading.text()).toContain('hx-trigger')
    expect(reading.headers.get('hx-refresh')).toBeNull()
    await house.workAll()
    const done = await browser.get(`/documents/${id}/progress`, part)
    expect(done.headers.get('hx-refresh')).toBe('true')
    expect(await done.text()).not.toContain('hx-trigger')
  })
})

describe('acts on a document', () => {
  it('answer 303 and refuse values nobody offers', async () => {
    const { house, id, browser } = await read()
    for (const [act, fields] of [
      ['kind', { kind: 'ct' }],
      ['rerun', {}],
      ['trash', {}],
      ['restoration', {}],
      ['retry', {}],
      ['encounter', {}],
    ] as [string, Record<string, string>][]) {
      expect([act, (await browser.post(`/documents/${id}/${act}`, fields)).status]).toEqual([act, 303])
      await house.workAll()
    }
    expect((await browser.post(`/documents/${id}/kind`, { kind: 'poem' })).status).toBe(400)
    expect((await browser.post(`/documents/${id}/password`, { password: 'x'.repeat(501) })).status).toBe(400)
    expect((await browser.post(`/documents/${id}/password`, { password: 'x' })).status).toBe(409)
  })
})
