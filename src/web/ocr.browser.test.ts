import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '#src/testing/chromium.ts'
import { type Desk, desk, eventually, type Ready, sitAt } from '#src/testing/desk.ts'
import { settled } from '#src/testing/server.ts'
import { fakeMistralOcr } from '#src/testing/vendors/mistral-ocr.ts'
import type { FakeOcr } from '#src/testing/vendors/ocr-sheet.ts'

let vendor: FakeOcr
let at: Desk
let scan: Ready
beforeAll(async () => {
  const key = 'SYNTHETIC-mistral-key'
  // The first page is read; the second one, the vendor refuses once.
  vendor = await fakeMistralOcr({
    key,
    page: ({ nth }) => [
      { kind: 'title', lines: [`SYNTHETIC sheet ${nth}`] },
      { kind: 'text', lines: ['Date of Service: 10/14/2026'] },
      {
        kind: 'text',
        lines: ['ASSESSMENT: Essential hypertension, at goal.', 'Mixed hyperlipidernia, on a statin.'],
        box: { x: 0.1, y: 0.4, width: 0.8, height: 0.06 },
      },
    ],
  })
  at = await desk({ OCR: 'mistral', MISTRAL_API_KEY: key, MISTRAL_BASE_URL: vendor.url })
  scan = await at.ready('SYNTHETIC scan.pdf', await pictures(1))
})
afterAll(async () => {
  await at?.close()
  await vendor?.close()
})

/** Pages without a word of their own; `ink` makes the bytes differ. SYNTHETIC. */
async function pictures(pages: number, ink = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let i = 0; i < pages; i++)
    document.addPage([612, 792]).drawRectangle({ x: 80, y: 420 - ink, width: 400, height: 30 + i })
  return document.save()
}

describe('a scan on the review page', () => {
  it('outlines the paragraph a code rests on, with a dashed line, and says that it is approximate', async () => {
    const page = await sitAt(at, scan.path)
    const figure = page.locator('figure.page')
    await eventually(() => figure.locator('figcaption').textContent()).toMatch(
      /Read by Mistral OCR, \d+ of 100 sure; marks are approximate/,
    )
    await page.locator('.card[data-code="I10"] [data-evidence]').first().click()
    const mark = page.locator('.evidence-box[data-active] .mark')
    await mark.waitFor({ state: 'attached' })
    expect(await mark.count()).toBe(1)
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector('.evidence-box[data-active] .mark')).strokeDasharray`,
      ),
    ).toMatch(/\d.*,/)
    const sheet = await figure.locator('.sheet').boundingBox()
    const box = await mark.boundingBox()
    // Where the vendor saw the paragraph: four tenths down the page.
    expect(((box?.y ?? 0) - (sheet?.y ?? 0)) / (sheet?.height ?? 1)).toBeCloseTo(0.4, 1)
    await expectAccessible(page, 'review of a scan')
  })

  it('lets its words be selected about where they stand', async () => {
    const page = await sitAt(at, scan.path)
    await page.locator('.words text').first().waitFor({ state: 'attached' })
    // As text: it runs in the page.
    const places = await page.evaluate<
      number[][]
    >(`[...document.querySelectorAll('.words text')].map((word) => {
      const { x, y, height } = word.getBoundingClientRect()
      return [x, y, height]
    })`)
    expect(places.length).toBeGreaterThan(10)
    expect(new Set(places.map(String)).size).toBe(places.length)
    expect(Math.max(...places.map(([, , height]) => height ?? 0))).toBeLessThan(60)
  })

  it('is corrected beside its picture, and its codes are proposed again', async () => {
    const page = await sitAt(at, scan.path)
    expect(await page.locator('.card[data-code="E78.2"]').count()).toBe(0)
    await page.getByRole('link', { name: 'Correct the text' }).click()
    const field = page.getByLabel('What the page says')
    await expectAccessible(page, 'text of a page')
    const picture = page.getByRole('img', { name: 'Page 1' })
    expect((await picture.boundingBox())?.width).toBeGreaterThan(300)
    const read = await field.inputValue()
    expect(read).toMatch(/^SYNTHETIC sheet 1\n/)
    await field.fill(read.replace('hyperlipidernia', 'hyperlipidemia'))
    await page.getByRole('button', { name: 'Save and propose again' }).click()
    await page.locator('.card[data-code="E78.2"]').waitFor()
    await eventually(() => page.locator('figcaption').textContent()).toContain(
      'Corrected by a person, after Mistral OCR',
    )
    expect(vendor.asked).toHaveLength(1)
  })

  it('is read again at the press of a button where the reader failed', async () => {
    vendor.script.push('wrong-shape')
    const failed = await at.ready('SYNTHETIC second.pdf', await pictures(1, 40))
    const page = await sitAt(at, failed.path)
    await eventually(() => page.locator('#unread').textContent()).toContain('1 page was not read')
    await expectAccessible(page, 'a page that was not read')
    await page.getByRole('button', { name: 'Read it now' }).click()
    await settled(at.server.url, failed.id, 25)
    await page.locator('.card[data-code="I10"]').waitFor()
    expect(await page.locator('#unread').count()).toBe(0)
  })
})
