import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from '#src/testing/chromium.ts'
import { type Server, start } from '#src/testing/server.ts'

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await start('bundle')
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('from an empty worklist to a signed and exported sample', () => {
  it('takes a new coder few clicks, and the keyboard does the deciding', async () => {
    const { page, faults } = await open(browser)
    await page.goto(server.url)
    await page.getByRole('button', { name: /sample packet/i }).click()
    await page.waitForURL(`${server.url}/`)
    const first = page.locator('#rows tr').first()
    await first.getByText('In review').waitFor({ timeout: 30_000 })
    await first
      .getByRole('link', { name: /Quillon/ })
      .first()
      .click()

    const cards = page.locator('#cards .card')
    const count = await cards.count()
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(5)
    for (let i = 0; i < count; i++) {
      await page.keyboard.press('a')
      // The rest of the packet is being read in the same process: an answer may wait for a step of it.
      await expect
        .poll(() => page.locator('#cards .card[data-state="accepted"]').count(), { timeout: 5_000 })
        .toBe(i + 1)
      // Focus is never lost to the body after a swap.
      expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY')
    }
    const shown = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-code')))

    await page.getByRole('link', { name: /Finish/ }).click()
    await page.getByRole('heading', { name: 'Check the answers' }).waitFor()
    await page.getByRole('button', { name: /Sign/ }).click()
    await page.getByRole('button', { name: /Make .*export/i }).click()
    const csv = page.getByRole('link', { name: /CSV/ })
    await csv.waitFor({ timeout: 30_000 })

    const download = page.waitForEvent('download')
    await csv.click()
    const text = await readFile(await (await download).path(), 'utf8')
    const listed = text.split(/\r?\n/).slice(1).filter(Boolean)
    for (const code of shown) expect(listed.join('\n')).toContain(code)
    expect(faults).toEqual([])
  })
})
