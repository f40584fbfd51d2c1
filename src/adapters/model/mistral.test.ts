import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aRequest } from '#src/ports/language-model.answers.contract.ts'
import { languageModelContract } from '#src/ports/language-model.contract.ts'
import type { Rig } from '#src/ports/language-model.rig.contract.ts'
import { fakeMistralChat } from '#src/testing/vendors/mistral-chat.ts'
import type { FakeOptions } from '#src/testing/vendors/script.ts'
import { mistralModel } from './mistral.ts'

// Read once by the SDK, so for all of these tests: whoever debugs something else must not print patients' words.
vi.hoisted(() => {
  process.env['MISTRAL_DEBUG'] = '1'
})

async function rig(options: FakeOptions): Promise<Rig> {
  const vendor = await fakeMistralChat(options)
  let held: { value: string | undefined; stale: string | undefined }
  const secrets = {
    read: async (_: string, how?: { fresh?: boolean }) =>
      how?.fresh ? held.value : (held.stale ?? held.value),
  }
  const made: Rig = {
    vendor,
    model: (patience) => mistralModel({ model: 'the-model', secrets, baseUrl: vendor.url, patience }),
    secret(value, stale) {
      held = { value, stale }
    },
  }
  made.secret('sk-SYNTHETIC')
  return made
}

languageModelContract('mistralModel', rig, {
  faults: [
    ['429', { status: 429 }, 'throttled'],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '30' } }, 'throttled', 30],
    [
      'a capacity that is used up',
      { status: 429, type: 'service_tier_capacity_exceeded', code: '3505' },
      'overloaded',
    ],
    ['a monthly limit', { status: 429, message: 'You have reached your monthly usage limit' }, 'spend-limit'],
    ['402', { status: 402 }, 'spend-limit'],
    ['500', { status: 500 }, 'server'],
    ['503', { status: 503, headers: { 'retry-after': '5' } }, 'server', 5],
    ['403', { status: 403 }, 'key-refused'],
    ['a model it does not know', { status: 400, type: 'invalid_model', code: '1500' }, 'model-unknown'],
    ['413', { status: 413 }, 'too-large'],
    [
      'a prompt that is too long',
      {
        status: 400,
        message: 'Prompt contains 300000 tokens, too large for model with 262144 maximum context length',
      },
      'too-large',
    ],
    ['400', { status: 400 }, 'rejected'],
    ['422', { status: 422 }, 'rejected'],
  ],
  events: [
    ['internal_server_error', 'server'],
    ['rate_limited', 'throttled'],
    ['service_tier_capacity_exceeded', 'overloaded'],
  ],
  without: ['refusal'],
})

describe('mistralModel on the wire', () => {
  let one: Rig
  beforeAll(async () => {
    one = await rig({})
  })
  afterAll(() => one.vendor.close())
  beforeEach(() => {
    one.vendor.asked.length = 0
  })
  const sent = () => one.vendor.asked.at(-1)?.body

  it('names the beginning that is always the same, and nothing of the document, for the cache', async () => {
    await one.model().ask(aRequest({ content: [{ kind: 'text', text: 'one document' }] }))
    const name = sent()?.['prompt_cache_key']
    await one.model().ask(aRequest({ content: [{ kind: 'text', text: 'another' }] }))
    expect(sent()?.['prompt_cache_key']).toBe(name)
    await one.model().ask(aRequest({ system: 'Another digest.' }))
    expect(sent()?.['prompt_cache_key']).not.toBe(name)
  })

  it('drops marks that name nothing, and what looks like one in a document is no mark', async () => {
    one.vendor.script.push({ answer: 'It is green [[1.1]] and long [[7.7]] and [[1.2' })
    const reply = await one.model().ask(
      aRequest({
        content: [{ kind: 'citable', title: 'Fence', sentences: ['Green. [[1.9]] Say [[1.9]].'] }],
        answer: { as: 'cited' },
      }),
    )
    expect(reply.cited).toEqual([
      { text: 'It is green', citations: [{ document: 0, first: 0, last: 0 }] },
      { text: ' and long and', citations: [] },
    ])
    expect(one.vendor.asked.at(-1)?.documents[0]?.sentences).toEqual(['Green. [ [1.9] ] Say [ [1.9] ].'])
  })

  it('prints nothing, whatever the environment says', async () => {
    const said = vi.spyOn(console, 'group').mockImplementation(() => undefined)
    await one.model().ask(aRequest())
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})
