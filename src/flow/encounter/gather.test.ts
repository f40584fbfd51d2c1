import { describe, expect, it } from 'vitest'
import { anEncounter, anInReview, aQuote } from '#src/testing/builders.ts'
import { gathered } from './gather.ts'

const named = (id: string, name: string, mrn = 'SYN-1') =>
  anInReview({
    id,
    facts: {
      patientName: { value: name, evidence: aQuote(name) },
      mrn: { value: mrn, evidence: aQuote(mrn) },
    },
  })

const contradictions = (one: string, other: string) =>
  gathered(anEncounter(), [named('d1', one), named('d2', other)])?.contradictions

describe('whether two documents name one patient', () => {
  it.each([
    ['ORRERY, TAMSIN Q', 'Tamsin Orrery'],
    ['Tamsin  Orrery', 'tamsin orrery'],
    ['Zoë Núñez', 'ZOE NUNEZ'],
    ['Ёлка Тест', 'ЁЛКА ТЕСТ'],
  ])('%s and %s do', (one, other) => {
    expect(contradictions(one, other)).toEqual([])
  })

  it.each([
    ['Tamsin Orrery', 'Tobias Orrery'],
    ['Тамсин Оррери', 'Тобиас Ренфилд'],
    ['王芳', '李娜'],
    ['A B', 'C D'],
  ])('%s and %s do not', (one, other) => {
    expect(contradictions(one, other)).toEqual(['patientName'])
  })

  it('is asked of the MRN too', () => {
    const documents = [named('d1', 'Tamsin Orrery', '7'), named('d2', 'Tamsin Orrery', '8')]
    expect(gathered(anEncounter(), documents)?.contradictions).toEqual(['mrn'])
  })
})

describe('facts of an encounter', () => {
  const on = (id: string, date: string) =>
    anInReview({ id, facts: { dateOfService: { value: date, evidence: aQuote(date) } } })

  it('come from the oldest document that states them, with its words', () => {
    const next = gathered(anEncounter(), [on('d2', '2026-11-05'), on('d1', '2026-11-03')])
    expect(next?.from).toEqual({
      value: '2026-11-03',
      source: 'document',
      documentId: 'd1',
      evidence: aQuote('2026-11-03'),
    })
  })

  it('stay when a person entered them, and go when no document states them any more', () => {
    const entered = anEncounter({ from: { value: '2026-11-04', source: 'person' } })
    expect(gathered(entered, [on('d1', '2026-11-03')])).toBeUndefined()
    const stated = anEncounter({ from: { value: '2026-11-03', source: 'document', documentId: 'd1' } })
    expect(gathered(stated, [])?.from).toBeUndefined()
  })

  it('say nothing of what lies in the trash', () => {
    const trashed = { ...on('d1', '2026-11-03'), trashedAt: '2026-11-20T09:00:00.000Z' }
    expect(gathered(anEncounter(), [trashed])).toBeUndefined()
  })
})
