import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRequest } from '#src/ports/language-model.answers.contract.ts'
import { languageModelContract } from '#src/ports/language-model.contract.ts'
import type { Rig } from '#src/ports/language-model.rig.contract.ts'
import type { Content } from '#src/ports/language-model.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import type { FakeOptions } from '#src/testing/vendors/script.ts'
import { anthropicModel } from './anthropic.ts'

async function rig(options: FakeOptions, name = 'the-model'): Promise<Rig> {
  const vendor = await fakeAnthropic(options)
  let held: { value: string | undefined; stale: string | undefined }
  const secrets = {
    read: async (_: string, how?: { fresh?: boolean }) =>
      how?.fresh ? held.value : (held.stale ?? held.value),
  }
  const made: Rig = {
    vendor,
    model: (patience) => anthropicModel({ model: name, secrets, baseUrl: vendor.url, patience }),
    secret(value, stale) {
      held = { value, stale }
    },
  }
  made.secret('sk-SYNTHETIC')
  return made
}

const longAgo = 'Wed, 21 Oct 2015 07:28:00 GMT'

languageModelContract('anthropicModel', rig, {
  faults: [
    ['429', { status: 429 }, 'throttled'],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '30' } }, 'throttled', 30],
    ['429 with a date', { status: 429, headers: { 'retry-after': longAgo } }, 'throttled', 0],
    ['429 with milliseconds', { status: 429, headers: { 'retry-after-ms': '1500' } }, 'throttled', 2],
    [
      'a ramp limit',
      { status: 429, code: 'ramp_limit_exceeded', headers: { 'retry-after': '9' } },
      'throttled',
      9,
    ],
    ['a tier that is used up', { status: 429, code: 'enforced_spend_limit_reached' }, 'spend-limit'],
    ['a contract that is used up', { status: 429, code: 'contract_spend_limit_reached' }, 'spend-limit'],
    [
      'a limit set by the organisation',
      {
        status: 400,
        message: 'You have reached your specified API usage limits. You will regain access on…',
      },
      'spend-limit',
    ],
    [
      'a limit set for the workspace',
      { status: 400, message: 'You have reached your specified workspace API usage limits.' },
      'spend-limit',
    ],
    [
      'used up credit',
      { status: 400, message: 'Your credit balance is too low to access the API.' },
      'spend-limit',
    ],
    ['402', { status: 402 }, 'spend-limit'],
    ['529', { status: 529 }, 'overloaded'],
    ['500', { status: 500 }, 'server'],
    ['503', { status: 503, headers: { 'retry-after': '5' } }, 'server', 5],
    ['504', { status: 504 }, 'timeout'],
    ['403', { status: 403 }, 'key-refused'],
    ['404', { status: 404 }, 'model-unknown'],
    ['413', { status: 413 }, 'too-large'],
    [
      'a prompt that is too long',
      { status: 400, message: 'prompt is too long: 1000001 tokens > 1000000' },
      'too-large',
    ],
    ['400', { status: 400 }, 'rejected'],
  ],
  events: [
    ['overloaded_error', 'overloaded'],
    ['rate_limit_error', 'throttled'],
    ['api_error', 'server'],
    ['timeout_error', 'timeout'],
  ],
})

describe('anthropicModel on the wire', () => {
  let one: Rig
  beforeAll(async () => {
    one = await rig({}, 'claude-sonnet-5-5')
  })
  afterAll(() => one.vendor.close())
  beforeEach(() => {
    one.vendor.asked.length = 0
  })
  const sent = () => one.vendor.asked.at(-1)?.body as Record<string, never>

  it('keeps the beginning for the time that is asked for, in no more than four breakpoints', async () => {
    const part = (text: string): Content => ({ kind: 'text', text, cache: true })
    const content = [part('one'), part('two'), part('three'), part('four'), part('five')]
    await one.model().ask(aRequest({ content, cacheTtl: '1h' }))

    const { system, messages } = sent() as unknown as {
      system: { cache_control?: unknown }[]
      messages: { content: { text: string; cache_control?: { ttl: string } }[] }[]
    }
    expect(system[0]?.cache_control).toEqual({ type: 'ephemeral', ttl: '1h' })
    const kept = messages[0]?.content.filter((block) => block.cache_control)
    expect(kept?.map(({ text }) => text)).toEqual(['three', 'four', 'five'])
  })

  it('reads back from the cache what it wrote before', async () => {
    const system = 'A system prompt of this test alone.'
    const content: Content[] = [{ kind: 'text', text: 'a long document '.repeat(50), cache: true }]
    const more: Content[] = [...content, { kind: 'text', text: 'And now?' }]
    const first = await one.model().ask(aRequest({ system, content }))
    const second = await one.model().ask(aRequest({ system, content: more }))

    expect(first.usage).toMatchObject({ cacheRead: 0 })
    expect(first.usage.cacheWrite).toBeGreaterThan(100)
    expect(second.usage).toMatchObject({ cacheRead: first.usage.cacheWrite, cacheWrite: 0 })
  })

  it('sends effort where the model takes it, and never a temperature', async () => {
    await one.model().ask(aRequest({ effort: 'medium' }))
    expect(sent()).toMatchObject({ output_config: { effort: 'medium' }, stream: true })
    expect(sent()).not.toHaveProperty('temperature')

    const older = await rig({}, 'claude-haiku-4-5-20251001')
    expect((await older.model().ask(aRequest())).stop).toBe('end')
    await older.vendor.close()
  })

  it('asks for no more than the model may write, and streams whatever its length', async () => {
    expect((await one.model().ask(aRequest({ maxTokens: 100_000 }))).stop).toBe('end')
    await one.model().ask(aRequest({ maxTokens: 400_000 }))
    expect(sent()).toMatchObject({ max_tokens: 128_000 })
  })

  it('leaves out blocks without words, which the API refuses', async () => {
    const content: Content[] = [
      { kind: 'text', text: ' \n' },
      { kind: 'citable', title: 'Nothing', sentences: ['', ' '] },
      { kind: 'citable', title: 'Fence', sentences: ['', 'The fence is green.'] },
      { kind: 'text', text: 'What colour?' },
    ]
    one.vendor.script.push({ answer: { text: 'Green.', citations: [{ document: 0, first: 0, last: 0 }] } })
    const reply = await one.model().ask(aRequest({ content, answer: { as: 'cited' } }))
    expect(reply.cited).toEqual([{ text: 'Green.', citations: [{ document: 1, first: 1, last: 1 }] }])
  })
})
