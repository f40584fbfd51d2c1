import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, desk, eventually, note, sitAt, status } from '#src/testing/desk.ts'
import { settled, upload } from '#src/testing/server.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const bytes = (words: string, date?: string) =>
  new TextEncoder().encode(note(['Essential hypertension', words], date))
const shown = (page: Page) => page.locator('#rows tr .row-link').allInnerTexts()
const picked = (page: Page) => page.locator('#rows input[name=document]:checked').count()

/** Nothing is being read any more. */
async function quiet(): Promise<void> {
  await eventually(
    async () =>
      (await at.api<{ documents: unknown[] }>('GET', '/documents?status=processing')).documents.length,
  ).toBe(0)
}

describe('the worklist', () => {
  it('teaches the next step when it is empty, and names itself in the title', async () => {
    const page = await sitAt(at, '/')
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
    await page.getByRole('button', { name: 'Try the sample packet' }).waitFor()
    expect(await page.title()).toBe('Worklist · Chartmark')
  })

  it('updates its rows by itself while documents are read, keeps ticks and focus, and then stops asking', async () => {
    const kept = await at.ready('Kept.txt', bytes('Kept'))
    // Announced and not yet sent: the list has something to wait for until the test lets it go.
    const { id, upload: form } = await at.api<{
      id: string
      upload: { url: string; fields: Record<string, string> }
    }>('POST', '/documents', { name: 'Late.txt', type: 'text/plain', size: bytes('Late').byteLength })
    const page = await sitAt(at, '/')
    let asked = 0
    page.on('request', (request) => {
      if (request.url().includes('/worklist/rows')) asked += 1
    })
    await page.locator(`#row-${id}`).getByText('Uploading').waitFor()
    await page.locator(`#pick-${kept.id}`).check()
    await eventually(() => asked).toBeGreaterThan(0)
    expect(await page.locator(`#pick-${kept.id}`).isChecked()).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe(`pick-${kept.id}`)
    expect(await page.locator('[data-selected]').textContent()).toBe('1 selected')

    const body = new FormData()
    for (const [name, value] of Object.entries(form.fields)) body.set(name, value)
    body.set('file', new File([bytes('Late')], 'Late.txt'))
    await fetch(new URL(form.url, at.server.url), { method: 'POST', body })
    await at.api('POST', `/documents/${id}/arrived`, {})
    await page.locator(`#row-${id}`).getByText('In review').waitFor({ timeout: 15_000 })
    expect(await page.locator(`#pick-${kept.id}`).isChecked()).toBe(true)
    // Done: the answer carries nothing that asks again. Longer than two turns of the clock that did.
    expect(await page.locator('#rows').getAttribute('hx-get')).toBe(null)
    const until = asked
    await page.waitForTimeout(6500)
    expect(asked).toBe(until)
  })

  it('is moved through and picked from with the keyboard', async () => {
    await at.ready('Keyboard.txt', bytes('Keyboard'))
    const page = await sitAt(at, '/')
    const [first, second] = await shown(page)
    const focused = () =>
      page.evaluate("document.activeElement.closest('tr')?.querySelector('.row-link').innerText ?? ''")
    await page.keyboard.press('j')
    expect(await focused()).toBe(first)
    await page.keyboard.press('j')
    expect(await focused()).toBe(second)
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    expect(await page.locator('#announcer').textContent()).toMatch(/^Document 1 of \d+$/)
    await page.keyboard.press('x')
    expect(await picked(page)).toBe(1)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('words')
  })
})

describe('filters and search', () => {
  it('stand in the address and are shown again from it; Back and Forward go through them', async () => {
    await at.ready('October.txt', bytes('Hypothyroidism', 'Date of Service: 10/02/2026'))
    await at.ready('September.txt', bytes('Mixed hyperlipidemia', 'Date of Service: 10/20/2026'))
    const page = await sitAt(at, '/')
    await page.getByLabel('Service from').fill('2026-10-19')
    await page.getByLabel('to', { exact: true }).fill('2026-10-21')
    await page.getByLabel('Code', { exact: true }).fill('E78.2')
    await page.getByRole('button', { name: 'Apply' }).click()
    await eventually(() => shown(page)).toEqual(['September.txt'])
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-10-19')
    const address = page.url()

    await page.getByRole('link', { name: /^In review/ }).click()
    await eventually(() => new URL(page.url()).searchParams.get('status')).toBe('in-review')
    expect(await shown(page)).toEqual(['September.txt'])
    await page.goBack()
    expect(page.url()).toBe(address)
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('E78.2')
    await page.goForward()
    expect(await shown(page)).toEqual(['September.txt'])

    const elsewhere = await sitAt(at, address)
    expect(await shown(elsewhere)).toEqual(['September.txt'])
    expect(await elsewhere.getByLabel('Service from').inputValue()).toBe('2026-10-19')
    await elsewhere.getByRole('link', { name: 'Clear' }).click()
    await eventually(async () => (await shown(elsewhere)).length).toBeGreaterThan(1)
  })

  it('search words stand in no address, and the find survives a reload', async () => {
    await at.ready('Findable.txt', bytes('Zanzibar fever after travel'))
    const addresses: string[] = []
    const page = await sitAt(at, '/')
    page.on('request', (request) => addresses.push(request.url(), request.headers()['referer'] ?? ''))
    await page.keyboard.press('/')
    await page.keyboard.type('zanzibar')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/?view=*')
    await page.getByText('“zanzibar”').waitFor()
    expect(await shown(page)).toEqual(['Findable.txt'])
    expect(await page.locator('.snippet mark').first().textContent()).toMatch(/zanzibar/i)
    await page.reload()
    expect(await shown(page)).toEqual(['Findable.txt'])
    await page.getByRole('link', { name: 'Clear the search' }).click()
    await eventually(async () => (await shown(page)).length).toBeGreaterThan(1)
    expect(addresses.filter((address) => /zanzibar/i.test(address))).toEqual([])
    expect(await page.evaluate('history.length')).toBeGreaterThan(1)
  })

  it('nothing found says so and how to get out', async () => {
    await at.ready('Something.txt', bytes('Something'))
    const page = await sitAt(at, '/?code=Z99')
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
    await page.getByRole('link', { name: 'Show all documents' }).click()
    await eventually(async () => (await shown(page)).length).toBeGreaterThan(0)
  })
})

