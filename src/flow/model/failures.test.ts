import { beforeEach, describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { statusOf } from '#src/domain/encounter.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import type { FaultKind } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { aFault, type ScriptedModel, scriptedModel, type Turn } from '#src/testing/scripted-model.ts'
import { advance } from '../advance.ts'
import { receive } from '../upload/upload.ts'
import { switchModels } from './state.ts'

let house: Awaited<ReturnType<typeof testHouse>>
beforeEach(async () => {
  house = await testHouse()
})

/** A note goes through the whole flow while its model behaves like that. Answers how it ended and how long that took. */
async function through(model: ScriptedModel | undefined, tick?: (minutes: number) => void) {
  const ports: Ports = house.ports
  ports.model = model
  const began = house.clock.now().getTime()
  const { id } = await receive(ports, { name: 'note.txt' }, new TextEncoder().encode(note), localCoder)
  let waits = 0
  for (;;) {
    const got = await advance(ports, id)
    if (got.end === 'done') break
    waits++
    house.clock.advance(Math.max(1, got.seconds))
    tick?.((house.clock.now().getTime() - began) / 60_000)
  }
  const document = await house.documents.document(id)
  const encounter = document && (await house.documents.encounter(document.encounterId))
  if (!document || !encounter) throw new Error('gone')
  const { cards } = await house.see(id)
  return {
    id,
    status: statusOf(document, encounter),
    attempts: document.attempts,
    reasons: [...new Set((document.degraded ?? []).map(({ reason }) => reason))],
    codes: cards.map(({ code }) => code),
    minutes: (house.clock.now().getTime() - began) / 60_000,
    waits,
  }
}

const errors = () =>
  house.ports.log.lines.filter(({ level }) => level === 'error').map(({ fields }) => fields.error_code)

const always = (otherwise: Turn) => scriptedModel([], { otherwise })

/** Fault → why the document says it went without the model, the longest it takes in minutes, what the log calls an error. */
const table: [string, Turn, DegradedReason, number, string | undefined][] = [
  ['F11 429 with retry-after', aFault('throttled', { retryAfterSeconds: 30 }), 'busy', 26, undefined],
  ['F11 429 without', aFault('throttled'), 'busy', 26, undefined],
  ['F12 spend limit', aFault('spend-limit'), 'spend-limit', 0, 'anthropic-spend-limit'],
  ['F13 529', aFault('overloaded'), 'busy', 26, 'anthropic-overloaded'],
  ['F13 500', aFault('server'), 'busy', 26, 'anthropic-server'],
  ['F13 connection', aFault('connection'), 'busy', 26, 'anthropic-connection'],
  ['F14 silence', aFault('timeout'), 'busy', 10, undefined],
  ['F15 cut off', { text: '{"mentions":[', stop: 'length' }, 'unreadable', 0, undefined],
  ['wrong schema', { json: { other: true } }, 'unreadable', 0, undefined],
  ['no answer of the API', aFault('unreadable'), 'unreadable', 0, undefined],
  ['F17 refusal', { stop: 'refused' }, 'refused', 0, undefined],
  ['does not fit', { stop: 'context' }, 'too-large', 0, undefined],
  ['F18 key refused', aFault('key-refused'), 'key-refused', 0, 'anthropic-key-refused'],
  ['model unknown', aFault('model-unknown'), 'model-unknown', 0, undefined],
  ['rejected', aFault('rejected'), 'rejected', 0, undefined],
]

describe('a document whose model', () => {
  it.each(table)(
    '%s: is with the coder, with the offline codes and a reason',
    async (_, turn, reason, minutes, error) => {
      const offline = await through(undefined)
      const got = await through(always(turn))

      expect(got).toMatchObject({ status: 'in-review', attempts: 0, reasons: [reason] })
      expect(got.codes).toEqual(offline.codes)
      expect(got.minutes).toBeLessThanOrEqual(minutes)
      if (error) expect(errors()).toContain(error)
      else expect(errors()).toEqual([])
      expect(JSON.stringify(house.ports.log.lines)).not.toMatch(/Tamsin|Orrery|hypertension/i)
    },
  )

  it('F12 refuses for its spend limit is asked once, for all of its steps', async () => {
    const model = always(aFault('spend-limit'))
    await through(model)
    await through(model)

    expect(model.asked).toHaveLength(1)
  })

  it('F13 comes back after 10 minutes is coded with it, without anybody', async () => {
    const model = always(aFault('overloaded'))
    const got = await through(model, (minutes) => {
      // It declines, which is an answer.
      if (minutes > 10) model.otherwise = { stop: 'refused' }
    })

    expect(got).toMatchObject({ status: 'in-review', reasons: ['refused'] })
    expect(got.minutes).toBeLessThan(13)
    const waits = house.ports.log.lines.filter(({ message }) => message === 'step waits')
    expect(waits.length).toBeGreaterThan(0)
    expect(waits.every(({ level }) => level === 'warn')).toBe(true)
  })

  it('is switched off, or has no key or budget, is coded at once and nothing is sent', async () => {
    const model = always('asked')
    await switchModels(house.ports, false, localCoder)
    expect(await through(model)).toMatchObject({ status: 'in-review', reasons: ['paused'], minutes: 0 })
    await switchModels(house.ports, true, localCoder)
    const keyless = scriptedModel([], { ready: false })
    expect(await through(keyless)).toMatchObject({ status: 'in-review', reasons: ['no-key'], minutes: 0 })
    house.ports.spending.dayUsd = 0.001
    expect(await through(model)).toMatchObject({ status: 'in-review', reasons: ['budget-day'], minutes: 0 })
    house.ports.spending.dayUsd = 100
    house.ports.spending.documentUsd = 0.001
    expect(await through(model)).toMatchObject({
      status: 'in-review',
      reasons: ['budget-document'],
      minutes: 0,
    })

    expect([...model.asked, ...keyless.asked]).toEqual([])
  })
})

const kinds: Record<FaultKind, true> = {
  throttled: true,
  overloaded: true,
  server: true,
  connection: true,
  timeout: true,
  'key-missing': true,
  'key-refused': true,
  'spend-limit': true,
  'model-unknown': true,
  rejected: true,
  'too-large': true,
  unreadable: true,
  stopped: true,
}

it.each(Object.keys(kinds) as FaultKind[])('no fault of a vendor fails a document: %s', async (kind) => {
  expect(await through(always(aFault(kind)))).toMatchObject({ status: 'in-review', attempts: 0 })
})
