import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { rerun, restore, trash } from '../document/again.ts'
import { ungroup } from '../encounter/group.ts'
import { textOf } from '../extract/text-of.ts'
import { add, decide } from '../review/decide.ts'
import { loadReview } from '../review/load.ts'
import { sign } from '../review/sign.ts'
import { join, split, tiled } from './split.ts'

const problem = (code: string) => expect.objectContaining({ code })
const page = (n: number, words: string) =>
  note.replace('ASSESSMENT AND PLAN:', `Page ${n}\nASSESSMENT AND PLAN:`).replace('No chest pain.', words)
const packet = [
  page(1, 'Sleeps well.'),
  page(2, 'Reports chest pain at rest.'),
  page(3, 'Reports chest pain on stairs.'),
].join('\f')

async function aPacket() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const id = await house.read(packet)
  const encounterId = (await house.documents.document(id))?.encounterId ?? ''
  return {
    house,
    id,
    encounterId,
    parts: async () =>
      (await house.documents.documentsOf(encounterId))
        .filter((d) => !d.trashedAt)
        .sort((a, b) => (a.pages?.first ?? 0) - (b.pages?.first ?? 0)),
    split: async (...starts: number[]) => {
      const ids = await split(house.ports, id, starts, localCoder)
      await house.workAll()
      return ids
    },
    join: async (of = id) => {
      await join(house.ports, of, localCoder)
      await house.workAll()
    },
    text: async (of: string) => {
      const document = await house.documents.document(of)
      if (!document) throw new Error('gone')
      return textOf(house.ports, document)
    },
  }
}

describe('ranges of a packet', () => {
  it('tile it: nothing twice, nothing left out', () => {
    expect(tiled({ first: 1, last: 9 }, [1, 4, 7])).toEqual([
      { first: 1, last: 3 },
      { first: 4, last: 6 },
      { first: 7, last: 9 },
    ])
    expect(tiled({ first: 4, last: 6 }, [4, 6])).toEqual([
      { first: 4, last: 5 },
      { first: 6, last: 6 },
    ])
  })

  it.each([
    ['do not begin at the first page', [2, 3]],
    ['go beyond the last', [1, 4]],
    ['are out of order', [1, 3, 2]],
    ['name a page twice', [1, 2, 2]],
    ['are not whole pages', [1, 2.5]],
    ['are no numbers', [1, Number.NaN]],
    ['are none', []],
    ['are one: that is no split', [1]],
    ['are not finite', [1, Number.POSITIVE_INFINITY]],
  ])('are refused when they %s, and nothing changes', async (_, starts) => {
    const at = await aPacket()
    await expect(at.split(...starts)).rejects.toEqual(problem('pages-do-not-tile'))
    expect(await at.parts()).toHaveLength(1)
  })
})

