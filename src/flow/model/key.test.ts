import { afterEach, beforeEach, expect, it } from 'vitest'
import { anthropicModel } from '#src/adapters/model/anthropic.ts'
import { anInReview } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import { askerFor } from './ask.ts'
import { noticeOf, standingOf } from './standing.ts'

/** A refused key and the one that takes its place, over the adapter and the SDK. */

let key = 'sk-SYNTHETIC-wrong'
let vendor: Awaited<ReturnType<typeof fakeAnthropic>>
let ports: Awaited<ReturnType<typeof memoryPorts>>
beforeEach(async () => {
  key = 'sk-SYNTHETIC-wrong'
  vendor = await fakeAnthropic()
  ports = await memoryPorts(anInReview({ id: 'd1' }))
})
afterEach(async () => {
  await vendor.close()
  ports.close()
})

/** A model of its own each time, as after a restart. */
const started = () =>
  anthropicModel({
    model: 'claude-sonnet-5-5',
    secrets: { read: async () => key },
    baseUrl: vendor.url,
  })
let n = 0
const ask = () =>
  askerFor(ports, started(), { documentId: 'd1', waitsFor: 'model' }).ask({
    purpose: 'summary',
    content: [{ kind: 'text', text: `§1| Synthetic words ${++n}.` }],
    maxTokens: 500,
  })
const calls = async () =>
  (await ports.documents.modelCalls({ documentId: 'd1' })).map(({ outcome }) => outcome)
const standing = () => standingOf({ ...ports, model: started() })

it('that was refused is not tried again for 5 minutes, and another one at once', async () => {
  expect(await ask()).toEqual({ ok: false, reason: 'key-refused' })
  expect(await ask()).toEqual({ ok: false, reason: 'key-refused' })
  expect(await calls()).toEqual(['key-refused'])
  expect(noticeOf(await standing())).toEqual({ reason: 'key-refused' })

  key = 'sk-SYNTHETIC'
  const before = await standing()
  expect(before.resting).toMatchObject([{ why: 'key-refused', untried: true }])
  expect(noticeOf(before)).toBeUndefined()
  expect(await ask()).toMatchObject({ ok: true })
  expect((await standing()).resting).toEqual([])
})

it('that takes its place and is refused as well rests on its own account', async () => {
  await ask()
  key = 'sk-SYNTHETIC-wrong-too'
  expect(await ask()).toEqual({ ok: false, reason: 'key-refused' })
  expect(await ask()).toEqual({ ok: false, reason: 'key-refused' })

  expect(await calls()).toEqual(['key-refused', 'key-refused'])
})

it('leaves a mark in the records that is not the key', async () => {
  await ask()

  const state = await ports.documents.modelState('anthropic')
  expect(state?.refusedKey).toMatch(/^[0-9a-f]{12}$/)
  expect(JSON.stringify([state, ports.log.lines])).not.toContain('SYNTHETIC')
})

it('says in the log whose document met the refusal', async () => {
  await ask()

  expect(ports.log.lines.find(({ message }) => message === 'vendor refuses')?.fields).toMatchObject({
    document_id: 'd1',
  })
})
