import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentKinds } from '#src/domain/document.ts'
import { classify } from './classify.ts'
import { syntheticTexts } from './synthetic-texts.ts'

describe('classify', () => {
  it.each(syntheticTexts.map((one) => [one.name, one] as const))('knows: %s', (_, { text, label, parts }) => {
    const found = classify(text)

    expect(found.label).toBe(label)
    if (parts) expect([...found.parts].sort()).toEqual([...parts].sort())
    else expect(found.parts).toEqual([label])
  })

  it('is surer of a full sheet than of a single row', () => {
    const sheet = syntheticTexts.find((one) => one.name === 'CBC, tabs')!

    expect(classify(sheet.text).confidence).toBeGreaterThan(0.9)
    expect(classify('CO2 25 mmol/L').confidence).toBeLessThan(0.6)
  })

  it('cites the words that decided', () => {
    const found = classify('EXAM: CT HEAD WITHOUT CONTRAST\nIMPRESSION: Normal.')

    expect(found.evidence.map((quote) => quote.quote)).toContain('CT')
  })

  it('answers any text with a known label, a probability and exact quotes', () => {
    const words = syntheticTexts.flatMap((one) => one.text.split(/(?<=\s)/))
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...words)).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const found = classify(any)
        expect(documentKinds).toContain(found.label)
        expect(found.confidence).toBeGreaterThan(0)
        expect(found.confidence).toBeLessThanOrEqual(1)
        expect(found.parts[0]).toBe(found.label)
        expect(found.evidence.length).toBeLessThanOrEqual(6)
        for (const quote of found.evidence) expect(any.slice(quote.start, quote.end)).toBe(quote.quote)
      }),
      { numRuns: 300 },
    )
  })
})
