import { beforeEach, describe, expect, it } from 'vitest'
import { type ModelCall, type ModelState, noUsage } from '#src/domain/model.ts'
import type { Ports } from '#src/ports/ports.ts'
import { aDecision, anEncounter, aRun } from '#src/testing/builders.ts'
import { change } from '#src/testing/commits.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { scriptedModel } from '#src/testing/scripted-model.ts'

let house: Awaited<ReturnType<typeof testHouse>>
let browser: Awaited<ReturnType<typeof house.browser>>
beforeEach(async () => {
  house = await testHouse()
  browser = await house.browser()
})

function withModel(ready = true) {
  const model = scriptedModel([], { otherwise: 'words', ready })
  const ports: Ports = house.ports
  ports.model = model
  return model
}

/** The words of a part of a page. */
async function words(path: string, id?: string): Promise<string> {
  const html = await (await browser.get(path)).text()
  const from = id ? html.indexOf(`id="${id}"`) : 0
  if (from < 0) return ''
  const to = id ? html.slice(from).search(/<\/(section|dl|p)>/) : html.length
  return html
    .slice(from, from + to)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

let n = 0
function called(over: Partial<ModelCall> = {}) {
  const sent: ModelCall = {
    id: `c${++n}`,
    version: 1,
    at: '2026-11-20T08:00:00.000Z',
    purpose: 'mentions',
    provider: 'anthropic',
    model: 'claude-sonnet-5-5',
    outcome: 'answered',
    usage: { input: 250, output: 100, cacheRead: 750, cacheWrite: 0, pages: 0 },
    costUsd: 0.25,
    latencyMs: 900,
    ...over,
  }
  return house.documents.commit({ writes: [{ put: 'model-call', value: sent }], audit: [] })
}

describe('the status page', () => {
  it('without a model says what is off and what to set, and offers no switch', async () => {
    const said = await words('/status', 'models')

    expect(said).toMatch(/Coding engine .*in this process, without a network/)
    expect(said).toMatch(
      /None is configured: .*set ENGINE to anthropic or mistral and its key, ANTHROPIC_API_KEY or MISTRAL_API_KEY/,
    )
    expect(said).toMatch(/Scans Off .*coded by hand/)
    expect(said).not.toContain('Switch models')
  })

  it('names engine, model and budget, whether its key is there, and never the key', async () => {
    house.env['ANTHROPIC_API_KEY'] = 'CANARY-KEY'
    withModel()
    await called()

    const said = await words('/status', 'models')

    expect(said).toMatch(/Claude \(Anthropic\) Key present claude-sonnet-5-5/)
    expect(said).toMatch(/Within budget \$0\.25 of \$100\.00/)
    expect(await words('/status')).not.toContain('CANARY')
  })

  it('names a vendor that rests, until when and what to do', async () => {
    withModel()
    const value = {
      id: 'anthropic' as const,
      version: 1,
      faults: 0,
      why: 'spend-limit' as const,
      restUntil: '2026-11-20T09:15:00.000Z',
    }
    await house.documents.commit({ writes: [{ put: 'model-state', value }], audit: [] })

    expect(await words('/status', 'models')).toMatch(/Resting Until 20 Nov 2026, 09:15 UTC .*spend limit/)
  })
})

describe('the status page of a vendor that is not well', () => {
  const kept = (over: Partial<ModelState>) =>
    house.documents.commit({
      writes: [{ put: 'model-state', value: { id: 'anthropic', version: 1, faults: 0, ...over } }],
      audit: [],
    })

  it('is not green while calls fail, and says how', async () => {
    withModel()
    await kept({ faults: 3, lastFault: 'connection' })

    const said = await words('/status', 'models')

    expect(said).toMatch(/Coding engine Degraded/)
    expect(said).toMatch(
      /Claude \(Anthropic\) Degraded The last 3 calls failed: it cannot be reached\. Documents/,
    )
    expect(said).not.toMatch(/Well|Key present/)
  })

  it('says that nothing is proposed while the key is refused, in one row for the vendor', async () => {
    withModel()
    await kept({ why: 'key-refused', restUntil: '2026-11-20T09:15:00.000Z' })

    const said = await words('/status', 'models')

    expect(said).toMatch(
      /Coding engine Degraded .*does not propose beside it now\. The vendor refused the key/,
    )
    expect(said.match(/Claude \(Anthropic\) (Resting|Key present)/g)).toEqual(['Claude (Anthropic) Resting'])
  })

  it('says that another key is set and not tried yet', async () => {
    const model = withModel()
    model.keyMark = async () => '0123456789ab'
    await kept({ why: 'key-refused', restUntil: '2026-11-20T09:15:00.000Z', refusedKey: 'ba9876543210' })

    expect(await words('/status', 'models')).toMatch(/another key is set, not tried yet/)
    expect(await words('/', 'model-notice')).toBe('')
  })

  it('says that nothing is proposed while models are switched off', async () => {
    withModel()
    await browser.post('/status/models', { on: '0' })

    const said = await words('/status', 'models')

    expect(said).toMatch(/Coding engine Degraded .*does not propose beside it now\. Models are switched off/)
    expect(said).toMatch(/Claude \(Anthropic\) Not asked/)
  })

  it('calls a budget used up as soon as it is spent, before anything asks', async () => {
    withModel()
    house.ports.spending.dayUsd = 0.01
    await called()

    expect(await words('/status', 'models')).toMatch(/Spent today Used up \$0\.25 of \$0\.01/)
    expect(await words('/', 'model-notice')).toMatch(/budget for models is used up/)
  })
})

describe('the switch', () => {
  it('leaves one line each in the log', async () => {
    withModel()
    await browser.post('/status/models', { on: '0' })
    await browser.post('/status/models', { on: '1' })

    const said = house.log.lines.filter(({ message }) => message.startsWith('models o'))
    expect(said).toMatchObject([
      { level: 'info', message: 'models off', fields: { count: 0 } },
      { level: 'info', message: 'models on', fields: { count: 1 } },
    ])
  })

  it('stops models for everybody and says so on every page; the same button takes it back; both are in the trail', async () => {
    withModel()
    expect(await words('/', 'model-notice')).toBe('')

    const off = await browser.post('/status/models', { on: '0' })
    expect([off.status, off.headers.get('location')]).toEqual([303, '/status'])
    for (const path of ['/', '/upload', '/status', '/cost', '/codes'])
      expect(await words(path, 'model-notice')).toMatch(
        /switched off at the moment\. The offline engine goes on/,
      )
    expect(await words('/status', 'models')).toMatch(/local switched models off/)

    await browser.post('/status/models', { on: '1' })
    expect(await words('/', 'model-notice')).toBe('')
    expect((await house.documents.audit('models')).map(({ action }) => action)).toEqual([
      'models.off',
      'models.on',
    ])
  })

  it('in the secret store is seen within a minute, and says where it is turned', async () => {
    withModel()
    await words('/')
    house.env['MODELS_PAUSED'] = '1'
    house.clock.advance(60)

    expect(await words('/', 'model-notice')).toMatch(/switched off/)
    expect(await words('/status', 'models')).toMatch(/by the secret models-paused .*Remove it/)
  })
})

describe('the line around every page', () => {
  it('says that a key is missing, or that the budget of the day is used up until it is raised', async () => {
    withModel(false)
    expect(await words('/', 'model-notice')).toMatch(/No key for the model is set/)

    withModel()
    const value = { id: 'all' as const, version: 1, faults: 0, budgetMet: { day: '2026-11-20', usd: 100 } }
    await house.documents.commit({ writes: [{ put: 'model-state', value }], audit: [] })
    house.clock.advance(6)
    expect(await words('/', 'model-notice')).toMatch(/budget for models is used up/)
    house.ports.spending.dayUsd = 150
    house.clock.advance(6)
    expect(await words('/', 'model-notice')).toBe('')
  })

  it('costs no page more than a look every 5 seconds, and no page at all when the store is busy', async () => {
    withModel()
    await words('/')
    let reads = 0
    const read = house.documents.modelState
    house.documents.modelState = (id) => {
      reads++
      return read(id)
    }
    for (let k = 0; k < 5; k++) await words('/upload')
    expect(reads).toBe(0)

    house.clock.advance(6)
    house.documents.modelState = async () => {
      throw new Error('busy')
    }
    expect((await browser.get('/upload')).status).toBe(200)
  })
})

describe('a reader of scans that waits for its key', () => {
  it('is off on the status page, and on no other page a warning', async () => {
    const ports: Ports = house.ports
    ports.ocr = {
      provider: 'mistral',
      model: 'mistral-ocr-latest',
      pixels: 2_000,
      ready: async () => false,
      read: async () => {
        throw new Error('asked')
      },
    }

    expect(await words('/', 'model-notice')).toBe('')
    expect(await words('/status', 'models')).toMatch(/Scans Off Mistral OCR.*no key.*Set MISTRAL_API_KEY/)
    expect(await words('/cost', 'no-model')).toMatch(/nothing is being spent/)
    const { checks } = (await (await browser.get('/readyz')).json()) as { checks: object }
    expect(Object.keys(checks)).toEqual(['records', 'files', 'jobs', 'codes'])
  })
})

describe('GET /readyz', () => {
  it('names a missing key and stays ready: coding by hand needs none', async () => {
    withModel(false)
    const response = await browser.get('/readyz')

    expect(response.status).toBe(200)
    expect(((await response.json()) as { checks: object }).checks).toMatchObject({
      model: { ok: true, degraded: true, detail: expect.stringMatching(/^Claude \(Anthropic\): no key/) },
    })
  })
})

describe('GET /cost', () => {
  it('without a model says that nothing was spent, and why', async () => {
    expect(await words('/cost', 'no-model')).toMatch(/No model .* nothing is being spent/)
    expect(await words('/cost', 'nothing')).toMatch(/Nothing was asked of any vendor/)
    expect(await words('/cost', 'worth')).toMatch(/Nothing is signed yet/)
  })

  it('shows sums against the budgets, by day, model and purpose, with guesses and unknown ends marked', async () => {
    withModel()
    await called()
    await called({ outcome: 'timeout', costUsd: 1, usage: noUsage })
    await called({ outcome: 'sent', costUsd: 2, usage: noUsage, priceGuessed: true })
    await called({ at: '2026-11-02T08:00:00.000Z', purpose: 'summary', costUsd: 0.5 })
    await called({ at: '2026-09-02T08:00:00.000Z', costUsd: 50 })

    expect(await words('/cost', 'budgets')).toMatch(
      /Today \$3\.25 of \$100\.00 \(3 %\).*This month \$3\.75 of the \$2,000\.00/,
    )
    expect(await words('/cost', 'totals')).toMatch(
      /\$3\.75 for 4 calls, 1 of them at a guessed price.*1 \(25 %\); the end of 1 more is not known.*2,000 in, 200 out.*75 %/,
    )
    expect(await words('/cost?days=366', 'totals')).toMatch(/\$53\.75 for 5 calls/)
    const page = await words('/cost')
    expect(page).toMatch(
      /20 Nov 2026 Claude \(Anthropic\) claude-sonnet-5-5 mentions 3 1 1,000 100 \$3\.25 guessed/,
    )
    expect(page).toMatch(
      /By day .* 20 Nov 2026 3 1 1,000 100 \$3\.25 guessed 2 Nov 2026 1 0 1,000 100 \$0\.50/,
    )
    expect((await browser.get('/cost?days=nonsense')).status).toBe(200)
  })

  it('shows what the newest documents cost, by purpose, with a link that names nobody', async () => {
    const id = await house.read(note, { name: 'Tamsin Orrery.txt' })
    await called({ documentId: id })
    await called({ documentId: id, purpose: 'summary', costUsd: 0.5 })

    const html = await (await browser.get('/cost')).text()
    expect(html).toMatch(new RegExp(`<a href="/documents/${id}"><bdi[^>]*>Tamsin Orrery.txt</bdi></a>`))
    expect(html).not.toMatch(/href="[^"]*Orrery/)
    expect(await words('/cost')).toMatch(/summary \$0\.50, mentions \$0\.25 2 0 \$0\.75/)
  })

  it('says what an accepted code and a spared correction cost, by model', async () => {
    await signed('o', { accepted: 40, added: 5, rejected: 15, replaced: 3 })
    await signed('m', { accepted: 50, added: 2, rejected: 3, usd: 4, model: true })

    const said = await words('/cost', 'worth')

    expect(said).toMatch(/Offline engine alone 1 \$0 40 \$0 20 50\.0 –/)
    // 25 corrections at the offline rate, 5 left: 20 spared for $4.
    expect(said).toMatch(/anthropic claude-sonnet-5-5 1 \$4\.00 50 \$0\.08 5 10\.0 \$0\.20/)
  })
})

