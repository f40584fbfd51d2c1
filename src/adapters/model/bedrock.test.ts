import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '#src/ports/language-model.answers.contract.ts'
import { languageModelContract } from '#src/ports/language-model.contract.ts'
import { faultOf, type Rig } from '#src/ports/language-model.rig.contract.ts'
import { fakeBedrock } from '#src/testing/vendors/bedrock.ts'
import type { FakeOptions } from '#src/testing/vendors/script.ts'
import { bedrockModel } from './bedrock.ts'

async function rig(options: FakeOptions, name = 'the-model'): Promise<Rig> {
  const vendor = await fakeBedrock(options)
  let held: { value: string | undefined; stale: string | undefined }
  const credentials = async (how?: { forceRefresh?: boolean }) => {
    const accessKeyId = how?.forceRefresh ? held.value : (held.stale ?? held.value)
    if (!accessKeyId) throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' })
    return { accessKeyId, secretAccessKey: 'SYNTHETIC', sessionToken: `for ${accessKeyId}` }
  }
  const made: Rig = {
    vendor,
    model: (patience) => bedrockModel({ model: name, baseUrl: vendor.url, patience, credentials }),
    secret(value, stale) {
      held = { value, stale }
    },
  }
  made.secret('sk-SYNTHETIC')
  return made
}

languageModelContract('bedrockModel', rig, {
  faults: [
    ['429', { status: 429 }, 'throttled'],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '30' } }, 'throttled', 30],
    ['500', { status: 500 }, 'server'],
    ['503', { status: 503 }, 'server'],
    ['424', { status: 424 }, 'server'],
    ['408', { status: 408 }, 'timeout'],
    ['403', { status: 403 }, 'key-refused'],
    [
      'a model the account may not use',
      { status: 403, message: "You don't have access to the model with the specified model ID." },
      'model-unknown',
    ],
    ['404', { status: 404 }, 'model-unknown'],
    ['413', { status: 413, type: 'ValidationException' }, 'too-large'],
    [
      'a prompt that is too long',
      { status: 400, message: 'Input is too long for requested model.' },
      'too-large',
    ],
    ['400', { status: 400 }, 'rejected'],
  ],
  events: [
    ['throttlingException', 'throttled'],
    ['internalServerException', 'server'],
    ['modelStreamErrorException', 'server'],
    ['serviceUnavailableException', 'server'],
    ['modelTimeoutException', 'timeout'],
    ['validationException', 'rejected'],
  ],
  without: ['offered'],
})

describe('bedrockModel on the wire', () => {
  let one: Rig
  beforeAll(async () => {
    one = await rig({ models: ['us.anthropic.claude-sonnet-5-5'] }, 'us.anthropic.claude-sonnet-5-5')
  })
  afterAll(() => one.vendor.close())

  it('invokes an inference profile, signed with the token of the role', async () => {
    const reply = await one.model().ask(aRequest())
    expect(reply).toMatchObject({ stop: 'end', model: 'us.anthropic.claude-sonnet-5-5' })
    expect(one.vendor.headers.at(-1)?.['x-amz-security-token']).toBe('for sk-SYNTHETIC')
  })

  it('tells a model that does not exist', async () => {
    const other = bedrockModel({
      model: 'us.anthropic.claude-nobody',
      baseUrl: one.vendor.url,
      credentials: async () => ({ accessKeyId: 'sk-SYNTHETIC', secretAccessKey: 'SYNTHETIC' }),
    })
    expect((await faultOf(other.ask(aRequest()))).kind).toBe('model-unknown')
  })

  it('has no list of models to ask', async () => {
    expect(await one.model().offered()).toBeUndefined()
  })
})
