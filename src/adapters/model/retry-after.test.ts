import { describe, expect, it } from 'vitest'
import { retryAfter } from './retry-after.ts'

const now = Date.parse('2026-11-20T12:00:00Z')

describe('how long a vendor asks to wait', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:45 GMT' }, 45],
    [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '99999999' }, 86_400],
    [{ 'retry-after-ms': '1200', 'retry-after': '30' }, 2],
    [{ 'retry-after-ms': 'x', 'retry-after': '30' }, 30],
  ])('%o is %s seconds', (headers, seconds) => {
    expect(retryAfter(new Headers(headers), now)).toBe(seconds)
  })

  it('nothing is said without headers', () => {
    expect(retryAfter(undefined)).toBeUndefined()
  })
})
