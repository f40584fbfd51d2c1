import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bomb, loopedTree, numbered, saved } from '#src/adapters/pdf/sample-files.ts'
import { type Desk, desk, eventually, note, sitAt, status } from '#src/testing/desk.ts'
import { lockedPdf } from '#src/testing/locked-pdf.ts'

let at: Desk
beforeAll(async () => {
  at = await desk({ MAX_FILE_MB: '1', MAX_PAGES: '3' })
})
afterAll(() => at?.close())

/** A text file; no two are alike, or the second would be a duplicate. */
function file(name: string, line = 'Essential hypertension') {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(note([line, `Seen for ${name}`])) }
}
const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})
/** Just under the limit, so that it travels for a while. */
function big(name: string) {
  return {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${note([name])}${'SYNTHETIC filler. '.repeat(50_000)}`),
  }
}

const choose = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel('Files', { exact: true }).setInputFiles(files)
const rowOf = (page: Page, name: string) =>
  page.locator('.upload').filter({ has: page.locator('bdi', { hasText: name }) })
const says = (page: Page, name: string) => rowOf(page, name).locator('[data-says]')

/** Drops files made in the page, as a person does from a folder. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const data = await page.evaluateHandle(`(() => {
    const data = new DataTransfer()
    for (const { name, text } of ${JSON.stringify(files)}) data.items.add(new File([text], name, { type: 'text/plain' }))
    return data
  })()`)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await page.getByText('Drop to upload').waitFor()
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.getByText('Drop to upload').waitFor({ state: 'hidden' })
}

/** A slow line outwards. @param rate Bytes a second. */
async function slowly(page: Page, rate: number): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: rate,
  })
}

const names = async () =>
  (await at.api<{ documents: { name: string; status: string }[] }>('GET', '/documents?limit=200')).documents

describe('dropping files', () => {
  it.each(['the worklist', 'the upload page', 'a review', 'the status page'])(
    'works on %s',
    async (where) => {
      const { path } = await at.ready(`Under ${where}.txt`, note([`Hypothyroidism ${where}`]))
      const paths: Record<string, string> = {
        'the worklist': '/',
        'the upload page': '/upload',
        'a review': path,
        'the status page': '/status',
      }
      const page = await sitAt(at, paths[where] as string)
      const name = `Dropped on ${where}.txt`
      await drop(page, [{ name, text: note(['Essential hypertension', `Dropped on ${where}`]) }])
      await eventually(() => says(page, name).textContent()).toBe('Read')
      await rowOf(page, name).getByRole('link', { name: 'Review' }).click()
      await page.locator('.card[data-code="I10"]').waitFor()
      expect(await page.locator('h1').textContent()).toBe(name)
    },
  )
})

describe('choosing files', () => {
  it('sends twenty, each with a result of its own, three at a time', async () => {
    const page = await sitAt(at, '/upload')
    let [now, most] = [0, 0]
    await page.route('**/uploads', async (route) => {
      now += 1
      most = Math.max(most, now)
      await route.continue()
    })
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('/uploads')) now -= 1
    })
    const files = Array.from({ length: 20 }, (_, i) => file(`Twenty-${i}.txt`))
    await choose(page, files)
    for (const { name } of files)
      await says(page, name)
        .getByText(/^Read$/)
        .waitFor({ timeout: 30_000 })
    expect(await page.locator('.upload[data-state=ready]').count()).toBe(20)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(3)
  })

  it('goes on with the others when one fails', async () => {
    const page = await sitAt(at, '/upload')
    await choose(page, [
      file('Before.txt'),
      {
        name: 'Program.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'),
      },
      { name: 'Nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      file('After.txt'),
    ])
    await says(page, 'Before.txt')
      .getByText(/^Read$/)
      .waitFor()
    await says(page, 'After.txt')
      .getByText(/^Read$/)
      .waitFor()
    await says(page, 'Nothing.txt').getByText('The selected file is empty').waitFor()
    await says(page, 'Program.txt')
      .getByText('The selected file must be a PDF, TXT, PNG, JPG or TIFF')
      .waitFor()
  })

  it('shows how much of a file is on its way, from its real bytes, and warns before leaving', async () => {
    const page = await sitAt(at, '/upload', {
      init: `window.seen = []
        new MutationObserver(() => {
          const now = document.querySelector('.upload progress')?.value
          if (now !== undefined && now !== seen.at(-1)) seen.push(now)
        }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })`,
    })
    await slowly(page, 300_000)
    // A page that nobody has touched may not ask.
    await page.getByLabel('Label or MRN').click()
    await choose(page, [big('Long way.txt')])
    await says(page, 'Long way.txt')
      .getByText(/^Uploading [1-9]\d? %$/)
      .waitFor()
    const asked = page.waitForEvent('dialog')
    await page.evaluate("setTimeout(() => { location.href = '/status' })")
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()

    await says(page, 'Long way.txt')
      .getByText(/^Read$/)
      .waitFor({ timeout: 30_000 })
    const seen = (await page.evaluate('seen')) as number[]
    expect(seen.length).toBeGreaterThan(4)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    // All travelled: leaving is free.
    await page.goto('/status')
    expect(page.url()).toContain('/status')
  })

  it('cancels one and leaves nothing of it', async () => {
    const page = await sitAt(at, '/upload')
    await slowly(page, 100_000)
    await choose(page, [big('Cancelled.txt')])
    await says(page, 'Cancelled.txt')
      .getByText(/^Uploading [1-9]\d? %$/)
      .waitFor()
    await rowOf(page, 'Cancelled.txt').getByRole('button', { name: 'Cancel' }).click()
    await rowOf(page, 'Cancelled.txt').waitFor({ state: 'detached' })
    await eventually(async () => (await names()).filter(({ name }) => name === 'Cancelled.txt')).toEqual([])
  })

  it('tries again after a broken line, into the same record', async () => {
    const page = await sitAt(at, '/upload', { expected: [/ERR_CONNECTION_RESET/] })
    await page.route('**/uploads', (route) => route.abort('connectionreset'))
    await choose(page, [file('Again.txt')])
    await says(page, 'Again.txt').getByText('The selected file could not be uploaded – try again').waitFor()
    await page.unroute('**/uploads')
    await rowOf(page, 'Again.txt').getByRole('button', { name: 'Retry' }).click()
    await says(page, 'Again.txt')
      .getByText(/^Read$/)
      .waitFor()
    expect((await names()).filter(({ name }) => name === 'Again.txt').map((one) => one.status)).toEqual([
      'in-review',
    ])
  })

  it('shows the true state after a reload in the middle', async () => {
    const page = await sitAt(at, '/upload')
    await choose(page, [file('Reloaded.txt')])
    await says(page, 'Reloaded.txt')
      .getByText(/Received|Read/)
      .waitFor()
    await page.goto('/')
    const row = page.locator('#rows tr').filter({ hasText: 'Reloaded.txt' })
    await row.getByText('In review').waitFor()
  })

  it('gives the files added next their label, kind and setting', async () => {
    const page = await sitAt(at, '/upload')
    await page.getByLabel('Label or MRN').fill('SYN-0815')
    await page.getByLabel('Kind').selectOption('ct')
    await page.getByLabel('Setting').selectOption('inpatient')
    await choose(page, [file('Defaults.txt')])
    await says(page, 'Defaults.txt')
      .getByText(/^Read$/)
      .waitFor()
    await rowOf(page, 'Defaults.txt').getByRole('link').click()
    expect(await page.locator('h1').textContent()).toBe('SYN-0815')
    await page.getByText('Inpatient', { exact: true }).first().waitFor()
    expect(await page.locator('#about summary .muted').textContent()).toBe('CT')
  })
})

describe('what is wrong with a file is said in these sentences', () => {
  const sentences: [string, () => Promise<{ name: string; mimeType: string; buffer: Buffer }>, string][] = [
    [
      'another format',
      async () => ({
        name: 'Letter.docx',
        mimeType: 'application/msword',
        buffer: Buffer.from('PK\x03\x04'),
      }),
      'The selected file must be a PDF, TXT, PNG, JPG or TIFF',
    ],
    [
      'no bytes',
      async () => ({ ...file('Empty.txt'), buffer: Buffer.alloc(0) }),
      'The selected file is empty',
    ],
    [
      'too many bytes',
      async () => ({ ...file('Large.txt'), buffer: Buffer.alloc(1024 * 1024 + 1, 'a') }),
      'The selected file must be smaller than 1MB',
    ],
    [
      'no PDF inside',
      async () => pdf('Broken.pdf', Buffer.from('%PDF-1.7\nnothing more\n')),
      'The selected file could not be read – ask the sender for a new copy',
    ],
    ['a bomb', async () => pdf('Bomb.pdf', bomb(900)), 'The selected file unpacks to more than we can open'],
    [
      'too many pages',
      async () => pdf('Pages.pdf', await saved(await numbered(4))),
      'The selected file must have',
    ],
  ]

  it.each(sentences)('%s', async (_, made, sentence) => {
    const page = await sitAt(at, '/upload')
    const one = await made()
    await choose(page, [one])
    await says(page, one.name).getByText(sentence).waitFor({ timeout: 30_000 })
    expect(await rowOf(page, one.name).getAttribute('data-state')).toBe('failed')
    expect(await rowOf(page, one.name).getByRole('button', { name: 'Retry' }).isVisible()).toBe(false)
  })

  it('a damaged page list, beside what could be read', async () => {
    const page = await sitAt(at, '/upload')
    await choose(page, [pdf('Loop.pdf', loopedTree())])
    await rowOf(page, 'Loop.pdf').getByRole('link').click()
    await page.getByText('Pages may be missing').waitFor({ timeout: 30_000 })
  })

  it('nothing chosen', async () => {
    const page = await sitAt(at, '/upload')
    await page.getByText('Paste text instead').click()
    await page.getByRole('button', { name: 'Upload the text' }).click()
    await page.getByRole('alert').getByText('Select a file').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('file')
  })

  it('too many at the same time', async () => {
    const page = await sitAt(at, '/upload')
    await choose(
      page,
      Array.from({ length: 21 }, (_, i) => file(`Many-${i}.txt`)),
    )
    await page.getByRole('alert').getByText('You can only select up to 20 files at the same time').waitFor()
    expect(await page.locator('.upload').count()).toBe(0)
  })

  it('the same bytes once more, with a link to the first copy', async () => {
    const first = await at.ready('First copy.txt', file('Twice.txt').buffer)
    const page = await sitAt(at, '/upload')
    await choose(page, [file('Twice.txt')])
    await says(page, 'Twice.txt').getByText('You uploaded this file before').waitFor()
    await rowOf(page, 'Twice.txt').getByRole('link', { name: 'See the first copy' }).click()
    await page.waitForURL(`**${first.path}`)
  })

  it('a password is asked for on the page of the file, and the right one opens it', async () => {
    const page = await sitAt(at, '/upload', { expected: [status(422)] })
    await choose(page, [pdf('Locked.pdf', await lockedPdf('open sesame'))])
    await says(page, 'Locked.pdf').getByText('The selected file is password protected').waitFor()
    await rowOf(page, 'Locked.pdf').getByRole('link').click()
    await page.getByRole('heading', { name: 'This file needs its password' }).waitFor()
    await page.getByLabel(/Password of the file/).fill('guess')
    await page.getByRole('button', { name: 'Open the file' }).click()
    await page.getByRole('heading', { name: 'That password does not open the file' }).waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByLabel(/Password of the file/).fill('open sesame')
    await page.getByRole('button', { name: 'Open the file' }).click()
    await page.locator('.card[data-code="I10"]').waitFor({ timeout: 30_000 })
  })

  it('a file that the worklist is told to take is measured there, too', async () => {
    const page = await sitAt(at, '/', { expected: [status(413)] })
    await drop(page, [{ name: 'Large drop.txt', text: 'a'.repeat(1024 * 1024 + 1) }])
    await says(page, 'Large drop.txt').getByText('The selected file must be smaller than').waitFor()
    expect(await rowOf(page, 'Large drop.txt').getByRole('button', { name: 'Retry' }).isVisible()).toBe(false)
  })
})

describe('other ways in', () => {
  it('takes pasted text', async () => {
    const page = await sitAt(at, '/upload')
    await page.getByText('Paste text instead').click()
    await page.getByLabel('Text of the document').fill(note(['Essential hypertension', 'Pasted']))
    await page.getByRole('button', { name: 'Upload the text' }).click()
    await page.locator('.card[data-code="I10"]').waitFor({ timeout: 30_000 })
  })

  it('takes files pasted from the clipboard', async () => {
    const page = await sitAt(at, '/')
    await page.evaluate(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(note(['Essential hypertension', 'From the clipboard']))}], 'Clip.txt', { type: 'text/plain' }))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })()`)
    await says(page, 'Clip.txt')
      .getByText(/^Read$/)
      .waitFor()
  })

  it.each([
    '<img src=x onerror=alert(1)>.txt',
    '"><script>alert(1)</script>.txt',
    'invoice\u202Etxt.exe.txt',
    `${'long '.repeat(18)}.txt`,
    'ünï🙂 ñame.txt',
  ])('shows the name %j as a name everywhere', async (name) => {
    const page = await sitAt(at, '/upload')
    page.on('dialog', () => {
      throw new Error('The name came alive.')
    })
    await drop(page, [{ name, text: note(['Essential hypertension', `Named ${name.length} ${name.at(0)}`]) }])
    const row = page.locator('.upload')
    expect(await row.locator('bdi').textContent()).toBe(name)
    await row.getByText(/^Read$/).waitFor()
    await row.getByRole('link').click()
    expect(await page.locator('h1').textContent()).toBe(name)
    expect(await page.title()).toContain(name.trim().slice(0, 20))
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Original' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.txt$/)
    await page.goto('/')
    expect(await page.locator('#rows').textContent()).toContain(name)
    expect(await page.locator('main img, main script').count()).toBe(0)
  })
})
