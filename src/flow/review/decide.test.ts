import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note as aNote, testHouse } from '#src/testing/house.ts'
import { rerun } from '../document/again.ts'
import { undo } from './act.ts'
import { add, decide, note, rejectRest, reorder, replace } from './decide.ts'
import { loadReview } from './load.ts'

type House = Awaited<ReturnType<typeof testHouse>>

/** A house with one read note (I10 and E11.65 are suggested), and the acts of its coder. */
async function review(text = aNote) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const documentId = await house.read(text)
  const encounterId = (await house.documents.document(documentId))?.encounterId ?? ''
  const { ports } = house
  return {
    house,
    documentId,
    encounterId,
    see: () => loadReview(ports, documentId),
    card: async (code: string) => (await loadReview(ports, documentId)).cards.find((c) => c.code === code),
    decision: (code: string) => house.documents.decision(encounterId, code),
    accept: (code: string, version = 0) =>
      decide(ports, encounterId, code, { verdict: 'accepted', version }, localCoder),
    reject: (code: string, version = 0) =>
      decide(ports, encounterId, code, { verdict: 'rejected', reason: 'not-current', version }, localCoder),
    replace: (code: string, by: string, version = 0) =>
      replace(ports, encounterId, code, by, version, localCoder),
    add: (code: string, span?: { start: number; end: number }) =>
      add(ports, encounterId, { code, documentId, span }, localCoder),
    note: (code: string, words: string, version = 0) =>
      note(ports, encounterId, code, words, version, localCoder),
    move: (code: string, direction: 'up' | 'down' | 'first') =>
      reorder(ports, encounterId, code, direction, localCoder),
    rejectRest: (...shown: string[]) => rejectRest(ports, encounterId, shown, 'not-supported', localCoder),
    undo: () => undo(ports, encounterId, localCoder),
  }
}

const problem = (code: string) => expect.objectContaining({ code })

async function actions(house: House, subject: string) {
  return (await house.documents.audit(subject)).map((entry) => entry.action)
}

describe('deciding a card', () => {
  it('keeps who decided what, with the words it rests on, and writes it into the trail', async () => {
    const at = await review()
    await at.accept('I10')

    const decision = await at.decision('I10')
    expect(decision).toMatchObject({ verdict: 'accepted', origin: 'suggested', by: 'local', version: 1 })
    for (const { start, end, quote } of decision?.evidence ?? []) expect(aNote.slice(start, end)).toBe(quote)
    expect(decision?.evidence.length).toBeGreaterThan(0)
    const [entry] = (await at.house.documents.audit(at.encounterId)).slice(-1)
    expect(entry).toMatchObject({ action: 'decision.accept', detail: { code: 'I10', before: 'undecided' } })
  })

  it('is refused when somebody decided it first, and what stands there stays', async () => {
    const at = await review()
    await at.reject('I10')

    await expect(at.accept('I10', 0)).rejects.toEqual(problem('edited-elsewhere'))
    expect(await at.decision('I10')).toMatchObject({ verdict: 'rejected', version: 1 })
  })

  it('may change its mind: rejected after accepted, undecided again', async () => {
    const at = await review()
    await at.accept('I10')
    await at.reject('I10', 1)
    expect(await at.card('I10')).toMatchObject({ state: 'rejected', reason: 'not-current', version: 2 })

    await decide(at.house.ports, at.encounterId, 'I10', { verdict: 'undecided', version: 2 }, localCoder)
    expect(await at.card('I10')).toMatchObject({ state: 'undecided', reason: undefined, version: 3 })
    expect(await actions(at.house, at.encounterId)).toContain('decision.reconsider')
  })

  it('knows only codes that have a card', async () => {
    const at = await review()
    await expect(at.accept('J45.909')).rejects.toEqual(problem('not-found'))
    expect(await at.decision('J45.909')).toBeUndefined()
  })

  it('lets one of many clients through for each version: nobody is overwritten', async () => {
    const at = await review()
    const clients = 8
    let won = 0
    for (let version = 0; version < 25; version++) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: clients }, (_, i) => (i % 2 ? at.accept : at.reject)('I10', version)),
      )
      won += outcomes.filter(({ status }) => status === 'fulfilled').length
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toEqual(problem('edited-elsewhere'))
    }
    expect(won).toBe(25)
    expect((await at.decision('I10'))?.version).toBe(25)
    const acts = (await actions(at.house, at.encounterId)).filter((a) => /decision\.(accept|reject)/.test(a))
    expect(acts).toHaveLength(25)
  })

  it('lets two people decide two cards at the same moment', async () => {
    const at = await review()
    await Promise.all([at.accept('I10'), at.reject('E11.65')])
    expect((await at.see()).progress.decided).toBe(2)
  })
})