describe('splitting a packet', () => {
  it('makes documents over the same file that keep its page numbers, in the same encounter', async () => {
    const at = await aPacket()
    await at.split(1, 2)
    const parts = await at.parts()
    expect(parts.map(({ pages, stage }) => [pages, stage])).toEqual([
      [{ first: 1, last: 1 }, 'in-review'],
      [{ first: 2, last: 3 }, 'in-review'],
    ])
    expect(new Set(parts.map(({ fileId }) => fileId)).size).toBe(1)
    const { text, pages } = await at.text(parts[1]?.id ?? '')
    expect(pages.map(({ number }) => number)).toEqual([2, 3])
    expect(text).toBe(packet.split('\f').slice(1).join('\f'))
    expect(parts.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined])
  })

  it('can be split again, part by part', async () => {
    const at = await aPacket()
    const [, second = ''] = await at.split(1, 2)
    await split(at.house.ports, second, [2, 3], localCoder)
    await at.house.workAll()
    expect((await at.parts()).map(({ pages }) => pages?.first)).toEqual([1, 2, 3])
  })

  it('takes every decision along with its words, into the part that has them, and back', async () => {
    const at = await aPacket()
    const start = packet.indexOf('chest pain on stairs')
    const span = { start, end: start + 'chest pain on stairs'.length }
    await add(at.house.ports, at.encounterId, { code: 'R07.9', documentId: at.id, span }, localCoder)
    await decide(at.house.ports, at.encounterId, 'I10', { verdict: 'accepted', version: 0 }, localCoder)
    const before = await at.house.documents.decisions(at.encounterId)

    const [, second = ''] = await at.split(1, 2)
    const [evidence] = (await at.house.documents.decision(at.encounterId, 'R07.9'))?.evidence ?? []
    const { text } = await at.text(second)
    expect(evidence).toMatchObject({ documentId: second, quote: 'chest pain on stairs' })
    expect(text.slice(evidence?.start, evidence?.end)).toBe('chest pain on stairs')
    const card = (await loadReview(at.house.ports, second)).cards.find(({ code }) => code === 'R07.9')
    expect(card?.evidence[0]).toMatchObject({ page: 3, documentId: second })
    const spread = (await at.house.documents.decision(at.encounterId, 'I10'))?.evidence ?? []
    for (const quote of spread)
      expect((await at.text(quote.documentId)).text.slice(quote.start, quote.end)).toBe(quote.quote)

    await at.join()
    const after = await at.house.documents.decisions(at.encounterId)
    expect(after.map(({ code, evidence }) => [code, evidence])).toEqual(
      before.map(({ code, evidence }) => [code, evidence]),
    )
  })

  it('drops words that ran over the boundary: they stand in no document now', async () => {
    const at = await aPacket()
    const boundary = packet.indexOf('\f')
    const span = { start: boundary - 5, end: boundary + 5 }
    await add(at.house.ports, at.encounterId, { code: 'R07.9', documentId: at.id, span }, localCoder)
    await at.split(1, 2)
    expect(await at.house.documents.decision(at.encounterId, 'R07.9')).toMatchObject({
      verdict: 'accepted',
      evidence: [],
    })
  })

  it('makes a sign-off page that did not show it stale', async () => {
    const at = await aPacket()
    const version = (await at.house.documents.encounter(at.encounterId))?.version ?? 0
    await at.split(1, 2)
    await expect(
      sign(at.house.ports, at.encounterId, { version, acknowledgedAuthor: true }, localCoder),
    ).rejects.toEqual(problem('edited-elsewhere'))
  })

  it('of what lies in the trash does not bring it back', async () => {
    const at = await aPacket()
    await trash(at.house.ports, at.id, localCoder)
    await expect(at.split(1, 2)).rejects.toEqual(problem('document-gone'))
    await expect(rerun(at.house.ports, at.id, localCoder)).rejects.toEqual(problem('document-gone'))
    expect((await at.house.documents.document(at.id))?.trashedAt).toBeDefined()
  })
})

describe('taking a split back', () => {
  it('gives one document again, and its parts do not come back from the trash', async () => {
    const at = await aPacket()
    const [, second = ''] = await at.split(1, 2)
    await at.join(second)
    const parts = await at.parts()
    expect(parts).toMatchObject([{ id: at.id, pages: { first: 1, last: 3 }, stage: 'in-review' }])
    expect((await at.text(at.id)).text).toBe(packet)
    await expect(restore(at.house.ports, second, localCoder)).rejects.toEqual(problem('document-gone'))
    await expect(rerun(at.house.ports, second, localCoder)).rejects.toEqual(problem('document-gone'))
    expect(await at.parts()).toHaveLength(1)
  })

  it('is refused while a part between is in the trash or with another patient: its pages would be twice', async () => {
    for (const away of ['trash', 'ungroup'] as const) {
      const at = await aPacket()
      const [, middle = ''] = await at.split(1, 2, 3)
      if (away === 'trash') await trash(at.house.ports, middle, localCoder)
      else await ungroup(at.house.ports, middle, localCoder)
      await expect(at.join()).rejects.toEqual(problem('pages-do-not-tile'))
    }
  })

  it('is refused when there is nothing to join', async () => {
    const at = await aPacket()
    await expect(at.join()).rejects.toEqual(problem('pages-do-not-tile'))
    await expect(join(at.house.ports, 'nothing', localCoder)).rejects.toEqual(problem('document-gone'))
  })
})
