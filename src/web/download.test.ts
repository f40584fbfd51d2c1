import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { download } from './download.ts'

async function disposition(name: string): Promise<string> {
  const app = new Hono().get('/', (c) => download(c, new Uint8Array([1]), 'application/pdf', name))
  return (await app.request('/')).headers.get('content-disposition') ?? ''
}

describe('the name of a download', () => {
  it('keeps its extension however long it is', async () => {
    const header = await disposition(`${'note '.repeat(60)}.pdf`)
    expect(header).toMatch(/filename="[^"]{1,100}\.pdf"; filename\*=UTF-8''.*\.pdf$/)
  })

  it.each([
    ['a "quoted" name.pdf'],
    ['line\r\nX-Evil: 1.pdf'],
    ['../../etc/passwd'],
    ['\u202Efdp.exe.pdf'],
    ['\ud800 lone.pdf'],
    [''],
  ])('%j breaks no header', async (name) => {
    expect(await disposition(name)).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%!~-]*$/)
  })
})