describe('rejecting the rest', () => {
  it('rejects what was shown and undecided, and nothing else', async () => {
    const at = await review()
    await at.accept('I10')
    await at.rejectRest('I10', 'E11.65', 'J45.909')

    expect(await at.card('I10')).toMatchObject({ state: 'accepted' })
    expect(await at.card('E11.65')).toMatchObject({ state: 'rejected', reason: 'not-supported' })
    expect(await at.card('J45.909')).toBeUndefined()
  })

  it('leaves a card alone that was not shown', async () => {
    const at = await review()
    await at.rejectRest('I10')
    expect(await at.card('E11.65')).toMatchObject({ state: 'undecided' })
  })

  it('says so when nothing is left, as after a second click', async () => {
    const at = await review()
    await at.rejectRest('I10', 'E11.65')
    await expect(at.rejectRest('I10', 'E11.65')).rejects.toEqual(problem('nothing-undecided'))
  })

  it('is taken back as one act', async () => {
    const at = await review()
    await at.rejectRest('I10', 'E11.65')
    await at.undo()
    expect((await at.see()).cards.map((card) => card.state)).toEqual(['undecided', 'undecided'])
  })
})

describe('replacing a code', () => {
  it('rejects the one, accepts the other in its place with the same words, and names it on both', async () => {
    const at = await review()
    const place = (await at.see()).cards.findIndex((card) => card.code === 'E11.65')
    await at.replace('E11.65', 'e119')

    expect(await at.card('E11.65')).toMatchObject({ state: 'rejected', replacedBy: 'E11.9' })
    expect(await at.card('E11.9')).toMatchObject({ state: 'accepted', origin: 'added' })
    expect((await at.decision('E11.9'))?.evidence).toEqual((await at.decision('E11.65'))?.evidence)
    const order = (await at.see()).cards.map((card) => card.code)
    expect(Math.abs(order.indexOf('E11.9') - place)).toBeLessThanOrEqual(1)
  })

  it('refuses a header, a code that is not there, the same code, and one that is on the list', async () => {
    const at = await review()
    await at.accept('I10')
    await expect(at.replace('E11.65', 'E11')).rejects.toEqual(problem('code-header'))
    await expect(at.replace('E11.65', 'X00.XX')).rejects.toEqual(problem('code-unknown'))
    await expect(at.replace('E11.65', 'E11.65')).rejects.toEqual(problem('code-twice'))
    await expect(at.replace('E11.65', 'I10')).rejects.toEqual(problem('code-twice'))
    expect(await at.card('E11.65')).toMatchObject({ state: 'undecided', version: 0 })
  })

  it('keeps the note that stood on the code it brings back', async () => {
    const at = await review()
    await at.note('I10', 'Ask Dr Penhallow')
    await at.replace('E11.65', 'I10')
    expect(await at.card('I10')).toMatchObject({ state: 'accepted', note: 'Ask Dr Penhallow' })
  })
})

