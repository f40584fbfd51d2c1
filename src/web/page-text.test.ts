import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { sign } from '#src/flow/review/sign.ts'
import { ModelFault } from '#src/ports/language-model.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { paragraph, type Says, scanHouse } from '#src/testing/scans.ts'

const words = 'ASSESSMENT: <b>Essential</b> hypertcnsion.'

async function read(says: Says | 'nobody' = () => [paragraph(words)]) {
  const house = await scanHouse(says === 'nobody' ? undefined : says)
  house.ports.codes = fewCodes()
  const id = await house.scan(2)
  return { house, id, browser: await house.browser() }
}

function versionIn(html: string): string {
  return /name="version" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

describe('the review page of a scan', () => {
  it('says who read each page and how well, and leads to its text', async () => {
    const { id, browser } = await read()
    const html = await (await browser.get(`/documents/${id}`)).text()
    expect(html.includes('Read by Mistral OCR, 93 of 100 sure; marks are approximate')).toBe(true)
    expect(html.includes(`href="/documents/${id}/pages/2/text"`)).toBe(true)
    expect(html.includes('Needs OCR')).toBe(false)
  })

  it('outlines a paragraph where only that is known, and underlines words to check', async () => {
    const { id, browser } = await read(() => [
      {
        ...paragraph('Essential hypertension.'),
        words: [{ text: 'Essential', box: { x: 0.1, y: 0.1, width: 0.1, height: 0.02 }, confidence: 0.3 }],
      },
    ])
    const html = await (await browser.get(`/documents/${id}`)).text()
    expect(html.includes('class="mark approximate"')).toBe(true)
    expect(html.includes('1 word to check')).toBe(true)
    const text = await (await browser.get(`/documents/${id}?view=text`)).text()
    expect(/<(span|mark) class="doubtful"[^>]*>Essential</.test(text)).toBe(true)
  })

  it('offers to read a page again where that failed', async () => {
    let broken = true
    const { house, id, browser } = await read((page) => {
      if (page === 2 && broken) throw new ModelFault('rejected', '400')
      return [paragraph(words)]
    })
    const html = await (await browser.get(`/documents/${id}`)).text()
    expect(html.includes('The reader of scans could not read it')).toBe(true)
    expect(html.includes(`action="/documents/${id}/ocr"`)).toBe(true)
    broken = false
    const sent = await browser.post(`/documents/${id}/ocr`, { page: '2' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/documents/${id}`])
    await house.advance(id)
    expect((await (await browser.get(`/documents/${id}`)).text()).includes('could not read it')).toBe(false)
    expect((await browser.post(`/documents/${id}/ocr`)).status).toBe(409)
  })

  it('says what to set where nobody reads scans, and lets the page be typed', async () => {
    const { id, browser } = await read('nobody')
    const html = await (await browser.get(`/documents/${id}`)).text()
    expect(html.includes('MISTRAL_API_KEY')).toBe(true)
    expect(html.includes('Type what it says')).toBe(true)
    expect(html.includes(`action="/documents/${id}/ocr"`)).toBe(false)
    expect((await browser.post(`/documents/${id}/ocr`)).status).toBe(400)
  })
})

describe('the text of a page', () => {
  it('is corrected by a form, without script, and what follows runs again', async () => {
    const { house, id, browser } = await read()
    const address = `/documents/${id}/pages/1/text`
    const html = await (await browser.get(address)).text()
    expect(html.includes('ASSESSMENT: &lt;b&gt;Essential&lt;/b&gt; hypertcnsion.')).toBe(true)
    const sent = await browser.post(address, {
      version: versionIn(html),
      text: 'ASSESSMENT: Essential\r\nhypertension.',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/documents/${id}?page=1`])
    await house.advance(id)
    expect((await house.see(id)).text).toMatch(/^ASSESSMENT: Essential\nhypertension\.\f/)
    const after = await (await browser.get(address)).text()
    expect(after.includes('Corrected by a person, after Mistral OCR')).toBe(true)
    expect((await browser.post(address, { machine: '1' })).status).toBe(303)
    await house.advance(id)
    expect((await house.see(id)).text).toContain('hypertcnsion')
  })

  it('keeps what was typed when it is refused, beside what stands there by now', async () => {
    const { house, id, browser } = await read()
    const address = `/documents/${id}/pages/1/text`
    const version = versionIn(await (await browser.get(address)).text())
    const empty = await browser.post(address, { version, text: '  ' })
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Enter what the page says'),
    ])
    await browser.post(address, { version, text: 'Theirs.' })
    await house.advance(id)
    const late = await browser.post(address, { version, text: 'Mine.' })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(/Mine\.[\s\S]*<\/textarea>/.test(html)).toBe(true)
    expect(html.includes('Theirs.')).toBe(true)
    // Seen and sent again: now it holds.
    expect((await browser.post(address, { version: versionIn(html), text: 'Mine.' })).status).toBe(303)
  })

  it('is not there for a page that has its own, or for none at all', async () => {
    const { house, id, browser } = await read()
    const plain = await house.read('SYNTHETIC note')
    for (const path of [
      `${plain}/pages/1`,
      `${id}/pages/0`,
      `${id}/pages/3`,
      `${id}/pages/x`,
      'nothing/pages/1',
    ])
      expect((await browser.get(`/documents/${path}/text`)).status).toBe(404)
  })

  it('does not change once the encounter is signed', async () => {
    const { house, id, browser } = await read(() => [paragraph('Date of Service: 11/03/2026')])
    const { encounter } = await house.see(id)
    const version = versionIn(await (await browser.get(`/documents/${id}/pages/1/text`)).text())
    await sign(
      house.ports,
      encounter.id,
      { version: encounter.version, acknowledgedAuthor: true, acknowledgedUnread: true },
      localCoder,
    )
    const sent = await browser.post(`/documents/${id}/pages/1/text`, { version, text: 'Gout.' })
    expect(sent.status).toBe(409)
    expect((await browser.post(`/documents/${id}/ocr`)).status).toBe(409)
    expect((await (await browser.get(`/documents/${id}`)).text()).includes('Correct the text')).toBe(false)
  })
})
