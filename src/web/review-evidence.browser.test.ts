import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, desk, eventually, note, type Ready, sample, sitAt } from '#src/testing/desk.ts'
import { quantile } from '#src/testing/server.ts'

let at: Desk
let soap: Ready
let words: string
beforeAll(async () => {
  at = await desk()
  soap = await at.ready('Progress note.pdf', await sample('02-soap-note.pdf'))
  words = (await at.api<{ text: string }>('GET', `/documents/${soap.id}`)).text
})
afterAll(() => at?.close())

const three = ['Essential hypertension', 'Mixed hyperlipidemia', 'Hypothyroidism']
const card = (page: Page, code: string) => page.locator(`.card[data-code="${code}"]`)
const codes = (page: Page) =>
  page.locator('#cards .card').evaluateAll((all) => all.map((each) => each.getAttribute('data-code') ?? ''))

interface Shown {
  code: string
  quote: string
  start: number
  end: number
  /** Words inside the outlined places. */
  outlined: string
  inSight: boolean
  milliseconds: number
}

/** Presses each quote of each card; answers what was outlined by the next painted frame. As text: it runs in the page. */
const pressEachQuote = `(async () => {
  const pane = document.querySelector('[data-pane=left]')
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const shown = []
  for (const quote of document.querySelectorAll('.card [data-evidence]')) {
    quote.closest('details')?.setAttribute('open', '')
    const { start, end, code } = quote.dataset
    const began = performance.now()
    quote.click()
    await painted()
    const milliseconds = performance.now() - began
    const places = [...document.querySelectorAll('.evidence-box[data-active] .mark, .text mark[data-active]')]
    const boxes = places.map((place) => place.getBoundingClientRect())
    const view = pane.getBoundingClientRect()
    // On an image: the words of the page whose middle lies in a box.
    const lying = [...document.querySelectorAll('.words text')].filter((word) => {
      const [x, y] = middle(word.getBoundingClientRect())
      return boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
    })
    shown.push({
      code, start: Number(start), end: Number(end), milliseconds,
      quote: quote.querySelector('q').textContent,
      outlined: places.every((place) => place.tagName === 'MARK')
        ? places.map((place) => place.textContent).join('')
        : lying.map((word) => word.textContent).join(' '),
      inSight: boxes.length > 0 && boxes.some((box) => box.top >= view.top && box.bottom <= view.bottom),
    })
  }
  return shown
})()`

/** Every page has got its words: they come when a page comes near. */
async function withWords(page: Page): Promise<void> {
  for (const figure of await page.locator('figure.page').all()) {
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.words').waitFor({ state: 'attached' })
  }
}

describe('selecting a quote', () => {
  it.each(['pages', 'text'] as const)(
    'scrolls to its words and outlines exactly them within 200 ms (%s)',
    async (view) => {
      const page = await sitAt(at, view === 'text' ? `${soap.path}?view=text` : soap.path)
      if (view === 'pages') await withWords(page)
      const shown = (await page.evaluate(pressEachQuote)) as Shown[]
      expect(shown.length).toBeGreaterThanOrEqual(5)
      for (const one of shown) {
        expect(one.quote).toBe(words.slice(one.start, one.end))
        expect(one.inSight, one.code).toBe(true)
        const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
        if (view === 'text') expect(one.outlined, one.code).toBe(one.quote)
        // A box ends where the quote ends; punctuation glued to its last word lies in it, too.
        else expect(plain(one.outlined), one.code).toContain(plain(one.quote))
      }
      // The middle one: a machine shared with others may lose a moment anywhere.
      expect(
        quantile(
          shown.map((one) => one.milliseconds),
          0.5,
        ),
      ).toBeLessThan(200)
    },
  )

  it('happens by moving to a card, too, and only that card is outlined', async () => {
    const page = await sitAt(at, soap.path)
    await withWords(page)
    const all = await codes(page)
    for (let i = 1; i < all.length; i++) {
      await page.keyboard.press('j')
      const active = await page
        .locator('.evidence-box[data-active]')
        .evaluateAll((boxes) => [...new Set(boxes.map((box) => box.getAttribute('data-code')))])
      expect(active).toEqual([all[i]])
    }
  })

  it('works backwards: a press on marked words goes to their card', async () => {
    const page = await sitAt(at, `${soap.path}?view=text`)
    const mark = page.locator('.text mark').last()
    const code = (await mark.getAttribute('data-code'))?.split(' ')[0] as string
    await mark.click()
    await eventually(() => page.evaluate('document.activeElement.dataset.code')).toBe(code)
  })
})

