import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import type { ModelCall, Waiting } from '#src/domain/model.ts'
import type { FaultKind } from '#src/ports/language-model.ts'
import { anInReview } from '#src/testing/builders.ts'
import { change } from '#src/testing/commits.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import {
  aFault,
  type ScriptedModel,
  scriptedModel,
  scriptedPrices,
  scriptedUsage,
  type Turn,
} from '#src/testing/scripted-model.ts'
import { ComeAgain } from '../step.ts'
import { type Behalf, mostOf, outcomeOfReply, throughGate } from './gate.ts'
import { PATIENCE_MINUTES } from './patience.ts'
import { switchModels } from './state.ts'

let ports: Awaited<ReturnType<typeof memoryPorts>>
beforeEach(async () => {
  ports = await memoryPorts(
    anInReview({ id: 'd1' }),
    anInReview({ id: 'd2', encounterId: 'e2', fileId: 'f2' }),
  )
  ports.spending.prices = scriptedPrices
})
afterEach(() => ports.close())

const forModel = (over: Partial<Behalf> = {}): Behalf => ({ documentId: 'd1', waitsFor: 'model', ...over })

/** One call; a wait comes back as a value. */
async function call(model: ScriptedModel, behalf: Behalf = forModel(), characters = 1_000) {
  try {
    return await throughGate(
      ports,
      behalf,
      {
        vendor: model.provider,
        model: model.model,
        purpose: behalf.waitsFor === 'ocr' ? 'ocr' : 'mentions',
        prompt: 'mentions@1',
        most: mostOf(['x'.repeat(characters)], 0, 1_000),
        ready: () => model.ready(),
      },
      () =>
        model.ask({
          system: 'CANARY-SYSTEM',
          content: [{ kind: 'text', text: 'CANARY-PATIENT' }],
          answer: { as: 'text' },
          maxTokens: 1_000,
          effort: 'low',
          cacheTtl: '1h',
        }),
      outcomeOfReply,
    )
  } catch (error) {
    if (error instanceof ComeAgain) return { wait: error.seconds, waiting: error.waiting }
    throw error
  }
}

/** Calls for one document as its job would: waits as long as it is told to. Answers the last result and the seconds waited. */
async function untilDone(model: ScriptedModel, behalf = forModel(), tick?: (waited: number) => void) {
  let waiting: Waiting | undefined
  const waits: number[] = []
  for (;;) {
    const got = await call(model, { ...behalf, waiting })
    if (!('wait' in got)) return { got, waits }
    const { now } = ports.clock
    const until = new Date(now().getTime() + got.wait * 1000).toISOString()
    waiting = {
      for: behalf.waitsFor,
      why: 'throttled',
      ...got.waiting,
      since: waiting?.since ?? now().toISOString(),
      until,
    }
    waits.push(got.wait)
    ports.clock.advance(got.wait)
    tick?.(got.wait)
  }
}

const always = (kind: FaultKind, more = {}) => scriptedModel([], { otherwise: aFault(kind, more) })
const calls = (documentId = 'd1') => ports.documents.modelCalls({ documentId })
const outcomes = async () => (await calls()).map(({ outcome }) => outcome)
const today = () => ports.documents.spent({ day: '2026-11-20' })
const logged = (level: string) => ports.log.lines.filter((line) => line.level === level)

describe('a call that is answered', () => {
  it('is written down before it is sent, with the most it can cost, and then with what it did cost', async () => {
    let under: ModelCall | undefined
    const model = scriptedModel([
      async () => {
        under = (await calls())[0]
        return 'words'
      },
    ])

    const got = await call(model)

    expect(under).toMatchObject({ outcome: 'sent', version: 1, provider: 'anthropic', prompt: 'mentions@1' })
    expect(got).toMatchObject({ ok: true, call: { outcome: 'answered', usage: scriptedUsage } })
    // 1,000 tokens at $3, 200 at $15 a million.
    expect(await today()).toBeCloseTo(0.006, 9)
    expect(under?.costUsd).toBeGreaterThan(0.006)
  })

  it('leaves nothing of prompt or reply in records and log', async () => {
    await call(scriptedModel(['CANARY-REPLY']))
    await call(always('server'))

    const kept = JSON.stringify([await calls(), ports.log.lines])
    expect(kept).not.toMatch(/CANARY/)
    expect(logged('info')).toMatchObject([
      { message: 'model', fields: { document_id: 'd1', llm: { in_tok: 1_000, out_tok: 200 } } },
    ])
  })

  it('is not lost when the store is busy as it ends: the call stays at its most', async () => {
    const { commit } = ports.documents
    const model = scriptedModel([
      () => {
        ports.documents.commit = async (wanted) => {
          const { Problem } = await import('#src/domain/problem.ts')
          ports.documents.commit = commit
          void wanted
          throw new Problem('store-busy', {})
        }
        return 'words'
      },
    ])

    expect(await call(model)).toMatchObject({ ok: true, reply: { text: 'words' } })
    expect(await outcomes()).toEqual(['sent'])
  })
})