/** A signed encounter of one document. */
async function signed(
  id: string,
  by: { accepted: number; added: number; rejected: number; replaced?: number; usd?: number; model?: true },
) {
  const documentId = await house.read(`${note}${id}`)
  const document = await house.documents.document(documentId)
  const encounter = document && (await house.documents.encounter(document.encounterId))
  if (!document || !encounter || !('runId' in document)) throw new Error('not read')
  const { replaced = 0 } = by
  const decision = (
    k: number,
    verdict: 'accepted' | 'rejected',
    origin: 'suggested' | 'added',
    replacedBy?: string,
  ) => ({
    put: 'decision' as const,
    value: aDecision({ encounterId: encounter.id, code: `A${k}`, verdict, origin, replacedBy }),
  })
  let k = 0
  const some = (count: number, make: (k: number) => ReturnType<typeof decision>) =>
    Array.from({ length: count }, () => make(++k))
  await house.documents.commit(
    change(
      {
        put: 'encounter',
        value: anEncounter({ ...encounter, version: encounter.version + 1, state: 'signed' }),
      },
      ...some(by.accepted - by.added - replaced, (code) => decision(code, 'accepted', 'suggested')),
      ...some(by.added, (code) => decision(code, 'accepted', 'added')),
      ...some(by.rejected - replaced, (code) => decision(code, 'rejected', 'suggested')),
      // One correction each, though it leaves two decisions.
      ...some(replaced, (code) => decision(code, 'rejected', 'suggested', `A${code + replaced}`)),
      ...some(replaced, (code) => decision(code, 'accepted', 'added')),
    ),
  )
  if (!by.model) return
  const run = await house.documents.run(document.runId)
  const model = {
    provider: 'anthropic' as const,
    model: 'claude-sonnet-5-5',
    prompts: [],
    calls: 1,
    usage: noUsage,
    costUsd: 1,
    latencyMs: 1,
    dropped: {},
  }
  const value = aRun({ ...run, id: document.runId, documentId, version: (run?.version ?? 0) + 1, model })
  await house.documents.commit(change({ put: 'run', value }))
  await called({ documentId, costUsd: by.usd ?? 0 })
}

describe('the API', () => {
  it('says the same as the pages', async () => {
    withModel()
    await called()
    await browser.post('/status/models', { on: '0' })
    const json = async (path: string) => (await browser.json('GET', `/api/v1${path}`)).json()

    expect(await json('/models')).toMatchObject({
      engine: 'anthropic',
      model: 'claude-sonnet-5-5',
      ready: true,
      paused: { by: 'local' },
      today: { usd: 0.25, of: 100 },
      notice: { reason: 'paused' },
    })
    expect(await json('/cost?days=7')).toMatchObject({
      from: '2026-11-14',
      to: '2026-11-20',
      total: { calls: 1, costUsd: 0.25 },
      lines: [{ day: '2026-11-20', purpose: 'mentions', costUsd: 0.25 }],
      cachedShare: 0.75,
    })
    expect((await browser.json('GET', '/api/v1/cost?days=0')).status).toBe(400)
    const { paths } = (await (await browser.get('/api/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/models', '/api/v1/cost']))
  })
})
