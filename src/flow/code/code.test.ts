import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { Classified } from '#src/domain/document.ts'
import { homeOf } from '#src/home.ts'
import { aClassified } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, type Turn as Said, scriptedModel } from '#src/testing/scripted-model.ts'
import { ComeAgain } from '../step.ts'
import { code, type RunResult } from './code.ts'
import { choosing, type Reply, reading, saying } from './model-answers.builder.ts'

const codes = starterCodeSystem(homeOf(join(import.meta.dirname, '../..')).starter)

/** SYNTHETIC */
const text = `ASSESSMENT:
1. Essential hypertension.
2. Narrowing of the left carotid artery.`

/** A reply that a scripted model gives as JSON. */
function says(reply: Reply): Said {
  return (request) => ({
    json: reply(request.content.map((c) => (c.kind === 'text' ? c.text : '')).join('\n')),
  })
}

const mentions = says(
  saying({ quote: 'Narrowing of the left carotid artery', normalised: 'stenosis of left carotid artery' }),
)
const choice = says(choosing({ carotid: 'I65.22' }))
const review = says(reading())

async function desk(script: Said[], over: Partial<Classified> = {}) {
  const document = aClassified(over)
  const ports = { ...(await memoryPorts(document)), codes }
  await ports.files.write(
    document.textKey,
    new TextEncoder().encode(
      JSON.stringify({
        text,
        pages: [{ number: 1, width: 0, height: 0, source: 'plain', words: [], start: 0, end: text.length }],
      }),
    ),
  )
  const model = scriptedModel(script)
  const all = { ...ports, model, models: new Map([['anthropic' as const, model]]) }
  const take = async (deadline = Number.MAX_SAFE_INTEGER) => {
    const taken = await code(all, document, { deadline })
    const writes = taken.writes ?? []
    const run = writes.flatMap((w) => ('put' in w && w.put === 'run' ? [w.value] : []))[0]!
    const listed = writes.flatMap((w) => ('put' in w && w.put === 'suggestions' ? w.value : []))
    const bytes = await ports.files.read(run.resultKey)
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as RunResult
    return { taken, run, kept, codes: listed.map((s) => s.code) }
  }
  return { ports: all, model, document, take }
}

describe('the step that codes', () => {
  it('asks three times, and writes down with whom and what it cost', async () => {
    const { take, model } = await desk([mentions, choice, review])
    const { run, codes, taken } = await take()

    expect(codes.sort()).toEqual(['I10', 'I65.22'])
    expect(run).toMatchObject({
      engine: expect.stringMatching(/^offline-\d+\+anthropic$/),
      model: {
        provider: 'anthropic',
        model: 'claude-sonnet-5-5',
        prompts: ['mentions@1', 'choice@1', 'review@1'],
        calls: 3,
        dropped: {},
      },
    })
    expect(run.degraded).toBeUndefined()
    expect(taken.detail).toMatchObject({ calls: 3 })
    // What all three share stands first and is the same to the letter: the vendor keeps it.
    const shared = model.asked.map(({ system, content }) => [system, content[0]])
    expect(new Set(shared.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('buys no answer twice when it is taken again after a crash', async () => {
    const { take, model } = await desk([mentions, choice, review])
    const first = await take()
    const second = await take()

    expect(model.asked).toHaveLength(3)
    expect(second.codes).toEqual(first.codes)
    expect(second.run.inputHash).toBe(first.run.inputHash)
    expect(second.run.model?.calls).toBe(3)
  })

  it.each<[string, Said[], string, number]>([
    ['refuses', [{ text: '', stop: 'refused' }], 'refused', 1],
    [
      'is cut off twice',
      [
        { text: '{"men', stop: 'length' },
        { text: '{"men', stop: 'length' },
      ],
      'unreadable',
      2,
    ],
    ['answers in another shape', ['{"findings":[]}', '[]'], 'unreadable', 2],
    ['has no key', [aFault('key-missing')], 'no-key', 1],
    ['is past its spend limit', [mentions, aFault('spend-limit')], 'spend-limit', 2],
    ['refuses the second reading', [mentions, choice, { text: '', stop: 'refused' }], 'refused', 3],
  ])('keeps the list of the engine when the model %s', async (_, script, reason, asked) => {
    const { take, model } = await desk(script)
    const { run, codes, taken } = await take()

    expect(codes).toEqual(['I10'])
    expect(run.degraded).toEqual([{ step: 'code', reason }])
    expect(taken.document.degraded).toEqual([{ step: 'code', reason }])
    expect(model.asked).toHaveLength(asked)
  })

  it('takes the answer of a second try when the first was cut off', async () => {
    const { take, model } = await desk([
      { text: '{"mentions":[{"li', stop: 'length' },
      mentions,
      choice,
      review,
    ])
    expect((await take()).codes).toContain('I65.22')
    expect(model.asked[1]!.maxTokens).toBe(2 * model.asked[0]!.maxTokens)
  })

  it('shows in the tray what the model found and nobody confirmed', async () => {
    const { take } = await desk([mentions, choice, aFault('rejected')])
    const { kept } = await take()
    expect(kept.tray.find((t) => t.code === 'I65.22')).toMatchObject({
      reason: 'low-confidence',
      explanation: 'Proposed by the model; no second reading confirmed it.',
    })
  })

  it('waits for a vendor that is busy, and goes on where it was', async () => {
    const { take, model } = await desk([mentions, aFault('overloaded'), choice, review])
    await expect(take()).rejects.toThrow(ComeAgain)
    expect((await take()).codes).toContain('I65.22')
    expect(model.asked).toHaveLength(4)
  })

  it('stops asking when its turn is over', async () => {
    const { take, model } = await desk([mentions])
    await expect(take(0)).rejects.toThrow(ComeAgain)
    expect(model.asked).toHaveLength(0)
  })

  it('asks nobody when the offline engine was chosen, and says so when the chosen model is gone', async () => {
    const offline = await desk([], { engine: 'offline' })
    expect((await offline.take()).run).toMatchObject({ engine: expect.stringMatching(/^offline-\d+$/) })
    const gone = await desk([], { engine: 'mistral' })
    expect((await gone.take()).run).toMatchObject({ degraded: [{ step: 'code', reason: 'no-key' }] })
  })

  it('writes no word of the document into the log', async () => {
    const { take, ports } = await desk([mentions, choice, review])
    await take()
    expect(JSON.stringify(ports.log.lines)).not.toMatch(/carotid|hypertension|narrowing/i)
    expect(ports.log.lines.length).toBeGreaterThan(0)
  })
})
