import { describe, expect, it } from 'vitest'
import { aFault, scriptedModel } from '#src/testing/scripted-model.ts'
import { modelCheck } from './check-model.ts'

const offered = [
  'claude-opus-5-5',
  'claude-sonnet-5-5',
  'claude-sonnet-5',
  'claude-haiku-4-5-20251001',
  'claude-sonnet-4-6',
  'claude-sonnet-4-5',
  'claude-sonnet-3',
]

describe('the check of the model that is configured', () => {
  it.each(['claude-sonnet-5-5', 'claude-haiku-4-5'])(
    'has nothing to say when %s is offered',
    async (model) => {
      expect(await modelCheck(scriptedModel([], { model, offered }))).toBeUndefined()
    },
  )

  it('names up to five near ones when it is not', async () => {
    expect(await modelCheck(scriptedModel([], { model: 'claude-sonnet-5-6', offered }))).toBe(
      'Claude (Anthropic) does not offer claude-sonnet-5-6 to this key; it offers ' +
        'claude-sonnet-5, claude-sonnet-5-5, claude-sonnet-4-5, claude-sonnet-4-6, claude-sonnet-3.',
    )
  })

  it('names none when none is near', async () => {
    expect(await modelCheck(scriptedModel([], { model: 'gemma', offered }))).toBe(
      'Claude (Anthropic) does not offer gemma to this key.',
    )
  })

  it('has nothing to say where a vendor has no list', async () => {
    expect(await modelCheck(scriptedModel([], { provider: 'bedrock' }))).toBeUndefined()
  })

  it('says that there is no key, and asks nobody', async () => {
    const model = {
      ...scriptedModel([], { ready: false }),
      offered: () => Promise.reject(new Error('asked')),
    }
    expect(await modelCheck(model)).toBe('No key for Claude (Anthropic) is set.')
  })

  it.each([
    [aFault('key-refused'), 'Claude (Anthropic) refused the key.'],
    [aFault('connection'), 'Claude (Anthropic) could not be asked which models it offers (connection).'],
  ])('says why it cannot know', async (fault, sentence) => {
    const model = { ...scriptedModel(), offered: () => Promise.reject(fault) }
    expect(await modelCheck(model)).toBe(sentence)
  })
})
