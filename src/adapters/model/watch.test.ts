import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watched } from './watch.ts'

const patience = { idle: 60_000, total: 240_000 }

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

describe('a call under watch', () => {
  it('leaves no timer behind, even when bytes arrive after it ended: a command must be able to end', async () => {
    const late = await watched('Vendor', patience, undefined, (watch) => watch.fetch('data:text/plain,late'))
    expect(await late.text()).toBe('late')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing at the signal that could stop it', async () => {
    const stop = new AbortController()
    const remove = vi.spyOn(stop.signal, 'removeEventListener')
    await watched('Vendor', patience, stop.signal, async () => 'done')
    expect(remove).toHaveBeenCalledOnce()
  })

  it('ends on time though what it calls never does', async () => {
    const call = watched('Vendor', patience, undefined, () => new Promise(() => undefined))
    const ended = call.catch((fault: unknown) => fault)
    await vi.advanceTimersByTimeAsync(59_999)
    expect(vi.getTimerCount()).toBe(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(await ended).toMatchObject({ kind: 'timeout', message: 'Vendor: no answer in time' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
