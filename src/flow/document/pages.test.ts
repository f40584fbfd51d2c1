import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { ModelFault } from '#src/ports/language-model.ts'
import { paragraph, type Says, scanHouse } from '#src/testing/scans.ts'
import { add, decide } from '../review/decide.ts'
import { rerun } from './again.ts'
import { correctText, readAgain, typedPage, uncorrectText } from './pages.ts'

const problem = (code: string) => expect.objectContaining({ code })
const says: Says = (page) =>
  page === 1
    ? [paragraph('Date of Service: 11/03/2026'), paragraph('ASSESSMENT: Essential hypertcnsion.')]
    : [paragraph('ASSESSMENT: Type 2 diabetes mellitus with hyperglycemia.')]

async function read(told: Says | 'nobody' = says) {
  const house = await scanHouse(told === 'nobody' ? undefined : told)
  const id = await house.scan(2)
  const codes = async (of = id) => (await house.see(of)).cards.map(({ code }) => code)
  const correct = async (page: number, change: (text: string) => string, of = id) => {
    const { text, version } = await typedPage(house.ports, of, page)
    await correctText(house.ports, of, { page, text: change(text), version, blank: false }, localCoder)
    await house.advance(of)
  }
  return { house, ports: house.ports, id, codes, correct }
}
const mended = (text: string) => text.replace('hypertcnsion', 'hypertension, at goal')

describe('correcting what was read of a scan', () => {
  it('proposes codes again from the corrected words, and leaves numbers in the trail, no words', async () => {
    const { house, id, codes, correct } = await read()
    expect(await codes()).not.toContain('I10')
    await correct(1, mended)
    expect(await codes()).toContain('I10')
    const review = await house.see(id)
    expect(review.pages[0]?.ocr).toEqual({ by: 'person', before: 'mistral', approximate: true })
    expect(review.cards.find(({ code }) => code === 'I10')?.evidence[0]?.boxes).toHaveLength(1)
    const trail = await house.documents.audit(id)
    const corrected = trail.find(({ action }) => action === 'document.text-corrected')
    expect(corrected).toMatchObject({ actor: 'local', detail: { page: 1, words: 3 } })
    expect(JSON.stringify(trail)).not.toContain('hypertension')
  })

  it('holds in every re-run and for the same bytes uploaded again, and buys nothing', async () => {
    const { house, ports, id, codes, correct } = await read()
    await correct(1, mended)
    await rerun(ports, id, localCoder)
    await house.advance(id)
    expect(await codes()).toContain('I10')
    expect(await codes(await house.scan(2))).toContain('I10')
    expect(house.reader?.asked).toHaveLength(2)
  })

  it('can be taken back', async () => {
    const { house, ports, id, codes, correct } = await read()
    await correct(1, mended)
    await uncorrectText(ports, id, 1, localCoder)
    await house.advance(id)
    expect(await codes()).not.toContain('I10')
    expect((await house.see(id)).pages[0]?.ocr?.by).toBe('mistral')
    expect(house.reader?.asked).toHaveLength(2)
  })

  it('moves what was decided with its words, and forgets words that no longer stand there', async () => {
    const { house, ports, id, correct } = await read()
    const { encounter, text, cards } = await house.see(id)
    const e11 = cards.find(({ code }) => code === 'E11.65')
    await decide(ports, encounter.id, 'E11.65', { verdict: 'accepted', version: 0 }, localCoder)
    const start = text.indexOf('hypertcnsion')
    await add(
      ports,
      encounter.id,
      { code: 'R03.0', documentId: id, span: { start, end: start + 12 } },
      localCoder,
    )
    await correct(1, mended)
    const after = await house.see(id)
    const accepted = after.cards.find(({ code }) => code === 'E11.65')
    expect(accepted?.state).toBe('accepted')
    expect(accepted?.evidence.map(({ quote }) => quote)).toEqual(e11?.evidence.map(({ quote }) => quote))
    expect(accepted?.evidence[0]?.start).toBe((e11?.evidence[0]?.start ?? 0) + 'e, at goal'.length - 1)
    const added = after.cards.find(({ code }) => code === 'R03.0')
    expect(added).toMatchObject({ state: 'accepted', evidence: [] })
    expect(after.canUndo).toBe(false)
  })

  it('is refused when the page reads differently by now, and loses nobody’s words', async () => {
    const { house, ports, id, codes } = await read()
    const { version } = await typedPage(ports, id, 1)
    const one = { page: 1, version, blank: false }
    await correctText(ports, id, { ...one, text: 'ASSESSMENT: Essential hypertension.' }, localCoder)
    await expect(correctText(ports, id, { ...one, text: 'Gout.' }, localCoder)).rejects.toEqual(
      problem('stage-not-reached'),
    )
    await house.advance(id)
    await expect(correctText(ports, id, { ...one, text: 'Gout.' }, localCoder)).rejects.toEqual(
      problem('edited-elsewhere'),
    )
    expect(await codes()).toContain('I10')
  })

  it('asks before a page is left empty, and does nothing when nothing is changed', async () => {
    const { house, ports, id } = await read()
    const { version, text } = await typedPage(ports, id, 1)
    await expect(
      correctText(ports, id, { page: 1, text: ' \n', version, blank: false }, localCoder),
    ).rejects.toEqual(problem('page-text-missing'))
    await correctText(ports, id, { page: 1, text: `${text}\r\n`, version, blank: false }, localCoder)
    expect((await house.documents.document(id))?.stage).toBe('in-review')
    await correctText(ports, id, { page: 1, text: '', version, blank: true }, localCoder)
    await house.advance(id)
    expect((await house.see(id)).pages[0]).toMatchObject({ start: 0, end: 0, needsOcr: false })
  })
})

describe('a page that nobody read', () => {
  it('can be typed where no reader is set up', async () => {
    const { house, id, codes, correct } = await read('nobody')
    await correct(2, () => 'ASSESSMENT: Essential hypertension.')
    expect(await codes()).toContain('I10')
    expect((await house.see(id)).current).toMatchObject({ gaps: [{ page: 1, reason: 'needs-ocr' }] })
  })

  it('is not waited for when another page is corrected', async () => {
    let down = true
    let asked = 0
    const { house, ports, id, codes, correct } = await read((page) => {
      if (page === 2 && down) throw new ModelFault(asked++ > 0 ? 'throttled' : 'rejected', 'no')
      return says(page)
    })
    expect((await house.see(id)).current).toMatchObject({ gaps: [{ page: 2, reason: 'ocr-failed' }] })
    await correct(1, mended)
    expect(await codes()).toContain('I10')
    expect((await house.see(id)).current).toMatchObject({ gaps: [{ page: 2, reason: 'ocr-failed' }] })
    await expect(readAgain(ports, id, 1, localCoder)).rejects.toEqual(problem('nothing-unread'))
    down = false
    await readAgain(ports, id, undefined, localCoder)
    await house.advance(id)
    expect(await codes()).toEqual(expect.arrayContaining(['I10', 'E11.65']))
  })
})
