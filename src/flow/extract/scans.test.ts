import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { ModelFault } from '#src/ports/language-model.ts'
import { paragraph, type Says, scanHouse } from '#src/testing/scans.ts'
import { rerun } from '../document/again.ts'
import { readAgain } from '../document/pages.ts'
import { switchModels } from '../model/state.ts'
import { split } from '../split/split.ts'

const hypertension: Says = (page) => [
  paragraph(`SYNTHETIC sheet ${page}`),
  paragraph('ASSESSMENT: Essential hypertension.'),
]

async function stands(house: Awaited<ReturnType<typeof scanHouse>>, id: string) {
  const document = await house.documents.document(id)
  if (!document) throw new Error('gone')
  return document
}

describe('a scan', () => {
  it('is read page by page and coded from what was read', async () => {
    const house = await scanHouse(hypertension)
    const id = await house.scan(2)
    const review = await house.see(id)
    expect(review.status).toBe('in-review')
    expect(review.text).toBe(
      'SYNTHETIC sheet 1\n\nASSESSMENT: Essential hypertension.\fSYNTHETIC sheet 2\n\nASSESSMENT: Essential hypertension.',
    )
    expect(review.pages[0]).toMatchObject({
      needsOcr: false,
      ocr: { by: 'mistral', confidence: 0.93, approximate: true },
    })
    const card = review.cards.find(({ code }) => code === 'I10')
    expect(card?.evidence[0]?.boxes).toEqual([
      { page: 1, x: 60, y: 200, width: 480, height: 80, approximate: true },
    ])
    const calls = await house.documents.modelCalls({ documentId: id })
    expect(calls.map(({ purpose, outcome, usage }) => [purpose, outcome, usage.pages])).toEqual([
      ['ocr', 'answered', 1],
      ['ocr', 'answered', 1],
    ])
  })

  it('whose page is blank has no gap there', async () => {
    const house = await scanHouse((page) => (page === 2 ? [] : hypertension(page)))
    const review = await house.see(await house.scan(2))
    expect(review.current).toMatchObject({ gaps: [] })
    expect(review.pages[1]).toMatchObject({ needsOcr: false, ocr: { by: 'mistral' } })
  })

  it('one of whose pages cannot be read is reviewed with a gap, which can be read later (F21)', async () => {
    let broken = true
    const house = await scanHouse((page) => {
      if (page === 2 && broken) throw new ModelFault('unreadable', 'no answer of this API')
      return hypertension(page)
    })
    const id = await house.scan(3)
    expect(await stands(house, id)).toMatchObject({
      stage: 'in-review',
      gaps: [{ page: 2, reason: 'ocr-failed' }],
    })
    expect(await stands(house, id)).not.toHaveProperty('degraded')
    expect((await house.see(id)).pages[1]).toMatchObject({ needsOcr: true, gap: 'ocr-failed' })
    broken = false
    await readAgain(house.ports, id, 2, localCoder)
    await house.advance(id)
    expect(await stands(house, id)).toMatchObject({ stage: 'in-review', gaps: [] })
    // Read: 1, 2 (which failed), 3, and then 2 alone.
    expect(house.reader?.asked.toSorted()).toEqual([1, 2, 2, 3])
  })

  it('waits while its reader is throttled, says so, and goes on by itself (F22)', async () => {
    let down = true
    const house = await scanHouse((page) => {
      if (down) throw new ModelFault('throttled', 'slow down', { retryAfterSeconds: 300 })
      return hypertension(page)
    })
    const id = await house.arrive(2)
    for (let minutes = 0; minutes < 55; minutes += 5) {
      const { end } = await house.advance(id)
      expect(end).toBe('wait')
      const document = await stands(house, id)
      expect(document).toMatchObject({
        stage: 'stored',
        attempts: 0,
        waiting: { for: 'ocr', why: 'throttled' },
      })
      expect(document.failure).toBeUndefined()
      house.clock.advance(300)
    }
    down = false
    house.clock.advance(1)
    expect(await house.advance(id)).toEqual({ end: 'done' })
    expect(await stands(house, id)).toMatchObject({ stage: 'in-review', gaps: [] })
    expect(await stands(house, id)).not.toHaveProperty('waiting')
  })

  it('is given to the coder after an hour of silence, with the reason', async () => {
    const house = await scanHouse(() => {
      throw new ModelFault('throttled', 'slow down', { retryAfterSeconds: 600 })
    })
    const id = await house.arrive(6)
    let before = 0
    let minutes = 0
    for (; (await stands(house, id)).stage !== 'in-review' && minutes < 90; minutes += 10) {
      before = house.reader?.asked.length ?? 0
      await house.advance(id)
      house.clock.advance(600)
    }
    expect(minutes).toBe(70)
    expect(await stands(house, id)).toMatchObject({
      stage: 'in-review',
      degraded: [{ step: 'extract', reason: 'busy' }],
    })
    expect((await house.see(id)).status).toBe('needs-ocr')
    // With no patience left, three more refusals are enough: the other pages are not tried one by one.
    expect((house.reader?.asked.length ?? 0) - before).toBeLessThanOrEqual(4)
  })

  it('whose step is killed goes on at the page where it was: nothing is read twice', async () => {
    const house = await scanHouse(hypertension)
    const id = await house.arrive(6)
    const { images } = house.ports.pdf
    let alive = true
    const killed = {
      ...house.ports.pdf,
      images: (async (bytes, type, numbers, options) => {
        if (numbers.includes(5)) alive = false
        if (!alive) throw new TypeError('killed')
        return images(bytes, type, numbers, options)
      }) as typeof images,
    }
    house.ports.pdf = killed
    expect((await house.advance(id)).end).toBe('wait')
    expect(house.reader?.asked).toHaveLength(4)
    house.ports.pdf = { ...killed, images }
    house.clock.advance(120)
    await house.advance(id)
    expect((await stands(house, id)).stage).toBe('in-review')
    expect(house.reader?.asked.toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('hands itself on when its turn is over', async () => {
    const house = await scanHouse((page) => {
      house.clock.advance(30)
      return hypertension(page)
    })
    const id = await house.arrive(9)
    expect(await house.advance(id)).toEqual({ end: 'wait', seconds: 0 })
    expect(await stands(house, id)).toMatchObject({ stage: 'stored', attempts: 0 })
    expect(await stands(house, id)).not.toHaveProperty('waiting')
    for (let turn = 0; turn < 3; turn++) await house.advance(id)
    expect((await stands(house, id)).stage).toBe('in-review')
    expect(house.reader?.asked.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('that is uploaded again, run again or split costs nothing more', async () => {
    const house = await scanHouse(hypertension)
    const id = await house.scan(4)
    await house.scan(4)
    await rerun(house.ports, id, localCoder)
    await house.advance(id)
    for (const part of await split(house.ports, id, [1, 3], localCoder)) {
      await house.advance(part)
      expect(await stands(house, part)).toMatchObject({ stage: 'in-review', gaps: [] })
    }
    expect(house.reader?.asked).toHaveLength(4)
    expect(await house.documents.spent({ documentId: id })).toBeCloseTo(4 * 0.004)
  })

  it('on its way twice at the same time is not paid for twice', async () => {
    let other: string | undefined
    const house = await scanHouse(async (page) => {
      const first = other
      other = undefined
      // While the first document waits for its first page, the second one is read to its end.
      if (first) await house.advance(first)
      return hypertension(page)
    })
    const id = await house.arrive(6)
    other = await house.arrive(6)
    await house.advance(id)
    const times = (page: number) => house.reader?.asked.filter((one) => one === page).length
    expect([5, 6].map(times)).toEqual([1, 1])
    expect(await stands(house, id)).toMatchObject({ stage: 'in-review', gaps: [] })
  })

  it('keeps its words when the reader is taken away', async () => {
    const house = await scanHouse(hypertension)
    const id = await house.scan(1)
    if (house.reader) house.reader.isReady = false
    await rerun(house.ports, id, localCoder)
    await house.advance(id)
    expect((await house.see(id)).text).toContain('Essential hypertension')
  })
})

describe('a scan that nobody may read', () => {
  it('needs OCR, and says nothing of a model where none is set up', async () => {
    const house = await scanHouse(undefined)
    const id = await house.scan(2)
    expect((await house.see(id)).status).toBe('needs-ocr')
    expect(await stands(house, id)).toMatchObject({ gaps: [{ page: 1 }, { page: 2 }] })
    expect(await stands(house, id)).not.toHaveProperty('degraded')
    await expect(readAgain(house.ports, id, undefined, localCoder)).rejects.toMatchObject({
      code: 'ocr-not-set-up',
    })
  })

  it.each([
    ['the budget of the document is used up', 'budget-document'],
    ['models are switched off', 'paused'],
    ['the key is refused', 'key-refused'],
  ] as const)('because %s is reviewed with gaps and the reason', async (_, reason) => {
    const house = await scanHouse((page) => {
      if (reason === 'key-refused') throw new ModelFault('key-refused', '401')
      return hypertension(page)
    })
    if (reason === 'budget-document') house.ports.spending = { ...house.ports.spending, documentUsd: 0.009 }
    if (reason === 'paused') await switchModels(house.ports, false, localCoder)
    const id = await house.scan(8)
    const document = await stands(house, id)
    expect(document).toMatchObject({ stage: 'in-review', degraded: [{ step: 'extract', reason }] })
    const gaps = 'gaps' in document ? document.gaps : []
    expect(gaps).toHaveLength(reason === 'budget-document' ? 6 : 8)
    expect(gaps.every((gap) => gap.reason === 'needs-ocr')).toBe(true)
  })
})
