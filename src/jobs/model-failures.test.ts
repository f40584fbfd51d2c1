import { afterEach, describe, expect, it } from 'vitest'
import { anthropicModel } from '#src/adapters/model/anthropic.ts'
import { scanned } from '#src/adapters/pdf/sample-files.ts'
import { localCoder } from '#src/domain/actor.ts'
import { type DegradedReason, degradedSentences } from '#src/domain/model.ts'
import { receive } from '#src/flow/upload/upload.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import { playedCoder } from '#src/testing/vendors/played-coder.ts'
import type { Behaviour, FakeVendor } from '#src/testing/vendors/script.ts'

/**
 * The failure table: what goes wrong at the vendor → what the coder sees → what the log says. The real SDK speaks to a fake of
 * the vendor's API; the whole house is behind it.
 */

const vendors: FakeVendor[] = []
afterEach(async () => {
  for (const vendor of vendors.splice(0)) await vendor.close()
})

async function modelHouse(script: Behaviour[], { spent = 100 } = {}) {
  const house = await testHouse()
  const vendor = await fakeAnthropic({ answer: playedCoder, script, models: ['claude-test'] })
  vendors.push(vendor)
  house.env['ANTHROPIC_API_KEY'] = 'sk-SYNTHETIC'
  const model = anthropicModel({
    model: 'claude-test',
    secrets: house.secrets,
    baseUrl: vendor.url,
    // Enough for a machine under load; silence is what some of the scripts are made of.
    patience: { idle: 1_000, total: 10_000 },
  })
  Object.assign(house.ports, { model, models: new Map([['anthropic', model]]) })
  house.ports.spending = { ...house.ports.spending, dayUsd: spent }
  const bytes = new TextEncoder().encode(note)
  const { id } = await receive(house.ports, { name: 'n.txt', kind: 'clinical_note' }, bytes, localCoder)
  const document = async () => {
    const found = await house.documents.document(id)
    if (!found) throw new Error('gone')
    return found
  }
  const pages = await house.browser()
  return {
    ...house,
    id,
    vendor,
    document,
    /** Works until it is in review, moving the clock when everything waits; answers the seconds waited. */
    async untilRead(mostMinutes = 30): Promise<number> {
      const began = house.clock.now().getTime()
      for (;;) {
        await house.workAll()
        const { stage, failure } = await document()
        const waited = (house.clock.now().getTime() - began) / 1000
        if (stage === 'in-review' || failure || waited > mostMinutes * 60) return waited
        house.clock.advance(5)
      }
    },
    page: async () => (await (await pages.get(`/documents/${id}`)).text()).replaceAll('&#39;', "'"),
    async codes() {
      const read = await document()
      return 'runId' in read
        ? (await house.documents.suggestions(read.runId)).map(({ code }) => code).sort()
        : []
    },
    async run() {
      const read = await document()
      return 'runId' in read ? house.documents.run(read.runId) : undefined
    },
    calls: () => house.documents.modelCalls({ documentId: id }),
    logged: () =>
      house.log.lines.map(({ message, fields }) => `${message} ${fields.error_code ?? ''}`.trim()),
  }
}

/** A document is in review with these codes whatever the vendor does. */
const expected = ['E11.65', 'I10']

describe('with a vendor that is well', () => {
  it('a note is coded in three calls and summarised in one, each written down with its cost', async () => {
    const house = await modelHouse([])
    expect(await house.untilRead()).toBe(0)
    expect(await house.codes()).toEqual(expect.arrayContaining(expected))
    const run = await house.run()
    expect(run?.model).toMatchObject({ provider: 'anthropic', model: 'claude-test', calls: 4 })
    expect(run?.model?.prompts.map((name) => name.split('@')[0])).toEqual([
      'mentions',
      'choice',
      'review',
      'summary',
    ])
    expect(run?.degraded).toBeUndefined()
    const calls = await house.calls()
    expect(calls.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
      'mentions answered',
      'choice answered',
      'review answered',
      'summary answered',
    ])
    expect(calls.every(({ costUsd, usage }) => costUsd > 0 && usage.output > 0)).toBe(true)
    expect((await house.page()).includes('id="degraded"')).toBe(false)
  })

  it('a second run of the same document buys nothing again', async () => {
    const house = await modelHouse([])
    await house.untilRead()
    const browser = await house.browser()
    await browser.post(`/documents/${house.id}/rerun`, {})
    await house.untilRead()
    expect(house.vendor.asked).toHaveLength(4)
    expect((await house.run())?.model?.calls).toBe(4)
  })
})

