import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '#src/testing/chromium.ts'
import { type Desk, desk, eventually, note, sitAt, status } from '#src/testing/desk.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const text = note(['Essential hypertension, at goal on lisinopril', 'Type 2 diabetes mellitus'])

describe('the summary, edited in its place', () => {
  it('opens as a form, saves a line of mine, and leaves the page where it was', async () => {
    const { path } = await at.ready('Summary note.txt', text)
    const page = await sitAt(at, path)
    await page.locator('#summary > summary').click()
    await page.getByRole('link', { name: 'Edit the summary' }).click()
    const last = page.locator('#summary textarea').last()
    await last.fill('Asked the provider about the kidneys.')
    await expectAccessible(page, 'the form of the summary')
    await page.getByRole('button', { name: 'Save the summary' }).click()

    await eventually(() => page.locator('#summary').textContent()).toContain(
      'Asked the provider about the kidneys.',
    )
    expect(await page.locator('#summary').textContent()).toContain('written by local')
    expect(new URL(page.url()).pathname).toBe(path)
    await expectAccessible(page, 'the summary')
  })

  it('keeps what was typed when somebody else saved first, and shows both', async () => {
    const { path, encounterId } = await at.ready('Summary conflict.txt', text)
    const page = await sitAt(at, path, { expected: [status(409)] })
    await page.locator('#summary > summary').click()
    await page.getByRole('link', { name: 'Edit the summary' }).click()
    await page.locator('#summary textarea').last().fill('Typed by me.')
    const url = `/encounters/${encounterId}/summary`
    const { version, seen } = await at.api<{ version: number; seen: string }>('GET', url)
    const lines = [{ section: 'Notes', text: 'Saved by them.' }]
    await at.api('PUT', url, { version, seen, lines })
    await page.getByRole('button', { name: 'Save the summary' }).click()

    await eventually(() => page.locator('#summary [role=alert]').textContent()).toContain('Saved by them.')
    expect(
      await page
        .locator('#summary textarea')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value)),
    ).toContain('Typed by me.')
    await expectAccessible(page, 'both summaries')
    await page.getByRole('button', { name: 'Save mine' }).click()
    await eventually(() => page.locator('#summary [role=alert]').count()).toBe(0)
    await eventually(() => page.locator('#summary').textContent()).toContain('Typed by me.')
    expect(await page.locator('#summary').textContent()).not.toContain('Saved by them.')
  })

  it('brings it up to date with one button', async () => {
    const { path, encounterId, id } = await at.ready('Summary stale.txt', text)
    const url = `/encounters/${encounterId}/summary`
    const { version, seen, lines } = await at.api<{ version: number; seen: string; lines: object[] }>(
      'GET',
      url,
    )
    await at.api('PUT', url, { version, seen, lines: lines.slice(1) })
    await at.api('PUT', `/encounters/${encounterId}/codes/I10/decision`, {
      verdict: 'accepted',
      version: 0,
      document: id,
    })
    const page = await sitAt(at, path)
    await page.locator('#summary > summary').click()
    await page.getByRole('button', { name: 'Make anew' }).click()

    await eventually(() => page.locator('#summary').textContent()).not.toContain('Out of date')
    expect(await page.locator('#summary .summary-part li').count()).toBeGreaterThanOrEqual(lines.length - 1)
    // The version of the encounter moved with it, and the page knows: the next act is no conflict.
    expect(await page.locator('#finish').getAttribute('data-version')).toBe(
      String((await at.api<{ version: number }>('GET', `/encounters/${encounterId}`)).version),
    )
  })
})
