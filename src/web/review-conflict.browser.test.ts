import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, desk, eventually, note, sitAt, status } from '#src/testing/desk.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const three = ['Essential hypertension', 'Mixed hyperlipidemia', 'Hypothyroidism']
const aNote = (name: string) => at.ready(`${name}.txt`, note(three))
const card = (page: Page, code: string) => page.locator(`.card[data-code="${code}"]`)
const stateOf = (page: Page, code: string) => card(page, code).getAttribute('data-state')
const accept = (page: Page, code: string) => card(page, code).getByRole('button', { name: 'Accept' }).click()

async function reject(page: Page, code: string, reason: string): Promise<void> {
  await card(page, code).locator('summary').filter({ hasText: 'Reject' }).click()
  await card(page, code).getByRole('button', { name: reason }).click()
}

async function write(page: Page, code: string, words: string): Promise<void> {
  await card(page, code).getByText('Note', { exact: true }).click()
  await card(page, code)
    .getByRole('textbox', { name: /^Note on/ })
    .fill(words)
  await card(page, code).getByRole('button', { name: 'Keep the note' }).click()
}

/** The same document in two tabs, both opened before anything was decided. */
async function twoTabs(name: string) {
  const ready = await aNote(name)
  const expected = [status(409)]
  return {
    ...ready,
    mine: await sitAt(at, ready.path, { expected }),
    theirs: await sitAt(at, ready.path, { expected }),
  }
}

describe('two tabs on the same card', () => {
  it('the second sees both versions, and its own wins when it says so', async () => {
    const { mine, theirs } = await twoTabs('Use mine')
    await accept(theirs, 'I10')
    await eventually(() => stateOf(theirs, 'I10')).toBe('accepted')
    await reject(mine, 'I10', 'Not supported by the words')

    const conflict = card(mine, 'I10')
    await conflict.getByText('Somebody else changed this first').waitFor()
    expect(await conflict.getByText('Accepted').count()).toBe(1)
    expect(await conflict.getByText('Reject · Not supported by the words').count()).toBe(1)
    expect(await mine.evaluate('document.activeElement.dataset.code')).toBe('I10')
    await conflict.getByRole('button', { name: 'Use mine' }).click()
    await eventually(() => stateOf(mine, 'I10')).toBe('rejected')
    await theirs.reload()
    expect(await stateOf(theirs, 'I10')).toBe('rejected')
  })

  it('or takes theirs, and goes on from there', async () => {
    const { mine, theirs } = await twoTabs('Use theirs')
    await accept(theirs, 'I10')
    await eventually(() => stateOf(theirs, 'I10')).toBe('accepted')
    await reject(mine, 'I10', 'Another reason')
    await card(mine, 'I10').getByRole('link', { name: 'Use theirs' }).click()
    await eventually(() => stateOf(mine, 'I10')).toBe('accepted')
    expect(await mine.evaluate('document.activeElement.dataset.code')).toBe('I10')
    await reject(mine, 'I10', 'Another reason')
    await eventually(() => stateOf(mine, 'I10')).toBe('rejected')
  })

  it('words typed for a note are kept until one is chosen', async () => {
    const { mine, theirs } = await twoTabs('Notes')
    await write(theirs, 'I10', 'Theirs: seen in July')
    await card(theirs, 'I10').locator('.note').waitFor()
    await write(mine, 'I10', 'Mine: <i>ask</i> again')
    await card(mine, 'I10').getByText('Note: Mine: <i>ask</i> again').waitFor()
    expect(await card(mine, 'I10').getByText('Theirs: seen in July').count()).toBe(1)
    await card(mine, 'I10').getByRole('button', { name: 'Use mine' }).click()
    await eventually(() => card(mine, 'I10').locator('.note').textContent()).toBe('Mine: <i>ask</i> again')
  })

  it('a replacement meets the same choice', async () => {
    const { mine, theirs } = await twoTabs('Replacement')
    await accept(theirs, 'I10')
    await eventually(() => stateOf(theirs, 'I10')).toBe('accepted')
    await card(mine, 'I10').locator('summary').filter({ hasText: 'Replace' }).click()
    await card(mine, 'I10').getByRole('combobox').fill('I15.9')
    await card(mine, 'I10').getByRole('button', { name: 'Replace', exact: true }).click()
    await mine.getByText('Replace with I15.9').waitFor()
    await mine.getByRole('button', { name: 'Use mine' }).click()
    await card(mine, 'I15.9').waitFor()
    await card(mine, 'I10').getByText('Replaced by I15.9').waitFor()
    expect(await mine.locator('#cards').count()).toBe(1)
    expect(await mine.locator('#cards .card').count()).toBe(4)
  })
})

