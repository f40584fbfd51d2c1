import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { rejectRest } from '#src/flow/review/decide.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

async function aHouse() {
  const house = await testHouse()
  const document = await house.read(note)
  const encounter = (await house.documents.document(document))?.encounterId ?? ''
  const browser = await house.browser()
  const fields = async (change: (texts: string[]) => string[] = (texts) => texts) => {
    const { lines, version, seen } = (await house.see(document)).summary
    const texts = change(lines.map(({ text }) => text))
    return {
      document,
      version: String(version),
      seen,
      key: texts.map((_, i) => lines[i]?.key ?? ''),
      section: texts.map((_, i) => lines[i]?.section ?? 'Notes'),
      text: texts,
    }
  }
  const url = `/encounters/${encounter}/summary`
  return { ...house, document, encounter, browser, fields, url }
}

const add = (line: string) => (texts: string[]) => [...texts, line]

interface Shown {
  seen: string
  lines: { key?: string; section: string; text: string; by?: string }[]
}

describe('the summary of an encounter', () => {
  it('is a form without script: every line in a field of its own, saved with a redirect back', async () => {
    const { browser, url, fields, see, document } = await aHouse()

    const page = await (await browser.get(url)).text()
    const { lines } = (await see(document)).summary
    expect(page.match(/<textarea[^>]*name="text"/g)).toHaveLength(lines.length + 3)
    expect(page).toContain('Essential hypertension</textarea>')

    const saved = await browser.post(url, await fields(add('Mine & <b>only</b> mine')))
    expect(saved.status).toBe(303)
    expect(saved.headers.get('location')).toBe(`/documents/${document}#summary`)
    const review = await (await browser.get(`/documents/${document}`)).text()
    expect(review).toContain('Mine &amp; &lt;b&gt;only&lt;/b&gt; mine')
    expect(review).toMatch(/written by <span hx-ignore[^>]*>local</)
  })

  it('is a fragment for htmx: the form, then the summary with the version that moved', async () => {
    const { browser, url, fields, documents, encounter } = await aHouse()

    const form = await (await browser.get(url, part)).text()
    expect(form.startsWith('<details class="panel summary-edit" id="summary"')).toBe(true)
    const saved = await browser.post(url, await fields(add('Mine')), part)
    const answer = await saved.text()
    expect(saved.status).toBe(200)
    expect(answer.startsWith('<details class="panel" id="summary"')).toBe(true)
    expect(answer).toContain(`data-version="${(await documents.encounter(encounter))?.version}"`)
  })

  it.each([
    ['a page', {}],
    ['a fragment', part],
  ])(
    'answers %s with both versions when somebody else saved first, and saves mine over theirs when I say so',
    async (_, headers) => {
      const { browser, url, fields, see, document } = await aHouse()
      const mine = await fields(add('Typed by me'))
      await browser.post(url, await fields(add('Saved by them')))

      const refused = await browser.post(url, mine, headers)
      const answer = await refused.text()
      expect(refused.status).toBe(409)
      expect(answer).toContain('Typed by me</textarea>')
      expect(answer).toContain('Saved by them</span>')

      const seen = /name="seen" value="(\w+)"/.exec(answer)?.[1] ?? ''
      const version = /name="version" value="(\d+)"/.exec(answer)?.[1] ?? ''
      const again = await browser.post(url, { ...mine, seen, version }, headers)
      expect(again.status).toBeLessThan(400)
      const { lines } = (await see(document)).summary
      expect(lines.map(({ text }) => text)).toContain('Typed by me')
      // What I did not touch is still the machine's, with its sources.
      expect(lines.filter(({ by }) => by === 'person')).toHaveLength(1)
    },
  )

  it('says that it is out of date once codes are decided, offers to make it anew, and asks before signing', async () => {
    const { browser, url, fields, ports, encounter, see, document } = await aHouse()
    await browser.post(url, await fields(add('Mine')))
    const { cards } = await see(document)
    const [first, ...rest] = cards
    await browser.post(`/encounters/${encounter}/codes/${first?.code}/decision`, {
      verdict: 'accepted',
      version: '0',
    })
    await rejectRest(
      ports,
      encounter,
      rest.map(({ code }) => code),
      'not-supported',
      localCoder,
    )

    expect(await (await browser.get(`/documents/${document}`)).text()).toContain('Out of date')
    const signOff = `/encounters/${encounter}/sign-off`
    const asks = await (await browser.get(signOff)).text()
    expect(asks).toMatch(/name="summary" value="1" required/)
    const version = String((await ports.documents.encounter(encounter))?.version)
    expect((await browser.post(signOff, { version, acknowledged: '1' })).status).toBe(409)

    const { seen } = await fields()
    const renewed = await browser.post(`${url}/renewal`, { document, version: '1', seen })
    expect(renewed.status).toBe(303)
    expect(await (await browser.get(`/documents/${document}`)).text()).not.toContain('Out of date')
    expect(await (await browser.get(signOff)).text()).not.toMatch(/name="summary"/)
    const now = String((await ports.documents.encounter(encounter))?.version)
    expect((await browser.post(signOff, { version: now, acknowledged: '1' })).status).toBe(303)
    expect(await (await browser.get(url)).text()).not.toContain('<textarea')
  })

  it('is still called the machine’s once it was signed with nobody’s change', async () => {
    const { browser, ports, encounter, see, document } = await aHouse()
    const { cards } = await see(document)
    await rejectRest(
      ports,
      encounter,
      cards.map(({ code }) => code),
      'not-supported',
      localCoder,
    )
    const version = String((await ports.documents.encounter(encounter))?.version)
    await browser.post(`/encounters/${encounter}/sign-off`, { version, acknowledged: '1' })

    const review = await (await browser.get(`/documents/${document}`)).text()
    expect((await ports.documents.encounter(encounter))?.state).toBe('signed')
    expect(review).toContain('every line cites its words')
    expect(review).not.toContain('changed by')
  })

  it('is read, saved and reverted over the API', async () => {
    const { browser, encounter } = await aHouse()
    const url = `/api/v1/encounters/${encounter}/summary`
    const shown = (await (await browser.json('GET', url)).json()) as Shown
    expect(shown).toMatchObject({ version: 0, state: 'machine', stale: false })

    const lines = [...shown.lines.slice(0, 2), { section: 'Notes', text: 'From a program' }].map(
      ({ key, section, text }) => ({ key, section, text }),
    )
    const saved = await browser.json('PUT', url, { version: 0, seen: shown.seen, lines })
    expect(saved.status).toBe(200)
    const after = (await saved.json()) as Shown
    expect(after).toMatchObject({ version: 1, state: 'edited', by: 'local' })
    expect(after.lines.map(({ by }) => by)).toEqual(['machine', 'machine', 'person'])
    expect((await browser.json('PUT', url, { version: 0, seen: shown.seen, lines })).status).toBe(409)

    const reverted = await browser.json('POST', `${url}/revert`, { version: 1, seen: after.seen })
    expect(await reverted.json()).toEqual(shown)
  })
})
