import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '#src/testing/chromium.ts'
import { type Desk, desk, eventually, note, sitAt } from '#src/testing/desk.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const stay = [
  'SYNTHETIC',
  'Discharge Summary',
  'Admission Date: 11/03/2026',
  'Discharge Date: 11/07/2026',
  '',
  'DISCHARGE DIAGNOSIS:',
  '1. Pneumonia.',
  '2. Essential hypertension.',
  '3. Hypokalemia.',
  '',
  'Electronically signed by Anneliese Corbray, MD',
  '',
].join('\n')

/** Decides every card with `a`, as fast as the keys can be pressed. */
async function acceptAll(page: Page): Promise<number> {
  const count = await page.locator('#cards .card').count()
  for (let i = 0; i < count; i++) await page.keyboard.press('a')
  await page.getByText(`${count} of ${count} decided`).waitFor()
  return count
}

async function add(page: Page, code: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.locator(`.card[data-code="${code}"]`).waitFor()
}

const focusedHotkey = (page: Page) => page.evaluate('document.activeElement.dataset.hotkey ?? ""')
const announcer = (page: Page) => page.locator('#announcer').textContent()

describe('a rule that blocks', () => {
  it('comes with the code that was added, is overridden by keyboard, and taken back with u', async () => {
    const { path } = await at.ready('block.txt', note(['Type 2 diabetes mellitus with hyperglycemia']))
    const page = await sitAt(at, path)
    await acceptAll(page)
    await add(page, 'E10.9')

    const finding = page.locator('.finding[data-severity=block]')
    await finding.getByText('exclude each other').waitFor()
    expect(await page.locator('.card[data-code="E11.65"] .card-rules').textContent()).toContain('E10.9')
    expect(await page.locator('#finish-link').textContent()).toContain('1')

    await page.keyboard.press('x')
    await eventually(() => focusedHotkey(page)).toBe('1')
    await expectAccessible(page, 'the reasons of an override')
    await page.keyboard.press('1')
    await page.locator('.finding[data-overridden]').getByText('The conditions are unrelated').waitFor()
    expect(await page.locator('a#finish-link').count()).toBe(1)
    await eventually(() => announcer(page)).toBe('No rule blocks sign-off')
    expect(await page.evaluate('document.activeElement.closest("#findings, #finish") !== null')).toBe(true)

    await page.keyboard.press('u')
    await page.locator('.finding[data-severity=block]:not([data-overridden])').waitFor()

    await page.keyboard.press('x')
    await page.keyboard.press('2')
    await page.locator('.finding[data-overridden]').waitFor()
    await page.keyboard.press('f')
    await page.waitForURL('**/sign-off*')
    expect(await page.locator('main').textContent()).toContain('The record says so clearly')
    await page.getByRole('button', { name: /^Sign/ }).press('Enter')
    await page.waitForURL('**/export')
    expect(await page.locator('main').textContent()).toContain('Findings signed over')
  })

  it('takes words for another reason, and letters in the field are letters', async () => {
    const { path } = await at.ready('words.txt', note(['Type 2 diabetes mellitus with hyperglycemia']))
    const page = await sitAt(at, path)
    await acceptAll(page)
    await add(page, 'E10.9')
    await page.keyboard.press('x')
    await page.locator('.override[open] input[name=words]').focus()
    await page.keyboard.type('a rare union 1')
    await page.keyboard.press('Enter')
    await page.locator('.finding[data-overridden]').getByText('a rare union 1').waitFor()
    await page.reload()
    await page.locator('#findings summary').first().press('Enter')
    await page.getByRole('button', { name: 'Withdraw' }).press('Enter')
    await page.locator('.finding[data-severity=block]:not([data-overridden])').waitFor()
  })
})

describe('the order the rules ask for', () => {
  it('is taken with s and taken back with u', async () => {
    const { path } = await at.ready('order.txt', note(['Essential hypertension']))
    const page = await sitAt(at, path)
    await acceptAll(page)
    await add(page, 'Z51.11')
    const first = () => page.locator('#cards .card').first().getAttribute('data-code')
    const before = await first()
    await page.keyboard.press('s')
    await eventually(first).toBe('Z51.11')
    expect(await page.locator('.proposal').count()).toBe(0)
    await page.keyboard.press('u')
    await eventually(first).toBe(before)
  })
})

describe('present on admission', () => {
  it('is chosen by keyboard where the record is silent, and stays after a reload', async () => {
    const { path } = await at.ready('stay.txt', stay)
    const page = await sitAt(at, path)
    await acceptAll(page)
    const silent = page.locator('.card[data-code="E87.6"]')
    await silent.getByText('POA missing').waitFor()
    await silent.focus()
    await page.keyboard.press('o')
    await eventually(() => focusedHotkey(page)).toBe('y')
    await page.keyboard.press('n')
    await silent.getByText('POA N').first().waitFor()
    await eventually(() => page.evaluate('document.activeElement.closest(".card")?.dataset.code')).toBe(
      'E87.6',
    )
    await page.locator('a#finish-link').waitFor()
    await page.reload()
    expect(await silent.locator('.by').textContent()).toContain('POA N')
    await page.keyboard.press('f')
    await page.waitForURL('**/sign-off*')
    expect(await page.locator('main').textContent()).toContain('POA N')
  })

  it('leaves a question that can be copied', async () => {
    const { path } = await at.ready('question.txt', stay)
    const page = await sitAt(at, path, { permissions: ['clipboard-read', 'clipboard-write'] })
    await acceptAll(page)
    await page.locator('#findings > details > summary').press('Enter')
    await page.locator('.question > summary').first().press('Enter')
    await page.getByRole('button', { name: 'Copy the question' }).first().press('Enter')
    await eventually(() => announcer(page)).toBe('Copied')
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toContain('Hypokalemia')
    expect(copied).toContain('unable to determine')
  })
})

describe('the findings', () => {
  it.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('can be read by everyone: %s, %i px', async (colorScheme, width) => {
    const { path } = await at.ready(`look-${width}.txt`, stay)
    const page = await sitAt(at, path, { colorScheme, viewport: { width, height: 800 } })
    await acceptAll(page)
    await page.evaluate(
      'for (const one of document.querySelectorAll("#findings > details, .question")) one.open = true',
    )
    // What lies half under a sticky bar counts as too small a target: it scrolls.
    await page.evaluate('scrollTo(0, 0)')
    await expectAccessible(page, 'findings')
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    if (width < 1000) return
    await page.locator('.card[data-code="E87.6"]').focus()
    await page.keyboard.press('o')
    await expectAccessible(page, 'present on admission')
  })
})