/** Drags the mouse over a piece of text, as a coder does. @param box Of the words, in the window. */
async function drag(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<void> {
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 0.5, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.move(box.x + box.width - 0.5, y)
  await page.mouse.up()
}

describe('words selected on the left', () => {
  it('become the evidence of a code added by search (text)', async () => {
    const { path } = await at.ready('Select text.txt', note([...three, 'Trouble with the heart that fails']))
    const page = await sitAt(at, path)
    const wanted = 'the heart that fails'
    const box = await page.locator('.text').evaluate((pre, found) => {
      const walker = pre.ownerDocument.createTreeWalker(pre, 4)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent.indexOf(found)
        if (from < 0) continue
        const range = pre.ownerDocument.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + found.length)
        return range.getBoundingClientRect().toJSON()
      }
    }, wanted)
    await drag(page, box)
    await addBySearch(page, wanted, 'heart failure unspecified')
  })

  it('become the evidence of a code added by search (page image)', async () => {
    const page = await sitAt(at, soap.path)
    await withWords(page)
    const run = page.locator('.words').first().locator('text')
    const texts = await run.allTextContents()
    const first = texts.findIndex((text, i) => text === '178' && texts[i + 1]?.startsWith('cm'))
    expect(first).toBeGreaterThan(0)
    const [from, to] = [run.nth(first - 1), run.nth(first)]
    await from.scrollIntoViewIfNeeded()
    const [a, b] = [await boxOf(from), await boxOf(to)]
    await drag(page, { x: a.x, y: a.y, width: b.x + b.width - a.x, height: a.height })
    await addBySearch(page, `${texts[first - 1]} ${texts[first]}`, 'heart failure unspecified')
  })

  async function boxOf(word: Locator) {
    const box = await word.boundingBox()
    if (!box) throw new Error('The word has no place.')
    return box
  }

  /** Types words into "Add a code", takes the first hit, and looks at its card. */
  async function addBySearch(page: Page, quote: string, search: string): Promise<void> {
    await eventually(() => page.locator('[data-selection] q').textContent()).toBe(quote)
    await page.getByRole('combobox', { name: 'Add a code' }).fill(search)
    const hit = page.locator('#code-results [role=option]:not([aria-disabled])').first()
    await hit.waitFor()
    const code = (await hit.getAttribute('data-code')) as string
    await page.keyboard.press('ArrowDown')
    await eventually(() => hit.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await card(page, code).waitFor()
    expect(await card(page, code).getAttribute('data-state')).toBe('accepted')
    expect(await card(page, code).locator('q').first().textContent()).toBe(quote)
    await card(page, code).getByText('Added by a person', { exact: true }).waitFor()
    // The next code does not get these words.
    await page.getByText('Select words on the left first').waitFor()
    await page.reload()
    expect(await card(page, code).locator('q').first().textContent()).toBe(quote)
  }
})

