import { afterEach, describe, expect, it } from 'vitest'
import { sayLimits } from '#src/domain/problem.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'

afterEach(() => sayLimits({ maxFileBytes: 50 * 1024 * 1024, maxPages: 500, maxFiles: 20 }))

type Part = [name: string, content: string | Uint8Array<ArrayBuffer>]

async function page(limits: { maxFileBytes?: number; maxFiles?: number; maxPages?: number } = {}) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  Object.assign(house.ports.limits, limits)
  const { app, get } = await house.browser()
  const send = async (body: string | FormData, headers: Record<string, string> = {}) =>
    app.request('http://127.0.0.1:8080/upload', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin', ...headers },
      body,
    })
  return {
    house,
    get,
    send,
    post: (files: Part[], fields: Record<string, string> = {}) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      for (const [name, content] of files) form.append('file', new File([content], name))
      return send(form)
    },
    documents: async () => (await house.documents.worklist({ limit: 200, sort: 'oldest' })).rows,
  }
}

describe('the upload form without script', () => {
  it('takes one file and opens it', async () => {
    const at = await page()
    const response = await at.post([['note.txt', note]], { kind: '', setting: 'inpatient', label: 'Room 4' })
    expect(response.status).toBe(303)
    await at.house.workAll()
    const [row] = await at.documents()
    expect(response.headers.get('location')).toBe(`/documents/${row?.document.id}`)
    expect(row).toMatchObject({
      status: 'in-review',
      encounter: { label: 'Room 4', setting: 'inpatient', settingSource: 'person' },
    })
  })

  it('takes several, one of them bad, and says which', async () => {
    const at = await page()
    const response = await at.post([
      ['one.txt', note],
      ['empty.pdf', ''],
      ['two.txt', `${note}two`],
    ])
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('The selected file is empty')
    expect(html).toContain('empty.pdf')
    expect((await at.documents()).map(({ document }) => document.name).sort()).toEqual(['one.txt', 'two.txt'])
  })

  it('takes pasted text', async () => {
    const at = await page()
    const response = await at.post([], { text: note })
    expect(response.status).toBe(303)
    await at.house.workAll()
    expect((await at.documents())[0]).toMatchObject({ status: 'in-review' })
  })

  it.each<[string, Part[], Record<string, string>, number, string]>([
    ['nothing', [], {}, 400, 'Select a file'],
    ['blank text', [], { text: ' \n ' }, 400, 'Select a file'],
    [
      'too many files',
      [
        ['a', 'a'],
        ['b', 'b'],
        ['c', 'c'],
      ],
      {},
      400,
      'You can only select up to 2 files at the same time',
    ],
    [
      'a file too large',
      [['a', 'x'.repeat(1024 * 1024 + 1)]],
      {},
      413,
      'The selected file must be smaller than 1MB',
    ],
  ])(
    'refuses %s in the words of the limits in force, and keeps what was typed',
    async (_, files, fields, status, sentence) => {
      const at = await page({ maxFileBytes: 1024 * 1024, maxFiles: 2 })
      const response = await at.post(files, { ...fields, label: 'Room 4' })
      expect(response.status).toBe(status)
      const html = await response.text()
      expect(html).toContain(sentence)
      expect(html).toContain('value="Room 4"')
      expect(await at.documents()).toEqual([])
    },
  )

  it('refuses a body larger than all it may hold, before it is read', async () => {
    const at = await page({ maxFileBytes: 1024, maxFiles: 1 })
    const response = await at.post([['a', 'x'.repeat(17 * 1024 * 1024)]])
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('That is more than Chartmark takes at once')
  })

  it.each<[string, Record<string, string>]>([
    ['kind', { kind: 'poem' }],
    ['setting', { setting: 'spa' }],
    ['label', { label: 'x'.repeat(201) }],
    ['text', { text: 'x'.repeat(2_000_001) }],
  ])('refuses a %s that cannot be with 400', async (_, fields) => {
    const at = await page()
    expect((await at.post([['a.txt', note]], fields)).status).toBe(400)
    expect(await at.documents()).toEqual([])
  })

  it.each([
    ['application/json', '{}'],
    ['text/plain', 'x'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', 'garbage'],
    ['', 'x'],
  ])('refuses a body that is no form: %s', async (type, body) => {
    const at = await page()
    expect((await at.send(body, { 'content-type': type })).status).toBe(400)
    expect(at.house.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('refuses what it does not read by its bytes, whatever its name says', async () => {
    const at = await page()
    for (const [name, content] of [
      ['note.pdf', 'MZ\x90\0\x03\0\0\0'],
      ['note.pdf', '<!DOCTYPE html><script>alert(1)</script>'],
      ['note.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3])],
      ['note.pdf', `<html>${'x'.repeat(500)}%PDF-1.7`],
    ] as Part[]) {
      await at.post([[name, content]])
      await at.house.workAll()
    }
    const rows = await at.documents()
    expect(rows.map(({ document }) => document.failure?.problem)).toEqual(Array(4).fill('file-type'))
    const html = await (await at.get(`/documents/${rows[0]?.document.id}`)).text()
    expect(html).toContain('The selected file must be a PDF, TXT, PNG, JPG or TIFF')
  })
})

describe('a problem about a limit', () => {
  it('names the pages that are allowed', async () => {
    const at = await page({ maxPages: 2 })
    await at.post([['a.txt', [note, note, note].join('\f')]])
    await at.house.workAll()
    const [row] = await at.documents()
    expect(row?.document.failure?.problem).toBe('file-pages')
    const html = await (await at.get(`/documents/${row?.document.id}`)).text()
    expect(html).toContain('The selected file must have 2 pages or fewer')
  })
})
