import { beforeEach, describe, expect, it } from 'vitest'
import type { Behaviour } from '#src/testing/vendors/script.ts'
import { faultOf, type Rig } from './language-model.rig.contract.ts'
import type { ModelReply } from './language-model.ts'

/** @param ask Asks once, with what happens to the request. */
export function keyContract(
  name: string,
  current: () => Rig,
  ask: (...behaviours: Behaviour[]) => Promise<ModelReply>,
): void {
  let rig: Rig
  beforeEach(() => {
    rig = current()
  })
  describe(`${name}, its key`, () => {
    it('is read at each call: a new one needs no restart', async () => {
      await ask()
      rig.vendor.take('sk-SYNTHETIC-2')
      rig.secret('sk-SYNTHETIC-2')
      expect((await ask()).stop).toBe('end')
    })

    it('that was refused is read once more past the memory of the store, and used', async () => {
      rig.vendor.take('sk-SYNTHETIC-2')
      rig.secret('sk-SYNTHETIC-2', 'sk-SYNTHETIC')
      expect((await ask()).stop).toBe('end')
    })

    it('that is refused and still the same is a fault, and not tried again', async () => {
      rig.vendor.take('sk-SYNTHETIC-3')
      const before = rig.vendor.headers.length
      expect((await faultOf(ask())).kind).toBe('key-refused')
      expect(rig.vendor.headers.length - before).toBe(1)
    })

    it('that is not there is a fault, and nothing is sent', async () => {
      rig.secret(undefined)
      const before = rig.vendor.headers.length
      expect((await faultOf(ask())).kind).toBe('key-missing')
      expect(await rig.model().ready()).toBe(false)
      expect(rig.vendor.headers.length - before).toBe(0)
    })

    it('is enough to be ready; nobody is asked for that', async () => {
      const before = rig.vendor.headers.length
      expect(await rig.model().ready()).toBe(true)
      expect(rig.vendor.headers.length - before).toBe(0)
    })
  })
}

export function offeredContract(name: string, current: () => Rig): void {
  let rig: Rig
  beforeEach(() => {
    rig = current()
  })
  describe(`${name}, the models that are offered`, () => {
    it('are listed to the end', async () => {
      expect(await rig.model().offered()).toEqual(['claude-other', 'one-more', 'the-model'])
    })

    it('are not known with a refused key', async () => {
      rig.vendor.take('sk-SYNTHETIC-3')
      expect((await faultOf(rig.model().offered())).kind).toBe('key-refused')
    })
  })
}
