import { describe, expect, it } from 'vitest'
import { quoteAt } from '#src/domain/page.ts'
import { citedClaims, withOwn } from './cited-claims.ts'
import { mostTelling, sentenceUnits } from './units.ts'

/** SYNTHETIC note. */
const text = `ASSESSMENT AND PLAN:
1. Essential hypertension, at goal on lisinopril 20 mg daily.
2. Type 2 diabetes mellitus with hyperglycemia. Increase metformin.
3. Possible stress fracture of the left foot. Base excess -4.
Denies chest pain. Mother had breast cancer.

REVIEW OF SYSTEMS: Negative for fever (none today).`
const units = sentenceUnits(text)
const at = (words: string) => {
  const index = units.findIndex(({ quote }) => quote.includes(words))
  if (index < 0) throw new Error('no such unit')
  return [{ first: index, last: index }]
}

describe('sentenceUnits', () => {
  it('cuts a text in sentences that are slices of it, nothing twice, the first below a heading with it', () => {
    for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.quote)
    units.reduce((before, unit) => {
      expect(unit.start).toBeGreaterThanOrEqual(before)
      return unit.end
    }, 0)
    const all = units.map(({ quote }) => quote)
    expect(all.some((quote) => quote.startsWith('ASSESSMENT AND PLAN:'))).toBe(true)
    expect(all).toContain('Base excess -4.')
    expect(all).toContain('Denies chest pain.')
  })

  it('leaves the less telling sections out where not all fits', () => {
    const some = mostTelling(units, { characters: text.length - 40, units: 100 })

    expect(some.length).toBeLessThan(units.length)
    expect(some.some(({ section }) => section === 'ros')).toBe(false)
    expect(some.map(({ start }) => start)).toEqual(some.map(({ start }) => start).toSorted((a, b) => a - b))
  })
})

describe('citedClaims', () => {
  it('puts lines together that the vendor cut, and gives each the sentences it rests on', () => {
    const { claims, dropped } = citedClaims(
      [
        { text: 'Problems:\n- ', citations: [] },
        { text: 'Hypertension, at goal', citations: at('hypertension') },
        { text: '\n- ', citations: [] },
        { text: 'Type 2 diabetes with hyperglycemia', citations: at('Type 2 diabetes') },
        { text: '; metformin **increased**', citations: at('metformin') },
        { text: '\n\nOpen questions:\n', citations: [] },
        { text: '- Possible stress fracture of the left foot', citations: at('stress fracture') },
      ],
      units,
    )

    expect(claims.map(({ section, text, citations }) => [section, text, citations.length])).toEqual([
      ['Problems', 'Hypertension, at goal', 1],
      ['Problems', 'Type 2 diabetes with hyperglycemia; metformin increased', 2],
      ['Open questions', 'Possible stress fracture of the left foot', 1],
    ])
    for (const { citations } of claims)
      for (const quote of citations) expect(quoteAt(text, quote)).toEqual(quote)
    expect(dropped.size).toBe(0)
  })

  it.each([
    ['number', 'Lisinopril 40 mg daily', 'lisinopril'],
    ['drug', 'Hypertension, at goal on losartan', 'hypertension'],
    ['side', 'Possible stress fracture of the right foot', 'stress fracture'],
    ['code', 'Type 2 diabetes (E11.65)', 'Type 2 diabetes'],
    ['negation', 'Chest pain', 'chest pain'],
    ['certainty', 'Stress fracture of the left foot', 'stress fracture'],
    ['person', 'Breast cancer', 'breast cancer'],
    ['link', 'Hypertension, see https://example.test', 'hypertension'],
    ['elsewhere', 'Asthma', 'hypertension'],
  ])('drops a line with a wrong %s and counts it', (why, claim, cited) => {
    const { claims, dropped } = citedClaims(
      [
        { text: 'Problems:\n- ', citations: [] },
        { text: claim, citations: at(cited) },
      ],
      units,
    )

    expect(claims).toEqual([])
    expect([...dropped]).toEqual([[why, 1]])
  })

  it('drops what cites nothing or stands below no heading', () => {
    const { claims, dropped } = citedClaims(
      [
        { text: 'Here is the summary.\n', citations: [] },
        { text: 'Hypertension\n', citations: at('hypertension') },
        { text: 'Problems:\n- Hypertension', citations: [] },
      ],
      units,
    )

    expect(claims).toEqual([])
    expect(Object.fromEntries(dropped)).toEqual({ 'no-section': 2, uncited: 1 })
  })
})

it('drops a line that cites everything', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ start: i * 6, end: i * 6 + 5, quote: 'cough' }))
  const { dropped } = citedClaims(
    [
      { text: 'Problems:\n', citations: [] },
      { text: '- cough', citations: [{ first: 0, last: 11 }] },
    ],
    many,
  )
  expect([...dropped]).toEqual([['unspecific', 1]])
})

it.each([
  ['person', 'Problems', 'Breast cancer', 'Breast cancer at 50'],
  ['allergy', 'Medications', 'Penicillin', 'Penicillin.'],
  ['certainty', 'Problems', 'Bleeding', 'Bleeding'],
])('knows what a heading says of all below it: %s', (why, section, claim, cites) => {
  const headed = sentenceUnits(
    'FAMILY HISTORY:\nMother died at 80.\nBreast cancer at 50.\n\nALLERGIES:\nLatex.\nPenicillin.\n\nRETURN PRECAUTIONS:\nCome back at once.\nBleeding.',
  )
  const first = headed.findIndex(({ quote }) => quote.startsWith(cites))
  const { dropped } = citedClaims(
    [
      { text: `${section}:\n`, citations: [] },
      { text: claim, citations: [{ first, last: first }] },
    ],
    headed,
  )
  expect([...dropped]).toEqual([[why, 1]])
})

describe('withOwn', () => {
  const claim = (section: string, words: string) => {
    const start = text.indexOf(words)
    return { section, text: words, citations: [quoteAt(text, { start, end: start + words.length })] }
  }

  it('keeps every line of our own summary that the model did not tell', () => {
    const own = [
      claim('Problems', 'Essential hypertension'),
      claim('Problems', 'Type 2 diabetes mellitus with hyperglycemia'),
      claim('Not coded', 'Denies chest pain.'),
    ]
    const told = [
      { ...claim('Problems', 'Essential hypertension, at goal'), text: 'Hypertension, controlled' },
    ]

    expect(withOwn(own, told).map(({ text }) => text)).toEqual([
      'Hypertension, controlled',
      'Type 2 diabetes mellitus with hyperglycemia',
      'Denies chest pain.',
    ])
  })
})
