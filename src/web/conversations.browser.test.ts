import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '#src/testing/chromium.ts'
import { type Desk, desk, eventually, note, type Ready, sample, sitAt } from '#src/testing/desk.ts'
import { start } from '#src/testing/server.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import type { Asked, FakeVendor, Piece } from '#src/testing/vendors/script.ts'

/** A synthetic model that answers from the sentence that names what is asked for, and then talks on. */
function answerOf({ text, documents, schema }: Asked): string | Piece[] {
  const [, question] = /The coder's question: (.*)/.exec(text) ?? []
  if (question === undefined) return schema ? emptyOf(schema) : 'Nothing.'
  const subject = /gout/i.test(question) ? 'gout' : 'hypertension'
  const citations = documents.flatMap(({ sentences }, document) =>
    sentences.flatMap((sentence, at) =>
      sentence.toLowerCase().includes(subject) ? [{ document, first: at, last: at }] : [],
    ),
  )
  return [
    { text: `The record names ${subject}. `, citations: citations.slice(0, 1) },
    { text: 'What follows rests on nothing and is not kept. '.repeat(5) },
  ]
}

/** The steps before the conversation get lists without anything in them. */
function emptyOf({ properties = {} }: Record<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(Object.keys(properties as object).map((key) => [key, []])))
}

let vendor: FakeVendor
let at: Desk
let soap: Ready
let visit: Ready
beforeAll(async () => {
  vendor = await fakeAnthropic({ answer: answerOf })
  at = await desk({
    ENGINE: 'anthropic',
    MODEL_NAME: 'claude-sonnet-5-5',
    ANTHROPIC_API_KEY: 'sk-SYNTHETIC',
    ANTHROPIC_BASE_URL: vendor.url,
    OCR: 'off',
  })
  soap = await at.ready('Progress note.pdf', await sample('02-soap-note.pdf'))
  visit = await at.ready('Visit.txt', note(['Essential hypertension, at goal', 'Gout of the left foot']))
})
afterAll(async () => {
  await at?.close()
  await vendor?.close()
})
beforeEach(() => {
  vendor.script.length = 0
})

const questions = () => vendor.asked.filter(({ text }) => text.includes("The coder's question:"))

async function ask(page: Page, document: Ready, question: string): Promise<void> {
  await page.goto(`/conversations/new?document=${document.id}`)
  await page.getByLabel('Question').fill(question)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
}