describe('F11: a vendor that throttles', () => {
  it('waits at least as long as it was asked to, by coming again and not by sleeping', async () => {
    const began = performance.now()

    const got = await call(always('throttled', { retryAfterSeconds: 30 }))

    expect(got).toMatchObject({ wait: 30, waiting: { for: 'model', why: 'throttled' } })
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('is not asked by anybody else before then, and by everybody after', async () => {
    const model = scriptedModel([aFault('throttled', { retryAfterSeconds: 30 })], { otherwise: 'words' })
    await call(model)
    const other = await call(model, forModel({ documentId: 'd2' }))
    expect(other).toMatchObject({ waiting: { why: 'throttled' } })
    expect('wait' in other && other.wait).toBeGreaterThanOrEqual(30)
    expect(model.asked).toHaveLength(1)

    ports.clock.advance(31)
    const both = await Promise.all([call(model), call(model, forModel({ documentId: 'd2' }))])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('for an hour leaves the document degraded after 25 minutes, never failed, at no cost', async () => {
    const { got, waits } = await untilDone(always('throttled', { retryAfterSeconds: 30 }))

    expect(got).toMatchObject({ ok: false, reason: 'busy' })
    const minutes = waits.reduce((sum, one) => sum + one, 0) / 60
    expect(minutes).toBeGreaterThan(PATIENCE_MINUTES - 1)
    expect(minutes).toBeLessThanOrEqual(PATIENCE_MINUTES)
    expect(await today()).toBe(0)
  })

  it.each([
    ['classify', { ok: false, reason: 'busy' }],
    // Left from a run before, or from the reader of scans.
    ['code', { waiting: { for: 'model' } }],
    ['summarise', { waiting: { for: 'model' } }],
    ['extract', { waiting: { for: 'model' } }],
  ] as const)('is waited for once by all steps of a document: busy at %s', async (step, wanted) => {
    const value = anInReview({ id: 'd1', version: 2, degraded: [{ step, reason: 'busy' }] })
    await ports.documents.commit(change({ put: 'document', value }))

    expect(await call(always('throttled'))).toMatchObject(wanted)
  })

  it('F22: is waited for by OCR for an hour, counted from the last page that was read', async () => {
    const ocr = forModel({ waitsFor: 'ocr' })
    const pages = scriptedModel([], { otherwise: aFault('throttled', { retryAfterSeconds: 30 }) })
    let minutes = 0
    const { got } = await untilDone(pages, ocr, (seconds) => {
      minutes += seconds / 60
      // One page gets through after 40 minutes.
      if (minutes >= 40 && minutes < 40.5) pages.script.push('a page')
    })
    expect(got).toMatchObject({ ok: true })

    const since = new Date(ports.clock.now().getTime() - 40 * 60_000).toISOString()
    const until = ports.clock.now().toISOString()
    ports.clock.advance(45 * 60)
    const later = await call(pages, { ...ocr, waiting: { for: 'ocr', why: 'throttled', since, until } })
    expect(later).toMatchObject({ waiting: { for: 'ocr' } })
    ports.clock.advance(16 * 60)
    expect(
      await call(pages, { ...ocr, waiting: { for: 'ocr', why: 'throttled', since, until } }),
    ).toMatchObject({ reason: 'busy' })
  })

  it('is left alone though a call from before is answered meanwhile', async () => {
    const held = Promise.withResolvers<string>()
    const model = scriptedModel([() => held.promise, aFault('throttled', { retryAfterSeconds: 30 })], {
      otherwise: 'words',
    })
    const before = call(model)
    await expect.poll(() => model.asked.length).toBe(1)
    await call(model, forModel({ documentId: 'd2' }))
    held.resolve('words')
    expect(await before).toMatchObject({ ok: true })

    expect(await call(model)).toMatchObject({ waiting: { why: 'throttled' } })
    expect(model.asked).toHaveLength(2)
  })

  it('for a day by its header is asked again after 15 minutes; the document goes on at once', async () => {
    const model = scriptedModel([aFault('throttled', { retryAfterSeconds: 86_400 })], { otherwise: 'words' })
    expect(await call(model)).toMatchObject({ ok: false, reason: 'busy' })

    ports.clock.advance(901)
    expect(await call(model, forModel({ documentId: 'd2' }))).toMatchObject({ ok: true })
  })

  it('without saying how long, is asked again within a minute, later each time', async () => {
    const { waits } = await untilDone(always('overloaded'))

    expect(Math.max(...waits)).toBeLessThanOrEqual(70)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1)
  })
})

describe('F12: the spend limit of the vendor', () => {
  it('is not tried again for 15 minutes, by nobody, and is an error in the log', async () => {
    const model = always('spend-limit')

    expect(await call(model)).toMatchObject({ ok: false, reason: 'spend-limit' })
    expect(await call(model)).toMatchObject({ ok: false, reason: 'spend-limit' })
    expect(await call(model, forModel({ documentId: 'd2' }))).toMatchObject({ reason: 'spend-limit' })

    expect(model.asked).toHaveLength(1)
    expect(logged('error')).toMatchObject([
      { message: 'vendor refuses', fields: { error_code: 'anthropic-spend-limit' } },
    ])
    expect(await today()).toBe(0)
  })

  it('is tried by one call after that, and everybody goes on when it was lifted', async () => {
    const model = scriptedModel([aFault('spend-limit')], { otherwise: 'words' })
    await call(model)
    ports.clock.advance(901)

    const held = Promise.withResolvers<string>()
    model.script.push(() => held.promise)
    const probe = call(model)
    await expect.poll(() => model.asked.length).toBe(2)
    expect(await call(model, forModel({ documentId: 'd2' }))).toMatchObject({ reason: 'spend-limit' })
    held.resolve('words')

    expect(await probe).toMatchObject({ ok: true })
    expect(await call(model, forModel({ documentId: 'd2' }))).toMatchObject({ ok: true })
    expect(model.asked).toHaveLength(3)
  })
})

describe('F13: a vendor that is down', () => {
  it('rests after ten faults in a row; then one of many tries, and all come back when it is well', async () => {
    const model = always('server')
    for (let n = 0; n < 10; n++) expect(await call(model)).toMatchObject({ waiting: { why: 'server' } })
    expect(model.asked).toHaveLength(10)
    expect(await call(model)).toMatchObject({ waiting: { why: 'resting' } })
    expect(model.asked).toHaveLength(10)
    expect(logged('error')).toMatchObject([{ message: 'vendor rests' }])

    ports.clock.advance(61)
    const crowd = await Promise.all(Array.from({ length: 8 }, () => call(model)))
    expect(model.asked).toHaveLength(11)
    expect(crowd.every((got) => 'wait' in got)).toBe(true)

    ports.clock.advance(80)
    model.otherwise = 'words'
    expect(await call(model)).toMatchObject({ ok: true })
    const back = await Promise.all(Array.from({ length: 4 }, () => call(model)))
    expect(back.every((got) => 'ok' in got && got.ok)).toBe(true)
    expect(logged('info').map(({ message }) => message)).toContain('vendor is back')
  })

  it('counts faults of concurrent calls each', async () => {
    const model = always('overloaded')
    await Promise.all(Array.from({ length: 10 }, () => call(model)))

    expect(await ports.documents.modelState('anthropic')).toMatchObject({ faults: 10, why: 'faults' })
  })

  it('for 20 minutes ends with an answer, without anybody', async () => {
    const model = always('server')
    let waited = 0
    const { got } = await untilDone(model, forModel(), (seconds) => {
      waited += seconds
      if (waited > 20 * 60) model.otherwise = 'words'
    })

    expect(got).toMatchObject({ ok: true })
    // Ten before it rests, and about one a minute after.
    expect(model.asked.length).toBeLessThan(45)
  })

  it('a request that it finds wrong is no fault of the vendor', async () => {
    for (let n = 0; n < 9; n++) await call(always('server'))
    expect(await call(always('rejected'))).toMatchObject({ reason: 'rejected' })
    await call(always('server'))

    expect(await ports.documents.modelState('anthropic')).toEqual({
      id: 'anthropic',
      version: 11,
      faults: 1,
      lastFault: 'server',
    })
  })
})

describe('F14: a vendor that hangs', () => {
  it('is asked three times and then given up, each counted with the most it can have cost', async () => {
    const model = always('timeout')

    const { got, waits } = await untilDone(model)

    expect(got).toMatchObject({ ok: false, reason: 'busy' })
    expect(waits).toHaveLength(2)
    expect(model.asked).toHaveLength(3)
    const [first] = await calls()
    expect(first?.costUsd).toBeGreaterThan(0)
    expect(await today()).toBeCloseTo(3 * (first?.costUsd ?? 0), 9)
  })

  it('counts what the vendor said before it fell silent, when it said it', async () => {
    await call(always('timeout', { usage: { ...scriptedUsage, output: 0 } }))

    expect(await today()).toBeCloseTo(0.003, 9)
  })

  it('gets its three tries again on another day', async () => {
    await untilDone(always('timeout'))
    ports.clock.advance(24 * 3600)

    expect(await call(always('timeout'))).toMatchObject({ waiting: { why: 'timeout' } })
  })
})

describe('F17: a refusal', () => {
  it('is an answer: not repeated, not a fault, and paid for', async () => {
    const got = await call(scriptedModel([{ text: '', stop: 'refused' }]))

    expect(got).toMatchObject({ ok: true, reply: { stop: 'refused' }, call: { outcome: 'refused' } })
    expect(await today()).toBeCloseTo(0.006, 9)
    expect(await ports.documents.modelState('anthropic')).toBeUndefined()
    expect(logged('error')).toEqual([])
  })
})

describe('F18, F19: the key', () => {
  it('that is refused ends the call at once and rests the vendor for 5 minutes; a new one works without a deploy', async () => {
    const model = scriptedModel([aFault('key-refused')], { otherwise: 'words' })

    expect(await call(model)).toMatchObject({ ok: false, reason: 'key-refused' })
    expect(await call(model)).toMatchObject({ ok: false, reason: 'key-refused' })
    expect(model.asked).toHaveLength(1)
    expect(logged('error')).toHaveLength(1)
    ports.clock.advance(301)
    expect(await call(model)).toMatchObject({ ok: true })
  })

  it('F20: that is missing sends nothing and writes nothing down', async () => {
    const model = scriptedModel([], { ready: false })

    expect(await call(model)).toEqual({ ok: false, reason: 'no-key' })
    expect(await calls()).toEqual([])
  })
})

describe('an adapter that breaks', () => {
  it('leaves the document without the model, and an error in the log that quotes nothing', async () => {
    const model = scriptedModel([
      () => {
        throw new TypeError('CANARY-PATIENT is not a function')
      },
    ] as Turn[])

    expect(await call(model)).toMatchObject({ ok: false, reason: 'unreadable' })
    expect(logged('error')).toMatchObject([
      { message: 'model adapter broke', fields: { error_type: 'TypeError' } },
    ])
    expect(JSON.stringify(ports.log.lines)).not.toMatch(/CANARY/)
  })
})

describe('the switch', () => {
  it('in the app and in the secret store stops calls, each by itself', async () => {
    const model = scriptedModel([], { otherwise: 'words' })
    await switchModels(ports, false, localCoder)
    expect(await call(model)).toEqual({ ok: false, reason: 'paused' })
    await switchModels(ports, true, localCoder)
    expect(await call(model)).toMatchObject({ ok: true })

    ports.env['MODELS_PAUSED'] = '1'
    ports.clock.advance(60)
    expect(await call(model)).toEqual({ ok: false, reason: 'paused' })
    ports.env['MODELS_PAUSED'] = '0'
    expect(await call(model)).toMatchObject({ ok: true })
    const acts = await ports.documents.audit('models')
    expect(acts.map(({ action, actor }) => [action, actor])).toEqual([
      ['models.off', 'local'],
      ['models.on', 'local'],
    ])
  })

  it('is not turned by a coder of a shop with sign-in', async () => {
    await expect(switchModels(ports, false, { id: 'c1', role: 'coder' })).rejects.toMatchObject({
      code: 'not-yours',
    })
  })

  it('is looked up once a minute while it is not set, and not before every call', async () => {
    let reads = 0
    ports.secrets.read = async () => {
      reads++
      return undefined
    }
    const model = scriptedModel([], { otherwise: 'words' })
    for (let n = 0; n < 5; n++) await call(model)
    expect(reads).toBe(1)
    ports.clock.advance(61)
    await call(model)
    expect(reads).toBe(2)
  })

  it('does not stand in the way when the secret store cannot be read', async () => {
    ports.secrets.read = async () => {
      throw new Error('KMS')
    }
    expect(await call(scriptedModel(['words']))).toMatchObject({ ok: true })
  })
})
