import { describe, expect, it } from 'vitest'
import type { Lesson } from '#src/domain/house.ts'
import { aLesson } from '#src/testing/lessons.ts'
import { houseTermId } from './key.ts'
import { learnTerms, trackOf } from './learn.ts'

const lexicon = new Set('sugar trouble chronic kidney disease high blood pressure'.split(' '))
const known = (word: string) => lexicon.has(word)
const learned = (...lessons: Lesson[]) => learnTerms(lessons, known)
const of = (patient: string, over: Parameters<typeof aLesson>[0] = {}) =>
  aLesson({ encounterId: `e-${patient}`, documentId: `d-${patient}`, patient, ...over })

describe('learnTerms', () => {
  it('counts what was kept and what was refused, each encounter once', () => {
    const again = of('1', { documentId: 'd-1b' })
    const [term] = learned(of('1'), again, of('2'), of('3', { outcome: 'rejected', reason: 'not-supported' }))
    expect(term).toMatchObject({ phrase: 'sugar trouble', code: 'E11.9', kept: 2, rejected: 1, patients: 3 })
    expect(term?.met).toHaveLength(4)
  })

  it('gives the same whatever the order', () => {
    const lessons = ['1', '2', '3'].map((patient) =>
      of(patient, { phrase: patient === '2' ? 'SUGAR trouble' : 'sugar trouble' }),
    )
    expect(learned(...lessons.toReversed())).toEqual(learned(...lessons))
  })

  it('takes spellings that differ in case, accents and space only as one phrase', () => {
    expect(learned(of('1', { phrase: 'Súgar  trouble' }), of('2'))).toHaveLength(1)
  })

  it('counts distinct patients, not encounters', () => {
    const [term] = learned(of('1'), of('1', { encounterId: 'e-later' }))
    expect(term).toMatchObject({ kept: 2, patients: 1 })
  })

  it('learns a word that nobody knows only from three patients', () => {
    const odd = (patient: string) => of(patient, { phrase: 'zuckerkram' })
    expect(learned(odd('1'), odd('2'))).toEqual([])
    expect(learned(odd('1'), odd('1'), odd('2'))).toEqual([])
    expect(learned(odd('1'), odd('2'), odd('3'))).toEqual([expect.objectContaining({ known: false })])
  })

  it('learns no name, date or number, from however many patients', () => {
    const many = ['1', '2', '3', '4']
    for (const phrase of ['sugar trouble since 2019', 'sugar trouble on 3/14'])
      expect(learned(...many.map((patient) => of(patient, { phrase })))).toEqual([])
    const named = many.map((patient) =>
      of(patient, { evidence: [{ start: 0, end: 13, quote: 'sugar trouble', private: true }] }),
    )
    expect(learned(...named)).toEqual([])
  })

  it('does not take one of several phrases for the whole of a combination', () => {
    const both = (patient: string) =>
      of(patient, {
        code: 'E11.22',
        evidence: [
          { start: 0, end: 13, quote: 'sugar trouble' },
          { start: 20, end: 42, quote: 'chronic kidney disease' },
        ],
      })
    expect(learned(both('1'), both('2'))).toEqual([])
    const single = of('3', { code: 'E11.22' })
    expect(learned(both('1'), both('2'), single)).toEqual([
      expect.objectContaining({ id: houseTermId('sugar trouble', 'E11.22'), kept: 3 }),
    ])
  })

  it('counts each of several phrases that name the code by themselves, kept or refused', () => {
    const evidence = [
      { start: 0, end: 13, quote: 'sugar trouble' },
      { start: 20, end: 39, quote: 'high blood pressure' },
    ]
    const both = (patient: string, over = {}) => of(patient, { code: 'I10', evidence, ...over })
    const lessons = [both('1'), both('2'), both('3', { outcome: 'rejected' })]
    const terms = learnTerms(lessons, known, (phrase) => phrase === 'high blood pressure')
    expect(terms).toEqual([
      expect.objectContaining({ phrase: 'high blood pressure', kept: 2, rejected: 1, edition: true }),
    ])
  })

  it('counts a refusal against each phrase that led to it', () => {
    const refused = of('1', {
      outcome: 'rejected',
      evidence: [
        { start: 0, end: 13, quote: 'sugar trouble' },
        { start: 20, end: 39, quote: 'high blood pressure' },
      ],
    })
    expect(learned(refused).map(({ phrase, rejected }) => [phrase, rejected])).toEqual(
      expect.arrayContaining([
        ['sugar trouble', 1],
        ['high blood pressure', 1],
      ]),
    )
  })

  it('forgets what is no longer among the lessons', () => {
    const lessons = [of('1'), of('2')]
    expect(learned(...lessons.slice(1))[0]).toMatchObject({ kept: 1, patients: 1 })
    expect(learned()).toEqual([])
  })
})

describe('trackOf', () => {
  it('counts each suggestion once, by the surest of its documents, and no code that only people added', () => {
    const suggested = { engine: 'offline-2', confidence: 0.42, outcome: 'kept' as const }
    const track = trackOf([
      of('1', suggested),
      of('1', { ...suggested, documentId: 'd-1b', confidence: 0.55 }),
      of('2', { ...suggested, confidence: 0.58, outcome: 'replaced' }),
      of('3'),
    ])
    expect(track).toEqual([{ engine: 'offline-2', bin: 5, family: 'E11', decided: 2, kept: 1 }])
  })
})
