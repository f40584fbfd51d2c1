import { describe, expect, it } from 'vitest'
import { testHouse } from '#src/testing/house.ts'

/** A connection that goes away while its body is read, as Node reports it. */
function cut(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(stream) {
      stream.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    },
  })
}

describe('a request whose browser went away', () => {
  it.each([
    ['/api/v1/documents', 'multipart/form-data; boundary=b'],
    ['/api/v1/classify', 'application/json'],
    ['/codes/search', 'application/x-www-form-urlencoded'],
    ['/uploads', 'multipart/form-data; boundary=b'],
  ])('is no fault of ours at %s', async (path, type) => {
    const house = await testHouse()
    const { app } = await house.browser()
    const answer = await app.request(`http://127.0.0.1:8080${path}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', 'content-type': type },
      body: cut(),
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).not.toBe(500)
    expect(house.ports.log.lines.filter(({ level }) => level === 'error')).toEqual([])
    expect((await house.documents.counts()).announced).toBeUndefined()
  })
})
