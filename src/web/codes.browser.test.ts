import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, launch, open } from '#src/testing/chromium.ts'
import { type Server as Chartmark, pause, start } from '#src/testing/server.ts'

let publisher: Server
let chartmark: Chartmark
let browser: Browser
const asked: (string | undefined)[] = []

/** Sends the first part of a file of 5 MB and then nothing more. */
beforeAll(async () => {
  publisher = createServer((request, response) => {
    asked.push(request.headers.range)
    response.writeHead(request.headers.range ? 206 : 200, { etag: '"one"', 'content-length': 5_000_000 })
    response.write(Buffer.alloc(1_000_000))
  })
  await new Promise<void>((done) => publisher.listen(0, '127.0.0.1', done))
  const { port } = publisher.address() as AddressInfo
  chartmark = await start('bundle', { env: { CHARTMARK_CODES_URLS: `http://127.0.0.1:${port}/2027.zip` } })
  browser = await launch()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await chartmark?.stop()
  publisher?.closeAllConnections()
  publisher?.close()
})

it('a coder finds the offer, downloads, stops without a mouse, and goes on where it stopped', async () => {
  const { page, context, faults } = await open(browser)
  let polls = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/codes/progress')) polls++
  })
  await page.goto(`${chartmark.url}/`)
  await page.getByRole('link', { name: 'Load the official release' }).click()
  expect(asked).toEqual([])

  await page.getByRole('button', { name: 'Download the official release' }).click()
  const step = page.locator('#import [role=status]')
  await expect
    .poll(() => step.textContent(), { timeout: 15_000 })
    .toBe('Downloading 2027.zip: 1.0 MB of 4.8 MB')
  await expectAccessible(page, 'an import under way')
  const stop = page.getByRole('button', { name: 'Stop' })
  await stop.focus()
  const before = polls
  await pause(3_200)
  expect(polls - before).toBeGreaterThanOrEqual(2)
  expect(polls - before).toBeLessThanOrEqual(5)
  expect(await stop.evaluate('document.activeElement.textContent')).toBe('Stop')

  await page.reload()
  expect(await step.textContent()).toContain('Downloading 2027.zip')
  await stop.focus()
  await page.keyboard.press('Enter')
  await page.getByText('The import was stopped.').waitFor()
  await expectAccessible(page, 'an import that was stopped')
  const quiet = polls
  await pause(2_200)
  expect(polls).toBe(quiet)

  await page.getByRole('button', { name: 'Go on with it' }).click()
  await expect.poll(() => asked).toEqual([undefined, 'bytes=1000000-'])
  await stop.click()
  expect(faults).toEqual([])
  await context.close()
})

it('the offer goes away for a coder who does not want it', async () => {
  const { page, context } = await open(browser)
  await page.goto(`${chartmark.url}/upload`)
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.waitForURL('**/upload')
  expect(await page.getByRole('link', { name: 'Load the official release' }).count()).toBe(0)
  await page.goto(`${chartmark.url}/`)
  expect(await page.getByRole('link', { name: 'Load the official release' }).count()).toBe(0)
  await context.close()
})