describe('a conversation', () => {
  it('is reached, asked and read with keys, and its source is marked in the document', async () => {
    const page = await sitAt(at, soap.path)
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('q')
    await page.waitForURL(/conversations\/new/)
    await page.keyboard.type('Is there essential hypertension?')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/conversations\/[0-9A-Za-z]+$/)
    await page.getByText('The record names hypertension.').waitFor()
    expect(await page.locator('#announcer').textContent()).toBe('The answer is there')
    await page.locator('.reference').first().click()
    await page.waitForURL(/\/documents\/.*#at-\d+-\d+$/)
    await eventually(() => page.locator('.evidence-box[data-active]').count()).toBeGreaterThan(0)
    const lying = await page.evaluate(`(() => {
      const boxes = [...document.querySelectorAll('.evidence-box[data-active] .mark')].map((box) => box.getBoundingClientRect())
      return [...document.querySelectorAll('.words text')].filter((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect()
        return boxes.some((box) => (left + right) / 2 > box.left && (left + right) / 2 < box.right && (top + bottom) / 2 > box.top && (top + bottom) / 2 < box.bottom)
      }).map((word) => word.textContent).join(' ')
    })()`)
    expect(String(lying)).toMatch(/hypertension/i)
  })

  it('marks the words of a document without page images too', async () => {
    const page = await sitAt(at, '/conversations')
    await ask(page, visit, 'Is there gout?')
    await page.locator('.sources a').first().click()
    await page.waitForURL(/#at-/)
    await eventually(() =>
      page.evaluate(`(() => {
      const [range] = CSS.highlights?.get('evidence') ?? []
      return [range?.toString() ?? '', ...[...document.querySelectorAll('.text mark[data-active]')].map((mark) => mark.textContent)].join(' ')
    })()`),
    ).toMatch(/gout/i)
  })

  it('shows the first words within 1.5 s of the model’s first, and the checked answer in their place', async () => {
    const page = await sitAt(at, '/conversations')
    const before = questions().length
    vendor.script.push({ slow: 60 })
    await ask(page, visit, 'Is there essential hypertension, please?')
    await eventually(() => questions().length).toBe(before + 1)
    const arrived = performance.now()
    await page.locator('[data-draft]').waitFor()
    const seen = performance.now() - arrived
    console.info(`first words ${Math.round(seen)} ms after the question reached the model`)
    // Six events without words come first, 60 ms apart: counted in, the bound is the stricter.
    expect(seen).toBeLessThan(1500)
    await page.locator('.turn[data-turn=answered] .sources').waitFor()
    expect(await page.locator('[data-draft]').count()).toBe(0)
    expect(await page.title()).toContain('Conversation')
  })

  it('stops when told so; the focus stays with the question', async () => {
    const page = await sitAt(at, '/conversations')
    vendor.script.push({ slow: 3_000 })
    await ask(page, visit, 'Is there essential hypertension now?')
    const stop = page.getByRole('button', { name: 'Stop' })
    await stop.focus()
    await page.keyboard.press('Enter')
    const pressed = performance.now()
    await page.getByText('Stopped. Nothing of the draft was kept').waitFor()
    expect(performance.now() - pressed).toBeLessThan(4_000)
    await eventually(() => page.evaluate('document.activeElement?.closest(".turn") != null')).toBe(true)
  })

  it('takes a proposal where it stands; the focus stays with it, the code is on the list', async () => {
    const gout = await at.ready('Gout.txt', note(['Essential hypertension, at goal. Synthetic copy']))
    const page = await sitAt(at, '/conversations')
    await ask(page, gout, 'Is there essential hypertension?')
    const card = page.locator('.proposal').first()
    await card.getByRole('button', { name: /Accept the code I10/ }).focus()
    await page.keyboard.press('Enter')
    await card.getByText('Accepted').waitFor()
    await eventually(() => page.evaluate('document.activeElement?.closest(".proposal, .turn") != null')).toBe(
      true,
    )
    const { decisions } = await at.api<{ decisions: { code: string; verdict: string }[] }>(
      'GET',
      `/encounters/${gout.encounterId}`,
    )
    expect(decisions).toMatchObject([{ code: 'I10', verdict: 'accepted' }])
  })

  it('works without script', async () => {
    const page = await sitAt(at, '/conversations', { javaScriptEnabled: false })
    await ask(page, visit, 'Is there gout at all?')
    await eventually(async () => {
      await page.reload()
      return page.locator('.sources').count()
    }).toBe(1)
  })
})

describe('every screen of conversations', () => {
  const looks = [
    { name: 'light, wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { name: 'dark, 320 px', colorScheme: 'dark', viewport: { width: 320, height: 700 } },
    { name: 'light, 320 px', colorScheme: 'light', viewport: { width: 320, height: 700 } },
    { name: 'dark, 200 % zoom', colorScheme: 'dark', viewport: { width: 720, height: 450 } },
  ] as const

  it.each(looks)('is accessible: $name', async ({ name, ...look }) => {
    const page = await sitAt(at, '/conversations', look)
    const check = async (where: string) => {
      await expectAccessible(page, `${where}, ${name}`)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    await check('list')
    await page.goto(`/conversations/new?document=${visit.id}`)
    await check('new')
    vendor.script.push({ slow: 150 })
    await ask(page, visit, 'Is there essential hypertension in this look?')
    await page.locator('[data-draft]').waitFor()
    await check('draft')
    await page.locator('.turn[data-turn=answered]').waitFor({ timeout: 30_000 })
    await page.locator('.found').waitFor({ state: 'detached' })
    await check('answered')
    vendor.script.push({ status: 529, headers: { 'retry-after': '20' } })
    await ask(page, visit, 'Is there gout in this look?')
    await page.getByText('The vendor has more to do than it can.').waitFor()
    await check('waiting')
    await page.getByRole('button', { name: /Quotes now/ }).click()
    await page.getByText('Quotes, without the model.').waitFor()
    await check('quotes')
  })
})

describe('a server that is killed while it answers', () => {
  it('answers when it is back, once', async () => {
    const slow = await fakeAnthropic({ answer: answerOf })
    const env = {
      ENGINE: 'anthropic',
      MODEL_NAME: 'claude-sonnet-5-5',
      ANTHROPIC_API_KEY: 'sk-SYNTHETIC',
      ANTHROPIC_BASE_URL: slow.url,
      OCR: 'off',
    }
    const one = await start('bundle', { env })
    const post = (url: string, path: string, body: object) =>
      fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const form = new FormData()
    form.set('file', new File([note(['Essential hypertension, at goal'])], 'n.txt'))
    const { id } = (await (
      await fetch(`${one.url}/api/v1/documents`, { method: 'POST', body: form })
    ).json()) as {
      id: string
    }
    await eventually(async () => {
      const { status } = (await (await fetch(`${one.url}/api/v1/documents/${id}`)).json()) as {
        status: string
      }
      return status
    }).toBe('in-review')
    slow.script.push('hang')
    const before = slow.asked.length
    const asked = await post(one.url, '/chat', {
      message: 'Is there essential hypertension?',
      document_ids: [id],
      wait_seconds: 0,
    })
    const { session_id } = (await asked.json()) as { session_id: string }
    await eventually(() => slow.asked.length).toBe(before + 1)
    await one.stop({ signal: 'SIGKILL', keep: true })

    const two = await start('bundle', { env, folder: one.folder })
    const messages = async () => {
      const whole = await fetch(`${two.url}/api/v1/conversations/${session_id}`)
      return ((await whole.json()) as { messages: { text: string }[] }).messages
    }
    await expect.poll(async () => (await messages()).length, { timeout: 60_000, interval: 500 }).toBe(2)
    await new Promise((done) => setTimeout(done, 2_000))
    expect((await messages()).map(({ text }) => text)).toEqual([
      'Is there essential hypertension?',
      'The record names hypertension.',
    ])
    expect(slow.asked.length).toBe(before + 2)
    await two.stop()
    await slow.close()
  })
})
