import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, desk, eventually, note, type Ready, sample, sitAt } from '#src/testing/desk.ts'

let at: Desk
beforeAll(async () => {
  at = await desk()
})
afterAll(() => at?.close())

const three = ['Essential hypertension', 'Mixed hyperlipidemia', 'Hypothyroidism']
const twelve = [
  ...three,
  'Type 2 diabetes mellitus without complications',
  'Gastroesophageal reflux disease without esophagitis',
  'Primary osteoarthritis of the right knee',
  'Mild intermittent asthma, uncomplicated',
  'Iron deficiency anemia',
  'Obstructive sleep apnea',
  'Vitamin D deficiency',
  'Allergic rhinitis',
  'Chronic low back pain',
  'Generalized anxiety disorder',
  'Gout',
]
const aNote = (name: string) => at.ready(`${name}.txt`, note(three))

/** `[code, state]` of each card, as shown. */
function states(page: Page): Promise<string[]> {
  return page.locator('#cards .card').evaluateAll((all) => all.map((card) => card.getAttribute('data-state')))
}

/** The card or the element that has the focus: a code, an id, or the name of the tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    'document.activeElement.dataset.code || document.activeElement.id || document.activeElement.tagName',
  )
}

const codes = (page: Page) =>
  page.locator('#cards .card').evaluateAll((all) => all.map((card) => card.dataset['code'] ?? ''))

const announced = (page: Page) => page.locator('#announcer')

describe('deciding with the keyboard', () => {
  it.each([
    ['the sample', 5, () => sample('02-soap-note.pdf')],
    ['a document of twelve codes', 12, async () => note(twelve)],
  ])(
    'takes %s from the worklist to its signature in at most 40 key presses and no mouse',
    async (name, least, content) => {
      const { id } = await at.ready(name, await content())
      const page = await sitAt(at, '/', {
        init: `window.mouse = []
        for (const type of ['mousedown', 'pointerdown', 'mousemove', 'wheel'])
          addEventListener(type, (event) => mouse.push(event.type), true)`,
      })
      let presses = 0
      const press = async (key: string) => {
        presses += 1
        await page.keyboard.press(key)
      }

      await press('j')
      await press('Enter')
      await page.waitForURL(`**/documents/${id}`)
      const count = (await states(page)).length
      expect(count).toBeGreaterThanOrEqual(least)
      // Faster than the answers come back.
      for (let i = 0; i < count; i++) {
        if (i % 4 === 3) {
          await press('r')
          await press(String((i % 5) + 1))
        } else await press('a')
      }
      await page.getByText(`${count} of ${count} decided`).waitFor()
      await eventually(() => focused(page)).toBe('finish-link')
      const decided = await states(page)
      expect(decided).not.toContain('undecided')
      expect(decided.filter((state) => state === 'rejected')).toHaveLength(Math.floor(count / 4))
      expect(await page.evaluate('mouse')).toEqual([])

      await press('f')
      await page.getByRole('heading', { name: 'Check the answers' }).waitFor()
      const sign = page.getByRole('button', { name: /^Sign/ })
      while (!(await sign.evaluate((button) => button === button.ownerDocument.activeElement)))
        await press('Tab')
      await press('Enter')
      await page.waitForURL('**/export')
      await page.getByText('Signed by').waitFor()
      expect(await page.evaluate('mouse')).toEqual([])
      expect(presses).toBeLessThanOrEqual(40)
    },
  )

  it('gives every key what its button does', async () => {
    // The newest stands first on the worklist; the next one is below it.
    const second = await aNote('Keys one')
    const first = await aNote('Keys two')
    const page = await sitAt(at, first.path)
    const [one, two] = (await codes(page)) as [string, string]
    const card = (code: string) => page.locator(`.card[data-code="${code}"]`)

    await page.keyboard.press('j')
    expect(await focused(page)).toBe(two)
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(one)
    await page.keyboard.press('Enter')
    await page.locator(`.text mark[data-code~="${one}"][data-active]`).first().waitFor()

    await page.keyboard.press('e')
    await expect
      .poll(() => card(one).locator('details[open] .menu-title').textContent())
      .toBe(`Instead of ${one}`)
    await page.keyboard.press('Escape')
    expect(await card(one).locator('details[open]').count()).toBe(0)
    expect(await focused(page)).toBe(one)

    // What is typed after E goes into the field, never into another key.
    await page.keyboard.press('e')
    await page.keyboard.type('aruf')
    expect(await page.getByLabel('Another code').and(page.locator(':focus')).inputValue()).toBe('aruf')
    await page.getByLabel('Another code').and(page.locator(':focus')).fill('')
    await card(one).locator('[data-results] *').first().waitFor({ state: 'detached' })
    // The codes offered are one arrow away; letters beside them do nothing.
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.menu-item:focus').getAttribute('name')).toBe('replacement')
    await page.keyboard.type('aruf')
    expect(await states(page)).toEqual(['undecided', 'undecided', 'undecided'])
    expect(await page.locator('details.menu[open]').count()).toBe(1)
    await page.keyboard.press('ArrowUp')
    expect(await page.getByLabel('Another code').and(page.locator(':focus')).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe(one)

    await page.keyboard.press('r')
    await page.keyboard.press('3')
    await card(one).getByText('Wrong specificity or side', { exact: true }).first().waitFor()
    expect(await card(one).getAttribute('data-state')).toBe('rejected')
    expect(await focused(page)).toBe(two)
    await page.keyboard.press('a')
    await eventually(() => card(two).getAttribute('data-state')).toBe('accepted')
    await page.keyboard.press('u')
    await eventually(() => card(two).getAttribute('data-state')).toBe('undecided')
    expect(await focused(page)).toBe(two)

    await page.keyboard.press('/')
    expect(await focused(page)).toBe('add-code')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe(two)

    await page.keyboard.press('f')
    await page.getByText('Some suggestions are still undecided').waitFor()
    await page.keyboard.press('Escape')

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys on this page' }).waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await states(page)).toEqual(['rejected', 'undecided', 'undecided'])

    await page.keyboard.press('n')
    await page.waitForURL(`**${second.path}`)
    await page.keyboard.press('p')
    await page.waitForURL(`**${first.path}`)
  })

  it('takes keys that are pressed while the page is still starting', async () => {
    const page = await sitAt(at, (await aNote('Early')).path, {
      // A busy machine: what is put off for a moment comes late.
      init: `sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1
        const later = window.setTimeout
        window.setTimeout = (what, ms) => later(what, ms || 200)
        addEventListener('DOMContentLoaded', () => {
          for (const key of ['a', 'a', 'a'])
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        })`,
    })
    await page.getByText('3 of 3 decided').waitFor()
    expect(await states(page)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(await page.evaluate('sessionStorage.loads')).toBe('1')
  })

  it('does not wrap at the last card, and says so', async () => {
    const page = await sitAt(at, (await aNote('Ends')).path)
    const all = await codes(page)
    for (let i = 0; i < all.length + 1; i++) await page.keyboard.press('j')
    expect(await focused(page)).toBe(all.at(-1))
    expect(await announced(page).textContent()).toBe(`Card ${all.length} of ${all.length}`)
    for (let i = 0; i < all.length + 1; i++) await page.keyboard.press('k')
    expect(await focused(page)).toBe(all[0])
    expect(await announced(page).textContent()).toBe(`Card 1 of ${all.length}`)
  })

  it('never leaves the focus on the body after a swap', async () => {
    const page = await sitAt(at, (await aNote('Focus')).path, {
      init: `window.lost = []
        addEventListener('htmx:finally:request', (event) => setTimeout(() => {
          if (document.activeElement === document.body) lost.push(event.detail.ctx.sourceElement?.action ?? '')
        }))`,
    })
    const lost = () => page.evaluate('lost')
    const two = (await codes(page))[1] as string
    const card = (code: string) => page.locator(`.card[data-code="${code}"]`)

    await page.keyboard.press('a')
    await page.keyboard.press('r')
    await page.keyboard.press('5')
    await eventually(() => states(page)).toEqual(['accepted', 'rejected', 'undecided'])
    expect(await focused(page)).toBe((await codes(page))[2])
    await page.keyboard.press('u')
    await eventually(() => states(page)).toEqual(['accepted', 'undecided', 'undecided'])
    expect(await focused(page)).toBe(two)

    await card(two).getByText('Note', { exact: true }).press('Enter')
    await page.getByLabel(`Note on ${two}`).fill('Seen twice')
    await card(two).getByRole('button', { name: 'Keep the note' }).press('Enter')
    await card(two).locator('.note').getByText('Seen twice').waitFor()
    expect(await focused(page)).toBe(two)

    await page.keyboard.press('a')
    await eventually(() => states(page)).toEqual(['accepted', 'accepted', 'undecided'])
    await card(two)
      .getByRole('button', { name: `Move ${two} up` })
      .press('Enter')
    await eventually(() => codes(page).then((all) => all[0])).toBe(two)
    expect(await focused(page)).toBe(two)

    await page.keyboard.press('/')
    await page.keyboard.type('E66.9')
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
    await card('E66.9').waitFor()
    expect(await focused(page)).toBe('E66.9')

    await page.keyboard.press('u')
    await card('E66.9').waitFor({ state: 'detached' })
    expect(await focused(page)).not.toBe('BODY')
    expect(await lost()).toEqual([])
  })
})

describe('adding a code with the mouse', () => {
  it('takes the first click on Add while codes are listed under the field', async () => {
    const page = await sitAt(at, (await aNote('Mouse')).path)
    await page.getByLabel('Add a code').pressSequentially('E66.9')
    await page.locator('#add-code-results [role=option]').first().waitFor()
    const button = page.getByRole('button', { name: 'Add', exact: true })
    await button.scrollIntoViewIfNeeded()
    const box = await button.boundingBox()
    if (!box) throw new Error('no button')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.waitForTimeout(80)
    expect(await button.boundingBox()).toEqual(box)
    await page.mouse.up()
    await page.locator('.card[data-code="E66.9"]').waitFor()
    expect(await page.locator('#add-code-results *').count()).toBe(0)
  })

  it('keeps numbers and counts of the other cards right after it', async () => {
    const page = await sitAt(at, (await aNote('Numbers')).path)
    const count = (await states(page)).length
    await page.keyboard.press('/')
    await page.keyboard.type('E66.9')
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
    await page.locator('.card[data-code="E66.9"]').waitFor()
    for (let i = 0; i < count; i++) {
      await page.locator('.card[data-state=undecided] .accept').first().click()
      await page.getByText(`${i + 2} of ${count + 1} decided`).waitFor()
      const marks = await page.locator('.card[data-state=accepted] .state-mark').allTextContents()
      const numbers = marks.map((mark) => Number(/\d+/.exec(mark)?.[0]))
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: i + 2 }, (_, at) => at + 1))
      expect(await page.locator('.card .by', { hasText: /^First-listed/ }).count()).toBe(1)
    }
    expect(await page.locator('#card-count').textContent()).toBe(String(count + 1))
  })
})

describe('typing', () => {
  it.each([
    ['the review page', (ready: Ready) => ready.path],
    ['the worklist', () => '/'],
    ['the upload page', () => '/upload'],
  ])('letters typed in any field of %s insert letters and trigger nothing', async (_, path) => {
    const page = await sitAt(at, path(await aNote('Typing')))
    const acts: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET' && !request.url().endsWith('/codes/search')) acts.push(request.url())
    })
    const here = page.url()
    const before = await states(page)
    await page.evaluate(
      'for (const each of document.querySelectorAll("details:not(.menu)")) each.open = true',
    )
    const fields = page.locator('main :is(input[type=text], input[type=search], textarea)')
    const count = await fields.count()
    expect(count).toBeGreaterThan(0)
    for (let i = 0; i < count; i++) {
      const field = fields.nth(i)
      await field.evaluate((each) => {
        const menu = each.closest('details.menu')
        if (menu) menu.setAttribute('open', '')
      })
      await field.fill('')
      await page.keyboard.type('arnejkhlupfx/?1')
      expect(await field.inputValue()).toBe('arnejkhlupfx/?1')
      await field.fill('')
      await page.evaluate(
        'for (const each of document.querySelectorAll("details.menu[open]")) each.open = false',
      )
    }
    for (const select of await page.locator('main select').all()) {
      await select.focus()
      await page.keyboard.type('ajr')
    }
    expect(page.url()).toBe(here)
    expect(await states(page)).toEqual(before)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(acts).toEqual([])
  })

  it('keys switched off in Settings do nothing anywhere, and ? says where to switch them on', async () => {
    const { path } = await aNote('Off')
    const page = await sitAt(at, '/settings')
    await page.getByRole('checkbox', { name: /Single letters act/ }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    const acts: string[] = []
    for (const where of ['/', path]) {
      await page.goto(where)
      await page.waitForLoadState('networkidle')
      page.on('request', (request) => acts.push(request.url()))
      const before = await states(page)
      await page.keyboard.type('abcdefghijklmnopqrstuvwxyz/?+-123')
      expect(await focused(page)).toBe('BODY')
      expect(await states(page)).toEqual(before)
      expect(page.url()).toContain(where)
      expect(await page.locator('dialog[open], details.menu[open]').count()).toBe(0)
      expect(acts).toEqual([])
      page.removeAllListeners('request')
    }
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByText('Keys are switched off').waitFor()
  })
})

describe('the list of keys', () => {
  /** Presses every key there is with nothing behind it; answers those that something took. */
  const taken = `(() => {
    const clicks = (event) => { event.preventDefault(); event.stopImmediatePropagation() }
    addEventListener('click', clicks, true)
    const keys = [...'abcdefghijklmnopqrstuvwxyz0123456789/?+-[]!.,', 'Enter']
    const found = keys.filter((key) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
      document.activeElement.blur()
      return event.defaultPrevented
    })
    removeEventListener('click', clicks, true)
    return found
  })()`

  it.each([
    ['review', (ready: Ready) => ready.path],
    ['worklist', () => '/'],
    ['upload', () => '/upload'],
  ])('names exactly the keys that are live on the %s page', async (_, path) => {
    const page = await sitAt(at, path(await aNote('List')))
    const live = (await page.evaluate(taken)) as string[]
    await page.keyboard.press('?')
    const listed = await page.locator('dialog [data-keys] kbd').allTextContents()
    const shown = live.map((key) => (key.length === 1 ? key.toUpperCase() : key))
    expect(listed.toSorted()).toEqual([...shown, 'Esc'].toSorted())
    // Each has words beside it.
    for (const name of await page.locator('dialog [data-keys] td').allTextContents())
      expect(name.trim()).not.toBe('')
  })
})

describe('undo', () => {
  it('takes back acts across cards, after a reload too, and the trail says so', async () => {
    const { path, encounterId } = await aNote('Undo')
    const page = await sitAt(at, path)
    await page.keyboard.press('a')
    await page.keyboard.press('r')
    await page.keyboard.press('1')
    await page.keyboard.press('a')
    await page.getByText('3 of 3 decided').waitFor()
    await page.reload()
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('u')
      await page.getByText(`${left} of 3 decided`).waitFor()
    }
    expect(await states(page)).toEqual(['undecided', 'undecided', 'undecided'])
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)

    await page.goto(`/encounters/${encounterId}/audit?action=decision`)
    expect(await page.locator('.entry strong').allTextContents()).toEqual([
      'Decision undone',
      'Decision undone',
      'Decision undone',
      'Decision accept',
      'Decision reject',
      'Decision accept',
    ])
    await page.getByText('Chain verified').waitFor()
  })

  it('goes back ten acts and no further', async () => {
    const page = await sitAt(at, (await aNote('Ten')).path)
    const [one] = (await codes(page)) as [string]
    const card = page.locator(`.card[data-code="${one}"]`)
    for (let i = 0; i < 11; i++) {
      const wanted = i % 2 === 0 ? 'accepted' : 'rejected'
      await card.focus()
      if (wanted === 'accepted') await page.keyboard.press('a')
      else {
        await page.keyboard.press('r')
        await page.keyboard.press('2')
      }
      await eventually(() => card.getAttribute('data-state')).toBe(wanted)
    }
    for (let i = 9; i >= 0; i--) {
      await page.keyboard.press('u')
      await eventually(() => card.getAttribute('data-state')).toBe(i % 2 === 0 ? 'accepted' : 'rejected')
    }
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    expect(await card.getAttribute('data-state')).toBe('accepted')
  })
})

describe('keys in quick succession', () => {
  it('act on the cards in the order they were pressed, from the first moment of the page', async () => {
    for (let i = 0; i < 8; i++) {
      const { path } = await aNote(`Quick ${i}`)
      const page = await sitAt(at, path)
      for (const key of ['a', 'r', '1', 'a']) await page.keyboard.press(key)
      await page.getByText('3 of 3 decided').waitFor()
      expect(await states(page)).toEqual(['accepted', 'rejected', 'accepted'])
      await page.context().close()
    }
  })
})