describe('the confidence filter', () => {
  it('hides undecided cards at once, says how many, and never a decided one', async () => {
    const { path } = await at.ready('Progress note again.pdf', await sample('02-soap-note.pdf'))
    const page = await sitAt(at, path)
    const cards = page.locator('#cards .card')
    const least = (await codes(page)).at(-1) as string
    await card(page, least).getByRole('button', { name: 'Accept' }).click()
    await eventually(() => card(page, least).getAttribute('data-state')).toBe('accepted')

    const confidences = await cards.evaluateAll((all) =>
      all.map((each) => ({
        code: each.dataset.code,
        at: Number(each.dataset.confidence),
        state: each.dataset.state,
      })),
    )
    const hidden = confidences.filter((each) => each.state === 'undecided' && each.at < 0.85)
    expect(hidden.length).toBeGreaterThan(0)
    expect(confidences.find((each) => each.code === least)?.at).toBeLessThan(0.85)

    const milliseconds = await page.locator('[data-slider]').evaluate((slider) => {
      const began = performance.now()
      slider.value = '85'
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      slider.ownerDocument.body.getBoundingClientRect()
      return performance.now() - began
    })
    expect(milliseconds).toBeLessThan(100)
    expect(await cards.filter({ visible: true }).count()).toBe(confidences.length - hidden.length)
    expect(await card(page, least).isVisible()).toBe(true)
    await page.getByText(`${hidden.length} hidden`).waitFor()

    // Deciding what is in sight does not bring the others back, and they are not forgotten.
    const open = page.locator('#cards .card[data-state=undecided]').filter({ visible: true })
    for (let left = await open.count(); left > 0; left--) {
      await open.first().getByRole('button', { name: 'Accept' }).click()
      await eventually(() => open.count()).toBe(left - 1)
    }
    expect(await page.locator('#announcer').textContent()).toBe(
      `${hidden.length} undecided are hidden by the filter`,
    )
    await page.locator('[data-slider]').fill('0')
    expect(await cards.filter({ visible: true }).count()).toBe(confidences.length)
  })
})

describe('what a coder can do with a card', () => {
  it('counts the first press of the mouse on any card, though cards grow and shrink', async () => {
    const { path } = await at.ready('Mouse.pdf', await sample('02-soap-note.pdf'))
    const page = await sitAt(at, path)
    for (const code of (await codes(page)).toReversed()) {
      await card(page, code).getByRole('button', { name: 'Accept' }).click()
      await eventually(() => card(page, code).getAttribute('data-state')).toBe('accepted')
    }
    await page.getByRole('link', { name: /Finish/ }).click()
    await page.getByRole('heading', { name: 'Check the answers' }).waitFor()
  })

  it('replaces a code by one of its alternatives, or by one found by its words', async () => {
    const { path } = await at.ready(
      'Replace.txt',
      note(['Primary osteoarthritis of the right knee', ...three]),
    )
    const page = await sitAt(at, path)
    const withOther = card(page, 'M17.11')
    await withOther.getByText('Replace', { exact: false }).first().click()
    const other = withOther.locator('button[name=replacement]').first()
    const taken = (await other.getAttribute('value')) as string
    await other.click()
    await card(page, taken).waitFor()
    expect(await card(page, taken).getAttribute('data-state')).toBe('accepted')
    expect(await card(page, taken).locator('q').first().textContent()).toContain('osteoarthritis')
    await withOther.getByText(`Replaced by ${taken}`).waitFor()

    const bySearch = card(page, 'I10')
    await bySearch.getByText('Replace', { exact: false }).first().click()
    await bySearch.getByRole('combobox').fill('secondary hypertension unspecified')
    const hit = bySearch.locator('[role=option]:not([aria-disabled])').first()
    await hit.waitFor()
    const found = (await hit.getAttribute('data-code')) as string
    await hit.click()
    await card(page, found).waitFor()
    await bySearch.getByText(`Replaced by ${found}`).waitFor()
    expect(await bySearch.getAttribute('data-state')).toBe('rejected')
  })

  it('moves a code up and down the claim, and the order is signed as shown', async () => {
    const { path, encounterId } = await at.ready('Order.txt', note(three))
    const page = await sitAt(at, path)
    for (const _ of three) await page.keyboard.press('a')
    await page.getByText('3 of 3 decided').waitFor()
    const [one, two, three_] = (await codes(page)) as [string, string, string]
    await page.getByRole('button', { name: `Move ${three_} up` }).click()
    await eventually(() => codes(page)).toEqual([one, three_, two])
    await page.getByRole('button', { name: `Move ${one} down` }).click()
    await eventually(() => codes(page)).toEqual([three_, one, two])
    expect(await page.getByRole('button', { name: `Move ${three_} up` }).isDisabled()).toBe(true)
    await page.goto(`/encounters/${encounterId}/sign-off`)
    expect(await page.locator('.answers code').allTextContents()).toEqual([three_, one, two])
  })

  it('keeps a note, with any characters in it, through a reload', async () => {
    const { path } = await at.ready('Note.txt', note(three))
    const page = await sitAt(at, path)
    const typed = 'Ask Dr. <b>Corbray</b> & “staff”\nsecond line'
    const first = page.locator('#cards .card').first()
    await first.getByText('Note', { exact: true }).click()
    await first.getByRole('textbox', { name: /^Note on/ }).fill(typed)
    await first.getByRole('button', { name: 'Keep the note' }).click()
    await eventually(() => first.locator('.note').textContent()).toBe(typed)
    await page.reload()
    expect(await first.locator('.note').textContent()).toBe(typed)
    expect(await first.getAttribute('data-state')).toBe('undecided')
  })
})