describe('two tabs on different cards', () => {
  it('do not meet: both decisions stand', async () => {
    const { mine, theirs, encounterId } = await twoTabs('Apart')
    await accept(theirs, 'I10')
    await eventually(() => stateOf(theirs, 'I10')).toBe('accepted')
    await accept(mine, 'E78.2')
    await eventually(() => stateOf(mine, 'E78.2')).toBe('accepted')
    await mine.getByText('2 of 3 decided').waitFor()
    await reject(theirs, 'E03.9', 'Not current')
    await eventually(() => stateOf(theirs, 'E03.9')).toBe('rejected')
    await theirs.getByText('3 of 3 decided').waitFor()
    const { decisions } = await at.api<{ decisions: { code: string; verdict: string }[] }>(
      'GET',
      `/encounters/${encounterId}`,
    )
    expect(Object.fromEntries(decisions.map(({ code, verdict }) => [code, verdict]))).toEqual({
      I10: 'accepted',
      'E78.2': 'accepted',
      'E03.9': 'rejected',
    })
  })

  it('a signature in one refuses the other in clear words, and its card stays', async () => {
    const { mine, theirs, encounterId } = await twoTabs('Signed meanwhile')
    for (const code of ['I10', 'E78.2', 'E03.9']) await accept(theirs, code)
    await theirs.getByText('3 of 3 decided').waitFor()
    await theirs.getByRole('link', { name: /Finish/ }).click()
    await theirs.getByRole('button', { name: /^Sign/ }).click()
    await theirs.waitForURL('**/export')

    await accept(mine, 'I10')
    await mine.getByRole('alert').getByText('This encounter is signed').waitFor()
    await mine.getByText('Reopen it to change anything').waitFor()
    expect(await stateOf(mine, 'I10')).toBe('undecided')
    expect(await card(mine, 'I10').getAttribute('data-pending')).toBe(null)
    const { state } = await at.api<{ state: string }>('GET', `/encounters/${encounterId}`)
    expect(state).toBe('signed')
  })

  it('a sign-off page opened before another decision is refused, and shows the new list', async () => {
    const { mine, theirs, encounterId } = await twoTabs('Sign late')
    for (const code of ['I10', 'E78.2', 'E03.9']) await accept(mine, code)
    await mine.getByText('3 of 3 decided').waitFor()
    await mine.getByRole('link', { name: /Finish/ }).click()
    await mine.getByRole('button', { name: /^Sign/ }).waitFor()
    await theirs.reload()
    await reject(theirs, 'I10', 'Not supported')
    await eventually(() => stateOf(theirs, 'I10')).toBe('rejected')
    await mine.getByRole('button', { name: /^Sign/ }).click()
    await mine.getByText('Somebody else changed this first').waitFor()
    expect(await mine.title()).toMatch(/^Error: /)
    expect((await mine.locator('.answers code').allTextContents()).toSorted()).toEqual(['E03.9', 'E78.2'])
    expect((await at.api<{ state: string }>('GET', `/encounters/${encounterId}`)).state).toBe('open')
    // What is shown now may be signed.
    await mine.getByRole('button', { name: /^Sign/ }).click()
    await mine.waitForURL('**/export')
  })
})