/** Passing faults: the document waits, goes on by itself, and nothing is missing in the end. */
const passing: [string, Behaviour[], { least: number; most: number; why: string }][] = [
  [
    'F11 429 with retry-after 30',
    [{ status: 429, headers: { 'retry-after': '30' } }],
    { least: 30, most: 40, why: 'throttled' },
  ],
  ['F11 429 without retry-after', [{ status: 429 }], { least: 1, most: 65, why: 'throttled' }],
  ['F13 529 three times', Array(3).fill({ status: 529 }), { least: 3, most: 300, why: 'overloaded' }],
  ['F13 500', [{ status: 500 }], { least: 1, most: 65, why: 'server' }],
  ['F13 503', [{ status: 503 }], { least: 1, most: 65, why: 'server' }],
  ['F14 no headers', ['hang'], { least: 1, most: 65, why: 'timeout' }],
  ['F14 silence in the middle of an answer', ['stall'], { least: 1, most: 65, why: 'timeout' }],
  ['a connection that is refused half way', ['reset-midway'], { least: 1, most: 65, why: 'connection' }],
  ['a connection that is reset', ['reset'], { least: 1, most: 65, why: 'connection' }],
  [
    'an overload after the answer began',
    [{ event: 'overloaded_error' }],
    { least: 1, most: 65, why: 'overloaded' },
  ],
]

describe.each(passing)('%s', (_, script, { least, most, why }) => {
  it('delays the document, says why, and ends as if nothing had been', async () => {
    const house = await modelHouse([...script])
    await house.workAll()
    expect((await house.document()).waiting).toMatchObject({ for: 'model', why })
    expect((await house.page()).includes('Waiting for the model')).toBe(true)
    expect(house.logged()).toContain(`step waits model-${why}`)

    const waited = await house.untilRead()

    expect(waited).toBeGreaterThanOrEqual(least)
    expect(waited).toBeLessThanOrEqual(most)
    expect((await house.document()).waiting).toBeUndefined()
    expect((await house.run())?.degraded).toBeUndefined()
    expect(await house.codes()).toEqual(expect.arrayContaining(expected))
    expect((await house.calls()).filter(({ outcome }) => outcome === 'answered')).toHaveLength(4)
  })
})

/** Lasting faults: coded at once by the offline engine, with the reason on the page. */
const lasting: [string, Behaviour[], DegradedReason, { sent: number; log?: string }][] = [
  [
    'F12 the spend limit, as 429',
    [{ status: 429, type: 'rate_limit_error', code: 'enforced_spend_limit_reached' }],
    'spend-limit',
    { sent: 1, log: 'vendor refuses anthropic-spend-limit' },
  ],
  ['F15 an answer cut off twice', ['truncated', 'truncated'], 'unreadable', { sent: 2 }],
  ['another shape than asked for, twice', ['wrong-shape', 'wrong-shape'], 'unreadable', { sent: 2 }],
  ['F17 a refusal', ['refusal'], 'refused', { sent: 1 }],
  ['a document that does not fit', ['context'], 'too-large', { sent: 1 }],
  ['a request that is called wrong', [{ status: 400 }], 'rejected', { sent: 1 }],
  ['a request that is too large', [{ status: 413 }], 'too-large', { sent: 1 }],
  ['a page of some proxy', ['not-the-api'], 'unreadable', { sent: 1 }],
  ['F14 three times silence', ['hang', 'hang', 'hang'], 'busy', { sent: 3 }],
]

describe.each(lasting)('%s', (_, script, reason, { sent, log }) => {
  it('leaves the offline result, in review, with the reason on the page', async () => {
    const house = await modelHouse([...script])
    await house.untilRead()

    expect((await house.document()).stage).toBe('in-review')
    expect(await house.codes()).toEqual(expect.arrayContaining(expected))
    expect((await house.document()).degraded).toContainEqual({ step: 'code', reason })
    expect((await house.page()).includes(degradedSentences[reason])).toBe(true)
    const mentions = (await house.calls()).filter(({ purpose }) => purpose === 'mentions')
    expect(mentions).toHaveLength(sent)
    if (log) expect(house.logged()).toContain(log)
  })
})

describe('F15 an answer cut off once', () => {
  it('is asked once more with more room', async () => {
    const house = await modelHouse(['truncated'])
    await house.untilRead()
    const [first, second] = house.vendor.asked
    expect(second?.maxTokens).toBe((first?.maxTokens ?? 0) * 2)
    expect((await house.run())?.degraded).toBeUndefined()
  })
})