describe('facts and kind', () => {
  it('a missing date is entered, the codes are checked again, and the way out opens', async () => {
    const { path, id } = await at.ready('No date.txt', note(three, 'SYNTHETIC'))
    const page = await sitAt(at, path)
    await page.getByText('Date missing – enter it').waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await page.getByText('3 of 3 decided').waitFor()
    await page.keyboard.press('f')
    await page.getByText('The date of service is missing').waitFor()
    await page.keyboard.press('Escape')

    await page.getByLabel('Date of service or admission').fill('2026-10-14')
    await page.getByRole('button', { name: 'Save the facts' }).click()
    await page.getByText('entered by a person').waitFor()
    await page.getByText('3 of 3 decided').waitFor()
    const { runs } = await at.api<{ runs: unknown[] }>('GET', `/documents/${id}`)
    expect(runs).toHaveLength(2)
    await page.getByRole('link', { name: /Finish/ }).click()
    await page.getByRole('button', { name: /^Sign/ }).waitFor()
    expect(await page.getByText('Before you can sign').count()).toBe(0)
  })

  it('a date that cannot be is refused in words, and the title says so', async () => {
    const { path } = await at.ready('Reversed.txt', note(three))
    const page = await sitAt(at, path, { expected: [/status of 400 /] })
    await page.getByText('Change these facts').click()
    await page.getByLabel('Through or discharge').fill('2026-10-01')
    await page.getByRole('button', { name: 'Save the facts' }).click()
    await page.getByText('The through date is before the date of service').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
  })

  it('sex, once entered, stays when another fact is saved', async () => {
    const { path } = await at.ready('Sex.txt', note(three))
    const page = await sitAt(at, path)
    const save = async () => {
      await page.getByRole('button', { name: 'Save the facts' }).click()
      await page.locator('.finish').waitFor()
      await page.getByText('Change these facts').click()
    }
    await page.getByText('Change these facts').click()
    await page.getByLabel('Sex').selectOption({ label: 'Female' })
    await save()
    await page.getByLabel('Label or MRN').fill('SYN-7')
    await save()
    expect(await page.getByLabel('Label or MRN').inputValue()).toBe('SYN-7')
    expect(await page.getByLabel('Sex').locator('option:checked').textContent()).toBe('Female')
  })

  it('a corrected kind reads the document again as a new run', async () => {
    const { path, id } = await at.ready('Kind.txt', note(three))
    const page = await sitAt(at, path)
    const about = page.locator('#about')
    await about.locator('summary').click()
    // By mouse a choice applies at once.
    await about.getByLabel('Kind of document').selectOption('cbc')
    await about.locator('summary').getByText('CBC').waitFor()
    await about.locator('summary').click()
    await page.getByText('Set by a person.').waitFor()
    const { runs, class: kind } = await at.api<{ runs: unknown[]; class: { label: string } }>(
      'GET',
      `/documents/${id}`,
    )
    expect(runs).toHaveLength(2)
    expect(kind.label).toBe('cbc')
  })
})
