import { describe, expect, it } from 'vitest'
import { memoryEdition } from '#src/adapters/code-system/memory-edition.ts'
import type { Term } from '#src/domain/code.ts'
import { readText } from '../read-text.ts'
import type { DecidedText } from './decided-text.ts'
import { study } from './study.ts'

const terms: Term[] = [
  { text: 'tired all the time', code: 'R53.83', source: 'synonym' },
  { text: 'gout', code: 'M10.9', source: 'index' },
]
const edition = memoryEdition(
  { id: 'FY-test', title: 'Test', kind: 'starter', validFrom: '2026-10-01', validUntil: '2027-09-30' },
  [
    { code: 'I10', title: 'Essential (primary) hypertension', billable: true },
    { code: 'E11.9', title: 'Type 2 diabetes mellitus without complications', billable: true },
    { code: 'M10.9', title: 'Gout, unspecified', billable: true },
    { code: 'R53.83', title: 'Other fatigue', billable: true },
    { code: 'R51.9', title: 'Headache, unspecified', billable: true },
  ],
  () => terms,
)

/** The decisions of one text; words in « » are marked. */
function decided(source: string, marked: string, code: string, kept = true, patient = source): DecidedText {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace(/[«»]/g, '')
  return { source, patient, text, decisions: [{ code, kept, spans: start < 0 ? [] : [[start, end]] }] }
}

function proposed(texts: DecidedText[], text: string) {
  return study(edition, texts).propose(readText(text, () => false))
}

describe('a phrase that a coder tied to a code', () => {
  it('proposes that code with exactly the words found', () => {
    const text = 'Known for years: sugar sickness, on diet.'

    const [first] = proposed([decided('d1', 'Complains of «sugar sickness» today.', 'E11.9')], text)

    expect(first?.code).toBe('E11.9')
    expect(text.slice(first!.spans[0]!.start, first!.spans[0]!.end)).toBe('sugar sickness')
  })

  it('is found in any language, without accents and in the plural', () => {
    const spanish = [decided('d1', 'Presenta «cefalea crónica» desde mayo.', 'R51.9')]

    expect(proposed(spanish, 'Refiere cefaleas cronicas.')[0]?.code).toBe('R51.9')
  })

  it('counts less for a code that was not kept with these words', () => {
    const confidence = (texts: DecidedText[]) =>
      proposed(texts, 'Gout flare.').find(({ code }) => code === 'M10.9')?.confidence ?? 0
    const refused = (source: string) => decided(source, 'Old «gout».', 'M10.9', false)

    const never = confidence([decided('d0', 'Nothing.', 'I10')])
    const once = confidence([refused('d1')])
    const often = confidence(['d1', 'd2', 'd3', 'd4'].map(refused))

    expect(once).toBeLessThan(never)
    expect(often).toBeLessThan(once)
  })

  it('never proposes a code that the edition lacks', () => {
    expect(proposed([decided('d1', 'The «blue disease».', 'Z99.99')], 'The blue disease.')).toEqual([])
  })

  it('holds no name, date or long number', () => {
    const note = 'Patient: Tamsin Gorrery\nSeen with «Mr. Gorrery, case 4471, zorblax».'

    const found = (text: string) => proposed([decided('d1', note, 'I10')], text).map(({ code }) => code)

    expect(found('Gorrery, case 4471.')).toEqual([])
    expect(found('Has case zorblax.')).toEqual(['I10'])
  })
})

const PAIRS = [
  ['zorblax grave', 'I10'],
  ['plim', 'E11.9'],
  ['quonk', 'R51.9'],
  ['vrast', 'M10.9'],
] as const

describe('study', () => {
  /** Eighty texts in which "zorblax grave" goes with I10, "plim" with E11.9, and fillers with nothing. */
  const texts = (marked: boolean): DecidedText[] =>
    Array.from({ length: 80 }, (_, i) => {
      const [word, code] = PAIRS[i % PAIRS.length]!
      const line = `Patient number ${i % 7} seen. Reports ${marked ? `«${word}»` : word} and ${['rest', 'walks', 'naps'][i % 3]}.`
      return decided(`d${i}`, line, code)
    })

  it.each([true, false])('learns words that go with a code, marked: %s', (marked) => {
    const house = study(edition, texts(marked))
    const codes = (text: string) =>
      house
        .propose(readText(text, () => false))
        .filter(({ confidence }) => confidence >= house.threshold)
        .map(({ code }) => code)

    expect(codes('Reports zorblax grave and walks.')).toEqual(['I10'])
    expect(codes('Reports plim and rest.')).toEqual(['E11.9'])
    expect(codes('Reports walks and naps.')).toEqual([])
    expect(house.about.heldOut?.f1).toBeGreaterThan(0.9)
  })

  it('answers the same to the same', () => {
    const answer = () => study(edition, texts(true)).propose(readText('Zorblax grave, plim.', () => false))

    expect(answer()).toEqual(answer())
  })

  it.each([
    ['are empty', () => ({ text: '', decisions: [] })],
    ['have no decision', () => ({ text: 'Gout of the toe.', decisions: [] })],
    ['have nothing kept', () => decided('d', 'Old «gout».', 'M10.9', false)],
    ['keep codes that no edition has', () => decided('d', 'Old «gout».', 'Z99.99')],
    ['keep codes that no word tells', () => decided('d', 'Nothing here.', 'I10')],
  ])('works with many texts that %s', (_, text) => {
    const house = study(
      edition,
      Array.from({ length: 60 }, (_, i) => ({ ...text(), source: `d${i}` })),
    )

    expect(() => house.propose(readText('Gout of the toe, fatigue.', () => false))).not.toThrow()
  })

  it('works with a handful of texts', () => {
    const house = study(edition, texts(true).slice(0, 4))

    expect(house.propose(readText('Has plim.', () => false))[0]?.code).toBe('E11.9')
  })
})