describe('when the answer does not come from Chartmark', () => {
  const decision = /\/codes\/[^/]+\/decision$/
  const gateways: [string, RegExp, (route: Route) => Promise<void>, RegExp][] = [
    [
      'a gateway’s JSON 503',
      status(503),
      (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: '{"message":"Service Unavailable"}',
        }),
      /Chartmark did not answer/,
    ],
    [
      'a gateway’s HTML 502',
      status(502),
      (route) =>
        route.fulfill({
          status: 502,
          contentType: 'text/html',
          body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
        }),
      /Chartmark did not answer/,
    ],
    [
      'a gateway’s 403 without words',
      status(403),
      (route) =>
        route.fulfill({ status: 403, contentType: 'application/json', body: '{"message":"Forbidden"}' }),
      /The answer was not understood/,
    ],
    [
      'a proxy’s sign-in page',
      /^$/,
      (route) =>
        route.fulfill({
          status: 200,
          contentType: 'text/html',
          body: '<html><title>Sign in</title><form>Sign in</form></html>',
        }),
      /The answer was not understood/,
    ],
    [
      'a dropped connection',
      /ERR_CONNECTION_RESET|Failed to fetch/,
      (route) => route.abort('connectionreset'),
      /could not be reached/,
    ],
  ]

  it.each(gateways)('%s is said, and the card stays and works again', async (_, expected, answer, says) => {
    const { path } = await aNote('Gateway')
    const page = await sitAt(at, path, { expected: [expected] })
    await page.route(decision, answer)
    // A request under way while the route is laid may slip by it.
    await page.reload()
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText(says).waitFor()
    expect(await page.locator('#cards .card').count()).toBe(3)
    const first = page.locator('#cards .card').first()
    expect(await first.getAttribute('data-state')).toBe('undecided')
    expect(await first.getAttribute('data-pending')).toBe(null)
    // Back at the card that was not decided.
    await eventually(() => page.evaluate('document.activeElement.dataset.code')).toBe(
      await first.getAttribute('data-code'),
    )
    await page.unroute(decision)
    await page.keyboard.press('a')
    await eventually(() => first.getAttribute('data-state')).toBe('accepted')
    expect(await page.locator('#problems').textContent()).toBe('')
  })

  it('being offline is said, what was typed stays, and it goes on when the network is back', async () => {
    const { path } = await aNote('Offline')
    const page = await sitAt(at, path, { expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })
    await page.context().setOffline(true)
    await write(page, 'I10', 'Typed on the train')
    await page.getByText('You are offline').waitFor()
    const field = card(page, 'I10').locator('textarea[name=note]')
    expect(await field.inputValue()).toBe('Typed on the train')
    await page.context().setOffline(false)
    await eventually(() => page.locator('#problems').textContent()).toBe('')
    await card(page, 'I10').getByText('Note', { exact: true }).click()
    await card(page, 'I10').getByRole('button', { name: 'Keep the note' }).click()
    await eventually(() => card(page, 'I10').locator('.note').textContent()).toBe('Typed on the train')
  })
})

describe('what Chartmark itself refuses', () => {
  const add = async (page: Page, code: string) => {
    await page.getByRole('combobox', { name: 'Add a code' }).fill(code)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
  }

  it.each([
    ['422', 'A00.99X', 'That code is not in the code system on the date of service'],
    ['422', 'E11', 'That code is a header and cannot be billed'],
    ['409', 'E78.2', 'That code is already on the list'],
  ])('%s for adding %s: %s', async (code, wanted, says) => {
    const { path } = await aNote('Refused')
    const page = await sitAt(at, path, { expected: [status(Number(code))] })
    await accept(page, 'E78.2')
    await eventually(() => stateOf(page, 'E78.2')).toBe('accepted')
    await add(page, wanted)
    await page.getByRole('alert').getByText(says).waitFor()
    expect(await page.locator('#cards .card').count()).toBe(3)
    // What was typed is still there to be corrected.
    expect(await page.getByRole('combobox', { name: 'Add a code' }).inputValue()).toBe(wanted)
    await add(page, 'E66.9')
    await card(page, 'E66.9').waitFor()
    expect(await page.locator('#problems').textContent()).toBe('')
  })

  it('403 when the request seems to come from another site', async () => {
    const { path } = await aNote('Cross site')
    const page = await sitAt(at, path, { expected: [status(403)] })
    // The browser sets this header itself, after any route: so the request is sent for it.
    await page.route(/\/decision$/, async (route) => {
      const headers = { ...route.request().headers(), 'sec-fetch-site': 'cross-site' }
      await route.fulfill({ response: await route.fetch({ headers }) })
    })
    await page.reload()
    await accept(page, 'I10')
    await page.getByRole('alert').getByText('This request came from another site').waitFor()
    expect(await stateOf(page, 'I10')).toBe('undecided')
  })

  it('404 when the encounter is gone', async () => {
    const { path, id } = await aNote('Gone')
    const page = await sitAt(at, path, { expected: [status(404)] })
    await at.api('DELETE', `/documents/${id}`)
    await accept(page, 'I10')
    await page.getByRole('alert').getByText('There is nothing here').waitFor()
    expect(await stateOf(page, 'I10')).toBe('undecided')
  })
})
