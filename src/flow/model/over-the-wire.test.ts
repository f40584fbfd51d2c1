import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anthropicModel } from '#src/adapters/model/anthropic.ts'
import { bedrockModel } from '#src/adapters/model/bedrock.ts'
import { mistralModel } from '#src/adapters/model/mistral.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import { anInReview } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import { fakeBedrock } from '#src/testing/vendors/bedrock.ts'
import { fakeMistralChat } from '#src/testing/vendors/mistral-chat.ts'
import type { FakeVendor } from '#src/testing/vendors/script.ts'
import { choiceShape, mentionsShape, reviewShape } from '../code/contracts.ts'
import { ComeAgain } from '../step.ts'
import { askerFor } from './ask.ts'

/** The gate, a real SDK and the vendor's own rules together, on a real connection. */

const secrets = { read: async () => 'sk-SYNTHETIC' }
const credentials = async () => ({ accessKeyId: 'sk-SYNTHETIC', secretAccessKey: 'SYNTHETIC' })
const vendors: [string, () => Promise<FakeVendor>, (baseUrl: string) => LanguageModel][] = [
  ['Anthropic', fakeAnthropic, (baseUrl) => anthropicModel({ model: 'claude-sonnet-5-5', secrets, baseUrl })],
  [
    'Bedrock',
    fakeBedrock,
    (baseUrl) => bedrockModel({ model: 'us.anthropic.claude-sonnet-5-5', baseUrl, credentials }),
  ],
  [
    'Mistral',
    fakeMistralChat,
    (baseUrl) => mistralModel({ model: 'mistral-large-latest', secrets, baseUrl }),
  ],
]

describe.each(vendors)('%s behind the gate', (_, fake, make) => {
  let vendor: FakeVendor
  let memory: Awaited<ReturnType<typeof memoryPorts>>
  beforeAll(async () => {
    vendor = await fake()
    memory = await memoryPorts(...['d1', 'd2', 'd3', 'd4', 'd5'].map((id) => anInReview({ id })))
  })
  afterAll(async () => {
    await vendor.close()
    memory.close()
  })
  const about = (documentId: string) => askerFor(memory, make(vendor.url), { documentId, waitsFor: 'model' })
  const content = [{ kind: 'text' as const, text: '§1| Zebulon Quartermain has asthma.', cache: true }]
  const calls = (documentId: string) => memory.documents.modelCalls({ documentId })

  it('takes the shapes of the questions about codes, and what they cost is counted', async () => {
    const asker = about('d1')
    const mentions = await asker.ask({ purpose: 'mentions', content, shape: mentionsShape, maxTokens: 1_000 })
    const choice = await asker.ask({ purpose: 'choice', content, shape: choiceShape, maxTokens: 1_000 })
    const review = await asker.ask({ purpose: 'review', content, shape: reviewShape, maxTokens: 1_000 })

    expect([mentions, choice, review]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    const kept = await calls('d1')
    expect(kept.map(({ outcome, priceGuessed }) => [outcome, priceGuessed])).toEqual(
      kept.map(() => ['answered', undefined]),
    )
    expect(kept.every(({ costUsd, usage }) => costUsd > 0 && usage.output > 0)).toBe(true)
    expect(JSON.stringify([kept, memory.log.lines])).not.toMatch(/Zebulon|asthma/)
  })

  it('waits as long as it is asked to', async () => {
    vendor.script.push({ status: 429, headers: { 'retry-after': '30' } })
    const asked = about('d2').ask({ purpose: 'mentions', content, shape: mentionsShape, maxTokens: 1_000 })
    const again = await asked.catch((thrown: unknown) => thrown)
    expect(again).toBeInstanceOf(ComeAgain)
    expect(again).toMatchObject({ waiting: { for: 'model', why: 'throttled' } })
    expect((again as ComeAgain).seconds).toBeGreaterThanOrEqual(30)
    memory.clock.advance(60)
  })

  it('asks once more, with more room, for an answer that was cut off', async () => {
    const before = vendor.asked.length
    vendor.script.push('truncated')
    expect(
      await about('d3').ask({ purpose: 'mentions', content, shape: mentionsShape, maxTokens: 1_000 }),
    ).toMatchObject({ ok: true })
    expect(vendor.asked.slice(before).map(({ maxTokens }) => maxTokens)).toEqual([1_000, 2_000])
  })

  it('goes on without an answer of another shape', async () => {
    vendor.script.push('wrong-shape', 'wrong-shape')
    expect(
      await about('d4').ask({ purpose: 'mentions', content, shape: mentionsShape, maxTokens: 1_000 }),
    ).toEqual({ ok: false, reason: 'unreadable' })
  })

  it('counts a connection that broke within an answer, and comes again', async () => {
    vendor.script.push('reset-midway')
    const asked = about('d5').ask({ purpose: 'mentions', content, shape: mentionsShape, maxTokens: 1_000 })
    expect(await asked.catch((thrown: unknown) => thrown)).toBeInstanceOf(ComeAgain)
    expect((await calls('d5')).map(({ outcome }) => outcome)).toEqual(['connection'])
  })
})