describe('F11 429 for an hour', () => {
  it('fails no document: after 25 minutes it is coded without the model', async () => {
    const house = await modelHouse(Array(500).fill({ status: 429, headers: { 'retry-after': '60' } }))
    const waited = await house.untilRead(60)
    expect((await house.document()).failure).toBeUndefined()
    expect((await house.document()).stage).toBe('in-review')
    expect(waited).toBeLessThanOrEqual(26 * 60)
    expect((await house.document()).degraded).toContainEqual({ step: 'code', reason: 'busy' })
  })
})

describe('F13 a vendor that is down for 20 minutes', () => {
  it('is left in peace after ten faults, tried once a minute, and the document is coded with it in the end', async () => {
    const house = await modelHouse([])
    const well = house.clock.now().getTime() + 20 * 60_000
    house.vendor.script.push(...Array(400).fill({ status: 529 }))
    for (let i = 0; i < 2_000 && (await house.document()).stage !== 'in-review'; i++) {
      if (house.clock.now().getTime() >= well) house.vendor.script.splice(0)
      await house.workAll()
      house.clock.advance(5)
    }
    expect(house.vendor.headers.length).toBeLessThan(60)
    expect(house.logged()).toContain('vendor rests anthropic-overloaded')
    expect(house.logged()).toContain('vendor is back anthropic')
    expect((await house.run())?.degraded).toBeUndefined()
    expect((await house.run())?.model?.calls).toBe(4)
  })
})

describe('F18 a key that the vendor refuses', () => {
  it('is read once more, then the document goes on without, and on-call is told', async () => {
    const house = await modelHouse([])
    house.vendor.take('sk-ANOTHER')
    await house.untilRead()
    expect(house.vendor.headers).toHaveLength(1)
    expect((await house.document()).degraded).toContainEqual({ step: 'code', reason: 'key-refused' })
    expect(house.logged()).toContain('vendor refuses anthropic-key-refused')
  })

  it('F19 was replaced meanwhile: the new one is used, and nothing is missing', async () => {
    const house = await modelHouse([])
    house.vendor.take('sk-NEW')
    let reads = 0
    const read = house.secrets.read
    house.secrets.read = async (name, options) => {
      if (name === 'anthropic-api-key' && options?.fresh) {
        reads++
        house.env['ANTHROPIC_API_KEY'] = 'sk-NEW'
      }
      return read(name, options)
    }
    await house.untilRead()
    expect(reads).toBe(1)
    expect((await house.run())?.degraded).toBeUndefined()
  })
})

describe('without a key', () => {
  it('F20 everything works, nothing is sent, and the page says what is missing', async () => {
    const house = await modelHouse([])
    delete house.env['ANTHROPIC_API_KEY']
    await house.untilRead()
    expect(house.vendor.headers).toHaveLength(0)
    expect(await house.codes()).toEqual(expect.arrayContaining(expected))
    expect((await house.page()).includes(degradedSentences['no-key'])).toBe(true)
  })
})

describe('a document of which no page could be read', () => {
  it('is not asked about', async () => {
    const house = await modelHouse([])
    const picture = await scanned()
    const { id } = await receive(house.ports, { name: 's.pdf' }, picture, localCoder)
    await house.workAll()
    expect(await house.documents.modelCalls({ documentId: id })).toEqual([])
  })
})

describe('a budget that is used up', () => {
  it('stops calls, not work', async () => {
    const house = await modelHouse([], { spent: 0.000_1 })
    await house.untilRead()
    expect(house.vendor.headers).toHaveLength(0)
    expect((await house.document()).degraded).toContainEqual({ step: 'code', reason: 'budget-day' })
    expect(await house.codes()).toEqual(expect.arrayContaining(expected))
  })
})

describe('whatever the vendor does', () => {
  it('no word of a document stands in a log line', async () => {
    const faults: Behaviour[] = [
      'refusal',
      'wrong-shape',
      { status: 400, message: 'Tamsin Orrery' },
      'garbled',
      'stall',
    ]
    for (const fault of faults) {
      const house = await modelHouse([fault, fault, fault])
      await house.untilRead()
      expect(/tamsin|orrery|lisinopril|hypertension|SYN-2001/i.test(JSON.stringify(house.log.lines))).toBe(
        false,
      )
      expect(/tamsin|orrery|lisinopril/i.test(JSON.stringify(await house.calls()))).toBe(false)
    }
  })
})