describe('adding a code', () => {
  const words = aNote.indexOf('chest pain')
  const span = { start: words, end: words + 'chest pain'.length }

  it('stands accepted at the end of the list, with the words that were selected', async () => {
    const at = await review()
    await at.add('r079', span)
    const card = (await at.see()).cards.at(-1)
    expect(card).toMatchObject({ code: 'R07.9', state: 'accepted', origin: 'added' })
    expect(card?.evidence).toMatchObject([{ quote: 'chest pain', ...span, documentId: at.documentId }])
  })

  it('must be in the code system on the date, and billable', async () => {
    const at = await review()
    await expect(at.add('I99.99X')).rejects.toEqual(problem('code-unknown'))
    await expect(at.add('chest pain, maybe')).rejects.toEqual(problem('code-unknown'))
    await expect(at.add('E11')).rejects.toEqual(problem('code-header'))
    expect((await at.see()).cards.map((card) => card.state)).toEqual(['undecided', 'undecided'])
  })

  it.each([
    ['before the text', { start: -1, end: 5 }],
    ['beyond it', { start: aNote.length - 1, end: aNote.length + 1 }],
    ['empty', { start: 5, end: 5 }],
    ['backwards', { start: 9, end: 3 }],
    ['between characters', { start: 1.5, end: 3 }],
    ['not a number', { start: Number.NaN, end: 3 }],
  ])('refuses evidence that is %s', async (_, outside) => {
    const at = await review()
    await expect(at.add('R07.9', outside)).rejects.toEqual(problem('evidence-mismatch'))
    expect(await at.decision('R07.9')).toBeUndefined()
  })

  it('refuses words of a document of another encounter', async () => {
    const at = await review()
    const foreign = await at.house.read(aNote.replace('Tamsin', 'Tobias'))
    await expect(
      add(at.house.ports, at.encounterId, { code: 'R07.9', documentId: foreign, span }, localCoder),
    ).rejects.toEqual(problem('document-gone'))
  })

  it('stands once for an encounter', async () => {
    const at = await review()
    await at.accept('I10')
    await expect(at.add('I10')).rejects.toEqual(problem('code-twice'))
    await at.add('R07.9')
    await expect(at.add('R07.9')).rejects.toEqual(problem('code-twice'))
  })

  it('takes further words for a code that is on the list, and undo takes them away again', async () => {
    const at = await review()
    await at.add('M54.50')
    expect((await at.card('M54.50'))?.evidence).toEqual([])
    await at.add('M54.50', span)
    expect((await at.card('M54.50'))?.evidence.map(({ quote }) => quote)).toEqual(['chest pain'])
    await expect(at.add('M54.50', span)).rejects.toEqual(problem('code-twice'))

    await undo(at.house.ports, at.encounterId, localCoder)
    expect(await at.card('M54.50')).toMatchObject({ state: 'accepted', evidence: [] })
  })

  it('brings a rejected card back, and keeps its note', async () => {
    const at = await review()
    await at.note('I10', 'Ask first')
    await at.reject('I10', 1)
    await at.add('I10')
    expect(await at.card('I10')).toMatchObject({ state: 'accepted', origin: 'suggested', note: 'Ask first' })
  })

  it('shows the selected words on a card that the engine suggests with others', async () => {
    const at = await review()
    await at.add('I10', span)
    expect((await at.card('I10'))?.evidence[0]).toMatchObject({ quote: 'chest pain' })
  })
})

describe('a note', () => {
  it('stays on its card and leaves the verdict, its reason and its decider as they were', async () => {
    const at = await review()
    await at.replace('E11.65', 'E11.9')
    at.house.clock.advance(60)
    const before = await at.decision('E11.65')
    await at.note('E11.65', '  See the lab of October  ', 1)

    const { version, note: words, ...rest } = (await at.decision('E11.65')) ?? {}
    expect(words).toBe('See the lab of October')
    expect(version).toBe(2)
    expect(rest).toEqual(
      expect.objectContaining({ verdict: 'rejected', reason: 'wrong-specificity', replacedBy: 'E11.9' }),
    )
    expect(rest).toMatchObject({ by: before?.by, at: before?.at, evidence: before?.evidence })
  })

  it('is taken away by an empty one', async () => {
    const at = await review()
    await at.note('I10', 'x')
    await at.note('I10', '   ', 1)
    expect((await at.card('I10'))?.note).toBeUndefined()
  })

  it('does not stand in the trail', async () => {
    const at = await review()
    await at.note('I10', 'Her sister says otherwise')
    const trail = JSON.stringify(await at.house.documents.audit(at.encounterId))
    expect(trail).not.toContain('sister')
    expect(trail).toContain('"characters":25')
  })
})

