import { describe, expect, it } from 'vitest'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'

const bytes = new TextEncoder().encode(note)
type Fields = Record<string, string>

async function announced(size = bytes.length, limits: { maxFileBytes?: number } = {}) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  Object.assign(house.ports.limits, limits)
  const browser = await house.browser()
  const response = await browser.json('POST', '/api/v1/documents', { name: 'note.txt', size })
  const { id, upload } = (await response.json()) as { id: string; upload: { url: string; fields: Fields } }
  const post = async (body: string | FormData | ReadableStream, headers: Record<string, string> = {}) =>
    browser.app.request(`http://127.0.0.1:8080${upload.url}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin', ...headers },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit)
  return {
    house,
    browser,
    id,
    upload,
    post,
    form: (content: Uint8Array<ArrayBuffer> = bytes, fields: Fields = upload.fields, fileFirst = false) => {
      const form = new FormData()
      if (fileFirst) form.set('file', new Blob([content]), 'note.txt')
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      if (!fileFirst) form.set('file', new Blob([content]), 'note.txt')
      return form
    },
    arrived: () => browser.json('POST', `/api/v1/documents/${id}/arrived`, {}),
    stored: async () => {
      const document = await house.documents.document(id)
      const file = document && (await house.documents.file(document.fileId))
      return file && (await house.files.read(file.key))
    },
  }
}

const said = async (response: Response) => [response.status, /<h1>([^<]*)/.exec(await response.text())?.[1]]

/** A multipart body as it goes over the wire, in pieces; `pull` is asked for one after the other. */
function wire(fields: Fields, file: () => Uint8Array | undefined | Error, boundary = 'xxBOUNDARYxx') {
  const head = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const before = `${head.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="n"\r\n\r\n`
  let started = false
  let pulled = 0
  const stream = new ReadableStream({
    pull(controller) {
      if (!started) {
        started = true
        controller.enqueue(new TextEncoder().encode(before))
        return
      }
      const piece = file()
      if (piece instanceof Error) controller.error(piece)
      else if (piece) {
        pulled += piece.length
        controller.enqueue(piece)
      } else {
        controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`))
        controller.close()
      }
    },
  })
  return {
    stream,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    pulled: () => pulled,
  }
}

describe('a file posted with its form', () => {
  it('is kept, and read once it has arrived', async () => {
    const at = await announced()
    expect((await at.post(at.form())).status).toBe(204)
    expect(await at.stored()).toEqual(bytes)
    const response = await at.arrived()
    expect(response.status).toBe(202)
    expect(await response.json()).toMatchObject({ id: at.id, status: 'processing' })
    await at.house.workAll()
    expect((await at.house.documents.document(at.id))?.stage).toBe('in-review')
  })

  it('may come twice with the same bytes, not with others', async () => {
    const at = await announced()
    await at.post(at.form())
    expect((await at.post(at.form())).status).toBe(204)
    const other = bytes.slice().fill(65)
    expect(await said(await at.post(at.form(other)))).toEqual([
      422,
      'The selected file could not be uploaded – try again',
    ])
    expect(await at.stored()).toEqual(bytes)
  })

  it('is refused after the form has expired', async () => {
    const at = await announced()
    at.house.clock.advance(11 * 60)
    expect(await said(await at.post(at.form()))).toEqual([422, 'The upload never arrived'])
    expect(await at.stored()).toBeUndefined()
  })

  it('is refused when it is too large, with the limit that is in force, while it is still coming', async () => {
    const at = await announced(bytes.length, { maxFileBytes: 1024 * 1024 })
    const piece = new Uint8Array(64 * 1024).fill(65)
    let left = 16 * 40
    const { stream, headers } = wire(at.upload.fields, () => (left-- > 0 ? piece : undefined))
    expect(await said(await at.post(stream, headers))).toEqual([
      413,
      'The selected file must be smaller than 1MB',
    ])
    expect(await at.stored()).toBeUndefined()
  })

  it.each([
    ['the connection is cut', () => new Error('socket hang up')],
    ['it ends without its end', undefined],
  ])('leaves nothing when %s', async (_, cut) => {
    const at = await announced()
    let pieces = 0
    const { stream, headers } = wire(at.upload.fields, () => {
      if (pieces++ < 2) return bytes.slice(0, 40)
      return cut?.()
    })
    const body = cut ? stream : (await new Response(stream).text()).replace(/\r\n--xxBOUNDARYxx--\r\n$/, '')
    const response = await at.post(body, headers)
    expect(await said(response)).toEqual([503, 'The selected file could not be uploaded – try again'])
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await at.stored()).toBeUndefined()
    expect((await at.arrived()).status).toBe(503)
    expect((await at.post(at.form())).status).toBe(204)
  })

  it.each<[string, (at: Awaited<ReturnType<typeof announced>>) => Promise<Response>, number]>([
    ['has no file', (at) => at.post(at.form(new Uint8Array(0))), 204],
    ['has no file part', (at) => at.post(without(at.form(), 'file')), 400],
    ['has its file before its fields', (at) => at.post(at.form(bytes, at.upload.fields, true)), 400],
    [
      'is for another key',
      (at) => at.post(at.form(bytes, { ...at.upload.fields, key: 'files/x/original' })),
      400,
    ],
    ['names a path as key', (at) => at.post(at.form(bytes, { ...at.upload.fields, key: '../../x' })), 400],
    [
      'has another signature',
      (at) => at.post(at.form(bytes, { ...at.upload.fields, signature: 'f'.repeat(64) })),
      400,
    ],
    ['has another policy', (at) => at.post(at.form(bytes, { ...at.upload.fields, policy: 'e30' })), 400],
    ['has no fields', (at) => at.post(at.form(bytes, {})), 400],
    ['is no multipart', (at) => at.post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 400],
    ['has no boundary', (at) => at.post('x', { 'content-type': 'multipart/form-data' }), 400],
    ['is garbage', (at) => at.post('garbage', { 'content-type': 'multipart/form-data; boundary=x' }), 400],
    [
      'has hundreds of fields',
      (at) =>
        at.post(at.form(bytes, Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, 'x'])))),
      400,
    ],
  ])('is answered when it %s', async (_, post, status) => {
    const at = await announced()
    expect((await post(at)).status).toBe(status)
    if (status !== 204) expect(await at.stored()).toBeUndefined()
    expect(at.house.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is one file: a second in the same form is left aside', async () => {
    const at = await announced()
    const form = at.form()
    form.append('file', new Blob(['second']), 'second.txt')
    expect((await at.post(form)).status).toBe(204)
    expect(await at.stored()).toEqual(bytes)
  })
})

describe('an upload that says it arrived', () => {
  it('without a file is a clear problem that can be tried again', async () => {
    const at = await announced()
    const response = await at.arrived()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.json()).toMatchObject({
      code: 'upload-failed',
      title: 'The selected file could not be uploaded – try again',
    })
  })

  it('with an empty file ends as that', async () => {
    const at = await announced()
    await at.post(at.form(new Uint8Array(0)))
    await at.arrived()
    await at.house.workAll()
    expect(await at.house.documents.document(at.id)).toMatchObject({ failure: { problem: 'file-empty' } })
  })
})

function without(form: FormData, name: string): FormData {
  form.delete(name)
  return form
}
