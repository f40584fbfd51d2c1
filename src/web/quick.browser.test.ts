import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numbered, saved } from '#src/adapters/pdf/sample-files.ts'
import { type Desk, desk, eventually, sample, sitAt } from '#src/testing/desk.ts'
import { quantile } from '#src/testing/server.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

/**
 * From the press to the frame in which the next card is active, and to the answer of the server, in milliseconds. Measured in
 * the page: what a coder sees, without the way of the test's own commands.
 */
const watch = `
  window.painted = []
  window.answered = []
  addEventListener('keydown', (event) => {
    if (event.key !== 'a') return
    const began = performance.now()
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - began)))
    addEventListener('htmx:finally:request', () => answered.push(performance.now() - began), { once: true })
  }, true)`

const numbers = (page: Page, name: string) => page.evaluate(name) as Promise<number[]>

// A quiet machine shows a fifth of these bounds; they are wide, so that only a real slowness breaks them.
describe('what a coder waits for', () => {
  it('an accepted card: painted within 500 ms, answered within 1.5 s', async () => {
    const { path } = await at.ready('Progress note.pdf', await sample('02-soap-note.pdf'))
    const page = await sitAt(at, path, { init: watch })
    const count = await page.locator('#cards .card').count()
    for (let i = 0; i < count; i++) {
      await page.keyboard.press('a')
      await eventually(() => page.locator('#cards .card[data-state=accepted]').count()).toBe(i + 1)
    }
    const [painted, answered] = [await numbers(page, 'painted'), await numbers(page, 'answered')]
    expect(painted).toHaveLength(count)
    expect(quantile(painted, 0.5)).toBeLessThan(500)
    expect(quantile(answered, 0.5)).toBeLessThan(1500)
  })

  it('the code search: options within 1 s of the last letter', async () => {
    const { path } = await at.ready('Search.pdf', await sample('01-clinic-note.pdf'))
    const page = await sitAt(at, path)
    await page.keyboard.press('/')
    const began = performance.now()
    await page.keyboard.type('heart fail')
    await page.locator('#code-results [role=option]').first().waitFor()
    expect(performance.now() - began).toBeLessThan(1000 + 10 * 50)
  })
})

describe('a document of 300 pages', () => {
  it('keeps at most ten page images in the page, wherever it is scrolled to, and finds its way by page', async () => {
    const { path } = await at.ready('Three hundred.pdf', await saved(await numbered(300)))
    const page = await sitAt(at, path)
    const images = page.locator('.sheet img')
    const count = page.locator('[data-page-count]')
    await eventually(() => count.textContent()).toBe('Page 1 of 300')
    await eventually(() => images.count()).toBeLessThanOrEqual(10)
    for (const to of [40, 150, 299, 3]) {
      await page.locator(`#page-${to}`).evaluate((figure) => figure.scrollIntoView())
      await eventually(() => page.locator(`#page-${to} img`).count()).toBe(1)
      await eventually(() => images.count()).toBeLessThanOrEqual(10)
      // The place of an image that is gone stays: nothing jumps.
      expect(await page.locator(`#page-${to}`).evaluate((figure) => figure.clientHeight)).toBeGreaterThan(200)
    }
    await page.keyboard.press('l')
    await eventually(() => page.locator('#announcer').textContent()).toMatch(/^Page \d+ of 300$/)
  })
})
