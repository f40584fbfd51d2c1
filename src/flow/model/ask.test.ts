import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { anInReview } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, type ScriptedModel, scriptedModel, scriptedPrices } from '#src/testing/scripted-model.ts'
import { askerFor } from './ask.ts'
import type { Question } from './asker.ts'
import { ranWith } from './which.ts'

const shape = z.strictObject({ codes: z.array(z.string()) })
const question = (over: Partial<Question<z.output<typeof shape>>> = {}) => ({
  purpose: 'mentions' as const,
  content: [{ kind: 'text' as const, text: 'CANARY-PATIENT', cache: true }],
  shape,
  maxTokens: 1_000,
  ...over,
})

let memory: Awaited<ReturnType<typeof memoryPorts>>
beforeEach(async () => {
  memory = await memoryPorts(anInReview({ id: 'd1' }))
  memory.spending.prices = scriptedPrices
})
afterEach(() => memory.close())

const asker = (model: ScriptedModel) =>
  askerFor(
    { ...memory, prompts: { named: (id) => ({ id, version: 1, text: `What ${id} asks for.` }) } },
    model,
    { documentId: 'd1', waitsFor: 'model' },
  )
const outcomes = async () =>
  (await memory.documents.modelCalls({ documentId: 'd1' })).map(({ outcome }) => outcome)
const good = { json: { codes: ['I10'] } }

describe('F15: an answer that was cut off', () => {
  it('is asked for once more with twice the tokens, and never taken as it is', async () => {
    const model = scriptedModel([{ text: '{"codes":["I1', stop: 'length' }, good])

    expect(await asker(model).ask(question())).toMatchObject({ ok: true, value: { codes: ['I10'] } })
    expect(model.asked.map(({ maxTokens }) => maxTokens)).toEqual([1_000, 2_000])
    expect(await outcomes()).toEqual(['length', 'answered'])
  })

  it('twice is no answer, even where what is there would fit the shape', async () => {
    const model = scriptedModel([
      { ...good, stop: 'length' },
      { ...good, stop: 'length' },
    ])

    expect(await asker(model).ask(question())).toEqual({ ok: false, reason: 'unreadable' })
  })
})

describe('an answer of the wrong shape', () => {
  it.each([
    ['truncated JSON', { text: '{"codes":["I10"' }],
    ['other fields', { json: { codes: [], more: 1 } }],
    ['no JSON', { text: 'Here are the codes: I10' }],
  ])('%s is asked for once more, the same, and counted as failed', async (_, turn) => {
    const model = scriptedModel([turn, good])

    expect(await asker(model).ask(question())).toMatchObject({ ok: true, kept: false })
    expect(model.asked[1]).toEqual(model.asked[0])
    expect(await outcomes()).toEqual(['unreadable', 'answered'])
  })

  it('twice is no answer', async () => {
    const model = scriptedModel(['no', 'no'])

    expect(await asker(model).ask(question())).toEqual({ ok: false, reason: 'unreadable' })
  })
})

describe('F17: a refusal, and a document that does not fit', () => {
  it.each([
    ['refused', 'refused'],
    ['context', 'too-large'],
  ] as const)('%s is not tried again', async (stop, reason) => {
    const model = scriptedModel([{ stop }])

    expect(await asker(model).ask(question())).toEqual({ ok: false, reason })
    expect(model.asked).toHaveLength(1)
  })
})

describe('an answer that was kept', () => {
  it('is not bought again after a crash, costs nothing and stands in the record of the run', async () => {
    const model = scriptedModel([good])
    await asker(model).ask(question({ sameAs: 'pages 1-3' }))
    const before = await memory.documents.spent({ documentId: 'd1' })

    const again = asker(model)
    const got = await again.ask(question({ sameAs: 'pages 1-3' }))

    expect(got).toMatchObject({ ok: true, value: { codes: ['I10'] }, kept: true })
    expect(model.asked).toHaveLength(1)
    expect(await memory.documents.spent({ documentId: 'd1' })).toBe(before)
    expect(ranWith(again, {})).toMatchObject({ calls: 1, prompts: ['mentions@1'], costUsd: before })
  })

  it('is for one question to one model; a damaged one is as good as none', async () => {
    const model = scriptedModel([], { otherwise: good })
    await asker(model).ask(question({ sameAs: 'a' }))
    await asker(model).ask(question({ sameAs: 'b' }))
    await asker(scriptedModel([good], { model: 'claude-haiku-5' })).ask(question({ sameAs: 'a' }))
    expect(model.asked).toHaveLength(2)

    const { files } = memory
    const read = files.read
    files.read = async (key) => (key.startsWith('model/') ? new TextEncoder().encode('{"te') : read(key))
    expect(await asker(model).ask(question({ sameAs: 'a' }))).toMatchObject({ ok: true, kept: false })
  })

  it('that cannot be kept is still an answer', async () => {
    memory.files.write = async () => {
      throw new Error('disk full')
    }
    expect(await asker(scriptedModel([good])).ask(question({ sameAs: 'a' }))).toMatchObject({ ok: true })
  })
})

describe('a request', () => {
  it('begins with what is the same for every document, and its schema is too', async () => {
    const model = scriptedModel([good, good])
    await asker(model).ask(question())
    await asker(model).ask(question({ content: [{ kind: 'text', text: 'OTHER' }] }))

    const [first, second] = model.asked
    expect(first?.system).toBe('What digest asks for.')
    expect(first?.content.at(-1)).toEqual({ kind: 'text', text: 'What mentions asks for.' })
    expect(second?.answer).toEqual(first?.answer)
    expect(JSON.stringify(first?.answer)).not.toContain('CANARY')
  })

  it('with images is estimated with them', async () => {
    const bytes = new Uint8Array(4)
    const most: number[] = []
    const model = scriptedModel([], {
      otherwise: async () => {
        most.push((await memory.documents.modelCalls({ documentId: 'd1' })).at(-1)?.costUsd ?? 0)
        return good
      },
    })
    await asker(model).ask(question())
    await asker(model).ask(question({ content: [{ kind: 'image', bytes, mediaType: 'image/png' }] }))

    // 5,000 tokens to write for an hour, at $6 a million.
    expect((most[1] ?? 0) - (most[0] ?? 0)).toBeGreaterThan(0.029)
  })

  it('that fails after an answer of the same step keeps what the answer cost', async () => {
    const one = asker(scriptedModel([good, aFault('rejected')]))
    await one.ask(question())

    expect(await one.ask(question({ purpose: 'choice' }))).toEqual({ ok: false, reason: 'rejected' })
    expect(one.calls().map(({ outcome }) => outcome)).toEqual(['answered', 'rejected'])
  })

  it('leaves no word of document or answer in log and records', async () => {
    await asker(scriptedModel([{ text: 'CANARY-REPLY' }, good])).ask(question())

    const kept = [memory.log.lines, await memory.documents.modelCalls({ documentId: 'd1' })]
    expect(JSON.stringify(kept)).not.toContain('CANARY')
  })
})
