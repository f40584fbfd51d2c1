import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, open } from '#src/testing/chromium.ts'
import { lockedPdf } from '#src/testing/locked-pdf.ts'
import { pause, root, type Server, settled, start, upload } from '#src/testing/server.ts'

let server: Server
let browser: Browser
/** Screen → path. Filled by the set-up: each state is made once, for real. */
const screens: Record<string, string> = {}

async function api<T = never>(method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

const sample = (name: string) => readFile(join(root, 'samples', 'files', name))

async function ready(name: string, bytes: Uint8Array): Promise<{ id: string; encounterId: string }> {
  const id = await upload(server.url, name, bytes)
  await settled(server.url, id)
  return api('GET', `/documents/${id}`)
}

async function houseOf(lines: object[]) {
  await api('POST', '/house-terms', { lines })
  return api<{ terms: { id: string; version: number }[] }>('GET', '/house-terms?all=1')
}

const looks = [
  { name: 'light, wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark, wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'light, 320 px', colorScheme: 'light', viewport: { width: 320, height: 700 } },
  { name: 'dark, 320 px', colorScheme: 'dark', viewport: { width: 320, height: 700 } },
  // 200 % zoom of 1440 × 900 leaves 720 × 450 CSS pixels.
  { name: 'light, 200 % zoom', colorScheme: 'light', viewport: { width: 720, height: 450 } },
] as const

/** For a state that does not last until the tests: every look at once. */
async function expectEveryLook(path: string, name: string): Promise<void> {
  for (const { name: look, colorScheme, viewport } of looks) {
    const { page, context, faults } = await open(browser, { colorScheme, viewport: { ...viewport } })
    await page.goto(`${server.url}${path}`)
    await page.waitForLoadState('networkidle')
    await expectAccessible(page, `${name}, ${look}`)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await context.close()
  }
}

beforeAll(async () => {
  server = await start('bundle')
  browser = await launch()
  await expectEveryLook('/', 'empty worklist')

  const note = await ready('Clinic note.pdf', await sample('01-clinic-note.pdf'))
  const signed = await ready('Clinic note again.pdf', await sample('01-clinic-note.pdf'))
  const lab = await ready('CBC.pdf', await sample('06-cbc.pdf'))
  const text = await ready('Urgent care note.txt', await sample('09-urgent-care-note.txt'))
  const packet = await ready('Fax packet.pdf', await sample('10-fax-packet.pdf'))
  const scan = await ready('Scanned note.pdf', await sample('11-scanned-note.pdf'))
  const broken = await ready('Broken.pdf', new TextEncoder().encode('%PDF-1.7\nnothing more\n'))
  const locked = await ready('Locked.pdf', await lockedPdf('open sesame'))
  const trashed = await ready(
    'Trashed.txt',
    new TextEncoder().encode('Office note (SYNTHETIC). Essential hypertension.'),
  )
  await fetch(`${server.url}/api/v1/documents/${trashed.id}`, { method: 'DELETE' })

  const { codes }: { codes: { code: string }[] } = await api('GET', `/documents/${signed.id}`)
  for (const { code } of codes)
    await api('PUT', `/encounters/${signed.encounterId}/codes/${code}/decision`, {
      verdict: 'accepted',
      version: 0,
    })
  const { version }: { version: number } = await api('GET', `/encounters/${signed.encounterId}`)
  await expectEveryLook(`/encounters/${signed.encounterId}/sign-off`, 'sign-off, nothing in the way')
  await api('POST', `/encounters/${signed.encounterId}/sign`, { version })
  await api('POST', `/encounters/${signed.encounterId}/export`)
  for (let state = ''; state !== 'exported'; await pause(100))
    state = (await api<{ state: string }>('GET', `/encounters/${signed.encounterId}`)).state
  const { id: bulk }: { id: string } = await api('POST', '/documents/bulk', {
    action: 'rerun',
    ids: [note.id, signed.id],
  })

  // What a lead sees: terms from a file, one of them retired, and pairs that were refused.
  const line = (text: string, code: string, kept: boolean) => ({
    text,
    decisions: [{ code, start: 0, end: text.length, kept }],
    kept: kept ? 7 : 0,
    rejected: kept ? 1 : 5,
  })
  const { terms } = await houseOf([
    line('wobbly sugar tank of a rather long and unwieldy description', 'E11.9', true),
    line('heart attack scare', 'I21.9', false),
    line('high pressure', 'I10', true),
  ])
  const last = terms.at(-1)
  if (last) await api('POST', `/house-terms/${last.id}/retire`, { version: last.version })

  Object.assign(screens, {
    worklist: '/',
    'worklist, needs attention': '/?status=attention',
    'worklist, nothing matches': '/?code=Z99',
    'worklist, trash': '/?status=trashed',
    upload: '/upload',
    review: `/documents/${note.id}`,
    'review as text': `/documents/${note.id}?view=text`,
    'review of a text file': `/documents/${text.id}`,
    'review of a lab sheet': `/documents/${lab.id}`,
    'review of a scan': `/documents/${scan.id}`,
    'review, signed': `/documents/${signed.id}`,
    'a broken file': `/documents/${broken.id}`,
    'a locked file': `/documents/${locked.id}`,
    'in the trash': `/documents/${trashed.id}`,
    'reject the rest': `/encounters/${note.encounterId}/rejection`,
    'sign-off, blocked': `/encounters/${note.encounterId}/sign-off`,
    split: `/documents/${packet.id}/split`,
    'export, ready': `/encounters/${signed.encounterId}/export`,
    audit: `/encounters/${signed.encounterId}/audit`,
    bulk: `/bulk/${bulk}`,
    'house dictionary': '/house?all=1',
    'house dictionary, nothing fits': '/house?code=Z99',
    'house term': `/house/terms/${terms[0]?.id}`,
    'house term, tried': `/house/terms/${terms[0]?.id}?effect=1`,
    evals: '/evals',
    cost: '/cost',
    'code system': '/codes',
    status: '/status',
    settings: '/settings',
    help: '/help',
    'API documentation': '/api/docs',
    'nothing here': '/nothing/here',
  })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each(looks)('every screen, $name', ({ colorScheme, viewport }) => {
  it('passes axe (WCAG 2.2 AA), fits its width, and breaks no rule of the page', async () => {
    const { page, context, faults } = await open(browser, { colorScheme, viewport: { ...viewport } })
    const wide: string[] = []
    for (const [name, path] of Object.entries(screens)) {
      const response = await page.goto(`${server.url}${path}`)
      await page.waitForLoadState('networkidle')
      expect(response?.status(), name).toBe(name === 'nothing here' ? 404 : 200)
      await expectAccessible(page, name)
      const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
      if (overflow > 0) wide.push(`${name} by ${overflow} px`)
    }
    await context.close()
    expect(wide).toEqual([])
    // The page that is not there is 404 on purpose.
    expect(faults.filter((fault) => !fault.includes('status of 404'))).toEqual([])
  })
})