describe('acts on many', () => {
  it('all that match, not only those in sight, go to the trash and come back', async () => {
    const ids: string[] = []
    for (let i = 0; i < 55; i++)
      ids.push(
        await upload(at.server.url, `Many ${i}.txt`, bytes(`Many ${i}`, 'Date of Service: 11/11/2026')),
      )
    for (const id of ids) await settled(at.server.url, id, 50)
    const page = await sitAt(at, '/?from=2026-11-11&to=2026-11-11')
    expect(await page.locator('#rows tr').count()).toBe(50)
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
    expect(await page.locator('[data-selected]').textContent()).toBe('50 selected')
    await page.getByRole('button', { name: 'Move to trash' }).click()
    await page.waitForURL('**/bulk/*')
    await page.getByText('50 of 50 documents done').waitFor({ timeout: 30_000 })
    // What is done does not ask again.
    expect(await page.locator('#bulk-progress').getAttribute('hx-get')).toBe(null)
    await page.goto('/?from=2026-11-11&to=2026-11-11')
    expect(await page.locator('#rows tr').count()).toBe(5)

    await page.goto('/?status=trashed')
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('50 of 50 documents done').waitFor({ timeout: 30_000 })
    await quiet()

    // More than a page, all of one tab: the offer to take them all.
    await page.goto('/?status=in-review')
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
    const all = page.getByRole('checkbox', { name: /Select all \d+ that match/ })
    const count = Number(await all.getAttribute('data-matching'))
    expect(count).toBeGreaterThan(50)
    await all.check()
    expect(await page.locator('[data-selected]').textContent()).toBe(`All ${count} selected`)
    await page.getByRole('button', { name: 'Run again' }).click()
    await page.getByText(`${count} of ${count} documents done`).waitFor({ timeout: 60_000 })
    await quiet()
  })

  it('two documents are grouped into one encounter and taken apart again', async () => {
    const one = await at.ready('Group one.txt', bytes('Hypothyroidism grouped'))
    const two = await at.ready('Group two.txt', bytes('Mixed hyperlipidemia grouped'))
    const page = await sitAt(at, '/')
    await page.locator(`#pick-${one.id}`).check()
    await page.locator(`#pick-${two.id}`).check()
    await page.getByRole('button', { name: 'Group into one encounter' }).click()
    await page.locator('.card[data-code="E78.2"]').waitFor({ timeout: 20_000 })
    await page.locator('.card[data-code="E03.9"]').waitFor()
    expect(await page.locator('.document-tabs a').count()).toBe(2)
    await page.locator('#about summary').click()
    await page.getByRole('button', { name: 'Take out of this encounter' }).click()
    await page.locator('.document-tabs').waitFor({ state: 'detached', timeout: 20_000 })
  })
})

describe('what the title says', () => {
  it('counts what needs attention, and names errors and progress', async () => {
    await at.ready('Broken.pdf', new TextEncoder().encode('%PDF-1.7\nnothing more\n'))
    const { path } = await at.ready('Titled.txt', bytes('Titled'))
    const page = await sitAt(at, '/', { expected: [status(404)] })
    expect(await page.title()).toBe('(1) Worklist · Chartmark')
    await page.getByRole('link', { name: /^Needs attention 1/ }).click()
    await eventually(() => shown(page)).toEqual(['Broken.pdf'])
    await page.goto(path)
    const total = await page.locator('#cards .card').count()
    expect(await page.title()).toBe(`Titled.txt – Review 0/${total} · Chartmark`)
    await page.goto('/nothing/here')
    expect(await page.title()).toMatch(/^Error: |There is nothing here/)
  })

  it('follows the decisions on the review page', async () => {
    const { path } = await at.ready('Followed.txt', bytes('Followed'))
    const page = await sitAt(at, path)
    await page.keyboard.press('a')
    await eventually(() => page.title()).toMatch(/Review 1\//)
  })
})
