import { describe, expect, it } from 'vitest'
import { hasKey, withKey } from './with-key.ts'

const storeOf = (value: string, fresh = value) => ({
  read: async (_: string, how?: { fresh?: boolean }) => (how?.fresh ? fresh : value),
})
const called = async (value: string, fresh?: string) => {
  const keys: string[] = []
  const outcome = await withKey(storeOf(value, fresh), 'a-key', 'Vendor', async (key) =>
    keys.push(key),
  ).catch((error: unknown) => error)
  return { keys, outcome }
}

describe('a key of a vendor', () => {
  it.each([
    ['a line break', 'sk-SYNTHETIC\nX-Other: 1'],
    ['a letter of no header', 'sk-SYNTHETIC€'],
    ['a blank', 'sk-SYNTHETIC # mine'],
    ['a mark nobody sees', 'sk-SYN\u200bTHETIC'],
  ])('with %s in it is refused before anything is sent, and not told', async (_, value) => {
    const { keys, outcome } = await called(value)
    expect(keys).toEqual([])
    expect(outcome).toMatchObject({ kind: 'key-refused' })
    expect(String(outcome)).not.toContain('SYN')
  })

  it('that was mended since it was remembered is taken', async () => {
    expect((await called('sk-SYNTHETIC€', 'sk-MENDED')).keys).toEqual(['sk-MENDED'])
  })

  it('is sent without the blanks around it', async () => {
    expect((await called(' sk-SYNTHETIC\r\n')).keys).toEqual(['sk-SYNTHETIC'])
  })

  it('of blanks only is none', async () => {
    expect((await called(' \n')).outcome).toMatchObject({ kind: 'key-missing' })
    expect(await hasKey(storeOf(' \n'), 'a-key')).toBe(false)
  })
})