describe('the order of the claim', () => {
  it('moves an accepted code past the next accepted one, whatever stands rejected between them', async () => {
    const at = await review()
    await at.add('R07.9')
    const order = (await at.see()).cards.map((card) => card.code)
    const [first = '', second = '', third = ''] = order
    await at.accept(first)
    await at.reject(second)

    expect((await at.card(third))?.position).toBe(2)
    await at.move(third, 'up')
    expect((await at.card(third))?.position).toBe(1)
    expect((await at.card(first))?.position).toBe(2)
    await at.move(third, 'down')
    expect((await at.card(third))?.position).toBe(2)
    await at.move(third, 'first')
    expect((await at.card(third))?.position).toBe(1)
  })

  it('stays where it is at either end', async () => {
    const at = await review()
    await at.accept('I10')
    await at.accept('E11.65')
    const [top = '', bottom = ''] = (await at.see()).cards.map((card) => card.code)
    await at.move(top, 'up')
    await at.move(bottom, 'down')
    expect((await at.see()).cards.map((card) => card.code)).toEqual([top, bottom])
  })
})

describe('undo', () => {
  it('takes back the last ten acts across cards, newest first, and no more', async () => {
    const at = await review()
    for (let version = 0; version < 12; version++) await (version % 2 ? at.reject : at.accept)('I10', version)
    for (let i = 0; i < 10; i++) await at.undo()
    expect(await at.card('I10')).toMatchObject({ state: 'rejected' })
    await expect(at.undo()).rejects.toEqual(problem('nothing-to-undo'))
  })

  it('gives back exactly what stood there: verdict, order, note', async () => {
    const at = await review()
    await at.accept('E11.65')
    await at.add('R07.9')
    const shape = async () =>
      (await at.see()).cards.map(({ code, state, note, position, reason, replacedBy, evidence }) => ({
        code,
        state,
        note,
        position,
        reason,
        replacedBy,
        evidence,
      }))
    const before = await shape()
    await at.note('I10', 'first note')
    await at.note('E11.65', 'a note', 1)
    await at.move('R07.9', 'first')
    await at.replace('I10', 'I11.9', 1)
    await at.reject('E11.65', 2)
    for (let i = 0; i < 5; i++) await at.undo()
    expect(await shape()).toEqual(before)
  })

  it('removes a code that was added, and is audited', async () => {
    const at = await review()
    await at.add('R07.9')
    await at.undo()
    expect(await at.card('R07.9')).toBeUndefined()
    const last = (await at.house.documents.audit(at.encounterId)).at(-1)
    expect(last).toMatchObject({ action: 'decision.undone', detail: { act: 'add', codes: ['R07.9'] } })
  })

  it('makes a tab that saw the undone decision notice', async () => {
    const at = await review()
    await at.accept('I10')
    await at.undo()
    await expect(at.reject('I10', 1)).rejects.toEqual(problem('edited-elsewhere'))
    await at.reject('I10', 2)
  })
})

describe('decisions and re-runs', () => {
  it('stand after everything was read and coded again', async () => {
    const at = await review()
    await at.accept('I10')
    await at.reject('E11.65')
    await at.add('R07.9', { start: 0, end: 10 })
    await at.note('R07.9', 'kept', 1)
    const before = await at.house.documents.decisions(at.encounterId)
    await rerun(at.house.ports, at.documentId, localCoder)
    await at.house.workAll()

    const { runs, progress } = await at.see()
    expect(runs).toHaveLength(2)
    expect(progress).toEqual({ decided: 3, total: 3 })
    expect(await at.house.documents.decisions(at.encounterId)).toEqual(before)
  })

  it('never show a quote that does not stand in the document', async () => {
    const at = await review()
    await at.add('R07.9', { start: 0, end: 10 })
    const stored = await at.decision('R07.9')
    if (!stored) throw new Error('not added')
    await at.house.documents.commit({
      writes: [
        {
          put: 'decision',
          value: {
            ...stored,
            version: 2,
            evidence: [
              { documentId: at.documentId, start: 0, end: 6, quote: 'unsaid' },
              { documentId: 'elsewhere', start: 0, end: 6, quote: 'unsaid' },
            ],
          },
        },
      ],
      audit: [{ subject: at.encounterId, at: '', actor: 'x', role: 'x', action: 'test', detail: {} }],
    })
    expect(await at.card('R07.9')).toMatchObject({ evidence: [], flags: ['No evidence marked'] })
  })
})
