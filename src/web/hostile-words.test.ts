import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { startBulk } from '#src/flow/bulk/bulk.ts'
import { add, note as write } from '#src/flow/review/decide.ts'
import { ask, everyRoute } from '#src/testing/every-route.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

/** What must never become markup: elements, attributes, what htmx would act on, ends of attributes and comments. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<div hx-get="/evil" hx-trigger="load">x</div>',
  '<form action="https://evil.example"><button>',
  '</textarea><iframe src="javascript:alert(1)">',
  '</title></head><body onload=alert(1)>',
  '--><meta http-equiv=refresh content="0;url=https://evil.example">',
  '&lt;script&gt;',
]
const all = attacks.join(' ')

const attacked =
  /<script>alert|<img src=x|<svg onload|<div hx-get="\/evil|<form action="https:|<iframe|<body onload|<meta http-equiv=refresh|onmouseover='alert/i

async function hostile() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const text = note
    .replace('Tamsin Orrery', attacks[0] ?? '')
    .replace('No chest pain.', `No chest pain ${all}.`)
    .replace('at goal', all)
  const document = await house.read(text, { name: `${all}.txt`, label: attacks.slice(0, 3).join('') })
  const encounter = (await house.documents.document(document))?.encounterId ?? ''
  const start = text.indexOf('<img')
  const span = { start, end: start + 40 }
  await add(house.ports, encounter, { code: 'R07.9', documentId: document, span }, localCoder)
  await write(house.ports, encounter, 'R07.9', all, 1, localCoder)
  const bulk = await startBulk(house.ports, 'rerun', [document], localCoder)
  return { house, document, encounter, bulk }
}

describe('words of documents, names, labels and notes', () => {
  it('are never markup, on any page and in any fragment, found or refused', async () => {
    const { house, document, encounter, bulk } = await hostile()
    const { app } = await house.browser()
    let shown = 0
    // Short enough for every field.
    for (const words of [attacks.slice(0, 5), attacks.slice(5)].map((some) => some.join('').slice(0, 200))) {
      const ids = { document, encounter, code: 'R07.9', bulk, version: 1, words }
      for (const headers of [{}, part] as Record<string, string>[])
        for (const route of everyRoute(ids)) {
          if (/trash|split|reopen|DELETE/.test(`${route.method} ${route.path} ${JSON.stringify(route.body)}`))
            continue
          const response = await ask(app, route, headers)
          if (!response.headers.get('content-type')?.startsWith('text/html')) continue
          const html = await response.text()
          if (html.includes('&lt;')) shown++
          expect([route.path, attacked.exec(html)?.[0]]).toEqual([route.path, undefined])
        }
    }
    expect(shown).toBeGreaterThan(25)
  })

  it('are shown as they are on the review page', async () => {
    const { house, document } = await hostile()
    const html = await (await (await house.browser()).get(`/documents/${document}`)).text()
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&amp;lt;script&amp;gt;')
  })

  it('are never markup in what a search shows of them', async () => {
    const { house } = await hostile()
    const browser = await house.browser()
    for (const words of ['script alert', 'img onerror', 'chest pain']) {
      const { headers } = await browser.post('/worklist/search', { words })
      const html = await (await browser.get(headers.get('location') ?? '')).text()
      expect(attacked.exec(html)?.[0]).toBeUndefined()
    }
  })

  it('keep a form of a page working when they were typed into it and refused', async () => {
    const { house } = await hostile()
    const browser = await house.browser()
    const response = await browser.post('/upload', { label: all.slice(0, 150), kind: '' })
    expect(response.status).toBe(400)
    const html = await response.text()
    expect(attacked.exec(html)?.[0]).toBeUndefined()
    expect(html).toContain('Select a file')
  })
})

const names: [string, string][] = [
  ['from right to left', 'note\u202efdp.exe'],
  ['with line ends', 'a\r\nSet-Cookie: x=1\r\n\r\n<script>'],
  ['with quotes', 'a";filename="b.html";x=\'y\'.txt'],
  ['of 300 bytes', 'é'.repeat(150)],
  ['with a path', '../../etc/passwd'],
  ['with a drive', 'C:\\windows\\x.txt'],
  ['with NUL', 'a\0b.txt'],
  ['with half a character', '\ud83d.txt'],
  ['with a face', '😀.txt'],
  ['composed and not', 'é e\u0301.txt'],
  ['of nothing but marks', '\u200f\u202e'],
  ['with a semicolon', 'a;b=c.txt'],
  ['with per cent', '%0d%0aX: y.txt'],
]

describe('a file name', () => {
  it.each(names)('%s breaks no page and no header', async (_, name) => {
    const house = await testHouse()
    house.ports.codes = fewCodes()
    const id = await house.read(note, { name })
    const { app } = await house.browser()
    for (const path of ['/', `/documents/${id}`, `/documents/${id}/split`, `/api/v1/documents/${id}`])
      expect((await ask(app, { method: 'GET', path })).status).toBe(200)

    const page = await (await ask(app, { method: 'GET', path: `/documents/${id}` })).text()
    expect(page).not.toMatch(/<script>/)
    const response = await ask(app, { method: 'GET', path: `/documents/${id}/file` })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
    const disposition = response.headers.get('content-disposition') ?? ''
    // One plain name and one encoded one, and nothing else: RFC 6266, RFC 8187.
    expect(disposition).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/)
    const decoded = decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')
    expect(decoded).not.toMatch(/[\\/\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
    expect(decoded).not.toMatch(/^\.*$/)
    expect(new TextDecoder().decode(await response.arrayBuffer())).toBe(note)
  })

  it.each(names)('%s can be announced', async (_, name) => {
    const house = await testHouse()
    const response = await (await house.browser()).json('POST', '/api/v1/documents', { name, size: 3 })
    expect(response.status).toBe(201)
  })

  it('stands in its own direction on every page that shows it', async () => {
    const house = await testHouse()
    house.ports.codes = fewCodes()
    const id = await house.read(note, { name: 'note\u202efdp.exe', label: 'a label' })
    const { app } = await house.browser()
    for (const path of ['/', `/documents/${id}/split`]) {
      const html = await (await ask(app, { method: 'GET', path })).text()
      const body = html.slice(html.indexOf('<body'))
      const bare = body
        .replace(/<bdi[^>]*>[^<]*<\/bdi>/g, '')
        .replace(/(?:aria-label|title|value)="[^"]*"/g, '')
      expect([path, bare.includes('\u202e')]).toEqual([path, false])
    }
  })
})
