import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, desk, note, type Ready, sitAt, status } from '#src/testing/desk.ts'
import { pause, settled } from '#src/testing/server.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const three = ['Essential hypertension', 'Mixed hyperlipidemia', 'Hypothyroidism']
const card = (page: Page, code: string) => page.locator(`.card[data-code="${code}"]`)
const stateOf = (page: Page, code: string) => card(page, code).getAttribute('data-state')
const sit = (path: string, expected: RegExp[] = []) => sitAt(at, path, { javaScriptEnabled: false, expected })

async function open(name: string, expected: RegExp[] = []): Promise<{ page: Page; ready: Ready }> {
  const ready = await at.ready(`${name}.txt`, note([...three, name]))
  return { page: await sit(ready.path, expected), ready }
}

/** Looks again, as a person does without script: by the link that says so where there is one. */
async function until(page: Page, wanted: Locator): Promise<void> {
  const again = page.getByRole('link', { name: 'Look again' })
  for (let tries = 0; tries < 100 && (await wanted.count()) === 0; tries++) {
    await pause(100)
    await ((await again.count()) > 0 ? again.click() : page.reload())
  }
  await wanted.first().waitFor()
}

describe('without script', () => {
  it('a document is uploaded, decided, signed and exported by forms alone', async () => {
    const page = await sit('/upload')
    await page.locator('input[type=file]').setInputFiles({
      name: 'By form.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(note(three)),
    })
    await page.getByLabel('Label or MRN').fill('SYN-42')
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.waitForURL('**/documents/*')
    const id = page.url().split('/').at(-1) as string
    await settled(at.server.url, id, 50)
    await page.reload()
    expect(await page.locator('h1').textContent()).toBe('SYN-42')

    await card(page, 'I10').getByRole('button', { name: 'Accept' }).click()
    expect(await stateOf(page, 'I10')).toBe('accepted')
    await card(page, 'E03.9').locator('summary').filter({ hasText: 'Reject' }).click()
    await card(page, 'E03.9').getByRole('button', { name: 'Not current' }).click()
    expect(await stateOf(page, 'E03.9')).toBe('rejected')

    await card(page, 'E78.2').locator('summary').filter({ hasText: 'Replace' }).click()
    const other = card(page, 'E78.2').locator('button[name=replacement]').first()
    const taken = (await other.getAttribute('value')) as string
    await other.click()
    expect(await stateOf(page, 'E78.2')).toBe('rejected')
    expect(await stateOf(page, taken)).toBe('accepted')

    await page.getByLabel('Find a code by words').fill('obesity unspecified')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: 'Add a code' }).waitFor()
    // Words may be a patient's: they stand in no address.
    expect(decodeURIComponent(page.url())).not.toMatch(/obesity/)
    await page.getByRole('button', { name: 'Add E66.9', exact: true }).click()
    await page.waitForURL(`**/documents/${id}`)
    expect(await stateOf(page, 'E66.9')).toBe('accepted')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await card(page, 'E66.9').count()).toBe(0)

    await page.getByRole('button', { name: `Move ${taken} up` }).click()
    await page.getByRole('link', { name: /Finish/ }).click()
    expect(await page.locator('.answers code').allTextContents()).toEqual([taken, 'I10'])
    await page.getByRole('button', { name: /^Sign/ }).click()
    await page.waitForURL('**/export')
    await page.getByRole('button', { name: /Make the export/ }).click()
    const csv = page.getByRole('link', { name: /CSV/ })
    await until(page, csv)
    const download = page.waitForEvent('download')
    await csv.click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('I10')
    expect(text).toContain(taken)
    expect(text).not.toContain('E03.9')
  })

  it('the page of a document that is still being read says how to look again', async () => {
    const page = await sit('/upload')
    await page.getByText('Paste text instead').click()
    await page.getByLabel('Text of the document').fill(note([...three, 'Pasted without script']))
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await until(page, card(page, 'I10'))
  })

  it('errors of the upload stand in a summary, what was typed is kept, and the title says so', async () => {
    const page = await sit('/upload', [status(400), status(422)])
    await page.getByLabel('Label or MRN').fill('SYN-43')
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.getByRole('alert').getByText('Select a file').waitFor()
    expect(await page.title()).toBe('Error: Upload · Chartmark')
    expect(await page.getByLabel('Label or MRN').inputValue()).toBe('SYN-43')
    await page.locator('input[type=file]').setInputFiles([
      { name: 'Good.txt', mimeType: 'text/plain', buffer: Buffer.from(note([...three, 'Good'])) },
      { name: 'Empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ])
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.getByRole('alert').getByText('The selected file is empty').waitFor()
    await page.getByRole('alert').getByText('Empty.txt').waitFor()
  })

  it('a note and a reopening work, and a wrong act says what it is', async () => {
    const { page, ready } = await open('Notes', [status(409), status(422)])
    await card(page, 'I10').locator('summary').filter({ hasText: 'Note' }).click()
    await card(page, 'I10')
      .getByRole('textbox', { name: /^Note on/ })
      .fill('By hand')
    await card(page, 'I10').getByRole('button', { name: 'Keep the note' }).click()
    expect(await card(page, 'I10').locator('.note').textContent()).toBe('By hand')

    await page.getByLabel('Add a code').first().fill('no such code')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('That code is not in the code system on the date of service').waitFor()
    expect(await page.title()).toMatch(/code system/)

    await page.goto(ready.path)
    await page.getByRole('link', { name: 'Reject the rest' }).click()
    await page.getByRole('button', { name: 'Reject these' }).click()
    await page.getByText('3 of 3 decided').waitFor()
    await page.getByRole('link', { name: /Finish/ }).click()
    await page.getByRole('button', { name: /^Sign/ }).click()
    await page.locator('#reopen summary').click()
    await page.getByLabel('Why must it be changed?').fill('A page was late')
    await page.getByRole('button', { name: 'Reopen this encounter' }).click()
    await page.waitForURL(`**${ready.path}`)
    await page.getByRole('button', { name: 'Undo' }).waitFor()
  })

  it('a card somebody else changed first asks on a page of its own', async () => {
    const { page, ready } = await open('Conflict', [status(409)])
    await at.api('PUT', `/encounters/${ready.encounterId}/codes/I10/decision`, {
      verdict: 'accepted',
      version: 0,
    })
    await card(page, 'I10').locator('summary').filter({ hasText: 'Reject' }).click()
    await card(page, 'I10').getByRole('button', { name: 'Another reason' }).click()
    await page.getByRole('heading', { name: 'Choose a version' }).waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('button', { name: 'Use mine' }).click()
    await page.waitForURL(`**${ready.path}`)
    expect(await stateOf(page, 'I10')).toBe('rejected')
  })

  it('the worklist searches, filters and acts on many', async () => {
    const { ready } = await open('Bulk by form')
    const page = await sit('/')
    await page.getByLabel('Search in text').fill('Bulk by form')
    await page.getByRole('button', { name: 'Search', exact: true }).press('Enter')
    await page.waitForURL('**/?view=*')
    expect(decodeURIComponent(page.url())).not.toMatch(/Bulk by/)
    await page.locator(`#pick-${ready.id}`).check()
    await page.getByRole('button', { name: 'Move to trash' }).click()
    await page.waitForURL('**/bulk/*')
    await until(page, page.getByText('Moved to the trash'))
    await page.goto('/?status=trashed')
    await page.locator(`#row-${ready.id}`).waitFor()
    await page
      .getByRole('link', { name: /Bulk by form/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.waitForURL(`**${ready.path}`)
    await until(page, card(page, 'I10'))
  })

  it('nothing is shown that needs script, and settings are kept', async () => {
    const { page, ready } = await open('Shown')
    for (const path of [ready.path, '/', '/upload']) {
      await page.goto(path)
      expect(await page.locator('.needs-js').filter({ visible: true }).count(), path).toBe(0)
    }
    await page.goto('/settings')
    await page.getByLabel('Dark').check()
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})
