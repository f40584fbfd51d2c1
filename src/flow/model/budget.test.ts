import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noUsage } from '#src/domain/model.ts'
import { anInReview } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, type ScriptedModel, scriptedModel, scriptedPrices } from '#src/testing/scripted-model.ts'
import { mostOf, outcomeOfReply, throughGate } from './gate.ts'

let ports: Awaited<ReturnType<typeof memoryPorts>>
beforeEach(async () => {
  ports = await memoryPorts(anInReview({ id: 'd1' }))
  ports.spending.prices = scriptedPrices
})
afterEach(() => ports.close())

/** At most $0.0225: 1,000 characters are 500 tokens to write for an hour at $6 a million, and 1,300 at $15. */
const MOST = 0.0225

const call = (model: ScriptedModel, documentId = 'd1') =>
  throughGate(
    ports,
    { documentId, waitsFor: 'model' },
    {
      vendor: 'anthropic',
      model: model.model,
      purpose: 'mentions',
      most: mostOf(['x'.repeat(1_000)], 0, 1_300),
    },
    () =>
      model.ask({
        system: '',
        content: [],
        answer: { as: 'text' },
        maxTokens: 1_300,
        effort: 'low',
        cacheTtl: '1h',
      }),
    outcomeOfReply,
  )

const well = () => scriptedModel([], { otherwise: 'words' })
const day = '2026-11-20'

describe('the budget of a day', () => {
  it('stops calls before they pass it, at any number at once', async () => {
    ports.spending.dayUsd = 3 * MOST + 0.001
    const held = Promise.withResolvers<void>()
    let most = 0
    const model = scriptedModel([], {
      otherwise: async () => {
        most = Math.max(most, await ports.documents.spent({ day }))
        await held.promise
        return 'words'
      },
    })

    const all = Promise.all(Array.from({ length: 12 }, (_, n) => call(model, `d${n}`)))
    setTimeout(() => held.resolve(), 50)
    const got = await all

    expect(model.asked.length).toBeLessThanOrEqual(3)
    expect(model.asked.length).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(ports.spending.dayUsd)
    expect(got.filter(({ ok }) => ok)).toHaveLength(model.asked.length)
    expect(got.filter((one) => !one.ok).every((one) => !one.ok && one.reason === 'budget-day')).toBe(true)
    const [sum] = await ports.documents.spending(day, day)
    expect(sum).toMatchObject({ calls: model.asked.length, failed: 0, open: 0 })
  })

  it('ends with the day, and is said once', async () => {
    ports.spending.dayUsd = MOST / 2
    const model = well()
    for (let n = 0; n < 3; n++) expect(await call(model)).toEqual({ ok: false, reason: 'budget-day' })
    expect(ports.log.lines).toMatchObject([{ level: 'error', fields: { error_code: 'budget-day' } }])

    ports.spending.dayUsd = MOST * 2
    expect(await call(model)).toMatchObject({ ok: true })
    ports.spending.dayUsd = MOST + 0.001
    expect(await call(model)).toMatchObject({ reason: 'budget-day' })
    ports.clock.set('2026-11-21T00:00:01.000Z')
    expect(await call(model)).toMatchObject({ ok: true })
  })

  it('of nothing asks nothing', async () => {
    ports.spending.dayUsd = 0

    expect(await call(well())).toEqual({ ok: false, reason: 'budget-day' })
    expect(ports.log.lines).toEqual([])
  })
})

describe('the budget of a document', () => {
  it('stops its calls and no other document’s', async () => {
    ports.spending.documentUsd = MOST + 0.001
    const model = scriptedModel([{ text: 'words', usage: { input: 0, output: 1_000 } }], {
      otherwise: 'words',
    })
    await call(model)

    expect(await call(model)).toEqual({ ok: false, reason: 'budget-document' })
    expect(await call(model, 'd2')).toMatchObject({ ok: true })
  })

  it('is not eaten by calls that the vendor does not charge', async () => {
    ports.spending.documentUsd = MOST + 0.001
    const model = scriptedModel([aFault('server'), aFault('overloaded'), aFault('connection')], {
      otherwise: 'words',
    })
    for (let n = 0; n < 3; n++) await expect(call(model)).rejects.toThrow('come again')

    expect(await call(model)).toMatchObject({ ok: true })
  })

  it('counts a call whose process died at the most it can have cost, for good', async () => {
    await ports.documents.commit({
      writes: [
        {
          put: 'model-call',
          value: {
            id: '01',
            version: 1,
            at: '2026-11-20T08:00:00.000Z',
            documentId: 'd1',
            purpose: 'mentions',
            provider: 'anthropic',
            model: 'claude-sonnet-5-5',
            outcome: 'sent',
            usage: noUsage,
            costUsd: 1.5,
            latencyMs: 0,
          },
        },
      ],
      audit: [],
    })
    ports.spending.documentUsd = 1.51
    ports.clock.advance(3 * 3600)

    expect(await call(well())).toEqual({ ok: false, reason: 'budget-document' })
    expect(await ports.documents.spending(day, day)).toMatchObject([
      { calls: 1, failed: 0, open: 1, costUsd: 1.5 },
    ])
  })
})
