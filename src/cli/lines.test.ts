import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const stream = (async function* () {
    for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
  })()
  const found: string[] = []
  for await (const line of linesOf(stream)) found.push(line)
  return found
}

describe('the lines of standard input', () => {
  it.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])(
    'do not end at %j, which JSON lets stand in a string',
    async (mark) => {
      const line = JSON.stringify({ id: 'a', text: `one${mark}two` })
      expect(await lines(`${line}\n${line}`)).toEqual([line, line])
    },
  )

  it('end with LF or CR LF, and the last one also without', async () => {
    expect(await lines('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c'])
  })

  it('may come in pieces that cut a line, a line end or a character', async () => {
    const bytes = new TextEncoder().encode('é1\r\né2\n')
    for (let at = 0; at <= bytes.length; at++)
      expect(await lines(bytes.slice(0, at), bytes.slice(at))).toEqual(['é1', 'é2'])
  })

  it('begin after a byte-order mark, and only the first does', async () => {
    expect(await lines('\ufeffa\n\ufeffb')).toEqual(['a', '\ufeffb'])
  })

  it('are none when nothing comes', async () => {
    expect(await lines()).toEqual([])
    expect(await lines('')).toEqual([])
  })
})
